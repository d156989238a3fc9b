// SPDX-License-Identifier: Apache-2.0
// The application comes in parts, when they are wanted: also those that were
// wanted while the server was away, or after it was updated under an open page.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, expectRefusal, h, settled, shows } from './browser.mjs';

const contexts = [];
let context;
let page;

/** Somebody in a browser of their own, whose assets a test may take away. */
async function come(who, at) {
  context = await h.context(await h.stack.signIn(who));
  contexts.push(context);
  page = await h.tab(context, at);
  await settled(page);
}
before(() => come('U500103 clerk', '/desk'));
after(async () => { for (const c of contexts) await c.close(); });

const menu = name => page.getByRole('link', { name, exact: true }).click();
/** Every stylesheet that was asked for is there. */
const dressed = () => page.waitForFunction(() =>
  [...document.querySelectorAll('link[rel=stylesheet]')].every(l => l.sheet));
/** All assets are gone from the server, until the page is read anew if told so. */
async function gone({ until } = {}) {
  let there = false;
  await context.route('**/*', r => {
    if (until === 'reload' && r.request().resourceType() === 'document') there = true;
    return there || !r.request().url().includes('/assets/') ? r.fallback()
      : r.fulfill({ status: 404, body: 'gone' });
  });
}

test('a page that is wanted while the server is away comes when it is back, with its looks', async () => {
  await context.setOffline(true);
  await menu('应报事项');
  await shows(page.locator('[aria-label=系统提示]'), /与服务器的连接已中断/);
  await shows(page.locator('h1'), /我的工作台/);
  await context.setOffline(false);
  await page.waitForURL(/#\/obligations$/);
  await shows(page.locator('h1'), /应报事项/);
  await dressed();
});

test('a page of a system that was updated meanwhile is read anew', async () => {
  await page.evaluate(() => { window.before = true; });
  await gone({ until: 'reload' });
  await menu('成效晾晒');
  await page.waitForURL(/#\/entries\/achievement$/);
  await shows(page.locator('h1'), /成效晾晒/);
  await dressed();
  assert.equal(await page.evaluate(() => window.before), undefined, 'not what stood open');
  await page.goBack();
  await shows(page.locator('h1'), /应报事项/);
  expectRefusal(page, /^404 GET \/assets\//);
  await context.unrouteAll();
});

test('a part that is there no more is told, and what to do', async () => {
  await settled(page);
  await gone();
  await page.getByRole('button', { name: /录入员/ }).click();
  await shows(page.locator('[aria-label=系统提示]'), /页面有一部分没有载入，系统可能刚刚更新/);
  assert.equal(await page.locator('.fault').count(), 0, 'told once');
  await context.unrouteAll();
  await page.getByRole('button', { name: '刷新' }).click();
  await shows(page.locator('h1'), /应报事项/);
  await page.getByRole('button', { name: /录入员/ }).click();
  await shows(page.locator('.who .panel'), /退出登录/);
  expectRefusal(page, /^404 GET \/assets\//);
  assert.match(page.said.splice(0).join(), /^TypeError: Failed to fetch/, 'who looks for the reason finds it');
});

test('the screen of a meeting room, where nobody stands, reads itself anew', async () => {
  await come('D07 leader', '/cockpit/district?kiosk=5');
  await page.evaluate(() => { window.before = true; });
  await gone({ until: 'reload' });
  await page.waitForFunction(() => window.before === undefined);
  await shows(page.locator('main'), /综合评价指数|改革/);
  await dressed();
  assert.equal(await page.getByRole('button', { name: '刷新' }).count(), 0);
  expectRefusal(page, /^404 GET \/assets\//);
  page.said.splice(0);
  await context.unrouteAll();
});

test('what is told above a dark cockpit can be read', async () => {
  await come('D07 leader', '/cockpit/district');
  await gone();
  await page.getByRole('button', { name: '表格视图' }).click();
  await shows(page.locator('[aria-label=系统提示]'), /系统可能刚刚更新/);
  assert.deepEqual(await axe(page, '[aria-label=系统提示]'), []);
  expectRefusal(page, /^404 GET \/assets\//);
  page.said.splice(0);
});
