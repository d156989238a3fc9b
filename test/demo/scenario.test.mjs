// SPDX-License-Identifier: Apache-2.0
// 已存的情景测算 on the demo's published report: kept for a unit and a role, reckoned
// anew when it is opened, and nothing that was published changes by it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';

let stack;
let report;
let verified;
before(async () => {
  stack = await startStack('scenario', 'demo');
  report = Number(await stack.sql(`select report from report.report where state = 'published'
    and kind = 'district' and period = '2023Q1' order by revision desc limit 1`));
  verified = await digest();
});
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const clerk = 'U500103 clerk';
const what_if = { points: { pilots: '30' }, dropped: ['national'] };
const name = `试点加重 ${Date.now()}`;
const keep = (who, body) => call('scenario_create', who, 'POST', `/reports/${report}/scenarios`, body);
/** What a published report shows, and all that it is made of. */
async function digest() {
  const scores = await ok('report_scores', clerk, 'GET', `/reports/${report}/scores`);
  return JSON.stringify(scores) + await stack.sql(`select digest from report.report where report = ${report}`);
}
async function withRevision(route, who, method, path, revision, body) {
  const r = await (await stack.as(who)).try(method, path, { body, headers: { 'if-match': `"r${revision}"` } });
  replies.push({ route, status: r.status, body: r.json });
  return r;
}

let kept;
test('a trial is kept as it was shown, and opens as it was kept', async () => {
  const shown = await ok('report_what_if', clerk, 'POST', `/reports/${report}/what-if`, what_if);
  const r = await keep(clerk, { name, note: '给领导看', what_if });
  assert.equal(r.status, 201, r.text);
  kept = r.json;
  assert.deepEqual([kept.name, kept.report.report, kept.rule_set, kept.revision], [name, report, null, 1]);
  assert.match(r.headers.location, new RegExp(`/scenarios/${kept.id}$`));
  const open = await ok('scenario_get', clerk, 'GET', `/scenarios/${kept.id}`);
  assert.deepEqual(open.answer, shown);
  assert.deepEqual(open.change, what_if);
  assert.deepEqual([open.differs, open.problem], [[], null]);
  assert.equal(open.engine, open.scenario.engine);
});

test('what no longer comes out so is named, unit by unit', async () => {
  await stack.sql(`update report.scenario set standings = jsonb_set(standings,
    '{U500103,rank}', '99') where scenario = ${kept.id}`);
  const open = await ok('scenario_get', clerk, 'GET', `/scenarios/${kept.id}`);
  assert.deepEqual(open.differs.map(d => [d.unit, d.saved.rank]), [['U500103', 99]]);
});

test('a list is of the own unit and role', async () => {
  const names = async who => (await ok('scenario_list', who, 'GET', `/scenarios?report=${report}`)).items.map(s => s.name);
  assert.ok((await names(clerk)).includes(name));
  for (const other of ['U500103 reviewer', 'U500112 clerk', 'D07 reviewer', 'D07 leader']) {
    assert.ok(!(await names(other)).includes(name), other);
    assert.equal((await call('scenario_get', other, 'GET', `/scenarios/${kept.id}`)).status, 404, other);
    assert.equal((await withRevision('scenario_rename', other, 'PUT', `/scenarios/${kept.id}`, 1, { name: '我的' })).status, 404, other);
    assert.equal((await withRevision('scenario_discard', other, 'DELETE', `/scenarios/${kept.id}`, 1)).status, 404, other);
  }
});

test('what cannot be kept is said at its place', async () => {
  for (const [body, status, code] of [
    [{ name, what_if }, 409, 'scenario_name_taken'],
    [{ name: '', what_if }, 422, 'invalid_body'], [{ name: '长'.repeat(61), what_if }, 422, 'invalid_body'],
    [{ name: '无内容' }, 422, 'invalid_body'], [{ name: '多', what_if: { colour: 1 } }, 422, 'invalid_body'],
    [{ name: '无此指标', what_if: { points: { none: '1' } } }, 422, 'fields_invalid'],
    [{ name: '无此体系', what_if: { rule_set: 'none' } }, 404, 'not_found'],
    [{ name: '太大', what_if: { points: { pilots: `10${'0'.repeat(17000)}` } } }, 422, null],
  ]) {
    const r = await keep(clerk, body);
    assert.equal(r.status, status, r.text);
    if (code) assert.equal(r.json.code, code, r.text);
    if (code === 'fields_invalid') assert.equal(r.json.errors[0].pointer, '/what_if/points/none');
  }
  assert.equal((await call('scenario_create', clerk, 'POST', '/reports/999999/scenarios', { name: '无', what_if })).status, 404);
});

test('a name is changed and a scenario thrown away, each as it was seen', async () => {
  const at = `/scenarios/${kept.id}`;
  const bare = await (await stack.as(clerk)).try('PUT', at, { body: { name: `${name} 二` } });
  assert.equal(bare.status, 428);
  const r = await withRevision('scenario_rename', clerk, 'PUT', at, 1, { name: `${name} 二`, note: '' });
  assert.deepEqual([r.status, r.json.name, r.json.note, r.json.revision], [200, `${name} 二`, '', 2], r.text);
  assert.equal((await withRevision('scenario_rename', clerk, 'PUT', at, 1, { name })).status, 412);
  assert.equal((await withRevision('scenario_discard', clerk, 'DELETE', at, 1)).status, 412);
  assert.equal((await withRevision('scenario_discard', clerk, 'DELETE', at, 2)).status, 204);
  assert.equal((await call('scenario_get', clerk, 'GET', at)).status, 404);
});

test('nothing that was published has changed', async () => {
  assert.equal(await digest(), verified);
});

test('every answer was of its shape', () => holdShapes(replies));
