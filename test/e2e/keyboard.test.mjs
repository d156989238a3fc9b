// SPDX-License-Identifier: Apache-2.0
// Without a mouse: file with every kind of field, submit, walk the queue with J
// and K, approve with A, return with R and a reason, take back with Z; mend what
// came back and submit it again; none of the keys while somebody types or an input
// method composes.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, settled, shows, text } from './browser.mjs';
import { stored } from './form.mjs';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

const matter = `建立键盘填报机制 ${process.pid}`;
const why = '请写明压减的是哪些事项的办理时间。';
let filed;

/** Tab until the focus is on something that matches; key 'Shift+Tab' goes back. */
async function tabTo(page, selector, key = 'Tab') {
  for (let n = 0; n < 240; n += 1) {
    if (await page.evaluate(s => document.activeElement?.matches(s) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never reached ${selector}`);
}
async function press(page, selector, key = 'Enter') {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}
async function type(page, selector, words) {
  await tabTo(page, selector);
  await page.keyboard.type(words);
}
/** A list with search: words or Enter open it, the first that is offered. */
async function pick(page, selector, words) {
  if (words) await type(page, selector, words);
  else await press(page, selector);
  await page.getByRole('option', words ? { name: words } : {}).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
/** A calendar takes a day that is typed; Esc closes what it had opened. */
async function day(page, selector, words) {
  await type(page, selector, words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
/** Signs what stands in the form; the entry, as its clerk then sees it. */
async function sign(page, who) {
  await press(page, '.act button[type=submit]');
  await page.waitForURL(/\/entry\/\d+$/);
  return (await h.stack.as(who)).get(`/entries/${page.url().match(/\d+$/)[0]}`);
}
const current = page => text(page.locator('.queue [aria-current=true] .title'));
/** J until the queue is at a title. */
async function walkTo(page, title) {
  await page.locator('.queue').getByRole('button', { name: title }).waitFor();
  for (let n = 0; n < 200 && await current(page) !== title; n += 1) await page.keyboard.press('j');
  await page.locator('.pane h2', { hasText: title }).waitFor();
  await page.locator('.pane').getByRole('button', { name: /^通过/ }).waitFor();
}
/** Leaves the queue by keys, which sends what was held there. */
async function leave(page) {
  await page.locator('.pane .undo').waitFor();
  const sent = page.waitForResponse(r => /\/transitions$/.test(r.url()));
  await press(page, 'a[href="#/desk"]');
  assert.equal((await sent).status(), 200);
}

test('an achievement is filed and submitted by keys alone', async () => {
  const page = await h.seat('U500103 clerk2', '/entries/achievement');
  /* Asked for long before the key is pressed: a dialog that opens while the
     browser is still being told to hand it over is lost. */
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('link', { name: '新建成效晾晒' }).waitFor();
  await press(page, 'a[href="#/fill/achievement"]');
  await page.locator('#f-classified').waitFor();
  await press(page, '[name="f-classified"]', 'Space');
  await type(page, '#f-matter', matter);
  await pick(page, '#f-situation', '简报');
  await shows(page.locator('[data-field="/situation"]'), /简报/);
  await day(page, '#f-event_date', '2023-03-20');
  await type(page, '#f-source', `演示简报 ${process.pid}`);
  await type(page, '#f-problem_solved', '针对职责交叉问题，建立联审机制。');
  await type(page, '#f-main_results', '办理时间压减38%。');
  await press(page, '#f-evidence', 'Space');
  await (await opened).setFiles({ name: '简报.pdf', mimeType: 'application/pdf', buffer: pdfOf('evidence', matter) });
  await page.getByRole('button', { name: '删除 简报.pdf' }).waitFor();
  filed = await sign(page, 'U500103 clerk2');
  await shows(page.locator('main'), /待本级审核/);
  assert.equal(filed.body.event_date, '2023-03-20');
  assert.equal(filed.body.classified, false);
});

test('what a pilot is owed: choices by arrows, results row by row, Esc leaves a dialog', async () => {
  const { items } = await (await h.stack.as('D07 reviewer')).get('/obligations?module=pilot_update&state=open&limit=50');
  const owed = items.find(o => !o.entry);
  const who = `${owed.unit.unit} clerk`;
  const page = await h.seat(who, '/desk');
  const line = `li[data-line]:has(a[href="#/obligations/${owed.obligation}"])`;
  await page.locator(line).getByRole('button', { name: '开始填报' }).waitFor();
  await press(page, `${line} button.primary`);
  await page.waitForURL(/\/fill\/pilot_update\/\d+$/);
  await page.locator('#f-classified').waitFor();
  await press(page, '[name="f-classified"]', 'Space');
  await type(page, '#f-work_done', '1.召开推进会议，审议工作方案。');
  await type(page, '#f-problems', '数据共享的制度依据尚不充分。');
  await press(page, '#f-progress', 'Space');
  await page.keyboard.press('ArrowDown');
  await press(page, '#f-acceptance', 'Space');
  for (const [n, name] of ['建立联席会议制度', '留空的一条'].entries()) {
    await press(page, '#f-results');
    assert.equal(await page.evaluate(() => document.activeElement.id), `f-results-${n}-name`, 'a new row has the focus');
    await page.keyboard.type(name);
  }
  await tabTo(page, 'button[aria-label="删除第 2 条"]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'f-results', 'and the button again when one goes');
  await tabTo(page, '#f-results-0-name', 'Shift+Tab');
  await press(page, '[id^="f-results-0-form"]', 'Space');
  await type(page, '#f-results-0-measures', '针对职责交叉问题，建立联席会议制度。');
  await type(page, '#f-results-0-effects', '办理时间压减三成。');
  await press(page, '#f-results + button');
  await page.getByRole('dialog').waitFor();
  await type(page, '#paste-text', '一是上线协同应用，实现数据互认。二是出台管理办法，明确权责。');
  await page.getByRole('button', { name: '添加 2 条' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shows(page.locator('[data-field="/results"]'), /驾驶舱将显示 1 项/);
  const e = await sign(page, who);
  assert.equal(e.state, 'in_review');
  assert.deepEqual([e.body.progress, e.body.acceptance], ['under_way', 'awaiting']);
  assert.deepEqual(e.body.results.map(r => r.name), ['建立联席会议制度']);
});

test('a task for two units, each with its day; an event with its hour', async () => {
  const office = await h.seat('D07 reviewer', '/fill/demand_task');
  await office.locator('#f-classified').waitFor();
  await press(office, '[name="f-classified"]', 'Space');
  await type(office, '#f-title', `推进键盘填报 ${process.pid}`);
  await type(office, '#f-requirement', '建立机制并在两个以上镇街试行。');
  await day(office, '#f-units-day', '2023-05-10');
  for (const unit of ['U500103', 'U500107']) await press(office, `[data-field="/units"] input[type=checkbox][id$="${unit}"]`, 'Space');
  await press(office, '#f-policy_area', 'Space');
  await pick(office, '#f-track');
  const task = await sign(office, 'D07 reviewer');
  assert.deepEqual(task.body.units, [{ unit: 'U500103', due: '2023-05-10' }, { unit: 'U500107', due: '2023-05-10' }]);

  const page = await h.seat('D08 clerk', '/fill/risk_event');
  await page.locator('#f-classified').waitFor();
  await press(page, '[name="f-classified"]', 'Space');
  await press(page, '#f-kind', 'Space');
  await pick(page, '#f-level');
  await day(page, '#f-occurred_at', '2023-04-06 08:15');
  await press(page, '#f-districts', 'Space');
  await type(page, '#f-details', '某项改革宣传不到位，引发网络质疑。');
  await type(page, '#f-basis', '重大负面网络舆情认定标准（演示）');
  const event = await sign(page, 'D08 clerk');
  assert.match(event.body.occurred_at, /^2023-04-06T08:15/);
  assert.equal(event.body.districts.length, 1);
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
  await walkTo(page, matter);
  await page.keyboard.press('a');
  await leave(page);
  assert.equal((await (await h.stack.as('U500103 clerk2')).get(`/entries/${filed.id}`)).stage, 'office_review');
});

test('R, a reason by arrows, a note: it is returned, and the clerk sees why', async () => {
  const office = await h.seat('D07 reviewer', '/approval');
  await walkTo(office, matter);
  await office.keyboard.press('r');
  await office.locator('form.reason').waitFor();
  const reasons = office.locator('form.reason input[type=radio]');
  await press(office, 'form.reason input[type=radio]', 'Space');
  for (let n = await reasons.count(); n > 0 && !await reasons.and(office.locator('[value=wording]')).isChecked(); n -= 1) {
    await office.keyboard.press('ArrowDown');
  }
  await type(office, '#action-note', why);
  await press(office, 'form.reason button[type=submit]');
  await leave(office);
  const s = await h.stack.as('U500103 clerk2');
  const e = await s.get(`/entries/${filed.id}`);
  assert.equal(e.state, 'returned');
  assert.deepEqual([e.last_return.reason_code, e.last_return.note], ['wording', why]);

  const clerk = await h.seat('U500103 clerk2', '/desk');
  await clerk.locator('li[data-line]', { hasText: matter }).filter({ hasText: '被驳回，待修改' }).waitFor();
  await press(clerk, `li[data-line] a[href="#/entry/${filed.id}"]`);
  await shows(clerk.locator('main'), new RegExp(why));
});

test('mended and submitted again without a mouse, it says what was corrected', async () => {
  const who = 'U500103 clerk2';
  const page = await h.seat(who, `/entry/${filed.id}`);
  await page.getByRole('link', { name: '继续填报' }).waitFor();
  await press(page, `a[href="#/fill/achievement/${filed.id}"]`);
  await page.locator('#f-main_results').waitFor();
  await shows(page.locator('main'), new RegExp(why), 'the reason stands beside the form');
  await tabTo(page, '#f-main_results');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('涉及施工许可等12个事项。');
  await stored(page);
  await press(page, '.act button[type=submit]');
  const asked = page.getByRole('dialog');
  await asked.getByText(/驳回后改动了：“主要成果”/).waitFor();
  await type(page, '#mended', '已写明是哪些事项。');
  await press(page, 'dialog button[type=submit]');
  await page.waitForURL(/\/entry\/\d+$/);
  await settled(page);
  const e = await (await h.stack.as(who)).get(`/entries/${filed.id}`);
  assert.equal(e.state, 'in_review');
  assert.equal(e.body.main_results, '办理时间压减38%。涉及施工许可等12个事项。');
  const seat = `${e.desk.unit.unit} ${e.desk.role}`;
  const reviewer = await h.seat(seat, '/approval');
  await walkTo(reviewer, matter);
  await shows(reviewer.locator('.pane'), /改正说明.*已写明是哪些事项/);
  await shows(reviewer.locator('.pane ins').first(), /涉及施工许可/);
});
