// SPDX-License-Identifier: Apache-2.0
import type { EntryFilter } from '@/api/entries'

/* 改革报表“两张表”: what each compares, how often, where it stands, and which
   filings are about one that it compares (a project is P and its entry). */
export interface Kind { label: string; often: string; /* In a year. */ periods: 4 | 6; of: string; each: string; list: string; cockpit: string; filings: (unit: string) => EntryFilter }
const KINDS: Record<string, Kind> = {
  project: { label: '重大改革项目报表', often: '每两个月', periods: 6, of: '项目', each: '项目', list: '/reports/project', cockpit: '/cockpit/project', filings: (unit) => ({ subject: unit.slice(1) }) },
}
const DISTRICT: Kind = { label: '区县改革报表', often: '每季度', periods: 4, of: '单位', each: '区县', list: '/reports', cockpit: '/cockpit/district', filings: (unit) => ({ unit }) }
export function kindOf(kind: string | undefined): Kind {
  return KINDS[kind ?? ''] ?? DISTRICT
}
