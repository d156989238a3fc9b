// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Difference } from '@/api/reports'
import { differenceLink, differenceText } from './difference'

const names = new Map([['U500112', '渝北区']])
const labels = new Map([['acceptance', '按时通过验收率']])
function difference(more: Partial<Difference>): Difference {
  return { part: 'part', indicator: null, unit: null, entry: null, version: null, relation: null, label: null, how: null, ...more }
}

test('each kind of difference is named in words', () => {
  const say = (d: Partial<Difference>): string => differenceText(difference(d), names, labels)
  expect(say({ part: 'score', unit: 'U500112', indicator: 'acceptance' })).toBe('存储的得分：渝北区 · 按时通过验收率')
  expect(say({ part: 'fact', unit: 'U500112', indicator: 'acceptance', entry: 51, version: 2 })).toBe('存储的计入事实：渝北区 · 按时通过验收率 · 编号 51 第 2 版')
  expect(say({ part: 'counted', unit: 'U500112', indicator: 'acceptance', entry: 51, version: 2 })).toContain('重新统计的计入事实')
  expect(say({ part: 'figure', unit: 'U500112', indicator: 'acceptance' })).toContain('重新统计的数值')
  expect(say({ part: 'row', unit: 'U500112', relation: 'pilot_result', label: '试点成果', entry: 51, version: 1, how: 'changed' })).toBe('台账：试点成果 · 渝北区 · 编号 51 第 1 版，内容与出表时不同')
  expect(say({ indicator: 'judges' })).toBe('认定函数')
  expect([say({ part: 'head', indicator: 'cut_off' }), say({ part: 'answer', indicator: 'cockpit' }), say({ part: 'paper', indicator: 'pdf' }), say({ part: 'ranks', indicator: 'ranks' })])
    .toEqual(['页面所示的统计截止日', '驾驶舱存储的答复', '已存的 PDF 文件', '已存的名次区间'])
})

test('it leads to the explanation or to the filing', () => {
  expect(differenceLink(difference({ part: 'counted', unit: 'U500112', indicator: 'acceptance' }), 302, labels)).toBe('/reports/302/U500112/acceptance')
  expect(differenceLink(difference({ part: 'score', unit: 'U500112', indicator: 'composite' }), 302, labels)).toBeNull()
  expect(differenceLink(difference({ part: 'row', entry: 51 }), 302, labels)).toBe('/entry/51')
})
