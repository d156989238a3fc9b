// SPDX-License-Identifier: Apache-2.0
// What the suite of screens looks at a page with; it keeps in mind which pages of
// the router and which boxes were looked at, so that none is forgotten.
import assert from 'node:assert/strict';
import { axe, h, settled } from '../browser.mjs';

/** Patterns of the router (all there are, those that were judged), titles of boxes. */
export const seen = { all: new Set(), routes: new Set(), boxes: new Set() };

const where = page => page.evaluate(() => {
  const router = document.querySelector('#app').__vue_app__.config.globalProperties.$router;
  return {
    all: router.getRoutes().map(r => r.path), route: router.currentRoute.value.matched.at(-1)?.path,
    box: document.querySelector('dialog[open] h2')?.innerText,
  };
});

async function note(page) {
  const { all, route, box } = await where(page);
  for (const path of all) seen.all.add(path);
  seen.routes.add(route);
  if (box) seen.boxes.add(box);
  return box;
}

/** What is wrong with a screen; '' is well. */
export async function flaws(page) {
  await settled(page);
  await note(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...await axe(page), ...over > 0 ? [`${over} px wider than the window`] : []].join('\n');
}

export const judge = async (page, what) => assert.equal(await flaws(page), '', what);

/** The box alone that stands open over a page that was judged without it. */
export async function judgeBox(page, what) {
  await page.locator('dialog[open]').waitFor();
  await settled(page);
  assert.ok(await note(page), `${what}: a box with a title`);
  const out = await page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector('dialog[open]').getBoundingClientRect();
    return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
  });
  assert.deepEqual([...await axe(page, 'dialog[open]'), ...out ? ['it is larger than the window'] : []], [], what);
}

export const SIZE = [1366, 768];
/** Somebody on a page of the size that the suite uses. */
export const at = (who, to) => h.seat(who, to, SIZE);
/** The first filing that somebody finds. */
export const first = async (who, query) => (await (await h.stack.as(who)).get(`/entries?${query}&limit=1`)).items[0];
