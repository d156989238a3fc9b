// SPDX-License-Identifier: Apache-2.0
import type { Body, Condition, Field } from '@/api/types'
import { kindOf } from './kinds'

export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/* The server's own reading of a condition: the text of another field is one
   of a list, or that field is a date before a day. */
export function holds(condition: Condition, values: Body): boolean {
  const value = textOf(values[condition.field])
  if (condition.before) return value !== '' && value < condition.before
  return condition.in.includes(value)
}

export function required(field: Field, values: Body): boolean {
  return field.required || Boolean(field.required_if && holds(field.required_if, values))
}

/* A field that hangs on an earlier answer appears with that answer (媒体 after
   情形 P1). One that hangs on a later field is an alternative to it (文号, or
   why there is none) and stays. Classified entries have no free text. */
export function visible(field: Field, fields: Field[], values: Body): boolean {
  if (values.classified === true && field.hide_if_classified) return false
  if (field.required || !field.required_if) return true
  const on = field.required_if.field
  const earlier = fields.findIndex((f) => f.name === on) < fields.indexOf(field)
  return !earlier || holds(field.required_if, values)
}

export function shown(fields: Field[], values: Body, stage = 'entry'): Field[] {
  return fields.filter((f) => (f.stage ?? 'entry') === stage && !f.readonly && visible(f, fields, values))
}

/* The cells of a row that are asked for, as its other cells stand. */
export function cells(fields: Field[], row: Body): Field[] {
  return shown(fields, row).filter((f) => !f.given)
}

/* What is sent: hidden fields are taken back, files never stand in it. */
export function patchOf(fields: Field[], saved: Body, values: Body): Body {
  const patch: Body = {}
  for (const field of fields) {
    if (field.type === 'files' || (field.stage ?? 'entry') !== 'entry') continue
    const value = visible(field, fields, values) ? values[field.name] : undefined
    const next = kindOf(field.type).empty(value) ? null : value
    const before = saved[field.name] ?? null
    if (JSON.stringify(next) !== JSON.stringify(before)) patch[field.name] = next
  }
  return patch
}
