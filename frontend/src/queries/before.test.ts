// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { periodBefore, shift } from './before'

it('knows the period before, of a quarter and of two months', () => {
  expect(['2023Q1', '2023Q3', '202301B', '202306B', '2023', 'x'].map(periodBefore)).toEqual(['2022Q4', '2023Q2', '202206B', '202305B', null, null])
})
it('says by how much a figure moved', () => {
  expect([shift(91.5, 90, 2), shift(88.1, 90, 2), shift(90, 90, 2), shift(90.001, 90, 2), shift(90, null, 2), shift('x', 90, 2)]).toEqual(['+1.50', '−1.90', '0.00', '0.00', '', ''])
})
