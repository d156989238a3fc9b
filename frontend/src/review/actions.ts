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
