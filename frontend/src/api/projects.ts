// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Link, Page, Unit } from './types'

export type Traffic = 'on_track' | 'soon' | 'overdue' | 'completed'
export interface ProjectCounts {
  traffic: Traffic
  milestones: number
  completed: number
  overdue: number
  due: number
  on_time: number
  next_due: string | null
  participants: number
  updates_due: number
  updates_on_time: number
  results: number
  recognised: number
}
/* Whom to ask at a unit. */
export interface Contact { name: string; phone: string }
export interface ProjectItem { id: number; name: string; lead_department: Unit; contact: Contact | null; counts: ProjectCounts }
export interface MilestonePart { unit: Unit; state: string | null; state_label: string | null; completed_on: string | null; proof: string | null }
export interface Milestone {
  milestone_id: string
  name: string
  due: string
  mark: string
  state: string
  state_label: string
  completed_on: string | null
  on_time: boolean | null
  overdue: boolean
  units: MilestonePart[]
}
export interface ProjectReport {
  unit: Unit
  contact: Contact | null
  entry: number | null
  period: string | null
  approved_at: string | null
  work_done: string | null
  problems: string | null
  next_steps: string | null
  owed: { period: string; due: string; state: string; late: boolean; entry: number | null }[]
}
export interface ProjectResult { result_id: string; unit: Unit; name: string; form: string; measures: string; effects: string; situation: string | null }
export interface Project extends ProjectItem {
  goals: string | null
  policy_area: string
  track: string
  approved_at: string
  version: number
  milestones: Milestone[]
  reports: ProjectReport[]
  results: ProjectResult[]
  links: Link[]
  surveys: { year: number; score: number; conclusion: string | null }[]
}
export interface ProjectFilter { q?: string; unit?: string; traffic?: string }

export function projectList(filter: ProjectFilter, after: string | null, limit = 50): Promise<Page<ProjectItem>> {
  return call('GET', '/projects', { query: { ...filter, limit, after } })
}
export function projectGet(id: number): Promise<Project> {
  return call('GET', `/projects/${id}`)
}
