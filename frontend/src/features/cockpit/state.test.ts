// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { expect, test } from 'vitest'
import { place } from '@/test/mount'
import { useCockpitState, type CockpitState } from './state'

async function open(at: string) {
  let state: CockpitState | undefined
  const probe = defineComponent(() => { state = useCockpitState(); return () => h('i') })
  const { router } = await place(probe, { path: '/c', at })
  return { state: state!, router }
}

test('an address without words means the defaults; strange words too', async () => {
  const { state } = await open('/c?theme=pink&basis=wrong')
  expect([state.basis.value, state.theme.value, state.view.value, state.index.value, state.kiosk.value]).toEqual(['published', 'dark', 'map', 'composite', false])
})

test('two changes at once both arrive, defaults leave no trace', async () => {
  const { state, router } = await open('/c?index=brand&unit=U1')
  state.index.value = 'composite'
  state.theme.value = 'light'
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ unit: 'U1', theme: 'light' })
  state.theme.value = 'dark'
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ unit: 'U1' })
})

test('a kiosk turns only from five seconds on', async () => {
  expect((await open('/c?kiosk')).state.kiosk.value).toBe(true)
  expect((await open('/c?kiosk=3')).state.turnEvery.value).toBe(0)
  expect((await open('/c?kiosk=20')).state.turnEvery.value).toBe(20)
})
