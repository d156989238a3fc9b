// SPDX-License-Identifier: Apache-2.0
import type { Body, Entry } from '@/api/types'

/* What is typed and not yet stored, kept in this tab: a reload, a crash or a
   new sign-in brings it back. Never of a classified matter. */
export interface Kept { account: number; entry: Entry | null; sent: Body; values: Body; first?: First | null }
/* A first save that was sent and not answered: what it said, under which key. */
export interface First { patch: Body; key: string }

const PREFIX = 'rr-draft:'
export const keyOf = (module: string, entry: number | null, obligation: number | null): string => `${PREFIX}${module}:${entry ?? ''}:${entry === null ? obligation ?? '' : ''}`

export function keep(key: string, kept: Kept): void {
  try {
    if (kept.values.classified === true) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // full, or forbidden: the page itself still holds the text
  }
}
export function drop(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // forbidden: nothing was kept
  }
}
/* What another person left in this tab is not shown, and goes. */
export function recall(key: string, account: number): Kept | null {
  try {
    for (const k of Object.keys(sessionStorage)) {
      if (k.startsWith(PREFIX) && (JSON.parse(sessionStorage.getItem(k) ?? '{}') as Partial<Kept>).account !== account) sessionStorage.removeItem(k)
    }
    const text = sessionStorage.getItem(key)
    return text === null ? null : JSON.parse(text) as Kept
  } catch {
    return null
  }
}
