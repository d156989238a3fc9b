// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind, numberOf } from './kind'

const f = field('score', { label: '得分', type: 'number', min: 0, max: 100, decimals: 2 })

it('becomes a number as soon as it is one', async () => {
  const { page, values } = await control(KindField, f, null)
  await page.get('input').setValue('９２．５')
  expect(values.score).toBe(92.5)
  expect([numberOf(''), numberOf('abc'), numberOf('-3')]).toEqual([null, 'abc', -3])
})
it('keeps more digits than a number does as they were typed, and says so', () => {
  const typed = '88.05000000000000001'
  expect([numberOf(typed), numberOf('88.0500000000000')]).toEqual([typed, 88.05])
  expect(kind.check?.(typed, f, WORDS)).toBe('得分位数过多')
})
it('says beside the field of what scale a figure is', async () => {
  expect((await control(KindField, f, null)).page.text()).toBe('0—100，最多 2 位小数')
  expect((await control(KindField, field('year', { type: 'number', min: 2018, max: 2100 }), null)).page.text()).toBe('')
})
it('says what is wrong with it', () => {
  const wrong = (v: unknown): string | null | undefined => kind.check?.(v, f, WORDS)
  expect([wrong('abc'), wrong(101), wrong(-1), wrong(1.234), wrong(88.05)]).toEqual(['得分应为数字', '得分不大于 100', '得分不小于 0', '得分最多 2 位小数', null])
  expect(kind.text(88.5, f, WORDS)).toBe('88.50')
})
