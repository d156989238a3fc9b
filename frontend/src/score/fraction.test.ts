// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { UnitScore } from '@/api/scores'
import { approximate, compare, decimal, formatOfShown, showValue, signed, delta } from './fraction'

test('compares without rounding', () => {
  expect(compare('703/8', '87.875')).toBe(0)
  expect(compare('1/3', '0.3333333333333333333333')).toBe(1)
  expect(compare('-8', '-7.99')).toBe(-1)
  expect(() => compare('a', '1')).toThrow('not a fraction')
})

test('writes a fraction as people type it', () => {
  expect(['4/5', '1', '25/2', '1/3', '0.60'].map(decimal)).toEqual(['0.8', '1', '12.5', '0.3333', '0.6'])
})

test('shows a value in its unit, halves away from zero', () => {
  expect(showValue('2/3', 'percent')).toBe('66.67%')
  expect(showValue('1', 'percent')).toBe('100.00%')
  expect(showValue('19', 'count')).toBe('19')
  expect(showValue('5/2', 'count')).toBe('2.50')
  expect(showValue('703/8', 'number')).toBe('87.88')
  expect(showValue('-1/200')).toBe('-0.01')
  expect(showValue('-1/1000')).toBe('0.00')
})

test('the unit of values is read off what the server shows', () => {
  const units = (...shown: (string | null)[]) => shown.map((value_shown) => ({ indicators: { a: { value_shown } } })) as unknown as UnitScore[]
  expect(formatOfShown(units(null, '50.00%'), 'a')).toBe('percent')
  expect(formatOfShown(units('3', '12'), 'a')).toBe('count')
  expect(formatOfShown(units('3', '88.05'), 'a')).toBe('number')
  expect(formatOfShown(units(null), 'a')).toBe('number')
})

test('numbers for drawing', () => {
  expect(approximate('1/4')).toBe(0.25)
  expect(signed('-8.00')).toBe('−8.00')
})

test('a change says its sign, nothing moved says none', () => {
  expect(delta('0.25')).toBe('+0.25')
  expect(delta('-1.20')).toBe('−1.20')
  expect(delta('0.00')).toBe('0.00')
})
