// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import '../../parts/KitCalendar.vue'
import KitDate from '../../parts/KitDate.vue'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'

it('takes a day, and offers none that is still to come', async () => {
  const { page, values } = await control(KindField, field('at', { type: 'date', past: true }), null)
  const picker = page.getComponent(KitDate)
  const disabled = picker.props('disabledDate') as (d: Date) => boolean
  expect([disabled(new Date('2023-04-10')), disabled(new Date('2023-04-12'))]).toEqual([false, true])
  picker.vm.$emit('update:modelValue', '2023-04-10')
  expect(values.at).toBe('2023-04-10')
  expect(page.find('select').exists()).toBe(false)
})
it('takes a month where the document has no day', async () => {
  const { page, values } = await control(KindField, field('at', { type: 'date', coarse_allowed: true }), '2021-11-04')
  await page.get('select').setValue('month')
  expect(values.at).toBe('2021-11')
  expect(page.getComponent(KitDate).props('type')).toBe('month')
  await page.get('select').setValue('year')
  expect(values.at).toBe('2021')
  expect(page.getComponent(KitDate).props('type')).toBe('year')
})
it('opens on what is there', async () => {
  const { page } = await control(KindField, field('at', { type: 'date', coarse_allowed: true }), '2021-11')
  expect(page.getComponent(KitDate).props('format')).toBe('YYYY-MM')
})
it('knows how a date is written', () => {
  const d = field('at', { type: 'date' })
  expect(kind.check?.('2023-03-31', d, WORDS)).toBeNull()
  expect(kind.check?.('2023-03', d, WORDS)).toContain('写法')
  expect(kind.check?.('2023-03', field('at', { type: 'date', coarse_allowed: true }), WORDS)).toBeNull()
  expect(kind.check?.('2023', field('at', { type: 'date', coarse_allowed: true }), WORDS)).toBeNull()
  expect(kind.check?.('2023', d, WORDS)).toContain('写法')
})
