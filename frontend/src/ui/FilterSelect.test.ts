// SPDX-License-Identifier: Apache-2.0
import { mount, type DOMWrapper } from '@vue/test-utils'
import { expect, it } from 'vitest'
import FilterSelect from './FilterSelect.vue'
import SeekInput from './SeekInput.vue'

it('offers all first, shows what is chosen, and says what is', async () => {
  const page = mount(FilterSelect, { props: { label: '期次', value: 'b', options: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] } })
  expect(page.findAll('option').map((o) => o.text())).toEqual(['全部', '甲', '乙'])
  expect(page.get('select').element.value).toBe('b')
  await page.get('select').setValue('')
  expect(page.emitted('choose')).toEqual([['']])
})

const options = [{ value: 'a', label: '渝北区' }, { value: 'b', label: '渝中区' }, { value: 'c', label: '两江新区' }]
const type = async (field: Pick<DOMWrapper<Element>, 'element' | 'trigger'>, text: string): Promise<void> => { (field.element as HTMLInputElement).value = text; await field.trigger('input') }
const input = (value = '') => mount(SeekInput, { props: { value, options, none: '全部' } })
it('finds one of a long list by a whole name at once, by a part on leaving', async () => {
  const page = input('a')
  const field = page.get('input')
  expect(field.element.value).toBe('渝北区')
  await type(field, '渝')
  expect(page.emitted('choose')).toBeUndefined()
  await type(field, '渝中区')
  expect(page.emitted('choose')).toEqual([['b']])
  await page.setProps({ value: 'b' })
  await type(field, '两江')
  await field.trigger('change')
  expect(page.emitted('choose')?.at(-1)).toEqual(['c'])
  expect(field.element.value).toBe('两江新区')
})
it('says what it does not find, and chooses nothing then', async () => {
  const page = input('a')
  const field = page.get('input')
  await type(field, '渝')
  await field.trigger('change')
  expect(page.get('[role=alert]').text()).toContain('没有“渝”')
  expect(page.emitted('choose')?.at(-1)).toEqual([''])
  await page.setProps({ value: '' })
  expect(field.element.value).toBe('渝')
  expect(field.attributes('aria-invalid')).toBe('true')
  await type(field, '')
  expect(page.find('[role=alert]').exists()).toBe(false)
})
it('shows a name that comes later than what is chosen', async () => {
  const page = mount(FilterSelect, { props: { label: '单位', value: 'b', options: [], seek: true } })
  await page.setProps({ options })
  expect((page.get('input').element as HTMLInputElement).value).toBe('渝中区')
})
it('understands what was typed before the list came, once it comes', async () => {
  const page = mount(SeekInput, { props: { value: 'a', options: [] as typeof options } })
  const field = page.get('input')
  await type(field, '渝中区')
  await page.setProps({ options })
  expect(page.emitted('choose')).toEqual([['b']])
  await page.setProps({ value: 'b', options: [] })
  await type(field, '两江')
  await field.trigger('change')
  expect(page.find('[role=alert]').exists(), 'nothing is said of a list that is not there').toBe(false)
  await page.setProps({ options })
  expect(page.emitted('choose')?.at(-1)).toEqual(['c'])
  expect(field.element.value).toBe('两江新区')
})
