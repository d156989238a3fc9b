// SPDX-License-Identifier: Apache-2.0
// Another last day to count (X33, X55), from the office's dialog to the frozen
// report. On a system of its own, since the clock moves.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';

const UNIT = 'U500104';
let stack;
before(async () => {
  stack = await startStack('cut_off', 'bare', { fresh: true });
  await stack.clock('2023-04-03T09:00:00+08:00');
});
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const office = 'D07 reviewer';
const body = (day, more = {}) => ({ kind: 'district', period: '2023Q1', day, reason: '清明假期', ...more });
const term = async who => (await ok('report_timetable', who, 'GET', '/timetable?year=2023'))
  .items.find(t => t.period === '2023Q1');

test('what cannot be set is said at its place', async () => {
  for (const [who, what, status, pointer] of [
    [`${UNIT} reviewer`, body('2023-04-07'), 403], ['D07 leader', body('2023-04-07'), 403],
    [office, body('2023-05-07'), 422, '/day'], [office, body('7 April'), 422, '/day'],
    [office, body('2023-04-07', { reason: '' }), 422, '/reason'], [office, body('2023-04-07', { kind: 'none' }), 422, '/kind'],
    [office, body('2023-04-07', { period: '202301B' }), 422, '/period'], [office, body('2023-12-30', { period: '2023Q4' }), 409],
  ]) {
    const r = await call('cut_off_set', who, 'POST', '/timetable/cut-offs', what);
    assert.deepEqual([r.status, r.json.errors?.[0]?.pointer], [status, pointer], r.text);
  }
  assert.equal((await term(office)).cut_off, '2023-03-31');
});

test('what a day would change is told before it is set, and refused alike', async () => {
  const ask = (who, day, more = '') => call('cut_off_foretell', who, 'GET', `/timetable/cut-offs/foretold?kind=district&period=2023Q1&day=${day}${more}`);
  const { json: told } = await ask(office, '2023-04-07');
  assert.deepEqual([told.was, told.windows_was[0].closes, told.windows[0].closes], ['2023-03-31', '2023-04-11T00:00:00+08:00', '2023-04-15T00:00:00+08:00']);
  assert.deepEqual(told.moved, { from: '2023-04-01', to: '2023-04-07', out_of: '2023Q2', into: '2023Q1', out_of_label: '2023年第二季度', into_label: '2023年第一季度' });
  assert.deepEqual(told.next, { period: '2023Q2', label: '2023年第二季度', from: '2023-04-08', from_was: '2023-04-01' });
  const back = (await ask(office, '2023-03-30')).json.moved;
  assert.deepEqual([back.from, back.to, back.out_of, back.into], ['2023-03-31', '2023-03-31', '2023Q1', '2023Q2']);
  for (const [who, day, status, pointer] of [[`${UNIT} reviewer`, '2023-04-07', 403], ['D07 leader', '2023-04-07', 403],
    [office, '2023-05-07', 422, '/day'], [office, '2023-03-31', 422, '/day']]) {
    const r = await ask(who, day);
    assert.deepEqual([r.status, r.json.errors?.[0]?.pointer], [status, pointer], r.text);
  }
  assert.equal((await term(office)).cut_off, '2023-03-31', 'nothing was set');
});

test('the office sets it, and every unit reads it with its reason', async () => {
  const set = await ok('cut_off_set', office, 'POST', '/timetable/cut-offs', body('2023-04-07'));
  assert.equal(set.cut_off, '2023-04-07');
  const seen = await term(`${UNIT} clerk`);
  assert.deepEqual([seen.end, seen.cut_off, seen.may_set], ['2023-03-31', '2023-04-07', false]);
  assert.deepEqual([seen.cut_offs[0].reason, seen.cut_offs[0].by], ['清明假期', null]);
  assert.equal(seen.windows[0].closes, '2023-04-15T00:00:00+08:00', 'as it was foretold');
  assert.ok((await term(office)).cut_offs[0].by);
  const { items } = await ok('notice_list', `${UNIT} clerk`, 'GET', '/me/notices');
  assert.match(items.find(n => n.kind === 'report').text, /统计截止日由2023年3月31日调整为2023年4月7日/);
});

test('a report counts what happened by then, says why, and verifies', async () => {
  await stack.clock('2023-04-06T09:00:00+08:00');
  const filing = new Filing(stack, 'achievement');
  const e = await filing.draft(`${UNIT} clerk`, {
    classified: false, matter: '建立城市更新项目联审机制', situation: 'N4', event_date: '2023-04-05',
    source: `渝演示简报〔2023〕${randomUUID().slice(0, 8)}期`,
    problem_solved: '针对部门职责交叉的问题，梳理权责清单。', main_results: '出台制度2项。',
  }, { files: ['evidence'] });
  await filing.step(office, await filing.step(`${UNIT} reviewer`,
    await filing.step(`${UNIT} clerk`, e, 'submit'), 'approve'), 'approve');
  await stack.clock('2023-04-12T09:00:00+08:00');
  const early = await call('report_create', office, 'POST', '/reports', { kind: 'district', period: '2023Q1' });
  assert.deepEqual([early.status, early.json.code], [422, 'report_not_ready']);
  await stack.clock('2023-04-15T09:00:00+08:00');
  const { job } = await ok('report_create', office, 'POST', '/reports', { kind: 'district', period: '2023Q1' });
  const done = await until('the report is made', async () => {
    const j = await ok('job_get', office, 'GET', `/jobs/${job}`);
    assert.notEqual(j.state, 'failed', j.error);
    return j.state === 'done' && j;
  });
  const { report, document } = await (async () => {
    const r = await ok('report_get', office, 'GET', `/reports/${done.result.report}`);
    return { report: r, document: r.document };
  })();
  assert.deepEqual([report.cut_off, report.cut_off_reason, document.cut_off], ['2023-04-07', '清明假期', '2023-04-07']);
  assert.equal(document.inputs.national[UNIT].num, 1);
  const verified = await ok('report_verify', office, 'GET', `/reports/${report.report}/verify`);
  assert.deepEqual([verified.stored, verified.ledger, verified.differ], [true, true, 0]);
  const late = await call('cut_off_set', office, 'POST', '/timetable/cut-offs', body('2023-04-14'));
  assert.equal(late.status, 409);
});

test('every answer was of its shape', () => holdShapes(replies));
