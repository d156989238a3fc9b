// SPDX-License-Identifier: Apache-2.0
// What is owed, by those whose work it is: a later day is asked for, refused once
// and granted (X59); who is missing is seen in the matrix and asked for one by one,
// by cell and all together; what need not be reported is struck off with a reason
// that stays (免报).
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, settled, shows } from '../browser.mjs';
import { Filing } from '../../lib/filing.mjs';

const title = `按时报送的堵点 ${process.pid}`;
const UNITS = ['U500103', 'U500104', 'U500114'];
const owed = {};
let period;

const one = async unit => (await h.stack.as(`${unit} clerk`)).get(`/obligations/${owed[unit].obligation}`);
const dialog = page => page.getByRole('dialog');
const press = (page, name) => dialog(page).locator('footer').getByRole('button', { name, exact: true }).click();
const gone = page => dialog(page).waitFor({ state: 'detached' });

/** From the desk, where it is owed; the day is typed as the browser takes it. */
async function ask(reason) {
  const page = await h.seat('U500103 clerk', '/desk');
  await page.locator('li[data-line]', { hasText: title }).getByRole('button', { name: /^申请延期/ }).click();
  await press(page, '提交申请');
  await shows(dialog(page), /请(选择|填写).*日期.*请填写/);
  await page.locator('#extension-due').fill('2023-05-20');
  await page.locator('#extension-reason').fill(reason);
  await press(page, '提交申请');
  await gone(page);
  await shows(page.locator('li[data-line]', { hasText: title }).first(), /延期申请办理中/);
}

