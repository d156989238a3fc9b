// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import DayGrid from '@/ui/DayGrid.vue'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import { soon } from '@/test/soon'
import KindField from './KindField.vue'
import { kind } from './kind'
import { readCoarse, readMonth } from './read'

const typed = async (f: Partial<Parameters<typeof field>[1]>, text: string, from: string | null = null) => {
  const made = await control(KindField, field('at', { type: 'date', ...f }), from)
  await made.page.get('input').setValue(text)
  await made.page.get('input').trigger('change')
  return made
}

it('takes a day, and offers none that is still to come', async () => {
  const { page, values } = await typed({ past: true }, '2023年4月10日')
  expect(values.at).toBe('2023-04-10')
  expect(page.get('input').attributes('id')).toBe('f-at')
  await page.get('button').trigger('click')
  await soon(() => expect(page.findComponent(DayGrid).exists()).toBe(true))
  expect(page.getComponent(DayGrid).props('max')).toBe('2023-04-11')
  await page.get('input').setValue('')
  expect(values.at).toBeNull()
})
it('takes a month or a year where the document has no day, and says so', async () => {
  const { page, values } = await typed({ coarse_allowed: true }, '2021年11月', '2021-11-04')
  expect([values.at, page.get('.muted').text()]).toEqual(['2021-11', '只写到月份'])
  await page.get('input').setValue('2021')
  expect([values.at, page.get('.muted').text()]).toEqual(['2021', '只写到年份'])
  expect((await typed({}, '2021-11')).page.text()).toContain('不是日期')
})
it('asks for a month alone where one is meant, and has no calendar for it', async () => {
  const { page, values } = await typed({ type: 'month' }, '2021年3月')
  expect([values.at, page.find('button').exists(), page.get('input').attributes('placeholder')]).toEqual(['2021-03', false, '年-月'])
})
it('hands on what is no date: the form says so at the field', async () => {
  const { page, values } = await typed({}, '下周')
  expect(values.at).toBe('下周')
  expect(kind.check?.(values.at, field('at', { type: 'date' }), WORDS)).toContain('写法')
  expect(page.get('input').attributes('aria-invalid')).toBe('true')
})
it('does not sign the form when Enter ends a date', async () => {
  const { page } = await control(KindField, field('at', { type: 'date' }), null)
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  page.get('input').element.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
})
it('reads a month and a year as people write them', () => {
  expect(['2023-3', '2023年3月', '202303', '2023/3', '２０２３年３月'].map(readMonth)).toEqual(Array(5).fill('2023-03'))
  expect(['2023', '2023年', '2023-3', '2023-3-9', '2023-13', '去年', '20233'].map(readCoarse)).toEqual(['2023', '2023', '2023-03', '2023-03-09', '', '', ''])
})
it('knows how a date is written', () => {
  const d = field('at', { type: 'date' })
  expect(kind.check?.('2023-03-31', d, WORDS)).toBeNull()
  expect(kind.check?.('2023-03', d, WORDS)).toContain('写法')
  expect(kind.check?.('2023-03', field('at', { type: 'date', coarse_allowed: true }), WORDS)).toBeNull()
  expect(kind.check?.('2023', field('at', { type: 'date', coarse_allowed: true }), WORDS)).toBeNull()
  expect(kind.check?.('2023', d, WORDS)).toContain('写法')
})
