// SPDX-License-Identifier: Apache-2.0
import { call, fetchBlob, newKey } from './http'
import type { Page } from './types'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
/* What a job has made: there until expires_at. */
export interface MadeFile { name: string; size: number; sha256: string; media_type: string; expires_at: string }
export interface JobResult { report?: number; rows?: unknown; file?: MadeFile }
export interface Job {
  job: number
  kind: string
  kind_label: string
  state: JobState
  done: number | null
  total: number | null
  result: JobResult | null
  error: string | null
  attempts: number
  /* A later job that did what this one could not. */
  redone_by?: number | null
  created_at: string
  finished_at: string | null
  /* Null: the system itself. */
  created_by: { account: number; name: string } | null
}

export function jobGet(id: number): Promise<Job> {
  return call('GET', `/jobs/${id}`)
}
/* from: a day by the clock on the wall. */
export function jobList(after: string | null, state = '', from = ''): Promise<Page<Job>> {
  return call('GET', '/jobs', { query: { state, from, after, limit: 50 } })
}
export function jobCancel(id: number): Promise<Job> {
  return call('DELETE', `/jobs/${id}`)
}
export function jobRetry(id: number): Promise<Job> {
  return call('POST', `/jobs/${id}/retry`, { key: newKey() })
}
/* A link cannot carry the token, so the bytes come first. */
export function jobFile(id: number): Promise<Blob> {
  return fetchBlob(`/jobs/${id}/file`)
}

/* The filters of a list, ledger or table that is wanted whole, or an empty one. */
export type Listing = 'owed' | 'matrix' | 'rates' | 'usage' | 'extensions' | 'work' | 'work_items' | 'projects' | 'bulletins' | 'migrations' | 'appeals' | 'audit'
export interface Wanted {
  of: 'entries' | 'ledger' | 'tally' | 'template' | Listing
  module?: string
  unit?: string
  stage?: string
  state?: string
  period?: string
  q?: string
  mine?: boolean
  subject?: number
  parent?: number
  as_of?: string
  year?: number
  kind?: string
  outcome?: string
  late?: boolean
  due_from?: string
  due_to?: string
  traffic?: string
  /* Of the trail: its filters. */
  from?: string
  to?: string
  account?: number
  group?: string
  route?: string
  object?: string
  code?: string
  /* Of a template: for whom its lines will be. */
  purpose?: 'units' | 'migration'
}
export function exportCreate(wanted: Wanted): Promise<{ job: number }> {
  return call('POST', '/exports', { body: wanted, key: newKey() })
}
