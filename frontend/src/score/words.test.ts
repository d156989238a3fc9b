// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { badgeLabel, badgeText, bandName, bandWords, standardLabel, tierLabel } from './words'

test('badges speak Chinese; one that is new shows its code', () => {
  expect(badgeLabel('not_assessed')).toBe('不参评')
  expect(badgeLabel('no_spread')).toBe('本期无区分度')
  expect(badgeLabel('nobody_assessed')).toBe('本期无应验收项目')
  expect(badgeText('low_tie')).toContain('中位值')
  // the rule set may send them to the lowest tier (X24, X27)
  for (const badge of ['no_spread', 'low_tie']) expect(badgeText(badge)).not.toMatch(/最高档|按达到中位值/)
  expect(badgeLabel('brand_new')).toBe('brand_new')
})

test('tiers by the manual: three have names, two are high and low', () => {
  expect(tierLabel('A', 'three_tier')).toBe('较优（A）')
  expect(tierLabel('B', 'two_tier')).toBe('低档')
  expect(tierLabel(null, 'two_tier')).toBe('')
})

test('a band is a number, a letter and a colour', () => {
  expect(bandWords(2)).toBe('二档（B 蓝）')
  expect(bandWords(null)).toBe('不分档')
  expect(bandName(9)).toBeNull()
  expect(standardLabel('median')).toBe('中位值')
})
