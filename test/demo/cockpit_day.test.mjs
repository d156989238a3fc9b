// SPDX-License-Identifier: Apache-2.0
// The cockpit of an earlier day: counted from what had been approved by the end of
// it, as other SQL counts it; of today it is the live one. And the
// cockpit of an earlier edition of a published report.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { startStack } from '../lib/stack.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';

let stack;
before(async () => { stack = await startStack('cockpit_day', 'demo'); });
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const leader = 'U500103 leader';
const of = (day, kind = 'district') => call(`cockpit_${kind}`, leader, 'GET', `/cockpits/${kind}?basis=live&day=${day}`);
const FACTS = ['pilot', 'pilot_state', 'achievement', 'risk_event', 'district_survey', 'demand', 'demand_task', 'demand_task_state', 'bottleneck', 'bottleneck_state'];
const stood = c => `x.in_force @> ${c.horizon}::bigint`;
const number = async sql => Number(await stack.sql(sql));

test('what had been approved by the end of that day, and nothing else', async () => {
  let last = 0;
  for (const day of ['2023-02-10', '2023-03-15', '2023-03-31']) {
    const r = await of(day);
    assert.equal(r.status, 200, r.text);
    const c = r.json;
    assert.deepEqual([c.basis, c.day, c.cut_off, c.period, c.report, c.rank_range], ['live', day, day, '2023Q1', null, null]);
    assert.ok(c.as_of.slice(0, 10) <= day, c.as_of);
    assert.equal(c.units.length, 41);
    assert.equal(c.pending ?? null, null, 'what is under review today says nothing of then');
    const filings = await number(`select sum(n) from (${FACTS.map(t => `select count(*) as n from ledger.${t} x where ${stood(c)}`).join(' union all ')}) s`);
    assert.equal(c.totals.filings_approved, filings, day);
    assert.equal(await number(`select sum(n) from (${FACTS.map(t => `select count(*) as n from ledger.${t} x where ${stood(c)}
      and x.approved_at >= date '${day}' + 1`).join(' union all ')}) s`), 0, 'none of it from after that day');
    const national = await number(`select count(*) from ledger.achievement x join org.unit o on o.unit = x.unit and o.kind = 'district' and o.reports
      where x.situation ~ '^N' and x.event_date between '2023-01-01' and '${day}' and ${stood(c)}`);
    assert.equal(c.totals.achievements_national, national, day);
    assert.ok(filings > last, 'each day has more');
    last = filings;
  }
});

test('of today it is what is live', async () => {
  const today = (await stack.sql(`select ops.today()`)).trim();
  for (const kind of ['district', 'project']) {
    let live, json;
    await until('the worker has counted what is newest', async () => {
      live = await ok(`cockpit_${kind}`, leader, 'GET', `/cockpits/${kind}?basis=live`);
      ({ json } = await of(today, kind));
      return live.horizon === json.horizon && isDeepStrictEqual(live.compared, json.compared);
    });
    assert.equal(live.day, null);
    for (const part of ['period', 'horizon', 'units', 'bands', 'indicators', 'totals', 'boards', 'compared']) assert.deepEqual(json[part], live[part], `${kind} ${part}`);
  }
});

test('a day to come, no day, and one before anything was approved are refused', async () => {
  assert.deepEqual([(await of('2099-01-01')).status, (await of('2023-02-30')).status, (await of('2019-01-01')).status], [400, 400, 404]);
  assert.equal((await of('2023-03-15T10:00:00Z')).status, 400);
});

test('the edition of a published report that is asked for, or none', async () => {
  const at = '/cockpits/district?basis=published&period=2023Q1';
  const newest = await ok('cockpit_district', leader, 'GET', at);
  assert.deepEqual((await ok('cockpit_district', leader, 'GET', `${at}&revision=1`)).revision, 1);
  assert.deepEqual(await ok('cockpit_district', leader, 'GET', `${at}&revision=${newest.revision}`), newest);
  assert.equal((await call('cockpit_district', leader, 'GET', `${at}&revision=99`)).status, 404);
});

test('every answer was of its shape', () => holdShapes(replies));
