// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Standing, WhatIf, WhatIfAnswer } from './whatif'

/* 已存的情景测算: what was tried on a report, kept for the unit and role that did. */
export interface Scenario {
  id: number
  name: string
  note: string
  report: { report: number; kind: string; period: string; period_label: string; revision: number; rule_set: string }
  /* an edition of that report that came since */
  newer: { report: number; revision: number; cause_label: string | null } | null
  /* tried instead of the report's own, and whether it is what it was */
  rule_set: { id: string; state: 'same' | 'changed' | 'gone' } | null
  engine: number
  revision: number
  made_by: string
  made_at: string
  changed_by: string
  changed_at: string
}
/* A unit that came to something else; null: it was not there. */
export interface ScenarioDiffers { unit: string; name: string | null; saved: Standing | null; now: Standing | null }
export interface ScenarioAgain {
  scenario: Scenario
  change: WhatIf
  engine: number
  problem: string | null
  differs: ScenarioDiffers[]
  answer: WhatIfAnswer | null
  newer: { problem: string | null; differs: ScenarioDiffers[] } | null
}

export function scenarioList(): Promise<{ items: Scenario[]; next: null; most: number }> {
  return call('GET', '/scenarios')
}
export function scenarioGet(id: number): Promise<ScenarioAgain> {
  return call('GET', `/scenarios/${id}`)
}
export function scenarioCreate(report: number, name: string, note: string, change: WhatIf): Promise<Scenario> {
  return call('POST', `/reports/${report}/scenarios`, { body: { name, note, what_if: change }, key: newKey() })
}
export function scenarioRename(s: Scenario, name: string, note: string): Promise<Scenario> {
  return call('PUT', `/scenarios/${s.id}`, { body: { name, note }, ifMatch: s.revision })
}
export function scenarioDiscard(s: Scenario): Promise<void> {
  return call('DELETE', `/scenarios/${s.id}`, { ifMatch: s.revision })
}
