// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import KitSelect from '../../parts/KitSelect.vue'
import { WORDS, entry, field, item } from '@/test/fixtures'
import { control } from '@/test/form'
import { serve } from '@/test/server'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('pilot_result', { label: '关联试点成果', type: 'entry', entry_module: 'pilot_update' })

it('searches among the module that the field names', async () => {
  const sent = serve({ 'GET /entries': { items: [item({ id: 7, title: '自己' }), item({ id: 21, title: '城市更新' })], next: null }, 'GET /entries/30': entry({ id: 30, title: '早先选的' }) })
  const { page, values } = await control(KindField, f, 30)
  await flushPromises()
  const select = page.getComponent(KitSelect)
  expect(select.props('groups')[0]?.choices.map((c) => c.label)).toEqual(['早先选的', '城市更新'])
  select.props('remote')?.(' 更新 ')
  await flushPromises()
  expect(sent.at(-1)?.query.get('q')).toBe('更新')
  expect(sent.at(-1)?.query.get('module')).toBe('pilot_update')
  select.vm.$emit('update:modelValue', 21)
  expect(values.pilot_result).toBe(21)
  expect(kind.text(21, f, WORDS)).toBe('填报件 21')
  expect(kind.text(3, f, WORDS)).toBe('城市更新试点')
})

it('offers what any unit has in force, with its module where that is open', async () => {
  const sent = serve({ 'GET /entries': { items: [item({ id: 21, title: '城市更新', module_label: '改革试点' })], next: null } })
  const { page } = await control(KindField, field('linked', { label: '关联事项', type: 'entry', any_unit: true }), null)
  await flushPromises()
  expect(sent[0]?.query.get('state')).toBe('approved')
  expect(sent[0]?.query.has('module')).toBe(false)
  expect(page.getComponent(KitSelect).props('groups')[0]?.choices[0]?.note).toBe('改革试点 · 渝北区')
})
