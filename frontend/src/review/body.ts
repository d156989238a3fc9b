// SPDX-License-Identifier: Apache-2.0
import type { Change, Entry, Field } from '@/api/types'
import { pointerOf } from '@/form/check'
import { kindOf } from '@/form/kinds'

export interface Line { field: Field; change: Change | null }

const nameOf = (pointer: string): string => pointerOf(pointer).split('/')[1] ?? ''

/* The change of a field. Where the server reports parts of it (/results/0),
   there is a change all the same, and the whole field is compared. */
export function changeOf(field: Field, changes: Change[]): Change | null {
  return changes.find((c) => pointerOf(c.pointer) === `/${field.name}`) ?? changes.find((c) => nameOf(c.pointer) === field.name) ?? null
}

/* What an entry shows: every field that holds something or just lost it, but no
   number of the server's own. */
export function lines(fields: Field[], entry: Pick<Entry, 'body' | 'attachments'>, changes: Change[]): Line[] {
  return fields.filter((f) => !f.readonly).map((field) => ({ field, change: changeOf(field, changes) })).filter(({ field, change }) => {
    if (change) return true
    /* A box that was not ticked, where nobody asked: “未规定：否” says nothing. */
    if (field.type === 'boolean' && !field.required && !field.required_if && entry.body[field.name] === false) return false
    if (field.type === 'files') return entry.attachments.some((a) => a.field === field.name)
    return !kindOf(field.type).empty(entry.body[field.name])
  })
}
