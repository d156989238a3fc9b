// SPDX-License-Identifier: Apache-2.0
// 代录 (X60): the office drafts for two units from one table; each finds its own
// on its desk, adds what a table cannot hold, and submits all of it in one act;
// what is not ready stops all of it and is named. One of them comes back once, and
// whoever drafted it passes nothing of it.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { csvOf } from '../../lib/table.mjs';
import { axe, h, settled, shows } from '../browser.mjs';
import { resubmit, stored, upload, write } from '../form.mjs';
import { approve, open, sendBack } from '../queue.mjs';

const tag = `${process.pid}`;
const name = n => `代录的改革事项 ${tag}${n}`;
const rows = [['渝中区', '甲'], ['渝中区', '乙'], ['大渡口区', '丙']].map(([unit, n]) => ({
  填报单位: unit, 是否涉密: '否', 改革事项: name(n), 计分情形: 'C2', 发生时间: '2023-03-18',
  '来源文件、会议、期号或版面': `走查专题会议 ${tag}${n}`, 解决问题: '企业群众多头跑。', 主要成果: '办理时间压减三成。',
}));
const ids = {};

describe('drafts for units', () => {
  test('a module administrator begins at 代录的草稿 and drafts for two units', async () => {
    const page = await h.seat('D07 reviewer', '/desk');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '代录的草稿' }).click();
    await page.getByRole('navigation', { name: '新建：代单位录入' }).getByRole('link', { name: '成效晾晒' }).click();
    assert.ok(await page.getByRole('radio', { name: /代单位录入/ }).isChecked());
    await page.locator('#import-file').setInputFiles({ name: `代录${tag}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csvOf(rows)) });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('link', { name: '查看这份表格代录的草稿' }).click();
    await shows(page.locator('main'), /共 3 件，待提交 3 件/);
    assert.equal(await page.getByRole('button', { name: /提交全部/ }).count(), 0, 'the units submit');
    assert.deepEqual(await axe(page), []);
  });

  test('a unit finds its own on the desk; one that is not ready stops all and is named', async () => {
    const page = await h.seat('U500103 clerk', '/desk');
    await page.getByRole('link', { name: new RegExp(`代录${tag}`) }).click();
    await shows(page.locator('main'), /代录.*共 2 件，待提交 2 件/);
    assert.equal(await page.getByRole('link', { name: name('丙') }).count(), 0, 'another unit’s is not there');
    for (const n of ['甲', '乙']) {
      ids[n] = Number((await page.getByRole('link', { name: name(n) }).getAttribute('href')).match(/\d+$/)[0]);
    }
    await page.getByRole('button', { name: '提交全部 2 件' }).click();
    await shows(page.getByRole('alert'), /2 件草稿还有问题，这一次全部没有提交/);
    await shows(page.locator('tr', { hasText: name('乙') }), /请上传“佐证材料”/);
    page.refused = page.refused.filter(r => !/^422 POST .*\/submission$/.test(r));
    assert.deepEqual(await axe(page), []);
  });

  test('with their files they go in one act, and say who drafted them', async () => {
    for (const n of ['甲', '乙']) {
      const page = await h.seat('U500103 clerk', `/fill/achievement/${ids[n]}`);
      await upload(page, 'evidence', `佐证${n}.pdf`, tag, n);
      await stored(page);
    }
    const page = await h.seat('U500103 clerk', '/desk');
    await page.getByRole('link', { name: new RegExp(`代录${tag}`) }).click();
    await page.getByRole('button', { name: '提交全部 2 件' }).click();
    await shows(page.locator('main'), /已提交 2 件，等待本单位审核/);
    await page.getByRole('link', { name: name('甲') }).click();
    await shows(page.locator('main'), /待本级审核.*代录：由市委改革办 .*审核员甲 为渝中区录入/);
    await settled(page);
  });

  test('one comes back once; mended, it passes by another than who drafted it', async () => {
    await approve(await open('U500103 reviewer', name('甲')));
    const who = await h.stack.as('D07 reviewer');
    const { actions } = await who.get(`/entries/${ids.甲}`);
    assert.deepEqual(actions.filter(a => a.action === 'approve'), [], 'who drafted it passes nothing of it');
    await sendBack(await open('D07 reviewer2', name('甲')), '其他', '请写明压减了哪些环节。');
    const page = await h.seat('U500103 clerk', `/fill/achievement/${ids.甲}`);
    await shows(page.locator('main'), /请写明压减了哪些环节。/);
    await write(page, 'main_results', '办理环节由5个减为2个。');
    await stored(page);
    await resubmit(page);
    await approve(await open('U500103 reviewer', name('甲')));
    await approve(await open('D07 reviewer2', name('甲')));
    const e = await who.get(`/entries/${ids.甲}`);
    assert.deepEqual([e.state, e.brought_in.how], ['approved', 'drafted']);
  });
});
