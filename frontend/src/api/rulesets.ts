// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { CountingWindow, Page } from './types'

/* 指标体系: what a report is counted and scored by, in versions. */
export type Method = 'two_tier' | 'three_tier' | 'deduction' | 'display'
export interface RuleEvent { key: string; label: string; points: string }
export interface RuleOptions { not_assessed?: string; all_zero?: string; tie_low?: string }
/* One more source that an indicator is counted from; a weight that is not there is 1. */
export interface RuleSource { judge: string; weight?: string }
export interface RuleIndicator {
  key: string
  label: string
  kind: Method
  points?: string
  coefficients?: string[]
  options?: RuleOptions
  events?: RuleEvent[]
  judge: string
  weight?: string
  also?: RuleSource[]
  /* not there: the first of its judge's */
  window?: CountingWindow
  approval_window: { days: number; unit: string }
  value_format: string
  value_max?: string
  data_owner?: string
  basis?: string
}
export interface RulePillarBody { key: string; label: string; points: string; indicators: RuleIndicator[] }
export interface RuleBody {
  format: number
  id: string
  label: string
  report_kind: string
  points: string
  colour: { rule: string; deduction_from: string[] }
  pillars: RulePillarBody[]
}
export interface RuleHead {
  id: string
  label: string
  report_kind: string
  state: 'draft' | 'published'
  /* null: a draft, or it came with the program */
  published_at: string | null
  revision: number
  /* null: from the beginning. */
  from_period: string | null
  based_on: string | null
  changed_at: string | null
}
export interface RuleItem extends RuleHead { current: boolean }
export interface RuleSetWhole extends RuleHead { may_edit: boolean; may_publish: boolean; body: RuleBody }
export interface Flaw { pointer: string; code: string; detail: string }
export interface Reach { key: string; label: string; points: string; low: string; high: string; legend: string[] }
export interface Checked { flaws: Flaw[]; /* allowed, and may surprise */ notes: Flaw[]; indices: Reach[] }
export type Change = 'same' | 'added' | 'dropped' | 'changed'
export interface RulePart {
  level: 'rule_set' | 'pillar' | 'indicator'
  key: string
  label: string
  change: Change
  fields: { field: string; before: unknown; after: unknown }[]
}
export interface RuleDiff { from: RuleHead; to: RuleHead; parts: RulePart[] }
export interface Judge { judge: string; label: string; report_kind: string; windows: CountingWindow[]; events: RuleEvent[] | null }

export function ruleSetList(): Promise<Page<RuleItem>> {
  return call('GET', '/rule-sets')
}
export function ruleSetGet(id: string): Promise<RuleSetWhole> {
  return call('GET', `/rule-sets/${id}`)
}
export function ruleSetCreate(basedOn: string, id: string, label: string): Promise<RuleSetWhole> {
  return call('POST', '/rule-sets', { body: { based_on: basedOn, id, label }, key: newKey() })
}
export function ruleSetEdit(id: string, revision: number, body: RuleBody): Promise<RuleSetWhole> {
  return call('PUT', `/rule-sets/${id}`, { body: { body }, ifMatch: revision })
}
export function ruleSetCheck(id: string, body: RuleBody): Promise<Checked> {
  return call('POST', `/rule-sets/${id}/check`, { body: { body } })
}
export function ruleSetPublish(id: string, revision: number, from: string): Promise<RuleSetWhole> {
  return call('POST', `/rule-sets/${id}/publish`, { body: { from_period: from }, ifMatch: revision, key: newKey() })
}
export function ruleSetDiscard(id: string, revision: number): Promise<void> {
  return call('DELETE', `/rule-sets/${id}`, { ifMatch: revision })
}
export function ruleSetDiff(from: string, to: string): Promise<RuleDiff> {
  return call('GET', `/rule-sets/${from}/diff`, { query: { to } })
}
export function judgeList(): Promise<Page<Judge>> {
  return call('GET', '/judges')
}
