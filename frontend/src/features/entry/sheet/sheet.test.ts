// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { MODULE, UNITS, entry, happened, item } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import SheetListPage from './SheetListPage.vue'
import SheetPage from './SheetPage.vue'
import { byUnit, signatures, signedFor } from './sign'

const history = [
  happened(), happened({ at: '2023-04-06T09:00:00+08:00', action: 'approve', action_label: '通过', stage: 'unit_review', stage_label: '本级审核', by: { account: 2, name: '审核员乙' }, note: '同意上报' }),
  happened({ at: '2023-04-01T09:00:00+08:00', version: 0, stage: 'office_review', action_label: '驳回' }),
]
const reference = { 'GET /units': { items: UNITS, next: null }, 'GET /modules/achievement': MODULE, 'GET /entries/17/history': { items: history, next: null } }

describe('signatures', () => {
  it('are of this version, the last word of each stage', () => {
    const lines = signatures(MODULE.stages, [...history, happened({ at: '2023-04-05T11:00:00+08:00', action_label: '再次提交' })], 1)
    expect(lines.map((s) => [s.label, s.done?.action_label ?? null])).toEqual([['录入', '再次提交'], ['本级审核', '通过'], ['市委改革办审核', null]])
  })
  it('of what came with a migration are those of the two who signed it', () => {
    const by = { account: 3, name: '办公室甲' }
    const two = [happened({ action: 'migrate_prepare', action_label: '迁移准备', by }), happened({ action: 'migrate', action_label: '迁移批准', stage: 'office_review', by: { account: 4, name: '办公室乙' } })]
    const came = { how: 'migrated' as const, batch: 4, by, unit: UNITS[0]!, at: null, approved_by: { account: 4, name: '办公室乙' } }
    expect(signatures(MODULE.stages, [...two, happened({ action: 'void', stage: 'approved' })], 1, came).map((s) => [s.label, s.done?.by?.name])).toEqual([['迁移准备', '办公室甲'], ['迁移批准', '办公室乙']])
  })
})

describe('SheetPage', () => {
  it('holds what was filed, who passed it, and room for a pen', async () => {
    serve({ ...reference, 'GET /entries/17': entry() })
    const { page } = await place(SheetPage, { path: '/sheet/:id', at: '/sheet/17' })
    await flushPromises()
    expect(page.get('h1').text()).toBe('成效晾晒审签单')
    expect(page.get('.body').text()).toContain('针对某问题。')
    const rows = page.findAll('.signs tbody tr')
    expect(rows[1]!.text()).toContain('审核员乙')
    expect(rows[1]!.text()).toContain('通过：同意上报')
    expect(rows[2]!.findAll('td').map((c) => c.text())).toEqual(['', '', '', ''])
    const print = vi.fn()
    window.print = print
    await page.get('.acts .btn').trigger('click')
    expect(print).toHaveBeenCalledOnce()
  })
  it('tells of a migration what was done, and of no stage', async () => {
    const came = { how: 'migrated' as const, batch: 4, by: { account: 3, name: '办公室甲' }, unit: UNITS[0]!, at: null, approved_by: { account: 4, name: '办公室乙' } }
    serve({ ...reference, 'GET /entries/17': entry({ state: 'approved', stage: 'approved', brought_in: came }),
      'GET /entries/17/history': { items: [happened({ action: 'migrate', action_label: '迁移批准', stage: 'office_review', by: came.approved_by })], next: null } })
    const { page } = await place(SheetPage, { path: '/sheet/:id', at: '/sheet/17' })
    await flushPromises()
    expect(page.get('.meta').text()).toContain('办公室甲（历史数据迁移第 4 批）')
    expect(page.findAll('.signs tbody th').map((c) => c.text())).toEqual(['迁移批准'])
    expect(page.get('.signs').text()).not.toContain('本级审核')
  })
  it('says why there is none', async () => {
    serve({ ...reference, 'GET /entries/17': { status: 404, body: { code: 'not_found', detail: '没有这个填报件' } }, 'GET /entries/17/history': { status: 404, body: { detail: '没有' } } })
    const { page } = await place(SheetPage, { path: '/sheet/:id', at: '/sheet/17' })
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('没有这个填报件')
  })
})

