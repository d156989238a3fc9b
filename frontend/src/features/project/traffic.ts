// SPDX-License-Identifier: Apache-2.0
import type { ProjectCounts } from '@/api/projects'
import { daysLeft, daysTo } from '@/ui/format'

/* Why a project stands as it does, in one line. */
export function why(c: ProjectCounts, now: Date): string {
  if (c.traffic === 'completed') return '里程碑全部完成'
  if (c.overdue) return `${c.overdue} 个里程碑逾期`
  if (c.next_due) return `下一时限 ${c.next_due}，${daysLeft(daysTo(c.next_due, now))}`
  return ''
}
