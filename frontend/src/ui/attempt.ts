// SPDX-License-Identifier: Apache-2.0
import { reactive } from 'vue'
import { Problem, words } from '@/api/problem'

/* One try at an act of a small form: what was wrong at which field, or as a
   whole, and whether it is under way. */
export interface Attempt {
  busy: boolean
  failed: string
  errors: Record<string, string>
  /* True when the act was done. wrong: what the form itself has found. */
  run: (act: () => Promise<unknown>, wrong?: Record<string, string>) => Promise<boolean>
}

/* The first part of a pointer, /body left aside, is the field. */
function placed(error: unknown, fields: string[]): { errors: Record<string, string>; rest: string[] } {
  const errors: Record<string, string> = {}
  const rest: string[] = []
  for (const e of error instanceof Problem ? error.errors : []) {
    const name = e.pointer.replace(/^#/, '').replace(/^\/body(?=\/)/, '').split('/')[1] ?? ''
    if (fields.includes(name)) errors[name] ??= e.detail
    else rest.push(e.detail)
  }
  return { errors, rest }
}

/* fields: those that the form shows an error at. */
export function useAttempt(...fields: string[]): Attempt {
  const attempt: Attempt = reactive({
    busy: false,
    failed: '',
    errors: {},
    async run(act: () => Promise<unknown>, wrong: Record<string, string> = {}): Promise<boolean> {
      if (attempt.busy) return false
      attempt.failed = ''
      attempt.errors = wrong
      if (Object.keys(wrong).length) return false
      attempt.busy = true
      try {
        await act()
        return true
      } catch (error) {
        const { errors, rest } = placed(error, fields)
        attempt.errors = errors
        attempt.failed = rest.join('；') || (Object.keys(errors).length ? '' : words(error))
        return false
      } finally {
        attempt.busy = false
      }
    },
  })
  return attempt
}
