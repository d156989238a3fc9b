// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Appeal } from '@/api/appeals'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import AppealPage from './AppealPage.vue'
import IndicatorPage from './IndicatorPage.vue'
import AppealDue from './parts/AppealDue.vue'
import { appeal, appeals, explained, FILES_RULE, scores } from './fixture'

const office = () => {
  const me = meOf('reviewer')
  me.grants[0]!.unit = { unit: 'UGGB', name: '市委改革办', kind: 'reform_office' }
  return me
}

test('the office: what waits, oldest first, how long, and the way to each score', async () => {
  const log = serve({ 'GET /appeals': { items: [appeal({ may_decide: true, days: 4 }), appeal({ id: 6, kind: 'project', period_label: '2023年1—2月', revision: 2, days: 0 })], next: '6', files: FILES_RULE, open: 3 } })
  const { page } = await place(AppealPage, { path: '/appeals', at: '/appeals', me: office() })
  expect(log[0]!.query.get('state')).toBe('open')
  const rows = page.findAll('tbody tr').map((r) => r.text())
  expect(rows[0]).toContain('渝北区试点按时通过验收率2023年第一季度区县改革报表')
  expect(rows[0]).toContain('4 天')
  expect(rows[0]).toContain('2023-04-24')
  expect(rows[1]).toContain('2023年1—2月重大改革项目报表 第 2 版')
  expect(page.get('tbody a').attributes('href')).toBe('/reports/302/U500112/acceptance')
  expect(page.get('.chip b').text()).toBe('3 项')
  await page.get('tbody button').trigger('click')
  expect(page.get('dialog').text()).toContain('答复申诉：渝北')
})

test('a unit takes its own back, and says nothing of others', async () => {
  const log = serve({ 'GET /appeals': { items: [appeal({ may_withdraw: true })], next: null, files: FILES_RULE, open: 1 }, 'POST /appeals/5/withdrawal': appeal({ state: 'withdrawn' }) })
  const { page } = await place(AppealPage, { path: '/appeals', at: '/appeals' })
  expect(page.findAll('thead th')[0]!.text()).toBe('报表和指标')
  await page.get('tbody button').trigger('click')
  expect(page.get('dialog').text()).toContain('申诉期内可以重新提出')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.filter((s) => s.method === 'POST')).toHaveLength(1)
  expect(page.find('dialog').exists()).toBe(false)
  expect(log.filter((s) => s.path === '/appeals')).toHaveLength(2)
})

test('AppealDue says by when an answer is due, and that it is late', async () => {
  const said = async (more: Partial<Appeal>): Promise<string> => (await place(AppealDue, { props: { appeal: appeal(more) } })).page.text()
  expect(await said({ due: '2999-01-01' })).toBe('答复截止 2999-01-01')
  expect(await said({ due: '2000-01-01' })).toMatch(/^答复截止 2000-01-01，逾期 \d+ 天$/)
  expect(await said({ due: '2000-01-01', state: 'upheld' })).toBe('')
})

test('one that was taken back says when, not how long it took', async () => {
  serve({ 'GET /appeals': { items: [appeal({ state: 'withdrawn', state_label: '已撤回', withdrawn_at: '2023-04-12T10:05:00+08:00' })], next: null, files: FILES_RULE, open: 0 } })
  const { page } = await place(AppealPage, { path: '/appeals', at: '/appeals' })
  expect(page.get('tbody').text()).toContain('撤回于 2023-04-12 10:05')
  expect(page.get('tbody').text()).not.toContain('用时')
})

test('what was answered meanwhile is said, and the box stays', async () => {
  serve({ 'GET /appeals': { items: [appeal({ may_withdraw: true })], next: null, files: FILES_RULE, open: 1 }, 'POST /appeals/5/withdrawal': problem(409, 'conflict', { detail: '这项申诉已经答复，不能撤回' }) })
  const { page } = await place(AppealPage, { path: '/appeals', at: '/appeals' })
  await page.get('tbody button').trigger('click')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(page.get('dialog [role=alert]').text()).toContain('不能撤回')
})

