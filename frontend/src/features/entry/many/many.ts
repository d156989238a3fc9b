// SPDX-License-Identifier: Apache-2.0
import { kindOf } from '@/form/kinds'
import type { Words } from '@/form/kind'
import { shown } from '@/form/visible'
import type { Body, Field } from '@/api/types'

/* What is answered in its line: all but files, and rows that somebody adds; those
   take the room of the whole form. */
const narrow = (f: Field): boolean => f.type !== 'files' && (f.type !== 'rows' || Boolean(f.given))
export function inPlace(fields: Field[], values: Body): Field[] {
  return shown(fields, values).filter(narrow)
}
export function elsewhere(fields: Field[], values: Body): Field[] {
  return shown(fields, values).filter((f) => !narrow(f))
}

/* What was said last time, in words, by label. */
export function saidLast(fields: Field[], last: Body, words: Words): { label: string; text: string }[] {
  return inPlace(fields, last).filter((f) => f.type !== 'boolean').flatMap((f) => {
    const text = kindOf(f.type).text(last[f.name], f, words)
    return text ? [{ label: f.label, text }] : []
  })
}
