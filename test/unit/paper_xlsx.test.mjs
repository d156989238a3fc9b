// SPDX-License-Identifier: Apache-2.0
// The workbook of a report counts by itself: recalculated by an evaluator that
// shares nothing with it, it gives what was published; with another figure, what
// the oracle gives.  test/office has LibreOffice say the same.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scoreReport } from '../oracle/score.mjs';
import { UNITS, frozen, nearly } from '../lib/paper.mjs';
import { Workbook } from '../lib/formula.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const worker = path.join(process.env.RR_BUILD ?? path.join(top, 'build'), 'rr-worker');
const dir = mkdtempSync(path.join(tmpdir(), 'paper-'));
after(() => rmSync(dir, { recursive: true }));

let n = 0;
function made(source, format = 'xlsx') {
  const file = path.join(dir, `${n += 1}.${format}`);
  const r = spawnSync(worker, ['paper', format, file], { input: JSON.stringify(source), cwd: dir });
  assert.equal(r.status, 0, String(r.stderr));
  return file;
}
const COLOURS = ['A 绿', 'B 蓝', 'C 黄', 'D 橙', 'E 红'];
const two = x => (Math.abs(x) < 0.005 ? 0 : x).toFixed(2);
const sheetOf = (book, label) => book.sheets.find(s => s.name.endsWith(label.slice(0, 28))).name;

/** What every unit has by the formulas, beside what the scores say. */
function holds(book, scores, rules) {
  const ranking = book.sheets[1];
  const pillars = rules.pillars;
  for (let row = 2; row <= ranking.rows.length; row += 1) {
    const name = book.get(`排名!B${row}`);
    const unit = scores.units.find(u => u.name === name);
    assert.equal(book.get(`排名!A${row}`), unit.rank, `${name}: rank`);
    assert.equal(two(book.get(`排名!C${row}`)), unit.total.shown, `${name}: total`);
    const colour = ranking.texts[0].indexOf('色档');
    assert.equal(book.get(`排名!${String.fromCharCode(65 + colour)}${row}`), COLOURS[unit.band - 1], `${name}: colour`);
    pillars.forEach((p, k) => assert.equal(two(book.get(`排名!${String.fromCharCode(69 + k)}${row}`)),
      unit.pillars[p.key].shown, `${name}: ${p.label}`));
    for (const i of scores.indicators) {
      const sheet = sheetOf(book, i.label);
      const column = String.fromCharCode(65 + book.sheets.find(s => s.name === sheet).texts[0].indexOf('得分'));
      const score = unit.indicators[i.key].score;
      assert.equal(two(Number(book.get(`${sheet}!${column}${row}`))), score?.shown ?? '0.00', `${name}: ${i.label}`);
    }
  }
}

let source;
let book;
before(() => {
  source = frozen();
  book = new Workbook(readFileSync(made(source)));
});

test('every formula gives what was published, and says so', () => {
  assert.ok(book.formulas > 100, `${book.formulas} formulas`);
  holds(book, source.document.scores, source.document.rule_set);
  const last = book.sheets[1].texts[0].indexOf('核对');
  for (let row = 2; row <= UNITS.length + 1; row += 1) {
    assert.equal(book.get(`排名!${String.fromCharCode(65 + last)}${row}`), '一致');
  }
});

test('the value that a reader sees before it is recalculated is the same', () => {
  for (const [at, cell] of book.cells) {
    if (!cell.formula) continue;
    const now = book.get(at);
    if (typeof now === 'number') assert.ok(Math.abs(now - Number(cell.shown)) < 0.0051, `${at}: ${now} and ${cell.shown}`);
    else assert.equal(now, cell.shown, at);
  }
});

test('another figure gives another ranking, as the oracle has it', () => {
  for (const [key, num, den] of [['pilots', 60, 1], ['acceptance', 0, 0], ['national', 9, 1], ['satisfaction', 7000, 100]]) {
    const changed = structuredClone(source.document);
    const [unit, name] = UNITS[1];
    changed.inputs[key][unit] = { num, den };
    const scores = scoreReport(changed.rule_set, changed);
    const again = new Workbook(readFileSync(made(source)));
    const label = scores.indicators.find(i => i.key === key).label;
    const sheet = sheetOf(again, label);
    const row = 1 + again.sheets.find(s => s.name === sheet).texts.findIndex(r => r[0] === name);
    again.put(`${sheet}!B${row}`, num);
    again.put(`${sheet}!C${row}`, den);
    holds(again, scores, changed.rule_set);
  }
});

