// SPDX-License-Identifier: Apache-2.0
// Modules 1a, 1b and 4 through the API: demands taken up or declined, lists
// issued to many units in one act, by form or by table, reported on through
// four stages, recalled until first filed, passed on.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { imported } from '../lib/table.mjs';
import { until } from '../lib/until.mjs';

let stack;
const of = {};
before(async () => {
  stack = await startStack('assign');
  for (const m of ['demand', 'demand_task', 'demand_task_update', 'bottleneck', 'bottleneck_update']) {
    of[m] = new Filing(stack, m);
  }
});
after(() => stack.close());

const ADMIN = 'D07 reviewer';
const LISTS = { policy_area: 'society', track: 'governance' };
const tag = () => randomUUID().slice(0, 8);
const rows = units => Object.entries(units).map(([unit, due]) => ({ unit, due }));
const task = (units, more = {}) => ({
  classified: false, title: `打通数据堵点 ${tag()}`, requirement: '部门间数据不通。', units: rows(units), ...LISTS, ...more,
});
const report = (more = {}) => ({
  classified: false, progress_detail: '1.建立联席会议机制，实现共享', problems: '标准不一。', progress: 'under_way', ...more,
});

async function assigned(module, units, more) {
  return of[module].step(ADMIN, await of[module].draft(ADMIN, task(units, more)), 'assign');
}
async function owed(unit, subject) {
  const s = await stack.as(`${unit} clerk`);
  const { items } = await s.get(`/obligations?subject=${subject}&unit=${unit}&limit=200`);
  return items.filter(o => o.subject.id === subject);
}
async function begun(module, unit, subject, body) {
  const [o] = (await owed(unit, subject)).filter(x => x.state === 'open' && !x.entry);
  return of[`${module}_update`].draft(`${unit} clerk`, body, { obligation: o.obligation });
}
async function reported(module, unit, subject, body = report(), by = 'reviewer2') {
  const f = of[`${module}_update`];
  let e = await begun(module, unit, subject, body);
  e = await f.step(`${unit} clerk`, e, 'submit');
  e = await f.step(`${unit} reviewer`, e, 'approve');
  return f.step(`D07 ${by}`, e, 'approve');
}
async function patch(who, e, body) {
  return (await stack.as(who)).try('PATCH', `/entries/${e.id}`, {
    body: { module: e.module, body }, headers: { 'if-match': `"r${e.revision}"`, 'idempotency-key': randomUUID() },
  });
}
async function approvedDemand(unit, more = {}) {
  const f = of.demand;
  let e = await f.draft(`${unit} clerk`, {
    classified: false, title: `实施绿色认证改革 ${tag()}`, demand_origin: 'D3', ...LISTS,
    description: '企业反映，当前绿色认证种类多、多头管理、认证成本高，迫切需要建立统一的标准、认证和标识体系。', ...more,
  });
  e = await f.step(`${unit} clerk`, e, 'submit');
  e = await f.step(`${unit} reviewer`, e, 'approve');
  return f.step('D07 reviewer2', e, 'approve');
}

test('one act issues a bottleneck to many units, each with its own day (R113)', async () => {
  const e = await assigned('bottleneck', { U500103: '2023-03-28', U500107: '2023-05-10', D18: '2023-03-31' });
  assert.equal(e.state_label, '已交办');
  assert.equal(e.assigned, true);
  const [a] = await owed('U500103', e.id);
  const [b] = await owed('U500107', e.id);
  assert.deepEqual([a.period, a.due, b.period, b.due], ['2023Q1', '2023-03-28', '2023Q2', '2023-05-10']);
  const desk = await (await stack.as('D18 clerk')).get('/desk');
  assert.ok(desk.owed.some(o => o.subject.id === e.id && o.due === '2023-03-31'));
  assert.ok(desk.notices.some(n => n.entry === e.id && /交办，请于2023-03-31前首次反馈/.test(n.text)));
  const again = await of.bottleneck.move(ADMIN, e, 'assign');
  assert.equal(again.status, 409, 'once');
});

