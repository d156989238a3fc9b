// SPDX-License-Identifier: Apache-2.0
// Administration in the browser: an account from nothing to its desk by three
// people, the office's own words and lists, and no finding of axe in any box.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, h, settled } from './browser.mjs';

const WIDE = [1366, 768];
const clean = async (page, what) => {
  await settled(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.deepEqual([...await axe(page), ...over > 0 ? [`${over} px wider than the window`] : []], [], what);
};
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('an account is made, given its rights and used by three people', async () => {
  const system = await h.seat('D07 system_admin', '/admin/accounts', WIDE);
  await button(system, '新建账号').click();
  await button(system, '新建').click();
  await system.locator('#account-name[aria-invalid=true]').waitFor();
  await clean(system, 'account, refused');
  await system.fill('#account-name', '演示新同事');
  await system.fill('#account-phone', '00055500001');
  await button(system, '新建').click();
  const code = await system.locator('dialog .code').innerText();
  await clean(system, 'the code');
  await button(system, '已记下，关闭').click();
  await system.getByText('请安全管理员在“任职授权”里授予').waitFor();
  assert.equal(await system.locator('tbody tr').count(), 1, 'the new account is shown');

  const security = await h.seat('D07 security_admin', '/admin/grants', WIDE);
  await button(security, '新增授权').click();
  await security.fill('#grant-find', '演示新同事');
  await security.press('#grant-find', 'Tab');
  await security.locator('select[aria-label=选择账号] option', { hasText: '演示新同事' }).waitFor({ state: 'attached' });
  await security.locator('select[aria-label=选择账号]').selectOption({ index: 1 });
  await security.fill('#grant-unit', '渝中区');
  await clean(security, 'a grant');
  await button(security, '授权').click();
  await security.locator('.sure').waitFor();
  await clean(security, 'a grant, asked once more');
  await button(security, '确认授权').click();
  await security.getByRole('dialog').waitFor({ state: 'hidden' });
  await security.getByText('已授予演示新同事在渝中区的录入员身份，立即生效。').waitFor();

  const page = await h.seat(null, '/sign-in');
  await page.fill('#phone', '00055500001');
  await page.fill('#password', code);
  await button(page, '登录').click();
  await page.waitForURL(/#\/password/);
  await page.context().close();
});

test('every box of the administration, as it opens and as it refuses', async () => {
  const page = await h.seat('D07 system_admin', '/admin/units', WIDE);
  await page.locator('tbody tr').first().waitFor();
  for (const [name, act] of [['设立单位', '设立'], [/^更名/, '更名'], [/^撤销/, '确认撤销']]) {
    await page.getByRole('button', { name }).first().click();
    if (act === '更名') await page.fill('#unit-name', '');
    await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await clean(page, String(name));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await button(page, '区划变更记录').click();
  await clean(page, 'editions');

  await h.go(page, '/admin/calendar');
  await button(page, '登记一天').click();
  await button(page, '保存').click();
  await page.locator('#workday-date[aria-invalid=true]').waitFor();
  await clean(page, 'a day');
  await page.keyboard.press('Escape');

  await h.go(page, '/admin/modules');
  await page.getByRole('button', { name: /^下线/ }).first().click();
  await clean(page, 'a module off');
  await page.keyboard.press('Escape');

  await h.go(page, '/admin/settings');
  await page.getByRole('button', { name: /^修改.*机制名称/ }).click();
  await clean(page, 'a setting');
  await page.keyboard.press('Escape');
});

test('the name of the mechanism is changed on screen', async () => {
  const page = await h.seat('D07 system_admin', '/admin/settings', WIDE);
  const set = async (value) => {
    await page.getByRole('button', { name: /^修改.*机制名称/ }).click();
    await page.fill('#setting-value', value);
    await button(page, '保存').click();
    await page.locator('td.value', { hasText: value }).waitFor();
  };
  await set('“885”工作机制');
  assert.equal((await (await h.stack.as('U500103 clerk')).get('/me')).mechanism, '“885”工作机制');
  await set('“785”工作机制');
});

test('a module administrator changes words that the clerk then reads', async () => {
  const page = await h.seat('D07 reviewer', '/admin/words/achievement', WIDE);
  const row = page.locator('tbody tr', { hasText: '填写要求' }).filter({ hasText: '改革事项' }).first();
  await row.getByRole('button', { name: /^修改/ }).click();
  await page.fill('#words-value', '演示：请写得有改革味。');
  await clean(page, 'words');
  await button(page, '保存').click();
  await page.locator('td', { hasText: '演示：请写得有改革味。' }).first().waitFor();
  await clean(page, 'words of a form');

  const clerk = await h.seat('U500103 clerk', '/fill/achievement', WIDE);
  await clerk.locator('.field', { hasText: '改革事项' }).locator('input, textarea').first().focus();
  await clerk.getByText('演示：请写得有改革味。').first().waitFor();

  await row.getByRole('button', { name: /^改回/ }).click();
  await button(page, '确认改回').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('演示：请写得有改革味。').waitFor({ state: 'detached' });
});

test('a suggestion for 跑道 is made, and answered into the list', async () => {
  const clerk = await h.seat('U500103 clerk', '/suggestions', WIDE);
  await button(clerk, '提出建议').click();
  await clerk.locator('#suggestion-parent').waitFor();
  await button(clerk, '提交').click();
  await clerk.locator('#suggestion-label[aria-invalid=true]').waitFor();
  await clean(clerk, 'a suggestion, refused');
  await clerk.locator('#suggestion-parent').selectOption({ index: 1 });
  await clerk.fill('#suggestion-label', '走查跑道');
  await clerk.fill('#suggestion-reason', '现有跑道没有');
  await button(clerk, '提交').click();
  await clerk.getByRole('dialog').waitFor({ state: 'hidden' });

  const page = await h.seat('D07 reviewer', '/suggestions', WIDE);
  await page.getByRole('button', { name: /^答复.*走查跑道/ }).click();
  await page.getByLabel('采纳', { exact: true }).check();
  await clean(page, 'an answer');
  await page.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await h.go(page, '/admin/code-lists/track');
  const row = page.locator('tbody tr', { hasText: '走查跑道' });
  await row.waitFor();
  await clean(page, 'a pick list');
  await row.getByRole('button', { name: /^修改/ }).click();
  await clean(page, 'a code');
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: /^停用/ }).click();
  await clean(page, 'a code ends');
  await button(page, '确认停用').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('contacts are kept on screen and read by everybody', async () => {
  const page = await h.seat('D07 reviewer', '/contacts', WIDE);
  await button(page, '新增联系人').click();
  await page.fill('#contact-unit', '市委改革办');
  await page.fill('#contact-name', '演示联系人');
  await page.fill('#contact-phone', '不是号码');
  await button(page, '保存').click();
  await page.locator('#contact-phone[aria-invalid=true]').waitFor();
  await clean(page, 'a contact, refused');
  await page.fill('#contact-phone', '000-55500002');
  await button(page, '保存').click();
  await page.locator('td', { hasText: '演示联系人' }).waitFor();
  const clerk = await h.seat('U500103 clerk', '/contacts', WIDE);
  await clerk.locator('td', { hasText: '000-55500002' }).waitFor();
  assert.equal(await clerk.locator('td .btn').count(), 0);
});

test('the auditor finds what was done and verifies the chain', async () => {
  const page = await h.seat('D07 auditor', '/admin/audit?route=setting_put', WIDE);
  await page.locator('tbody tr', { hasText: '设置 机制名称' }).first().waitFor();
  await page.locator('.bar select').first().selectOption({ label: '设置与资料（全部）' });
  await page.locator('tbody tr', { hasText: '设置 机制名称' }).first().waitFor();
  await page.getByRole('button', { name: /^查看/ }).first().click();
  await clean(page, 'a row of the trail');
  await button(page, '核验记录是否完整').click();
  await page.locator('.verdict', { hasText: '记录完整' }).waitFor();
  await clean(page, 'a statement of the verification');
});

test('an entry and a quarter are printed to be signed', async () => {
  const [entry] = (await (await h.stack.as('U500103 clerk')).get('/entries?module=pilot_update&state=approved&limit=1')).items;
  const page = await h.seat('U500103 clerk', `/sheet/${entry.id}`, WIDE);
  await page.locator('.signs tbody tr').first().waitFor();
  assert.equal(await page.locator('.signs tbody tr').count(), 4, 'four stages, four lines');
  await clean(page, 'a sheet');
  await h.go(page, `/sheets/pilot_update?period=${entry.period}`);
  await page.locator('.pens').waitFor();
  await clean(page, 'a quarter to sign');
  await h.go(page, '/sheets/achievement');
  await page.locator('.list thead').getByText('计分情形').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('.list td, .list th').evaluateAll(cells => cells.filter(c => c.scrollWidth > c.clientWidth).map(c => c.textContent)), [], 'nothing runs out of its frame');
  for (const hidden of ['nav[aria-label=主导航]', '.acts']) assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  assert.equal(await page.locator('.sheet').isVisible(), true);
  await page.emulateMedia({ media: 'screen' });
});

test('the manual is found where the role is switched, by role and with its version (R129, X52)', async () => {
  const page = await h.seat('U500103 clerk', '/desk', WIDE);
  await page.locator('button.me').click();
  await page.locator('.panel').getByRole('link', { name: '使用说明' }).click();
  await page.locator('article h1', { hasText: '录入员' }).waitFor();
  assert.match(await page.locator('.page-head').innerText(), /第 \d+\.\d+\.\d+-[0-9a-f]{6} 版/);
  await page.getByRole('link', { name: '全部', exact: true }).click();
  await page.locator('article h1', { hasText: '模块管理员' }).waitFor();
  await clean(page, 'the whole manual');
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
});
