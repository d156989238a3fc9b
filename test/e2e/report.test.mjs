// SPDX-License-Identifier: Apache-2.0
// From the list of reports down to the last record behind one score (R7).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows, text } from './browser.mjs';
import { pages } from '../lib/pages.mjs';

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

/* Of each printed page: what its margin says, and the words above. */
function sheets(pdf) {
  return pages(pdf).map(({ height, words }) => {
    const foot = words.filter(w => w.y0 > height - 51);
    const body = words.filter(w => !foot.includes(w) && w.y1 - w.y0 < 60); // without the watermark
    return { foot: foot.map(w => w.text).join(''), body: body.map(w => w.text).join('') };
  });
}

test('printed: each page has its number and who printed it, in the margin; nothing is folded', async () => {
  const page = await h.seat('D07 leader', '/reports');
  await page.getByRole('link', { name: /2023年第一季度/ }).first().click();
  await page.waitForURL(/#\/reports\/\d+$/);
  const whole = new URL(page.url()).hash.slice(1);
  const leader = await h.stack.as('D07 leader');
  const many = s => (s?.units ?? []).length > 12;
  const { key } = (await leader.get(`/reports/${whole.match(/\d+$/)[0]}/scores`)).indicators.find(i => Object.values(i.standards).some(many));
  for (const [at, ready] of [[whole, '.note'], [`${whole}/U500103`, '.head'], [`${whole}/U500103/${key}`, '.records']]) {
    await h.go(page, at);
    await page.locator(ready).first().waitFor();
    await page.locator('.mark').waitFor({ state: 'attached' });
    const said = sheets(await page.pdf({ preferCSSPageSize: true }));
    said.forEach(({ foot }, n) => assert.match(foot, new RegExp(`^第${n + 1}页，共${said.length}页市委改革办.*打印于.*文档摘要[0-9a-f]{16}$`), `${at} page ${n + 1}`));
    said.forEach(({ body }, n) => assert.ok(!body.includes('打印于'), `${at} page ${n + 1}: not over what it says`));
  }
  const indicator = await leader.get(`/reports/${whole.match(/\d+$/)[0]}/scores/U500103/${key}`);
  const paper = sheets(await page.pdf({ preferCSSPageSize: true })).map(p => p.body).join('');
  const holders = Object.values(indicator.indicator.standards).flatMap(s => s?.units ?? []);
  for (const u of holders) assert.ok(paper.includes(indicator.names[u]), `${u} is named`);
  assert.ok(!/看其余/.test(paper), 'nothing to unfold on paper');
  assert.ok(paper.includes(indicator.basis_text.replace(/\s/g, '').slice(0, 20)), 'the rule in full');
});
