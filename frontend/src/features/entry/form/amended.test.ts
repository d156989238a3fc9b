// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { FIELDS, MENU, MODULE, UNITS, desk, entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import { soon } from '@/test/soon'
import { passing } from '@/ui/passing'
import FormPage from './FormPage.vue'
import { amendedWords, unitsMoved } from './amended'

const body = (spread: string[]) => ({ classified: false, matter: '建立某机制', spread })

it('names who came in, who went, and by when', () => {
  const moved = unitsMoved(FIELDS, body(['U1', 'U2']), body(['U2', 'U3']))
  expect(moved).toEqual({ added: ['U3'], removed: ['U1'] })
  const name = (u: string): string => ({ U1: '万州', U3: '石柱' })[u] ?? u
  expect(amendedWords('补列区县', moved, name, '2023-06-30')).toBe('已保存补列区县，立即生效，并已通知有关单位。新加入的石柱已接到通知，须于 2023-06-30 前更新。万州已移出，不再应报。')
  expect(amendedWords('补列区县', { added: ['U3'], removed: [] }, name, null)).toContain('新加入的石柱已接到通知。')
})
const of = (revision: number, spread: string[]) => entry({ revision, version: revision, state: 'approved', stage: 'approved', body: body(spread), actions: [{ action: 'amend', label: '补列区县', needs_reason: false, fields: ['spread'] }] })
const pages = { 'GET /modules': MENU, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /desk': desk(), 'GET /entries/17': of(3, ['U1']) }
async function opened() {
  const { page, router } = await place(FormPage, { path: '/fill/:module/:id?', name: 'fill', at: '/fill/achievement/17' })
  router.addRoute({ path: '/entry/:id', name: 'entry', component: { template: '<p />' } })
  await flushPromises()
  await vi.dynamicImportSettled()
  return { page, router }
}
it('says so on the page that follows, and can be left without saving', async () => {
  serve({
    ...pages, 'PATCH /entries/17': of(4, ['U1', 'U3']),
    'GET /entries/17/updates': { subject: { id: 17, title: '', module: 'pilot' }, period: '2023Q2', periods: ['2023Q2'], items: [{ unit: UNITS[2], obligation: { id: 5, due: '2023-06-30', period: '2023Q2', state: 'open', filed_on: null, late: false }, state_label: null, entry: null, contact: null }] },
  })
  const { page, router } = await opened()
  expect(page.get('.act a').text()).toBe('取消')
  expect(page.get('.act a').attributes('href')).toBe('/entry/17')
  await page.get('#f-spread-U3').setValue(true)
  await page.get('form').trigger('submit')
  await soon(() => expect(passing.value).toContain('新加入的石柱已接到通知，须于 2023-06-30 前更新。'))
  expect(router.currentRoute.value.path).toBe('/entry/17')
})
it('tells nobody of a change that changes nothing', async () => {
  const sent = serve(pages)
  const { page, router } = await opened()
  await page.get('form').trigger('submit')
  await soon(() => expect(passing.value).toBe('没有改动，没有产生新版本，也没有通知任何单位。'))
  expect(router.currentRoute.value.path).toBe('/entry/17')
  expect(sent.some((s) => s.method === 'PATCH')).toBe(false)
})
