// SPDX-License-Identifier: Apache-2.0
// One update of a pilot through four stages by four people in Chromium, with
// one return on the way. 实时 moves with the last approval and with nothing
// before it, 已发布 never (R28, R64).
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows, text } from './browser.mjs';
import { choose, resubmit, stored, write } from './form.mjs';
import { approve, leave, open as waiting } from './queue.mjs';
import { CHECKED, Filing, pilotBody } from '../lib/filing.mjs';
import { until } from '../lib/until.mjs';

const name = `四级流转试点 ${process.pid}`;
let live;
let published;
let seen;

const horizon = async () => (await (await h.stack.as('D07 leader')).get('/cockpits/district?basis=live')).horizon;
const board = async page => (await text(page.locator('.ck-main'))) + (await text(page.locator('.head .times b')));


const tile = async page => Number((await page.locator('.ck-tiles div', { hasText: '形成试点成果' }).locator('dd').innerText()).match(/\d+/)[0]);

const open = who => waiting(who, name);

async function unmoved(stage) {
  assert.equal(await board(live), seen.live, `实时 stands still at ${stage}`);
  assert.equal(await board(published), seen.published, `已发布 stands still at ${stage}`);
}

describe('four stages', () => {
  before(async () => {
    const pilots = new Filing(h.stack, 'pilot');
    let e = await pilots.draft('U500103 clerk', pilotBody({
      name, scope_units: ['U500103'], competent_department: 'D30', document_number: `演示部办函〔2022〕${process.pid}号`,
    }), { files: ['document_file'] });
    e = await pilots.step('U500103 clerk', e, 'submit');
    e = await pilots.step('U500103 reviewer', e, 'approve');
    const was = await horizon();
    await pilots.step('D30 clerk', e, 'distribute', CHECKED);
    await until('a newer horizon', async () => await horizon() !== was);
    live = await h.seat('D07 leader', '/cockpit/district?basis=live');
    published = await h.seat('U500103 leader', '/cockpit/district');
    for (const page of [live, published]) await page.locator('.ck-tiles').waitFor();
    seen = { live: await board(live), published: await board(published) };
  });

  test('the clerk starts from what is owed, fills the form and submits', async () => {
    const clerk = await h.seat('U500103 clerk', '/desk');
    const owed = clerk.locator('li[data-line]', { hasText: name });
    await owed.getByRole('button', { name: '开始填报' }).click();
    await clerk.waitForURL(/\/fill\/pilot_update\/\d+$/);
    await choose(clerk, 'classified', '否');
    await write(clerk, 'work_done', '1.召开试点推进会议，审议工作方案；\n2.开展专题调研3次。');
    await write(clerk, 'problems', '跨部门数据共享的制度依据尚不充分。');
    await choose(clerk, 'progress', '推进中');
    await choose(clerk, 'acceptance', '待验收');
    for (const n of [0, 1]) {
      await clerk.getByRole('button', { name: '添加一条成果' }).click();
      await write(clerk, `results/${n}/name`, `建立城市更新联审机制 ${n + 1}`);
      await choose(clerk, `results/${n}/form`, '形成机制成果');
      await write(clerk, `results/${n}/measures`, '针对职责交叉问题，建立联审机制，实现协同办理。');
      await write(clerk, `results/${n}/effects`, '办理时间压减40%。');
    }
    await shows(clerk.locator('[data-field="/results"]'), /驾驶舱将显示 2 项/);
    await stored(clerk);
    await clerk.getByRole('button', { name: '提交' }).click();
    await clerk.waitForURL(/\/entry\/\d+$/);
    await shows(clerk.locator('main'), /待本级审核/);
    await unmoved('提交');
  });

  test('the reviewer of the district passes it, the department sends it back with reason and note', async () => {
    const reviewer = await open('U500103 reviewer');
    await shows(reviewer.locator('.pane'), /召开试点推进会议/);
    await approve(reviewer);
    await unmoved('本级审核');

    const department = await open('D30 clerk');
    await department.locator('.pane').getByRole('button', { name: /^驳回/ }).click();
    await department.getByRole('button', { name: '确认驳回' }).click();
    await shows(department.locator('form.reason'), /请选择理由.*请写明具体问题/);
    await department.locator('form.reason').getByText('事实有误').click();
    await department.locator('#action-note').fill('调研次数与台账不符，请核对。');
    await department.getByRole('button', { name: '确认驳回' }).click();
    await leave(department);
    await unmoved('驳回');
  });

  test('the clerk sees why, mends it and submits again', async () => {
    const clerk = await h.seat('U500103 clerk', '/desk');
    await clerk.locator('li[data-line]', { hasText: name }).filter({ hasText: '被驳回，待修改' })
      .getByRole('link').click();
    await shows(clerk.locator('main'), /上次驳回意见（市住房城乡建委.*事实有误。调研次数与台账不符，请核对。/);
    await clerk.getByRole('link', { name: '继续填报' }).click();
    await shows(clerk.locator('main'), /调研次数与台账不符，请核对。/, 'the reason stands beside the form');
    await write(clerk, 'work_done', '1.召开试点推进会议，审议工作方案；\n2.开展专题调研5次。');
    await clerk.getByText(/草稿已自动保存/).waitFor();
    await resubmit(clerk);
    await unmoved('再次提交');
  });

  test('what was mended is marked for everybody who passes it again', async () => {
    const reviewer = await open('U500103 reviewer');
    await shows(reviewer.locator('.pane'), /已开展工作 ?已修改/);
    await shows(reviewer.locator('.pane ins'), /^新增： ?5$/);
    await shows(reviewer.locator('.pane del'), /^删除： ?3$/);
    await approve(reviewer);
    await approve(await open('D30 clerk'));
    await unmoved('主管部门审核');
  });

  test('实时 moves with the last approval, 已发布 does not', async () => {
    const had = { live: await tile(live), published: await tile(published) };
    await approve(await open('D07 reviewer'));
    await live.waitForFunction(n => Number(document.querySelector('.ck-tiles div:nth-child(3) dd')?.textContent?.match(/\d+/)?.[0]) === n, had.live + 2);
    assert.notEqual(await board(live), seen.live);
    assert.equal(await tile(live), had.live + 2, 'two results, as many as rows');
    await published.reload();
    await published.locator('.ck-tiles').waitFor();
    assert.equal(await tile(published), had.published);
    assert.equal(await board(published), seen.published);
    const e = await (await h.stack.as('U500103 clerk')).get(`/entries?module=pilot_update&q=${encodeURIComponent(name)}`);
    assert.equal(e.items[0].state, 'approved');
  });
});
