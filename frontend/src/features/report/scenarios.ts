// SPDX-License-Identifier: Apache-2.0
import type { Scenario, ScenarioAgain } from '@/api/scenarios'
import type { WhatIf, WhatIfAnswer, WhatIfIndicator, WhatIfUnit } from '@/api/whatif'
import { decimal } from '@/score/fraction'
import { kindOf } from './kinds'

/* What a scenario changes, a line a value; was: what it is without the change.
   What was set to the value that it had changes nothing. */
export interface ChangeLine { key: string; what: string; was?: string; value: string }
type Names = (key: string) => string

export function changeLines(change: WhatIf, label: Names, unit: Names, answer?: WhatIfAnswer | null, own?: string): ChangeLine[] {
  const told = (k: string, how: (i: WhatIfIndicator) => string): string | undefined => {
    const before = answer?.indicators_before.find((i) => i.key === k)
    return before && how(before)
  }
  const event = (k: string, e: string): WhatIfIndicator['events'][number] | undefined => answer?.indicators_before.find((i) => i.key === k)?.events.find((x) => x.key === e)
  const levels = (all: string[]): string => all.map(decimal).join('、')
  const with_ = (was: string | undefined): { was?: string } => was === undefined ? {} : { was }
  const lines: ChangeLine[] = [
    ...(change.rule_set ? [{ key: 'rule_set', what: '指标体系', ...with_(own), value: own ? change.rule_set : `换用 ${change.rule_set}` }] : []),
    ...Object.entries(change.points ?? {}).map(([k, v]) => ({ key: `points ${k}`, what: `${label(k)} · 分值`, ...with_(told(k, (i) => decimal(i.points))), value: decimal(v) })),
    ...Object.entries(change.coefficients ?? {}).map(([k, v]) => ({ key: `coefficients ${k}`, what: `${label(k)} · 系数`, ...with_(told(k, (i) => levels(i.coefficients))), value: levels(v) })),
    ...Object.entries(change.events ?? {}).flatMap(([k, of]) => Object.entries(of).map(([e, v]) => ({
      key: `events ${k} ${e}`, what: `${label(k)} · ${event(k, e)?.label ?? e}每起扣分`, ...with_(event(k, e) && decimal(event(k, e)?.points ?? '')), value: decimal(v),
    }))),
    ...(change.dropped ?? []).map((k) => ({ key: `dropped ${k}`, what: label(k), ...with_(told(k, (i) => i.kind === 'deduction' ? '扣分' : `${decimal(i.points)} 分`)), value: '去掉' })),
    ...(change.more ?? []).map((m) => {
      const made = answer?.more.find((x) => x.unit === m.unit && x.indicator === m.indicator)
      return { key: `more ${m.unit} ${m.indicator} ${m.event ?? ''}`, what: `${unit(m.unit)} · ${label(m.indicator)}`, ...with_(made?.value_before), value: made ? `${made.value_after}（增加 ${m.add}）` : `增加 ${m.add}` }
    }),
  ]
  return lines.filter((l) => l.was !== l.value)
}

/* One line a value that either changes, with what it is and what each makes of it. */
export interface PairLine { key: string; what: string; was?: string; a: string; b: string; same: boolean }
export function pairLines(a: ChangeLine[], b: ChangeLine[]): PairLine[] {
  const other = new Map(b.map((l) => [l.key, l]))
  const mine = new Set(a.map((l) => l.key))
  const line = (l: ChangeLine, x?: string, y?: string): PairLine => ({ key: l.key, what: l.what, ...l.was === undefined ? {} : { was: l.was }, a: x ?? '不变', b: y ?? '不变', same: x === y })
  return [...a.map((l) => line(l, l.value, other.get(l.key)?.value)), ...b.filter((l) => !mine.has(l.key)).map((l) => line(l, undefined, l.value))]
}

/* Units of two scenarios side by side, by the rank in the first. */
export interface PairUnit { unit: string; name: string; a?: WhatIfUnit['after']; b?: WhatIfUnit['after'] }
export function pairUnits(a: ScenarioAgain, b: ScenarioAgain): PairUnit[] {
  const rows = new Map<string, PairUnit>()
  for (const u of a.answer?.units ?? []) rows.set(u.unit, { unit: u.unit, name: u.name, a: u.after })
  for (const u of b.answer?.units ?? []) rows.set(u.unit, { ...rows.get(u.unit), unit: u.unit, name: u.name, b: u.after })
  return [...rows.values()].sort((x, y) => (x.a?.rank ?? 1e9) - (y.a?.rank ?? 1e9) || (x.b?.rank ?? 1e9) - (y.b?.rank ?? 1e9))
}

export function standsOn(s: Scenario): string {
  return `${s.report.period_label}${kindOf(s.report.kind).label}第 ${s.report.revision} 版`
}
