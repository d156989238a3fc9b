// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Preview, PreviewItem, PreviewOf, PreviewUnit } from '@/api/preview'
import { item } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import WindowList from './parts/WindowList.vue'
import PreviewPage from './PreviewPage.vue'

const score = (shown: string, exact = shown) => ({ exact, shown })
const standing = (shown: string, rank: number) => ({ total: score(shown), rank, band: 2 })
const unit = (more: Partial<PreviewUnit> = {}): PreviewUnit => ({
  unit: 'U500112', name: '渝北区', approved: standing('92.15', 12), pending: standing('93.40', 9), gap: score('1.25', '5/4'),
  by_desk: { 1: score('0.25', '1/4'), 2: score('1.25', '5/4') }, by_item: { 17: score('0.25', '1/4'), 18: score('1.00', '1'), 19: score('0.00', '0') }, ...more,
})
const filing = (more: Partial<PreviewItem>): PreviewItem => ({ ...item(), indicators: ['改革经验获全市推广'], last_day: '2023-04-10', days_left: 3, why: null, ...more })
const desk = (key: string, more: object) => ({ key, stage: 'unit_review', stage_label: '本级审核', entries: 2, units: [item().unit], desk: { ...item().desk!, contact: { name: '演示联系人', phone: '00000000001' } }, ...more })
const preview = (more: Partial<Preview> = {}): Preview => ({
  kind: 'district', kinds: ['district'], period: '2023Q1', period_label: '2023年第一季度', cut_off: '2023-03-31', as_of: '2023-04-07T09:00:00+08:00', rule_set: { id: 'r', label: '细则' },
  periods: [{ period: '2023Q1', label: '2023年第一季度', default: true }, { period: '2023Q2', label: '2023年第二季度', default: false }],
  unit: { unit: 'U500112', name: '渝北区' }, entries: 3,
  windows: [{ indicator: 'city', label: '全市推广', last_day: '2023-04-10', days_left: 3 }, { indicator: 'pilots', label: '试点数', last_day: '2023-04-10', days_left: 3 }, { indicator: 'satisfaction', label: '满意度', last_day: '2023-04-20', days_left: 13 }],
  desks: [desk('1', { stage: 'office_review', stage_label: '市委改革办审核', entries: 1 }), desk('2', {})],
  items: [filing({ id: 17, title: '甲' }), filing({ id: 18, title: '乙' }), filing({ id: 19, title: '丙', indicators: [], last_day: null, days_left: null, why: '未到应验收时间' })],
  scores: {
    units: [unit()], desks: {},
    indicators: [{ key: 'city', label: '改革经验获全市推广', kind: 'three_tier', points: '15', approved: { value: '1', score: score('12.00') }, pending: { value: '3', score: score('13.25') } }],
  },
  ...more,
})

test('a district: both totals, the gap, and whose desk it lies on', async () => {
  const sent = serve({ 'POST /reports/preview': preview() })
  const { page } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview' })
  expect(sent[0]?.body).toEqual({ kind: 'district' })
  expect(page.find('[aria-label=报表]').exists()).toBe(false)
  expect(page.get('h1').text()).toBe('若今日出表：渝北区 2023年第一季度')
  const big = page.findAll('.big > div').map((d) => d.text())
  expect(big[0]).toContain('92.15')
  expect(big[1]).toContain('第 9 名')
  expect(big[2]).toContain('+1.25')
  expect(big[2]).toContain('3 件在审，名次升 3')
  const desks = page.findAll('section')[0]!.findAll('tbody tr').map((r) => r.text())
  expect(desks[1]).toContain('本级审核2 件+1.25渝北 审核员2023-04-09演示联系人')
  expect(page.find('.crumb').exists()).toBe(false)
})

test('what would be lost: the dearest first, with the way there and the days left', async () => {
  serve({ 'POST /reports/preview': preview() })
  const { page } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview' })
  const rows = page.findAll('section')[1]!.findAll('tbody tr')
  expect(rows.map((r) => r.get('th').text())).toEqual(['乙', '甲', '丙'])
  expect(rows[0]!.get('a').attributes('href')).toBe('/entry/18')
  expect(rows[0]!.text()).toContain('+1.00剩 3 天')
  expect(rows[2]!.text()).toContain('未到应验收时间——')
})