test('none waits: said in words; other states are asked for', async () => {
  const log = serve({ 'GET /appeals': { items: [], next: null, files: FILES_RULE, open: 0 } })
  const { page } = await place(AppealPage, { path: '/appeals', at: '/appeals' })
  /* a unit begins with all of its own: most of them are answered */
  expect(log.at(-1)!.query.get('state')).toBeNull()
  expect(page.text()).toContain('没有申诉。')
  await page.findAll('.chip')[0]!.trigger('click')
  await flushPromises()
  expect(log.at(-1)!.query.get('state')).toBe('open')
  expect(page.text()).toContain('没有待答复的申诉。')
})

test('beside the score: a withdrawn one is read, and it may be contested again', async () => {
  const me = meOf('reviewer')
  me.grants[0]!.unit = { unit: 'U500112', name: '渝北区', kind: 'district' }
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/scores/U500112/acceptance': explained(), 'GET /units': { items: [], next: null }, 'GET /reports/302/appeals': appeals([appeal({ state: 'withdrawn', state_label: '已撤回', withdrawn_at: '2023-04-12T10:05:00+08:00' })], { may_appeal_for: ['U500112'] }) })
  const { page } = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance', me })
  expect(page.get('.appeals').text()).toContain('已撤回')
  expect(page.get('.appeals').text()).toContain('撤回于 2023-04-12 10:05')
  expect(page.get('.appeals button').text()).toBe('对这项得分提出申诉')
})

test('a clerk of the unit is told who may contest, and until when', async () => {
  const me = meOf('clerk')
  me.grants[0]!.unit = { unit: 'U500112', name: '渝北区', kind: 'district' }
  const table = (until: string) => ({ 'GET /reports/302/scores': scores(), 'GET /reports/302/scores/U500112/acceptance': explained(), 'GET /units': { items: [], next: null }, 'GET /reports/302/appeals': appeals([], { until }) })
  const at = { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance', me }
  serve(table('2023-04-25T00:00:00+08:00'))
  const { page } = await place(IndicatorPage, at)
  expect(page.get('.appeals').text()).toContain('由本单位审核员在 2023-04-24 24:00 前在本页提出申诉')
  expect(page.find('.appeals button').exists()).toBe(false)
  serve(table('2023-04-10T00:00:00+08:00'))
  expect((await place(IndicatorPage, at)).page.find('.appeals').exists()).toBe(false)
})

test('of a project, its leading department contests; the row says which project', async () => {
  const me = meOf('reviewer')
  me.grants[0]!.unit = { unit: 'D30', name: '市商务委', kind: 'department' }
  const project = appeal({ kind: 'project', unit: { unit: 'D30', name: '市商务委', short: '市商务委' }, measured: { unit: 'P1010', name: '营商环境提升工程' } })
  const log = serve({ 'GET /appeals': { items: [project], next: null, files: FILES_RULE, open: 1 }, 'GET /reports/302/scores': scores(), 'GET /reports/302/scores/P1010/acceptance': explained(), 'GET /units': { items: [], next: null },
    'GET /reports/302/appeals': appeals([], { may_appeal_for: ['P1010'] }), 'POST /reports/302/appeals': { status: 201, body: project } })
  const list = await place(AppealPage, { path: '/appeals', at: '/appeals', me })
  expect(list.page.get('tbody td').text()).toContain('营商环境提升工程')
  expect(list.page.get('tbody a').attributes('href')).toBe('/reports/302/P1010/acceptance')
  const { page } = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/P1010/acceptance', me })
  await page.get('.appeals button').trigger('click')
  await page.get('#appeal-text').setValue('漏计一个里程碑')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.find((s) => s.method === 'POST')!.body).toEqual({ unit: 'P1010', indicator: 'acceptance', text: '漏计一个里程碑', entries: [] })
})
