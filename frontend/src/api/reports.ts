// SPDX-License-Identifier: Apache-2.0
import type { ComparedWith } from './cockpit'
import { call, fetchBlob, newKey } from './http'
import type { Bands, Cell, Exact, Indicator, RankDraws, RankEnds, RankRanges, UnitScore } from './scores'
import type { CountingWindow, Page } from './types'

export interface ReportHead {
  report: number
  kind: string
  period: string
  period_label: string
  revision: number
  state: 'frozen' | 'published'
  rule_set: string
  horizon: number
  as_of: string | null
  cut_off: string
  /* why it is not the last day of the period */
  cut_off_reason: string | null
  /* the last of the windows; open: one that was, when it was frozen */
  approval_window_end: string
  windows: { closes: string; indicators: string[]; open: boolean }[]
  reason: string | null
  cause: string | null
  cause_label: string | null
  /* which a further revision comes from */
  appeals: { id: number; report: number; about: string }[]
  digest: string
  signing_key: string | null
  frozen_at: string
  published_at: string | null
  current: boolean
}
export interface ReportScores {
  report: ReportHead
  rule_set: { id: string; label: string }
  indicators: Indicator[]
  bands: Record<string, Bands>
  units: UnitScore[]; leads: Record<string, { unit: string; name: string }>
  /* null: still being worked out */
  rank_range: RankRanges | null
}
export interface Figure { num: number | string | null; den: number | string | null; counted: number; left_out: number }
export interface ReportUnit {
  report: ReportHead
  unit: string
  scores: UnitScore
  figures: Record<string, Figure>
  previous: { report: number; rank: number; band: number | null; total: string; compared: ComparedWith } | null
  rank_range: (RankDraws & RankEnds) | null
}
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
export interface FactRecord {
  entry: number
  version: number | null
  module: string | null
  title: string | null
  date: string | null
  kind: string | null
  note: string | null
  note_label: string | null
  reason: string | null
  reason_label: string | null
  /* from which of several sources; null where there is one */
  source: string | null
  source_label: string | null
}
export interface ReportIndicator {
  report: ReportHead
  unit: string
  unit_name: string
  /* short, as they were when it was frozen */
  names: Record<string, string>
  indicator: Indicator
  basis_text: string | null
  window: CountingWindow
  /* the window's first day, where it has one */
  counts_from: string | null
  approval_window_end: string | null
  num: number | string | null
  den: number | string | null
  score: Cell
  explanation: Explanation | null
  counted: FactRecord[]
  left_out: FactRecord[]
}
/* What a verification found to differ: a stored score or fact, a fact or a
   figure counted anew, a row of the ledger, a part of the document. */
export interface Difference {
  part: 'score' | 'fact' | 'head' | 'answer' | 'paper' | 'ranks' | 'counted' | 'figure' | 'row' | 'part'
  indicator: string | null
  unit: string | null
  entry: number | null
  version: number | null
  relation: string | null
  label: string | null
  how: 'changed' | 'gone' | 'added' | null
}
export interface Verified {
  report: ReportHead
  stored: boolean
  /* null: the document is not what was frozen, so the ledger was not asked */
  ledger: boolean | null
  signed: boolean | null
  /* files and rank intervals; null where there are none yet */
  beside: boolean | null
  digest: string
  computed: string
  differences: Difference[]
  differ: number
  checked_at: string
}
export function reportList(query: { kind?: string; state?: string; period?: string } = {}): Promise<Page<ReportHead> & { previews?: string[] }> {
  return call('GET', '/reports', { query: { ...query, limit: 200 } })
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
export type Cause = 'data' | 'rule' | 'software'
export const CAUSES: readonly { code: Cause; label: string }[] = [
  { code: 'data', label: '数据有误' }, { code: 'rule', label: '规则适用有误' }, { code: 'software', label: '程序有误' },
]
/* 202: counting goes on as a job. A further revision needs its reason. */
export function reportCreate(kind: string, period: string, reason: string, cause: Cause, appeals: number[], key: string): Promise<{ job: number }> {
  return call('POST', '/reports', { body: reason ? { kind, period, reason, cause, appeals } : { kind, period }, key })
}
export function reportPublish(id: number): Promise<ReportHead> {
  return call('POST', `/reports/${id}/publish`, { key: newKey() })
}
/* The frozen document byte for byte: parsing it and printing it again would be
   another text with another digest. */
export async function reportDocument(id: number): Promise<Blob> {
  const text = await (await fetchBlob(`/reports/${id}`)).text()
  const from = text.indexOf('"document":')
  return new Blob([text.slice(from + '"document":'.length, text.lastIndexOf('}'))], { type: 'application/json' })
}
/* What goes with it: its signature, the facts by the digests that it carries. */
export function reportBeside(id: number, what: 'signature' | 'facts'): Promise<Blob> {
  return fetchBlob(`/reports/${id}/${what}`)
}

/* A file of a published report, made once and kept. */
export interface Paper { format: string; label: string; name: string; media_type: string; sha256: string; size: number; made_at: string }
export interface Papers { items: Paper[]; making: boolean; may_make: boolean }
export function paperList(id: number): Promise<Papers> {
  return call('GET', `/reports/${id}/papers`)
}
export function paperMake(id: number): Promise<{ job: number }> {
  return call('POST', `/reports/${id}/papers`, { key: newKey() })
}
export function paperSave(id: number, format: string): Promise<Blob> {
  return fetchBlob(`/reports/${id}/export?format=${format}`)
}
