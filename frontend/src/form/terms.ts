// SPDX-License-Identifier: Apache-2.0
import type { FullUnit, Terms } from '@/api/types'
import { lastDay } from '@/ui/format'

/* In which report an event will count that is filed now: in that of its own quarter
   while this can still be approved, else in the next that can and still reaches it:
   one that is reckoned from January on, or from the beginning, not one of its quarter
   alone. */
export function termWords(terms: Terms, day: unknown, unit: Pick<FullUnit, 'kind' | 'reports'> | undefined, now: Date): { text: string; late: boolean } | null {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(day)) return null
  if (unit && (unit.kind !== 'district' || !unit.reports)) return { text: `本单位的填报件只入台账，不计入${terms.report}。`, late: false }
  const date = day.slice(0, 10)
  const later = terms.periods.filter((p) => p.end >= date)
  const own = later[0]?.end.slice(0, 4) === date.slice(0, 4) ? later[0] : undefined
  const list = later.filter((p) => p === own || p.window === 'all' || p.window === 'year' && p.end.slice(0, 4) === date.slice(0, 4))
  if (!own) return null
  const open = list.find((p) => Date.parse(p.closes) > now.getTime())
  if (!open) return { text: `${list.length > 1 ? `${date.slice(0, 4)} 年各期` : own.label}${terms.report}的补审期${list.length > 1 ? '都' : ''}已截止，本条通过后只入台账，不再计入报表。`, late: true }
  if (open === own) return { text: `${lastDay(own.closes)} 前审核通过的，计入${own.label}${terms.report}；之后通过的，${list[1] ? '从下一期起计入' : '只入台账'}。`, late: false }
  return { text: `${own.label}${terms.report}的补审期已于 ${lastDay(own.closes)} 截止，本条不再计入；${lastDay(open.closes)} 前审核通过的，从${open.label}起计入。`, late: true }
}