describe('what is owed', () => {
  before(async () => {
    const office = await h.stack.as('D07 reviewer');
    const [area] = (await office.get('/code-lists/policy_area')).items;
    const track = (await office.get('/code-lists/track')).items.find(t => !t.parent || t.parent === area.code);
    const tasks = new Filing(h.stack, 'bottleneck');
    const e = await tasks.draft('D07 reviewer', { classified: false, title, requirement: '明确牵头单位，打通接口。',
      units: UNITS.map(unit => ({ unit, due: '2023-05-10' })), policy_area: area.code, track: track.code });
    await tasks.step('D07 reviewer', e, 'assign');
    for (const unit of UNITS) {
      [owed[unit]] = (await (await h.stack.as(`${unit} clerk`)).get(`/obligations?subject=${e.id}`)).items;
    }
    period = owed.U500103.period;
  });

  test('a later day is asked for, and not granted without a reason', async () => {
    await ask('牵头部门的接口标准尚未印发。');
    const office = await h.seat('D07 reviewer', '/desk');
    await office.locator('li[data-line]', { hasText: title }).getByRole('button', { name: /^办理/ }).click();
    await shows(dialog(office), /渝中区.*2023-05-10 申请延至 2023-05-20.*接口标准尚未印发/);
    await press(office, '不准予');
    await shows(dialog(office), /不准予时须说明理由/);
    await office.locator('#decision-note').fill('请先报已有进展。');
    await press(office, '不准予');
    await gone(office);
    const clerk = await h.seat('U500103 clerk', '/desk');
    await shows(clerk.locator('main'), /延期申请未获准.*请先报已有进展。/);
    assert.equal((await one('U500103')).due, '2023-05-10');
  });

  test('asked for again it is granted; the first day stays beside the new one', async () => {
    await ask('接口标准4月底印发，届时一并报送。');
    const office = await h.seat('D07 reviewer', '/obligations/extensions');
    await office.getByRole('button', { name: '待办理', exact: true }).click();
    await office.locator('tr', { hasText: title }).getByRole('button', { name: /^办理/ }).click();
    await press(office, '准予');
    await gone(office);
    await office.getByRole('button', { name: '已准予', exact: true }).click();
    await shows(office.locator('tr', { hasText: title }), /2023-05-10 → 2023-05-20.*已准予，延至 2023-05-20/);
    const clerk = await h.seat('U500103 clerk', '/desk');
    await shows(clerk.locator('main'), /延期申请已准予，延至2023-05-20/);
    await clerk.locator('li[data-line]', { has: clerk.getByRole('button', { name: /^开始填报/ }) })
      .getByRole('link', { name: title }).click();
    await shows(clerk.locator('main'), /截止 2023-05-20（原 2023-05-10）/);
    await shows(clerk.locator('main'), /办理经过.*列入应报.*申请延期.*延期未准.*请先报已有进展.*申请延期.*准予延期 至 2023-05-20/);
  });

  test('one is asked for: its people are told, and not twice on one day', async () => {
    const office = await h.seat('D07 reviewer', '/obligations?module=bottleneck_update&unit=U500104&state=open');
    const row = office.locator('tbody tr', { hasText: title });
    await row.getByRole('button', { name: /^催办/ }).click();
    await office.fill('#chase-note', '会前请先报');
    await press(office, '催办');
    await gone(office);
    await row.getByRole('button', { name: /^已催办 \d\d:\d\d/ }).waitFor();
    for (const who of ['U500104 clerk', 'U500104 reviewer']) {
      const page = await h.seat(who, '/notices');
      await shows(page.locator('main'), new RegExp(`催办.*${title}.*（会前请先报）`));
    }
    await office.reload();
    await row.getByRole('button', { name: /^已催办/ }).waitFor();
  });

  test('the matrix says who is missing; a figure leads to the list behind it', async () => {
    const page = await h.seat('D07 reviewer', '/obligations/matrix');
    await page.getByLabel('期次').selectOption(period);
    await settled(page);
    const row = page.locator('tbody tr', { has: page.getByRole('rowheader', { name: '黔江区' }) });
    const head = (await page.locator('thead th').allInnerTexts()).findIndex(t => /推进反馈/.test(t));
    const cell = row.locator('td').nth(head - 1);
    const m = await (await h.stack.as('D07 reviewer')).get(`/obligations/matrix?period=${period}`);
    const unit = m.units.find(u => u.name === '黔江区').unit;
    const mine = m.cells.find(c => c.unit === unit && c.module === 'bottleneck_update');
    await shows(cell, new RegExp(`待报 ${mine.open} *在审 ${mine.filed} *已报 ${mine.met}`));
    await cell.getByRole('link').click();
    await page.waitForURL(/module=bottleneck_update&unit=/);
    await page.locator('tbody tr', { hasText: title }).waitFor();
    assert.equal(await page.locator('tbody tr').count(), mine.open + mine.filed + mine.met + mine.waived);
  });

  test('a cell is asked for, then all: who was asked today is left out and named', async () => {
    const page = await h.seat('D07 reviewer', '/obligations/matrix');
    await page.getByLabel('期次').selectOption(period);
    await settled(page);
    const name = '渝中区堵点卡点推进反馈';
    await page.getByRole('button', { name: new RegExp(`催办.*${name}`) }).click();
    await shows(dialog(page), /将通知下列 1 个单位的录入员和审核员，共 \d+ 项未报： 渝中/);
    await press(page, '催办 1 个单位');
    await shows(dialog(page), /已催办：渝中区堵点卡点推进反馈.*已通知下列 1 个单位/);
    await press(page, '关闭');
    await gone(page);
    await page.getByRole('button', { name: new RegExp(`已催办.*${name}`) }).waitFor();
    await page.getByRole('button', { name: /^全部催办.*推进反馈/ }).click();
    const seen = await shows(dialog(page), /将通知下列 \d+ 个单位.*今日已催过、不再催的 \d+ 项/);
    const [, reached, passed] = seen.match(/^(.*)今日已催过(.*)$/);
    assert.match(reached, /黔江 \d+ 项/);
    assert.match(passed, /渝中 \d+ 项（.*催办）/);
    await dialog(page).getByRole('button', { name: /^催办 \d+ 个单位$/ }).click();
    await shows(dialog(page), /已通知下列 \d+ 个单位/);
    await press(page, '关闭');
    const told = await h.seat('U500114 clerk', '/notices');
    await shows(told.locator('main'), new RegExp(`催办.*${title}`));
  });

  test('one is struck off with a reason: nobody owes it any more, and it stays to be read', async () => {
    const page = await h.seat('D07 reviewer', '/obligations?module=bottleneck_update&unit=U500114&state=open');
    const row = page.locator('tbody tr', { hasText: title });
    await row.getByRole('button', { name: /^免报/ }).click();
    await press(page, '免报');
    await shows(dialog(page), /请填写免报原因/);
    await page.locator('#waive-reason').fill('该堵点不涉及本区。');
    await press(page, '免报');
    await gone(page);
    await row.waitFor({ state: 'detached' });
    await page.getByRole('group', { name: '状态' }).getByRole('button', { name: '免报', exact: true }).click();
    await row.getByRole('link', { name: title }).click();
    await shows(page.locator('main'), /状态 免报.*免报.*该堵点不涉及本区。/);
    const clerk = await h.seat('U500114 clerk', '/desk');
    await clerk.locator('h1').waitFor();
    await shows(clerk.locator('main'), new RegExp(`免报.*${title}`));
    assert.equal(await clerk.locator('li[data-line]', { hasText: title }).getByRole('button', { name: /^开始填报/ }).count(), 0);
  });
});
