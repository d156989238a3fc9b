// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Bands, Exact, Indicator, RuleSet, Standard, UnitScore } from './scores'
import type { Page } from './types'

export interface ReportHead {
  report: number
  kind: 'district' | 'project'
  period: string
  revision: number
  state: 'frozen' | 'published'
  current?: boolean
  rule_set: { id: string; label: string }
  horizon: number
  cut_off: string
  approval_window_end?: string | null
  digest: string
  reason?: string | null
  frozen_at: string
  published_at: string | null
  published_by?: { account: number; name: string } | null
  rehearsal?: boolean
}
export interface ReportScores {
  report: ReportHead
  rule_set?: RuleSet
  indicators: Indicator[]
  bands: Record<string, Bands>
  units: UnitScore[]
}
export interface ReportUnit extends Omit<ReportScores, 'units'> { unit: UnitScore }
export interface Reached { tier: string; standard: string; label: string; value: string; coefficient: string; units: string[] }
export interface Explanation {
  rule: string
  text: string
  points: string
  value: string | null
  value_shown: string | null
  assessed: number
  reached: Reached | null
  above: Reached | null
  coefficient: string | null
  score: Exact | null
  events: { key: string; label: string; count: string; points: string }[]
  badges: string[]
}
export interface CountedRecord {
  entry: number
  version: number
  title: string | null
  at?: string | null
  note?: string | null
  note_label?: string | null
  num?: number | string | null
  den?: number | string | null
}
export interface LeftOutRecord { entry: number; version?: number; title: string | null; reason: string; reason_label?: string | null }
export interface ReportIndicator {
  report: ReportHead
  unit: { unit: string; name: string }
  indicator: { key: string; label: string; pillar: string; points: string; kind: Indicator['kind']; basis?: string }
  explanation: Explanation
  standards?: Partial<Record<'max' | 'median' | 'min', Standard | null>>
  counted: CountedRecord[]
  left_out: LeftOutRecord[]
}
export interface Difference { indicator: string; unit: string; stored: string | null; now: string | null }
export interface Verified {
  report: number
  digest: string
  stored: { equal: boolean; detail?: string | null }
  ledger: { equal: boolean | null; detail?: string | null; differences?: Difference[] | null }
  checked_at?: string | null
}
export interface Job {
  id: number
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number | null
  total: number | null
  result: { report?: number } | null
  error: string | null
}

export function reportList(query: { kind?: string; state?: string; period?: string } = {}): Promise<Page<ReportHead>> {
  return call('GET', '/reports', { query })
}
export function reportGet(id: number): Promise<ReportHead> {
  return call('GET', `/reports/${id}`)
}
export function reportScores(id: number): Promise<ReportScores> {
  return call('GET', `/reports/${id}/scores`)
}
export function reportUnit(id: number, unit: string): Promise<ReportUnit> {
  return call('GET', `/reports/${id}/scores/${unit}`)
}
export function reportIndicator(id: number, unit: string, indicator: string): Promise<ReportIndicator> {
  return call('GET', `/reports/${id}/scores/${unit}/${indicator}`)
}
export function reportVerify(id: number): Promise<Verified> {
  return call('GET', `/reports/${id}/verify`)
}
export function reportCreate(kind: string, period: string, key: string = newKey()): Promise<Job> {
  return call('POST', '/reports', { body: { kind, period }, key })
}
export function reportPublish(id: number): Promise<ReportHead> {
  return call('POST', `/reports/${id}/publish`, { body: {}, key: newKey() })
}
export function jobGet(id: number): Promise<Job> {
  return call('GET', `/jobs/${id}`)
}
