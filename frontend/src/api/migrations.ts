// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { FieldError } from './problem'
import type { Body, Page, Unit } from './types'

export type MigrationAction = 'hand' | 'approve' | 'refuse' | 'drop'
/* A batch of facts from before the system (X60). */
export interface Migration {
  id: number
  module: string
  module_label: string
  name: string
  sha256: string
  rows: number
  units: number
  flawed: number
  waived: number
  /* Rows of the reader's own unit. */
  own: number
  state: 'prepared' | 'handed' | 'entering' | 'entered' | 'refused' | 'dropped'
  state_label: string
  revision: number
  reason: string | null
  prepared_by: { account: number; name: string }
  prepared_at: string
  handed_at: string | null
  decided_by: { account: number; name: string } | null
  decided_at: string | null
  note: string | null
  entered_at: string | null
  actions: MigrationAction[]
}
export interface MigrationRow {
  line: number
  unit: Unit | null
  unit_word: string | null
  title: string
  body: Body
  findings: Body
  flaws: FieldError[]
  waived: FieldError[]
  entry: number | null
}

export function migrationList(state: string, after?: string): Promise<Page<Migration>> {
  return call('GET', '/migrations', { query: { state, after, limit: 50 } })
}
export function migrationGet(id: number): Promise<Migration> {
  return call('GET', `/migrations/${id}`)
}
export function migrationRows(id: number, flawed: boolean, after?: string): Promise<Page<MigrationRow>> {
  return call('GET', `/migrations/${id}/rows`, { query: { flawed: flawed || undefined, after, limit: 50 } })
}
export function migrationAct(batch: Migration, action: MigrationAction, note: string): Promise<Migration> {
  return call('POST', `/migrations/${batch.id}/transitions`, { body: { action, note: note.trim() || null }, ifMatch: batch.revision, key: newKey() })
}
