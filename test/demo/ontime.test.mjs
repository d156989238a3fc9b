// SPDX-License-Identifier: Apache-2.0
// What somebody finds who signs in with the accounts that the demo announces:
// reports to fill in together, one without progress, a later day granted and one
// asked for, somebody asked for what is missing, a report struck off, proposals.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';

let stack;
before(async () => { stack = await startStack('demo-ontime', 'demo'); });
after(() => stack.close());
const get = async (who, path) => (await stack.as(who)).get(path);

test('渝中区 owes several reports of one period, one with a later day beside the first', async () => {
  const { owed } = await get('U500103 clerk', '/desk');
  const mine = owed.filter(o => o.module === 'project_update' && o.period === '202302B' && o.actions.includes('fill'));
  assert.ok(mine.length >= 2, '集中填报 is offered');
  assert.ok(owed.some(o => o.overdue), 'one is overdue');
  const moved = mine.find(o => o.due_original);
  const { history, due, due_original: first } = await get('U500103 clerk', `/obligations/${moved.obligation}`);
  assert.deepEqual([first, due], ['2023-04-30', '2023-05-12']);
  assert.deepEqual(history.map(h => h.kind).filter(k => /^(extension|granted)$/.test(k)), ['extension', 'granted']);
});

test('one waits for its reviewer that has no progress, and says why', async () => {
  const { items } = await get('U500103 reviewer', '/entries?module=project_update&state=in_review&period=202302B&limit=50');
  const e = await get('U500103 reviewer', `/entries/${items.find(x => x.unit.unit === 'U500103').id}`);
  assert.equal(e.stage, 'unit_review');
  assert.match(e.body.no_progress_reason, /无新进展/);
});

test('the office has a later day to grant, a proposal to answer, and sees whom it asked', async () => {
  const desk = await get('D07 reviewer', '/desk');
  assert.equal(desk.extensions.length, 1);
  assert.equal(desk.suggestions.length, 1);
  const { items: chased } = await get('D07 reviewer', '/chases?limit=200');
  assert.ok(chased.some(c => c.module === 'project_update') && chased.some(c => c.module === 'pilot_update'));
  const { items: told } = await get('U500103 clerk', '/me/notices?kind=chase');
  assert.match(told[0].text, /催办.*请于本周内补报/);
  const { items: waived } = await get('D07 reviewer', '/obligations?state=waived&module=bottleneck_update&limit=50');
  const kinds = await Promise.all(waived.map(async o => (await get('D07 reviewer', `/obligations/${o.obligation}`)).history));
  assert.ok(kinds.flat().some(h => h.kind === 'waived' && /不再单独反馈/.test(h.note)));
});

test('a proposal for 跑道 was answered, another waits', async () => {
  const { items } = await get('U500103 clerk', '/suggestions');
  assert.deepEqual(items.map(s => s.state).sort(), ['declined', 'open']);
  assert.match(items.find(s => s.state === 'declined').answer, /请选用已有跑道/);
});
