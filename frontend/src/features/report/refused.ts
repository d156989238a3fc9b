// SPDX-License-Identifier: Apache-2.0
import { computed, ref, type ComputedRef } from 'vue'

/* What was written into the boxes of a trial and is not taken, a box a key, until
   something that is: said with its rule and what is still reckoned by. */
export function useRefused(): { said: ComputedRef<string[]>; isAt: (key: string) => boolean; takes: (key: string, fits: boolean, text: string, rule: string, holds: string, of?: string) => boolean } {
  const at = ref(new Map<string, string>())
  return {
    said: computed(() => [...at.value.values()]),
    isAt: (key) => at.value.has(key),
    takes: (key, fits, text, rule, holds, of = '') => {
      if (fits) at.value.delete(key)
      else at.value.set(key, `${of}“${text}”不能用：${rule}。现仍按 ${holds} 测算。`)
      return fits
    },
  }
}
