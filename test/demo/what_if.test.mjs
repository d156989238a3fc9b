// SPDX-License-Identifier: Apache-2.0
// 情景测算 on the demo's published report: what the server answers is what a
// second engine in another language gives for the same change.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';
import { exact, read, scoreReport } from '../oracle/score.mjs';

let stack;
let document;
let at;
before(async () => {
  stack = await startStack('what_if', 'demo');
  const [id, text] = (await stack.sql(`select report || ' ' || document from report.report
    where state = 'published' and period = '2023Q1' order by revision desc limit 1`)).split(/ (.*)/s);
  document = JSON.parse(text);
  at = `/reports/${id}/what-if`;
});
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const leader = 'D07 leader';
const asked = body => ok('report_what_if', leader, 'POST', at, body);
const stands = units => Object.fromEntries(units.map(u => [u.unit, [u.total.exact, u.rank, u.band]]));

/** The document's rule set with the points, and without what is dropped. */
function changed(points, dropped) {
  const set = structuredClone(document.rule_set);
  let all = read('0');
  for (const p of set.pillars) {
    p.indicators = p.indicators.filter(i => !dropped.includes(i.key));
    let sum = read('0');
    for (const i of p.indicators) {
      if (points[i.key]) i.points = points[i.key];
      if (i.points) sum = add(sum, read(i.points));
    }
    p.points = exact(sum);
    all = add(all, sum);
  }
  set.pillars = set.pillars.filter(p => p.indicators.length);
  set.points = exact(all);
  return set;
}
const add = (a, b) => read(`${a.n * b.d + b.n * a.d}/${a.d * b.d}`);

test('nothing changed moves nobody', async () => {
  const answer = await asked({});
  assert.equal(answer.units.length, 41);
  for (const u of answer.units) assert.deepEqual(u.before, u.after, u.name);
  assert.deepEqual(stands(answer.units.map(u => ({ unit: u.unit, ...u.after }))), stands(document.scores.units));
});

test('other weights give what an independent engine gives', async () => {
  let moved = 0;
  for (const [points, dropped] of [[{ pilots: '30', national: '12.5' }, []], [{}, ['national']], [{ media: '20' }, ['risk', 'satisfaction']]]) {
    const answer = await asked({ points, dropped });
    const expected = scoreReport(changed(points, dropped), document);
    assert.deepEqual(stands(answer.units.map(u => ({ unit: u.unit, ...u.after }))), stands(expected.units));
    assert.equal(answer.points_full, '100');
    assert.equal(answer.points_gap, exact(add(read(answer.points_after), read('-100'))));
    assert.equal(answer.indicators_before.length, 7);
    const own = changed(points, dropped).pillars;
    assert.deepEqual(answer.pillars.map(p => [p.key, p.points_before, p.points_after]), document.rule_set.pillars
      .map(p => [p.key, p.points, own.find(o => o.key === p.key)?.points ?? '0']));
    assert.deepEqual(answer.indicators_before.map(i => i.pillar), document.rule_set.pillars.flatMap(p => p.indicators.map(() => p.key)));
    moved += answer.units.filter(u => u.before.rank !== u.after.rank).length;
  }
  assert.ok(moved > 0, 'somebody moves');
});

test('other prices of events are what the second engine makes of the counts', async () => {
  const set = structuredClone(document.rule_set);
  const events = set.pillars.flatMap(p => p.indicators).find(i => i.key === 'risk').events;
  const prices = { opinion_major: '1.25', mass_larger: '0.5' };
  for (const e of events) e.points = prices[e.key] ?? e.points;
  const answer = await asked({ events: { risk: prices } });
  const counts = structuredClone(document);
  for (const f of Object.values(counts.inputs.risk)) { delete f.num; delete f.den; }
  assert.deepEqual(stands(answer.units.map(u => ({ unit: u.unit, ...u.after }))), stands(scoreReport(set, counts).units));
  assert.ok(answer.units.some(u => u.before.total.exact !== u.after.total.exact), 'somebody has an event');
  assert.equal((await call('report_what_if', leader, 'POST', at, { events: { risk: { storm: '1' } } })).status, 422);
});

test('one fact more is scored like any other', async () => {
  const unit = document.units[0].unit;
  const answer = await asked({ more: [{ unit, indicator: 'national', add: '2' }], marginal: unit });
  const other = structuredClone(document);
  other.inputs.national[unit].num += 2;
  const expected = scoreReport(document.rule_set, other);
  assert.deepEqual(stands(answer.units.map(u => ({ unit: u.unit, ...u.after }))), stands(expected.units));
  other.inputs.city[unit].num += 1;
  const step = answer.marginal.find(s => s.indicator === 'city');
  const next = scoreReport(document.rule_set, other).units.find(u => u.unit === unit);
  assert.deepEqual([step.total.exact, step.rank], [next.total.exact, next.rank]);
});

test('ranges hold the rank, and are the same each time', async () => {
  const answer = await asked({ robustness: true });
  assert.equal(answer.robustness.samples, 1000);
  for (const u of answer.units) assert.ok(u.range.best <= u.after.rank && u.after.rank <= u.range.worst, u.name);
  assert.ok(answer.units.some(u => u.range.best < u.range.worst));
  assert.deepEqual(await asked({ robustness: true }), answer);
});

test('what cannot be tried is said at its place; a published report is everybody’s', async () => {
  for (const [body, pointer] of [[{ points: { none: '1' } }, '/points/none'], [{ dropped: ['none'] }, '/dropped/0'],
    [{ more: [{ unit: 'none', indicator: 'city', add: '1' }] }, '/more/0/unit'], [{ marginal: 'none' }, '/marginal']]) {
    const r = await call('report_what_if', leader, 'POST', at, body);
    assert.deepEqual([r.status, r.json.errors?.[0]?.pointer], [422, pointer], r.text);
  }
  assert.equal((await call('report_what_if', leader, 'POST', at, { rule_set: 'none' })).status, 404);
  assert.equal((await call('report_what_if', leader, 'POST', at, { colour: 1 })).status, 422);
  assert.equal((await call('report_what_if', leader, 'POST', '/reports/999999/what-if', {})).status, 404);
  await ok('report_what_if', 'U500103 clerk', 'POST', at, { rule_set: '2023-03-31' });
});

test('every answer was of its shape', () => holdShapes(replies));
