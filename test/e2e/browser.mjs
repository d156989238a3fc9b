// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium, driven by playwright-core from frontend/node_modules: one
// browser and one running demo for all tests of a process. Every person has a
// context of their own, signed in through the API, and keeps it from test to
// test; what a page asks of other origins, says on its console or is refused is
// collected and judged in the end.
import { after, afterEach } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startStack, top } from '../lib/stack.mjs';
import { launch, people, signedIn } from '../../scripts/chromium.mjs';

const require = createRequire(path.join(top, 'frontend/package.json'));
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/* A machine shared with others may be slow; a page that is wrong is wrong for ever. */
const PATIENCE = Number(process.env.RR_TEST_PATIENCE ?? 60_000);
/* ms that everything asked of the server is late. A test that acts before its
   page has come fails with it every time, and without it once in a hundred. */
const LAG = Number(process.env.RR_TEST_LAG ?? 0);
/* What the proxy in front must say with every page. */
const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
  + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/* The server catching its breath: the application asks again by itself. */
const BUSY = new Set([429, 503, 504]);

class House {
  pages = [];
  #seats = new Map();

  async open() {
    this.stack = await startStack('e2e', 'demo');
    this.browser = await launch();
    return this;
  }

  async close() {
    await this.browser.close();
    await this.stack.close();
  }

  url(hash = '/') { return `${this.stack.base}/#${hash}`; }

  /** Somebody at a browser of their own, freshly on a page. who: 'U500103
   *  clerk', or null for a stranger, who always comes anew. */
  async seat(who, at = '/', size = [1440, 900]) {
    let page = who && this.#seats.get(who);
    if (!page) {
      page = await this.tab(await this.context(who && await this.stack.signIn(who)), at);
      if (who) this.#seats.set(who, page);
    } else {
      await this.go(page, at);
    }
    await page.setViewportSize({ width: size[0], height: size[1] });
    return page;
  }

  /** Puts a tab on a page, off the last one altogether: an address of which the
   *  part after # alone is another leaves the old page in its place until the new
   *  one has come, with buttons of the same names. */
  async go(page, at) {
    await page.goto('about:blank');
    await page.goto(this.url(at));
  }

  /** A browser that holds a session (of scripts/lib/client.mjs), or none. */
  async context(session, more = {}) {
    const context = await this.browser.newContext({
      ...people, viewport: { width: 1440, height: 900 },
      ...(session ? { storageState: signedIn(this.stack.base, session) } : {}), ...more,
    });
    if (LAG) await context.route('**/*', r => setTimeout(() => r.continue().catch(() => {}), LAG));
    return context;
  }

  /** One more tab of somebody who is here. */
  async tab(context, at = '/') {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.setDefaultNavigationTimeout(PATIENCE);
    this.#listen(page);
    await page.goto(this.url(at));
    return page;
  }

  #listen(page) {
    Object.assign(page, { foreign: [], said: [], refused: [], lax: [], flying: new Set() });
    this.pages.push(page);
    page.on('request', r => page.flying.add(r));
    for (const end of ['requestfinished', 'requestfailed']) page.on(end, r => page.flying.delete(r));
    page.on('request', r => {
      const u = new URL(r.url());
      if (u.origin !== this.stack.base && !['data:', 'blob:'].includes(u.protocol)) page.foreign.push(r.url());
    });
    page.on('response', r => {
      const { pathname } = new URL(r.url());
      if (r.status() >= 400 && !BUSY.has(r.status())) page.refused.push(`${r.status()} ${r.request().method()} ${pathname}`);
      if (r.request().resourceType() === 'document' && r.headers()['content-security-policy'] !== POLICY) page.lax.push(r.url());
    });
    page.on('console', m => {
      if (m.type() === 'error' && !/^Failed to load resource/.test(m.text())) page.said.push(m.text());
    });
    page.on('pageerror', e => page.said.push(String(e)));
  }

  /** Where everybody stood when a test failed. */
  tell(t) {
    for (const [who, page] of this.#seats) t.diagnostic(`${who} at ${page.url()}`);
  }

  /** Nothing foreign, nothing on a console, no lax policy, no refusal that no
   *  test foresaw. */
  judge() {
    for (const key of ['foreign', 'said', 'lax', 'refused']) {
      assert.deepEqual(this.pages.flatMap(p => p[key]), [], key);
    }
  }
}

export const h = await new House().open();
afterEach(t => { if (t.passed === false) h.tell(t); });
after(async () => {
  try {
    h.judge();
  } finally {
    await h.close();
  }
});

/** A refusal that a test provokes: it must be there, and is then forgotten. */
export function expectRefusal(page, pattern) {
  const n = page.refused.length;
  page.refused = page.refused.filter(r => !pattern.test(r));
  assert.ok(page.refused.length < n, `a refusal like ${pattern}; there were ${page.refused}`);
}

/** Waits until a page is drawn (each has a heading), has what it asked for and
 *  says of nothing that it loads. */
export async function settled(page) {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  for (let calm = 0, n = 0; calm < 4; n += 1) {
    await new Promise(r => { setTimeout(r, 30); });
    calm = page.flying.size ? 0 : calm + 1;
    assert.ok(n < PATIENCE / 30, `${page.url()} still waits for ${[...page.flying].map(r => r.url())}`);
  }
  await page.getByText(/^正在(载入|读取数据)…$/).waitFor({ state: 'detached' });
}

/** What axe finds on the page as it is, or in one place of it, good practice
 *  included. */
export async function axe(page, within = null) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(AXE);
  const found = await page.evaluate(place =>
    window.axe.run(place ?? document, { resultTypes: ['violations'] }), within);
  return found.violations.map(v =>
    `${v.impact} ${v.id}: ${v.nodes.slice(0, 4).map(n => n.target.join(' ')).join(' | ')}`);
}

/** The text that can be seen, on one line. */
export const text = async where => (await where.innerText()).replace(/\s+/g, ' ');

/** Waits until a place shows what it should; answers its text. */
export async function shows(where, pattern, why = '') {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const seen = await text(where).catch(() => '');
    if (pattern.test(seen)) return seen;
    if (Date.now() > until) assert.match(seen, pattern, why);
    await new Promise(r => { setTimeout(r, 50); });
  }
}
