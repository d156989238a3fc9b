// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { periodAt, periodPlace, readPeriod } from './period'

it('reads quarters and pairs of months, and nothing else', () => {
  expect(readPeriod('2023Q1')).toEqual({ year: 2023, n: 1, of: 4 })
  expect(readPeriod('202302B')).toEqual({ year: 2023, n: 2, of: 6 })
  for (const text of ['2023Q5', '202307B', '2023', '', null, undefined, '2023Q11']) expect(readPeriod(text)).toBeNull()
})
it('counts them without a gap over the turn of a year', () => {
  for (const [before, after] of [['2022Q4', '2023Q1'], ['202206B', '202301B']] as const) {
    const p = readPeriod(after)!
    expect(periodPlace(p) - 1).toBe(periodPlace(readPeriod(before)!))
    expect(periodAt(periodPlace(p) - 1, p.of)).toBe(before)
  }
})
