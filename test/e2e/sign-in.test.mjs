// SPDX-License-Identifier: Apache-2.0
// From a new account to a person at work: administrators make it, the first
// password opens nothing but changing it, one account works in one role at a
// time, signing out ends every tab.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { expectRefusal, h, shows } from './browser.mjs';

const phone = `000${String(process.pid).padStart(8, '7')}`.slice(0, 11);
const name = `演示人员${process.pid}`;
const password = 'lantern ribbon quarry seven';
let initial;
let page;

async function signIn(as, words) {
  await as.fill('#phone', phone);
  await as.fill('#password', words);
  await as.getByRole('button', { name: '登录' }).click();
}

test('the system administrator makes the account, its first password is told once', async () => {
  const admin = await h.seat('D07 system_admin', '/admin/accounts');
  await admin.getByRole('button', { name: '新建账号' }).click();
  const box = admin.getByRole('dialog');
  await box.getByRole('button', { name: '新建' }).click();
  await shows(box, /请填写姓名.*请填写 11 位手机号/);
  await box.getByLabel('姓名').fill(name);
  await box.getByLabel('手机号').fill(phone);
  await box.getByRole('button', { name: '新建' }).click();
  await shows(admin.getByRole('dialog'), /一次性初始密码/);
  initial = (await admin.locator('.code').innerText()).trim();
  assert.ok(initial.length >= 10, initial);
  await admin.getByRole('button', { name: '已记下，关闭' }).click();
  assert.equal(await admin.getByText(initial).count(), 0);
});

test('the security administrator grants two roles', async () => {
  const admin = await h.seat('D07 security_admin', '/admin/grants');
  for (const [unit, role] of [['江津区', '录入员'], ['江津区', '领导']]) {
    await admin.getByRole('button', { name: '新增授权' }).click();
    const box = admin.getByRole('dialog');
    await box.locator('#grant-find').fill(name);
    await box.locator('#grant-find').press('Enter');
    await box.getByLabel('选择账号').locator('option', { hasText: name }).waitFor({ state: 'attached' });
    await box.getByLabel('选择账号').selectOption({ index: 1 });
    await box.locator('#grant-unit').fill(unit);
    await box.locator('#grant-role').selectOption({ label: role });
    await box.getByRole('button', { name: '授权', exact: true }).click();
    await box.getByRole('button', { name: '确认授权' }).click();
    await box.waitFor({ state: 'hidden' });
  }
});

test('a wrong password is refused in words that tell nothing of the account', async () => {
  page = await h.seat(null, '/entries/achievement');
  await page.waitForURL(/sign-in/);
  await page.getByRole('button', { name: '登录' }).click();
  await shows(page.locator('form'), /请输入 11 位手机号.*请输入密码/);
  await signIn(page, 'not this one');
  const known = await shows(page.getByRole('alert'), /\S/);
  expectRefusal(page, /^401 POST .*\/sessions$/);
  await page.fill('#phone', '00099999999');
  await page.fill('#password', 'not this one');
  await page.getByRole('button', { name: '登录' }).click();
  assert.equal(await shows(page.getByRole('alert'), /\S/), known);
  expectRefusal(page, /^401 POST .*\/sessions$/);
});

test('the first password opens nothing but changing it', async () => {
  await signIn(page, initial);
  await shows(page.locator('h1'), /首次登录，请先修改密码/);
  await h.go(page, '/desk');
  await page.waitForURL(/#\/password/);
  await page.fill('#old', initial);
  await page.fill('#fresh', 'short');
  await page.fill('#again', 'shorter');
  await page.getByRole('button', { name: '确认修改' }).click();
  await shows(page.locator('form'), /两次输入|不一致|至少 12 位/);
  await page.fill('#fresh', `${phone}00`);
  await page.fill('#again', `${phone}00`);
  await page.getByRole('button', { name: '确认修改' }).click();
  await page.locator('#fresh[aria-invalid=true]').waitFor();
  page.refused = page.refused.filter(r => !/^422 PUT .*\/me\/password$/.test(r));
  await page.fill('#fresh', password);
  await page.fill('#again', password);
  await page.getByRole('button', { name: '确认修改' }).click();
  await shows(page.locator('h1'), /我的工作台/);
});

test('one account, one role at a time: the switch changes menu and home', async () => {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  const panel = page.locator('.who .panel');
  await shows(panel, /切换角色.*江津区 ?录入员.*江津区 ?领导/);
  await panel.getByRole('button', { name: /领导/ }).click();
  await page.waitForURL(/#\/cockpit\/district/);
  await page.getByRole('link', { name: '返回系统' }).click();
  await page.waitForURL(/#\/desk/);
  await shows(page.locator('header.top'), /江津区 领导/);
  assert.equal(await page.getByRole('link', { name: '新建成效晾晒' }).count(), 0);
});

test('signing out ends every tab, and what was open is asked for again', async () => {
  const other = await h.tab(page.context(), '/entries/achievement');
  await shows(other.locator('h1'), /成效晾晒/);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(/sign-in/);
  await other.waitForURL(/sign-in/);
  await h.go(other, '/desk');
  await other.waitForURL(/sign-in\?to=\/desk/);
  await signIn(other, initial);
  await shows(other.getByRole('alert'), /\S/);
  expectRefusal(other, /^401 POST .*\/sessions$/);
  await signIn(other, password);
  await other.waitForURL(/#\/desk/);
});
