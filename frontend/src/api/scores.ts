// SPDX-License-Identifier: Apache-2.0
/* What the score engine says, in the cockpit and in reports alike. Scores are
   fractions: `exact` is the number, `shown` its two decimals. */

export interface Exact { exact: string; shown: string }
export interface Cell {
  value: string | null
  value_shown: string | null
  tier: string | null
  coefficient?: string | null
  score: Exact | null
  badges: string[]
}
export interface PillarScore extends Exact { rank?: number | null; band: number | null }
export interface UnitScore {
  unit: string
  name: string
  short?: string
  functional_area?: boolean
  rank: number
  tied: boolean
  band: number | null
  total: Exact
  raw_total: Exact
  deduction?: Exact
  pillars: Record<string, PillarScore>
  indicators: Record<string, Cell>
}
/* Between which ranks a unit lies when points are drawn anew, and how these were. */
export interface RankEnds { best: number; worst: number }
export interface RankDraws { seed: number; samples: number; percent: number; made_at: string }
export interface RankRanges extends RankDraws { units: Record<string, RankEnds> }
export interface Standard extends Exact { units?: string[] }
export type StandardKey = 'max' | 'median' | 'min'
export interface Indicator {
  key: string
  label: string
  pillar: string
  kind: 'two_tier' | 'three_tier' | 'deduction' | 'display'
  points: string
  coefficients?: string[]
  assessed?: number
  standards: Partial<Record<StandardKey, Standard | null>>
  badges: string[]
}
export interface LegendRow { band: number; letter: string; label: string; text: string; units: number }
export interface Bands {
  label?: string
  rule?: string
  low: string | null
  high: string
  thresholds: string[]
  labels: string[]
  legend?: LegendRow[]
}
export type ValueFormat = 'count' | 'percent' | 'number'
export interface RulePillar { key: string; label: string; points: string; indicators: string[] }
export interface RuleSet { id: string; label: string; pillars: RulePillar[] }
