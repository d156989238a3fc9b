// SPDX-License-Identifier: Apache-2.0
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Scenario, ScenarioAgain } from '@/api/scenarios'
import type { WhatIf, WhatIfUnit } from '@/api/whatif'
import { gap } from '@/score/fraction'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import ScenarioComparePage from './ScenarioComparePage.vue'
import ScenarioListPage from './ScenarioListPage.vue'
import ScenarioPage from './ScenarioPage.vue'
import WhatIfPage from './WhatIfPage.vue'
import { scores } from './fixture'
import ScenarioNotes from './parts/ScenarioNotes.vue'
import { changeLines, pairLines } from './scenarios'

const standing = (rank: number, shown = '90.00', band = 2) => ({ total: { exact: shown, shown }, rank, band })
const unit = (id: string, name: string, after: ReturnType<typeof standing>): WhatIfUnit => ({ unit: id, name, before: standing(1), after, range: null })
const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  id: 8, name: '试点加重', note: '给领导看', report: { report: 302, kind: 'district', period: '2023Q1', period_label: '2023年第一季度', revision: 1, rule_set: '2023-03-31' },
  newer: null, rule_set: null, engine: 1, revision: 3, made_by: '张三', made_at: '2023-04-12T09:00:00+08:00', changed_by: '张三', changed_at: '2023-04-12T09:00:00+08:00', ...more,
})
const ACCEPTANCE = (points: string) => ({ key: 'acceptance', label: '按时通过验收率', pillar: 'implementation', kind: 'two_tier', points, coefficients: ['1', '4/5'], events: [] })
const again = (more: Partial<ScenarioAgain> = {}, of: Partial<Scenario> = {}): ScenarioAgain => ({
  scenario: scenario(of), change: { points: { acceptance: '20' } }, engine: 1, problem: null, differs: [], newer: null,
  answer: { points_before: '100', points_full: '100', points_after: '110', points_gap: '10', pillars: [{ key: 'implementation', label: '改革落实力', deducts: false, points_before: '30', points_after: '40' }, { key: 'risk', label: '风险管控力', deducts: true, points_before: '0', points_after: '0' }], indicators: [ACCEPTANCE('20')], indicators_before: [ACCEPTANCE('10'), { key: 'risk', label: '扣分事件', pillar: 'risk', kind: 'deduction', points: '0', coefficients: [], events: [{ key: 'mass', label: '群体性事件', points: '3' }] }], more: [{ unit: 'U1', indicator: 'acceptance', value_before: '3', value_after: '5' }], robustness: null, marginal: [], units: [unit('U1', '万州区', standing(2)), unit('U2', '渝北区', standing(1, '91.25', 1))] }, ...more,
})
const until = async (page: VueWrapper, selector: string): Promise<void> => {
  await soon(() => page.get(selector))
  await flushPromises()
}
const list = (items: Scenario[]) => ({ items, next: null, most: 50 })
const at = { path: '/scenarios/:scenario', at: '/scenarios/8' }

test('the list marks them as unpublished, names their report, and compares the last two chosen', async () => {
  serve({ 'GET /scenarios': list([scenario(), scenario({ id: 9, name: '去掉媒体', newer: { report: 310, revision: 2, cause_label: '数据有误' } }), scenario({ id: 10, rule_set: { id: '2024', state: 'same' } })]) })
  const { page } = await place(ScenarioListPage, { path: '/scenarios', at: '/scenarios' })
  expect(page.get('.mark').text()).toContain('测算，未发布')
  expect(page.find('.page-head a').exists()).toBe(false)
  const rows = page.findAll('tbody tr')
  expect(rows[0]!.text()).toContain('2023年第一季度区县改革报表第 1 版')
  expect(rows[1]!.text()).toContain('已有更正版（第 2 版）')
  expect(rows[2]!.text()).toContain('换用 2024')
  for (const n of [0, 1, 2]) await rows[n]!.get('input').setValue(true)
  expect(page.get('.page-head a').attributes('href')).toBe('/scenarios/compare?a=9&b=10')
  expect((rows[0]!.get('input').element as HTMLInputElement).checked).toBe(false)
})

test('none kept: where they come from', async () => {
  serve({ 'GET /scenarios': list([]) })
  const { page } = await place(ScenarioListPage, { path: '/scenarios', at: '/scenarios' })
  expect(page.text()).toContain('还没有存下的情景')
})

test('a name is changed as it was seen; one that is taken is said', async () => {
  let taken = true
  const log = serve({ 'GET /scenarios': list([scenario()]), 'PUT /scenarios/8': () => taken ? problem(409, 'scenario_name_taken') : scenario({ name: '改过' }) })
  const { page } = await place(ScenarioListPage, { path: '/scenarios', at: '/scenarios' })
  await page.findAll('tbody button')[0]!.trigger('click')
  await until(page, 'dialog')
  await page.get('#scenario-name').setValue('  ')
  await page.get('dialog form').trigger('submit')
  expect(page.get('dialog').text()).toContain('请填写名称')
  await page.get('#scenario-name').setValue('改过')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(page.get('dialog [role=alert]').text()).toContain('scenario_name_taken')
  taken = false
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(page.find('dialog').exists()).toBe(false)
  const put = log.filter((s) => s.method === 'PUT').at(-1)!
  expect([put.headers['If-Match'], put.body]).toEqual(['"r3"', { name: '改过', note: '给领导看' }])
})

