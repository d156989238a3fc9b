// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Exact } from './scores'

/* 情景测算: tried out on a report's figures, never stored. */
export interface More { unit: string; indicator: string; add: string; event?: string }
export interface WhatIf {
  rule_set?: string
  points?: Record<string, string>
  coefficients?: Record<string, string[]>
  events?: Record<string, Record<string, string>>
  dropped?: string[]
  more?: More[]
  marginal?: string
  robustness?: boolean
}
export interface Standing { total: Exact; rank: number; band: number }
export interface WhatIfUnit { unit: string; name: string; before: Standing; after: Standing; range: { best: number; worst: number } | null }
export interface WhatIfStep extends Standing { indicator: string; value_before: string; value_after: string; gain: Exact }
export interface WhatIfPillar { key: string; label: string; deducts: boolean; points_before: string; points_after: string }
export interface WhatIfIndicator { key: string; label: string; pillar: string; kind: string; points: string; coefficients: string[]; events: { key: string; label: string; points: string }[] }
export interface WhatIfAnswer {
  points_before: string
  /* full marks of the rule set that is changed, and how far from them the trial is */
  points_full: string
  points_after: string
  points_gap: string
  /* of the rule set that is changed: what each adds up to, and did */
  pillars: WhatIfPillar[]
  indicators: WhatIfIndicator[]
  indicators_before: WhatIfIndicator[]
  more: { unit: string; indicator: string; value_before: string; value_after: string }[]
  robustness: { samples: number; percent: number; seed: number } | null
  units: WhatIfUnit[]
  marginal: WhatIfStep[]
}
export function reportWhatIf(report: number, body: WhatIf, signal?: AbortSignal): Promise<WhatIfAnswer> {
  return call('POST', `/reports/${report}/what-if`, { body, signal })
}
