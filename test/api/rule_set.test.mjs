// SPDX-License-Identifier: Apache-2.0
// A rule set from draft to publication (R11): the engine that will score judges
// what is drawn up, on the way and when it is stored.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';

let stack;
before(async () => { stack = await startStack('rule_set'); });
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const office = 'D07 reviewer';
const id = `t${Date.now()}`;
const at = `/rule-sets/${id}`;

async function send(route, who, method, path, body, revision) {
  const r = await (await stack.as(who)).try(method, path, { body, headers: {
    ...(revision === undefined ? {} : { 'if-match': `"r${revision}"` }),
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
  } });
  assert.ok(r.status < 500, `${route}: ${r.text}`);
  replies.push({ route, status: r.status, body: r.json });
  return r;
}
const edit = (body, revision, who = office) => send('rule_set_edit', who, 'PUT', at, { body }, revision);

test('a draft is a copy that the office alone sees', async () => {
  const sent = { based_on: '2023-03-31', id, label: '测试用的新版' };
  assert.equal((await call('rule_set_create', 'U500103 clerk', 'POST', '/rule-sets', sent)).status, 403);
  const draft = await ok('rule_set_create', office, 'POST', '/rule-sets', sent);
  assert.equal(draft.state, 'draft');
  assert.equal(draft.body.pillars.length, 4);
  assert.equal((await call('rule_set_create', office, 'POST', '/rule-sets', sent)).status, 422);
  assert.equal((await call('rule_set_get', 'U500103 clerk', 'GET', at)).status, 404);
  const r = await call('rule_set_get', office, 'GET', at);
  assert.equal(r.headers.etag, '"r1"');
  assert.ok((await ok('judge_list', office, 'GET', '/judges')).items.some(j => j.judge === 'judge_pilots_v1'));
  const all = await ok('rule_set_list', office, 'GET', '/rule-sets');
  assert.ok(all.items.some(s => s.id === id));
});

test('what the engine refuses is not stored, and said where', async () => {
  const { body } = await ok('rule_set_get', office, 'GET', at);
  const broken = structuredClone(body);
  broken.pillars[1].indicators[0].points = '26';
  const check = await ok('rule_set_check', office, 'POST', `${at}/check`, { body: broken });
  assert.deepEqual([check.flaws[0].pointer, check.flaws[0].code, check.indices], ['/body/pillars/1/points', 'points_mismatch', []]);
  const refused = await edit(broken, 1);
  assert.equal(refused.status, 422);
  assert.equal(refused.json.errors[0].pointer, '/body/pillars/1/points');
  for (const [change, code] of [
    [b => { b.pillars[1].indicators[0].coefficients = ['1.0', '0.8', '0.9']; }, 'coefficients_invalid'],
    [b => { b.pillars[1].indicators[0].colour = 'red'; }, 'key_unknown'],
    [b => { b.points = 100.5; }, 'number_invalid'],
    [b => { b.pillars[0].indicators[0].judge = 'drop table'; }, 'key_invalid'],
    [b => { b.pillars[0].indicators[0].judge = 'judge_none_v1'; }, 'judge_unknown'],
    [b => { delete b.pillars[0].indicators[0].data_owner; }, 'data_owner_missing'],
  ]) {
    const other = structuredClone(body);
    change(other);
    const r = await edit(other, 1);
    assert.equal(r.status, 422, code);
    assert.equal(r.json.errors[0].code, code, r.text);
  }
  // who edits eight indicators is told of all eight, by either judge, at once
  const many = structuredClone(body);
  const all = many.pillars.flatMap((p, n) => p.indicators.map((i, k) => [i, `/body/pillars/${n}/indicators/${k}`]));
  all[0][0].coefficients = ['0.8', '1.0'];
  all[0][0].judge = 'judge_none_v1';
  all[1][0].points = 'ten';
  all[2][0].label = '';
  delete all[2][0].basis;
  all[3][0].approval_window.days = 999;
  all[4][0].value_format = 'float';
  all[5][0].judge = 'judge_risk_v1';
  all[6][0].events[0].points = '-1';
  many.points = '90';
  many.colour.deduction_from = ['3', '3', '10'];
  const want = [['/body/colour/deduction_from/1', 'number_range'], [`${all[0][1]}/coefficients`, 'coefficients_invalid'],
    [`${all[1][1]}/points`, 'number_invalid'], [`${all[2][1]}/label`, 'text_invalid'], [`${all[3][1]}/approval_window/days`, 'number_range'],
    [`${all[4][1]}/value_format`, 'value_unknown'], [`${all[6][1]}/events/0/points`, 'number_range'], ['/body/points', 'points_mismatch'],
    [`${all[0][1]}/judge`, 'judge_unknown'], [`${all[2][1]}/basis`, 'basis_missing'], [`${all[5][1]}/kind`, 'judge_counts_events']];
  const said = list => list.map(f => [f.pointer, f.code]);
  const judged = await ok('rule_set_check', office, 'POST', `${at}/check`, { body: many });
  assert.deepEqual(said(judged.flaws), want);
  assert.ok(judged.flaws.every(f => /\p{Script=Han}/u.test(f.detail)));
  const kept = await edit(many, 1);
  assert.deepEqual([kept.status, kept.json.code, said(kept.json.errors)], [422, 'fields_invalid', want]);
  assert.match(kept.headers.get?.('content-type') ?? kept.headers['content-type'], /problem\+json/);
  assert.equal((await edit(many, 1, 'U500103 clerk')).status, 403);
  // more than 64 are not told
  const flood = { ...body, ...Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`odd${n}`, 1])) };
  assert.equal((await edit(flood, 1)).json.errors.length, 64);
  for (const odd of [null, 5, [], 'x', {}]) assert.equal((await edit(odd, 1)).status, 422);
  const fine = await ok('rule_set_check', office, 'POST', `${at}/check`, { body });
  assert.deepEqual(fine.flaws, []);
  assert.deepEqual(fine.notes.map(n => n.code), ['window_outlives_report']);
  assert.deepEqual(fine.indices[0], { key: 'composite', label: '综合评价指数', points: '100.00', low: '74.00', high: '100.00',
    legend: ['≥94.80', '≥89.60 且 <94.80', '≥84.40 且 <89.60', '≥79.20 且 <84.40', '<79.20'] });
  assert.equal(fine.indices.find(i => i.key === 'risk').legend[0], '未扣分');
});