test('one that is thrown away is no more chosen', async () => {
  const log = serve({ 'GET /scenarios': list([scenario()]), 'DELETE /scenarios/8': { status: 204 } })
  const { page } = await place(ScenarioListPage, { path: '/scenarios', at: '/scenarios' })
  await page.findAll('tbody button')[1]!.trigger('click')
  await until(page, 'dialog')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.some((s) => s.method === 'DELETE' && s.headers['If-Match'] === '"r3"')).toBe(true)
  expect(page.find('dialog').exists()).toBe(false)
})

test('opened: what was changed by its names, what came of it, and that it is the same', async () => {
  const log = serve({ 'GET /scenarios/8': again({ change: { points: { acceptance: '20' }, dropped: ['risk'] } }), 'GET /reports/302/scores': scores() })
  const { page } = await place(ScenarioPage, at)
  expect(log.map((s) => s.path)).toEqual(['/scenarios/8', '/reports/302/scores'])
  expect(page.get('.mark').text()).toContain('测算，未发布')
  expect(page.get('.box').text()).toBe('已按冻结的数据重新计算，与保存时一致。')
  expect(page.findAll('.lines div').map((d) => d.text())).toEqual(['按时通过验收率 · 分值10 → 20', '扣分事件扣分 → 去掉'])
  expect(page.findAll('.pillars div').map((d) => d.text())).toEqual(['改革落实力30 → 40 分'])
  expect(page.findAll('thead th').map((t) => t.text())).toEqual(['单位', '名次', '得分', '色档', '原', '测算', '变动', '原', '测算', '变化', '原', '测算'])
  await page.findAll('.acts button')[0]!.trigger('click')
  expect(page.get('.two').classes()).toContain('folded')
  expect(page.get('.acts a').attributes('href')).toBe('/reports/302/what-if?scenario=8')
})

test('what another rule set has alone is left out by its name there', async () => {
  const now = again({ change: { rule_set: '2024', dropped: ['survey'] } })
  now.answer!.indicators_before.push({ ...ACCEPTANCE('5'), key: 'survey', label: '群众评价' })
  serve({ 'GET /scenarios/8': now, 'GET /reports/302/scores': scores() })
  const { page } = await place(ScenarioPage, at)
  expect(page.findAll('.lines div').map((d) => d.text())).toEqual(['指标体系2023-03-31 → 2024', '群众评价5 分 → 去掉'])
})

test('a failure is said', async () => {
  serve({ 'GET /scenarios/8': problem(404, 'not_found') })
  const { page } = await place(ScenarioPage, at)
  expect(page.get('[role=alert]').text()).toContain('not_found')
})

test('what differs, a corrected edition, a draft that is gone: each is told', async () => {
  const differs = [{ unit: 'U1', name: '万州区', saved: standing(3), now: standing(2) }]
  const { page } = await place(ScenarioNotes, { props: { again: again({ differs, newer: { problem: null, differs: [...differs, { unit: 'U9', name: null, saved: standing(9), now: null }] } }, { newer: { report: 310, revision: 2, cause_label: '数据有误' }, rule_set: { id: '2024', state: 'gone' } }) } })
  const boxes = page.findAll('.box').map((b) => b.text())
  expect(boxes[0]).toContain('与保存时不同（1 个单位）。请告知系统管理员。')
  expect(boxes[0]).toContain('第 3 名')
  expect(boxes[1]).toContain('更正版（第 2 版），原因：数据有误')
  expect(boxes[1]).toContain('2 个单位的结果不同')
  expect(boxes[1]).toContain('没有这个单位')
  expect(boxes[2]).toContain('2024 此后已删除')
  const other = await place(ScenarioNotes, { props: { again: again({ engine: 2, differs, newer: { problem: '没有这个指标', differs: [] } }, { newer: { report: 310, revision: 2, cause_label: null } }) } })
  expect(other.page.text()).toContain('计分程序的版本已经不同')
  expect(other.page.text()).toContain('在更正版上无法试算：没有这个指标')
  const broken = await place(ScenarioNotes, { props: { again: again({ problem: '没有这个指标', answer: null }) } })
  expect(broken.page.get('[role=alert]').text()).toContain('已无法试算：没有这个指标')
})

