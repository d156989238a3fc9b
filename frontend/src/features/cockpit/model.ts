// SPDX-License-Identifier: Apache-2.0
import type { Absent, Cockpit, CockpitUnit, Compared, ComparedWith, Screen } from '@/api/cockpit'
import type { Bands, Exact, Indicator } from '@/api/scores'
import { sumOf } from '@/score/apart'
import { approximate, compare, formatOfShown, showValue, signed } from '@/score/fraction'
import { toldOf } from '@/score/told'
import { BANDS, bandName } from '@/score/words'

export interface Index { key: string; label: string; points: string; deducts: boolean; bands: Bands | null }
export interface Row<U extends Compared = CockpitUnit> {
  unit: U
  score: Exact
  /* As the report page shows it: more digits where two would look the same. */
  shown: string
  /* The same of any index, and "raw". */
  told: (index?: string) => string
  rank: number
  band: number | null
  /* Length of a bar, 0 to 1, from the lowest score that can be reached. */
  share: number
  /* Places won (above 0) or lost since the report before; null: unknown. */
  moved: number | null
}

/* A pillar that can only take points away. */
export function deducts(c: Screen<Compared>, pillar: string): boolean {
  const own = c.indicators.filter((i) => i.pillar === pillar)
  return own.length > 0 && own.every((i) => i.kind === 'deduction')
}
export function indexesOf(c: Screen<Compared>): Index[] {
  const all: Index = { key: 'composite', label: c.bands.composite?.label ?? '综合评价指数', points: sumOf(c.rule_set.pillars.map((p) => p.points)), deducts: false, bands: c.bands.composite ?? null }
  return [all, ...c.rule_set.pillars.map((p) => ({
    key: p.key, label: p.label, points: p.points, bands: c.bands[p.key] ?? null,
    deducts: deducts(c, p.key),
  }))]
}

export function scoreOf(u: Compared, index: string): Exact {
  return (index === 'composite' ? u.total : u.pillars[index]) ?? { exact: '0', shown: '—' }
}
function exactOf(u: Compared, index: string): string {
  return index === 'composite' ? u.raw_total.exact : scoreOf(u, index).exact
}

/* How far along its reachable range a score lies. */
export function shareOf(exact: string, bands: Bands | null, worst: number): number {
  const value = approximate(exact)
  if (bands?.low === null) return worst < 0 ? value / worst : 0
  const low = approximate(bands?.low ?? '0'), high = approximate(bands?.high ?? '100')
  return high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0
}

export function rowsOf<U extends Compared>(c: Screen<U>, index: Index): Row<U>[] {
  const { key } = index
  const sorted = [...c.units].sort((a, b) => compare(exactOf(b, key), exactOf(a, key)) || (a.unit < b.unit ? -1 : 1))
  const worst = Math.min(0, ...sorted.map((u) => approximate(exactOf(u, key))))
  const told = toldOf(c.units)
  let rank = 1
  return sorted.map((unit, i) => {
    const before = sorted[i - 1]
    if (before && compare(exactOf(before, key), exactOf(unit, key)) !== 0) rank = i + 1
    const all = key === 'composite'
    const own = all ? unit.rank : unit.pillars[key]?.rank ?? rank
    return {
      unit, score: scoreOf(unit, key), shown: told(unit.unit, key), told: (of) => told(unit.unit, of), rank: own,
      band: all ? unit.band : unit.pillars[key]?.band ?? null,
      share: shareOf(exactOf(unit, key), index.bands, worst),
      moved: all && unit.previous ? unit.previous.rank - unit.rank : null,
    }
  })
}

/* What a map says of a unit: its name (★: the reader's own) and its score, with the
   letter of its band where colours are helped. */
export function writtenOf(row: Row | undefined, own?: boolean, letter?: boolean): { name: string; figure: string } | null {
  return row ? { name: `${own ? '★' : ''}${row.unit.short}`, figure: `${letter && row.band ? `${bandName(row.band)?.letter} ` : ''}${signed(row.shown)}` } : null
}

export interface LegendItem { band: number; letter: string; colour: string; label: string; text: string; count: number }

function rangeText(bands: Bands | null, band: number): string {
  const from = bands?.thresholds[band - 1], below = bands?.thresholds[band - 2]
  return [from && `≥${from}`, below && `<${below}`].filter(Boolean).join(' 且 ')
}
export function legendOf(index: Index, rows: Row<Compared>[]): LegendItem[] {
  return BANDS.map((b) => ({
    ...b, text: index.bands?.legend?.find((l) => l.band === b.band)?.text ?? rangeText(index.bands, b.band),
    colour: index.bands?.labels[b.band - 1] ?? b.colour,
    count: rows.filter((r) => r.band === b.band).length,
  }))
}

/* What is drawn, or was compared before, and has no score: named, with why. */
export function absentOf(c: Screen<Compared>, drawn: { unit: string; name: string }[]): Absent[] {
  const known = new Set([...c.units, ...c.absent ?? []].map((u) => u.unit))
  return [...c.absent ?? [], ...drawn.filter((s) => !known.has(s.unit)).map(({ unit, name }) => ({ unit, name, why: '不在本期参评范围' }))]
}

export interface Shift { unit: CockpitUnit; from: number; to: number }
export interface Shifts { than: ComparedWith | null; up: Shift[]; down: Shift[] }
/* Who changed colour since the report before, and which that is. */
export function shiftsOf(c: Cockpit): Shifts {
  const moved: Shift[] = []
  for (const unit of c.units) {
    const from = unit.previous?.band ?? null
    if (from !== null && unit.band !== null && from !== unit.band) moved.push({ unit, from, to: unit.band })
  }
  const by = (a: Shift, b: Shift) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.unit.rank - b.unit.rank
  return {
    than: c.compared,
    up: moved.filter((s) => s.to < s.from).sort(by),
    down: moved.filter((s) => s.to > s.from).sort(by),
  }
}

export interface Mark { key: string; at: number; text: string }
/* The standard values of an indicator and where the unit's value lies between
   them, for the ruler; null where nobody was assessed or nothing measures. */
export function rulerOf(c: Screen<Compared>, indicator: Indicator, value: string | null): { marks: Mark[]; at: number | null } | null {
  const { max, min } = indicator.standards
  if (!max || !min) return null
  const low = approximate(min.exact), span = approximate(max.exact) - low
  const place = (exact: string) => span > 0 ? Math.max(0, Math.min(1, (approximate(exact) - low) / span)) : 1
  const marks = (['min', 'median', 'max'] as const).flatMap((key) => {
    const s = indicator.standards[key]
    return s ? [{ key, at: place(s.exact), text: showValue(s.exact, formatOfShown(c.units, indicator.key)) }] : []
  })
  return { marks, at: value === null ? null : place(value) }
}
