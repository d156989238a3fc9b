// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { FieldError } from './problem'

/* dry_run keeps nothing, atomic all or none, partial what is in order. */
export type ImportMode = 'dry_run' | 'atomic' | 'partial'
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
export function importCreate(module: string, mode: ImportMode, file: File, action?: string): Promise<{ job: number }> {
  return call('POST', '/imports', {
    query: { module, mode, name: file.name, action },
    file: { bytes: file, type: tableType(file.name) ?? '' },
    key: newKey(),
  })
}
