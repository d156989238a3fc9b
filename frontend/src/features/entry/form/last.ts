// SPDX-License-Identifier: Apache-2.0
import { blank, plain } from '@/form/kind'
import type { Field, Row } from '@/api/types'

/* A long text as it stood last time, beside what stands now. */
export interface LastText { key: string; label: string; last: string; same: boolean }

/* The end of a line is no change, as the server trims. */
const even = (text: unknown): string => plain(text).replace(/\r\n/g, '\n').trim()
function one(key: string, label: string, now: unknown, last: unknown): LastText[] {
  return blank(last) ? [] : [{ key, label, last: plain(last), same: even(now) === even(last) }]
}

/* Long texts of one field that were there last time; of rows, those of the rows
   that are still there, each known by the field that names it. */
export function lastTexts(field: Field, now: unknown, last: unknown): LastText[] {
  if (field.type === 'longtext') return one(field.name, field.label, now, last)
  const key = field.row_key
  if (field.type !== 'rows' || !key || !Array.isArray(now) || !Array.isArray(last)) return []
  const before = new Map((last as Row[]).map((r) => [plain(r[key]), r]))
  return (now as Row[]).flatMap((row, i) => (field.fields ?? []).filter((f) => f.type === 'longtext')
    .flatMap((f) => one(`${i}/${f.name}`, `第 ${i + 1} 条 ${f.label}`, row[f.name], before.get(plain(row[key]))?.[f.name])))
}
