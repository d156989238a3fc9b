// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { ReviewTime, UseOfUnit } from '@/api/obligations'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import ReviewTimes from './ReviewTimes.vue'
import UsagePage from './UsagePage.vue'
import UsageUnits from './UsageUnits.vue'

const PERIODS = { items: [{ period: '2023Q1' }], next: null, owed: '2023Q1' }
const REASONS = [{ code: 'not_eligible', label: '不符合计分条件', counted: true }, { code: 'wording', label: '表述', counted: false }, { code: 'other', label: '其他', counted: false }]
const unit = { unit: 'U2', name: '渝北区', short: '渝北' }
const line: UseOfUnit = { unit, kind: 'district', submitted: 4, returned: 2, held: 1, by_reason: { wording: 1, not_eligible: 1 }, first: 2, first_clean: 1, first_rate: '50.00', expected: 0, on_time: 0, rate: null }
const review: ReviewTime = { unit, kind: 'district', stage: 'unit_review', stage_label: '本级审核', decided: 3, returned: 1, median_days: '2.0', longest_days: 5 }
const usage = (more: object = {}): object => ({ period: '2023Q1', label: '2023年第一季度', counted: 'by_reason', reasons: REASONS, items: [line], reviews: [review], people: [], ...more })

it('UsageUnits has a column for each reason that something came back for', async () => {
  const { page } = await place(UsageUnits, { props: { items: [line], reasons: REASONS } })
  expect(page.findAll('thead th').map((h) => h.text())).toEqual(['单位', '提交', '被驳回', '不符合计分条件（计入）', '表述', '计入考评的驳回', '首次通过', '一次通过率', '按时率'])
  expect(page.findAll('tbody td').map((d) => d.text())).toEqual(['4', '2', '1', '1', '1', '2', '50.00%1 / 2 件', '—'])
  expect(page.text()).toContain('被驳回后还没有通过的，到通过的那一期才计入')
  expect((await place(UsageUnits, { props: { items: [], reasons: REASONS } })).page.text()).toContain('这一期没有提交')
})
it('ReviewTimes says how long it lay at each desk', async () => {
  const { page } = await place(ReviewTimes, { props: { items: [review] } })
  expect(page.findAll('tbody td').map((d) => d.text())).toEqual(['本级审核', '3', '1', '2.0', '5'])
  expect((await place(ReviewTimes, { props: { items: [] } })).page.text()).toContain('没有办结')
})
it('UsagePage says what counts, and shows people where there are any', async () => {
  serve({ 'GET /periods': PERIODS, 'GET /usage': usage({ people: [{ account: 7, name: '录入员甲', submitted: 4, returned: 2, held: 1 }] }) })
  const own = (await place(UsagePage)).page
  expect(own.get('.page-head p').text()).toContain('原因为“不符合计分条件”的')
  expect(own.text()).toContain('仅本单位可见')
  expect(own.text()).toContain('录入员甲')
  serve({ 'GET /periods': PERIODS, 'GET /usage': usage({ counted: 'all' }) })
  const other = (await place(UsagePage)).page
  expect(other.get('.page-head p').text()).toContain('无论何种原因')
  expect(other.text()).not.toContain('本单位人员')
  serve({ 'GET /periods': PERIODS, 'GET /usage': problem(403, 'forbidden') })
  expect((await place(UsagePage)).page.get('[role=alert]').text()).toContain('forbidden')
})
