// SPDX-License-Identifier: Apache-2.0
import type { Cockpit, CockpitUnit } from '@/api/cockpit'
import type { Cell, Exact } from '@/api/scores'

/* A small answer of the server for the tests beside: three units, one of them
   a functional area, one with a deduction. */
const exact = (text: string): Exact => ({ exact: text, shown: Number(text).toFixed(2) })
const cell = (value: string | null, shown: string | null, score: string, tier: string | null, badges: string[] = []): Cell =>
  ({ value, value_shown: shown, tier, score: exact(score), badges })

function unit(key: string, name: string, short: string, more: Partial<CockpitUnit>): CockpitUnit {
  return {
    unit: key, name, short, functional_area: false, region: '主城都市区', tile_col: 0, tile_row: 0, rank: 1, tied: false, band: 1,
    total: exact('95'), raw_total: exact('95'), previous: null,
    pillars: { implementation: { ...exact('29'), rank: 1, band: 1 }, risk: { ...exact('0'), rank: 1, band: 1 } },
    indicators: { pilots: cell('12', '12', '20', 'S'), acceptance: cell('1/2', '50.00%', '9', 'B'), risk: cell('0', '0.00', '0', null) },
    ...more,
  }
}

export function cockpit(more: Partial<Cockpit> = {}): Cockpit {
  return {
    basis: 'published', period: '2023Q2', report: 302, revision: 1, horizon: 9, as_of: '2023-07-09T09:00:00+08:00', cut_off: '2023-06-30',
    generated_at: '2023-07-10T09:00:00+08:00', rehearsal: false,
    rule_set: {
      id: '2023-03-31', label: '指标体系', pillars: [
        { key: 'implementation', label: '改革落实力', points: '30', indicators: ['pilots', 'acceptance'] },
        { key: 'risk', label: '风险管控力', points: '0', indicators: ['risk'] }],
    },
    compared: { report: 300, period: '2022Q4', period_label: '2022年第四季度', revision: 1, rule_set: '2023-03-31', why: null },
    bands: {
      composite: { label: '综合评价指数', low: '74.00', high: '100.00', thresholds: ['94.80', '89.60', '84.40', '79.20'], labels: ['绿', '蓝', '黄', '橙', '红'] },
      implementation: { low: '24.00', high: '30.00', thresholds: ['28.80', '27.60', '26.40', '25.20'], labels: ['绿', '蓝', '黄', '橙', '红'] },
      risk: { low: null, high: '0.00', thresholds: ['0.00', '3.00', '5.00', '10.00'], labels: ['绿', '蓝', '黄', '橙', '红'] },
    },
    units: [
      unit('U500101', '万州区', '万州', { previous: { rank: 3, band: 2, total: exact('90') } }),
      unit('U500112', '渝北区', '渝北', {
        rank: 2, band: 3, total: exact('87'), raw_total: exact('87'), tile_col: 1, previous: { rank: 1, band: 2, total: exact('92') },
        pillars: { implementation: { ...exact('27'), rank: 2, band: 3 }, risk: { ...exact('-3'), rank: 3, band: 3 } },
        indicators: { pilots: cell('3', '3', '16', 'B'), acceptance: cell(null, null, '9', null, ['not_assessed']), risk: cell('3', '3.00', '-3', null) },
      }),
      unit('ULJXQ', '两江新区', '两江新区', {
        rank: 2, tied: true, band: 3, total: exact('87'), raw_total: exact('87'), functional_area: true, tile_col: 2,
        pillars: { implementation: { ...exact('27'), rank: 2, band: 3 }, risk: { ...exact('0'), rank: 1, band: 1 } },
      }),
    ],
    indicators: [
      { key: 'pilots', label: '试点项目数', pillar: 'implementation', kind: 'two_tier', points: '20', standards: { max: { ...exact('12'), units: ['U500101'] }, min: { ...exact('3'), units: ['U500112'] } }, badges: [] },
      { key: 'acceptance', label: '按时通过验收率', pillar: 'implementation', kind: 'two_tier', points: '10', standards: { max: { exact: '1/2', shown: '0.50' }, min: { exact: '1/2', shown: '0.50' } }, badges: ['no_spread'] },
      { key: 'risk', label: '扣分事件', pillar: 'risk', kind: 'deduction', points: '0', standards: {}, badges: [] },
    ],
    totals: { pilots: 27, pilot_results: 8, accepted: 3, achievements_national: 5, achievements_city: 4, media: 1, risk_events: 1, filings_approved: 61 },
    rank_range: { seed: 785, samples: 1000, percent: 10, made_at: '2023-07-10T09:00:01+08:00', units: { U500101: { best: 1, worst: 1 }, U500112: { best: 2, worst: 3 }, ULJXQ: { best: 2, worst: 3 } } },
    boards: {
      brand: [{ unit: 'U500101', national: 4, city: 3, media: 1 }, { unit: 'U500112', national: 1, city: 0, media: 0 }],
      spread: [{ unit: 'U500101', count: 3 }, { unit: 'U500112', count: 0 }, { unit: 'ULJXQ', count: 1 }],
      pilots: [{ unit: 'U500101', count: 12, results: 5, accepted: 2, overdue: 1 }, { unit: 'U500112', count: 3, results: 0, accepted: 0, overdue: 0 }],
    },
    ...more,
  }
}
