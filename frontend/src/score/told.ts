// SPDX-License-Identifier: Apache-2.0
import type { Exact } from '@/api/scores'
import { apart } from './apart'
import { compare } from './fraction'

/* How the scores of one report are written, wherever it is that one of them stands:
   two decimals, half up (X29), and more only where two units that rank apart would
   look the same. Hence a unit's score is always asked of all of them. Scores of
   indicators, which nobody is ranked by, and changes have two decimals as they come. */
export interface Standing { unit: string; total: Exact; raw_total?: Exact; pillars?: Partial<Record<string, Exact>> }
export type Told = (unit: string, index?: string) => string

/* index: a pillar; "raw" is the total before it is cut off at 0, by which the ranks go. */
export function toldOf(units: readonly Standing[]): Told {
  const kept = new Map<string, Map<string, string>>()
  const raw = (u: Standing): string => (u.raw_total ?? u.total).exact
  const all = (index: string): Map<string, string> => {
    const own = (u: Standing): string | undefined => index === 'composite' || index === 'raw' ? raw(u) : u.pillars?.[index]?.exact
    const scored = units.flatMap((u) => { const exact = own(u); return exact === undefined ? [] : [{ u, exact }] }).sort((a, b) => compare(b.exact, a.exact))
    const figures = apart(scored.map((s) => s.exact))
    return new Map(scored.map(({ u, exact }, n) => [u.unit, index === 'composite' && compare(exact, '0') < 0 ? u.total.shown : figures[n] ?? '']))
  }
  return (unit, index = 'composite') => {
    let of = kept.get(index)
    if (!of) kept.set(index, of = all(index))
    return of.get(unit) ?? '—'
  }
}

/* The same of totals alone, of units that may have none in this column. */
export function totalsOf<U extends { unit: string }>(units: readonly U[], total: (u: U) => Exact | undefined): Told {
  return toldOf(units.flatMap((u) => { const t = total(u); return t ? [{ unit: u.unit, total: t }] : [] }))
}
