// SPDX-License-Identifier: Apache-2.0
import type { Field, FullUnit } from '@/api/types'
import { blank, plain, type Kind } from '../../kind'

export function eligible(units: FullUnit[], field: Field): FullUnit[] {
  const kinds = field.unit_kinds
  return kinds?.length ? units.filter((u) => kinds.includes(u.kind) && u.reports !== false) : units
}

export const kind: Kind = {
  types: ['unit'],
  empty: blank,
  text: (value, _field, words) => words.unit(plain(value))?.name ?? plain(value),
  whole: true,
}
