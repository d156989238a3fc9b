// SPDX-License-Identifier: Apache-2.0
/* Months as 2023-03, days as 2023-03-31, on no clock at all. */
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)

export function monthMove(month: string, by: number): string {
  const [y, m] = month.split('-').map(Number) as [number, number]
  return iso(Date.UTC(y, m - 1 + by, 1)).slice(0, 7)
}
export function monthEnd(month: string): string {
  const [y, m] = month.split('-').map(Number) as [number, number]
  return iso(Date.UTC(y, m, 0))
}
/* Whole weeks from Monday; days of other months stand in them too. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000
  const weeks: string[][] = []
  for (let at = start; iso(at) <= monthEnd(month); at += 7 * 86_400_000) {
    weeks.push(Array.from({ length: 7 }, (_, i) => iso(at + i * 86_400_000)))
  }
  return weeks
}
