// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { windowEnd } from './windowEnd'

test('a window that ends at midnight ends with the day before', () => {
  expect(windowEnd('2023-04-11T00:00:00+08:00')).toBe('2023-04-10 24:00')
  expect(windowEnd('2023-04-11T09:30:00+08:00')).toBe('2023-04-11 09:30')
})
