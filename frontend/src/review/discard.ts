// SPDX-License-Identifier: Apache-2.0
import { entryDiscard } from '@/api/entries'
import type { Entry } from '@/api/types'
import { discardLabel } from './actions'

/* A draft goes, a revision leaves what is in force, what had been submitted stays on
   record as void: what is asked before, and said after. */
export function discardWords(entry: Entry): { label: string; sure: string; said: string } {
  const { state, state_label: now, in_force_version: version, obligation, title } = entry
  const what = title ? `“${title}”` : '（未填标题）'
  if (version !== null) return { label: discardLabel(entry), sure: `放弃这次修订，恢复为已通过的第 ${version} 版；修订的内容不能找回。`, said: `已放弃${what}的修订，恢复为已通过的第 ${version} 版。` }
  const after = obligation ? '应报事项恢复为待报。' : ''
  return state === 'draft'
    ? { label: discardLabel(entry), sure: `删除后不能恢复。${after}`, said: `已删除草稿${what}。${after}` }
    : { label: discardLabel(entry), sure: `这份填报提交过，现为“${now}”，删除即作废，不能恢复。${after}`, said: `已删除${what}，按作废留存。${after}` }
}

/* Does it, and says where to go: to what is still in force, or to the list. */
export async function discard(entry: Entry): Promise<string> {
  await entryDiscard(entry.id, entry.revision)
  return entry.in_force_version !== null ? `/entry/${entry.id}` : `/entries/${entry.module}`
}
