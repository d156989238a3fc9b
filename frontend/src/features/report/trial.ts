// SPDX-License-Identifier: Apache-2.0
import type { WhatIfAnswer, WhatIfIndicator, WhatIfUnit } from '@/api/whatif'
import { sumOf } from '@/score/apart'
import { compare } from '@/score/fraction'

/* What is tried on a report, pillar by pillar: all that may be changed, and what it
   adds up to while it is typed, before the server has said so. */
export interface TrialPillar { key: string; label: string; deducts: boolean; was: string; is: string; indicators: WhatIfIndicator[] }
interface Typed { points: Record<string, string>; dropped: Record<string, boolean> }

export function trialPillars(answer: Pick<WhatIfAnswer, 'pillars' | 'indicators' | 'indicators_before'>, typed: Typed): TrialPillar[] {
  const all = answer.indicators_before.length ? answer.indicators_before : answer.indicators
  return answer.pillars.map((p) => {
    const indicators = all.filter((i) => i.pillar === p.key && (i.coefficients.length > 0 || i.events.length > 0))
    const scored = indicators.filter((i) => i.coefficients.length && !typed.dropped[i.key])
    return { key: p.key, label: p.label, deducts: p.deducts, was: p.points_before, is: sumOf(scored.map((i) => typed.points[i.key] ?? i.points)), indicators }
  }).filter((p) => p.indicators.length)
}
export function trialTotal(pillars: TrialPillar[]): string {
  return sumOf(pillars.map((p) => p.is))
}
export function differs(a: string, b: string): boolean {
  return compare(a, b) !== 0
}

/* Who moves, and which way: a better rank or band is a smaller number. */
export interface Moves { up: number; down: number; all: number }
export function movesOf(units: WhatIfUnit[], what: 'rank' | 'band'): Moves {
  const up = units.filter((u) => u.after[what] < u.before[what]).length
  const down = units.filter((u) => u.after[what] > u.before[what]).length
  return { up, down, all: up + down }
}
export function movesWords(m: Moves): string {
  return [m.up && `升 ${m.up}`, m.down && `降 ${m.down}`].filter(Boolean).join('、')
}
