// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import ExactValue from './ExactValue.vue'
import { minus } from './fraction'

it('shows what people read, and the fraction only where that is rounded', () => {
  const shown = (text: string | null): string => mount(ExactValue, { props: { text } }).text()
  expect(['37/3', '-37/3', '4/5', '12', '0.82', null].map(shown)).toEqual(['≈ 12.333337/3', '≈ −12.3333−37/3', '0.8', '12', '0.82', '—'])
  expect(mount(ExactValue, { props: { text: '37/3' } }).get('small').text()).toBe('37/3')
})
it('subtracts exactly', () => {
  expect(minus('25', '703/30')).toBe('47/30')
  expect(minus('0', '-0.5')).toBe('5/10')
})
