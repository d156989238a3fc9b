// SPDX-License-Identifier: Apache-2.0
// Pages that no menu leads to: the parts of 应报事项, one filing from every side,
// assigned work, what is told to people, drafts and history from tables, lists with
// a drawer open.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, settled } from '../browser.mjs';
import { Filing } from '../../lib/filing.mjs';
import { csvOf, imported } from '../../lib/table.mjs';
import { until } from '../../lib/until.mjs';
import { SIZE, at, first, flaws, judge } from './judge.mjs';

/** Every address as somebody; what is wrong is said of all of them at once. */
async function look(who, addresses) {
  const page = await at(who, addresses[0]);
  const found = {};
  for (const to of addresses) {
    await h.go(page, to);
    const flaw = await flaws(page);
    if (flaw) found[to] = flaw;
  }
  assert.deepEqual(found, {});
}
const owedBy = async (who, query) => (await (await h.stack.as(who)).get(`/obligations?${query}&limit=1`)).items[0].obligation;

test('what is owed: matrix, calendar, rates, usage, extensions, one of them', async () => {
  await look('D07 reviewer', ['/obligations/matrix', '/obligations/calendar', '/obligations/rates', '/obligations/usage',
    '/obligations/extensions', `/obligations/${await owedBy('D07 reviewer', 'state=open')}`, '/obligations?state=met&module=pilot_update']);
  await look('U500103 clerk', ['/obligations/matrix', '/obligations/calendar', '/obligations/usage',
    `/obligations/${await owedBy('U500103 clerk', 'state=open')}`, '/fill-many/project_update?period=202302B', '/notices', '/desk']);
});

test('one filing: beside others, as it was, to be signed', async () => {
  const who = 'D07 reviewer';
  const pilot = await first(who, 'module=pilot&state=approved&q=%E5%9F%8E%E5%B8%82');
  const alike = await first(who, `module=achievement&state=in_review&q=${encodeURIComponent('社区治理')}`);
  const update = await first(who, 'module=pilot_update&state=approved');
  await look(who, [`/entry/${pilot.id}`, `/entry/${pilot.id}/updates`, `/entry/${alike.id}/alike`, `/entry/${alike.id}`,
    `/entry/${update.id}/version/1`, `/sheet/${update.id}`, `/sheets/pilot_update?period=${update.period}`]);
});

test('assigned work, one task and one project from the office’s side', async () => {
  const who = 'D07 reviewer';
  const task = await first(who, 'module=demand_task');
  const project = await first(who, 'module=project');
  const { id: rules } = (await (await h.stack.as(who)).get('/rule-sets')).items[0];
  await look(who, ['/work/demand_task', '/work/decision', `/entry/${task.id}`, `/projects/${project.id}`, `/rule-sets/${rules}`,
    `/search?q=${encodeURIComponent('机制')}`, '/search?q=zzz', '/ledger/achievement/units', '/ledger/pilot', '/admin/words/pilot_update', '/admin/code-lists/track']);
});

test('a line of the ledger and a project of the cockpit, opened', async () => {
  const ledger = await at('D07 leader', '/ledger/pilot');
  await ledger.locator('tbody tr').first().getByRole('button').click();
  await ledger.locator('aside.drawer').waitFor();
  await judge(ledger, 'a line of the ledger');
  const project = await h.seat('D07 leader', '/cockpit/project', [1920, 1080]);
  await settled(project);
  await judge(project, 'projects');
});

test('a bulletin among those published, by itself and in its month', async () => {
  const bulletins = new Filing(h.stack, 'bulletin');
  let e = await bulletins.draft('U500103 clerk', { classified: false, title: `推进城市更新改革 ${process.pid}`,
    body: '一是建立联审机制。\n二是每月会商，协调解决问题。' });
  e = await bulletins.step('U500103 clerk', e, 'submit');
  e = await bulletins.step('U500103 reviewer', e, 'approve');
  await bulletins.step('D07 reviewer', e, 'approve');
  const clerk = await h.stack.as('U500103 clerk');
  await until('it is among those published', async () => (await clerk.get('/bulletins')).items.length > 0);
  await look('U500103 clerk', ['/bulletins', `/bulletins/${e.id}`, '/bulletins/2023-04']);
});

test('drafts made for units, and history that waits for the second person', async () => {
  const office = await h.stack.as('D07 reviewer');
  const csv = csvOf([{ 填报单位: '渝中区', 是否涉密: '否', 改革事项: `代录的改革事项 ${process.pid}`, 计分情形: 'C2', 发生时间: '2023-03-18' }]);
  await imported(office, { module: 'achievement', mode: 'atomic', purpose: 'units' }, Buffer.from(csv));
  const [drafted] = (await office.get('/imports')).items;
  const waiting = (await office.get('/migrations')).items.find(m => m.state === 'handed');
  await look('D07 reviewer2', ['/imports', `/imports/${drafted.id}`, '/migrations', `/migrations/${waiting.id}`]);
  await look('U500103 clerk', [`/imports/${drafted.id}`]);
});

test('who I am, opened from the top bar', async () => {
  const page = await at('U500103 clerk', '/desk');
  await page.locator('button.me').click();
  await page.locator('.panel').first().waitFor();
  await judge(page, 'one’s own panel');
  await page.setViewportSize({ width: SIZE[0], height: SIZE[1] });
});
