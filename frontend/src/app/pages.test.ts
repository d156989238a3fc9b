// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { desk } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
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
it('shows a bare page without the frame', async () => {
  serve({ 'GET /modules': { groups: [] }, 'GET /desk': desk() })
  const { page, router } = await place(App, { me: null })
  router.addRoute({ path: '/bare', component: { template: '<p class="inner">x</p>' }, meta: { bare: true } })
  await router.push('/bare')
  await flushPromises()
  expect(page.find('nav').exists()).toBe(false)
  expect(page.find('.inner').exists()).toBe(true)
})
