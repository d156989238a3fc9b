// SPDX-License-Identifier: Apache-2.0
import { characters } from '@/ui/format'
import { blank, plain, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['text'],
  empty: blank,
  text: plain,
  check: (value, field) => {
    const n = characters(plain(value))
    if (field.max && n > field.max) return `${field.label}不超过 ${field.max} 字，现有 ${n} 字`
    if (field.min && n < field.min) return `${field.label}至少 ${field.min} 字，现有 ${n} 字`
    return null
  },
}
