// SPDX-License-Identifier: Apache-2.0
import type { ProjectCounts, Traffic } from '@/api/projects'
import { daysLeft, daysTo } from '@/ui/format'

export const TRAFFIC: Record<Traffic, string> = { overdue: '有逾期', soon: '须关注', on_track: '正常推进', completed: '已完成' }

/* Why a project stands as it does, in one line. */
export function why(c: ProjectCounts, now: Date): string {
  if (c.traffic === 'completed') return '里程碑全部完成'
  if (c.overdue) return `${c.overdue} 个里程碑逾期`
  if (c.next_due) return `下一时限 ${c.next_due}，${daysLeft(daysTo(c.next_due, now))}`
  return ''
}
