// SPDX-License-Identifier: Apache-2.0
// A report that is defended, by the people who do it and where they do it: the
// office draws up the rules of a later year and another publishes them (R11); a
// district contests one indicator, the office answers; what was filed wrongly is
// put right through all stages, and a corrected edition stands beside the
// original with its cause. The district is no other walk's, the rules begin after
// every period that the demonstration knows, the clock stays.
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { pdfOf } from '../../../scripts/lib/pdf.mjs';
import { axe, h, settled, shows } from '../browser.mjs';
import { pick, stored } from '../form.mjs';
import { approve, open } from '../queue.mjs';

const UNIT = 'U500106';
const NAME = '沙坪坝区';
const SHORT = NAME.slice(0, -1);
const OFFICE = 'D07 reviewer';
const rules = `walk-${process.pid}`;
const why = `情形填错 ${process.pid}`;
const press = (page, name, where = page) => where.getByRole('button', { name, exact: true }).click();
const menu = (page, name) => page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: typeof name === 'string' }).click();
const pdf = name => ({ name, mimeType: 'application/pdf', buffer: pdfOf('evidence', name, why) });
let first;	// the report as it was published
let second;	// its corrected edition
let fact;	// what is filed under the wrong situation
let was;	// the total that was published

async function fits(page, name) {
  for (const [width, height] of [[1366, 768], [1440, 900], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${name} ${width}: ${over} px too wide`);
    if (process.env.RR_SHOTS) await page.screenshot({ path: `${process.env.RR_SHOTS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  assert.deepEqual(await axe(page), [], name);
}

describe('the rules of a later year', () => {
  test('are drawn up from those in force; what does not add up is named and mended', async () => {
    const page = await h.seat(OFFICE, '/desk');
    await menu(page, '指标体系');
    await press(page, '拟订新版');
    await press(page, '建立草稿');
    await shows(page.getByRole('dialog'), /请选择为哪种报表拟订.*请填写名称/);
    await page.getByRole('dialog').getByLabel('报表').selectOption({ label: '区县改革报表' });
    await shows(page.getByLabel('底本'), /2023-03-31 · .*（现行）/);
    assert.equal(await page.getByLabel('底本').inputValue(), '2023-03-31');
    await page.getByLabel('编号').fill(rules);
    await page.getByLabel('名称').fill('区县改革报表指标体系（修订草案）');
    await press(page, '建立草稿');
    await shows(page.locator('h1 + p'), /草稿.*第 1 稿/);
    const check = page.getByRole('complementary', { name: '校验' });
    await shows(check, /校验通过/);
    await page.locator('summary', { hasText: '承接国家级和市级试点项目数' }).click();
    await page.locator('#rule-0-0-points').fill('18');
    await page.locator('#rule-0-0-coefficients').fill('0.7');
    await page.locator('#rule-colour-deduction_from').fill('3、3、10');
    await shows(check, /还不能保存，有 3 处要改.*扣分色档分界.*改革落实力 › 分值.*试点项目数 › 系数/);
    await press(page, '保存');
    await shows(page.getByRole('alert'), /没有保存：有 3 处要改/);
    await fits(page, 'rules-wrong');
    await page.locator('#rule-0-0-coefficients').fill('1.0');
    await page.locator('#rule-colour-deduction_from').fill('3、5、10');
    await shows(check, /还不能保存，有 1 处要改/);
    await check.getByRole('link', { name: /改革落实力/ }).first().click();
    await page.locator('summary', { hasText: '按时通过验收率' }).click();
    await page.locator('#rule-0-1-points').fill('12');
    await shows(check, /校验通过，可以保存.*请留意.*评价细则的公式按 20 分计，设定的分值是 18.*评价细则的公式按 10 分计，设定的分值是 12/);
    await press(page, '保存');
    await shows(page.locator('h1 + p'), /草稿.*第 2 稿/);
    await shows(page.locator('main'), /最后修改的人不能自己发布/);
  });

  test('are compared with those in force, and with any other', async () => {
    const page = await h.seat(OFFICE, '/rule-sets');
    await page.getByRole('link', { name: rules }).click();
    await page.getByRole('link', { name: '与底本（现行）比较' }).click();
    await shows(page.locator('main'), /调整 3 项/);
    await shows(page.locator('thead'), /2023年3月31日版.*现行.*2023-03-31.*最初施行.*修订草案.*草稿.*第 2 稿/);
    await shows(page.locator('tbody', { hasText: '承接国家级和市级试点项目数' }), /分值 ?20 ?18/);
    await menu(page, '指标体系');
    await page.locator('.compare select').first().selectOption(rules);
    await page.locator('.compare select').last().selectOption('2023-03-31');
    await press(page, '比较');
    await shows(page.locator('tbody', { hasText: '按时通过验收率' }), /分值 ?12 ?10/);
    await fits(page, 'rules-compared');
  });

  test('are published by another, from a period on that is chosen', async () => {
    const page = await h.seat('D07 leader', '/rule-sets');
    await page.getByRole('link', { name: rules }).click();
    await press(page, '发布');
    const from = page.getByLabel('施行');
    await from.selectOption({ index: await from.locator('option').count() - 1 });
    await press(page, '确认发布');
    await shows(page.locator('h1 + p'), /2025年第一季度起施行/);
    const reader = await h.seat(`${UNIT} clerk`, '/rule-sets');
    await shows(reader.locator('tr', { hasText: rules }), /已发布.*2025年第一季度起/);
  });
});

describe('a score is contested', () => {
  before(async () => {
    const s = await h.stack.as(`${UNIT} reviewer`);
    first = (await s.get('/reports?kind=district&period=2023Q1')).items[0].report;
    const { scores } = await s.get(`/reports/${first}/scores/${UNIT}`);
    was = scores.total.shown;
  });

  test('by the district, on the page that explains it', async () => {
    const page = await h.seat(`${UNIT} reviewer`, '/desk');
    await menu(page, '区县改革报表');
    await page.getByRole('region', { name: '报表列表' }).getByRole('link', { name: '2023年第一季度' }).click();
    await page.getByRole('row', { name: new RegExp(NAME) }).getByRole('link').first().click();
    await shows(page.locator('h1'), new RegExp(`${NAME} 得分单`));
    await page.getByRole('link', { name: '改革经验获全市推广 计分说明' }).click();
    const row = page.getByRole('region', { name: '计入的记录' }).locator('tbody tr').first();
    fact = { title: await row.getByRole('link').innerText(), number: /^\d+/.exec(await row.locator('td').first().innerText())[0] };
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('link', { name: '改革经验获全国性肯定评价 计分说明' }).click();
    await press(page, '对这项得分提出申诉');
    await press(page, '提出申诉');
    await shows(page.getByRole('dialog'), /请写明申诉的理由/);
    await page.getByLabel('申诉理由').fill(`${fact.title}实为部委工作简报刊发，填报时误选。`);
    await page.getByLabel(/编号/).fill(fact.number);
    await page.locator('#appeal-files').setInputFiles(pdf('简报刊发页.pdf'));
    await fits(page, 'appeal-made');
    await press(page, '提出申诉');
    await shows(page.locator('.appeals'), new RegExp(`待答复.*误选.*编号 ${fact.number}.*申诉附件：.*简报刊发页.pdf`));
  });

  test('and answered by the office, which is led to it', async () => {
    const page = await h.seat(OFFICE, '/desk');
    await menu(page, /^申诉/);
    const row = page.getByRole('row', { name: new RegExp(NAME) });
    await row.getByRole('button', { name: /^答复/ }).click();
    const dialog = page.getByRole('dialog');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, '简报刊发页.pdf', dialog)]);
    assert.equal(file.suggestedFilename(), '简报刊发页.pdf');
    await page.getByRole('radio', { name: /^成立/ }).check();
    await page.locator('#answer-files').setInputFiles(pdf('核查情况.pdf'));
    await fits(page, 'appeal-answer');
    await page.getByLabel('答复', { exact: true }).fill('属实，请申请变更，另出更正版。');
    await press(page, '答复', dialog);
    await row.waitFor({ state: 'detached' });
    const unit = await h.seat(`${UNIT} clerk`, '/notices');
    await shows(unit.locator('main'), /市委改革办已答复，申诉成立/);
    await menu(unit, /^申诉/);
    await shows(unit.locator('tbody'), /简报刊发页.pdf.*答复附件：.*核查情况.pdf.*申诉成立：属实/);
    await fits(unit, 'appeal-answered');
  });
});

