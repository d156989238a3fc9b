// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { apart, plus } from './apart'

test('two that differ are shown with as many places as tell them apart', () => {
  expect(apart(['95.5', '18240/200', '91.201', '91.2005', '91.2005', '80'])).toEqual(['95.50', '91.2000', '91.2010', '91.2005', '91.2005', '80.00'])
  expect(apart(['1/3', '1/3', '0.331'])).toEqual(['0.333', '0.333', '0.331'])
  expect(apart(['90', '90', '-1.001', '-1.002'])).toEqual(['90.00', '90.00', '-1.001', '-1.002'])
  expect(apart([])).toEqual([])
})

test('a sum is exact', () => {
  expect(['1/3', '1/6', '0.5'].reduce(plus, '0')).toBe('1')
  expect(plus('100', '-3/2')).toBe('197/2')
})
