// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { WorkLine } from '@/api/types'
import { MODULE, UNITS, entry } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import EntryPage from '../view/EntryPage.vue'
import WorkPanel from '../view/WorkPanel.vue'
import ItemsPage from './ItemsPage.vue'
import WorkTable from './WorkTable.vue'

const unit = (id: string, name: string) => ({ unit: id, name, short: name })
const line = (more: Partial<WorkLine> = {}): WorkLine => ({
  item: { id: 9, title: '制定年度要点' }, parent: { id: 4, title: '市委深改委第1次会议（2023-01-18）' }, unit: unit('U1', '万州区'), given_at: '2023-01-20T10:00:00+08:00', due: '2023-03-10',
  progress: 'under_way', progress_label: '推进中', period: '2023Q1', reported_at: '2023-03-09T10:00:00+08:00', entry: 31, reports: { due: 1, on_time: 1, late: 0 }, overdue: false, next_due: '2023-06-30',
  standing: 'open', standing_label: '未落实', ended_at: null, ...more,
})
const done = line({ unit: unit('U2', '渝北区'), progress: 'completed', progress_label: '已完成', next_due: null, standing: 'done', standing_label: '已落实', ended_at: '2023-03-12T09:00:00+08:00' })
const late = line({ unit: unit('U3', '巴南区'), progress: null, progress_label: null, period: null, reported_at: null, entry: null, reports: { due: 1, on_time: 0, late: 1 }, overdue: true, next_due: '2023-03-10' })
const other = line({ item: { id: 8, title: '建立清单制度' }, reports: { due: 0, on_time: 0, late: 0 }, entry: null })
const served = (items: WorkLine[], next: string | null = null) => ({ module: 'decision', parent_label: '深改委会议', items, next })
const base = { 'GET /modules/decision': { ...MODULE, label: '议定事项' }, 'GET /units': { items: UNITS, next: null } }

