// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h, type Component } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { serve } from '@/test/server'
import { soon } from '@/test/soon'
import { outdated, part } from './part'

const Late = defineComponent(() => () => h('p', '来了'))
const within = (inner: Component) => defineComponent(() => () => h('div', [h(inner)]))
beforeEach(() => { outdated.value = false })
afterEach(() => { vi.useRealTimers() })

it('comes as soon as the server answers again, its stylesheet with it', async () => {
  vi.useFakeTimers()
  let up = false
  serve({ 'GET /healthz': () => up ? { body: {} } : { status: 502, body: {} } })
  const style = document.createElement('link')
  style.rel = 'stylesheet'
  document.head.append(style)
  style.dispatchEvent(new Event('error'))
  const page = mount(within(part(async () => { if (!up) throw new TypeError('network'); return Late })))
  await vi.advanceTimersByTimeAsync(4000)
  expect(page.text()).toBe('')
  expect(document.head.contains(style)).toBe(true)
  up = true
  await vi.advanceTimersByTimeAsync(4000)
  expect(page.text()).toBe('来了')
  expect(document.head.contains(style), 'asked for anew').toBe(false)
  expect(document.head.querySelectorAll('link[rel=stylesheet]')).toHaveLength(1)
  expect(outdated.value).toBe(false)
})

it('is said to be missing when a server that answers has it no more', async () => {
  serve({ 'GET /healthz': {} })
  const asked = vi.fn(async () => { throw new TypeError('404') })
  mount(within(part(asked)), { global: { config: { errorHandler: () => {} } } })
  await flushPromises()
  await soon(() => expect(outdated.value).toBe(true))
  expect(asked).toHaveBeenCalledTimes(3)
})
