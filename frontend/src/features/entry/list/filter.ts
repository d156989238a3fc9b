// SPDX-License-Identifier: Apache-2.0
import type { LocationQuery } from 'vue-router'
import type { Wanted } from '@/api/jobs'

export interface Filter {
  state?: string
  stage?: string
  unit?: string
  period?: string
  subject?: string
  q?: string
  mine?: string
  outcome?: string
}
const NAMES = ['state', 'stage', 'unit', 'period', 'subject', 'q', 'mine', 'outcome'] as const

/* What the address says, and nothing else: the server refuses what it does
   not know. */
export function filterOf(query: LocationQuery): Filter {
  return Object.fromEntries(NAMES.flatMap((n) => typeof query[n] === 'string' && query[n] !== '' ? [[n, query[n]]] : []))
}

/* The same list, whole; a unit's own where it may take only that. */
export function wantedOf(module: string | null, filter: Filter, own: string | null): Wanted {
  const { mine, subject, ...rest } = filter
  return {
    of: 'entries', ...(module ? { module } : {}), ...rest, ...(own ? { unit: own } : {}),
    ...(mine ? { mine: true } : {}), ...(subject ? { subject: Number(subject) } : {}),
  }
}

/* What a period takes in of what has none: filing.entry_filter. */
export const UNDATED = '不分期的，按通过日期归入本期；还没有通过的，按开始录入的日期。'
