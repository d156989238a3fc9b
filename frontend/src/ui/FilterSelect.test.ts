// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import FilterSelect from './FilterSelect.vue'

it('offers all first, shows what is chosen, and says what is', async () => {
  const page = mount(FilterSelect, { props: { label: '期次', value: 'b', options: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] } })
  expect(page.findAll('option').map((o) => o.text())).toEqual(['全部', '甲', '乙'])
  expect(page.get('select').element.value).toBe('b')
  await page.get('select').setValue('')
  expect(page.emitted('choose')).toEqual([['']])
})
