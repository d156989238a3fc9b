// SPDX-License-Identifier: Apache-2.0
// 跑道 as those see it who file (R36, R37): a unit proposes one more and another
// name for one; the module's administrator takes the first in, and the form has it;
// the second is not taken, and who proposed it reads why.
import { after, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows } from '../browser.mjs';
import { choose } from '../form.mjs';

const added = `改革走查跑道${process.pid}`;
const renamed = `走查新名${process.pid}`;
const reason = '现有跑道没有与基层治理数字化相应的一项。';
const dialog = page => page.getByRole('dialog');
const press = (page, name) => dialog(page).getByRole('button', { name, exact: true }).click();
const gone = page => dialog(page).waitFor({ state: 'detached' });
let area;

async function propose(page, fill) {
  await page.getByRole('button', { name: '提出建议' }).click();
  await page.locator('#suggestion-parent').waitFor();
  await fill();
  await page.locator('#suggestion-reason').fill(reason);
  await press(page, '提交');
  await gone(page);
}

describe('suggestions for 跑道', () => {
  /* What was taken in is no choice of the tests that come after. */
  after(async () => {
    const office = await h.stack.as('D07 reviewer');
    const row = (await office.get('/code-lists/track/codes')).items.find(c => c.label === added);
    if (row) await office.post(`/code-lists/track/codes/${row.code}/end`, {});
  });

  test('a unit proposes one more, and another name for one', async () => {
    const page = await h.seat('U500103 clerk', '/desk');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '增改选项的建议' }).click();
    await page.getByRole('button', { name: '提出建议' }).click();
    await page.locator('#suggestion-parent').waitFor();
    await press(page, '提交');
    await shows(dialog(page), /错误：/);
    await page.keyboard.press('Escape');
    await gone(page);
    await propose(page, async () => {
      area = await page.locator('#suggestion-parent option').nth(1).innerText();
      await page.locator('#suggestion-parent').selectOption({ index: 1 });
      await page.locator('#suggestion-label').fill(added);
    });
    await propose(page, async () => {
      await page.locator('#suggestion-code').selectOption({ index: 1 });
      await page.locator('#suggestion-label').fill(renamed);
    });
    await shows(page.locator('tr', { hasText: added }), new RegExp(`跑道 ?增加“${added}” ?${reason} ?渝中区.*待答复`));
    await shows(page.locator('tr', { hasText: renamed }), new RegExp(`改为“${renamed}”.*待答复`));
    assert.equal(await page.getByRole('button', { name: /^答复/ }).count(), 0, 'who proposes does not answer');
  });

  test('the module’s administrator finds both on the desk’s count and answers them', async () => {
    const page = await h.seat('D07 reviewer', '/desk');
    await shows(page.locator('main'), new RegExp(added));
    await h.go(page, '/suggestions');
    await page.locator('tr', { hasText: added }).getByRole('button', { name: /^答复/ }).click();
    await press(page, '答复');
    await shows(dialog(page), /请选择是否采纳/);
    await dialog(page).getByLabel('采纳', { exact: true }).check();
    await press(page, '答复');
    await gone(page);
    await page.locator('tr', { hasText: renamed }).getByRole('button', { name: /^答复/ }).click();
    await dialog(page).getByLabel('不采纳', { exact: true }).check();
    await press(page, '答复');
    await shows(dialog(page), /不采纳的须写明理由/);
    await page.locator('#answer-text').fill('现名称沿用市委文件表述。');
    await press(page, '答复');
    await gone(page);
    await page.getByRole('button', { name: '未采纳', exact: true }).click();
    await shows(page.locator('tr', { hasText: renamed }), /未采纳 ?现名称沿用市委文件表述。/);
  });

  test('who proposed is told, and the form has the new one', async () => {
    const page = await h.seat('U500103 clerk', '/notices');
    await shows(page.locator('main'), new RegExp(`“${renamed}”未采纳：现名称沿用市委文件表述。`));
    await shows(page.locator('main'), new RegExp(`“${added}”已采纳：自20\\d\\d-\\d\\d-\\d\\d起增加“${added}”`));
    await h.go(page, '/fill/demand');
    await choose(page, 'policy_area', area);
    const box = page.locator('[data-field="/track"] input');
    await box.fill(added);
    await page.getByRole('option', { name: added }).click();
    await shows(page.locator('[data-field="/track"]'), new RegExp(added));
  });
});