describe('SheetListPage', () => {
  const modules = { groups: [{ group: 'a', label: 'a', modules: [{ module: 'achievement', label: '成效晾晒', online: true, may_create: false, has_step: true, owed: 0, ledger: true, parent: null }] }] }
  it('reads every page of a quarter and prints a sheet a unit', async () => {
    const sent = serve({
      ...reference, 'GET /modules': modules,
      'GET /entries': (s: { query: URLSearchParams }) => s.query.get('after') ? { items: [item({ id: 18, unit: UNITS[0]! })], next: null } : { items: [item()], next: 'x' },
    })
    const { page } = await place(SheetListPage, { path: '/sheets/:module?', at: '/sheets/achievement?period=2023Q1' })
    await flushPromises()
    expect(sent.filter((s) => s.path === '/entries').map((s) => [s.query.get('period'), s.query.get('limit'), s.query.get('after')])).toEqual([['2023Q1', '200', null], ['2023Q1', '200', 'x']])
    expect(page.findAll('.sheet').map((s) => s.get('.no').text())).toEqual([expect.stringContaining('万州区　2023年第一季度'), expect.stringContaining('渝北区')])
    expect(page.get('.pens').text()).toContain('单位负责人')
  })
  const form = { ...MODULE, form: { hash: 'h', fields: [
    { name: 'situation', label: '计分情形', type: 'code' as const, required: true, code_list: 'situation', on_sheet: true },
    { name: 'event_date', label: '发生时间', type: 'date' as const, required: true, on_sheet: true },
    { name: 'medium', label: '媒体', type: 'code' as const, required: false, code_list: 'medium' },
    { name: 'source', label: '来源', type: 'text' as const, required: true, on_sheet: true }] } }
  const full = item({ id: 20, state: 'approved', state_label: '已通过', approved_at: '2023-01-06T09:00:00+08:00', version: 2, answers: { situation: 'N1', event_date: '2022-03-18', source: '简报第 37 期' } })
  it('has what its form marks, and says what the quarter takes in', async () => {
    const sent = serve({ ...reference, 'GET /modules': modules, 'GET /modules/achievement': form, 'GET /entries': { items: [full], next: null } })
    const { page } = await place(SheetListPage, { path: '/sheets/:module?', at: '/sheets/achievement?period=2023Q1&state=approved' })
    await flushPromises()
    expect(sent.find((s) => s.path === '/entries')?.query.get('sheet')).toBe('true')
    expect(page.findAll('thead th').map((c) => c.text())).toEqual(['序号', '事项', '计分情形', '发生时间', '来源', '状态'])
    expect(page.findAll('tbody td').slice(1).map((c) => c.text())).toEqual(['建立某机制第 2 版', '会议交流', '2022-03-18', '简报第 37 期', '已通过2023-01-06 通过'])
    expect(page.get('.sheet').text()).toContain('不分期的，按通过日期归入本期')
  })
  it('leaves out what is not handed in, unless that was asked for', async () => {
    const some = [item(), item({ id: 18, state: 'draft', state_label: '草稿' }), item({ id: 19, state: 'returned', state_label: '已驳回' })]
    serve({ ...reference, 'GET /modules': modules, 'GET /entries': { items: some, next: null } })
    const { page } = await place(SheetListPage, { path: '/sheets/:module?', at: '/sheets/achievement' })
    await flushPromises()
    expect(page.get('.no').text()).toContain('共 1 件')
    expect(page.get('[role=status]').text()).toContain('2 件没有列入')
    expect(signedFor(some, { state: 'draft' })).toHaveLength(3)
    expect(signedFor(some, { stage: 'entry' })).toHaveLength(3)
  })
  it('prints nothing of nothing', async () => {
    serve({ 'GET /modules': modules, 'GET /entries': { items: [], next: null } })
    const { page } = await place(SheetListPage, { path: '/sheets/:module?', at: '/sheets' })
    await flushPromises()
    expect(page.find('button').exists()).toBe(false)
    expect(page.text()).toContain('没有符合条件')
  })
  it('byUnit keeps the order of a unit’s items', () => {
    expect(byUnit([item({ id: 2 }), item({ id: 3, unit: UNITS[0]! }), item({ id: 1 })]).map((s) => [s.unit, s.items.map((i) => i.id)])).toEqual([['U1', [3]], ['U2', [2, 1]]])
  })
})
