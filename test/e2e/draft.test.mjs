// SPDX-License-Identifier: Apache-2.0
// What somebody types is never lost: two tabs and two people on one draft, a
// connection that goes and comes back, a page read anew before anything could
// be stored, a session that the server ends in mid-form.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, expectRefusal, h, shows } from './browser.mjs';
import { choose, write } from './form.mjs';

const tag = process.pid;
const CLERK = 'U500103 clerk';
const MATE = 'U500103 clerk2';
const own = [];
let mine;
let session;

const read = async id => (await h.stack.as(CLERK)).get(`/entries/${id}`);
const value = (page, field) => page.locator(`#f-${field}`).inputValue();
const saved = page => shows(page.locator('.save'), /草稿已自动保存|草稿已保存/);
async function draft(matter) {
  const s = await h.stack.as(CLERK);
  return s.post('/entries', { module: 'achievement', body: { classified: false, matter, problem_solved: '原有内容' } });
}
/** A browser of one's own, whose session the test may end. */
async function browser(who, at) {
  const s = await h.stack.signIn(who);
  const context = await h.context(s);
  own.push(context);
  const page = await h.tab(context, at);
  await page.locator('#f-matter').waitFor();
  return { page, s };
}

before(async () => {
  ({ page: mine, s: session } = await browser(CLERK, '/fill/achievement'));
});
after(async () => { for (const c of own) await c.close(); });

test('a draft stores itself while one types, and is there when the page is read anew', async () => {
  await choose(mine, 'classified', '否');
  await write(mine, 'matter', `自动保存 ${tag}`);
  await mine.waitForURL(/\/fill\/achievement\/\d+$/);
  await shows(mine.locator('.save'), /草稿已自动保存 \d\d:\d\d:\d\d/);
  await mine.reload();
  await mine.locator('#f-matter').waitFor();
  assert.equal(await value(mine, 'matter'), `自动保存 ${tag}`);
});

test('two tabs of one person: what they wrote in different fields is joined', async () => {
  const e = await draft(`两个标签页 ${tag}`);
  await h.go(mine, `/fill/achievement/${e.id}`);
  await mine.locator('#f-matter').waitFor();
  const other = await h.tab(mine.context(), `/fill/achievement/${e.id}`);
  await other.locator('#f-matter').waitFor();
  await write(other, 'main_results', '第二个标签页所写');
  await saved(other);
  await write(mine, 'problem_solved', '第一个标签页所写');
  await mine.waitForFunction(() => document.querySelector('#f-main_results')?.value === '第二个标签页所写');
  await saved(mine);
  expectRefusal(mine, /^412 PATCH /);
  const { body } = await read(e.id);
  assert.deepEqual([body.problem_solved, body.main_results], ['第一个标签页所写', '第二个标签页所写']);
  await other.close();
});

test('two people in one field: both texts are shown, and the chosen one is stored', async () => {
  const e = await draft(`两人同改 ${tag}`);
  await h.go(mine, `/fill/achievement/${e.id}`);
  await mine.locator('#f-matter').waitFor();
  const { page: theirs } = await browser(MATE, `/fill/achievement/${e.id}`);
  await write(theirs, 'problem_solved', '同事的写法');
  await write(theirs, 'main_results', '同事补的成果');
  await saved(theirs);
  await write(mine, 'problem_solved', '我的写法');
  const box = mine.getByRole('dialog');
  await shows(box, /他人同时修改了这份填报.*解决问题.*我的内容.*我的写法.*对方的内容.*同事的写法/);
  assert.deepEqual(await axe(mine), []);
  assert.equal((await read(e.id)).body.problem_solved, '同事的写法', 'nothing is overwritten before somebody chooses');
  await box.getByText('我的写法').click();
  await box.getByRole('button', { name: '按所选内容保存' }).click();
  await box.waitFor({ state: 'hidden' });
  await saved(mine);
  expectRefusal(mine, /^412 PATCH /);
  const { body } = await read(e.id);
  assert.deepEqual([body.problem_solved, body.main_results], ['我的写法', '同事补的成果']);

  await write(theirs, 'problem_solved', '同事又改');
  await shows(theirs.getByRole('dialog'), /我的内容.*同事又改.*对方的内容.*我的写法/);
  await theirs.getByRole('dialog').getByText('我的写法').click();
  await theirs.getByRole('button', { name: '按所选内容保存' }).click();
  await theirs.waitForFunction(() => document.querySelector('#f-problem_solved')?.value === '我的写法');
  await saved(theirs);
  expectRefusal(theirs, /^412 PATCH /);
  assert.equal((await read(e.id)).body.problem_solved, '我的写法');
});