test('the office: all units by rank, a column a stage, and the way to each', async () => {
  const me = meOf('leader')
  me.grants[0]!.unit = { unit: 'UGGB', name: '市委改革办', kind: 'reform_office' }
  const other = unit({ unit: 'U500101', name: '万州区', approved: standing('95.00', 1), pending: standing('95.00', 2), gap: score('0.00'), by_desk: {}, by_item: {} })
  const sent = serve({ 'POST /reports/preview': preview({
    unit: null, items: [], desks: [desk('1', { desk: null })], scores: { units: [unit(), other], indicators: [], desks: { 1: score('2.50', '5/2') } },
  }) })
  const { page, router } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview?period=2023Q1', me })
  expect((sent[0]?.body as PreviewOf).period).toBe('2023Q1')
  expect(page.get('h1').text()).toContain('全部区县')
  const tables = page.findAll('section')
  expect(tables[0]!.text()).toContain('本级审核2 件+2.501 个各单位')
  expect(tables[1]!.findAll('tbody th').map((h) => h.text())).toEqual(['万州区', '渝北区'])
  expect(tables[1]!.findAll('tbody tr')[0]!.text()).toContain('降 1')
  expect(tables[1]!.findAll('tbody tr')[1]!.text()).toContain('升 3 位+1.25+0.25')
  await tables[1]!.findAll('tbody a')[1]!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ kind: 'district', period: '2023Q1', unit: 'U500112' })
  expect(sent.at(-1)?.body).toEqual({ kind: 'district', period: '2023Q1', unit: 'U500112' })
})

test('a department that leads projects: its own of the other report, and the way between the two', async () => {
  const me = meOf('reviewer')
  me.grants[0]!.unit = { unit: 'D30', name: '市住房城乡建委', kind: 'department' }
  const p = unit({ unit: 'P1010', name: '城市更新改革' })
  const sent = serve({ 'POST /reports/preview': preview({ kind: 'project', kinds: ['district', 'project'], period: '202302B', period_label: '2023年3—4月', unit: null, items: [], desks: [desk('1', { desk: null })], scores: { units: [p], indicators: [], desks: {} } }) })
  const { page, router } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview?kind=project', me })
  expect(sent[0]?.body).toEqual({ kind: 'project' })
  expect(page.get('h1').text()).toBe('若今日出表：本单位牵头的项目 2023年3—4月')
  expect(page.text()).toContain('如果今天就出重大改革项目报表')
  expect(page.findAll('section')[1]!.get('h2').text()).toBe('各项目')
  expect(page.text()).toContain('各项目合计')
  await page.findAll('[aria-label=报表] a')[0]!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ kind: 'district' })
  expect(sent.at(-1)?.body).toEqual({ kind: 'district' })
})

test('a department that leads none is offered the one report, and from the other a way back', async () => {
  const me = meOf('reviewer')
  me.grants[0]!.unit = { unit: 'D30', name: '市住房城乡建委', kind: 'department' }
  serve({ 'POST /reports/preview': preview({ unit: null, items: [], desks: [] }) })
  const { page } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview', me })
  expect(page.find('[aria-label=报表]').exists()).toBe(false)
  serve({ 'POST /reports/preview': problem(403, 'forbidden', { detail: '由牵头部门和市委改革办预览；本单位没有牵头的项目' }) })
  const none = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview?kind=project', me })
  expect(none.page.get('[role=alert]').text()).toBe('由牵头部门和市委改革办预览；本单位没有牵头的项目看区县改革报表')
  expect(none.page.get('[role=alert] a').attributes('href')).toBe('/reports/preview')
})

test('who came from the whole list may go back to it', async () => {
  const me = meOf('leader')
  me.grants[0]!.unit = { unit: 'UGGB', name: '市委改革办', kind: 'reform_office' }
  serve({ 'POST /reports/preview': preview({ kinds: ['district', 'project'] }) })
  const { page } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview?unit=U500112', me })
  expect(page.get('.crumb a').text()).toBe('全部区县')
  expect(page.findAll('[aria-label=报表] a').map((a) => a.text())).toEqual(['区县改革报表', '重大改革项目报表'])
})

test('counted again when asked; a refusal in the server’s words', async () => {
  let refused = false
  const sent = serve({ 'POST /reports/preview': () => refused ? problem(503, 'overloaded', { detail: '正在为别人测算，请稍候再试' }) : preview({ desks: [], items: [], entries: 0 }) })
  const { page } = await place(PreviewPage, { path: '/reports/preview', at: '/reports/preview' })
  expect(page.text()).toContain('没有正在审核、会计入本期报表的填报件')
  refused = true
  await page.get('.tools .btn').trigger('click')
  await flushPromises()
  expect(sent).toHaveLength(2)
  expect(page.get('[role=alert]').text()).toContain('正在为别人测算')
})

test('WindowList tells the days of most indicators and of the others', async () => {
  const { page } = await place(WindowList, { props: { windows: preview().windows } })
  expect(page.findAll('.until span').map((s) => s.text())).toContain('还剩 3 天')
  expect(page.text()).toContain('多数指标：2023-04-10')
  expect(page.text()).toContain('满意度：2023-04-20')
})
