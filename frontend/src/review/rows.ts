// SPDX-License-Identifier: Apache-2.0
import type { Field, Row } from '@/api/types'

export interface RowPair { key: string; from: Row | null; to: Row | null }

/* Rows before and after, side by side: matched by the row's own key where
   the form names one, by place where it does not. */
export function pairs(field: Field, from: unknown, to: unknown): RowPair[] {
  const before = Array.isArray(from) ? from as Row[] : []
  const after = Array.isArray(to) ? to as Row[] : []
  const name = field.row_key
  if (!name || [...before, ...after].some((r) => r[name] === undefined || r[name] === null)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({ key: String(i), from: before[i] ?? null, to: after[i] ?? null }))
  }
  const old = new Map(before.map((r) => [r[name], r]))
  const kept = after.map((r) => ({ key: String(r[name]), from: old.get(r[name]) ?? null, to: r }))
  const present = new Set(after.map((r) => r[name]))
  const gone = before.filter((r) => !present.has(r[name])).map((r) => ({ key: String(r[name]), from: r, to: null }))
  return [...kept, ...gone]
}
