// SPDX-License-Identifier: Apache-2.0
// Modules 1a, 1b and 4 in Chromium, each from its first entry to the ledger by
// the people whose work it is, with one return on the way: a demand that is
// taken up, the list task that comes of it and its report, a bottleneck and its
// feedback (R42, R43, R113).
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, settled, shows } from '../browser.mjs';
import { choose, pick, resubmit, stored, units, write } from '../form.mjs';
import { approve, open, sendBack } from '../queue.mjs';

const tag = `${process.pid}`;
const DEMAND = `建立数据共享机制 ${tag}`;
const TASK = `推进数据共享清单任务 ${tag}`;
const BOTTLENECK = `不动产登记数据堵点 ${tag}`;

const approved = async (who, name) => approve(await open(who, name));
const returned = async (who, name, note) => sendBack(await open(who, name), '事实有误', note);
/** The clerk finds it on his desk with the reason, and goes on with it. */
async function mend(who, name, note, change) {
  const page = await h.seat(who, '/desk');
  await page.locator('li[data-line]', { hasText: name }).filter({ hasText: '被驳回' })
    .getByRole('link').first().click();
  await shows(page.locator('main'), new RegExp(note));
  await page.getByRole('link', { name: '继续填报' }).click();
  await change(page);
  await page.getByText(/草稿已自动保存/).waitFor();
  await resubmit(page);
}
/** Begins what is owed, and reports it. */
async function report(who, name, words) {
  const page = await h.seat(who, '/desk');
  await page.locator('li[data-line]', { hasText: name }).getByRole('button', { name: '开始填报' }).click();
  await page.waitForURL(/\/fill\/\w+_update\/\d+$/);
  await shows(page.locator('aside.guide'), new RegExp(name), 'what was asked stands beside the form');
  await choose(page, 'classified', '否');
  await write(page, 'progress_detail', words);
  await write(page, 'problems', '跨部门数据标准不一，制度依据尚不充分。');
  await choose(page, 'progress', '推进中');
  await stored(page);
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
    await approved('U500103 reviewer', DEMAND);
    await returned('D07 reviewer', DEMAND, '请写明具体改革举措。');
    await mend('U500103 clerk', DEMAND, '请写明具体改革举措', p =>
      write(p, 'description', '群众企业反映，办理业务多头跑、材料重复提交。建议建立数据共享责任清单制度，明确提供单位和更新时限，实现一次采集、多方共用。'));
    await approved('U500103 reviewer', DEMAND);
    await approved('D07 reviewer', DEMAND);
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

  test('1b: a unit reports, is sent back once, and what it says is in force', async () => {
    await report('U500103 clerk', TASK, '1.出台数据共享清单，推动部门对接，实现一次采集。');
    await approved('U500103 reviewer', TASK);
    await returned('D07 reviewer', TASK, '请写明机制如何运转。');
    await mend('U500103 clerk', TASK, '请写明机制如何运转', p =>
      write(p, 'progress_detail', '1.出台数据共享清单，每月会商一次、逐项销号，实现一次采集、多方共用。'));
    await approved('U500103 reviewer', TASK);
    await approved('D07 reviewer', TASK);
    await inLedger('demand_task_update', TASK);
  });

  test('4: a bottleneck is assigned, fed back, sent back once, shown in 问题破解', async () => {
    const page = await h.seat('D07 reviewer', '/fill/bottleneck');
    await choose(page, 'classified', '否');
    await write(page, 'title', BOTTLENECK);
    await write(page, 'requirement', '不动产登记与税务数据不能互认，要求明确牵头单位，打通接口。');
    await page.locator('[data-field="/units"] .common input').fill('2023-05-10');
    await page.locator('[data-field="/units"] .common input').press('Enter');
    await units(page, 'units', ['渝中', '江北']);
    await lists(page);
    await stored(page);
    await page.getByRole('button', { name: '交办', exact: true }).click();
    await page.waitForURL(/\/entry\/\d+$/);
    await settled(page);
    await report('U500103 clerk', BOTTLENECK, '1.建立联席会议机制，实现接口打通。');
    await approved('U500103 reviewer', BOTTLENECK);
    await returned('D07 reviewer', BOTTLENECK, '请写明接口上线时间。');
    await mend('U500103 clerk', BOTTLENECK, '请写明接口上线时间', p =>
      write(p, 'progress_detail', '1.建立联席会议机制，4月1日接口上线，实现数据互认。'));
    await approved('U500103 reviewer', BOTTLENECK);
    await approved('D07 reviewer', BOTTLENECK);
    await inLedger('bottleneck_update', BOTTLENECK);
    const live = await h.seat('D07 leader', '/cockpit/district?basis=live&board=work');
    await shows(live.locator('.ck-right'), /问题破解 ?交办 \d+ 项次/);
  });
});
