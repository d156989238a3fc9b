// SPDX-License-Identifier: Apache-2.0
import type { Action, Entry } from '@/api/types'

/* Actions that open the form instead of a step of the flow. */
const EDITS = ['edit', 'correct', 'amend']
/* Deleting a draft is a DELETE, not a transition. */
const DISCARD = 'discard'
/* A single key for the two verbs of a reviewer. */
const FORWARD = ['approve', 'distribute']

/* Edits that are stored when the person says so, as a version of their own. */
export const correction = (entry: Entry): Action | null => entry.actions.find((a) => a.action === 'correct' || a.action === 'amend') ?? null
export const editing = (entry: Entry): Action | null =>
  entry.actions.find((a) => EDITS.includes(a.action)) ?? null
/* A signature under what is being written is taken in the form, where its
   errors can be mended. */
export const signing = (entry: Entry): Action | null => entry.actions.find((a) => a.in_form) ?? null
export const discarding = (entry: Entry): boolean => entry.actions.some((a) => a.action === DISCARD)
export const discardLabel = (entry: Entry): string =>
  entry.in_force_version !== null ? '放弃修订' : entry.state === 'draft' ? '删除草稿' : '删除这份填报'
export const forward = (entry: Entry): Action | null => entry.actions.find((a) => FORWARD.includes(a.action)) ?? null
export const back = (entry: Entry): Action | null => entry.actions.find((a) => a.action === 'return') ?? null
/* The reviewer's two verbs first, the rest in the server's order. */
export const steps = (entry: Entry): Action[] => {
  const first = [forward(entry), back(entry)].filter((a) => a !== null)
  return [...first, ...entry.actions.filter((a) => !first.includes(a) && !EDITS.includes(a.action) && a.action !== DISCARD && !a.in_form)]
}
/* Taken at once, or asked about first. */
export const asks = (action: Action): boolean => action.needs_reason || Boolean(action.findings?.length) || Boolean(action.unit_kinds?.length)
/* What a step that wants no reason is asked about: where it leads; of a change to
   what is approved, that this stays in force.  first: the stage that filings begin at. */
export function sureOf(entry: Entry, action: Action, first?: string): string {
  if (action.next === entry.stage || !action.next_label) return `即将办理“${action.label}”。`
  if (entry.in_force_version !== null && entry.in_force_version === entry.version && action.next === first) {
    return `申请变更后退回录入员修改，改完重新提交、逐级审核。审核通过前，已通过的第 ${entry.version} 版继续有效，照常展示和计分，不算未报。`
  }
  return `即将“${action.label}”，办理后这份填报转到“${action.next_label}”。`
}
/* And what was done: to whom it went, or as what it now stands. */
export function doneOf(label: string, now: Entry): string {
  if (now.state === 'in_review') return `已${label}，转到“${now.stage_label}”${now.desk ? `，由${now.desk.unit.name}${now.desk.role_label}办理` : ''}。`
  return now.state_label === `已${label}` ? `已${label}。` : `已${label}，现为“${now.state_label}”。`
}
