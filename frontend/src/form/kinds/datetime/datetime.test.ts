// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import DayGrid from '@/ui/DayGrid.vue'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import { soon } from '@/test/soon'
import KindField from './KindField.vue'
import { kind } from './kind'
import { readMoment } from './read'

const f = field('at', { type: 'datetime', past: true })

it('stands on the office clock and is sent with its offset', async () => {
  const { page, values } = await control(KindField, f, '2023-03-20T02:00:00Z')
  const box = page.get<HTMLInputElement>('input')
  expect(box.element.value).toBe('2023-03-20 10:00')
  expect(page.text()).toContain('2023年3月20日 星期一')
  await box.setValue('2023年3月21日8:30')
  expect(values.at).toBe('2023-03-21T08:30:00+08:00')
  await box.setValue('')
  expect(values.at).toBeNull()
})
it('keeps the time when another day is chosen; a day without one says what is missing', async () => {
  const { page, values } = await control(KindField, f, '2023-03-20T10:00:00+08:00')
  const choose = async (day: string) => {
    await page.get('button').trigger('click')
    await soon(() => expect(page.findComponent(DayGrid).exists()).toBe(true))
    await page.get(`[aria-label^="${day}"]`).trigger('click')
  }
  await choose('2023年3月15日')
  expect(values.at).toBe('2023-03-15T10:00:00+08:00')
  await page.get('input').setValue('')
  await choose('2023年4月5日')
  expect(values.at).toBeNull()
  expect(page.text()).toContain('请按 2023-03-31 09:30 填写')
  expect(page.get<HTMLInputElement>('input').element.value).toBe('2023-04-05')
})
it('reads as a time', () => {
  expect(kind.text('2023-03-20T10:00:00+08:00', f, WORDS)).toBe('2023-03-20 10:00')
  expect(['2023-03-31T09:30', '2023-3-31 9:30', '2023年3月31日9时30分', '2023-03-3109:30', '２０２３-03-31　09：30'].map(readMoment)).toEqual(Array(5).fill('2023-03-31 09:30'))
  expect(['2023-03-31', '2023-03-31 24:00', '09:30', '2023-02-30 09:30', '2023-03-31 9'].map(readMoment)).toEqual(Array(5).fill(''))
})