test('another price or another bound of a colour is a cell, and gives what it says', () => {
  const prices = source.document.rule_set.pillars.flatMap(p => p.indicators).find(i => i.key === 'risk').events;
  const again = new Workbook(readFileSync(made(source)));
  const parameters = again.sheets.find(s => s.name === '参数').texts;
  const of = label => 1 + parameters.findIndex(r => r[0] === label);
  for (const e of prices) assert.equal(again.get(`参数!B${of(`${e.label}：每起扣分`)}`), Number(e.points));
  const changed = structuredClone(source.document);
  const [unit, name] = UNITS[1];
  changed.rule_set.pillars.flatMap(p => p.indicators).find(i => i.key === 'risk').events[1].points = '7';
  changed.inputs.risk[unit] = { num: 1, den: 1, events: { mass_larger: 1 } };
  const scores = scoreReport(changed.rule_set, changed);
  const withEvents = structuredClone(source);
  withEvents.document.inputs.risk[unit] = { num: 1, den: 1, events: { mass_larger: 1 } };
  withEvents.document.scores = JSON.parse(JSON.stringify(scoreReport(source.document.rule_set, withEvents.document)));
  const counted = new Workbook(readFileSync(made(withEvents)));
  holds(counted, withEvents.document.scores, source.document.rule_set);
  counted.put(`参数!B${of(`${prices[1].label}：每起扣分`)}`, 7);
  holds(counted, scores, changed.rule_set);
  for (const [n, text] of COLOURS.slice(0, 4).entries()) {
    assert.equal(again.get(`参数!B${of(`${text}：下限`)}`), Number(source.document.scores.bands.composite.thresholds[n]));
  }
  const row = again.sheets[1].texts.findIndex(r => r[1] === name) + 1;
  const colour = String.fromCharCode(65 + again.sheets[1].texts[0].indexOf('色档'));
  again.put(`参数!B${of('A 绿：下限')}`, 0);
  assert.equal(again.get(`排名!${colour}${row}`), 'A 绿');
});

test('what is compared is called by its name', () => {
  const projects = frozen({ kind: 'project' });
  const its = new Workbook(readFileSync(made(projects)));
  for (const s of its.sheets.slice(1)) if (s.name !== '参数') assert.ok(s.texts[0].includes('项目') && !s.texts[0].includes('单位'), s.name);
  assert.match(readFileSync(made(projects, 'csv'), 'utf8'), /^\ufeff代码,项目,/);
  assert.ok(book.sheets[1].texts[0].includes('单位'));
});

test('options of a rule set are in the formulas', () => {
  for (const options of [{ not_assessed: 'floor', all_zero: 'floor', tie_low: 'floor' },
    { not_assessed: 'full', all_zero: 'top', tie_low: 'median' }, { not_assessed: 'none', all_zero: 'top', tie_low: 'floor' }]) {
    const other = structuredClone(source);
    for (const p of other.document.rule_set.pillars) {
      for (const i of p.indicators) {
        if (i.kind === 'three_tier') i.options = options;
        if (i.kind === 'two_tier') i.options = { not_assessed: options.not_assessed, all_zero: options.all_zero };
      }
    }
    other.document.scores = JSON.parse(JSON.stringify(scoreReport(other.document.rule_set, other.document)));
    holds(new Workbook(readFileSync(made(other))), other.document.scores, other.document.rule_set);
  }
});

test('two that differ never look the same, in the workbook and in the table', () => {
  const near = nearly();
  const totals = new Map(UNITS.map(([unit], n) => [unit, ['100.00', '96.001', '96.000', '96.000', '92.00'][n]]));
  const [head, ...rows] = readFileSync(made(near, 'csv'), 'utf8').slice(1).trim().split('\r\n').map(l => l.split(','));
  const exact = ['扣分后合计精确值分子', '扣分后合计精确值分母'].map(h => head.indexOf(h));
  for (const row of rows) {
    assert.equal(row[head.indexOf('综合评价指数')], totals.get(row[0]));
    const { exact: said } = near.document.scores.units.find(u => u.unit === row[0]).raw_total;
    assert.equal(exact.map(k => row[k]).join('/').replace(/\/1$/, ''), said, row[1]);
  }
  const again = new Workbook(readFileSync(made(near)));
  for (let row = 2; row <= UNITS.length + 1; row += 1) {
    const [unit] = UNITS.find(([, name]) => name === again.get(`排名!B${row}`));
    assert.equal(again.get(`排名!C${row}`), Number(totals.get(unit)));
    assert.match(again.cells.get(`排名!C${row}`).shown, /^(100|96(\.001)?|92)$/);
  }
});

test('the same report is the same workbook, and the same table', () => {
  assert.ok(readFileSync(made(source)).equals(readFileSync(made(source))));
  const csv = readFileSync(made(source, 'csv'), 'utf8');
  assert.ok(csv.startsWith('\ufeff代码,单位,名次'));
  for (const u of source.document.scores.units) {
    assert.ok(csv.includes(`\r\n${u.unit},${u.name},${u.rank},${u.band},${u.total.shown},${u.raw_total.shown},`), u.name);
  }
  assert.ok(!csv.includes('/'), 'nothing that Excel takes for a date');
});
