// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import drawn from './cq-2023.json'
import { areas, inset, shapes, size, step, type Direction } from './map'

/* The list that the database is loaded from. */
const [head = '', ...lines] = readFileSync(join(import.meta.dirname, '../../../sql/data/units.csv'), 'utf8').trim().split('\n')
const names = head.split(',')
const official = lines.map((line) => {
  const cells = line.split(',')
  return Object.fromEntries(names.map((n, i) => [n, cells[i] ?? '']))
}).filter((u) => u.kind === 'district')

test('codes and names on the map are the official ones', () => {
  const wanted = official.filter((u) => u.adcode).map((u) => `${u.unit} ${u.name}`).sort()
  expect(wanted).toHaveLength(38)
  expect(shapes.map((s) => `${s.unit} ${s.name}`).sort()).toEqual(wanted)
  expect(official.filter((u) => u.adcode).every((u) => u.unit === `U${u.adcode}`)).toBe(true)
})

test('every functional area has a place, inside the map', () => {
  const wanted = official.filter((u) => !u.adcode).map((u) => `${u.unit} ${u.name}`).sort()
  expect(areas.map((a) => `${a.unit} ${a.name}`).sort()).toEqual(wanted)
  for (const a of areas) {
    expect(a.at[0]).toBeGreaterThan(0)
    expect(a.at[0]).toBeLessThan(size.width)
  }
})

test('the inset holds the nine central districts', () => {
  const central = official.filter((u) => u.adcode && u.region === '主城都市区·中心城区').map((u) => u.unit)
  expect([...inset.units].sort()).toEqual(central.sort())
  expect(central).toHaveLength(9)
})

test('the file says where the lines come from', () => {
  expect(drawn.source).toContain('天地图')
  expect(drawn.licence).toBe('MIT')
  expect(drawn.drawn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(drawn.valid_to).toBe('2025-11-05')
})

test('neighbours are mutual', () => {
  const near = new Map(shapes.map((s) => [s.unit, s.near]))
  for (const s of shapes) for (const n of s.near) expect(near.get(n)).toContain(s.unit)
})

test('arrows go to the neighbour on that side', () => {
  expect(step('U500101', 'right')).toBe('U500235') // 万州 → 云阳
  expect(step('U500101', 'up')).toBe('U500154') // 万州 → 开州
  expect(step('U500237', 'right')).toBeNull() // 巫山: the east end
  expect(step('nowhere', 'up')).toBeNull()
})

test('every unit can be reached by arrows', () => {
  const seen = new Set(['U500101'])
  const open = ['U500101']
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const way of ['left', 'right', 'up', 'down'] satisfies Direction[]) {
      const to = step(from, way)
      if (to && !seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
    }
  }
  expect([...shapes, ...areas].filter((p) => !seen.has(p.unit)).map((p) => p.name)).toEqual([])
})