test('compared: which values differ, ranks, scores and colours side by side', async () => {
  const other = again({ change: { points: { acceptance: '25' } } }, { id: 9, name: '更重' })
  other.answer = { ...other.answer!, units: [unit('U1', '万州区', standing(1, '92.5', 1)), unit('U2', '渝北区', standing(2, '91.25', 1))] }
  serve({ 'GET /scenarios/8': again(), 'GET /scenarios/9': other, 'GET /reports/302/scores': scores() })
  const { page } = await place(ScenarioComparePage, { path: '/scenarios/compare', at: '/scenarios/compare?a=8&b=9' })
  expect(page.get('.mark').text()).toContain('测算，未发布')
  const [values, units] = page.findAll('tbody')
  expect(values!.findAll('td').map((c) => c.text())).toEqual(['10', '20', '25', '不同'])
  expect(page.findAll('.total.short')).toHaveLength(2)
  expect(page.get('.sum').text()).toBe('2 个单位名次不同，1 个色档不同。')
  expect(units!.findAll('tr')[0]!.text()).toContain('渝北区12降 1')
  expect(units!.findAll('tr')[1]!.text()).toContain('升 1')
  expect(units!.findAll('tr')[1]!.text()).toContain('+2.50')
  expect(page.text()).not.toContain('依据的报表不同')
})

test('compared: without two, or of two reports', async () => {
  serve({ 'GET /scenarios/8': again(), 'GET /scenarios/9': again({ differs: [{ unit: 'U1', name: '万州区', saved: standing(3), now: standing(2) }] }, { id: 9, name: '另一期', report: { ...scenario().report, report: 303 } }), 'GET /reports/302/scores': scores(), 'GET /reports/303/scores': scores() })
  const none = await place(ScenarioComparePage, { path: '/scenarios/compare', at: '/scenarios/compare?a=8' })
  expect(none.page.get('[role=alert]').text()).toContain('选两个情景')
  const { page } = await place(ScenarioComparePage, { path: '/scenarios/compare', at: '/scenarios/compare?a=8&b=9' })
  expect(page.text()).toContain('依据的报表不同')
  expect(page.get('.late').text()).toContain('另一期：现在算出的结果与保存时不同')
})

test('a trial is kept as it was asked, and one begins from what was kept', async () => {
  const change: WhatIf = { points: { acceptance: '20' }, dropped: ['risk'], more: [{ unit: 'U500101', indicator: 'acceptance', add: '2' }], marginal: 'U500101', robustness: true }
  const log = serve({ 'GET /reports/302/scores': scores(), 'GET /rule-sets': { items: [], next: null }, 'POST /reports/302/what-if': again().answer!, 'GET /scenarios/8': again({ change }), 'POST /reports/302/scenarios': { status: 201, body: scenario({ id: 11 }) } })
  const { page, router } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if?scenario=8' })
  await new Promise((done) => setTimeout(done, 400))
  await flushPromises()
  expect(log.filter((s) => s.path === '/reports/302/what-if').map((s) => s.body)).toEqual([{ ...change }])
  expect(page.get('.begun').text()).toContain('试点加重')
  await page.get('.acts .primary').trigger('click')
  await until(page, 'dialog')
  await page.get('#scenario-name').setValue('又一个')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  const sent = log.find((s) => s.path === '/reports/302/scenarios')!
  expect(sent.body).toEqual({ name: '又一个', note: '', what_if: change })
  expect(sent.headers['Idempotency-Key']).toBeTruthy()
  expect(router.currentRoute.value.path).toBe('/scenarios/11')
})

test('lines of a change, and of two', () => {
  const lines = changeLines({ rule_set: '2024', coefficients: { a: ['1', '4/5'] }, more: [{ unit: 'U1', indicator: 'a', add: '2' }] }, (k) => `指标${k}`, (k) => `单位${k}`)
  expect(lines.map((l) => `${l.what}：${l.value}`)).toEqual(['指标体系：换用 2024', '指标a · 系数：1、0.8', '单位U1 · 指标a：增加 2'])
  expect(changeLines({ points: { acceptance: '10.0' } }, (k) => k, (k) => k, again().answer)).toEqual([])
  const told = changeLines({ rule_set: '2024', coefficients: { acceptance: ['1', '3/4'] }, more: [{ unit: 'U1', indicator: 'acceptance', add: '2' }] }, (k) => k, (k) => k, again().answer, '2023')
  expect(told.map((l) => `${l.was} → ${l.value}`)).toEqual(['2023 → 2024', '1、0.8 → 1、0.75', '3 → 5（增加 2）'])
  expect(pairLines(lines.slice(0, 1), lines.slice(0, 2)).map((l) => [l.a, l.b, l.same])).toEqual([['换用 2024', '换用 2024', true], ['不变', '1、0.8', false]])
  const priced = { events: { risk: { mass: '2.5' } } }
  expect(changeLines(priced, (k) => k, (k) => k).map((l) => [l.what, l.was, l.value])).toEqual([['risk · mass每起扣分', undefined, '2.5']])
  expect(changeLines(priced, (k) => k, (k) => k, again().answer).map((l) => [l.what, l.was])).toEqual([['risk · 群体性事件每起扣分', '3']])
  expect([gap('92.5', '90'), gap('703/8', '88'), gap('1/3', '1/3')]).toEqual(['+2.50', '−0.13', '0.00'])
})
