// SPDX-License-Identifier: Apache-2.0
import type { LocationQuery } from 'vue-router'
import type { Wanted } from '@/api/jobs'
import type { Fact, LedgerFilter } from '@/api/ledger'
import type { Body, Field } from '@/api/types'
import { dayEnd } from '@/ui/format'

const NAMES = ['unit', 'period', 'q', 'as_of'] as const
export function filterOf(query: LocationQuery): LedgerFilter {
  return Object.fromEntries(NAMES.flatMap((n) => typeof query[n] === 'string' && query[n] !== '' ? [[n, query[n]]] : []))
}

export function asked(filter: LedgerFilter): LedgerFilter {
  return filter.as_of ? { ...filter, as_of: dayEnd(filter.as_of) } : filter
}
export function wantedOf(module: string, filter: LedgerFilter, own: string | null): Wanted {
  return { of: 'ledger', module, ...asked(filter), ...(own ? { unit: own } : {}) }
}

/* A fact as the form names its values: a list of units or filings stands in
   the ledger as rows of one member. */
export function bodyOf(fields: Field[], fact: Fact): Body {
  return Object.fromEntries(fields.flatMap((f) => {
    const value = fact[f.name]
    if (f.type === 'files' || value === null || value === undefined) return []
    const flat = f.type !== 'rows' && Array.isArray(value) ? value.map((v: unknown) => v !== null && typeof v === 'object' ? Object.values(v)[0] : v) : value
    return [[f.name, flat]]
  }))
}

const LONG = ['longtext', 'files', 'boolean']
/* What a line of the table has room for; the rest stands in the drawer. */
export function columnsOf(fields: Field[]): Field[] {
  const short = fields.filter((f) => !LONG.includes(f.type) && !f.readonly && f.name !== 'classified')
  const wanted = short.filter((f) => f.required || f.required_if || f.type === 'rows')
  return short.filter((f) => wanted.slice(0, 7).includes(f))
}
