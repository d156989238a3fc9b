// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Exact } from './scores'
import type { Desk, EntryItem, Unit } from './types'
import type { Standing } from './whatif'

/* 若今日出表: what a report would say today. Never stored. */
export interface PreviewOf { kind?: string; period?: string; unit?: string }
export interface PreviewWindow { indicator: string; label: string; last_day: string; days_left: number }
export interface PreviewDesk { key: string; stage: string; stage_label: string; entries: number; units: Unit[]; desk: Desk | null }
export interface PreviewItem extends EntryItem { indicators: string[]; last_day: string | null; days_left: number | null; why: string | null }
export interface PreviewUnit {
  unit: string
  name: string
  approved: Standing
  pending: Standing
  gap: Exact
  by_desk: Record<string, Exact>
  by_item: Record<string, Exact>
}
export interface PreviewCell { value: string | null; score: Exact | null }
export interface PreviewIndicator { key: string; label: string; kind: string; points: string; approved: PreviewCell; pending: PreviewCell }
export interface Preview {
  kind: string
  /* Of which reports the caller may ask this. */
  kinds: string[]
  period: string
  period_label: string
  periods: { period: string; label: string; default: boolean }[]
  cut_off: string
  as_of: string
  rule_set: { id: string; label: string }
  unit: { unit: string; name: string } | null
  windows: PreviewWindow[]
  entries: number
  desks: PreviewDesk[]
  items: PreviewItem[]
  scores: { units: PreviewUnit[]; indicators: PreviewIndicator[]; desks: Record<string, Exact> }
}
export function reportPreview(of: PreviewOf, signal?: AbortSignal): Promise<Preview> {
  return call('POST', '/reports/preview', { body: of, signal })
}
