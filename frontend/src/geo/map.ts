// SPDX-License-Identifier: Apache-2.0
import drawn from './cq-2023.json'

export interface Shape { unit: string; name: string; d: string; at: Point; room: number; near: string[] }
export interface Area { unit: string; name: string; at: Point }
export type Point = [number, number]
export type Direction = 'left' | 'right' | 'up' | 'down'

export const edition = { name: drawn.edition, source: drawn.source }
export const shapes = drawn.units as Shape[]
/* Functional areas report like districts but have no boundary of their own. */
export const areas = drawn.areas as Area[]
export const inset = { units: new Set(drawn.inset.units), box: drawn.inset.box as [number, number, number, number] }
export const size = { width: drawn.view[2] ?? 0, height: drawn.view[3] ?? 0 }

const places = new Map<string, Point>([...shapes, ...areas].map((p) => [p.unit, p.at]))
const borders = new Map(shapes.map((s) => [s.unit, s.near]))
const WAY: Record<Direction, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
/* How far (map units) a functional area still counts as next door. */
const NEXT_DOOR = 70

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
function around(from: string, at: Point): string[] {
  const close = areas.filter((a) => a.unit !== from && distance(a.at, at) < NEXT_DOOR).map((a) => a.unit)
  const own = borders.get(from)
  if (own) return [...own, ...close]
  return [...shapes.filter((s) => distance(s.at, at) < 2 * NEXT_DOOR).map((s) => s.unit), ...close]
}
function best(from: Point, way: Point, among: Iterable<string>, spread: number): string | null {
  let found: string | null = null
  let least = Infinity
  for (const unit of among) {
    const to = places.get(unit)
    if (!to) continue
    const dx = to[0] - from[0], dy = to[1] - from[1]
    const along = dx * way[0] + dy * way[1]
    const across = Math.abs(dx * way[1]) + Math.abs(dy * way[0])
    if (along <= 0 || across > along * spread) continue
    const cost = along + across * 1.5
    if (cost < least) {
      least = cost
      found = unit
    }
  }
  return found
}

/* The unit that an arrow key leads to: a neighbour on that side or, at the
   edge of what borders on it, the nearest that lies that way. */
export function step(from: string, direction: Direction): string | null {
  const at = places.get(from)
  if (!at) return null
  const way = WAY[direction]
  const others = [...places.keys()].filter((u) => u !== from)
  return best(at, way, around(from, at), 1.3) ?? best(at, way, others, 1.6)
}