describe('a corrected edition', () => {
  test('what was filed wrongly is put right through all stages', async () => {
    const clerk = await h.seat(`${UNIT} clerk`, `/entry/${fact.number}`);
    await press(clerk, '申请变更');
    await press(clerk, '确认申请变更');
    await clerk.waitForURL(/\/fill\/achievement\/\d+$/);
    await pick(clerk, 'situation', '被中央和国家有关部委工作简报刊发');
    await stored(clerk);
    await press(clerk, '提交');
    await clerk.waitForURL(/\/entry\/\d+$/);
    for (const who of [`${UNIT} reviewer`, OFFICE]) await approve(await open(who, fact.title));
  });

  test('is made from the appeal, and published by another', async () => {
    const page = await h.seat(OFFICE, '/reports');
    await page.getByLabel('期次').selectOption('2023Q1');
    await press(page, '生成更正版');
    await shows(page.locator('form.make'), /须写明更正的具体说明/);
    await page.getByLabel('具体说明').fill(why);
    await page.getByLabel(new RegExp(`第 \\d+ 号.*${SHORT}`)).check();
    await press(page, '生成更正版');
    await page.getByRole('link', { name: '打开报表' }).click();
    await shows(page.locator('h1 + p'), /已冻结 · 未发布 · 第 2 版/);
    second = Number(/\d+$/.exec(page.url())[0]);
    const other = await h.seat('D07 leader', '/reports');
    await other.getByRole('row', { name: /第 2 版/ }).getByRole('link').click();
    await press(other, '发布');
    await shows(other.getByRole('dialog'), /与上一版（第 1 版）相比：\d+ 处不同/);
    await press(other, '确认发布');
    await shows(other.locator('h1 + p'), /已发布 · 第 2 版/);
    await shows(other.locator('main'), new RegExp(`本期各版.*第 2 版（正在看的）.*现行.*数据有误：${why}.*第 1 版.*已发布 · 有更正版`));
    await shows(other.locator('.edition'), new RegExp(`实际值或计入的记录不同.*${NAME}.*改革经验获全国性肯定评价.*第 ${fact.number} 号 .*：新计入.*指数、名次或色档不同的单位`));
    await fits(other, 'edition');
  });

  test('stands beside the original, which still says what it said', async () => {
    const page = await h.seat(`${UNIT} leader`, '/reports');
    await shows(page.locator('tbody'), new RegExp(`已发布 · 第 2 版.*${why}.*已发布 · 有更正版 · 第 1 版`));
    await page.getByRole('row', { name: /有更正版/ }).getByRole('link').click();
    await shows(page.getByRole('row', { name: new RegExp(NAME) }).first(), new RegExp(was.replace('.', '\\.')));
    await shows(page.locator('.appeals'), /申诉成立.*据此更正：第 2 版/);
    await page.locator('.appeals').getByRole('link', { name: '第 2 版' }).click();
    await page.waitForURL(new RegExp(`/reports/${second}$`));
    await shows(page.locator('.about'), new RegExp(`更正原因 ?数据有误：${why}.*所依据的申诉 ?第 \\d+ 号 ${SHORT}`));
    await page.getByRole('row', { name: new RegExp(NAME) }).first().getByRole('link').first().click();
    await shows(page.locator('.sum'), /综合评价指数/);
    assert.notEqual(await page.locator('.sum b').first().innerText(), was, 'the correction moves the district');
    await shows(page.locator('.trend'), new RegExp(`2023年第一季度.*更正版（第 2 版，数据有误）：${why}`));
    await fits(page, 'edition-unit');
  });
});
