// SPDX-License-Identifier: Apache-2.0
import type { Field } from '@/api/types'
import { blank, plain, type Kind } from '../../kind'

/* Full-width digits and points, as an input method leaves them. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[．。]/g, '.').trim()
}

const FIGURE = /^-?\d+(\.\d+)?$/
/* More digits a number does not keep: it would become another one unseen. */
const DIGITS = 15
const digits = (text: string): number => text.replace(/^[-0.]+|\./g, '').length

/* What is typed becomes a number as soon as it is one. */
export function numberOf(text: string): number | string | null {
  const clean = halfWidth(text)
  if (clean === '') return null
  return FIGURE.test(clean) && digits(clean) <= DIGITS ? Number(clean) : text
}

function wrong(value: unknown, field: Field): string | null {
  if (typeof value !== 'number') return FIGURE.test(halfWidth(plain(value))) ? `${field.label}位数过多` : `${field.label}应为数字`
  if (typeof field.min === 'number' && value < field.min) return `${field.label}不小于 ${field.min}`
  if (typeof field.max === 'number' && value > field.max) return `${field.label}不大于 ${field.max}`
  const places = plain(value).split('.')[1]?.length ?? 0
  return places > (field.decimals ?? 0) ? `${field.label}最多 ${field.decimals ?? 0} 位小数` : null
}

export const kind: Kind = {
  types: ['number'],
  empty: blank,
  text: (value, field) => typeof value === 'number' ? value.toFixed(field.decimals ?? 0) : plain(value),
  whole: true,
  check: wrong,
}
