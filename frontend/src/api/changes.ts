// SPDX-License-Identifier: Apache-2.0
// What a report says against those before it: what moved each score, and the line
// of one unit over the periods.
import type { ComparedWith } from './cockpit'
import { call } from './http'
import type { ReportHead } from './reports'
import type { Exact } from './scores'

/* What moved a score since the last report: its own part and that of the others,
   who moved the standard values. The two add up. */
export interface ChangePart { before: Exact | null; after: Exact | null; own: Exact; others: Exact; value_before: string | null; value: string | null }
export interface UnitChange {
  unit: string
  name: string
  total: Exact
  rank: number
  band: number
  total_before: Exact | null
  rank_before: number | null
  band_before: number | null
  change: Exact | null
  own: Exact | null
  others: Exact | null
  indicators: Record<string, ChangePart>
}
/* In what an edition differs from the published one before it; left_out is no
   difference, but says why what was corrected may have changed nothing. */
export interface EditionFact { entry: number; version: number | null; title: string | null; how: 'added' | 'gone' | 'changed'; label: string | null }
interface EditionPlace { unit: string; name: string; indicator: string; label: string; facts: EditionFact[] }
export interface EditionFigure extends EditionPlace { value_before: string | null; value: string | null; score_before: Exact | null; score: Exact | null }
export interface EditionTotal { unit: string; name: string; total_before: Exact | null; total: Exact | null; rank_before: number | null; rank: number | null; band_before: number | null; band: number | null }
export interface EditionChanges { report: number; revision: number; differ: number; about: string[]; totals: EditionTotal[]; figures: EditionFigure[]; left_out: EditionPlace[] }
export interface ReportChanges {
  report: ReportHead
  previous: ReportHead | null
  comparable: boolean
  why: string | null
  note: string | null
  edition: EditionChanges | null
  units: UnitChange[]
  /* was in the report before */
  gone: { unit: string; name: string; total_before: Exact | null; rank_before: number | null; band_before: number | null; why: string }[]
  moved: { unit: string; name: string; index: string; label: string; band_before: number; band: number }[]
}
/* compared.why: the line breaks before this point. */
export interface Standing { exact: string | null; shown: string | null; rank: number | null; band: number | null }
export interface TrendPoint {
  report: number
  period: string
  period_label: string
  revision: number
  cause_label: string | null
  /* why it was corrected */
  reason: string | null
  rule_set: string
  compared: ComparedWith | null
  note: string | null
  scores: Record<string, Standing> | null
}
export interface Trend { kind: string; unit: string; indices: { key: string; label: string }[]; points: TrendPoint[] }
export function reportTrend(kind: string, unit: string): Promise<Trend> {
  return call('GET', '/trends', { query: { kind, unit } })
}
export function reportChanges(id: number): Promise<ReportChanges> {
  return call('GET', `/reports/${id}/changes`)
}
