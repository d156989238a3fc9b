// SPDX-License-Identifier: Apache-2.0
import type { BroughtIn, EntryItem, HistoryItem, Stage } from '@/api/types'
import type { Filter } from '../list/filter'

/* A line of 审签: who did what at a stage with this version; done is null where
   it has not got yet. */
export interface Signature { label: string; done: HistoryItem | null }

/* came: with a migration, which two people signed; no stage was gone through. */
export function signatures(stages: Stage[], history: HistoryItem[], version: number, came: BroughtIn | null = null): Signature[] {
  const worked = stages.filter((s) => s.role)
  if (came) return history.filter((h) => h.version === version && worked.some((s) => s.stage === h.stage)).map((done) => ({ label: done.action_label, done }))
  return worked.map((stage) => ({
    label: stage.label,
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

/* Nobody signs for what is not handed in: drafts and what came back are printed
   where they were asked for. */
export function signedFor(items: EntryItem[], filter: Filter): EntryItem[] {
  return filter.state || filter.stage ? items : items.filter((e) => e.state === 'in_review' || e.state === 'approved')
}
