// SPDX-License-Identifier: Apache-2.0
import { call, fetchBlob, newKey } from './http'
import type { Body, Chase, Entry, Extension, Owed, Page, Unit } from './types'

export interface OwedFilter { unit?: string; module?: string; period?: string; state?: string; late?: string; due_from?: string; due_to?: string }
export interface Happened { kind: string; at: string; by: { account: number; name: string } | null; unit: Unit | null; note: string | null; due: string | null; days: number | null }
export interface StageTime { stage: string; stage_label: string; unit: Unit | null; days: number; now: boolean; longest: boolean }
export interface OwedWhole extends Owed { stages: StageTime[]; history: Happened[] }
export interface Cell { unit: string; module: string; open: number; filed: number; met: number; nothing: number; waived: number; late: number; overdue: number; due: string | null }
export interface Matrix {
  period: string
  label: string
  due: string
  modules: { module: string; label: string; chase: boolean }[]
  units: { unit: string; name: string; short: string; kind: string }[]
  cells: Cell[]
}
export interface Rate { unit: Unit; kind: string; expected: number; on_time: number; granted: number; late: number; pending: number; waived: number; rate: string | null; rate_granted: string | null; returned: number }
export interface UseOfUnit { unit: Unit; kind: string; submitted: number; returned: number; held: number; by_reason: Record<string, number>; first: number; first_clean: number; first_rate: string | null; expected: number; on_time: number; rate: string | null }
export interface ReviewTime { unit: Unit; kind: string; stage: string; stage_label: string | null; decided: number; returned: number; median_days: string; longest_days: number }
export interface UseOfPerson { account: number; name: string; submitted: number; returned: number; held: number }
export interface Usage { period: string; label: string; counted: string; reasons: { code: string; label: string; counted: boolean }[]; items: UseOfUnit[]; reviews: ReviewTime[]; people: UseOfPerson[] }
export interface CalendarDay { day: string; module: string; module_label: string; open: number; filed: number; met: number; waived: number; late: number }
export interface Calendar { from: string; to: string; items: CalendarDay[]; days: { day: string; working: boolean; label: string }[]; marks: { day: string; label: string }[] }
/* All that is missing of a business in a period (in one unit). */
export interface MissingOf { module: string; period: string; unit?: string }
export type Chased = { obligation: number } | { entry: number } | MissingOf

export function obligationList(filter: OwedFilter, after?: string): Promise<Page<Owed>> {
  return call('GET', '/obligations', { query: { ...filter, after } })
}
/* All that the own unit owes of one business in a period. */
export interface SheetRow { obligation: Owed; entry: Entry | null; last: { period: string | null; body: Body } | null }
export function sheetGet(module: string, period: string, after: string): Promise<Page<SheetRow>> {
  return call('GET', '/obligations/sheet', { query: { module, period, limit: 50, after } })
}
/* When the next updates become owed, by business. */
export interface Opening { module: string; module_label: string; period: string; label: string; opens: string; due: string }
export function openingList(): Promise<{ own: boolean; items: Opening[] }> {
  return call('GET', '/obligations/opens')
}
export function obligationGet(id: number): Promise<OwedWhole> {
  return call('GET', `/obligations/${id}`)
}
export function matrixGet(period: string): Promise<Matrix> {
  return call('GET', '/obligations/matrix', { query: { period } })
}
export function ratesGet(period: string, module: string): Promise<{ period: string; label: string; items: Rate[] }> {
  return call('GET', '/obligations/rates', { query: { period, module: module || undefined } })
}
export function usageGet(period: string): Promise<Usage> {
  return call('GET', '/usage', { query: { period } })
}
export function calendarGet(from: string, to: string): Promise<Calendar> {
  return call('GET', '/obligations/calendar', { query: { from, to } })
}
export function calendarFile(): Promise<Blob> {
  return fetchBlob('/obligations.ics')
}
export function extensionAsk(obligation: number, due: string, reason: string): Promise<Extension> {
  return call('POST', `/obligations/${obligation}/extensions`, { body: { due, reason }, key: newKey() })
}
export function extensionDecide(extension: number, decision: 'grant' | 'decline', note: string): Promise<Extension> {
  return call('POST', `/extensions/${extension}/decision`, { body: { decision, note: note || null }, key: newKey() })
}
export function extensionList(state: string, after?: string): Promise<Page<Extension>> {
  return call('GET', '/extensions', { query: { state, after } })
}
export function waive(obligation: number, reason: string): Promise<Owed> {
  return call('POST', `/obligations/${obligation}/waiver`, { body: { reason }, key: newKey() })
}
/* Whom a chase reached, or would reach; skipped: chased today already, when and by
   whom. */
export interface ChasedUnit { unit: Unit; chased: number; skipped: number; chased_at: string | null; chased_by: Unit | null }
export interface ChasedUnits { chased: number; skipped: number; units: ChasedUnit[] }
export function chaseWhom(what: MissingOf): Promise<ChasedUnits> {
  return call('GET', '/chases/whom', { query: { ...what } })
}
/* note: words for those who are chased, or none. */
export function chase(what: Chased, note: string): Promise<ChasedUnits> {
  const words = note.trim()
  return call('POST', '/chases', { body: words ? { ...what, note: words } : what, key: newKey() })
}
export function chaseList(after?: string): Promise<Page<Chase>> {
  return call('GET', '/chases', { query: { after } })
}

/* 零报告. */
export function nothing(obligation: number, note: string): Promise<Owed> {
  return call('POST', `/obligations/${obligation}/nothing`, { body: { note: note || null }, key: newKey() })
}