test('a report goes through four stages with a return on the way, and is owed until it is done', async () => {
  const e = await assigned('demand_task', { U500103: '2023-03-28' });
  const f = of.demand_task_update;
  let u = await begun('demand_task', 'U500103', e.id, report({ progress: 'completed' }));
  assert.equal(u.title, `${e.title}·2023年第一季度推进情况`);
  let r = await f.move('U500103 clerk', u, 'submit');
  assert.deepEqual(r.json.errors.map(x => x.pointer), ['/body/evidence'], '已完成 asks for proof');
  r = await patch('U500103 clerk', u, { progress: 'under_way' });
  u = await f.step('U500103 clerk', r.json, 'submit');
  assert.equal((await f.move('D07 reviewer2', u, 'approve')).status, 403);
  u = await f.step('U500103 reviewer', u, 'approve');
  u = await f.step('D07 reviewer2', u, 'return', { reason_code: 'wording', note: '写明机制如何运转' });
  u = await f.step('U500103 clerk', u, 'submit', { note: '已写明机制如何运转' });
  u = await f.step('U500103 reviewer', u, 'approve');
  u = await f.step('D07 reviewer2', u, 'approve');
  assert.equal(u.state, 'approved');
  assert.equal((await owed('U500103', e.id))[0].state, 'met');
});

test('the task shows how far every unit is, and in whose hands', async () => {
  const e = await assigned('bottleneck', { U500103: '2023-03-28', U500107: '2023-04-20', D18: '2023-03-31' });
  await reported('bottleneck', 'U500103', e.id);
  const u = await begun('bottleneck', 'D18', e.id, report());
  await of.bottleneck_update.step('D18 clerk', u, 'submit');
  const office = await (await stack.as(ADMIN)).get(`/entries/${e.id}/assignments`);
  const by = Object.fromEntries(office.items.map(x => [x.unit.unit, x]));
  assert.equal(by.U500103.progress_label, '推进中');
  assert.match(by.U500103.detail, /联席会议/);
  assert.equal(by.D18.desk.unit.unit, 'D18');
  assert.equal(by.D18.desk.role, 'reviewer');
  assert.equal(by.U500107.owed.state, 'open');
  assert.equal(by.U500107.desk.role, 'clerk');
  const other = await (await stack.as('U500107 clerk')).get(`/entries/${e.id}/assignments`);
  const seen = other.items.find(x => x.unit.unit === 'U500103');
  assert.equal(seen.progress, 'under_way', 'what was approved is everybody\'s to see');
  assert.deepEqual([seen.detail, seen.last, seen.entry], [null, null, null], 'the report is not');
  const none = await (await stack.as('U500114 clerk')).try('GET', `/entries/${e.id}/assignments`);
  assert.equal(none.status, 404);
  holdShapes([{ route: 'assignment_list', status: 200, body: office },
    { route: 'assignment_list', status: 200, body: other }]);
});

test('a unit is recalled until it has filed; then the refusal names it (X59)', async () => {
  const e = await assigned('bottleneck', { U500103: '2023-03-28', U500107: '2023-04-20' });
  let r = await patch(ADMIN, e, { units: rows({ U500103: '2023-03-28' }) });
  assert.equal(r.status, 200, r.text);
  assert.equal((await owed('U500107', e.id))[0].state, 'waived');
  const u = await begun('bottleneck', 'U500103', e.id, report());
  await of.bottleneck_update.step('U500103 clerk', u, 'submit');
  const now = await (await stack.as(ADMIN)).get(`/entries/${e.id}`);
  r = await of.bottleneck.move(ADMIN, now, 'void', { note: '下发有误' });
  assert.equal(r.status, 409, r.text);
  assert.equal(r.json.code, 'already_reported');
  assert.match(r.json.detail, /渝中区已经反馈/);
  r = await patch(ADMIN, now, { units: rows({ U500107: '2023-04-20' }) });
  assert.equal(r.json.code, 'already_reported');
  r = await patch('D07 reviewer2', now, { classified: true });
  assert.equal(r.status, 422, 'a change keeps to what may be changed');
});

