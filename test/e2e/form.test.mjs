// SPDX-License-Identifier: Apache-2.0
// The entry form: nothing is judged before the first submission; then every
// flaw at once, in the same words above and at its field; files; 涉密.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows, text } from './browser.mjs';
import { choose, date, pick, stored, upload, write } from './form.mjs';

const matter = `建立表单联审机制 ${process.pid}`;
let page;

test('an incomplete form is refused with every field named, above and in its place', async () => {
  page = await h.seat('U500107 clerk', '/fill/achievement');
  await choose(page, 'classified', '否');
  await write(page, 'matter', matter);
  await page.locator('#f-matter').press('Tab');
  assert.equal(await page.locator('.error').count(), 0, 'nothing is judged while one types');
  await page.getByRole('button', { name: '提交' }).click();
  await shows(page.locator('.summary h2'), /^还有 6 处需要修改$/);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'summary');
  assert.match(await page.title(), /^错误：/);
  const said = await page.locator('.summary li').allInnerTexts();
  const there = (await page.locator('.field .error').allInnerTexts()).map(t => t.replace(/^错误：\s*/, ''));
  assert.deepEqual(said, there);
  await page.locator('.summary').getByRole('link', { name: '请填写解决问题' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-problem_solved');
});

test('what is mended loses its error while one types, and the guidance follows the focus', async () => {
  await write(page, 'problem_solved', '针对职责交叉问题，出台《实施办法》。');
  await shows(page.locator('.summary h2'), /还有 5 处/);
  assert.equal(await page.locator('#f-problem_solved-error').count(), 0);
  await shows(page.locator('aside.guide'), /解决问题怎么填.*范例/);
});

test('a file that is none of the wanted kinds is refused at the field', async () => {
  await page.locator('[data-field="/evidence"] input[type=file]').setInputFiles({ name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await shows(page.locator('[data-field="/evidence"] [role=alert]'), /程序\.exe/);
  await page.getByRole('button', { name: '知道了' }).click();
});

test('mended, with a file, it is submitted', async () => {
  await pick(page, 'situation', '获市级部门文件点名推广');
  await date(page, 'event_date', '2023-03-16');
  await write(page, 'source', `演示文件 ${process.pid}`);
  await write(page, 'main_results', '办理时间压减38%。');
  await upload(page, 'evidence', '点名推广文件.pdf', matter);
  await stored(page);
  await page.getByRole('button', { name: '提交' }).click();
  await page.waitForURL(/\/entry\/\d+$/);
  const seen = await shows(page.locator('main'), /待本级审核/);
  assert.match(seen, new RegExp(`${matter}.*点名推广文件\\.pdf`));
  assert.doesNotMatch(await page.title(), /^错误：/);
});

test('the file comes back as it went', async () => {
  const [popup] = await Promise.all([
    page.waitForResponse(r => /\/attachments\/\d+$/.test(r.url())),
    page.getByRole('button', { name: /点名推广文件/ }).or(page.getByRole('link', { name: /点名推广文件/ })).first().click(),
  ]);
  assert.equal(popup.status(), 200);
});

test('涉密 takes upload and free text away and shows the slip for the intranet mailbox', async () => {
  const form = await h.seat('U500107 clerk', '/fill/achievement');
  await choose(form, 'classified', '否');
  await write(form, 'problem_solved', '不该留下的文字');
  await choose(form, 'classified', '是');
  await shows(form.locator('.slip'), /涉密内容不得在本系统填写或上传/);
  assert.equal(await form.locator('input[type=file]').count(), 0);
  assert.equal(await form.locator('textarea').count(), 0);
  assert.match(await text(form.locator('[data-field="/matter"] .label')), /事项代称（不得含涉密内容）/);
  await write(form, 'matter', `甲事项 ${process.pid}`);
  await stored(form);
  await form.reload();
  await form.locator('#f-matter').waitFor();
  const id = Number(form.url().match(/\/(\d+)$/)[1]);
  const e = await (await h.stack.as('U500107 clerk')).get(`/entries/${id}`);
  assert.equal(e.body.problem_solved ?? null, null, 'the server holds no free text of it');
  await h.go(form, `/entry/${id}`);
  await form.getByRole('button', { name: '删除草稿' }).click();
  await form.getByRole('button', { name: '确认删除' }).click();
  await form.waitForURL(/\/entries\/achievement/);
});
