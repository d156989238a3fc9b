// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { FieldError } from './problem'
import type { Drafted, EntryItem, Page } from './types'

/* dry_run keeps nothing, atomic all or none, partial what is in order. */
export type ImportMode = 'dry_run' | 'atomic' | 'partial'
/* Whose the lines are: the own unit's; drafts of the units that they name;
   facts of those that another person has to approve. */
export type Purpose = 'own' | 'units' | 'migration'
export interface ImportRow {
  line: number
  status: 'accepted' | 'rejected'
  id?: number
  code?: string
  detail?: string
  errors?: FieldError[]
}
export interface ImportResult {
  mode: ImportMode
  accepted: number
  rejected: number
  created: number
  rows: ImportRow[]
  /* The batch that was made. */
  migration?: number
}
const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}
export const TABLE_MAX = 16 * 1024 * 1024

/* What the name says that a table is; nothing where it is none. */
export function tableType(name: string): string | undefined {
  return TYPES[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
}
export function importCreate(module: string, mode: ImportMode, file: File, more: { action?: string; purpose?: Purpose } = {}): Promise<{ job: number }> {
  return call('POST', '/imports', {
    query: { module, mode, name: file.name, action: more.action, purpose: more.purpose === 'own' ? undefined : more.purpose },
    file: { bytes: file, type: tableType(file.name) ?? '' },
    key: newKey(),
  })
}

export interface DraftedEntries extends Drafted {
  items: EntryItem[]
  may_submit: boolean
}
export function draftedList(after?: string): Promise<Page<Drafted>> {
  return call('GET', '/imports', { query: { after, limit: 50 } })
}
export function draftedGet(id: number): Promise<DraftedEntries> {
  return call('GET', `/imports/${id}`)
}
export function draftedSubmit(id: number): Promise<{ submitted: number; left: number }> {
  return call('POST', `/imports/${id}/submission`, { key: newKey() })
}
