// SPDX-License-Identifier: Apache-2.0
// Module 5 改革风险 through the API: the districts' three working days, who sees
// what was not proved, and a quarter in which nothing happened.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { until } from '../lib/until.mjs';

let stack;
let risks;
before(async () => {
  stack = await startStack('risk_event');
  risks = new Filing(stack, 'risk_event');
});
after(() => stack.close());

const event = (more = {}) => ({
  classified: false, kind: 'mass', level: 'mass_larger', occurred_at: '2023-03-15T10:00:00+08:00',
  districts: ['U500103'], details: `详情 ${randomUUID()}`, basis: '规定', ...more,
});
const found = caused_by_reform => ({ findings: { caused_by_reform, caused_grounds: '经核查。' } });
const may = async (who, e) => (await (await stack.as(who)).get(`/entries/${e.id}`)).actions.map(a => a.action);

async function atOffice(more) {
  let e = await risks.draft('D12 clerk', event(more));
  e = await risks.step('D12 clerk', e, 'submit');
  return risks.step('D12 reviewer', e, 'approve');
}

test('the office awaits the districts concerned, who are told and may speak (X58)', async () => {
  let e = await atOffice({ districts: ['U500103', 'U500107'] });
  const told = (await (await stack.as('U500103 clerk')).get('/me/notices?limit=50')).items;
  assert.ok(told.some(n => n.entry === e.id && /可在\d{4}-\d{2}-\d{2}前反馈意见/.test(n.text)));
  assert.deepEqual(await may('U500103 clerk', e), ['remark']);
  assert.ok(!(await may('D07 reviewer', e)).includes('approve'));
  e = await (await stack.as('D07 reviewer')).get(`/entries/${e.id}`);
  assert.equal(e.warnings.filter(w => w.code === 'remark_awaited').length, 2);
  const early = await risks.move('D07 reviewer', e, 'approve', found(true));
  assert.equal(early.status, 409, early.text);
  e = await risks.step('U500103 clerk', e, 'remark', { note: '起因是欠薪。' });
  e = await risks.step('U500107 reviewer', e, 'remark', { note: '无意见。' });
  e = await (await stack.as('D07 reviewer')).get(`/entries/${e.id}`);
  assert.deepEqual(e.warnings, []);
  e = await risks.step('D07 reviewer', e, 'approve', found(false));
  assert.equal(e.state, 'approved');
});

test('what was not caused by reform is for those concerned alone, in the ledger too (X58)', async () => {
  const settled = async caused => {
    let e = await atOffice();
    e = await risks.step('U500103 clerk', e, 'remark', { note: '无意见。' });
    return risks.step('D07 reviewer', await (await stack.as('D07 reviewer')).get(`/entries/${e.id}`), 'approve', found(caused));
  };
  const [yes, no] = [await settled(true), await settled(false)];
  const facts = async who => (await (await stack.as(who)).get('/ledger/risk_event?limit=200')).items.map(f => f.entry);
  await until('both are facts', async () => (await facts('D07 reviewer')).includes(no.id));
  for (const [who, sees] of [['D07 reviewer', [true, true]], ['U500103 leader', [true, true]], ['D12 clerk', [true, true]],
    ['U500107 leader', [true, false]], ['D30 leader', [true, false]], ['D07 feed_reader', [true, false]]]) {
    const list = await facts(who);
    assert.deepEqual([list.includes(yes.id), list.includes(no.id)], sees, who);
  }
  assert.equal((await (await stack.as('U500107 clerk')).try('GET', `/entries/${no.id}`)).status, 404);
  const heard = async who => {
    const feed = await stack.as(who);
    const entries = [];
    for (let at = '', page; ; at = `&after=${page.next}`) {
      page = await feed.get(`/events?limit=200${at}`);
      if (!page.items.length) return entries;
      entries.push(...page.items.filter(i => i.action === 'approve').map(i => i.entry));
    }
  };
  await until('both are told', async () => (await heard('D07 reviewer')).includes(no.id));
  const machine = await heard('D07 feed_reader');
  assert.deepEqual([machine.includes(yes.id), machine.includes(no.id)], [true, false]);
});

test('a quarter in which nothing happened is reported so, once (零报告)', async () => {
  await stack.sql("select filing.obligation_open('risk_event', 'D08', null, '2023Q2')");
  const clerk = await stack.as('D08 clerk');
  const [o] = (await clerk.get('/obligations?module=risk_event&period=2023Q2')).items;
  assert.equal(o.subject, null);
  assert.ok(o.actions.includes('nothing'));
  const say = (who, body = {}) => who.try('POST', `/obligations/${o.obligation}/nothing`, {
    body, headers: { 'idempotency-key': randomUUID() },
  });
  assert.equal((await say(await stack.as('U500103 clerk'))).status, 404);
  const long = await say(clerk, { note: '字'.repeat(501) });
  assert.equal(long.status, 422);
  const r = await say(clerk, { note: '二季度未发生。' });
  assert.equal(r.status, 200, r.text);
  assert.equal(r.json.state, 'met');
  assert.equal(r.json.state_label, '已报（零报告）');
  const again = await say(clerk);
  assert.equal(again.json.code, 'nothing_owed');
  const whole = await (await stack.as('D07 reviewer')).get(`/obligations/${o.obligation}`);
  assert.ok(whole.history.some(h => h.kind === 'nothing' && h.note === '二季度未发生。'));
});
