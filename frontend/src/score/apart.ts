// SPDX-License-Identifier: Apache-2.0
import { compare, parse, rounded } from './fraction'

/* a + b, exactly. */
export function plus(a: string, b: string): string {
  const x = parse(a), y = parse(b)
  const num = x.num * y.den + y.num * x.den, den = x.den * y.den
  return num % den === 0n ? String(num / den) : `${num}/${den}`
}

/* All of them, exactly. */
export function sumOf(all: string[]): string {
  return all.reduce(plus, '0')
}

/* Figures beside each other, best first, with two decimals, and more where two that
   differ would look the same: "91.204", "91.201". Equal ones stay alike. */
const PLACES = { least: 2, most: 8 }
export function apart(all: string[]): string[] {
  const values = all.map(parse)
  const shown = values.map((v) => rounded(v, PLACES.least))
  for (let from = 0; from < all.length;) {
    let to = from + 1
    while (to < all.length && shown[to] === shown[from]) to++
    const group = values.slice(from, to)
    const different = (places: number): number => new Set(group.map((v) => rounded(v, places))).size
    const exact = group.filter((_, n) => n === 0 || compare(all[from + n] ?? '0', all[from + n - 1] ?? '0') !== 0).length
    let places = PLACES.least
    while (places < PLACES.most && different(places) < exact) places++
    shown.splice(from, group.length, ...group.map((v) => rounded(v, places)))
    from = to
  }
  return shown
}
