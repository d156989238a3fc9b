// SPDX-License-Identifier: Apache-2.0
// 历史数据迁移 in the demo: what 2022 brought stands in the ledger and in the
// register, no figure of a published report counts it, and a batch waits for the
// second person of the office.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';

let stack;
let leader;
let entered;
let waits;
before(async () => {
  stack = await startStack('demo_migration', 'demo');
  leader = await stack.as('D07 leader');
  const office = await stack.as('D07 reviewer');
  const told = reason => m => m.reason?.includes(reason) && m.reason.includes('（演示数据）');
  const { items } = await office.get('/migrations');
  entered = items.find(told('2022年成效晾晒台账'));
  waits = items.find(told('2019—2021年试点文件汇编'));
});
after(() => stack.close());

test('the register shows a leader what came over, by which two people', async () => {
  const { items } = await leader.get('/migrations');
  const m = items.find(x => x.id === entered.id);
  assert.deepEqual([m.state, m.module, m.rows, m.units, m.flawed, m.waived], ['entered', 'achievement', 6, 6, 0, 6]);
  assert.notEqual(m.prepared_by.account, m.decided_by.account);
  assert.ok(!items.some(x => x.id === waits.id), 'what waits is the office’s own');
});

test('its facts are in the ledger as a migration’s, and in no figure of a published report', async () => {
  const { items: rows } = await leader.get(`/migrations/${entered.id}/rows`);
  const { items } = await leader.get(`/ledger/achievement?q=${encodeURIComponent('自主议事机制')}`);
  const fact = items.find(f => f.entry === rows[0].entry);
  assert.equal(fact?.origin, 'migration');
  const mine = new Set(rows.map(r => r.entry));
  assert.equal(mine.size, 6);
  for (const kind of ['district', 'project']) {
    const { items: [{ report }] } = await leader.get(`/reports?kind=${kind}`);
    const { facts } = await leader.get(`/reports/${report}/facts`);
    const counted = Object.values(facts).flat().map(f => Number(f.split(' ')[1]));
    assert.ok(counted.length > 3, `${kind}: ${counted.length} facts`);
    assert.deepEqual(counted.filter(e => mine.has(e)), [], kind);
  }
});

test('a filing of it passed through no stage, and says so', async () => {
  const { items: [row] } = await leader.get(`/migrations/${entered.id}/rows`);
  const e = await leader.get(`/entries/${row.entry}`);
  assert.deepEqual([e.state, e.version, e.brought_in.how, e.brought_in.batch], ['approved', 1, 'migrated', entered.id]);
  assert.deepEqual(e.brought_in.approved_by, entered.decided_by);
  const { items } = await leader.get(`/entries/${row.entry}/history`);
  assert.deepEqual(items.map(h => `${h.action_label} ${h.stage_label}`), ['迁移准备 历史数据迁移', '迁移批准 历史数据迁移']);
});

test('a batch waits for the second person; the first may not be both', async () => {
  assert.deepEqual([waits.state, waits.module, waits.rows, waits.flawed, waits.actions], ['handed', 'pilot', 4, 0, ['approve', 'refuse']]);
  const first = await stack.as('D07 reviewer2');
  const r = await first.try('POST', `/migrations/${waits.id}/transitions`, { body: { action: 'approve', note: null },
    headers: { 'if-match': `"r${waits.revision}"`, 'idempotency-key': randomUUID() } });
  assert.equal(r.json.code, 'migration_four_eyes');
  const { items } = await (await stack.as('D07 reviewer')).get(`/migrations/${waits.id}/rows`);
  assert.deepEqual(items.map(x => x.findings.units_checked), [true, true, true, true]);
});
