// SPDX-License-Identifier: Apache-2.0
import type { CodeRow } from '@/api/upkeep'

/* A code that the list has never had: nobody has to think of one. */
export function freeCode(items: CodeRow[]): string {
  const numbers = items.flatMap((c) => /^n(\d+)$/.exec(c.code)?.[1] ?? []).map(Number)
  return `n${Math.max(0, ...numbers) + 1}`
}
