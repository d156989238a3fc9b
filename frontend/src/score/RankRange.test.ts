// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import RankRange from './RankRange.vue'
import { rangeWords } from './words'

const DRAWS = { seed: 785, samples: 1000, percent: 10, made_at: '2023-04-11T09:00:00+08:00' }

test('the interval, and what it means', () => {
  const badge = mount(RankRange, { props: { draws: DRAWS, ends: { best: 2, worst: 5 } } })
  expect(badge.text()).toBe('名次区间 2–5')
  expect(badge.get('.range').attributes('title')).toBe(rangeWords(DRAWS))
  expect(rangeWords(DRAWS)).toContain('分值 ±10% 随机变动 1000 次，种子 785')
})

test('in a table the numbers alone are seen, and all of it is read out', () => {
  const badge = mount(RankRange, { props: { draws: DRAWS, ends: { best: 3, worst: 3 }, bare: true } })
  expect(badge.text()).toBe('名次区间 3–3')
  expect(badge.find('.sr').text()).toBe('名次区间')
})

test('what is not worked out yet is said, once', () => {
  expect(mount(RankRange, { props: { draws: null, ends: null } }).text()).toBe('名次区间尚未算出')
  expect(mount(RankRange, { props: { draws: null, ends: null, bare: true } }).text()).toBe('')
})
