// SPDX-License-Identifier: Apache-2.0
// A risk event: the district concerned is told and speaks, the office cannot pass
// it before (X58); one return on the way; a leader of another district does not
// learn of what was not proved; and a quarter without any is reported so.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows } from '../browser.mjs';
import { choose, pick, resubmit, stored, units, write } from '../form.mjs';
import { leave, open, sendBack } from '../queue.mjs';
import { until } from '../../lib/until.mjs';

const details = `某改革安置方案引发聚集 ${process.pid}`;
let title;
let id;

describe('a risk event', () => {
  test('the petition office files it, and its reviewer sends it back once', async () => {
    const clerk = await h.seat('D12 clerk', '/fill/risk_event');
    await choose(clerk, 'classified', '否');
    await choose(clerk, 'kind', '群体性事件');
    await pick(clerk, 'level', '较大群体性事件');
    await clerk.locator('#f-occurred_at').fill('2023-04-10T09:30');
    await units(clerk, 'districts', ['荣昌']);
    await write(clerk, 'details', details);
    await write(clerk, 'basis', '群体性事件分级规定（演示）');
    await stored(clerk);
    await clerk.getByRole('button', { name: '提交' }).click();
    await clerk.waitForURL(/\/entry\/\d+$/);
    id = Number(clerk.url().match(/\d+$/)[0]);
    title = (await (await h.stack.as('D12 clerk')).get(`/entries/${id}`)).title;
    await sendBack(await open('D12 reviewer', title), '事实有误', '请写明处置情况。');
    await h.go(clerk, `/fill/risk_event/${id}`);
    await shows(clerk.locator('main'), /请写明处置情况。/);
    await write(clerk, 'details', `${details}，已处置`);
    await clerk.getByText(/草稿已自动保存/).waitFor();
    await resubmit(clerk);
    const reviewer = await open('D12 reviewer', title);
    await shows(reviewer.locator('.pane'), /荣昌区尚未反馈意见，期限\d{4}-\d{2}-\d{2}/);
    await reviewer.locator('.pane').getByRole('button', { name: /^通过/ }).click();
    await leave(reviewer);
  });

  test('the office waits while the district may speak', async () => {
    const office = await open('D07 reviewer', title);
    await shows(office.locator('.pane'), /荣昌区尚未反馈意见/);
    await office.locator('.pane').getByRole('button', { name: /^驳回/ }).waitFor();
    assert.equal(await office.locator('.pane').getByRole('button', { name: /^通过/ }).count(), 0);
  });

  test('the district is told, reads it and speaks', async () => {
    const unit = (await (await h.stack.as('D12 clerk')).get('/units')).items.find(u => u.name === '荣昌区').unit;
    const clerk = await h.seat(`${unit} clerk`, '/desk');
    await shows(clerk.locator('main'), /涉及本区县的风险事件待审，可在\d{4}-\d{2}-\d{2}前反馈意见/);
    await h.go(clerk, `/entry/${id}`);
    await clerk.getByRole('button', { name: '反馈意见' }).click();
    await clerk.getByRole('button', { name: '确认反馈意见' }).click();
    await shows(clerk.locator('form.reason'), /请填写/);
    await clerk.locator('#action-note').fill('起因是企业欠薪，与改革措施无关。');
    await clerk.getByRole('button', { name: '确认反馈意见' }).click();
    await shows(clerk.locator('aside'), /起因是企业欠薪，与改革措施无关。/);
  });

  test('the office finds that reform was not the cause, and no other leader learns of it', async () => {
    const office = await open('D07 reviewer', title);
    await shows(office.locator('.pane'), /起因是企业欠薪/);
    await office.locator('.pane').getByRole('button', { name: /^通过/ }).click();
    await office.locator('form.reason').getByRole('radio', { name: '否' }).check();
    await office.locator('form.reason textarea').first().fill('起因是企业欠薪。');
    await office.getByRole('button', { name: '确认通过' }).click();
    await leave(office);
    const facts = async who => (await (await h.stack.as(who)).get('/ledger/risk_event?limit=200')).items.map(f => f.entry);
    await until('it is a fact', async () => (await facts('D07 leader')).includes(id));
    assert.ok(!(await facts('U500103 leader')).includes(id));
  });

  test('a quarter in which nothing happened is reported so (零报告)', async () => {
    await h.stack.sql("select filing.obligation_open('risk_event', 'D08', null, '2023Q2')");
    const clerk = await h.seat('D08 clerk', '/desk');
    const line = clerk.locator('li[data-line]', { hasText: '2023年第二季度' });
    await line.getByRole('button', { name: /^零报告/ }).click();
    await shows(clerk.locator('dialog'), /市委网信办2023年第二季度没有需要填报的“改革风险”/);
    await clerk.locator('#nothing-note').fill('二季度未发生重大负面舆情。');
    await clerk.getByRole('button', { name: '确认零报告' }).click();
    await clerk.getByRole('button', { name: /^零报告/ }).waitFor({ state: 'detached' });
    await shows(clerk.locator('main'), /已零报告：改革风险（2023年第二季度）/);
    const office = await h.seat('D07 reviewer', '/obligations?module=risk_event&period=2023Q2');
    await shows(office.locator('main'), /已报（零报告）/);
  });
});