test('a unit passes its part on: obligation and history go along, the issuer is told', async () => {
  const e = await assigned('bottleneck', { U500103: '2023-03-28', U500107: '2023-04-20' });
  let r = await of.bottleneck.move('U500103 reviewer', e, 'transfer', { note: '属部门职责' });
  assert.equal(r.json.code, 'target_required');
  r = await of.bottleneck.move('U500103 reviewer', e, 'transfer', { note: '属部门职责', unit: 'U500107' });
  assert.equal(r.json.code, 'target_required', 'it has it already');
  const moved = await of.bottleneck.step('U500103 reviewer', e, 'transfer', { note: '属部门职责', unit: 'D18' });
  assert.deepEqual((await owed('D18', e.id)).map(o => [o.state, o.period]), [['open', '2023Q1']]);
  assert.equal((await owed('U500103', e.id))[0].state, 'waived');
  const history = await (await stack.as('D18 clerk')).get(`/entries/${e.id}/history`);
  const step = history.items.find(h => h.action === 'transfer');
  assert.deepEqual([step.note, step.target.unit, step.unit.unit], ['属部门职责', 'D18', 'U500103']);
  const office = await (await stack.as(ADMIN)).get('/desk');
  assert.ok(office.notices.some(n => n.entry === e.id && /转办给/.test(n.text)));
  assert.deepEqual(moved.actions, []);
});

test('a demand is declined with a reason that its unit reads (X57)', async () => {
  const d = await approvedDemand('U500103');
  assert.equal(d.outcome.label, '待采纳');
  const no = await of.demand.move('D07 reviewer2', d, 'decline');
  assert.equal(no.status, 422, 'with a reason');
  await of.demand.step('D07 reviewer2', d, 'decline', { note: '国家已有统一部署' });
  const own = await (await stack.as('U500103 clerk')).get(`/entries/${d.id}`);
  assert.deepEqual([own.outcome.label, own.outcome.note], ['未采纳', '国家已有统一部署']);
  const page = await (await stack.as(ADMIN)).get('/entries?module=demand&outcome=declined&limit=200');
  assert.ok(page.items.some(x => x.id === d.id && x.outcome_label === '未采纳'));
  holdShapes([{ route: 'entry_get', status: 200, body: own }, { route: 'entry_list', status: 200, body: page }]);
});

test('a demand is taken up into a list item, begun from its own page (X57)', async () => {
  const d = await approvedDemand('U500103');
  const s = await stack.as(ADMIN);
  const seen = await s.get(`/entries/${d.id}`);
  assert.equal(seen.starts[0].label, '采纳，列入清单任务');
  let e = await s.post('/entries', { module: seen.starts[0].module, body: seen.starts[0].body });
  assert.equal(e.body.title, d.title, 'its words are there already');
  const r = await patch(ADMIN, e, { units: rows({ D18: '2023-04-28' }) });
  e = await of.demand_task.step(ADMIN, r.json, 'assign');
  const own = await (await stack.as('U500103 clerk')).get(`/entries/${d.id}`);
  assert.equal(own.outcome.label, '已采纳');
  assert.equal(own.outcome.related.title, e.title);
  const history = await (await stack.as('U500103 clerk')).get(`/entries/${d.id}/history`);
  assert.equal(history.items.at(-1).action, 'adopt');
  assert.equal(history.items.at(-1).related.id, e.id);
  holdShapes([{ route: 'entry_history', status: 200, body: history }, { route: 'entry_get', status: 200, body: seen }]);
});

const table = async (who, module, mode, csv, action) => imported(await stack.as(who), { module, mode, ...(action ? { action } : {}) }, csv);

const HEAD = '任务,任务内容,领域,跑道,责任单位,反馈时限\n';
const LINE = (title, units, due) => `${title},要求,社会,基层治理,${units},${due}\n`;

