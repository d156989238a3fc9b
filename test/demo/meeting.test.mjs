// SPDX-License-Identifier: Apache-2.0
// 深改委会议 in the demo: what two meetings decided, each unit's part carried out,
// under way or late, on the meeting's page and in the ledger, now and as it stood.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';

let stack;
let office;
let meetings;
before(async () => {
  stack = await startStack('demo_meeting', 'demo');
  office = await stack.as('D07 reviewer');
  ({ items: meetings } = await office.get('/entries?module=commission_meeting&state=approved&limit=50'));
});
after(() => stack.close());

const told = w => `${w.item.id} ${w.unit.unit} ${w.standing} ${w.overdue}`;
const whole = async query => {
  const lines = [];
  for (let after = ''; after !== null;) {
    const page = await office.get(`/work/decision/items?limit=7${query}${after ? `&after=${after}` : ''}`);
    lines.push(...page.items);
    after = page.next;
  }
  return lines;
};

test('each meeting’s page has its decisions with every unit; some are done, some late', async () => {
  assert.ok(meetings.length >= 2);
  const panels = await Promise.all(meetings.map(m => office.get(`/entries/${m.id}/work`)));
  const rows = panels.flatMap(p => p.items.flatMap(i => i.rows));
  assert.equal(panels.reduce((n, p) => n + p.items.length, 0), 5);
  assert.ok(rows.some(w => w.standing === 'done' && w.ended_at), 'carried out');
  assert.ok(rows.some(w => w.standing === 'open' && w.progress === 'under_way'), 'under way');
  assert.ok(rows.some(w => w.overdue && w.progress === null), 'late');
  for (const p of panels) {
    for (const i of p.items) {
      assert.equal(i.units, i.rows.length);
      assert.equal(i.done, i.rows.filter(w => w.progress === 'completed').length);
      assert.equal(i.overdue, i.rows.filter(w => w.overdue).length);
    }
  }
});

test('the ledger, page after page, is what the meetings’ pages say and what units’ counts add up to', async () => {
  const lines = await whole('');
  const panels = await Promise.all(meetings.map(m => office.get(`/entries/${m.id}/work`)));
  assert.deepEqual(lines.map(told).sort(), panels.flatMap(p => p.items.flatMap(i => i.rows.map(told))).sort());
  const { items } = await office.get('/work/decision');
  for (const u of items) {
    const own = lines.filter(w => w.unit.unit === u.unit.unit);
    assert.deepEqual([own.length, own.filter(w => w.standing === 'done').length, own.filter(w => w.overdue).length],
      [u.assigned, u.completed, u.overdue], u.unit.name);
  }
});

test('as of a day between the two meetings only the first one’s decisions stand, and none is done', async () => {
  const then = await whole(`&as_of=${encodeURIComponent('2023-02-10T23:59:59+08:00')}`);
  assert.deepEqual([...new Set(then.map(w => w.parent.title))], ['市委深改委第1次会议（2023-01-18）']);
  assert.deepEqual([...new Set(then.map(w => `${w.standing} ${w.overdue} ${w.reports.due}`))], ['open false 0']);
  assert.equal(then.length, (await whole('')).filter(w => w.parent.title.includes('第1次')).length);
});
