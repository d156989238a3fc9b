// SPDX-License-Identifier: Apache-2.0
import type { Code, Field } from '@/api/types'
import { blank, codeLabel, type Kind } from '../../kind'

/* Up to so many choices all stand in sight as radio buttons. */
export const RADIO_MAX = 8

export function radio(items: Code[]): boolean {
  return items.length <= RADIO_MAX && !items.some((c) => c.parent)
}

/* Items under the choice made in another field of the form: the list says
   which parent code each belongs to, the form which field holds it. */
export function offered(field: Field, fields: Field[], values: Record<string, unknown>, codes: (list: string) => Code[]): { items: Code[]; waitsFor: Field | null } {
  const all = codes(field.code_list ?? '')
  const parents = new Set(all.flatMap((c) => c.parent ? [c.parent] : []))
  if (!parents.size) return { items: all, waitsFor: null }
  const parent = fields.find((f) => f.type === 'code' && f.name !== field.name && codes(f.code_list ?? '').some((c) => parents.has(c.code)))
  if (!parent) return { items: all, waitsFor: null }
  const chosen = values[parent.name]
  return { items: all.filter((c) => !c.parent || c.parent === chosen), waitsFor: blank(chosen) ? parent : null }
}

export const kind: Kind = {
  types: ['code'],
  group: (field, words) => radio(words.codes(field.code_list ?? '')),
  empty: blank,
  text: codeLabel,
  whole: true,
}
