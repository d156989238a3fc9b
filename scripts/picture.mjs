// SPDX-License-Identifier: Apache-2.0
// See scripts/picture.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Api } from './lib/client.mjs';
import { launch, people, signedIn } from './chromium.mjs';

const { RR_DIR: dir, RR_HOST: host, RR_PORT: port } = process.env;
const [who = 'D07 leader', page = '/cockpit/district', file = 'frontend/manual/cockpit.png',
  size = '1440x900'] = process.argv.slice(2);
const base = `https://${host}:${port}`;
const api = new Api(base, path.join(dir, 'tls/ca.crt'));
const phone = readFileSync(path.join(dir, 'demo/phones.csv'), 'utf8').split('\n')
  .map(l => l.split(',')).find(([k]) => k === who)?.[1];
if (!phone) throw new Error(`no account ${who} in ${dir}/demo/phones.csv`);
const session = await api.signIn(phone, readFileSync(path.join(dir, 'demo/password'), 'utf8').trim());
const [width, height] = size.split('x').map(Number);
const browser = await launch();
try {
  const context = await browser.newContext({
    ...people, viewport: { width, height }, storageState: signedIn(base, session),
  });
  const tab = await context.newPage();
  await tab.goto(`${base}/#${page}`);
  await tab.waitForLoadState('networkidle');
  // what grows into place has grown
  await tab.waitForTimeout(1500);
  await tab.screenshot({ path: file });
  console.log(`${file}: ${page} as ${who}, ${size}`);
} finally {
  await browser.close();
  api.close();
}
