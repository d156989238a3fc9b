// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { MODULE, UNITS, desk, item } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import ListPage from './ListPage.vue'
import ListTable from './ListTable.vue'

const heads = async (items: ReturnType<typeof item>[]): Promise<string[]> =>
  (await place(ListTable, { props: { items } })).page.findAll('th').map((h) => h.text())
const MODULES = { groups: [{ group: 'pilot', label: '改革试点', modules: [{ module: 'pilot_update', label: '推进状态更新', online: true, may_create: true, has_step: true, owes: true, owed: 0, ledger: true, parent: 'pilot' }] }] }
const opens = (module: string) => ({ module, module_label: module, period: '2023Q2', label: '2023年第二季度', opens: '2023-06-10', due: '2023-06-30' })
const table = {
  'GET /modules': MODULES, 'GET /modules/pilot_update': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /periods': { items: [], next: null }, 'GET /desk': desk(),
  'GET /entries': { items: [], next: null, count: 0 }, 'GET /obligations/opens': { own: true, items: [opens('pilot_update'), opens('risk_event')] },
}
const at = async (path: string) => {
  const { page } = await place(ListPage, { path: '/entries/:module?', at: path })
  await flushPromises()
  return page
}

describe('a list of filings', () => {
  it('has no column for what none of them has', async () => {
    expect(await heads([item()])).toEqual(['标题', '填报单位', '状态', '在谁手里', '更新时间'])
    expect(await heads([item(), item({ id: 18, period: '2023Q1', due: '2023-03-31', owed: 'met' })])).toEqual(['标题', '填报单位', '期次', '状态', '在谁手里', '应报时限', '更新时间'])
  })
  it('of updates, while empty, says when they open next and leads to what is owed', async () => {
    serve(table)
    const page = await at('/entries/pilot_update')
    expect(page.get('.none').text()).toContain('2023-06-10 起开放2023年第二季度的pilot_update')
    expect(page.get('.none').text()).not.toContain('risk_event')
    expect(page.get('.acts a').attributes('href')).toBe('/obligations?module=pilot_update&state=open')
  })
  it('of updates says so above those that are there, too, unless something is owed', async () => {
    serve({ ...table, 'GET /entries': { items: [item()], next: null, count: 1 } })
    expect((await at('/entries/pilot_update')).get('.opens').text()).toContain('2023-06-10 起开放2023年第二季度')
    serve({ ...table, 'GET /entries': { items: [item()], next: null, count: 1 }, 'GET /modules': { groups: MODULES.groups.map((g) => ({ ...g, modules: g.modules.map((m) => ({ ...m, owed: 2 })) })) } })
    expect((await at('/entries/pilot_update')).find('.opens').exists()).toBe(false)
  })
  it('of all businesses says which under the title, for a table that a window holds', async () => {
    const { page } = await place(ListTable, { props: { items: [item()], mixed: true } })
    expect(page.findAll('th').map((h) => h.text())).not.toContain('业务')
    expect(page.get('.title small').text()).toBe(item().module_label)
  })
  it('that the own unit does not file says so, and counts nothing', async () => {
    serve({ ...table, 'GET /modules': { groups: MODULES.groups.map((g) => ({ ...g, modules: g.modules.map((m) => ({ ...m, may_create: false, owes: false })) })) } })
    const page = await at('/entries/pilot_update')
    expect(page.get('.none').text()).toContain('本单位不填报这项业务')
    expect(page.get('.more').text()).toBe('')
  })
  it('says of a filter that nothing fits it', async () => {
    serve(table)
    const page = await at('/entries/pilot_update?state=draft')
    expect(page.get('.none').text()).toBe('没有符合条件的填报件。')
  })
})
