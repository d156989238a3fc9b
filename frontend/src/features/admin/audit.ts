// SPDX-License-Identifier: Apache-2.0
import type { AuditFilter, AuditRow } from '@/api/audit'

const KEYS = ['account', 'route', 'object', 'code', 'from', 'to'] as const

export function filterOf(query: Record<string, unknown>): AuditFilter {
  return Object.fromEntries(KEYS.flatMap((k) => {
    const v = query[k]
    return typeof v === 'string' && v !== '' ? [[k, v]] : []
  }))
}
/* Days are the office's own, both included. */
export function instants(filter: AuditFilter): AuditFilter {
  return {
    ...filter,
    ...(filter.from ? { from: `${filter.from}T00:00:00+08:00` } : {}),
    ...(filter.to ? { to: new Date(Date.parse(`${filter.to}T00:00:00+08:00`) + 86_400_000).toISOString() } : {}),
  }
}
export function outcome(row: AuditRow): string {
  if (row.status === null) return ''
  if (row.status < 300) return '成功'
  return row.status >= 500 ? '系统错误' : '被拒绝'
}
