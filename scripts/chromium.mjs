// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium, driven by playwright-core from frontend/node_modules, for
// the browser tests and for pictures of the running system.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(path.join(top, 'frontend/package.json'));

/* Fewer processes: on two cores their start is what takes the time. */
const begin = () => require('playwright-core').chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--disable-extensions', '--disable-default-apps', '--disable-site-isolation-trials',
    '--disable-features=SpareRendererForSitePerProcess,Translate,OptimizationHints,MediaRouter'],
});

/** A browser. One that dies of a signal before it has opened anything, as
 *  Chromium does once in a great while, is begun again, twice at most. */
export async function launch() {
  for (let left = 2; ; left -= 1) {
    try {
      return await begin();
    } catch (e) {
      const [signal] = /signal=SIG\w+/.exec(e.message) ?? [];
      if (!left || !signal) throw e;
      console.error(`Chromium died as it began: ${signal}`);
    }
  }
}

/** What newContext needs to be signed in at base as session (client.mjs) is. */
export function signedIn(base, session) {
  const [name, value] = session.cookie.split('=');
  const { hostname, origin } = new URL(base);
  return {
    cookies: [{
      name, value, domain: hostname, path: '/', expires: -1,
      httpOnly: true, secure: true, sameSite: 'Strict',
    }],
    origins: [{ origin, localStorage: [{ name: 'rr-signed-in', value: '1' }] }],
  };
}

export const people = {
  ignoreHTTPSErrors: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
};