test('a list is issued to many units by one table: a line a task, or a line a unit', async () => {
  const [one, two] = [`一表一 ${tag()}`, `一表二 ${tag()}`];
  const job = await table(ADMIN, 'demand_task', 'atomic', HEAD
    + LINE(one, '渝中区、江北区；市发展改革委', '2023-04-28')
    + LINE(two, '渝中区', '2023-04-10') + LINE(two, '江北区', '2023-05-20') + ',,,,大渡口区,2023-06-30\n', 'assign');
  assert.equal(job.state, 'done', JSON.stringify(job));
  assert.deepEqual([job.result.created, job.result.rejected], [2, 0], JSON.stringify(job.result));
  const s = await stack.as(ADMIN);
  const [a, b] = await Promise.all(job.result.rows.map(r => s.get(`/entries/${r.id}`)));
  assert.deepEqual([a.state_label, b.state_label], ['已交办', '已交办']);
  assert.deepEqual([a.title, b.title], [one, two]);
  assert.deepEqual(a.body.units.map(u => u.due), ['2023-04-28', '2023-04-28', '2023-04-28']);
  assert.deepEqual(b.body.units.map(u => u.due), ['2023-04-10', '2023-05-20', '2023-06-30']);
  assert.equal((await owed('U500103', b.id))[0].due, '2023-04-10');
});

test('a table that would not be issued issues nothing, and says where it is wrong', async () => {
  const [good, bad] = [`好的 ${tag()}`, `坏的 ${tag()}`];
  const csv = HEAD + LINE(good, '渝中区', '2023-04-28') + LINE(bad, '渝中区', '2023-03-01');
  const tried = await table(ADMIN, 'demand_task', 'dry_run', csv, 'assign');
  assert.deepEqual(tried.result.rows.map(r => r.status), ['accepted', 'rejected'], JSON.stringify(tried));
  assert.equal(tried.result.rows[1].errors[0].pointer, '/body/units/0/due');
  assert.equal(tried.result.rows[1].line, 3);
  const all = await table(ADMIN, 'demand_task', 'atomic', csv, 'assign');
  assert.equal(all.result.created, 0);
  const some = await table(ADMIN, 'demand_task', 'partial', csv, 'assign');
  assert.deepEqual([some.result.created, some.result.rejected], [1, 1]);
  const s = await stack.as(ADMIN);
  const left = await s.get(`/entries?module=demand_task&q=${encodeURIComponent(bad)}&limit=10`);
  assert.deepEqual(left.items, [], 'no draft is left of what was refused');
  const no = await table('D07 clerk', 'demand_task', 'dry_run', csv, 'assign');
  assert.equal(no.status, 403, 'who may not issue may not issue by a table');
  const drafts = await table('D07 clerk', 'demand_task', 'dry_run', csv);
  assert.equal(drafts.result.accepted, 2, 'a clerk may prepare it');
});

test('the boards count what is approved, and what was filed stands apart', async () => {
  const live = async () => (await stack.as('U500103 leader')).get('/cockpits/district?basis=live');
  const shown = check => until('the live boards', async () => {
    const c = await live().catch(() => null);
    return c && check(c) && c;
  });
  const row = (c, board, unit) => c.boards[board].find(r => r.unit === unit);
  await approvedDemand('D12');
  const e = await assigned('bottleneck', { D12: '2023-03-28' });
  let c = await shown(x => row(x, 'bottlenecks', 'D12')?.assigned > 0 && row(x, 'demands', 'D12'));
  assert.ok(row(c, 'demands', 'D12').approved >= 1);
  assert.ok(c.pending.demands.D12 >= row(c, 'demands', 'D12').approved);
  const before_ = row(c, 'bottlenecks', 'D12');
  await reported('bottleneck', 'D12', e.id);
  c = await shown(x => row(x, 'bottlenecks', 'D12').under_way > before_.under_way);
  assert.equal(row(c, 'bottlenecks', 'D12').under_way, before_.under_way + 1);
  assert.equal(c.totals.bottlenecks, c.boards.bottlenecks.reduce((n, r) => n + r.assigned, 0));
  holdShapes([{ route: 'cockpit_district', status: 200, body: c }]);
});
