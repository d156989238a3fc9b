// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { inset, shapes } from '@/geo/map'
import { INSET, OUTSIDE } from './frame'
import { labelsOf, type Label, type Written } from './labels'

const whole = shapes.filter((s) => !inset.units.has(s.unit) || s.room > 30)
const inner = shapes.filter((s) => inset.units.has(s.unit) && !OUTSIDE[s.unit])
const SHORT: Record<string, string> = { U500106: '沙坪坝' }
const words = (unit: string): Written => ({ name: SHORT[unit] ?? '江北', figure: '86.656' })
const box = ({ at, size, figure }: Label, w: Written): number[] => {
  const half = size * Math.max(w.name.length, figure ? w.figure.length * .47 : 0) / 2
  return [at[0] - half, at[1] - size * (figure ? .97 : .5), at[0] + half, at[1] + size * (figure ? .97 : .5)]
}

/* Paper, 1366 × 768, 1440 × 900, 1920 × 1080. */
test.each([.45, .53, .6, .82])('at %s pixels a unit every district has its name and its score, none over another', (scale) => {
  for (const [some, zoom] of [[whole, 1], [inner, INSET.zoom]] as const) {
    const labels = labelsOf(some, words, scale * zoom)
    expect(some.filter((s) => !labels.get(s.unit)?.figure).map((s) => s.name)).toEqual([])
    const boxes = [...labels].map(([unit, l]) => box(l, words(unit)))
    for (const [n, a] of boxes.entries()) {
      for (const b of boxes.slice(n + 1)) expect(a[2]! <= b[0]! || b[2]! <= a[0]! || a[3]! <= b[1]! || b[3]! <= a[1]!).toBe(true)
    }
    for (const l of labels.values()) expect(l.size * scale * zoom).toBeGreaterThanOrEqual(11 - 1e-9)
  }
})

test('where there is no place for both the name stands alone, and none where not even that', () => {
  const [a] = whole
  const near = { ...a!, unit: 'near', room: a!.room - 1 }
  const tall = labelsOf([a!, near, { ...near, unit: 'third' }, { ...near, unit: 'fourth' }], words, .3)
  expect(tall.get(a!.unit)?.figure).toBe(true)
  expect(tall.size).toBeLessThan(4)
})

test('who is not scored has no label', () => {
  expect(labelsOf(whole, () => null, .6).size).toBe(0)
})
