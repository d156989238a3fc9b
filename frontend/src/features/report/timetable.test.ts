// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Term } from '@/api/timetable'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import CutOffDialog from './parts/CutOffDialog.vue'
import TermTable from './parts/TermTable.vue'
import TimetablePage from './TimetablePage.vue'

const term = (more: Partial<Term> = {}): Term => ({
  kind: 'district', kind_label: '区县改革报表', period: '2023Q1', label: '2023年第一季度', start: '2023-01-01', opens: '2023-03-11', end: '2023-03-31', cut_off: '2023-03-31', cut_offs: [], may_set: false, rule_set: '2023-03-31',
  windows: [{ closes: '2023-04-11T00:00:00+08:00', indicators: ['试点'] }, { closes: '2023-04-21T00:00:00+08:00', indicators: ['满意度'] }], ready_at: '2023-04-21T00:00:00+08:00', report: null, ...more,
})

it('TermTable says on which day each window closes and what became of the report', async () => {
  const { page } = await place(TermTable, { props: { terms: [
    term(), term({ period: '2023Q2', report: { report: 3, revision: 1, state: 'frozen', frozen_at: '2023-07-11T09:00:00+08:00', published_at: null } }),
    term({ period: '2023Q3', windows: [{ closes: '2023-10-14T00:00:00+08:00', indicators: ['试点', '满意度'] }], report: { report: 4, revision: 1, state: 'published', frozen_at: '2023-10-14T09:00:00+08:00', published_at: '2023-10-15T09:00:00+08:00' } }),
  ] } })
  const rows = page.findAll('tbody tr').map((r) => r.text())
  expect(rows[0]).toContain('2023-04-10 试点')
  expect(rows[0]).toContain('2023-04-20 满意度')
  expect(rows[0]).toContain('未生成')
  expect(rows[1]).toContain('2023-07-11 09:00 生成，待发布')
  expect(rows[2]).toContain('2023-10-13 全部指标')
  expect(rows[2]).toContain('2023-10-15 09:00 发布')
  expect(page.findAll('a').map((a) => a.attributes('href'))).toEqual(['/reports/3', '/reports/4'])
})
it('TermTable says which report was made before the last window closed', async () => {
  const made = { report: 3, revision: 1, state: 'published' as const, published_at: '2023-04-11T10:00:00+08:00' }
  const { page } = await place(TermTable, { props: { terms: [
    term({ report: { ...made, frozen_at: '2023-04-11T09:00:00+08:00' } }), term({ period: '2023Q2', report: { ...made, frozen_at: '2023-04-21T09:00:00+08:00' } }),
  ] } })
  expect(page.findAll('tbody tr').map((r) => r.text().includes('提前生成'))).toEqual([true, false])
})
it('the office moves a cut-off with a reason; everybody reads both', async () => {
  const windows = (closes: string) => [{ closes, indicators: ['试点数'] }]
  const told = { was: '2023-03-31', day: '2023-04-07', windows: windows('2023-04-15T00:00:00+08:00'), windows_was: windows('2023-04-11T00:00:00+08:00'), next: { period: '2023Q2', label: '2023年第二季度', from: '2023-04-08', from_was: '2023-04-01' }, moved: { from: '2023-04-01', to: '2023-04-07', out_of_label: '2023年第二季度', into_label: '2023年第一季度' } }
  const sent = serve({ 'POST /timetable/cut-offs': { cut_off: '2023-04-07' }, 'GET /timetable/cut-offs/foretold': told })
  const { page } = await place(TermTable, { props: { terms: [term({ may_set: true }), term({ period: '2023Q2', end: '2023-06-30', cut_off: '2023-06-30', cut_offs: [
    { day: '2023-06-30', reason: '假期已过', at: '2023-06-02T09:00:00+08:00', by: '甲' }, { day: '2023-07-05', reason: '端午假期', at: '2023-06-01T09:00:00+08:00', by: null },
  ] })] } })
  const rows = page.findAll('tbody tr')
  expect(rows[1]!.text()).toContain('2023-06-30')
  expect(rows[1]!.text()).toContain('改回 2023-06-30，原因：假期已过（甲，2023-06-02 09:00）')
  expect(rows[1]!.text()).toContain('先前：调整为 2023-07-05，原因：端午假期（2023-06-01 09:00）')
  expect(page.findAll('tbody button')).toHaveLength(1)
  await page.get('tbody button').trigger('click')
  expect(page.find('.told').exists()).toBe(false)
  await page.get('#cut-off-day').setValue('2023-04-07')
  await flushPromises()
  expect(page.findAll('.told li').map((l) => l.text())).toEqual(['补审期截止（全部指标）：2023-04-14 24 时，现为 2023-04-10',
    '2023-04-01 至 2023-04-07 发生的事项，由2023年第二季度报表改计入2023年第一季度报表。', '2023年第二季度报表从 2023-04-08 起接着计，现为 2023-04-01。'])
  expect(sent.some((s) => s.method === 'POST'), 'nothing is saved by that').toBe(false)
  await page.get('form').trigger('submit')
  expect(page.get('dialog').text()).toContain('请写明原因')
  await page.get('#cut-off-reason').setValue('清明假期')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent.at(-1)?.body).toEqual({ kind: 'district', period: '2023Q1', day: '2023-04-07', reason: '清明假期' })
  expect(page.find('dialog').exists()).toBe(false)
})
it('a day that cannot be says why before anything is saved', async () => {
  serve({ 'GET /timetable/cut-offs/foretold': problem(422, 'fields_invalid', { errors: [{ pointer: '/day', code: 'out_of_range', detail: '应在2023年3月16日至2023年4月15日之间' }] }) })
  const { page } = await place(CutOffDialog, { props: { term: term({ may_set: true }) } })
  await page.get('#cut-off-day').setValue('2023-05-07')
  await flushPromises()
  expect(page.get('#cut-off-day').attributes('aria-invalid')).toBe('true')
  expect(page.get('.error').text()).toContain('应在2023年3月16日至2023年4月15日之间')
  expect(page.find('.told').exists()).toBe(false)
})
it('TimetablePage turns years, and says what has no rule set', async () => {
  const sent = serve({ 'GET /timetable': { year: 2023, auto: true, items: [term(), term({ kind: 'project', kind_label: '重大改革项目报表', rule_set: null, windows: [], ready_at: null })] } })
  const { page } = await place(TimetablePage)
  expect(page.get('.page-head').text()).toContain('由系统自动生成')
  expect(page.findAll('h2').map((h) => h.text())).toEqual(['区县改革报表', '重大改革项目报表'])
  expect(page.findAll('section')[1]!.text()).toContain('还没有已发布的指标体系')
  expect(page.get('button').attributes('disabled')).toBeDefined()
  await page.findAll('button')[1]!.trigger('click')
  await flushPromises()
  expect(sent.at(-1)?.query.get('year')).toBe('2024')
  serve({ 'GET /timetable': problem(503, 'unavailable') })
  expect((await place(TimetablePage)).page.get('[role=alert]').text()).toContain('unavailable')
})
