// SPDX-License-Identifier: Apache-2.0
import type { Field, Row } from '@/api/types'

const NUMERAL = '一二三四五六七八九十'
/* 一是 … 二是 …, 1. 2、 3）, （一）, ①: where an item of prose begins. */
const MARK = new RegExp(`[${NUMERAL}]{1,3}是|[①-⑳]|(?:^|\\n|[。；;])\\s*(?:\\d{1,2}\\s*[.．、)）](?!\\d)|[(（][${NUMERAL}]{1,3}[)）])`, 'g')
const MARK_HEAD = new RegExp(`^\\s*(?:[${NUMERAL}]{1,3}是|\\d{1,2}\\s*[.．、)）]|[(（][${NUMERAL}]{1,3}[)）]|[①-⑳])`)
/* What brings a result about; two of them are likely two results. */
const VERBS = /搭建|出台|上线/g

/* The items of a pasted paragraph; one item when nothing divides it. */
export function itemsOf(text: string): string[] {
  const clean = text.replace(/\r\n?/g, '\n').trim()
  /* a stop before the mark belongs to the item that it ends */
  const starts = [...clean.matchAll(MARK)].map((m) => m.index + (/^[。；;]/.test(m[0]) ? 1 : 0))
  if (starts.length < 2) return clean ? clean.split(/\n\s*\n/).map((s) => s.trim()).filter(Boolean) : []
  return starts.map((from, i) => clean.slice(from, starts[i + 1] ?? clean.length))
    .map((s) => s.replace(MARK_HEAD, '').trim().replace(/[；;]$/, '。')).filter(Boolean)
}

/* A row for an item: its first clause names it, the whole is the text. */
export function rowOf(item: string, fields: Field[]): Row {
  const name = fields.find((f) => f.type === 'text' && !f.readonly)
  const body = fields.find((f) => f.type === 'longtext')
  const clause = /^[^，。；：,;:\n]+/.exec(item)?.[0] ?? item
  const row: Row = {}
  if (name) row[name.name] = [...clause].slice(0, name.max ?? 60).join('')
  if (body) row[body.name] = item
  return row
}

/* True when one row seems to hold several: the count of rows is the count
   that the cockpit shows, so nobody should lose a result in a paragraph. */
export function several(row: Row, fields: Field[]): boolean {
  return fields.filter((f) => f.type === 'longtext').some((f) => {
    const text = typeof row[f.name] === 'string' ? row[f.name] as string : ''
    return (text.match(/《[^》]+》/g)?.length ?? 0) > 2 || (text.match(VERBS)?.length ?? 0) > 1 || itemsOf(text).length > 1
  })
}
