// SPDX-License-Identifier: Apache-2.0
// The application comes in parts, when they are wanted: also those that were
// wanted while the server was away, or after it was updated under an open page.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { expectRefusal, h, settled, shows } from './browser.mjs';

let context;
let page;

before(async () => {
  context = await h.context(await h.stack.signIn('U500103 clerk'));
  page = await h.tab(context, '/desk');
  await settled(page);
});
after(() => context.close());

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
