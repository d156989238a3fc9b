// SPDX-License-Identifier: Apache-2.0
/* Days as 2023-03-31, reckoned without a clock or a zone. */
const DAY = 86_400_000
const real = (year: number, month: number, date: number): string => {
  const at = new Date(Date.UTC(year, month - 1, date))
  at.setUTCFullYear(year)
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year >= 1900 ? at.toISOString().slice(0, 10) : ''
}

/* 2023-3-31, 2023/03/31, 2023年3月31日, 20230331, also in full-width digits; '' for
   what is no day. */
export function readDay(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return found ? real(Number(found[1]), Number(found[2]), Number(found[3])) : ''
}
export function dayMove(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
/* The same day of another month, or its last where it has no such day. */
export function monthShift(day: string, months: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(y, m - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(d, last)).padStart(2, '0')}`
}
/* The weeks of a day's month, Monday first, whole. */
export function monthWeeks(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`
  const from = dayMove(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  const weeks = Array.from({ length: 6 }, (_, w) => Array.from({ length: 7 }, (_, d) => dayMove(from, w * 7 + d)))
  return weeks.filter((w) => w.some((d) => d.slice(0, 7) === day.slice(0, 7)))
}
