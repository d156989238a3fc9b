// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Terms } from '@/api/types'
import { UNITS } from '@/test/fixtures'
import { place } from '@/test/mount'
import TermNote from './TermNote.vue'
import { termWords } from './terms'

const TERMS: Terms = { field: 'event_date', report: '区县改革报表', periods: [
  { period: '2022Q4', label: '2022年第四季度', end: '2022-12-31', closes: '2023-01-10T00:00:00+08:00', window: 'year' },
  { period: '2023Q1', label: '2023年第一季度', end: '2023-03-31', closes: '2023-04-11T00:00:00+08:00', window: 'year' },
  { period: '2023Q2', label: '2023年第二季度', end: '2023-06-30', closes: '2023-07-08T00:00:00+08:00', window: 'year' },
] }
const own = UNITS[1]
const at = (day: unknown, now: string, unit = own) => termWords(TERMS, day, unit, new Date(now))

describe('in which report an event will count', () => {
  it('is that of its own quarter while it can be approved', () => {
    expect(at('2023-03-20', '2023-04-10T23:59:00+08:00')).toEqual({ text: '2023-04-10 前审核通过的，计入2023年第一季度区县改革报表；之后通过的，从下一期起计入。', late: false })
    expect(at('2023-04-01', '2023-04-11T09:00:00+08:00')?.text).toMatch(/^2023-07-07 前审核通过的，计入2023年第二季度.*只入台账。$/)
  })
  it('is the next that can, once that is over', () => {
    const said = at('2023-03-20', '2023-04-11T00:00:00+08:00')
    expect(said).toEqual({ text: '2023年第一季度区县改革报表的补审期已于 2023-04-10 截止，本条不再计入；2023-07-07 前审核通过的，从2023年第二季度起计入。', late: true })
  })
  it('is its own alone where the rules count each quarter by itself, and any later one where they count all', () => {
    const by = (window: 'period' | 'all', day: string, now: string) => termWords({ ...TERMS, periods: TERMS.periods.map((p) => ({ ...p, window })) }, day, own, new Date(now))?.text
    expect(by('period', '2023-03-20', '2023-04-01T09:00:00+08:00')).toMatch(/计入2023年第一季度.*之后通过的，只入台账。$/)
    expect(by('period', '2023-03-20', '2023-04-11T09:00:00+08:00')).toBe('2023年第一季度区县改革报表的补审期已截止，本条通过后只入台账，不再计入报表。')
    expect(by('all', '2022-12-20', '2023-02-01T09:00:00+08:00')).toContain('从2023年第一季度起计入')
  })
  it('is none of another year, nor for who is not scored', () => {
    expect(at('2022-12-20', '2023-02-01T09:00:00+08:00')?.text).toContain('只入台账，不再计入报表')
    expect(at('2023-03-20', '2023-04-11T09:00:00+08:00', UNITS[4])?.text).toBe('本单位的填报件只入台账，不计入区县改革报表。')
  })
  it('is not told before there is a day', () => {
    expect([at(null, '2023-04-11T09:00:00+08:00'), at('', '2023-04-11T09:00:00+08:00'), at('2023-03', '2023-04-11T09:00:00+08:00')]).toEqual([null, null, null])
  })
  it('stands beside the day, by the clock of the office', async () => {
    const { page } = await place(TermNote, { props: { terms: TERMS, day: '2023-03-20', unit: own } })
    expect(page.get('.gone').text()).toContain('从2023年第二季度起计入')
  })
})
