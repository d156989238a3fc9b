// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium, driven by playwright-core from frontend/node_modules.
import { createRequire } from 'node:module';
import path from 'node:path';
import { top } from '../lib/stack.mjs';

const require = createRequire(path.join(top, 'frontend/package.json'));
const { chromium } = require('playwright-core');

export const launch = () => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** A person at a browser of their own. Whatever the page asks of another
 *  origin, or says on its console, is kept in .foreign and .said. */
export async function person(browser, stack, who, size = { width: 1440, height: 900 }) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true, viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.foreign = [];
  page.said = [];
  page.on('request', r => {
    const u = new URL(r.url());
    if (u.origin !== stack.base && !['data:', 'blob:'].includes(u.protocol)) page.foreign.push(r.url());
  });
  page.on('console', m => { if (m.type() === 'error') page.said.push(m.text()); });
  page.on('pageerror', e => page.said.push(String(e)));
  await page.goto(`${stack.base}/`);
  await page.fill('#phone', stack.phone(who));
  await page.fill('#password', stack.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(u => !u.hash.includes('sign-in') && !u.hash.includes('login'));
  return page;
}
