// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import CharacterCount from './CharacterCount.vue'
import KitSelect from './KitSelect.vue'
import PatternChips from './PatternChips.vue'
import RadioCards from './RadioCards.vue'
import { insertAt } from './insert'

it('insertAt replaces the selection and selects the first blank', () => {
  const box = document.createElement('textarea')
  document.body.append(box)
  box.value = '甲乙'
  box.setSelectionRange(1, 2)
  const put = insertAt(box, '针对xxx问题', true)
  expect(put.text).toBe('甲针对xxx问题')
  box.value = put.text
  put.select()
  expect([box.selectionStart, box.selectionEnd]).toEqual([3, 6])
})
it('CharacterCount speaks of what is missing, too', () => {
  expect(mount(CharacterCount, { props: { text: '一二', min: 30, max: 1000 } }).get('.num').text()).toBe('还差 28 字（30–1000 字）')
  expect(mount(CharacterCount, { props: { text: '一二' } }).get('.num').text()).toBe('2 字')
})
it('PatternChips are named, and absent without patterns', async () => {
  const page = mount(PatternChips, { props: { chips: ['建立xx机制'], label: '标题' } })
  expect(page.get('[role=group]').attributes('aria-label')).toBe('标题的参考句式')
  await page.get('button').trigger('click')
  expect(page.emitted('pick')).toEqual([['建立xx机制']])
  expect(mount(PatternChips, { props: { chips: [], label: 'x' } }).find('div').exists()).toBe(false)
})
it('RadioCards are one group under one name', async () => {
  const page = mount(RadioCards, { props: { id: 'f-a', items: [{ code: 'x', label: '甲', note: '10 分' }, { code: 'y', label: '乙' }], modelValue: 'x' } })
  const [a, b] = page.findAll('input')
  expect([a?.attributes('name'), b?.attributes('name'), a?.attributes('id')]).toEqual(['f-a', 'f-a', 'f-a'])
  await b!.setValue()
  expect(page.emitted('update:modelValue')).toEqual([['y']])
})
it('KitSelect is a named list with search that can be cleared', async () => {
  const page = mount(KitSelect, { props: { id: 'f-u', label: '单位', groups: [{ name: '部门', choices: [{ value: 'D1', label: '市住房城乡建委' }] }], modelValue: 'D1' }, attachTo: document.body })
  await flushPromises()
  expect(page.get('input').attributes('id')).toBe('f-u')
  expect(page.get('input').attributes('aria-label')).toBe('单位')
  expect(page.text()).toContain('市住房城乡建委')
  const inner = page.findComponent({ name: 'ElSelect' })
  inner.vm.$emit('update:modelValue', '')
  expect(page.emitted('update:modelValue')).toEqual([[null]])
})
