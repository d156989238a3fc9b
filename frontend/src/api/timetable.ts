// SPDX-License-Identifier: Apache-2.0
import { call } from './http'

export interface Term {
  kind: string
  kind_label: string
  period: string
  label: string
  start: string
  opens: string
  end: string
  rule_set: string | null
  windows: { closes: string; indicators: string[] }[]
  ready_at: string | null
  report: { report: number; revision: number; state: 'frozen' | 'published'; frozen_at: string; published_at: string | null } | null
}
export interface Timetable { year: number; auto: boolean; items: Term[] }

export function timetableGet(year?: number): Promise<Timetable> {
  return call('GET', '/timetable', { query: { year: year ? String(year) : undefined } })
}
