// SPDX-License-Identifier: Apache-2.0
// Without a mouse: file, submit, walk the queue with J and K, approve with A,
// return with R, take back with Z; none of them while somebody types or an
// input method composes.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows, text } from './browser.mjs';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

const matter = `建立键盘填报机制 ${process.pid}`;

/** Tab until the focus is on something that matches. */
async function tabTo(page, selector) {
  for (let n = 0; n < 120; n += 1) {
    if (await page.evaluate(s => document.activeElement?.matches(s) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reached ${selector}`);
}
const current = page => text(page.locator('.queue [aria-current=true] .title'));

test('an achievement is filed and submitted by keys alone', async () => {
  const page = await h.seat('U500103 clerk2', '/entries/achievement');
  /* Asked for long before the key is pressed: a dialog that opens while the
     browser is still being told to hand it over is lost. */
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('link', { name: '新建成效晾晒' }).waitFor();
  await tabTo(page, 'a[href="#/fill/achievement"]');
  await page.keyboard.press('Enter');
  await page.locator('#f-classified').waitFor();
  await tabTo(page, '[name="f-classified"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#f-matter');
  await page.keyboard.type(matter);
  await tabTo(page, '#f-situation');
  await page.keyboard.type('简报');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows(page.locator('[data-field="/situation"]'), /简报/);
  await tabTo(page, '#f-event_date');
  await page.keyboard.type('2023-03-20');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabTo(page, '#f-source');
  await page.keyboard.type(`演示简报 ${process.pid}`);
  await tabTo(page, '#f-problem_solved');
  await page.keyboard.type('针对职责交叉问题，建立联审机制。');
  await tabTo(page, '#f-main_results');
  await page.keyboard.type('办理时间压减38%。');
  await tabTo(page, '#f-evidence');
  await page.keyboard.press('Space');
  await (await opened).setFiles({ name: '简报.pdf', mimeType: 'application/pdf', buffer: pdfOf('evidence', matter) });
  await page.getByRole('button', { name: '删除 简报.pdf' }).waitFor();
  await tabTo(page, '.act button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/entry\/\d+$/);
  await shows(page.locator('main'), /待本级审核/);
});

test('J and K walk, A passes and goes on, Z takes back what was not yet sent', async () => {
  const page = await h.seat('D07 reviewer', '/approval');
  await page.locator('.pane dl.entry-body').waitFor();
  const one = await current(page);
  await page.keyboard.press('j');
  await page.locator('.queue li:nth-child(2) [aria-current=true]').waitFor();
  const two = await current(page);
  assert.notEqual(one, two);
  await page.keyboard.press('k');
  assert.equal(await current(page), one);
  await shows(page.locator('.pane h2'), new RegExp(one.slice(0, 8)));
  await page.locator('.pane').getByRole('button', { name: /^通过/ }).waitFor();
  await page.keyboard.press('a');
  await page.locator('.pane .undo').waitFor();
  assert.equal(await current(page), two, 'the next one opens by itself');
  await page.keyboard.press('z');
  await page.locator('.pane .undo').waitFor({ state: 'hidden' });
  assert.equal(await current(page), one);
  await page.locator('.pane').getByRole('button', { name: /^通过/ }).waitFor();
});

test('R opens the reasons, typing there is typing, Esc leaves', async () => {
  const page = await h.seat('D07 reviewer', '/approval');
  await page.locator('.pane').getByRole('button', { name: /^驳回/ }).waitFor();
  const one = await current(page);
  await page.keyboard.press('r');
  await page.locator('form.reason').waitFor();
  await page.keyboard.press('Space');
  await tabTo(page, '#action-note');
  await page.keyboard.type('a jar of jazz? kz');
  assert.equal(await page.locator('#action-note').inputValue(), 'a jar of jazz? kz');
  assert.equal(await current(page), one);
  await page.keyboard.press('Escape');
  await page.locator('form.reason').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.pane .undo').count(), 0, 'nothing was decided');
});

test('keys of an input method decide nothing, nor do those in the search box', async () => {
  const page = await h.seat('D07 reviewer', '/approval');
  await page.locator('.pane').getByRole('button', { name: /^通过/ }).waitFor();
  const one = await current(page);
  await page.keyboard.press('/');
  await page.keyboard.type('ajrz');
  assert.equal(await page.locator('header input[type=search]').inputValue(), 'ajrz');
  await page.evaluate(() => {
    document.activeElement.blur();
    for (const key of ['a', 'j', 'r']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }));
    }
  });
  assert.equal(await current(page), one);
  assert.equal(await page.locator('.pane .undo, form.reason').count(), 0);
});

test('what the keys decided has arrived', async () => {
  const page = await h.seat('U500103 reviewer', '/approval');
  await page.locator('.queue').getByRole('button', { name: matter }).waitFor();
  for (let n = 0; n < 60 && await current(page) !== matter; n += 1) await page.keyboard.press('j');
  await shows(page.locator('.pane h2'), new RegExp(matter));
  await page.locator('.pane').getByRole('button', { name: /^通过/ }).waitFor();
  await page.keyboard.press('a');
  await page.locator('.pane .undo').waitFor();
  const sent = page.waitForResponse(r => /\/transitions$/.test(r.url()));
  await tabTo(page, 'a[href="#/desk"]');
  await page.keyboard.press('Enter');
  assert.equal((await sent).status(), 200);
  const found = await (await h.stack.as('U500103 clerk2')).get(`/entries?module=achievement&q=${encodeURIComponent(matter)}`);
  assert.equal(found.items[0].stage, 'office_review');
});
