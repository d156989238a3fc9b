// SPDX-License-Identifier: Apache-2.0
// A district that may not create a pilot a second time asks to be named in it
// (R69): the department declines once, is asked again with a better reason, and
// names it; the district then owes an update as the others do.
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, shows } from '../browser.mjs';
import { choose, write } from '../form.mjs';
import { CHECKED, Filing, pilotBody } from '../../lib/filing.mjs';

const number = `渝演示发〔2021〕${20_000 + process.pid}号`;
const name = `补列区县试点 ${process.pid}`;
const said = page => page.locator('[data-field="/document_number"] [role=status]').first();
let clerk;
let id;

async function ask(reason) {
  await clerk.getByRole('button', { name: '申请补列本区县' }).click();
  await clerk.locator('#join-reason').fill(reason);
  await clerk.locator('dialog').getByRole('button', { name: /申请/ }).click();
  await shows(said(clerk), /已申请补列：待处理/);
}

describe('a request to be named', () => {
  before(async () => {
    const pilots = new Filing(h.stack, 'pilot');
    let e = await pilots.draft('U500103 clerk', pilotBody({
      name, document_number: number, scope_units: ['U500103'], competent_department: 'D30' }), { files: ['document_file'] });
    e = await pilots.step('U500103 clerk', e, 'submit');
    e = await pilots.step('U500103 reviewer', e, 'approve');
    await pilots.step('D30 clerk', e, 'distribute', CHECKED);
    id = e.id;
  });

  test('is made where the number is found to be taken', async () => {
    clerk = await h.seat('U500114 clerk', '/fill/pilot');
    await choose(clerk, 'classified', '否');
    await write(clerk, 'name', name);
    await write(clerk, 'document_number', number);
    await shows(said(clerk), /该文号已被占用，不能重复创建/);
    await ask('本区也承接了该试点。');
  });

  test('is declined with a reason, which whoever asked reads', async () => {
    const department = await h.seat('D30 clerk', '/desk');
    const line = department.locator('li[data-line]', { hasText: name }).filter({ has: department.locator('.request') });
    await line.getByRole('button', { name: '不同意' }).click();
    await line.locator('textarea').fill('文件未列本区，请附名单。');
    await line.getByRole('button', { name: '确认不同意' }).click();
    await line.waitFor({ state: 'detached' });
    clerk = await h.seat('U500114 clerk', '/desk');
    await shows(clerk.locator('main'), /不同意补列本区县：补列区县试点 \d+（文件未列本区，请附名单。）/);
  });

  test('is made again, and granted: the district is named and owes an update', async () => {
    clerk = await h.seat('U500114 clerk', '/fill/pilot');
    await choose(clerk, 'classified', '否');
    await write(clerk, 'name', name);
    await write(clerk, 'document_number', number);
    await shows(said(clerk), /不同意（文件未列本区，请附名单。）/);
    await ask('市里补充印发的名单第3页列明本区。');
    const department = await h.seat('D30 clerk', `/entry/${id}`);
    await shows(department.locator('aside'), /涉及区县核对 已列入 1 个.*申请补列.*名单第3页/);
    await department.getByRole('button', { name: '同意补列' }).click();
    await shows(department.locator('aside'), /涉及区县核对 已列入 2 个/);
    const owed = await (await h.stack.as('U500114 clerk')).get(`/obligations?module=pilot_update&subject=${id}`);
    assert.equal(owed.items.length, 1);
    await h.seat('U500114 clerk', '/desk');
    await shows(clerk.locator('main'), new RegExp(`开始填报 ?：${name}`));
  });
});
