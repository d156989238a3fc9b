// SPDX-License-Identifier: Apache-2.0
import type { EntryItem, Owed } from '@/api/types'
import { daysLeft, daysTo } from '@/ui/format'

/* What is owed, as far as its day goes. */
export interface Owing { due: string; state: Owed['state']; filed_on: string | null; late: boolean }
export interface Deadline { text: string; tone: 'late' | 'soon' | '' }

/* Of a line of a list, where it answers something owed. */
export const owing = (item: EntryItem): Owing | null =>
  item.due && item.owed ? { due: item.due, state: item.owed, filed_on: item.filed_on ?? null, late: item.late ?? false } : null

/* How it stands with the day, in words. A day that was kept presses nobody when it
   is over: what is approved stays in force while a change to it is under way, and
   what was filed in time is not late for the time that others take. */
export function deadline(of: Owing | null, now: Date): Deadline | null {
  if (!of || of.state === 'met' || of.state === 'waived') return null
  const days = daysTo(of.due, now)
  if (of.filed_on && of.late) return { text: '逾期报送', tone: 'late' }
  if (days >= 0) return { text: daysLeft(days), tone: days <= 3 && !of.filed_on ? 'soon' : '' }
  if (of.filed_on) return null
  /* Not late while an extension waits for its answer. */
  return of.late ? { text: daysLeft(days), tone: 'late' } : { text: `过截止日 ${-days} 天`, tone: '' }
}
