// SPDX-License-Identifier: Apache-2.0
import type { ReportHead } from '@/api/reports'
import { dateTime, lastDay } from '@/ui/format'

/* When an approval window ends: 24:00, as the rules write it. */
export function windowEnd(closes: string): string {
  const at = dateTime(closes)
  return at.endsWith(' 00:00') ? `${lastDay(closes)} 24:00` : at
}

/* Whose an approval window is, in words: of all, where there is one. */
export function whoseWindow(windows: readonly unknown[], labels: string[]): string {
  return windows.length === 1 ? '全部指标' : labels.join('、')
}

/* The windows that had closed when a report was frozen, each with whose it is: one
   of all says nothing, the one of most is that of the others. */
export function closedWindows(report: ReportHead): { closes: string; whose: string }[] {
  const closed = report.windows.filter((w) => !w.open)
  const most = Math.max(0, ...report.windows.map((w) => w.indicators.length))
  const rest = report.windows.filter((w) => w.indicators.length === most)
  return closed.map((w) => ({ closes: w.closes, whose: report.windows.length === 1 ? '' : most > 1 && rest.length === 1 && rest[0] === w ? '其余指标' : w.indicators.join('、') }))
    .sort((a, b) => Number(a.whose === '其余指标') - Number(b.whose === '其余指标'))
}
