// SPDX-License-Identifier: Apache-2.0
// A small frozen report, scored by the oracle: what the worker gives to those
// who make files of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scoreReport } from '../oracle/score.mjs';

const top = path.resolve(import.meta.dirname, '../..');
export const UNITS = [
  ['U500103', '渝中区', '渝中', 4, 4], ['U500112', '渝北区', '渝北', 4, 3],
  ['U500241', '秀山土家族苗族自治县', '秀山', 8, 7],
  ['U500243', '彭水苗族土家族自治县', '彭水', 7, 5],
  ['UGXQ', '西部科学城重庆高新区', '高新区', 2, 6],
];

/** The five colours of the bands, as the screen has them. */
const tokens = readFileSync(path.join(top, 'frontend/src/styles/tokens.css'), 'utf8');
export const BANDS = Object.fromEntries([1, 2, 3, 4, 5].map(n => [n, new RegExp(`--c${n}: (#\\w{6});`).exec(tokens)[1]]));

/** All that a report of districts compares, as they are shipped. */
export const DISTRICTS = readFileSync(path.join(top, 'sql/data/units.csv'), 'utf8').trim().split('\n')
  .map(line => line.split(',')).filter(c => c[1] === 'district' && c[15] === 'true')
  .map(([unit, , name, short, , , , , , column, row]) => [unit, name, short, Number(column), Number(row)]);

/** Projects whose names are as long as a name may be: 100 characters each. */
export const PROJECTS = Array.from({ length: 14 }, (_, n) => {
  const name = `第${n + 1}项：${'统筹推进城乡融合发展与成渝地区双城经济圈建设综合集成改革（含“一件事”集成办）、'.repeat(3)}`.slice(0, 99) + '案';
  return [`P${1000 + n}`, name, name, null, null];
});

/** kind: of the report; units: [code, name, short, column, row]; before: with a
    report before; inputs: indicator → unit → [num, den], where other than usual. */
export function frozen({ kind = 'district', units = kind === 'project' ? PROJECTS : UNITS, before = true, inputs = {} } = {}) {
  const set = kind === 'project' ? 'project-2023' : '2023-03-31';
  const rules = JSON.parse(readFileSync(path.join(top, `sql/data/rule-set-${set}.json`), 'utf8'));
  const figures = n => ({
    pilots: [n * 3 + 1, 1], acceptance: [n, n === 0 ? 0 : 4], national: [n % 2, 1],
    city: [n % 3, 1], media: [0, 1], satisfaction: [8000 + n * 77, 100], risk: [n === 2 ? 3 : 0, 1],
    milestones: [n % 7, n === 0 ? 0 : 7], updates: [n % 4, 4], results: [n % 5, 1], bottlenecks: [n % 3, 3],
  });
  const keys = rules.pillars.flatMap(p => p.indicators.map(i => i.key));
  const document = {
    kind, period: '2023Q2', revision: 1, basis: 'frozen', horizon: 88,
    cut_off: '2023-06-30', corrects: false, reason: null, rule_set: rules,
    approval_window: Object.fromEntries(keys.map(k => [k, '2023-07-08T00:00:00+08:00'])),
    units: units.map(([unit, name, short, tile_col, tile_row]) => ({
      unit, name, short, tile_col, tile_row, functional_area: false, region: '' })),
    inputs: Object.fromEntries(keys.map(k => [k, Object.fromEntries(units.map(([unit], n) => {
      const [num, den] = inputs[k]?.[unit] ?? figures(n)[k];
      return [unit, { num, den }];
    }))])),
  };
  document.scores = JSON.parse(JSON.stringify(scoreReport(rules, document)));
  document.explanations = Object.fromEntries(units.map(([unit]) => [unit, Object.fromEntries(
    keys.map(k => [k, { text: '实际值 1，达到低档（最小值 0）：20 × 0.82 = 16.40' }]))]));
  const text = JSON.stringify(document);
  const previous = before ? {
    report: 1, period_label: '2023年第一季度', revision: 1,
    units: Object.fromEntries(document.scores.units.map((u, n) => [u.unit, {
      rank: units.length - n, band: 3, exact: '85', shown: '85.00',
      indicators: Object.fromEntries(keys.map(k => [k, { exact: '10', value_shown: '1' }])),
    }])),
  } : null;
  return {
    report: {
      report: 2, kind, period: '2023Q2', period_label: '2023年第二季度', revision: 1,
      state: 'published', rule_set: rules.id, horizon: 88, cut_off: '2023-06-30', corrects: false,
      reason: null, digest: createHash('sha256').update(text).digest('hex'),
      frozen_at: '2023-07-10T09:00:00+08:00', published_at: '2023-07-10T10:00:00+08:00',
    },
    wanted: [], previous,
    compared: before ? { report: 1, period: '2023Q1', period_label: '2023年第一季度', revision: 1, rule_set: rules.id, why: null, note: null, restarts: [] } : null,
    open: { as_of: '2023-07-10T10:00:00+08:00', units: { [units.at(-1)[0]]: Array.from({ length: 12 }, (_, n) => ({
      module: '试点推进更新', stage: '市委改革办审核', holder: '市委改革办 审核员', count: n + 1, since: '2023-07-03' })) } },
    annex: [{ label: '逾期后通过验收、仍计入的试点', rows: [{ entry: 7, unit: units.at(-1)[1], title: '“小县大城”试点 '.repeat(6), detail: '逾期通过' }] },
      { label: '市委改革办暂停计数的试点', rows: [] },
      { label: '准予延期的更新', rows: [{ entry: 9, unit: units.at(-1)[1], title: '水权交易改革试点',
        detail: `试点推进更新：原定6月30日，准予延至7月7日。申请理由：${'数据未到，'.repeat(20)}。批准：测试员（2023年6月30日）。` }] }],
    document,
  };
}

