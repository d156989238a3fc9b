// SPDX-License-Identifier: Apache-2.0
import { APPEAL } from '@/test/fixtures'
import type { Appeal, Appeals } from '@/api/appeals'
import type { EditionChanges, ReportChanges } from '@/api/changes'
import type { ReportHead, ReportIndicator, ReportScores, ReportUnit } from '@/api/reports'
import type { Exact, Indicator, UnitScore } from '@/api/scores'

/* Answers about one report for the tests beside. */
const exact = (text: string, shown = Number(text).toFixed(2)): Exact => ({ exact: text, shown })

const DRAWS = { seed: 785, samples: 1000, percent: 10, made_at: '2023-04-11T08:10:01+08:00' }

export function head(more: Partial<ReportHead> = {}): ReportHead {
  return {
    report: 302, kind: 'district', period: '2023Q1', period_label: '2023年第一季度', revision: 1, state: 'published', rule_set: '2023-03-31', horizon: 17,
    as_of: '2023-04-10T23:00:00+08:00', cut_off: '2023-03-31', cut_off_reason: null, approval_window_end: '2023-04-11T00:00:00+08:00', windows: [{ closes: '2023-04-11T00:00:00+08:00', indicators: ['按时通过验收率', '扣分事件'], open: false }], reason: null, cause: null, cause_label: null, appeals: [],
    digest: 'ab'.repeat(32), signing_key: '0123456789abcdef', frozen_at: '2023-04-11T08:10:00+08:00', published_at: '2023-04-11T09:00:00+08:00', current: true, ...more,
  }
}
export const acceptance: Indicator = {
  key: 'acceptance', label: '按时通过验收率', pillar: 'implementation', kind: 'two_tier', points: '10', assessed: 2,
  standards: { max: { exact: '1', shown: '1.00', units: ['U500101'] }, min: { exact: '1/2', shown: '0.50', units: ['U500112'] } }, badges: [],
}
const risk: Indicator = { key: 'risk', label: '扣分事件', pillar: 'risk', kind: 'deduction', points: '0', standards: {}, badges: [] }
function unit(key: string, name: string, rank: number, total: string): UnitScore {
  return {
    unit: key, name, rank, tied: false, band: rank, total: exact(total), raw_total: exact(total),
    pillars: { implementation: { ...exact('9'), rank, band: 2 }, risk: { ...exact('-3'), rank: 1, band: 1 } },
    indicators: {
      acceptance: { value: '1/2', value_shown: '50.00%', tier: 'B', coefficient: '4/5', score: exact('8'), badges: [] },
      risk: { value: '3', value_shown: '3.00', tier: null, coefficient: null, score: exact('-3'), badges: [] },
    },
  }
}
export function scores(more: Partial<ReportHead> = {}): ReportScores {
  return {
    report: head(more), rule_set: { id: '2023-03-31', label: '指标体系（2023年3月31日版）' }, indicators: [acceptance, risk],
    bands: { composite: { label: '综合评价指数', low: '74.00', high: '100.00', thresholds: [], labels: [] }, implementation: { label: '改革落实力', low: '24.00', high: '30.00', thresholds: [], labels: [] }, risk: { label: '风险管控力', low: null, high: '0.00', thresholds: [], labels: [] } },
    units: [unit('U500112', '渝北区', 2, '85'), unit('U500101', '万州区', 1, '95.5')], leads: {},
    rank_range: { ...DRAWS, units: { U500101: { best: 1, worst: 1 }, U500112: { best: 2, worst: 4 } } },
  }
}
export function unitScores(): ReportUnit {
  return {
    report: head(), unit: 'U500112', scores: unit('U500112', '渝北区', 2, '85'),
    figures: { acceptance: { num: 1, den: 2, counted: 2, left_out: 1 }, risk: { num: 3, den: 1, counted: 1, left_out: 0 } },
    previous: { report: 300, rank: 4, band: 3, total: '80.00', compared: { report: 300, period: '2022Q4', period_label: '2022年第四季度', revision: 2, rule_set: '2023-03-31', why: null } },
    rank_range: { ...DRAWS, best: 2, worst: 4 },
  }
}
export function explained(): ReportIndicator {
  return {
    report: head(), unit: 'U500112', unit_name: '渝北区', names: { U500101: '万州', U500112: '渝北' }, indicator: acceptance, basis_text: '按时通过验收率计分细则原文', window: 'state', counts_from: null, approval_window_end: '2023-04-11T00:00:00+08:00', num: 1, den: 2,
    score: { value: '1/2', value_shown: '50.00%', tier: 'B', coefficient: '4/5', score: exact('8'), badges: ['no_spread'] },
    explanation: {
      rule: 'between', text: '实际值 1/2，达到低档（最小值 1/2）：10 × 0.8 = 8.00', points: '10', value: '1/2', value_shown: '50.00%', assessed: 2,
      reached: null, above: null, coefficient: '4/5', score: exact('8'), events: [], badges: [],
    },
    counted: [{ entry: 51, version: 2, module: 'pilot', title: '水权交易改革试点', date: '2023-02-01', kind: '国家级', note: 'accepted_late', note_label: '逾期通过', reason: null, reason_label: null, source: null, source_label: null }],
    left_out: [{ entry: 52, version: 1, module: 'pilot', title: null, date: null, kind: null, note: null, note_label: null, reason: 'after_cut_off', reason_label: '发生在本期截止日之后', source: null, source_label: null }],
  }
}
export function changes(more: Partial<ReportChanges> = {}): ReportChanges {
  const nothing = exact('0')
  return {
    report: head(), previous: head({ report: 300, period: '2022Q4', revision: 2 }), comparable: true, why: null, note: null, edition: null, gone: [],
    units: [
      { unit: 'U500101', name: '万州区', total: exact('95.5'), rank: 1, band: 1, total_before: exact('95.5'), rank_before: 1, band_before: 1, change: nothing, own: nothing, others: nothing, indicators: {} },
      {
        unit: 'U500112', name: '渝北区', total: exact('85'), rank: 2, band: 2, total_before: exact('84.2'), rank_before: 4, band_before: 3, change: exact('0.8'), own: exact('2'), others: exact('-1.2'),
        indicators: { acceptance: { before: exact('7.2'), after: exact('8'), own: exact('2'), others: exact('-1.2'), value_before: '25.00%', value: '50.00%' } },
      },
    ],
    moved: [{ unit: 'U500112', name: '渝北区', index: 'composite', label: '综合评价指数', band_before: 3, band: 2 }], ...more,
  }
}
/* One record more for one, which moved the standard of another. */
export function edition(more: Partial<EditionChanges> = {}): EditionChanges {
  const figure = { indicator: 'acceptance', label: '按时通过验收率' }
  return {
    report: 301, revision: 1, differ: 3, about: [], left_out: [],
    totals: [{ unit: 'U500112', name: '渝北区', total_before: exact('84'), total: exact('85'), rank_before: 4, rank: 2, band_before: 3, band: 2 }],
    figures: [
      { ...figure, unit: 'U500112', name: '渝北区', value_before: '0.00%', value: '50.00%', score_before: exact('7.995', '8.00'), score: exact('7.996', '8.00'), facts: [{ entry: 9, version: 1, title: '补报的事项', how: 'added', label: null }] },
      { ...figure, unit: 'U500101', name: '万州区', value_before: '100.00%', value: '100.00%', score_before: exact('9'), score: exact('8'), facts: [] },
    ],
    ...more,
  }
}
export const FILES_RULE = { accept: ['pdf', 'docx'], max_files: 2 }
export function appeal(more: Partial<Appeal> = {}): Appeal {
  return { ...APPEAL, ...more }
}
export function appeals(items: Appeal[] = [], more: Partial<Appeals> = {}): Appeals {
  return { items, next: null, files: FILES_RULE, until: '2023-04-25T00:00:00+08:00', may_appeal_for: [], ...more }
}
