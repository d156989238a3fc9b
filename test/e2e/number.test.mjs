// SPDX-License-Identifier: Apache-2.0
// A document number that another district holds is seen while it is typed, in
// whatever spelling (R66, X12).
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { expectRefusal, h, shows } from './browser.mjs';
import { choose, date, pick, stored, units, upload, write } from './form.mjs';
import { Filing, pilotBody } from '../lib/filing.mjs';

const serial = 10_000 + process.pid;
const number = `渝演示发〔2022〕${serial}号`;
const name = `文号占用试点 ${process.pid}`;
let page;

describe('a document number', () => {
  before(async () => {
    const pilots = new Filing(h.stack, 'pilot');
    const e = await pilots.draft('U500103 clerk', pilotBody({ name, document_number: number }), { files: ['document_file'] });
    await pilots.step('U500103 clerk', e, 'submit');
  });

  test('the second district sees the holder live at the field', async () => {
    page = await h.seat('U500107 clerk', '/fill/pilot');
    await choose(page, 'classified', '否');
    await write(page, 'name', name);
    await write(page, 'document_number', `渝演示发[2022]第${serial}`);
    const said = await shows(page.locator('[data-field="/document_number"] [role=status]'), /该文号已被占用/);
    assert.match(said, /渝中区/, 'who holds it');
    assert.match(said, /本级审核/, 'at which stage');
    assert.match(said, /市发展改革委|主管部门/, 'whom to ask');
    assert.match(said, new RegExp(`规范写法：${number}`));
  });

  test('the same number under another name warns and goes on', async () => {
    await write(page, 'name', `另一个试点 ${process.pid}`);
    await write(page, 'document_number', `渝演示发 〔2022〕${serial} 号`);
    await shows(page.locator('[data-field="/document_number"] [role=status]'), /同一文号下已有另一个试点/);
  });

  test('the canonical spelling is taken over with one press', async () => {
    await page.getByRole('button', { name: '采用' }).click();
    assert.equal(await page.locator('#f-document_number').inputValue(), number);
  });

  test('the same name under another number is seen at the field and in the form', async () => {
    await write(page, 'name', name);
    await write(page, 'document_number', `渝演示发〔2O22〕${serial}号`);
    const said = await shows(page.locator('[data-field="/document_number"] [role=status]'), /项目名称相同的试点已填报/);
    assert.match(said, /渝中区/, 'who has it');
    assert.match(said, /不能自动查重/, 'that the number is not read');
    await stored(page);
    await shows(page.locator('.look'), new RegExp(`项目名称相同，文号是“${number}”`));
    await write(page, 'document_number', number);
  });

  test('who submits it all the same is refused with the holder named', async () => {
    await write(page, 'name', name);
    await choose(page, 'level', '市级');
    await write(page, 'issuer', '市级部门（演示）');
    await write(page, 'document_title', '关于开展试点工作的通知');
    await date(page, 'document_date', '2022-05-06');
    await choose(page, 'extent', '部分区县');
    await units(page, 'scope_units', ['九龙坡']);
    await pick(page, 'competent_department', '市住房城乡建委');
    await choose(page, 'acceptance_due_unstated', '是');
    await choose(page, 'policy_area', '社会');
    await pick(page, 'track', '治理');
    await upload(page, 'document_file', '通知.pdf', name);
    await stored(page);
    await page.getByRole('button', { name: '提交' }).click();
    await shows(page.locator('.summary'), /渝中区/);
    expectRefusal(page, /^409 POST .*\/transitions$/);
    assert.equal(await page.title().then(t => t.startsWith('错误：')), true);
  });
});
