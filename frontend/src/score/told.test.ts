// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toldOf, type Standing } from './told'

const exact = (text: string, shown: string) => ({ exact: text, shown })
const unit = (key: string, total: string, pillar?: string): Standing => ({ unit: key, total: exact(total, Number(total).toFixed(2)), pillars: pillar ? { brand: exact(pillar, pillar) } : {} })

/* What holds the paper to the same rule. */
interface Case { what: string; units: Record<string, string>; told: Record<string, string>; raw?: Record<string, string> }
const cases = JSON.parse(readFileSync(join(import.meta.dirname, '../../../test/data/told.json'), 'utf8')) as Case[]
test.each(cases)('$what', ({ units, told, raw }) => {
  const say = toldOf(Object.entries(units).map(([key, text]) => ({ unit: key, total: exact(text, '0.00'), pillars: { p: exact(text, '') } })))
  const keys = Object.keys(units)
  expect(keys.map((k) => say(k))).toEqual(keys.map((k) => told[k]))
  expect(keys.map((k) => say(k, 'raw'))).toEqual(keys.map((k) => (raw ?? told)[k]))
  expect(keys.map((k) => say(k, 'p'))).toEqual(keys.map((k) => (raw ?? told)[k]))
})

test('two decimals, and more for those alone that would look the same', () => {
  const told = toldOf([unit('c', '86.655'), unit('a', '91.89'), unit('b', '86.656'), unit('d', '86.65')])
  expect(['a', 'b', 'c', 'd'].map((u) => told(u))).toEqual(['91.89', '86.656', '86.655', '86.65'])
  expect(toldOf([unit('a', '86.655'), unit('b', '86.655')])('b')).toBe('86.66')
})

test('a pillar by itself; who has none has a dash', () => {
  const told = toldOf([unit('a', '90', '44.751'), unit('b', '80', '44.752'), unit('c', '70')])
  expect(['a', 'b', 'c'].map((u) => told(u, 'brand'))).toEqual(['44.751', '44.752', '—'])
  expect(told('nobody')).toBe('—')
})

test('below 0 the total is 0, and the order is that of what it was', () => {
  const below = (key: string, raw: string): Standing => ({ unit: key, total: exact('0', '0.00'), raw_total: exact(raw, raw) })
  const told = toldOf([below('a', '-1.001'), below('b', '-1.002')])
  expect([told('a'), told('b')]).toEqual(['0.00', '0.00'])
  expect([told('a', 'raw'), told('b', 'raw')]).toEqual(['-1.001', '-1.002'])
})
