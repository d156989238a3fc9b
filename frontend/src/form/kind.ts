// SPDX-License-Identifier: Apache-2.0
import type { Code, CodePast, Field, FieldType, FullUnit, Link } from '@/api/types'

/* What a kind needs to say a value in words. */
export interface Words {
  codes: (list: string) => Code[]
  /* What codes meant before, and the day whose meanings hold here; null: today. */
  pasts?: (list: string) => CodePast[]
  day?: () => string | null
  unit: (unit: string) => FullUnit | undefined
  link: (entry: number) => Link | undefined
}

/* One kind of field. Its folder also holds KindField.vue, the control. */
export interface Kind {
  types: FieldType[]
  /* A group of controls is a fieldset with a legend, not a label. */
  group?: (field: Field, words: Words) => boolean
  /* Nothing was filled in. */
  empty: (value: unknown) => boolean
  /* The value as people read it. */
  text: (value: unknown, field: Field, words: Words) => string
  /* What is wrong with a filled value, by the field's own bounds. */
  check?: (value: unknown, field: Field, words: Words) => string | null
  /* Changes are shown whole instead of letter by letter. */
  whole?: boolean
  /* The text lists members, apart by 、, and changes member by member. */
  list?: boolean
}

export function blank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

export function plain(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

export function codeLabel(code: unknown, field: Field, words: Words): string {
  const list = field.code_list ?? '', day = words.day?.()
  const was = (words.pasts?.(list) ?? []).filter((c) => c.code === code)
  const then = day && was.find((c) => (c.from ?? '') <= day && day < c.to)
  return (then || words.codes(list).find((c) => c.code === code) || was.at(-1))?.label ?? plain(code)
}

/* Verbs of messages: one fills in a text and chooses from a list. */
const CHOSEN: FieldType[] = ['code', 'codes', 'unit', 'units', 'period', 'entry', 'boolean', 'date', 'month', 'datetime']
export function demand(field: Field): string {
  if (field.type === 'files') return `请上传${field.label}`
  return `${CHOSEN.includes(field.type) ? '请选择' : '请填写'}${field.label}`
}
