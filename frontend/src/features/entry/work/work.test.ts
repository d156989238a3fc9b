// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { MODULE } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import WorkPage from './WorkPage.vue'

const unit = (id: string, name: string) => ({ unit: id, name, short: name })
const open = () => place(WorkPage, { path: '/work/:module', at: '/work/decision' })

test('assigned work by unit, as the server orders it: open is what is not done', async () => {
  serve({ 'GET /modules/decision': { ...MODULE, label: '议定事项' }, 'GET /work/decision': { next: null, items: [
    { unit: unit('U2', '渝北区'), assigned: 3, completed: 1, under_way: 1, overdue: 1 }, { unit: unit('U1', '万州区'), assigned: 1, completed: 1, under_way: 0, overdue: 0 },
  ] } })
  const { page } = await open()
  expect(page.get('h1').text()).toBe('议定事项：落实台账')
  expect(page.get('.page-head p').text()).toContain('2 个单位承担 4 项次，已完成 2，逾期未报 1')
  expect(page.findAll('tbody tr').map((r) => r.findAll('th, td').map((c) => c.text()))).toEqual([['渝北区', '3', '1', '1', '2', '1'], ['万州区', '1', '1', '0', '0', '0']])
  expect(page.findAll('.late').map((c) => c.text())).toEqual(['1'])
})

test('nothing assigned: it says so', async () => {
  serve({ 'GET /modules/decision': MODULE, 'GET /work/decision': { items: [], next: null } })
  const { page } = await open()
  expect(page.text()).toContain('还没有交办给任何单位')
})
