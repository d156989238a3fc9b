// SPDX-License-Identifier: Apache-2.0
import type { FieldError } from '@/api/problem'

/* What a refusal says of each draft (/drafts/17), each rule once. */
export function byDraft(errors: FieldError[]): Record<number, string[]> {
  const found: Record<number, string[]> = {}
  for (const e of errors) {
    const id = Number(/\/drafts\/(\d+)/.exec(e.pointer)?.[1])
    if (!id) continue
    const list = found[id] ??= []
    if (!list.includes(e.detail)) list.push(e.detail)
  }
  return found
}
