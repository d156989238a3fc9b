// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import BandChip from './BandChip.vue'

test('says its band in words, not in colour alone', () => {
  const chip = mount(BandChip, { props: { band: 4 } })
  expect(chip.classes()).toContain('k4')
  expect(chip.text()).toContain('D')
  expect(chip.text()).toContain('四档（D 橙）')
  expect(chip.attributes('title')).toBe('四档（D 橙）')
})

test('an index without bands has none', () => {
  const chip = mount(BandChip, { props: { band: null, short: true } })
  expect(chip.classes()).toContain('none')
  expect(chip.text()).toContain('不分档')
})
