// SPDX-License-Identifier: Apache-2.0
// A reviewer with many: what did not change since the last return is folded
// away, what did is marked; several are passed in one go, once each that brings
// something new has been opened, and taken back in one go.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { axe, h, shows } from '../browser.mjs';
import { Filing } from '../../lib/filing.mjs';
import { until } from '../../lib/until.mjs';

const tag = `批量审核 ${process.pid}`;
const CLERK = 'U500107 clerk';
const ids = [];
let page;

const body = n => ({
  classified: false, matter: `${tag} 第${n}件`, situation: 'C2', event_date: '2023-03-20',
  source: `演示文件 ${randomUUID()}`, problem_solved: '针对职责交叉问题，建立联审机制。', main_results: '办理时间压减40%。',
});
const line = n => page.locator('.queue li', { hasText: `${tag} 第${n}件` });
const bar = () => page.getByRole('region', { name: '批量通过' });
const stageOf = async id => (await (await h.stack.as(CLERK)).get(`/entries/${id}`)).stage;

before(async () => {
  const filing = new Filing(h.stack, 'achievement');
  for (const n of [1, 2, 3]) {
    let e = await filing.draft(CLERK, body(n), { files: ['evidence'] });
    e = await filing.step(CLERK, e, 'submit');
    if (n === 3) {
      e = await filing.step('U500107 reviewer', e, 'return', { reason_code: 'wording', note: '请写明压减了多少。' });
      const s = await h.stack.as(CLERK);
      await s.call('PATCH', `/entries/${e.id}`, {
        body: { module: 'achievement', body: { main_results: '办理时间压减65%。' } },
        headers: { 'if-match': `"r${e.revision}"`, 'idempotency-key': randomUUID() },
      });
      e = await filing.step(CLERK, await s.get(`/entries/${e.id}`), 'submit', { note: '已写明压减了多少。' });
    }
    ids.push(e.id);
  }
});

test('what did not change is folded away, what did is marked', async () => {
  page = await h.seat('U500107 reviewer', `/approval?id=${ids[2]}`);
  await page.locator('.pane h2', { hasText: `${tag} 第3件` }).waitFor();
  const pane = page.locator('.pane');
  await shows(pane, /主要成果 ?已修改/);
  await shows(pane.locator('ins'), /65/);
  await shows(pane.locator('del'), /40/);
  await shows(pane, /没有变化.*改革事项.*展开/);
  assert.equal(await pane.getByText('针对职责交叉问题，建立联审机制。').count(), 0);
  assert.deepEqual(await axe(page), []);
  const more = pane.getByRole('button', { name: /展开$/ });
  for (let n = await more.count(); n > 0; n -= 1) await more.first().click();
  await pane.getByText('针对职责交叉问题，建立联审机制。').waitFor();
});

test('several are passed in one go only when each has been opened', async () => {
  for (const n of [1, 2, 3]) await line(n).getByRole('checkbox').check();
  await shows(bar(), /已选 3 件.*其中 2 件有新内容，须先打开看过/);
  const all = bar().getByRole('button', { name: '通过所选 3 件' });
  assert.ok(await all.isDisabled());
  await bar().getByRole('button', { name: '打开下一件' }).click();
  await shows(bar(), /其中 1 件有新内容/);
  assert.ok(await all.isDisabled());
  await bar().getByRole('button', { name: '打开下一件' }).click();
  await shows(bar(), /都已看过，或与上期一致/);
  assert.ok(await all.isEnabled());
  assert.deepEqual(await axe(page), []);
});

test('Z takes the whole batch back, and nothing of it has reached the server', async () => {
  const all = bar().getByRole('button', { name: '通过所选 3 件' });
  await all.click();
  await shows(page.locator('.pane .undo'), /撤销“通过” 3 件/);
  await page.keyboard.press('z');
  await page.locator('.pane .undo').waitFor({ state: 'hidden' });
  for (const id of ids) assert.equal(await stageOf(id), 'unit_review');
});

test('passed again, all of it has arrived when the page is left', async () => {
  for (const n of [1, 2, 3]) await line(n).getByRole('checkbox').check();
  await bar().getByRole('button', { name: '通过所选 3 件' }).click();
  await page.locator('.pane .undo').waitFor();
  await page.getByRole('link', { name: '我的工作台' }).click();
  await page.waitForURL(/#\/desk/);
  await until('all have left the unit', async () => !(await Promise.all(ids.map(stageOf))).includes('unit_review'));
  assert.deepEqual(await Promise.all(ids.map(stageOf)), ['office_review', 'office_review', 'office_review']);
});
