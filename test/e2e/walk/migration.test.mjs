// SPDX-License-Identifier: Apache-2.0
// 历史数据迁移 (X60) by the two people of the office: one begins at the register,
// hears which row is wrong in which field, hands over what is right; the other
// reads and approves it; everybody finds it in the register, and the filing says
// that it went through no stage.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { csvOf } from '../../lib/table.mjs';
import { axe, h, settled, shows } from '../browser.mjs';

const tag = `${process.pid}`;
const FIRST = 'D07 reviewer';
const SECOND = 'D07 reviewer2';
const matter = `历史上推行一窗受理 ${tag}`;
const right = [['渝中区', `${matter}甲`], ['江津区', `${matter}乙`]].map(([unit, what], i) => ({
  填报单位: unit, 是否涉密: '否', 改革事项: what, 计分情形: 'C2', 发生时间: `2021-0${i + 5}-18`,
  '来源文件、会议、期号或版面': `2021年走查工作会议 ${tag}`, 解决问题: '企业群众多头跑。', 主要成果: '办理时间压减三成。',
}));
const wrong = [right[0], { ...right[1], 填报单位: '无此区' }, { ...right[1], 解决问题: '' }];
const shot = async (page, name) => {
  if (!process.env.RR_SHOTS) return;
  for (const [width, height] of [[1366, 768], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${name} ${width}: ${over} px too wide`);
    await page.screenshot({ path: `${process.env.RR_SHOTS}/${name}-${width}.png` });
  }
};
const take = (page, rows) => page.locator('#import-file').setInputFiles({
  name: '2021年台账.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(rows)) });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
let at;

describe('a migration of history', () => {
  test('begins at the register; a wrong row is refused with its field named', async () => {
    const page = await h.seat(FIRST, '/migrations');
    await shows(page.locator('main'), /历史数据迁移登记.*新建历史数据迁移/);
    await shot(page, 'migration-register');
    await page.getByRole('navigation', { name: '新建：历史数据迁移' }).getByRole('link', { name: '成效晾晒' }).click();
    await page.waitForURL(/\/import\/achievement/);
    assert.ok(await page.getByRole('radio', { name: /历史数据迁移/ }).isChecked());
    await take(page, wrong);
    await press(page, '试运行');
    const found = page.getByRole('region', { name: '有问题的行' });
    await shows(found.locator('tbody'), /3 ?没有“无此区”这个单位 ?4 ?请填写“解决问题”/);
    assert.deepEqual(await axe(page), []);
    await shot(page, 'migration-refused');
    await press(page, '建立批次');
    await page.getByRole('link', { name: /查看第 \d+ 批/ }).click();
    await shows(page.locator('main'), /2 行有问题，不能交审/);
    await shows(page.locator('tbody'), /3 ?无此区.*没有“无此区”这个单位.*4 ?江津区.*请填写“解决问题”/);
    assert.equal(await page.getByRole('button', { name: '交审', exact: true }).count(), 0);
    await press(page, '撤销');
    await press(page, '确认撤销');
    await shows(page.locator('h1 + p'), /已撤销/);
  });

  test('what is right is handed over with its source, by one who may not approve it', async () => {
    const page = await h.seat(FIRST, '/import/achievement?purpose=migration');
    await take(page, right);
    await press(page, '建立批次');
    await page.getByRole('link', { name: /查看第 \d+ 批，交审/ }).click();
    await page.waitForURL(/\/migrations\/\d+$/);
    at = new URL(page.url()).hash.slice(1);
    await press(page, '交审');
    await press(page, '确认交审');
    await shows(page.getByRole('dialog'), /请填写数据的来源和依据/);
    await page.getByLabel(/数据的来源和依据/).fill('市委改革办2021年成效台账。');
    await press(page, '确认交审');
    await shows(page.locator('h1 + p'), /待批准/);
    assert.deepEqual(await page.locator('.page-head button').allInnerTexts(), ['撤销']);
  });

  test('the other reads each row and approves; the batch enters', async () => {
    const page = await h.seat(SECOND, '/migrations');
    await press(page, '待批准');
    await page.locator(`a[href$="${at}"]`).click();
    await shows(page.locator('.facts'), /来源和依据 ?市委改革办2021年成效台账。/);
    await page.locator('summary', { hasText: `${matter}甲` }).click();
    await shows(page.locator('details').first(), /企业群众多头跑。/);
    await shows(page.locator('tbody'), /豁免：请上传“佐证材料”/);
    assert.deepEqual(await axe(page), []);
    await shot(page, 'migration-batch');
    await press(page, '批准');
    await press(page, '确认批准');
    await shows(page.locator('h1 + p'), /已进入台账/);
  });

  test('the register shows it to everybody; the filing went through no stage', async () => {
    const page = await h.seat('U500103 leader', '/migrations');
    await shows(page.locator('tr', { has: page.locator(`a[href$="${at}"]`) }), /成效晾晒.*市委改革办2021年成效台账。.*审核员甲.*审核员乙.*已进入台账/);
    assert.equal(await page.getByRole('navigation', { name: /新建/ }).count(), 0);
    await page.locator(`a[href$="${at}"]`).click();
    await page.locator('tbody').getByRole('link', { name: `${matter}甲` }).click();
    await page.waitForURL(/\/entry\/\d+$/);
    const track = page.locator('ol.track');
    const seen = await shows(track, /迁移录入.*审核员甲准备，.*审核员乙批准.*历史数据迁移/);
    assert.doesNotMatch(seen, /本级审核|市委改革办审核 /);
    await shows(page.locator('main'), /来自历史数据迁移，第 \d+ 批/);
    await shows(page.locator('.log'), /迁移批准.*历史数据迁移.*迁移准备.*历史数据迁移/);
    assert.deepEqual(await axe(page), []);
    await shot(page, 'migration-filing');
    await page.getByRole('link', { name: '打印审签单' }).click();
    const signs = await shows(page.locator('.signs'), /迁移准备.*审核员甲.*迁移批准.*审核员乙/);
    assert.doesNotMatch(signs, /本级审核/);
    await shot(page, 'migration-sheet');
  });
});
