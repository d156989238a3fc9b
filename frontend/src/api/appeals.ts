// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'

/* 申诉: a unit contests one of its scores, the office answers. The text and the
   filings it refers to are there for the unit and the office alone. */
export interface Appeal {
  id: number
  report: number
  kind: string
  period: string
  period_label: string
  revision: number
  /* who contests, and what: its own score, or that of a project that it leads */
  unit: { unit: string; name: string; short: string }
  measured: { unit: string; name: string }
  indicator: string
  indicator_label: string | null
  state: 'open' | 'upheld' | 'dismissed' | 'withdrawn'
  state_label: string
  text: string | null
  entries: number[]
  made_at: string
  /* until when that report may be contested; days: how long it waited, or waits */
  until: string
  /* the last day to answer */
  due: string
  days: number
  answer: string | null
  /* the published revisions that it led to */
  corrected: { report: number; revision: number }[]
  decided_at: string | null
  withdrawn_at: string | null
  may_withdraw: boolean
  may_decide: boolean
}
export interface Appeals { items: Appeal[]; next: null; until: string | null; may_appeal_for: string[] }

export interface AppealBoard { items: Appeal[]; next: string | null; open: number }

export function appealList(report: number): Promise<Appeals> {
  return call('GET', `/reports/${report}/appeals`)
}
export function appealCreate(report: number, unit: string, indicator: string, text: string, entries: number[]): Promise<Appeal> {
  return call('POST', `/reports/${report}/appeals`, { body: { unit, indicator, text, entries }, key: newKey() })
}
export function appealDecide(id: number, uphold: boolean, answer: string): Promise<Appeal> {
  return call('POST', `/appeals/${id}/decision`, { body: { uphold, answer }, key: newKey() })
}
export function appealWithdraw(id: number): Promise<Appeal> {
  return call('POST', `/appeals/${id}/withdrawal`, { key: newKey() })
}
export function appealBoard(state: string, after?: string): Promise<AppealBoard> {
  return call('GET', '/appeals', { query: { state: state || undefined, after, limit: 50 } })
}
