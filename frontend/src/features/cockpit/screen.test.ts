// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, ref } from 'vue'
import { expect, test } from 'vitest'
import { useScreen } from './screen'

test('the root wears the theme of the screen, light on paper, and is given back', async () => {
  document.documentElement.dataset.theme = 'light'
  const theme = ref<'dark' | 'light'>('dark')
  const page = mount(defineComponent(() => { useScreen(theme); return () => h('i') }))
  const root = document.documentElement
  expect([root.dataset.theme, root.classList.contains('cockpit')]).toEqual(['dark', true])
  dispatchEvent(new Event('beforeprint'))
  expect(root.dataset.theme).toBe('light')
  dispatchEvent(new Event('afterprint'))
  expect(root.dataset.theme).toBe('dark')
  theme.value = 'light'
  await nextTick()
  expect(root.dataset.theme).toBe('light')
  theme.value = 'dark'
  await nextTick()
  page.unmount()
  expect([root.dataset.theme, root.classList.contains('cockpit')]).toEqual(['light', false])
})

test('from one cockpit to another the screen stays dark, and is light after it', () => {
  const Screen = defineComponent(() => { useScreen(ref('dark')); return () => h('i') })
  const root = document.documentElement
  const first = mount(Screen)
  const second = mount(Screen)
  first.unmount()
  expect([root.dataset.theme, root.classList.contains('cockpit')]).toEqual(['dark', true])
  second.unmount()
  expect([root.dataset.theme, root.classList.contains('cockpit')]).toEqual(['light', false])
})
