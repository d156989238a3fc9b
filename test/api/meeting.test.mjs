// SPDX-License-Identifier: Apache-2.0
// Module 8 through the API: a meeting is filed and approved, its decisions are
// assigned in the same act and followed until they are carried out.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';

let stack;
const of = {};
before(async () => {
  stack = await startStack('meeting');
  for (const m of ['commission_meeting', 'decision', 'decision_update']) of[m] = new Filing(stack, m);
});
after(() => stack.close());

const LISTS = { policy_area: 'society', track: 'governance' };
let number = Date.now() % 800;
const decided = (title, due, ...units) => ({ title, requirement: '按季度报送落实情况。', units, due, ...LISTS });
const meeting = (decisions, more = {}) => {
  number += 1;
  return { classified: false, number, held_on: '2023-03-10', decisions,
    agenda: [{ title: '审议年度工作要点', reporting_unit: 'D18' }], ...more };
};

async function approved(decisions, more) {
  const f = of.commission_meeting;
  const e = await f.step('D07 clerk', await f.draft('D07 clerk', meeting(decisions, more)), 'submit');
  return f.step('D07 reviewer2', e, 'approve');
}
async function decisionsOf(e, q) {
  const { items } = await (await stack.as('D07 reviewer')).get(`/entries?module=decision&q=${encodeURIComponent(q)}&limit=50`);
  return items;
}

test('with the approval of a meeting each decision is assigned to its units', async () => {
  const tag = `事项${number}`;
  const e = await approved([decided(`${tag}甲`, '2023-03-30', 'U500103', 'D18'), decided(`${tag}乙`, '2023-04-28', 'U500107')]);
  assert.match(e.title, /^市委深改委第\d+次会议（2023-03-10）$/);
  const items = await decisionsOf(e, tag);
  assert.deepEqual(items.map(x => x.title).sort(), [`${tag}乙`, `${tag}甲`].sort());
  const one = await (await stack.as('U500103 clerk')).get(`/entries/${items.find(x => x.title.endsWith('甲')).id}`);
  assert.equal(one.state_label, '已交办');
  assert.deepEqual(one.links, [], 'the meeting is the office\'s');
  const desk = await (await stack.as('D18 clerk')).get('/desk');
  assert.ok(desk.owed.some(o => o.subject.id === one.id && o.due === '2023-03-30'));
  const office = await (await stack.as('D07 reviewer')).get(`/entries/${one.id}`);
  assert.deepEqual(office.links.map(l => l.id), [e.id]);
  holdShapes([{ route: 'entry_get', status: 200, body: office }, { route: 'entry_get', status: 200, body: e }]);
});

test('a decision is reported on until it is done, and stands with its units', async () => {
  const tag = `落实${number}`;
  const e = await approved([decided(tag, '2023-03-30', 'U500103', 'U500107')]);
  const [d] = await decisionsOf(e, tag);
  const s = await stack.as('U500103 clerk');
  const { items } = await s.get(`/obligations?subject=${d.id}&unit=U500103`);
  const f = of.decision_update;
  let u = await f.draft('U500103 clerk', { classified: false, progress_detail: '1.印发方案，明确分工',
    problems: '无。目标已经达到。', progress: 'completed' }, { obligation: items[0].obligation, files: ['evidence'] });
  u = await f.step('U500103 clerk', u, 'submit');
  u = await f.step('U500103 reviewer', u, 'approve');
  u = await f.step('D07 reviewer2', u, 'return', { reason_code: 'wording', note: '写明成效' });
  u = await f.step('U500103 clerk', u, 'submit', { note: '已写明成效' });
  u = await f.step('U500103 reviewer', u, 'approve');
  await f.step('D07 reviewer2', u, 'approve');
  const table = await (await stack.as('D07 reviewer')).get(`/entries/${d.id}/assignments`);
  const by = Object.fromEntries(table.items.map(x => [x.unit.unit, x]));
  assert.equal(by.U500103.progress_label, '已完成');
  assert.equal(by.U500107.owed.state, 'open');
});

test('the ledger of what was decided says per unit what is open, done and late', async () => {
  const leader = await stack.as('U500103 leader');
  const work = async unit => (await leader.get('/work/decision')).items.find(x => x.unit.unit === unit)
    ?? { assigned: 0, completed: 0, under_way: 0, overdue: 0 };
  const was = await work('D12');
  await approved([decided(`台账${number}`, '2023-03-21', 'D12')]);
  const now = await work('D12');
  assert.equal(now.assigned, was.assigned + 1);
  assert.equal(now.overdue, was.overdue, 'its day has not passed');
  assert.ok((await work('U500103')).completed >= 1, 'what was reported as done');
  await stack.script('db', 'clock', '2023-03-22T09:00:00+08:00');
  assert.equal((await work('D12')).overdue, was.overdue + 1, 'it has');
  await stack.script('db', 'clock', '2023-03-20T09:00:00+08:00');
  const none = await leader.try('GET', '/work/pilot');
  assert.equal(none.status, 404);
  holdShapes([{ route: 'work_list', status: 200, body: await leader.get('/work/decision') }]);
});

test('a meeting stands as long as its decisions do, and is filed once', async () => {
  const tag = `收回${number}`;
  const e = await approved([decided(tag, '2023-03-30', 'D18')]);
  const r = await of.commission_meeting.move('D07 reviewer', e, 'void', { note: '录入有误' });
  assert.equal(r.status, 409, r.text);
  assert.match(r.json.detail, /还有1项已交办的议定事项/);
  const [d] = await decisionsOf(e, tag);
  const whole = await (await stack.as('D07 reviewer')).get(`/entries/${d.id}`);
  await of.decision.step('D07 reviewer', whole, 'void', { note: '录入有误' });
  const gone = await of.commission_meeting.step('D07 reviewer', e, 'void', { note: '录入有误' });
  assert.equal(gone.state, 'voided');
  const kept = await approved([]);
  const twice = await of.commission_meeting.draft('D07 clerk', meeting([], { number: kept.body.number }));
  const no = await of.commission_meeting.move('D07 clerk', twice, 'submit');
  assert.equal(no.status, 409, no.text);
  assert.equal(no.json.code, 'already_exists');
});
