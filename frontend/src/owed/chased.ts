// SPDX-License-Identifier: Apache-2.0
import { reactive } from 'vue'
import type { Chased } from '@/api/obligations'

/* What was chased on this page load, and when: once a working day is enough, and a
   list that is read anew must not offer it again. Kept outside of any component. */
const done = reactive(new Map<string, { at: string; n: number }>())
const key = (who: number | undefined, what: Chased): string => `${who} ${JSON.stringify(what)}`

export function chasedAt(who: number | undefined, what: Chased): { at: string; n: number } | undefined {
  return done.get(key(who, what))
}
export function setChased(who: number | undefined, what: Chased, at: string, n: number): void {
  done.set(key(who, what), { at, n })
}
export function forgetChased(): void {
  done.clear()
}