test('a text that says another figure than the one set is told, and no hindrance', async () => {
  const { body } = await ok('rule_set_get', office, 'GET', at);
  body.pillars[0].indicators[0].points = '18';
  body.pillars[1].indicators[0].coefficients = ['1.0', '0.8', '0.6'];
  body.pillars[3].indicators[0].events[2].points = '6';
  const { flaws, notes } = await ok('rule_set_check', office, 'POST', `${at}/check`, { body });
  assert.deepEqual(flaws.map(f => f.code), ['points_mismatch']);
  assert.deepEqual(notes.filter(n => n.pointer.endsWith('/basis')).map(n => n.detail), ['评价细则的公式按 20 分计，设定的分值是 18',
    '评价细则写的系数是 1.0、0.9、0.8，设定的是 1.0、0.8、0.6', '评价细则写重大群体性事件每起扣 5 分，设定的是 6 分']);
});

test('a draft is changed at the revision that was seen, compared, published once by another', async () => {
  const { body } = await ok('rule_set_get', office, 'GET', at);
  body.pillars[0].indicators[0].points = '18';
  body.pillars[0].indicators[1].points = '12';
  assert.equal((await send('rule_set_edit', office, 'PUT', at, { body })).status, 428);
  assert.equal((await edit(body, 9)).status, 412);
  assert.equal((await edit(body, 1, 'U500103 clerk')).status, 403);
  const stored = await edit(body, 1);
  assert.equal(stored.status, 200, stored.text);
  assert.deepEqual([stored.json.revision, stored.json.may_publish], [2, false]);
  const diff = await ok('rule_set_diff', office, 'GET', `/rule-sets/2023-03-31/diff?to=${id}`);
  assert.deepEqual(diff.parts.filter(p => p.change !== 'same').map(p => [p.level, p.key, p.change]),
    [['rule_set', '', 'changed'], ['indicator', 'pilots', 'changed'], ['indicator', 'acceptance', 'changed']]);
  // far ahead: no report of other tests is counted under it
  const from = { from_period: '2098Q4' };
  const publish = (who, revision, b = from) => send('rule_set_publish', who, 'POST', `${at}/publish`, b, revision);
  assert.equal((await publish(office, 2)).json.code, 'four_eyes');
  assert.equal((await publish('U500103 leader', 2)).status, 403);
  assert.equal((await publish('D07 leader', 2, { from_period: '209806B' })).status, 422);
  const done = await publish('D07 leader', 2);
  assert.deepEqual([done.status, done.json.state, done.json.from_period], [200, 'published', '2098Q4']);
  assert.equal((await edit(body, 3)).json.code, 'rule_set_once_published_never_changes');
  assert.equal((await send('rule_set_discard', office, 'DELETE', at, undefined, 3)).status, 409);
  const seen = await ok('rule_set_get', 'U500103 clerk', 'GET', at);
  assert.equal(seen.body.pillars[0].indicators[0].points, '18');
  const all = await ok('rule_set_list', 'U500103 clerk', 'GET', '/rule-sets');
  assert.equal(all.items.find(s => s.current && s.report_kind === 'district').id, '2023-03-31');
});

test('a draft that nobody wants goes', async () => {
  const other = `${id}b`;
  await ok('rule_set_create', office, 'POST', '/rule-sets', { based_on: '2023-03-31', id: other, label: '不要的' });
  assert.equal((await send('rule_set_discard', office, 'DELETE', `/rule-sets/${other}`, undefined, 1)).status, 204);
  assert.equal((await call('rule_set_get', office, 'GET', `/rule-sets/${other}`)).status, 404);
});

test('every answer was of its shape', () => holdShapes(replies));
