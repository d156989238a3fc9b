// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { desk } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import App from './App.vue'
import HomePage from './HomePage.vue'
import MissingPage from './MissingPage.vue'

it('leads home by role', async () => {
  const { router } = await place(HomePage, { path: '/', me: meOf('reviewer') })
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/desk')
})
it('says so when there is no such page', async () => {
  const { page } = await place(MissingPage)
  expect(page.get('h1').text()).toBe('找不到这个页面')
  expect(page.get('a').attributes('href')).toBe('#/')
})
it('says so when the address names a business of which there is none', async () => {
  serve({ 'GET /modules': { groups: [] }, 'GET /desk': desk(), 'GET /modules/zzz': problem(404, 'not_found'), 'GET /modules/717': problem(404, 'not_found'), 'GET /modules/pilot': { module: 'pilot' } })
  const { page, router } = await place(App, { me: null })
  router.addRoute({ path: '/list/:module?', component: { template: '<p class="inner">还没有填报件</p>' }, meta: { bare: true } })
  const shows = async (to: string) => {
    await router.push(to)
    await flushPromises()
    await vi.dynamicImportSettled()
    await flushPromises()
    return [page.find('.inner').exists(), page.text().includes('找不到这个页面')]
  }
  expect(await shows('/list/pilot')).toEqual([true, false])
  expect(await shows('/list/zzz')).toEqual([false, true])
  expect(await shows('/list/717')).toEqual([false, true])
  expect(await shows('/list')).toEqual([true, false])
})
it('shows a bare page without the frame', async () => {
  serve({ 'GET /modules': { groups: [] }, 'GET /desk': desk() })
  const { page, router } = await place(App, { me: null })
  router.addRoute({ path: '/bare', component: { template: '<p class="inner">x</p>' }, meta: { bare: true } })
  await router.push('/bare')
  await flushPromises()
  expect(page.find('nav').exists()).toBe(false)
  expect(page.find('.inner').exists()).toBe(true)
})
it('says that a page could not be drawn, until another is opened', async () => {
  serve({ 'GET /modules': { groups: [] }, 'GET /desk': desk() })
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { page, router } = await place(App, { me: null })
  const broken = ref(false)
  router.addRoute({ path: '/broken', component: defineComponent(() => () => { if (broken.value) throw new Error('no such part'); return h('p', 'x') }), meta: { bare: true } })
  await router.push('/broken')
  await flushPromises()
  expect(page.find('[role=alert]').exists()).toBe(false)
  const errors: unknown[] = []
  page.vm.$.appContext.config.errorHandler = (e) => { errors.push(e) }
  broken.value = true
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('空白处不表示没有数据')
  expect(page.get('[role=alert]').text()).toContain('no such part')
  expect(errors).toHaveLength(1)
  await router.push('/')
  await flushPromises()
  expect(page.find('[role=alert]').exists()).toBe(false)
  said.mockRestore()
})