/** Five that differ in the fourth decimal or not at all: 96.0008, 96, 96. */
export function nearly(options = {}) {
  const satisfaction = [9000000, 8500100, 8500000, 8500000, 8000000];
  const alike = (k, n) => (k === 'satisfaction' ? [satisfaction[n], 100000] : [k === 'risk' ? 0 : 1, 1]);
  return frozen({ ...options, inputs: Object.fromEntries(['pilots', 'acceptance', 'national', 'city', 'media', 'risk', 'satisfaction']
    .map(k => [k, Object.fromEntries(UNITS.map(([unit], n) => [unit, alike(k, n)]))])) });
}

/** What edition_changes says of a second edition; differ: 0, nothing but a fact left out. */
export function corrected(differ, name = UNITS[0][1]) {
  const both = (a, b) => ({ exact: a, shown: b });
  const some = { revision: 1, report: 1, about: [], totals: [], figures: [], left_out: [] };
  const left = [{ unit: UNITS[0][0], name, indicator: 'national', label: '改革经验获全国性肯定评价',
    facts: [{ entry: 31, version: 1, title: '改革做法获批示', how: 'added', label: '在补审期结束之后才通过' }] }];
  if (!differ) return { ...some, differ: 0, left_out: left };
  return { ...some, differ: 4, about: ['统计截止日由 2023-06-30 改为 2023-07-01'],
    figures: [{ unit: UNITS[0][0], name, indicator: 'city', label: '改革经验获全市推广', value_before: '3', value: '2',
      score_before: both('27/2', '13.50'), score: both('13', '13.00'), facts: [{ entry: 9, version: 2, title: '全市现场会', how: 'gone', label: null }] },
    { unit: UNITS[1][0], name: UNITS[1][1], indicator: 'city', label: '改革经验获全市推广', value_before: '2', value: '2',
      score_before: both('13', '13.00'), score: both('13001/1000', '13.00'), facts: [] }],
    totals: [{ unit: UNITS[0][0], name, total_before: both('96001/1000', '96.00'), total: both('96', '96.00'), rank_before: 2, rank: 3, band_before: 1, band: 2 }] };
}
