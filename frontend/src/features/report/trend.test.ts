// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Trend, TrendPoint } from '@/api/changes'
import TrendPanel from './parts/TrendPanel.vue'
import { placeOf, traceOf } from './trend'

const WHY = '两期所用指标体系不同（上期 a，本期 b），得分不可比'
function point(period: string, label: string, exact: string | null, rank: number, more: Partial<TrendPoint> = {}): TrendPoint {
  return {
    report: placeOf(period), period, period_label: label, revision: 1, cause_label: null, reason: null, rule_set: 'a', note: null,
    compared: null, scores: exact === null ? null : { composite: { exact, shown: Number(exact).toFixed(2), rank, band: 2 }, brand: { exact, shown: exact, rank, band: 3 } }, ...more,
  }
}
const than = (why: string | null) => ({ report: 1, period: '2023Q1', period_label: '', revision: 1, rule_set: 'a', why })
const points = [
  point('2023Q1', '2023年第一季度', '80', 9), point('2023Q2', '2023年第二季度', '90', 4, { compared: than(null), revision: 2, cause_label: '数据有误' }),
  point('2023Q4', '2023年第四季度', '85', 1, { compared: than(WHY) }), point('2024Q1', '2024年第一季度', null, 0, { compared: than(null) }),
  point('2024Q2', '2024年第二季度', '85', 2, { compared: than(null) }),
]

test('a period has its place, whichever kind it is', () => {
  expect(placeOf('2023Q4') + 1).toBe(placeOf('2024Q1'))
  expect(placeOf('202306B') + 1).toBe(placeOf('202401B'))
})

test('the line joins what may be compared, and breaks where it may not', () => {
  const t = traceOf(points, 'composite', 'score')
  expect(t.dots.map((d) => d.text)).toEqual(['80.00', '90.00', '85.00', '85.00'])
  expect(t.dots[1]!.y).toBeLessThan(t.dots[0]!.y)
  expect(t.dots[2]!.x - t.dots[1]!.x).toBe(2 * (t.dots[1]!.x - t.dots[0]!.x))
  expect(t.lines).toEqual([`M${t.dots[0]!.x} ${t.dots[0]!.y}L${t.dots[1]!.x} ${t.dots[1]!.y}`])
  expect(t.breaks).toEqual([{ x: (t.dots[1]!.x + t.dots[2]!.x) / 2, why: WHY }])
})

test('the first place is on top', () => {
  const t = traceOf(points, 'composite', 'rank')
  expect(Math.min(...t.dots.map((d) => d.y))).toBe(t.dots[2]!.y)
  expect(t.dots[2]!.text).toBe('第 1 名')
  expect(traceOf([], 'composite', 'rank').dots).toEqual([])
})

const shown = (trend: Trend) => mount(TrendPanel, { props: { trend, report: placeOf('2023Q4') }, global: { stubs: { RouterLink: { props: ['to'], template: '<a :href="to"><slot /></a>' } } } })

test('the panel says in words why the line breaks, what was corrected, who was not measured', async () => {
  const panel = shown({ kind: 'district', unit: 'U500103', indices: [{ key: 'brand', label: '品牌显示度' }, { key: 'gone', label: '没有的' }], points })
  const rows = panel.findAll('tbody tr').map((r) => r.text())
  expect(rows[0]).toContain('2024年第二季度85.002')
  expect(rows[1]).toContain('没有参评')
  expect(rows[2]).toContain(`走势中断：${WHY}。`)
  expect(rows[3]).toContain('更正版（第 2 版，数据有误）。')
  expect(panel.get('tr.own').text()).toContain('2023年第四季度')
  expect(panel.findAll('.break')).toHaveLength(1)
  const buttons = panel.findAll('button')
  expect(buttons.map((b) => b.text())).toEqual(['综合评价指数', '品牌显示度', '得分', '名次'])
  await buttons[1]!.trigger('click')
  expect(panel.findAll('circle')[0]!.classes()).toEqual(['k3'])
  await buttons[3]!.trigger('click')
  expect(panel.findAll('.value')[2]!.text()).toBe('第 1 名')
})

test('one report is no trend', () => {
  expect(shown({ kind: 'district', unit: 'U500103', indices: [], points: points.slice(0, 1) }).text()).toContain('还没有走势')
})

test('one period that was corrected says so, and draws no line', () => {
  const corrected = { ...points[0]!, revision: 2, cause_label: '数据有误', reason: '一条成效认定有误。' }
  const panel = shown({ kind: 'district', unit: 'U500103', indices: [], points: [corrected] })
  expect(panel.get('tbody tr').text()).toContain('更正版（第 2 版，数据有误）：一条成效认定有误。')
  expect(panel.find('svg').exists()).toBe(false)
  expect(panel.findAll('button')).toHaveLength(0)
})
