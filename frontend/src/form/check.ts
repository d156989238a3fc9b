// SPDX-License-Identifier: Apache-2.0
import type { Attachment, Body, Field } from '@/api/types'
import type { FieldError } from '@/api/problem'
import { demand, type Words } from './kind'
import { kindOf } from './kinds'
import { cells, required, shown } from './visible'

export interface Wrong { pointer: string; detail: string }

/* Pointers of the server and of this page meet in one spelling. */
export function pointerOf(pointer: string): string {
  return pointer.replace(/^#/, '').replace(/^\/body(?=\/)/, '')
}
/* The id of the control that a pointer means. */
export function idOf(pointer: string): string {
  return `f${pointerOf(pointer).replace(/\//g, '-')}`
}

export function checkField(field: Field, value: unknown, words: Words, needed: boolean): string | null {
  const kind = kindOf(field.type)
  if (kind.empty(value)) return needed ? demand(field) : null
  return kind.check?.(value, field, words) ?? null
}

function checkFiles(field: Field, attachments: Attachment[], needed: boolean): string | null {
  const mine = attachments.filter((a) => a.field === field.name).length
  if (needed && mine < Math.max(1, field.min ?? 1)) return mine ? `${field.label}至少上传 ${field.min} 份` : demand(field)
  if (field.max_files && mine > field.max_files) return `${field.label}最多 ${field.max_files} 份`
  return null
}

function checkRows(field: Field, rows: unknown, words: Words): Wrong[] {
  if (!Array.isArray(rows) || !field.fields) return []
  const fields = field.fields
  return rows.flatMap((row: unknown, i) => cells(fields, row as Body).filter((f) => f.type !== 'files').flatMap((f) => {
    const detail = checkField(f, (row as Body)[f.name], words, required(f, row as Body))
    return detail ? [{ pointer: `/${field.name}/${i}/${f.name}`, detail: `第 ${i + 1} 条：${detail}` }] : []
  }))
}

/* Everything that the server would refuse at submission, as far as the form
   alone can tell. A courtesy: the server is the judge. */
export function checkAll(fields: Field[], values: Body, attachments: Attachment[], words: Words): Wrong[] {
  return shown(fields, values).flatMap((field) => {
    const needed = required(field, values)
    const detail = field.type === 'files'
      ? checkFiles(field, attachments, needed)
      : checkField(field, values[field.name], words, needed)
    const own = detail ? [{ pointer: `/${field.name}`, detail }] : []
    return field.type === 'rows' ? [...own, ...checkRows(field, values[field.name], words)] : own
  })
}

/* The server's list in the same shape. */
export function wrongsOf(errors: FieldError[]): Wrong[] {
  return errors.map((e) => ({ pointer: pointerOf(e.pointer), detail: e.detail }))
}
