// SPDX-License-Identifier: Apache-2.0
import type { OddDay } from '@/api/office'

/* A year as twelve months of whole weeks from Monday; null: another month's. */
export interface YearDay { day: string; off: boolean; odd: OddDay | null }
export interface YearMonth { month: number; weeks: (YearDay | null)[][] }

const DAY = 86_400_000

export function weekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

export function yearOf(year: number, odd: OddDay[]): YearMonth[] {
  const known = new Map(odd.map((d) => [d.day, d]))
  return Array.from({ length: 12 }, (_, m) => {
    const first = Date.UTC(year, m, 1)
    const days = (Date.UTC(year, m + 1, 1) - first) / DAY
    const lead = (new Date(first).getUTCDay() + 6) % 7
    const cells: (YearDay | null)[] = Array.from({ length: Math.ceil((lead + days) / 7) * 7 }, (_x, i) => {
      if (i < lead || i >= lead + days) return null
      const day = new Date(first + (i - lead) * DAY).toISOString().slice(0, 10)
      const found = known.get(day) ?? null
      return { day, off: found ? !found.working : weekend(day), odd: found }
    })
    return { month: m + 1, weeks: Array.from({ length: cells.length / 7 }, (_x, w) => cells.slice(w * 7, w * 7 + 7)) }
  })
}
