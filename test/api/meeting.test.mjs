// SPDX-License-Identifier: Apache-2.0
// Module 8 through the API: a meeting is filed and approved, its decisions are
// assigned in the same act and followed until they are carried out.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { rowsOf, taken } from '../lib/listing.mjs';
import { until } from '../lib/until.mjs';

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

test('the ledger and its workbook name the meeting that a decision came of', async () => {
  const title = `参照${number}`;
  const e = await approved([decided(title, '2023-03-30', 'U500103')]);
  const office = await stack.as('D07 reviewer');
  const found = await until('the fact', async () => (await office.get(`/ledger/decision?q=${encodeURIComponent(title)}`)).items[0]);
  assert.deepEqual(found.links, [{ id: e.id, title: e.title, module: 'commission_meeting', module_label: '深改委会议', unit: 'D07' }]);
  const own = (await (await stack.as('U500103 clerk')).get(`/ledger/decision?q=${encodeURIComponent(title)}`)).items[0];
  assert.equal(own.links[0].title, e.title, 'for who carries it out, too');
  const [row] = rowsOf((await taken(office, { of: 'ledger', module: 'decision', q: title })).sheets[0]);
  assert.equal(row.会议, e.title);
});

test('each decision is followed to its end, unit by unit, on the meeting’s page and in the ledger', async () => {
  const tag = `逐项${number}`;
  const e = await approved([decided(`${tag}甲`, '2023-03-30', 'U500103', 'D18'), decided(`${tag}乙`, '2023-03-21', 'U500107')]);
  assert.equal(e.work, 'decision');
  const office = await stack.as('D07 reviewer');
  const [d] = (await decisionsOf(e, `${tag}甲`));
  const clerk = await stack.as('U500103 clerk');
  const [o] = (await clerk.get(`/obligations?subject=${d.id}&unit=U500103`)).items;
  const f = of.decision_update;
  let u = await f.draft('U500103 clerk', { classified: false, progress_detail: '1.印发方案，明确分工',
    problems: '无。目标已经达到。', progress: 'completed' }, { obligation: o.obligation, files: ['evidence'] });
  u = await f.step('U500103 clerk', u, 'submit');
  u = await f.step('U500103 reviewer', u, 'approve');
  await f.step('D07 reviewer2', u, 'approve');
  await stack.script('db', 'clock', '2023-03-22T09:00:00+08:00');
  const said = w => [w.item.title, w.unit.unit, w.progress, `${w.reports.on_time}/${w.reports.due}`, w.overdue, w.standing];
  const lines = [[`${tag}乙`, 'U500107', null, '0/1', true, 'open'], [`${tag}甲`, 'D18', null, '0/0', false, 'open'],
    [`${tag}甲`, 'U500103', 'completed', '1/1', false, 'done']];
  const ledger = await office.get(`/work/decision/items?parent=${e.id}`);
  assert.deepEqual(ledger.items.map(said), lines);
  assert.deepEqual([ledger.parent_label, ledger.items[0].parent.id], ['深改委会议', e.id]);
  assert.match(ledger.items[2].ended_at, /^2023-03-20T/);
  const panel = await office.get(`/entries/${e.id}/work`);
  assert.deepEqual(panel.items.map(i => [i.item.title, i.units, i.done, i.overdue]), [[`${tag}甲`, 2, 1, 0], [`${tag}乙`, 1, 0, 1]]);
  assert.deepEqual(panel.items.flatMap(i => i.rows.map(said)).sort(), lines.toSorted());
  const first = await office.get(`/work/decision/items?parent=${e.id}&limit=2`);
  const rest = await office.get(`/work/decision/items?parent=${e.id}&limit=2&after=${first.next}`);
  assert.deepEqual([...first.items, ...rest.items].map(said), lines);
  for (const [state, n] of [['open', 2], ['overdue', 1], ['done', 1], ['recalled', 0]]) {
    assert.equal((await office.get(`/work/decision/items?parent=${e.id}&state=${state}`)).items.length, n, state);
  }
  const mine = await clerk.get(`/work/decision/items?q=${encodeURIComponent(tag)}`);
  assert.deepEqual(mine.items.map(w => [w.unit.unit, w.parent]), [['D18', null], ['U500103', null]], 'a unit reads what it has a part in');
  assert.equal((await clerk.try('GET', `/entries/${e.id}/work`)).status, 404);
  assert.equal((await (await stack.as('D07 auditor')).try('GET', '/work/decision/items')).status, 404);
  for (const bad of ['state=x', 'after=x', 'as_of=x', 'parent=x']) {
    const r = await office.try('GET', `/work/decision/items?${bad}`);
    assert.deepEqual([r.status, r.json.code], [400, 'invalid_parameter'], `${bad}: ${r.text}`);
  }
  holdShapes([{ route: 'work_items', status: 200, body: ledger }, { route: 'entry_work', status: 200, body: panel }]);
  await stack.script('db', 'clock', '2023-03-20T09:00:00+08:00');
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
