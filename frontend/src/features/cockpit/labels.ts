// SPDX-License-Identifier: Apache-2.0
import { areas, type Point, type Shape } from '@/geo/map'

/* Where the names and scores of districts stand on the map: whole, both, never too
   small to read, never one over another. A district may be smaller than its label:
   then the label stands over the border, in the colour of its district. */
export interface Label { at: Point; size: number; figure: boolean }
export interface Written { name: string; figure: string }
interface Box { x: number; y: number; w: number; h: number }

const LEAST = 11, MOST = 17 // screen pixels
const FIGURE = .94 // of the name's size
const DIGIT = .5 // of a figure's size; a Chinese letter is 1
const DIAMOND = 7
/* Where a label may go when its place is taken, in sizes of its letters. */
const ASIDE: readonly Point[] = [[0, 0], [-.5, 0], [.5, 0], [0, -.4], [0, .4], [-.9, 0], [.9, 0]]

function wide(text: string): number {
  return [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 && c !== '★' ? DIGIT : 1), 0)
}
const over = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h
function boxOf([x, y]: Point, size: number, { name, figure }: Written, both: boolean): Box {
  return { x, y, w: size * Math.max(wide(name), both ? wide(figure) * FIGURE : 0), h: size * (both ? 1 + FIGURE : 1) }
}

/* scale: screen pixels of one map unit. The largest districts choose first. */
export function labelsOf(shapes: readonly Shape[], words: (unit: string) => Written | null, scale: number): Map<string, Label> {
  const least = LEAST / scale, most = MOST / scale
  const taken: Box[] = areas.map((a) => ({ x: a.at[0], y: a.at[1], w: 2 * DIAMOND / Math.max(1, scale), h: 2 * DIAMOND / Math.max(1, scale) }))
  const labels = new Map<string, Label>()
  for (const s of [...shapes].sort((a, b) => b.room - a.room)) {
    const text = words(s.unit)
    if (!text) continue
    const best = Math.max(least, Math.min(most, s.room * .5))
    const ways = [true, false].flatMap((figure) => [best, (best + least) / 2, least].flatMap((size) => ASIDE.map(([dx, dy]) => ({ figure, size, at: [s.at[0] + dx * size, s.at[1] + dy * size] as Point }))))
    const way = ways.find((w) => { const box = boxOf(w.at, w.size, text, w.figure); return !taken.some((t) => over(t, box)) })
    if (!way) continue
    taken.push(boxOf(way.at, way.size, text, way.figure))
    labels.set(s.unit, way)
  }
  return labels
}
