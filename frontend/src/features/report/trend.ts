// SPDX-License-Identifier: Apache-2.0
import type { TrendPoint } from '@/api/changes'
import { approximate } from '@/score/fraction'
import { periodPlace, readPeriod } from '@/ui/period'

export type Measure = 'score' | 'rank'
export interface Dot { x: number; y: number; band: number | null; text: string; year: string; part: string; key: string }
export interface Trace { width: number; height: number; dots: Dot[]; lines: string[]; breaks: { x: number; why: string }[] }

const HEIGHT = 190, TOP = 36, BOTTOM = 138, SIDE = 52

/* 2023Q2 → 2023 × 4 + 1: a period that was skipped keeps its place. */
export function placeOf(period: string): number {
  const p = readPeriod(period)
  return p ? periodPlace(p) : 0
}

/* 2023年第一季度 → 2023年, 一季度 */
function wordsOf(label: string): { year: string; part: string } {
  const m = /^(\d{4}年)第?(.*)$/.exec(label)
  return { year: m?.[1] ?? '', part: m?.[2] ?? label }
}

/* Where each point of one index lies, first places and high scores on top, and
   the pieces of line between those that may be compared. */
export function traceOf(points: TrendPoint[], index: string, measure: Measure): Trace {
  const known = points.flatMap((p, i) => {
    const s = p.scores?.[index]
    const value = measure === 'rank' ? s?.rank ?? null : s?.exact ? approximate(s.exact) : null
    return s && value !== null ? [{ p, s, i, value: measure === 'rank' ? -value : value }] : []
  })
  const first = Math.min(...points.map((p) => placeOf(p.period)))
  const last = Math.max(...points.map((p) => placeOf(p.period)))
  const step = Math.max(64, Math.min(150, 900 / Math.max(1, last - first)))
  const at = (period: string) => SIDE + (placeOf(period) - first) * step
  const low = Math.min(...known.map((k) => k.value)), high = Math.max(...known.map((k) => k.value))
  const up = (value: number) => high > low ? BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low) : (TOP + BOTTOM) / 2
  const dots = known.map(({ p, s, value }): Dot => ({
    x: at(p.period), y: up(value), band: s.band, text: measure === 'rank' ? `第 ${s.rank} 名` : s.shown ?? '', ...wordsOf(p.period_label), key: p.period,
  }))
  const lines: string[] = []
  known.forEach((k, n) => {
    const [one, two, before] = [dots[n - 1], dots[n], known[n - 1]]
    if (one && two && before?.i === k.i - 1 && !k.p.compared?.why) lines.push(`M${one.x} ${one.y}L${two.x} ${two.y}`)
  })
  const breaks = points.flatMap((p, i) => {
    const before = points[i - 1]
    return before && p.compared?.why ? [{ x: (at(before.period) + at(p.period)) / 2, why: p.compared.why }] : []
  })
  return { width: points.length ? SIDE * 2 + (last - first) * step : 0, height: HEIGHT, dots, lines, breaks }
}
