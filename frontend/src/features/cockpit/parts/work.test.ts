// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { BottleneckRow, DemandRow } from '@/api/cockpit'
import { cockpit } from '../fixture'
import BoardTabs from './BoardTabs.vue'
import BottleneckBoard from './BottleneckBoard.vue'
import DemandBoard from './DemandBoard.vue'
import UnitWork from './UnitWork.vue'
import WorkBoards from './WorkBoards.vue'
import WorkList from './WorkList.vue'

const d = (unit: string, short: string, kind: string, more: Partial<DemandRow>): DemandRow =>
  ({ unit, name: short, short, kind, approved: 0, adopted: 0, declined: 0, advanced: 0, completed: 0, tasks: 0, tasks_due: 0, tasks_on_time: 0, tasks_completed: 0, ...more })
const demands = [
  d('U500101', '万州', 'district', { approved: 2, adopted: 1, advanced: 1, tasks: 2, tasks_due: 2, tasks_on_time: 1 }),
  d('D30', '市住房城乡建委', 'department', { approved: 5, adopted: 2, advanced: 1, completed: 1, tasks: 1, tasks_due: 1, tasks_on_time: 1, tasks_completed: 1 }),
  d('U500112', '渝北', 'district', { tasks: 1 }),
]
const b = (unit: string, short: string, kind: string, assigned: number, under_way: number, completed: number): BottleneckRow =>
  ({ unit, name: short, short, kind, assigned, under_way, completed, due: assigned, on_time: completed })
const bottlenecks = [b('U500101', '万州', 'district', 2, 1, 0), b('D30', '市住房城乡建委', 'department', 3, 1, 2)]

test('heat board: two figures side by side, each ranked by itself', async () => {
  const board = mount(DemandBoard, { props: { rows: demands } })
  const [filed, tasks] = board.findAllComponents(WorkList)
  expect(filed!.findAll('.name').map((n) => n.text())).toEqual(['市住房城乡建委', '万州'])
  expect(tasks!.findAll('b').map((n) => n.text())).toEqual(['1/1', '1/2'])
  expect(board.get('.funnel').text()).toBe('7通过3采纳2推进1完成')
  expect(board.text()).toContain('清单 4 项次 · 按时 2/3')
  expect(filed!.findAll('button').map((x) => x.text()[0])).toEqual(['万'])
  await filed!.get('button').trigger('click')
  expect(board.emitted('choose')).toEqual([['U500101']])
})

test('heat board: what was filed is known of the running figures only', () => {
  expect(mount(DemandBoard, { props: { rows: demands, filed: { U500101: 4, D30: 6 } } }).get('.funnel').text()).toBe('10填报7通过3采纳2推进1完成')
})

test('heat board: what is missing is said', () => {
  expect(mount(DemandBoard, { props: { rows: null } }).text()).toContain('这份报表生成时还没有统计改革需求')
  expect(mount(DemandBoard, { props: { rows: [] } }).text()).toContain('还没有通过审核的改革需求，也没有交办的清单任务')
  const begun = mount(DemandBoard, { props: { rows: [], filed: { D30: 1 } } })
  expect(begun.text()).toContain('还没有通过审核的需求')
  expect(begun.text()).toContain('还没有到期应更新的清单任务')
})

test('a list says how many more there are', () => {
  const rows = demands.map((r) => ({ ...r, value: r.approved, text: String(r.approved), more: '' }))
  expect(mount(WorkList, { props: { title: '通过的需求', rows, most: 2, empty: '' } }).text()).toContain('另 1 个单位')
})

test('bottlenecks: all, under way, done, and what has not moved', async () => {
  const board = mount(BottleneckBoard, { props: { rows: bottlenecks } })
  expect(board.text()).toContain('交办 5 项次 · 2 个单位')
  expect(board.findAll('.key span').map((s) => s.text())).toEqual(['已完成 2', '推进中 2', '未推进 1'])
  expect(board.findAll('tbody tr').map((r) => r.findAll('td').map((c) => c.text()))).toEqual([['3', '1', '2', '—'], ['2', '1', '—', '1']])
  await board.get('tbody button').trigger('click')
  expect(board.emitted('choose')).toEqual([['U500101']])
  expect(mount(BottleneckBoard, { props: { rows: [] } }).text()).toContain('市委改革办还没有交办堵点卡点')
  expect(mount(BottleneckBoard, { props: { rows: null } }).text()).toContain('这份报表生成时还没有统计堵点卡点')
})

test('the side of work hands each board its own rows', async () => {
  const c = cockpit({ boards: { ...cockpit().boards, demands, bottlenecks }, pending: { entries: 0, by_stage: {}, demands: { U500101: 4 } } })
  const side = mount(WorkBoards, { props: { cockpit: c } })
  expect(side.get('.funnel').text()).toContain('4填报')
  expect(side.text()).toContain('交办 5 项次')
  await side.get('tbody button').trigger('click')
  expect(side.emitted('choose')).toEqual([['U500101']])
})

test('a unit: its funnel and what it was given', () => {
  const c = cockpit({ boards: { ...cockpit().boards, demands, bottlenecks }, pending: { entries: 0, by_stage: {}, demands: { U500101: 4 } } })
  expect(mount(UnitWork, { props: { unit: 'U500101', cockpit: c } }).findAll('p').map((p) => p.text())).toEqual([
    '改革需求填报 4 · 通过 2 · 采纳 1 · 推进 1 · 完成 0', '清单任务承担 2 · 按时更新 1/2 · 完成 0', '堵点卡点获交办 2 · 推进中 1 · 已完成 0'])
  expect(mount(UnitWork, { props: { unit: 'ULJXQ', cockpit: c } }).find('section').exists()).toBe(false)
})

test('tabs: one is pressed', async () => {
  const tabs = mount(BoardTabs, { props: { current: 'work', options: [{ key: 'results', label: '甲' }, { key: 'work', label: '乙' }] } })
  expect(tabs.findAll('button').map((x) => x.attributes('aria-pressed'))).toEqual(['false', 'true'])
  await tabs.findAll('button')[0]!.trigger('click')
  expect(tabs.emitted('choose')).toEqual([['results']])
})
