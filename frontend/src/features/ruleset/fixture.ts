// SPDX-License-Identifier: Apache-2.0
import type { Checked, Judge, RuleBody, RuleHead, RuleIndicator, RuleItem, RuleSetWhole } from '@/api/rulesets'
import { UNITS } from '@/test/fixtures'
import { meOf } from '@/test/mount'

/* A small rule set, and who draws it up, for the tests beside. */
export const indicator = (key: string, more: Partial<RuleIndicator> = {}): RuleIndicator => ({
  key, label: `指标${key}`, kind: 'two_tier', points: '20', coefficients: ['1.0', '0.8'], options: { not_assessed: 'mean', all_zero: 'top' },
  judge: 'judge_pilots_v1', approval_window: { days: 5, unit: 'working_day' }, value_format: 'count', basis: '细则', data_owner: '各区县', ...more,
})
export const EVENTS = [{ key: 'opinion', label: '重大负面网络舆情', points: '0.1' }]
export const body = (): RuleBody => ({
  format: 1, id: '2024', label: '新版', report_kind: 'district', points: '30', colour: { rule: 'range_fifths', deduction_from: ['3', '5', '10'] },
  pillars: [
    { key: 'a', label: '改革落实力', points: '30', indicators: [indicator('one'), indicator('two', { points: '10' })] },
    { key: 'b', label: '风险管控力', points: '0', indicators: [{ key: 'risk', label: '扣分', kind: 'deduction', events: EVENTS, judge: 'judge_risk_v1', approval_window: { days: 20, unit: 'day' }, value_format: 'number' }] },
  ],
})
export const head = (more: Partial<RuleHead> = {}): RuleHead => ({ id: '2024', label: '新版', report_kind: 'district', state: 'draft', published_at: null, revision: 3, from_period: null, based_on: '2023-03-31', changed_at: '2023-04-10T09:00:00+08:00', ...more })
export const whole = (more: Partial<RuleSetWhole> = {}): RuleSetWhole => ({ ...head(), may_edit: true, may_publish: false, body: body(), ...more })
export const item = (more: Partial<RuleItem> = {}): RuleItem => ({ ...head({ id: '2023-03-31', state: 'published', based_on: null }), current: true, ...more })
export const JUDGES: Judge[] = [
  { judge: 'judge_pilots_v1', label: '试点项目数', report_kind: 'district', windows: ['state'], events: null },
  { judge: 'judge_risk_v1', label: '扣分事件', report_kind: 'district', windows: ['year'], events: EVENTS },
  { judge: 'judge_other_v1', label: '别的报表', report_kind: 'project', windows: ['year'], events: null },
]
export const CITY: Judge = { judge: 'judge_city_v1', label: '全市推广', report_kind: 'district', windows: ['year', 'period'], events: null }
export const judges = { items: JUDGES, next: null }
export const office = meOf('reviewer', { grants: [{ grant: 1, unit: UNITS[5] as typeof UNITS[number], role: 'reviewer', role_label: '审核员', modules: null, admin_of: null }] })
export const fine: Checked = { flaws: [], notes: [], indices: [{ key: 'composite', label: '综合评价指数', points: '30.00', low: '24.00', high: '30.00', legend: ['≥28.80', 'b', 'c', 'd', '<25.20'] }] }
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
