// SPDX-License-Identifier: Apache-2.0
import type { EntryItem, HistoryItem, Stage } from '@/api/types'

/* A line of 审签: who did what at a stage with this version; done is null where
   it has not got yet. */
export interface Signature { stage: Stage; done: HistoryItem | null }

export function signatures(stages: Stage[], history: HistoryItem[], version: number): Signature[] {
  return stages.filter((s) => s.role).map((stage) => ({
    stage,
    done: history.filter((h) => h.stage === stage.stage && h.version === version)
      .reduce<HistoryItem | null>((last, h) => !last || h.at >= last.at ? h : last, null),
  }))
}

/* A list is signed unit by unit, so each has its own sheet. */
export interface UnitSheet { unit: string; name: string; items: EntryItem[] }

export function byUnit(items: EntryItem[]): UnitSheet[] {
  const sheets = new Map<string, UnitSheet>()
  for (const item of items) {
    const sheet = sheets.get(item.unit.unit) ?? { unit: item.unit.unit, name: item.unit.name, items: [] }
    sheet.items.push(item)
    sheets.set(item.unit.unit, sheet)
  }
  return [...sheets.values()].sort((a, b) => a.unit.localeCompare(b.unit))
}
