// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Page } from './types'

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
  address: string | null
  digest: string | null
  detail: unknown
}
export interface AuditFilter {
  account?: string
  route?: string
  object?: string
  code?: string
  from?: string
  to?: string
}
export function auditList(filter: AuditFilter, after: string | null): Promise<Page<AuditRow>> {
  return call('GET', '/audit', { query: { ...filter, after, limit: 50 } })
}
export interface AuditVerdict { ok: boolean; seals: number; rows: number; finding: unknown; era: number; unsealed: number; checked_at: string }
export function auditVerify(): Promise<AuditVerdict> {
  return call('GET', '/audit/verify')
}

/* What each route is called: the server's own description has the words. */
export async function routeNames(): Promise<Record<string, string>> {
  const told = await call<{ paths: Record<string, Record<string, { operationId?: string; summary?: string }>> }>('GET', '/openapi.json')
  return Object.fromEntries(Object.values(told.paths).flatMap((methods) => Object.values(methods)
    .flatMap((m) => m.operationId && m.summary ? [[m.operationId, m.summary]] : [])))
}
