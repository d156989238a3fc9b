// SPDX-License-Identifier: Apache-2.0
// A year on the rehearsal's clock: a pilot distributed to four districts obliges
// them each quarter (X34, X35). One files in time, one with leave, one late, one
// not at all until later; one is accepted in the second quarter and owes nothing
// afterwards. The worker opens what is owed and reminds; rates are then counted
// again here, from the events alone.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { Filing, pilotBody } from '../lib/filing.mjs';
import { until } from '../lib/until.mjs';

const UNITS = ['U500117', 'U500118', 'U500119', 'U500120'];
const [PROMPT, GRANTED, LATE, NEVER] = UNITS;
const ENDS = { '2023Q1': '2023-03-31', '2023Q2': '2023-06-30', '2023Q3': '2023-09-30', '2023Q4': '2023-12-31' };
let stack;
let pilot;
let updates;
const granted = new Map();	// 'unit period' → the day that was granted
before(async () => {
  stack = await startStack('year', 'bare', { fresh: true });
  updates = new Filing(stack, 'pilot_update');
});
after(() => stack.close());

const at = (day, hour = '09:00') => stack.clock(`${day}T${hour}:00+08:00`);
async function owed(unit, period) {
  const s = await stack.as(`${unit} clerk`);
  const page = await s.get(`/obligations?subject=${pilot.id}&period=${period}&unit=${unit}`);
  return page.items[0];
}
const body = more => ({ classified: false, work_done: '1.召开会议，审议方案；', problems: '制度依据不足。',
  progress: 'under_way', acceptance: 'awaiting', results: [], ...more });

async function filed(unit, period, more) {
  const o = await owed(unit, period);
  let e = await updates.draft(`${unit} clerk`, body({ work_done: `1.召开${period}会议，审议方案；`, ...more }), { obligation: o.obligation,
    files: more?.acceptance === 'accepted' ? ['acceptance_evidence'] : [] });
  e = await updates.step(`${unit} clerk`, e, 'submit');
  e = await updates.step(`${unit} reviewer`, e, 'approve');
  e = await updates.step('D18 clerk', e, 'approve');
  e = await updates.step('D07 reviewer', e, 'approve');
  assert.equal(e.state, 'approved');
  return e;
}
const digests = async who => (await (await stack.as(who)).get('/me/notices?kind=digest&limit=200')).items;

test('a pilot is distributed and owed by every district', async () => {
  await at('2023-01-10');
  const pilots = new Filing(stack, 'pilot');
  const [track] = (await (await stack.as(`${PROMPT} clerk`)).get('/code-lists/track')).items;
  let e = await pilots.draft(`${PROMPT} clerk`, pilotBody({ track: track.code,
    policy_area: track.parent, scope_units: UNITS }), { files: ['document_file'] });
  e = await pilots.step(`${PROMPT} clerk`, e, 'submit');
  e = await pilots.step(`${PROMPT} reviewer`, e, 'approve');
  pilot = await pilots.step('D18 clerk', e, 'distribute', { findings: { units_checked: true } });
  for (const u of UNITS) assert.equal((await owed(u, '2023Q1')).state, 'open', u);
});

test('four quarters: in time, with leave, late, never; reminded all the way', async () => {
  for (const [period, end] of Object.entries(ENDS)) {
    const month = end.slice(0, 8);
    await at(`${month}${Number(end.slice(8)) - 10}`);
    const open = await until(`${period} is open`, () => owed(NEVER, period));
    assert.equal(open.days_left, 10);
    await until('T-10', async () => (await digests(`${NEVER} clerk`)).some(n => n.at.startsWith(`${month}${Number(end.slice(8)) - 10}`)));
    const accepted = period === '2023Q2' ? { progress: 'completed', acceptance: 'accepted', acceptance_date: '2023-06-01' } : {};
    if (period <= '2023Q2') await filed(PROMPT, period, accepted);
    else assert.equal(await owed(PROMPT, period), undefined, 'an accepted pilot owes nothing any more');
    const o = await owed(GRANTED, period);
    const until_ = new Date(Date.parse(`${end}T00:00:00Z`) + 10 * 86400e3).toISOString().slice(0, 10);
    const s = await stack.as(`${GRANTED} reviewer`);
    const x = await s.post(`/obligations/${o.obligation}/extensions`, { due: until_, reason: '数据未到' });
    await (await stack.as('D07 reviewer')).post(`/extensions/${x.extension}/decision`, { decision: 'grant' });
    granted.set(`${GRANTED} ${period}`, until_);
    await at(end);
    await until('T0', async () => (await digests(`${NEVER} leader`)).some(n => n.at.startsWith(end) && /就在今日/.test(n.text)));
    await at(new Date(Date.parse(`${end}T00:00:00Z`) + 5 * 86400e3).toISOString().slice(0, 10));
    await filed(GRANTED, period);
    await filed(LATE, period);
    assert.equal((await owed(NEVER, period)).overdue, true);
  }
  const never = await filed(NEVER, '2023Q4', { progress: 'completed', acceptance: 'accepted', acceptance_date: '2023-12-01' });
  assert.equal(never.body.acceptance, 'accepted');
});

test('nobody had two digests on one day', async () => {
  for (const u of UNITS) {
    for (const role of ['clerk', 'reviewer', 'leader']) {
      const days = (await digests(`${u} ${role}`)).map(n => n.at.slice(0, 10));
      assert.equal(new Set(days).size, days.length, `${u} ${role}`);
    }
  }
});

test('on-time rates are what the events say', async () => {
  const office = await stack.as('D07 reviewer');
  const first = new Map();	// 'unit period' → day of the first submission
  for (let next = ''; ;) {
    const page = await office.get(`/entries?module=pilot_update&limit=200${next}`);
    for (const e of page.items) {
      const { items } = await office.get(`/entries/${e.id}/history`);
      const days = items.filter(h => h.action === 'submit').map(h => h.at).sort();
      first.set(`${e.unit.unit} ${e.period}`, new Date(Date.parse(days[0]) + 8 * 3600e3).toISOString().slice(0, 10));
    }
    if (!page.next) break;
    next = `&after=${page.next}`;
  }
  for (const [period, end] of Object.entries(ENDS)) {
    const { items } = await office.get(`/obligations/rates?period=${period}&module=pilot_update`);
    for (const u of UNITS) {
      const owes = u !== PROMPT || period <= '2023Q2';
      const mine = items.find(i => i.unit.unit === u);
      if (!owes) { assert.equal(mine, undefined, `${u} ${period}`); continue; }
      const day = first.get(`${u} ${period}`);
      const want = !day ? 'late' : day <= end ? 'on_time'
        : day <= (granted.get(`${u} ${period}`) ?? end) ? 'granted' : 'late';
      const got = Object.fromEntries(['on_time', 'granted', 'late'].map(k => [k, mine[k]]));
      assert.deepEqual(got, { on_time: 0, granted: 0, late: 0, [want]: 1 }, `${u} ${period} filed ${day}`);
      assert.equal(mine.expected, 1);
      assert.equal(mine.rate, want === 'on_time' ? '100.00' : '0.00');
    }
  }
  const states = await Promise.all(['2023Q1', '2023Q2', '2023Q3', '2023Q4'].map(p => owed(NEVER, p)));
  assert.deepEqual(states.map(o => `${o.state} ${o.late}`), ['waived true', 'waived true', 'waived true', 'met true']);
});