test('each decision once, with each of its units: how far, in time, carried out', async () => {
  const { page } = await place(WorkTable, { props: { lines: [line(), done, late, other], label: 'x', noun: '议定事项' } })
  expect(page.findAll('thead th').map((h) => h.text())).toEqual(['议定事项', '责任单位', '反馈时限', '最近一次通过', '报送', '落实'])
  expect(page.findAll('tbody th').map((h) => [h.text(), h.attributes('rowspan')])).toEqual([['制定年度要点市委深改委第1次会议（2023-01-18）', '3'], ['建立清单制度市委深改委第1次会议（2023-01-18）', '1']])
  const cells = page.findAll('tbody tr').map((r) => r.findAll('td').map((c) => c.text().replace(/\s+/g, ' ')))
  expect(cells[0]).toEqual(['万州区', '2023-03-10', '推进中2023年第一季度 2023-03-09', '按时 1 / 1', '未落实2023-06-30 前反馈'])
  expect(cells[1]!.slice(2)).toEqual(['已完成2023年第一季度 2023-03-09', '按时 1 / 1', '已落实2023-03-12'])
  expect(cells[2]!.slice(2)).toEqual(['未反馈', '按时 0 / 1 逾期 1', '未落实逾期未报'])
  expect(cells[3]![3]).toBe('未到期')
  expect(page.findAll('td a').map((a) => a.attributes('href'))).toEqual(['/entry/31', '/entry/31'])
})
test('the ledger keeps its filters in the address, a day for its end, and goes on', async () => {
  const sent = serve({ ...base, 'GET /work/decision/items': ({ query }: { query: URLSearchParams }) => query.get('after') ? served([other]) : served([line(), done], '9.U2') })
  const { page, router } = await place(ItemsPage, { path: '/work/:module/items', at: '/work/decision/items?parent=4&as_of=2023-03-31' })
  await flushPromises()
  expect(page.get('h1').text()).toBe('议定事项：落实台账')
  expect(page.get('.page-head p').text()).toBe('每次深改委会议的每一项、每个责任单位一行，以审核通过的为准；2023-03-31 日终的情况。')
  const last = () => Object.fromEntries(sent.filter((s) => s.path === '/work/decision/items').at(-1)!.query)
  expect(last()).toEqual({ parent: '4', as_of: '2023-03-31T23:59:59+08:00', limit: '50' })
  await page.get('.more .btn').trigger('click')
  await flushPromises()
  expect(page.findAll('tbody tr').length).toBe(3)
  await page.findAll('.filter .chip').find((c) => c.text() === '逾期未报')!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ parent: '4', as_of: '2023-03-31', state: 'overdue' })
  await page.findAll('.filter .chip').find((c) => c.text() === '只看市委深改委第1次会议（2023-01-18） ×')!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ as_of: '2023-03-31', state: 'overdue' })
  await page.get('.find input').setValue(' 要点 ')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(last()).toEqual({ state: 'overdue', q: '要点', as_of: '2023-03-31T23:59:59+08:00', limit: '50' })
})
test('a unit takes its own lines away, of the list as it is narrowed (X51)', async () => {
  const sent = serve({ ...base, 'GET /work/decision/items': served([line()]), 'POST /exports': problem(503, 'unavailable') })
  const { page } = await place(ItemsPage, { path: '/work/:module/items', at: '/work/decision/items?subject=9&state=open', me: meOf('clerk') })
  await flushPromises()
  await page.get('.export button').trigger('click')
  await flushPromises()
  expect(page.get('.export button').text()).toBe('导出本单位 xlsx')
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ of: 'work_items', module: 'decision', state: 'open', subject: 9, unit: 'U500112' })
})
test('nothing to read says so, and a refusal says why', async () => {
  serve({ ...base, 'GET /work/decision/items': served([]) })
  const none = await place(ItemsPage, { path: '/work/:module/items', at: '/work/decision/items' })
  await flushPromises()
  expect(none.page.text()).toContain('没有您可以查看的事项。')
  expect(none.page.find('.export').exists()).toBe(false)
  serve({ ...base, 'GET /work/decision/items': problem(404, 'not_found') })
  const gone = await place(ItemsPage, { path: '/work/:module/items', at: '/work/decision/items' })
  await flushPromises()
  expect(gone.page.get('[role=alert]').text()).toContain('not_found')
})
test('a meeting shows its decisions and how far each is carried out', async () => {
  const items = [
    { item: line().item, units: 3, done: 1, overdue: 1, recalled: false, rows: [line(), done, late] },
    { item: { id: 8, title: '建立清单制度' }, units: 1, done: 0, overdue: 0, recalled: true, rows: [line({ ...other, standing: 'recalled', standing_label: '已收回', ended_at: '2023-04-01T09:00:00+08:00', next_due: null })] },
  ]
  serve({ 'GET /entries/4/work': { module: 'decision', label: '议定事项', items } })
  const { page } = await place(WorkPanel, { props: { id: 4 } })
  await flushPromises()
  expect(page.get('h2').text()).toBe('议定事项落实情况')
  expect(page.findAll('.sum').map((s) => s.text())).toEqual(['议定事项 1', '全部落实 0', '有逾期未报 1'])
  expect(page.findAll('tbody th').map((h) => h.text().replace(/\s+/g, ' '))).toEqual(['制定年度要点1 / 3 个单位已落实 1 个逾期未报', '建立清单制度已收回'])
  expect(page.get('header a').attributes('href')).toBe('/work/decision/items?parent=4')
  serve({ 'GET /entries/4/work': { module: 'decision', label: '议定事项', items: [] } })
  expect((await place(WorkPanel, { props: { id: 4 } })).page.text()).toContain('没有交办的议定事项。')
})
test('the page of a filing has it only where work comes of such filings', async () => {
  const sent = serve({ 'GET /entries/17': entry({ work: 'decision' }), 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /entries/17/history': { items: [], next: null }, 'GET /entries/17/versions': { items: [], next: null }, 'GET /entries/17/work': { module: 'decision', label: '议定事项', items: [] } })
  await place(EntryPage, { path: '/entry/:id', at: '/entry/17' })
  await flushPromises()
  expect(sent.filter((s) => s.path.endsWith('/work')).length).toBe(1)
})
