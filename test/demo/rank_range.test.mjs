// SPDX-License-Identifier: Apache-2.0
// 名次区间: how firm the ranks of the demo's reports are, as a second program
// in another language draws them from what was frozen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';
import { rankRanges } from '../oracle/rank_range.mjs';

let stack;
let reports;
before(async () => {
  stack = await startStack('rank_range', 'demo');
  await until('no interval is waited for', async () => await stack.sql(`select count(*)
    from report.report r where not exists (select from report.rank_range x where x.report = r.report)`) === '0');
  reports = (await stack.sql(`select report || ' ' || kind || ' ' || period from report.report
    where state = 'published' order by report`)).split('\n').map(line => line.split(' '));
});
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const leader = 'D07 leader';
const frozen = async id => JSON.parse(await stack.sql(`select document from report.report where report = ${id}`));

test('the intervals of both kinds of report are what a second program draws', async () => {
  assert.deepEqual([...new Set(reports.map(r => r[1]))].sort(), ['district', 'project']);
  for (const kind of ['district', 'project']) {
    const [id] = reports.find(r => r[1] === kind);
    const { rank_range: range, units } = await ok('report_scores', leader, 'GET', `/reports/${id}/scores`);
    assert.deepEqual([range.seed, range.samples, range.percent], [785, 1000, 10]);
    assert.deepEqual(range.units, rankRanges(await frozen(id), range));
    for (const { unit, name, rank } of units)
      assert.ok(range.units[unit].best <= rank && rank <= range.units[unit].worst, name);
    const own = await ok('report_unit_scores', leader, 'GET', `/reports/${id}/scores/${units[0].unit}`);
    const { units: all, ...draws } = range;
    assert.deepEqual(own.rank_range, { ...draws, ...all[units[0].unit] });
  }
});

test('another seed draws others: the comparison can fail', async () => {
  const [id] = reports.find(r => r[1] === 'district');
  const document = await frozen(id);
  const draws = { seed: 785, samples: 1000, percent: 10 };
  assert.notDeepEqual(rankRanges(document, draws), rankRanges(document, { ...draws, samples: 3 }));
  assert.notDeepEqual(rankRanges(document, draws), rankRanges(document, { ...draws, percent: 3 }));
});

test('the cockpit has those of the report that it shows, and live figures none', async () => {
  for (const kind of ['district', 'project']) {
    const shown = await ok(`cockpit_${kind}`, leader, 'GET', `/cockpits/${kind}?basis=published`);
    const { rank_range: range } = await ok('report_scores', leader, 'GET', `/reports/${shown.report}/scores`);
    assert.deepEqual(shown.rank_range, range);
  }
  const live = await ok('cockpit_district', leader, 'GET', '/cockpits/district?basis=live');
  assert.equal(live.rank_range, null);
});

test('they stand beside the document, whose digest knows nothing of them', async () => {
  for (const [id] of reports) {
    const text = await stack.sql(`select document from report.report where report = ${id}`);
    const digest = await stack.sql(`select digest from report.report where report = ${id}`);
    assert.equal(createHash('sha256').update(text).digest('hex'), digest);
    assert.ok(!('rank_range' in JSON.parse(text)));
  }
  const [id] = reports[0];
  const verified = await ok('report_verify', 'D07 reviewer', 'GET', `/reports/${id}/verify`);
  assert.deepEqual([verified.stored, verified.differ], [true, 0]);
});

test('each came of a job of its own, which the administrator sees by name', async () => {
  const { items } = await ok('job_list', 'D07 system_admin', 'GET', '/jobs?limit=200');
  const jobs = items.filter(j => j.kind === 'rank_range');
  assert.ok(jobs.length > 0);
  for (const j of jobs) assert.deepEqual([j.kind_label, j.state], ['测算名次区间', 'done']);
});

test('who may read the report may read its intervals', async () => {
  const [id] = reports.find(r => r[1] === 'district');
  const { rank_range: range } = await ok('report_scores', 'U500103 clerk', 'GET', `/reports/${id}/scores`);
  assert.equal(Object.keys(range.units).length, 41);
  assert.equal((await call('report_scores', 'U500103 clerk', 'GET', '/reports/999999/scores')).status, 404);
});

test('every answer was of its shape', () => holdShapes(replies));
