// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import KitSelect from '../../parts/KitSelect.vue'
import { UNITS, WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { eligible, kind } from './kind'

const f = field('department', { label: '主管部门', type: 'unit', unit_kinds: ['department'] })

it('offers only the kinds that the field names', async () => {
  const { page, values } = await control(KindField, f, null)
  const select = page.getComponent(KitSelect)
  expect(select.props('groups')).toEqual([{ name: '部门', choices: [{ value: 'D1', label: '市住房城乡建委' }] }])
  select.vm.$emit('update:modelValue', 'D1')
  expect(values.department).toBe('D1')
  expect(eligible(UNITS, field('x'))).toHaveLength(UNITS.length)
})
it('says the name', () => {
  expect([kind.text('D1', f, WORDS), kind.text('X', f, WORDS)]).toEqual(['市住房城乡建委', 'X'])
})
