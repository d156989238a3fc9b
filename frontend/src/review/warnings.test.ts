// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { MENU, MODULE, UNITS, desk, draft, entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import FormPage from '@/features/entry/form/FormPage.vue'
import WarningList from './WarningList.vue'

const warnings = [{ pointer: '', code: 'same_source', detail: '同一来源另有填报：本单位“健全机制”（编号51）；其他单位2件' }]

it('leads to what is named, and beside it where the reader may compare', async () => {
  const { page } = await place(WarningList, { props: { entry: entry({ warnings, alike: 3 }) } })
  expect(page.get('li').text()).toBe('同一来源另有填报：本单位“健全机制”（编号51）；其他单位2件')
  expect(page.findAll('a').map((a) => a.attributes('href'))).toEqual(['/entry/51', '/entry/17/alike'])
})
it('says it in the form, before anything is handed in', async () => {
  serve({ 'GET /modules': MENU, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /desk': desk(), 'GET /entries/17': draft({ warnings }) })
  const { page } = await place(FormPage, { path: '/fill/:module/:id?', name: 'fill', at: '/fill/achievement/17' })
  await flushPromises()
  await vi.dynamicImportSettled()
  expect(page.get('.look').text()).toContain('编号51')
})
