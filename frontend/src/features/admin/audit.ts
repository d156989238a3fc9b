// SPDX-License-Identifier: Apache-2.0
import type { AuditFilter, AuditRow, AuditVerdict } from '@/api/audit'
import type { Wanted } from '@/api/jobs'

const KEYS = ['account', 'group', 'route', 'object', 'result', 'code', 'from', 'to'] as const

export function filterOf(query: Record<string, unknown>): AuditFilter {
  return Object.fromEntries(KEYS.flatMap((k) => {
    const v = query[k]
    return typeof v === 'string' && v !== '' ? [[k, v]] : []
  }))
}
/* The whole list under these filters, as a workbook. */
export function wantedOf(filter: AuditFilter): Wanted {
  const { account, ...rest } = filter
  return { of: 'audit', ...rest, ...(account ? { account: Number(account) } : {}) }
}
export function refused(row: AuditRow): boolean {
  return row.code !== null || (row.status ?? 0) >= 400
}
/* What does not agree with what was sealed, in words. */
export function findingWords(v: AuditVerdict): string {
  const f = v.finding
  const batch = `第 ${f?.seal ?? v.seals + 1} 批`
  if (f?.what !== 'row changed, added or removed') return `${batch}与前一批接不上，或缺少整批记录`
  const kind = f.stream === 'event' ? '填报件办理记录' : '审计记录'
  return f.id ? `${batch}里编号 ${f.id} 的${kind}与封存时不同` : `${batch}末尾缺少${kind}`
}
