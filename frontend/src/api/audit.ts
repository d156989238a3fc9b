// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Page } from './types'

export interface AuditLine { label: string; text: string }
export interface AuditRow {
  audit: number
  at: string
  recorded_at: string
  request_id: string | null
  account: number | null
  name: string | null
  unit: string | null
  role: string | null
  route: string
  object: string | null
  status: number | null
  code: string | null
  /* Null: the system itself. */
  address: string | null
  digest: string | null
  detail: unknown
  act_label: string
  group_label: string
  object_label: string | null
  unit_label: string | null
  role_label: string | null
  outcome: string
  lines: AuditLine[]
}
/* Days are the office's own, both included. */
export interface AuditFilter {
  account?: string
  group?: string
  route?: string
  object?: string
  result?: 'done' | 'refused'
  code?: string
  from?: string
  to?: string
}
export interface AuditPerson { account: number; name: string; phone: string | null; units: string | null }
export interface AuditPage extends Page<AuditRow> { person: AuditPerson | null }
export function auditList(filter: AuditFilter, after: string | null): Promise<AuditPage> {
  return call('GET', '/audit', { query: { ...filter, after, limit: 50 } })
}
/* The accounts of one name, or of one number typed whole. */
export function auditPeople(q: string): Promise<Page<AuditPerson>> {
  return call('GET', '/audit/people', { query: { q } })
}
export interface AuditGroup { group: string; label: string; acts: { act: string; label: string }[] }
/* Why something on the trail was refused. */
export interface AuditCode { code: string; label: string }
export interface AuditKinds { items: AuditGroup[]; objects: { noun: string; label: string }[]; codes: AuditCode[] }
export function auditKinds(): Promise<AuditKinds> {
  return call('GET', '/audit/acts')
}
export interface AuditVerdict {
  ok: boolean
  seals: number
  rows: number
  audits: number
  events: number
  since: string | null
  sealed_at: string | null
  head: string | null
  finding: { what?: string; stream?: string; id?: number | null; seal?: number } | null
  era: number
  unsealed: number
  checked_at: string
}
export function auditVerify(): Promise<AuditVerdict> {
  return call('GET', '/audit/verify')
}
