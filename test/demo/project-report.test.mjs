// SPDX-License-Identifier: Apache-2.0
// The demo's published report of projects in January and February 2023:
// recomputed by a second engine from what was frozen, recounted by SQL that
// knows nothing of the judges, and opened down to its facts (R2, R3, R9, X62).
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startStack, top } from '../lib/stack.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { scoreReport } from '../oracle/score.mjs';

let stack;
let leader;
let report;
let document;
before(async () => {
  stack = await startStack('demo', 'demo');
  leader = await stack.as('D07 leader');
  const list = await leader.get('/reports?kind=project&period=202301B');
  [report] = list.items;
  document = (await leader.get(`/reports/${report.report}`)).document;
});
after(() => stack.close());

test('five first-level and eight second-level indicators rank the projects', async () => {
  const answer = await leader.try('GET', '/cockpits/project?basis=published');
  holdShapes([{ route: 'cockpit_project', status: answer.status, body: answer.json }]);
  const { period, report: id, rule_set: rules, units, boards } = answer.json;
  assert.deepEqual([period, id], ['202301B', report.report]);
  assert.equal(rules.pillars.length, 5);
  assert.equal(rules.pillars.flatMap(p => p.indicators).length, 8);
  assert.ok(units.length >= 9, `${units.length} projects`);
  assert.deepEqual(units.map(u => u.rank), units.map(u => u.rank).sort((a, b) => a - b));
  assert.ok(new Set(units.map(u => u.total.shown)).size >= 4, 'they differ');
  assert.deepEqual(boards.projects.map(p => p.unit).sort(), units.map(u => u.unit).sort());
});

test('every score equals an independent recomputation from the frozen inputs', () => {
  assert.deepEqual(scoreReport(document.rule_set, document), document.scores);
});

/* What the demonstration has none of, for any project: two figures are 0 for all
   of them.  test/sql/report/other_sql_counts_a_project_report_alike.sql has them. */
const NONE = ['bottlenecks', 'risk'];

test('every figure of every project is what SQL written for this test counts', async () => {
  const sql = readFileSync(path.join(top, 'test/lib/project_recount.sql'), 'utf8')
    .replaceAll(":'cut_off'", `'${document.cut_off}'`).replaceAll(":'ends'", `'${document.approval_window_end}'`);
  const rows = (await stack.sql(sql)).split('\n').map(r => r.split('|'));
  const found = {};
  for (const [indicator, unit, num, den] of rows) (found[indicator] ??= {})[unit] = `${num}/${den}`;
  const frozen = Object.fromEntries(Object.entries(document.inputs).map(([indicator, units]) =>
    [indicator, Object.fromEntries(Object.entries(units).map(([unit, f]) => [unit, `${f.num}/${f.den}`]))]));
  assert.deepEqual(found, frozen);
  assert.equal(Object.keys(found).length, 8);
  for (const [indicator, units] of Object.entries(found)) {
    const some = Object.values(units).some(f => !f.startsWith('0/'));
    assert.equal(some, !NONE.includes(indicator), `${indicator}: something to count`);
  }
});

test('a score opens to its facts, by name, and the report verifies', async () => {
  const at = `/reports/${report.report}`;
  const scores = await leader.get(`${at}/scores`);
  const [first] = scores.units;
  const sheet = await leader.get(`${at}/scores/${first.unit}`);
  const why = await leader.get(`${at}/scores/${first.unit}/updates`);
  holdShapes([{ route: 'report_scores', status: 200, body: scores },
    { route: 'report_unit_scores', status: 200, body: sheet },
    { route: 'report_indicator', status: 200, body: why }]);
  assert.ok(why.counted.length <= why.den);
  assert.equal(why.counted.filter(r => r.note === null).length, Number(why.num));
  for (const r of why.counted) assert.ok(r.title, 'by name');
  const v = await leader.get(`${at}/verify`);
  assert.deepEqual([v.stored, v.ledger, v.differences], [true, true, []]);
});

test('a report of projects is of two months, and a district has no part in making it', async () => {
  const make = async (who, body) => (await stack.as(who)).try('POST', '/reports', {
    body, headers: { 'idempotency-key': randomUUID() } });
  const quarter = await make('D07 reviewer', { kind: 'project', period: '2023Q1' });
  assert.equal(quarter.status, 422);
  assert.equal(quarter.json.errors[0].pointer, '/period');
  const early = await make('D07 reviewer', { kind: 'project', period: '202302B' });
  assert.equal(early.json.code, 'report_not_ready');
  assert.equal((await make('U500103 reviewer', { kind: 'project', period: '202301B' })).status, 403);
});

test('the live screen counts the running two months', async () => {
  const live = await leader.get('/cockpits/project?basis=live');
  assert.equal(live.period, '202302B');
  assert.equal(live.report, null);
  assert.ok(live.units.length > document.units.length, 'those issued in March are there');
});