test('without a connection one goes on writing; it is stored as soon as there is one', async () => {
  const e = await draft(`断网续写 ${tag}`);
  await h.go(mine, `/fill/achievement/${e.id}`);
  await mine.locator('#f-matter').waitFor();
  await mine.context().setOffline(true);
  await write(mine, 'problem_solved', '断网时写的第一句。');
  await shows(mine.locator('.save'), /没有保存：无法连接服务器/);
  await write(mine, 'problem_solved', '断网时写的第一句。\n断网时写的第二句。');
  assert.equal((await read(e.id)).body.problem_solved, '原有内容');
  await mine.context().setOffline(false);
  await saved(mine);
  assert.equal((await read(e.id)).body.problem_solved, '断网时写的第一句。\n断网时写的第二句。');
});

test('a page read anew before it could store has its text again, and one draft of it', async () => {
  await h.go(mine, '/fill/achievement');
  await mine.locator('#f-matter').waitFor();
  await mine.context().setOffline(true);
  await choose(mine, 'classified', '否');
  await write(mine, 'matter', `重新载入 ${tag}`);
  await shows(mine.locator('.save'), /没有保存/);
  await mine.context().setOffline(false);
  mine.once('dialog', d => void d.accept());
  await mine.reload();
  await mine.locator('#f-matter').waitFor();
  assert.equal(await value(mine, 'matter'), `重新载入 ${tag}`);
  await mine.waitForURL(/\/fill\/achievement\/\d+$/);
  await saved(mine);
  const found = await (await h.stack.as(CLERK)).get(`/entries?module=achievement&q=${encodeURIComponent(`重新载入 ${tag}`)}`);
  assert.equal(found.items.length, 1);
});

test('a session that ends in mid-form asks for the same person again and loses no character', async () => {
  const e = await draft(`登录失效 ${tag}`);
  await h.go(mine, `/fill/achievement/${e.id}`);
  await mine.locator('#f-matter').waitFor();
  await saved(mine);
  await session.call('DELETE', '/sessions/current');
  const long = Array.from({ length: 40 }, (_, n) => `${n + 1}.会话失效前后写下的第${n + 1}条。`).join('\n');
  await write(mine, 'problem_solved', long);
  const box = mine.getByRole('dialog');
  await shows(box, /登录已失效.*没有丢失/);
  assert.match(mine.url(), new RegExp(`/fill/achievement/${e.id}$`));
  assert.deepEqual(await axe(mine), []);
  assert.equal((await read(e.id)).body.problem_solved, '原有内容');

  await box.getByLabel('手机号').fill(h.stack.phone(MATE));
  await box.getByLabel('密码').fill(h.stack.password);
  await box.getByRole('button', { name: '登录并继续' }).click();
  await shows(box, /这是另一个账号/);
  await box.getByLabel('手机号').fill(h.stack.phone(CLERK));
  await box.getByLabel('密码').fill(h.stack.password);
  await box.getByRole('button', { name: '登录并继续' }).click();
  await box.waitFor({ state: 'hidden' });
  await saved(mine);
  assert.equal(await value(mine, 'problem_solved'), long);
  const stored = await read(e.id);
  assert.equal(stored.body.problem_solved, long);
  const { items } = await (await h.stack.as(CLERK)).get(`/entries/${e.id}/history`);
  assert.equal(items.at(-1).by.name, (await (await h.stack.as(CLERK)).get('/me')).account.name);
  expectRefusal(mine, /^401 /);
});
