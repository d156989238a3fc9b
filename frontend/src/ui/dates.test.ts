// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { soon } from '@/test/soon'
import DateInput from './DateInput.vue'
import DayGrid from './DayGrid.vue'
import { setToday } from './clock'
import { dayMove, monthShift, monthWeeks, readDay } from './days'

const field = (props: object) => mount(DateInput, { props: { id: 'd', modelValue: '', 'onUpdate:modelValue': () => {}, ...props }, attachTo: document.body })
const sent = (page: VueWrapper) => page.emitted('update:modelValue')?.map((e) => e[0])

it('reads a day as people write it, and nothing that is none', () => {
  expect(['2023-3-31', '2023/03/31', '2023年3月31日', '20230331', '２０２３．３．３１'].map(readDay)).toEqual(Array(5).fill('2023-03-31'))
  expect(['2023-02-30', '2023', '31/03/2023', '2023-13-01', '明天', '0001-01-01', '2023331'].map(readDay)).toEqual(Array(7).fill(''))
})
it('moves by days and months, and shows whole weeks from Monday', () => {
  expect([dayMove('2023-12-31', 1), dayMove('2024-03-01', -1), monthShift('2023-01-31', 1), monthShift('2024-03-31', -1), monthShift('2023-11-15', 2)]).toEqual(['2024-01-01', '2024-02-29', '2023-02-28', '2024-02-29', '2024-01-15'])
  const weeks = monthWeeks('2023-05-20')
  expect([weeks[0]![0], weeks.at(-1)![6], weeks.length]).toEqual(['2023-05-01', '2023-06-04', 5])
  expect(monthWeeks('2023-10-01')).toHaveLength(6)
})
it('takes what is typed, in any of these ways, and says in Chinese which day it is', async () => {
  const page = field({})
  await page.get('input').setValue('2023年3月31日')
  expect(sent(page)).toEqual(['2023-03-31'])
  await page.setProps({ modelValue: '2023-03-31' })
  expect(page.get('.said').text()).toBe('2023年3月31日 星期五')
  await page.get('input').trigger('change')
  expect((page.get('input').element as HTMLInputElement).value).toBe('2023-03-31')
})
it('hands on what is no day, marked; a filter stays as it was', async () => {
  const page = field({})
  await page.get('input').setValue('下周')
  await page.get('input').trigger('change')
  expect([...new Set(sent(page))]).toEqual(['下周'])
  expect(page.get('input').attributes('aria-invalid')).toBe('true')
  expect(page.get('.said').text()).toContain('不是日期')
  const narrow = field({ filter: true, max: '2023-04-11', modelValue: '2023-04-01' })
  await narrow.get('input').setValue('2023-05-01')
  await narrow.get('input').setValue('下周')
  await narrow.get('input').trigger('change')
  expect(sent(narrow)).toBeUndefined()
  await narrow.get('input').setValue('')
  expect(sent(narrow)).toEqual([''])
})
it('opens a month by mouse or ↓, chooses from it and gives the focus back', async () => {
  const page = field({ modelValue: '2023-03-31' })
  await page.get('input').trigger('keydown', { key: 'ArrowDown' })
  await soon(() => expect(page.find('[role=dialog]').exists()).toBe(true))
  expect(page.get('.head b').text()).toBe('2023年3月')
  await page.get('[aria-label^="2023年3月15日"]').trigger('click')
  expect(sent(page)).toEqual(['2023-03-15'])
  expect(page.find('[role=dialog]').exists()).toBe(false)
  expect(document.activeElement).toBe(page.get('input').element)
})
it('DayGrid goes by keys, within its bounds, from the business day', async () => {
  setToday(() => new Date('2023-04-11T09:00:00+08:00'))
  const page = mount(DayGrid, { props: { day: '', anchor: document.body, min: '2023-04-05' }, attachTo: document.body })
  const at = () => page.get('td button[tabindex="0"]').attributes('aria-label')
  const press = async (key: string) => { await page.get('td button[tabindex="0"]').trigger('keydown', { key }); await flushPromises() }
  expect(at()).toBe('2023年4月11日 星期二')
  await press('ArrowRight')
  await press('ArrowDown')
  expect(at()).toBe('2023年4月19日 星期三')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('2023年4月19日 星期三')
  await press('PageUp')
  expect(at(), 'no further than may be').toBe('2023年4月5日 星期三')
  await press('End')
  expect(at()).toBe('2023年4月9日 星期日')
  expect(page.get('[aria-label^="2023年4月4日"]').attributes('disabled')).toBeDefined()
  await page.get('[aria-label=下一月]').trigger('click')
  expect(page.get('.head b').text()).toBe('2023年5月')
  await page.findAll('.foot button')[0]!.trigger('click')
  expect(page.emitted('pick')).toEqual([['2023-04-11']])
})
it('Esc closes the month and nothing around it', async () => {
  const outer = vi.fn()
  document.body.addEventListener('keydown', outer)
  const page = mount(DayGrid, { props: { day: '2023-03-31', anchor: document.body }, attachTo: document.body })
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  page.get('td button').element.dispatchEvent(event)
  expect([page.emitted('close')?.length, event.defaultPrevented, outer.mock.calls.length]).toEqual([1, true, 0])
  document.body.removeEventListener('keydown', outer)
})
