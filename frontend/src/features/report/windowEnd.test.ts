// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { head } from './fixture'
import { closedWindows, windowEnd } from './windowEnd'

test('a window that ends at midnight ends with the day before', () => {
  expect(windowEnd('2023-04-11T00:00:00+08:00')).toBe('2023-04-10 24:00')
  expect(windowEnd('2023-04-11T09:30:00+08:00')).toBe('2023-04-11 09:30')
})

test('several windows say whose each is; those of most are the others', () => {
  const [early, late] = ['2023-04-11T00:00:00+08:00', '2023-04-21T00:00:00+08:00'] as [string, string]
  const said = (...windows: [string, string[], boolean?][]) => closedWindows(head({ windows: windows.map(([closes, indicators, open]) => ({ closes, indicators, open: open ?? false })) })).map((w) => `${w.whose} ${windowEnd(w.closes)}`)
  expect(said([early, ['甲', '乙', '丙']])).toEqual([' 2023-04-10 24:00'])
  expect(said([early, ['甲', '乙', '丙']], [late, ['满意度']])).toEqual(['满意度 2023-04-20 24:00', '其余指标 2023-04-10 24:00'])
  expect(said([early, ['甲']], [late, ['乙']])).toEqual(['甲 2023-04-10 24:00', '乙 2023-04-20 24:00'])
  expect(said([early, ['甲', '乙', '丙']], [late, ['满意度'], true])).toEqual(['其余指标 2023-04-10 24:00'])
})
