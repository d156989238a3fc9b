// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Link } from './types'

/* An approved fact: the columns of its module's ledger, under the names of the
   form's fields. */
export interface Fact extends Record<string, unknown> {
  entry: number
  version: number
  unit: string
  approved_at: string
  from: number
  to: number | null
  subject_title?: string | null
  /* What it refers to, and whose that is. */
  links?: (Link & { unit: string })[]
}
export interface LedgerPage { module: string; horizon: number; as_of: string | null; items: Fact[]; next: string | null; count?: number }
export interface LedgerFilter { unit?: string; period?: string; q?: string; as_of?: string }

export function ledgerList(module: string, filter: LedgerFilter, after: string | null): Promise<LedgerPage> {
  return call('GET', `/ledger/${module}`, { query: { ...filter, after, limit: 50, count: after ? undefined : 'exact' } })
}

export interface UnitTally { unit: string; name: string; kind: string; total: number; classes: Record<string, number> }
export interface Tally { module: string; horizon: number; as_of: string | null; year: number; classes: { class: string; label: string }[]; items: UnitTally[] }

export function ledgerTally(module: string, year: string, kind: string): Promise<Tally> {
  return call('GET', `/ledger/${module}/tally`, { query: { year, kind } })
}
