// SPDX-License-Identifier: Apache-2.0
// Modules 1a and 1b in Chromium: a demand from its first entry to the ledger by
// the people whose work it is, with one return on the way, and the list task that
// takes it up (R42, X57).
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows } from './browser.mjs';
import { choose, pick, stored, units, write } from './form.mjs';

const tag = `${process.pid}`;
const DEMAND = `建立数据共享机制 ${tag}`;
const TASK = `推进数据共享清单任务 ${tag}`;

/** Opens what waits in the queue under that name. */
async function open(who, name) {
  const page = await h.seat(who, '/approval');
  await page.locator('.queue').getByRole('button', { name }).click();
  await page.locator('.pane h2', { hasText: name }).waitFor();
  await page.locator('.pane dl.entry-body').last().waitFor();
  return page;
}
/** Leaving the page sends what is held there for five seconds. */
async function leave(page) {
  await page.locator('.pane .undo').waitFor();
  const sent = page.waitForResponse(r => /\/transitions$/.test(r.url()));
  await page.getByRole('link', { name: '我的工作台' }).click();
  assert.equal((await sent).status(), 200);
}
async function approve(who, name) {
  const page = await open(who, name);
  await page.locator('.pane').getByRole('button', { name: /^通过/ }).click();
  await leave(page);
}
async function sendBack(who, name, note) {
  const page = await open(who, name);
  await page.locator('.pane').getByRole('button', { name: /^驳回/ }).click();
  await page.locator('form.reason').getByText('事实有误').click();
  await page.locator('#action-note').fill(note);
  await page.getByRole('button', { name: '确认驳回' }).click();
  await leave(page);
}
/** The clerk finds it on his desk with the reason, and goes on with it. */
async function mend(who, name, note, change) {
  const page = await h.seat(who, '/desk');
  await page.locator('li[data-line]', { hasText: name }).filter({ hasText: '被驳回' })
    .getByRole('link').first().click();
  await shows(page.locator('main'), new RegExp(note));
  await page.getByRole('link', { name: '继续填报' }).click();
  await change(page);
  await page.getByText(/草稿已自动保存/).waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.waitForURL(/\/entry\/\d+$/);
}
async function lists(page) {
  await choose(page, 'policy_area', '社会');
  await pick(page, 'track', '治理');
}
async function inLedger(module, name) {
  const s = await h.stack.as('D07 leader');
  const { items } = await s.get(`/entries?module=${module}&q=${encodeURIComponent(name)}`);
  assert.deepEqual(items.map(e => e.state), ['approved'], `${module} ${name}`);
  const facts = await h.stack.sql(`select count(*) from ledger.${module.replace('_update', '_state')}
    where entry = ${items[0].id} and upper_inf(in_force)`);
  assert.equal(facts.trim(), '1');
  return items[0].id;
}

describe('assigned work', () => {
  test('1a: a demand is filed, sent back once, approved', async () => {
    const page = await h.seat('U500103 clerk', '/fill/demand');
    await choose(page, 'classified', '否');
    await write(page, 'title', DEMAND);
    await choose(page, 'demand_origin', '群众企业基层有期盼');
    await write(page, 'description', '群众企业反映，办理业务多头跑、材料重复提交，迫切需要打通部门间数据，建立共享机制，实现一次采集。');
    await lists(page);
    await stored(page);
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForURL(/\/entry\/\d+$/);
    await approve('U500103 reviewer', DEMAND);
    await sendBack('D07 reviewer', DEMAND, '请写明具体改革举措。');
    await mend('U500103 clerk', DEMAND, '请写明具体改革举措', p =>
      write(p, 'description', '群众企业反映，办理业务多头跑、材料重复提交。建议建立数据共享责任清单制度，明确提供单位和更新时限，实现一次采集、多方共用。'));
    await approve('U500103 reviewer', DEMAND);
    await approve('D07 reviewer', DEMAND);
    await inLedger('demand', DEMAND);
  });

  test('1b: the office takes it up into a list task of two units; the filing unit sees it', async () => {
    const e = (await (await h.stack.as('D07 reviewer')).get(`/entries?module=demand&q=${encodeURIComponent(DEMAND)}`)).items[0];
    const page = await h.seat('D07 reviewer', `/entry/${e.id}`);
    await page.getByRole('button', { name: '采纳，列入清单任务' }).click();
    await page.waitForURL(/\/fill\/demand_task\/\d+$/);
    await write(page, 'title', TASK);
    await page.locator('[data-field="/units"] .common input').fill('2023-05-10');
    await page.locator('[data-field="/units"] .common input').press('Enter');
    await units(page, 'units', ['渝中', '大渡口']);
    await stored(page);
    await page.getByRole('button', { name: '交办', exact: true }).click();
    await page.waitForURL(/\/entry\/\d+$/);
    await shows(page.locator('.assigned'), /责任单位 2 ?未反馈 2/);
    const own = await h.seat('U500103 clerk', `/entry/${e.id}`);
    await shows(own.locator('main'), /已采纳/);
  });
});
