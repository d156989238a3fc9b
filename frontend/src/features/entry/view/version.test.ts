// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { MENU, MODULE, UNITS, entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import VersionPage from './VersionPage.vue'

const base = { 'GET /modules': MENU, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null } }
const version = { entry: 17, version: 1, body: { classified: false, matter: '当时的事项' }, attachments: [], written_at: '2023-03-30T09:00:00+08:00', frozen_at: '2023-03-31T09:00:00+08:00' }
async function show(now: Record<string, unknown>) {
  serve({ ...base, 'GET /entries/17': entry({ body: { classified: false, matter: '后来的事项' }, ...now }), 'GET /entries/17/versions/1': version })
  const { page } = await place(VersionPage, { path: '/entry/:id/version/:version', at: '/entry/17/version/1' })
  await flushPromises()
  return page
}

it('shows what the version said, and that there is a later one', async () => {
  const page = await show({ state: 'approved', in_force_version: 2, version: 2 })
  expect(page.get('.entry-body').text()).toContain('当时的事项')
  expect(page.text()).not.toContain('后来的事项')
  expect(page.get('.which').text()).toContain('这是第 1 版（2023-03-31 09:00 提交）')
  expect(page.get('.which').text()).toContain('现行的是第 2 版')
  expect(page.get('.which a').attributes('href')).toBe('/entry/17')
  expect(page.findAll('.crumb a').map((a) => a.attributes('href'))).toEqual(['/entries/achievement', '/entry/17'])
})

it('says nothing of another where it is the newest; and what became of it', async () => {
  expect((await show({ state: 'approved', in_force_version: 1, version: 1 })).get('.which').classes()).not.toContain('later')
  expect((await show({ state: 'voided', in_force_version: null, version: 1 })).get('.which').text()).toContain('后来已作废')
  expect((await show({ state: 'draft', state_label: '草稿', in_force_version: 1, version: 2 })).get('.which').text()).toContain('之后另有第 2 版（草稿）')
})

it('says what it may not show', async () => {
  serve({ ...base, 'GET /entries/17': problem(404, 'not_found'), 'GET /entries/17/versions/1': problem(404, 'not_found') })
  const { page } = await place(VersionPage, { path: '/entry/:id/version/:version', at: '/entry/17/version/1' })
  await flushPromises()
  expect(page.text()).toContain('因为 not_found')
})
