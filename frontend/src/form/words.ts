// SPDX-License-Identifier: Apache-2.0
import { unitGone } from '@/api/reference'
import type { EntryState, FullUnit, Link, Module } from '@/api/types'
import type { Words } from './kind'

/* Until it is submitted anew a draft says what its words mean today; what was
   submitted says what they meant then. */
export const saidOn = (e: { state: EntryState; updated_at: string } | null | undefined): string | null =>
  (e && ['in_review', 'approved', 'voided'].includes(e.state) ? e.updated_at.slice(0, 10) : null)

export function wordsOf(module: () => Module | undefined, units: () => FullUnit[] | undefined, links: () => Link[] | undefined = () => undefined, day: () => string | null = () => null): Words {
  return {
    codes: (list) => module()?.code_lists[list] ?? [],
    pasts: (list) => module()?.code_pasts?.[list] ?? [],
    day,
    unit: (id) => units()?.find((u) => u.unit === id) ?? unitGone(id),
    link: (id) => links()?.find((l) => l.id === id),
  }
}
