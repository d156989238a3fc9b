// SPDX-License-Identifier: Apache-2.0
// The queue of a reviewer, as a person works through it.
import assert from 'node:assert/strict';
import { h } from './browser.mjs';

/** Opens what waits in somebody's queue under a title; the page. */
export async function open(who, title) {
  const page = await h.seat(who, '/approval');
  await page.locator('.queue').getByRole('button', { name: title }).click();
  await page.locator('.pane h2', { hasText: title }).waitFor();
  await page.locator('.pane dl.entry-body').last().waitFor();
  return page;
}

/** Leaving the page sends what is held there for five seconds. */
export async function leave(page) {
  await page.locator('.pane .undo').waitFor();
  const sent = page.waitForResponse(r => /\/transitions$/.test(r.url()));
  await page.getByRole('link', { name: '我的工作台' }).click();
  assert.equal((await sent).status(), 200);
  await page.waitForURL(/\/desk$/);
}

export async function approve(page, button = /^通过/) {
  await page.locator('.pane').getByRole('button', { name: button }).click();
  await leave(page);
}

/** Sends it back with a reason of the list and words. */
export async function sendBack(page, reason, note) {
  await page.locator('.pane').getByRole('button', { name: /^驳回/ }).click();
  await page.locator('form.reason').getByText(reason).click();
  await page.locator('#action-note').fill(note);
  await page.getByRole('button', { name: '确认驳回' }).click();
  await leave(page);
}
