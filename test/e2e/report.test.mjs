// SPDX-License-Identifier: Apache-2.0
// From the list of reports down to the last record behind one score (R7).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows, text } from './browser.mjs';

test('list → report → unit → explanation → record', async () => {
  const leader = await h.stack.as('D07 leader');
  const page = await h.seat('D07 leader', '/reports');
  await shows(page.locator('main'), /2023年第一季度/);
  await page.getByRole('link', { name: /2023年第一季度/ }).click();
  await page.waitForURL(/#\/reports\/\d+$/);
  const report = page.url().match(/\d+$/)[0];
  const table = page.getByRole('region', { name: '各单位得分' });
  await table.locator('tbody tr').first().waitFor();
  assert.equal(await table.locator('tbody tr').count(), 41);

  await table.getByRole('link', { name: '渝中区' }).click();
  await page.waitForURL(/\/U500103$/);
  const own = await leader.get(`/reports/${report}/scores/U500103`);
  const sheet = await shows(page.locator('main'), /渝中区 得分单/);
  assert.ok(sheet.includes(own.scores.total.shown));
  const exact = own.scores.raw_total.exact;
  const [over, under = 1] = exact.split('/').map(Number);
  await page.getByRole('button', { name: '技术信息' }).click();
  const proof = await shows(page.locator('.technical'), /得分的精确值/);
  assert.ok(proof.includes(String(Number((over / under).toFixed(4)))), `the exact value stands below: ${exact}`);

  await page.getByRole('link', { name: /试点项目数 计分说明/ }).click();
  await page.waitForURL(/\/U500103\/pilots$/);
  const indicator = await leader.get(`/reports/${report}/scores/U500103/pilots`);
  const seen = await shows(page.locator('main'), /计入的记录/);
  assert.match(seen, /0\.8/, 'the formula with its coefficients');
  assert.ok(indicator.counted.length > 0);
  const rows = await page.locator('main table').first().locator('tbody tr').count();
  assert.ok(rows > 0);
  assert.match(await text(page.locator('main')), /未计入的记录/);
});

test('the office recounts a published report and is told that both agree', async () => {
  const page = await h.seat('D07 reviewer', '/reports');
  await page.getByRole('link', { name: /2023年第一季度/ }).first().click();
  await page.getByRole('button', { name: /重新计算|核验|验证|校验/ }).click();
  await shows(page.locator('main'), /一致/);
});
