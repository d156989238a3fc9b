// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'

/* Another last day to count that the office has set; by: for the office alone. */
export interface CutOff { day: string; reason: string; at: string; by: string | null }
export interface Term {
  kind: string
  kind_label: string
  period: string
  label: string
  start: string
  opens: string
  end: string
  cut_off: string
  cut_offs: CutOff[]
  may_set: boolean
  rule_set: string | null
  windows: { closes: string; indicators: string[] }[]
  ready_at: string | null
  report: { report: number; revision: number; state: 'frozen' | 'published'; frozen_at: string; published_at: string | null } | null
}
export interface Timetable { year: number; auto: boolean; items: Term[] }

export function timetableGet(year?: number): Promise<Timetable> {
  return call('GET', '/timetable', { query: { year: year ? String(year) : undefined } })
}
export interface Foretold {
  was: string
  day: string
  windows: Term['windows']
  windows_was: Term['windows']
  next: { period: string; label: string; from: string; from_was: string }
  /* What happened on these days goes from one report into the other. */
  moved: { from: string; to: string; out_of_label: string; into_label: string }
}
export function cutOffForetell(kind: string, period: string, day: string): Promise<Foretold> {
  return call('GET', '/timetable/cut-offs/foretold', { query: { kind, period, day } })
}
export function cutOffSet(kind: string, period: string, day: string, reason: string): Promise<{ cut_off: string }> {
  return call('POST', '/timetable/cut-offs', { body: { kind, period, day, reason }, key: newKey() })
}
