// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Page } from './types'

/* What the system's administrator keeps. */
export type SettingKind = 'text' | 'url' | 'number' | 'choice'
export interface Setting {
  name: string
  label: string
  hint: string | null
  kind: SettingKind
  value: string
  /* What holds while nobody has set anything. */
  otherwise: string
  low: number | null
  high: number | null
  choices: Record<string, string> | null
  may_set: boolean
  changed_at: string | null
}
export function settingList(): Promise<Page<Setting>> {
  return call('GET', '/admin/settings')
}
export function settingPut(name: string, value: string): Promise<void> {
  return call('PUT', `/admin/settings/${name}`, { body: { value } })
}
export function moduleSwitch(module: string, online: boolean): Promise<void> {
  return call('PUT', `/admin/modules/${module}`, { body: { online } })
}

export interface Check { check: string; label: string; findings: string[]; count: number }
export interface Checks extends Page<Check> { checked_at: string }
export function checkList(): Promise<Checks> {
  return call('GET', '/admin/checks')
}

/* Days are 2023-05-01; without one a change begins today. */
export interface NewUnit {
  unit: string
  kind: string
  name: string
  short: string
  functional_area?: boolean
  region?: string
  parent?: string
  from?: string
}
export function unitCreate(unit: NewUnit): Promise<{ unit: string }> {
  return call('POST', '/admin/units', { body: unit, key: newKey() })
}
export function unitRename(unit: string, body: { name: string; short: string; from?: string }): Promise<{ unit: string }> {
  return call('POST', `/admin/units/${unit}/rename`, { body, key: newKey() })
}
export function unitFlag(unit: string, body: { flag: 'chief_is_city_leader'; on: boolean; from?: string }): Promise<{ unit: string }> {
  return call('POST', `/admin/units/${unit}/flags`, { body, key: newKey() })
}
export function unitEnd(unit: string, body: { to?: string; successor?: string }): Promise<{ unit: string }> {
  return call('POST', `/admin/units/${unit}/end`, { body, key: newKey() })
}
export interface Edition {
  from: string | null
  to: string | null
  districts: number
  functional_areas: number
  departments: number
  changes: string[]
}
export function editionList(): Promise<Page<Edition>> {
  return call('GET', '/editions')
}

/* A day that is not as the week has it. */
export interface OddDay { day: string; working: boolean; label: string; may_edit: boolean }
export interface WorkYear extends Page<OddDay> { year: number }
export function workYear(year: number): Promise<WorkYear> {
  return call('GET', '/calendar', { query: { year } })
}
/* working null: as the week has it. */
export function workDayPut(day: string, working: boolean | null, label?: string): Promise<void> {
  return call('PUT', `/admin/calendar/${day}`, { body: label === undefined ? { working } : { working, label } })
}
