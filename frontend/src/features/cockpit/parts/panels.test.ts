// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { place } from '@/test/mount'
import { cockpit } from '../fixture'
import { indexesOf, legendOf, rowsOf } from '../model'
import IndexTabs from './IndexTabs.vue'
import LiveNotice from './LiveNotice.vue'
import MapLegend from './MapLegend.vue'
import ScoreCard from './ScoreCard.vue'
import ScoreTable from './ScoreTable.vue'

const c = cockpit()
const parts = indexesOf(c)
const table = (n: number) => mount(ScoreTable, { props: { rows: rowsOf(c, parts[n]!), index: parts[n]!, parts, indicators: c.indicators, selected: undefined } })

test('the whole by pillars, a pillar by indicators with values', () => {
  expect(table(0).findAll('thead th').map((h) => h.text())).toEqual(['名次', '单位', '档次', '改革落实力', '风险管控力', '综合评价指数'])
  const page = table(1)
  expect(page.findAll('tbody tr')[1]!.text()).toContain('不参评')
  expect(page.findAll('tbody tr')[0]!.text()).toContain('50.00%')
})

test('tabs: arrows choose the next and wrap around', async () => {
  const tabs = mount(IndexTabs, { props: { indexes: parts, current: 'risk' } })
  expect(tabs.findAll('[role=tab]').map((t) => t.text())).toEqual(['综合评价指数30', '改革落实力30', '风险管控力扣分'])
  await tabs.get('[role=tablist]').trigger('keydown', { key: 'ArrowRight' })
  await tabs.findAll('button')[1]!.trigger('click')
  expect(tabs.emitted('choose')).toEqual([['composite'], ['implementation']])
})

test('full marks are those of the rule set, half points written as people do', () => {
  const half = cockpit()
  half.rule_set.pillars[0]!.points = '55/2'
  half.rule_set.pillars.push({ key: 'brand', label: '品牌显示度', points: '82.75', indicators: [] })
  const all = indexesOf(half)
  const tabs = mount(IndexTabs, { props: { indexes: all, current: 'risk' } })
  expect(tabs.findAll('small').map((t) => t.text())).toEqual(['110.25', '27.5', '扣分', '82.75'])
  const card = mount(ScoreCard, { props: { rows: rowsOf(half, all[0]!), index: all[0]!, parts: all, active: 'U500112' } })
  expect(card.findAll('dd small').map((t) => t.text())).toEqual(['/27.5', '/82.75'])
})

test('the legend: letter, name, colour, range and count', () => {
  const rows = rowsOf(c, parts[0]!)
  const legend = mount(MapLegend, { props: { items: legendOf(parts[0]!, rows), texture: true } })
  expect(legend.findAll('li')[2]!.text()).toBe('C三档黄2个≥84.40 且 <89.60')
  expect(legend.findAll('svg')).toHaveLength(4)
})

test('the card: one unit, or the city', async () => {
  const card = mount(ScoreCard, { props: { rows: rowsOf(c, parts[0]!), index: parts[0]!, parts, active: null } })
  expect(card.text()).toContain('全市 3 个单位')
  expect(card.findAll('circle')).toHaveLength(3)
  await card.setProps({ active: 'U500112' })
  expect(card.text()).toContain('渝北区')
  expect(card.text()).toContain('第 2 / 3 名')
  expect(card.findAll('circle.on')).toHaveLength(1)
})

const noticed = async (more: object, props: object = {}) => (await place(LiveNotice, { props: { cockpit: cockpit({ basis: 'live', report: null, ...more }), ...props } })).page
test('the live notice gives what is pending, apart', async () => {
  const notice = await noticed({ pending: { entries: 27, by_stage: { unit_review: 9, office_review: 18, entry: 0 } } })
  expect(notice.get('.pending a').attributes('href')).toBe('/reports/preview')
  expect(notice.text()).toContain('另有 27 件在审，未计入以下任何数字：本级审核 9市委改革办审核 18')
  const way = await noticed({ pending: { entries: 1, by_stage: { department_review: 1 } } }, { of: '?kind=project', lead: '牵头部门' })
  expect(way.get('.pending a').attributes('href')).toBe('/reports/preview?kind=project')
  expect(way.text()).toContain('牵头部门审核 1')
  expect((await noticed({ pending: null })).text()).toContain('不作为评价依据')
})

test('an earlier day is asked for in the notice, which says that it is counted anew', async () => {
  const notice = await noticed({ day: '2023-03-15' })
  expect(notice.text()).toContain('2023-03-15 日终 · 未发布')
  expect(notice.text()).toContain('指标体系 2023-03-31 重新计算，不是当时发布的报表')
  expect(notice.text()).not.toContain('随审核变动')
  await vi.dynamicImportSettled()
  await flushPromises()
  await notice.get('#cockpit-day').setValue('2023-03-01')
  await notice.findAll('button').find((b) => b.text() === '回到此刻')!.trigger('click')
  expect(notice.emitted('day')).toEqual([['2023-03-01'], [undefined]])
})

test('who is not compared has an entry in the legend and a card, with the reason', () => {
  const gone = [{ unit: 'U500102', name: '涪陵区', why: '2023-06-01 起撤销，由万州区承接' }]
  const rows = rowsOf(c, parts[0]!)
  const legend = mount(MapLegend, { props: { items: legendOf(parts[0]!, rows), texture: false, absent: gone } }).get('.absent')
  expect(legend.text()).toBe('—不参评1个涪陵区：2023-06-01 起撤销，由万州区承接')
  expect(legend.attributes('title')).toBe('涪陵区：2023-06-01 起撤销，由万州区承接')
  expect(mount(MapLegend, { props: { items: [], texture: false, absent: [] } }).find('.absent').exists()).toBe(false)
  const card = mount(ScoreCard, { props: { rows, absent: gone, index: parts[0]!, parts, active: 'U500102' } })
  expect(card.get('h3').text()).toBe('涪陵区')
  expect(card.text()).toContain('不参评：2023-06-01 起撤销，由万州区承接')
})
