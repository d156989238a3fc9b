// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import BandShifts from './BandShifts.vue'
import BoardPanel from './BoardPanel.vue'
import BrandBoard from './BrandBoard.vue'
import MoodBoard from './MoodBoard.vue'
import PilotBoard from './PilotBoard.vue'
import SpreadBoard from './SpreadBoard.vue'
import TotalTiles from './TotalTiles.vue'
import { shiftsOf } from '../model'

const c = cockpit()
const names = new Map(c.units.map((u) => [u.unit, u.short]))

test('a panel is a region named by its title', () => {
  const panel = mount(BoardPanel, { props: { title: '改革试点', note: '3 项' }, slots: { default: '内容' } })
  expect(panel.get(`#${panel.get('section').attributes('aria-labelledby')}`).text()).toBe('改革试点')
  expect(panel.text()).toContain('内容')
})

test('tiles: what the answer lacks is not shown as 0', () => {
  const tiles = mount(TotalTiles, { props: { totals: { pilots: 27, risk_events: 1, media: null } } })
  expect(tiles.findAll('dt').map((d) => d.text())).toEqual(['承接国家级和市级试点', '扣分风险事件'])
  expect(tiles.get('.alarm').text()).toBe('1起')
})

test('brand board: best first, empty ones left out', () => {
  const rows = [...c.boards.brand].reverse().concat({ unit: 'ULJXQ', national: 0, city: 0, media: 0 })
  const board = mount(BrandBoard, { props: { rows, names } })
  expect(board.findAll('.name').map((n) => n.text())).toEqual(['万州', '渝北'])
  expect(board.findAll('.figures')[0]!.text()).toBe('全国肯定4·全市推广3·央媒报道1')
  expect(mount(BrandBoard, { props: { rows: [], names } }).text()).toContain('还没有计入')
})

test('spread board: a cell a unit, lit by its count', () => {
  const board = mount(SpreadBoard, { props: { rows: c.boards.spread, units: c.units, selected: undefined } })
  expect(board.text()).toContain('两江新区')
  expect(board.findAll('button').map((b) => b.classes().find((x) => /^l\d/.test(x)))).toEqual(['l4', 'l0', 'l2'])
  expect(board.findAll('button')[0]!.text()).toBe('万州万州区，经验推广到3个区县')
  expect(board.text()).toContain('点亮 2/3 个单位')
})

test('pilot board: what is overdue stands out', async () => {
  const board = mount(PilotBoard, { props: { rows: c.boards.pilots, names } })
  expect(board.text()).toContain('逾期未验收 1 项 · 涉及 1 个单位')
  expect(board.findAll('tbody tr')[0]!.findAll('td').map((d) => d.text())).toEqual(['12', '5', '2', '1'])
  await board.get('tbody button').trigger('click')
  expect(board.emitted('choose')).toEqual([['U500101']])
})

test('mood board: no survey and no event are said in words', () => {
  const board = mount(MoodBoard, { props: { units: c.units, satisfaction: 'satisfaction', risk: 'risk' } })
  expect(board.text()).toContain('本期还没有满意度调查结果')
  expect(board.get('.lost').text()).toBe('渝北 −3.00')
  const calm = mount(MoodBoard, { props: { units: c.units.slice(0, 1), satisfaction: 'pilots', risk: 'risk' } })
  expect(calm.text()).toContain('本期没有扣分的风险事件')
  expect(calm.get('.ends').text()).toContain('万州 12')
})

test('shifts: from, to, and how many more', () => {
  const { up, down, than } = shiftsOf(c)
  const list = mount(BandShifts, { props: { than: than!, up: [...up, ...up, ...up], down, most: 2 } })
  expect(list.findAll('button')).toHaveLength(3)
  expect(list.text()).toContain('另 1 个')
  expect(list.findAll('button')[0]!.text()).toContain('二档（B 蓝）→变为A一档（A 绿）')
  expect(list.get('h3').text()).toBe('较上期换档 2022年第四季度')
  expect(mount(BandShifts, { props: { than: than!, up: [], down: [], most: 2 } }).text()).toContain('没有单位换档')
  const other = mount(BandShifts, { props: { than: { ...than!, why: '两期所用指标体系不同' }, up: [], down: [], most: 2 } })
  expect(other.get('.none').text()).toBe('不作比较：两期所用指标体系不同')
})
