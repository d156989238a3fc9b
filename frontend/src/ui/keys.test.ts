// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useKeys } from './keys'

it('hears single keys, but not while somebody types or composes', () => {
  const j = vi.fn()
  const page = mount(defineComponent({ setup() { useKeys({ j }); return () => h('div', [h('textarea'), h('dialog', [h('p')])]) } }), { attachTo: document.body })
  const press = (target: EventTarget, more: KeyboardEventInit = {}): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key: 'J', bubbles: true, ...more }))
  press(document.body)
  expect(j).toHaveBeenCalledTimes(1)
  press(page.get('textarea').element)
  press(page.get('p').element)
  press(document.body, { ctrlKey: true })
  press(document.body, { isComposing: true })
  expect(j).toHaveBeenCalledTimes(1)
  page.unmount()
  press(document.body)
  expect(j).toHaveBeenCalledTimes(1)
})
