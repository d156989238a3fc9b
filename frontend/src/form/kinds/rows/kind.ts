// SPDX-License-Identifier: Apache-2.0
import type { Field, Row } from '@/api/types'
import { blank, type Kind } from '../../kind'
import { kindOf } from '../../kinds'

/* Rows that are one unit and short values each make a grid over all units;
   other rows are cards, one below another. */
export function gridUnit(field: Field): Field | null {
  const key = field.fields?.find((f) => f.name === field.row_key && f.type === 'unit')
  const short = field.fields?.every((f) => f.type === 'unit' || f.type === 'number' || f.readonly)
  return key && short ? key : null
}

/* Rows that are one unit and one day make a list of units, chosen together. */
export function dayField(field: Field): { unit: Field; day: Field } | null {
  const asked = field.fields?.filter((f) => !f.readonly) ?? []
  const unit = asked.find((f) => f.name === field.row_key && f.type === 'unit')
  const day = asked.find((f) => f.type === 'date')
  return unit && day && asked.length === 2 ? { unit, day } : null
}

/* Rows that are one link each make a list of links. */
export function linkField(field: Field): Field | null {
  const asked = field.fields?.filter((f) => !f.readonly) ?? []
  return asked.length === 1 && asked[0]?.type === 'entry' ? asked[0] : null
}

export const kind: Kind = {
  types: ['rows'],
  group: () => true,
  empty: blank,
  text: (value, field, words) => (Array.isArray(value) ? value as Row[] : []).map((row, i) => {
    const parts = (field.fields ?? []).filter((f) => !f.readonly).map((f) => kindOf(f.type).text(row[f.name], f, words))
    const said = parts.filter(Boolean)
    return `${i + 1}. ${said.map((p, n) => n < said.length - 1 ? p.replace(/[。；;]+$/, '') : p).join('；')}`
  }).join('\n'),
  check: (value, field) => {
    const n = Array.isArray(value) ? value.length : 0
    if (field.min && n < field.min) return `${field.label}至少 ${field.min} 条`
    return field.max && n > field.max ? `${field.label}最多 ${field.max} 条` : null
  },
}
