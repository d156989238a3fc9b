// SPDX-License-Identifier: Apache-2.0
import type { Entry, HistoryItem } from '@/api/types'

const CORRECTIONS = ['correct', 'amend', 'join']

/* True when the shown version is one that a department wrote: before and
   after are what everybody wants to see. */
function corrected(entry: Entry, history: HistoryItem[]): boolean {
  return history.some((h) => CORRECTIONS.includes(h.action) && h.version === entry.version)
}
function submittedVersion(entry: Entry, history: HistoryItem[]): number | null {
  const sent = history.filter((h) => !CORRECTIONS.includes(h.action) && h.version < entry.version).map((h) => h.version)
  return sent.length ? Math.max(...sent) : null
}

/* The version that a submission is read against: the one that was last sent
   back, else the one in force. Null: this is the first anybody sees, or
   nobody has anything left to judge. */
export function baseVersion(entry: Entry, history: HistoryItem[]): number | null {
  if (corrected(entry, history)) return submittedVersion(entry, history)
  if (entry.state === 'approved' || entry.state === 'voided') return null
  const earlier = (v: number | null | undefined): v is number => typeof v === 'number' && v >= 1 && v < entry.version
  const returned = history.filter((h) => h.action === 'return' && earlier(h.version)).map((h) => h.version)
  if (returned.length) return Math.max(...returned)
  return earlier(entry.in_force_version) ? entry.in_force_version : null
}

/* What the unit said it had corrected, when it submitted what had come back. */
export function answerOf(history: HistoryItem[]): HistoryItem | null {
  const last = [...history].reverse().find((h) => h.action === 'return' || h.action === 'submit' && h.note)
  return last?.action === 'submit' ? last : null
}

/* What became of a version: 被驳回, 现行, or nothing yet. */
export function versionWord(version: number, entry: Entry, history: HistoryItem[]): string {
  if (history.some((h) => h.action === 'return' && h.version === version)) return '被驳回'
  return entry.in_force_version === version ? '现行' : ''
}
