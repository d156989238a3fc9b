// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import '../../parts/KitCalendar.vue'
import KitDate from '../../parts/KitDate.vue'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('at', { type: 'datetime', past: true })

it('stands on the office clock and is sent with its offset', async () => {
  const { page, values } = await control(KindField, f, '2023-03-20T02:00:00Z')
  const picker = page.getComponent(KitDate)
  expect(picker.props('modelValue')).toBe('2023-03-20 10:00')
  picker.vm.$emit('update:modelValue', '2023-03-21 08:30')
  expect(values.at).toBe('2023-03-21T08:30:00+08:00')
  picker.vm.$emit('update:modelValue', null)
  expect(values.at).toBeNull()
})
it('reads as a time', () => {
  expect(kind.text('2023-03-20T10:00:00+08:00', f, WORDS)).toBe('2023-03-20 10:00')
})
