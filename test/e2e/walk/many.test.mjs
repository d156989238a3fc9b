// SPDX-License-Identifier: Apache-2.0
// 集中填报: all updates that a unit owes of one business and period on one page,
// each beginning with what was approved last. Text that was not touched is noticed,
// no progress has its reason, 已完成 has its proof; several go together, and what is
// wrong stands at its own field and keeps none of the others.
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { expectRefusal, h, shows } from '../browser.mjs';
import { stored, upload } from '../form.mjs';
import { approve, open } from '../queue.mjs';
import { Filing } from '../../lib/filing.mjs';

const CLERK = 'U500243 clerk';
const title = n => `集中填报的任务${n} ${process.pid}`;
const ALL = ['甲', '乙', '丙'];
const LAST = '1.印发工作方案，明确责任分工。';
/* The quarter after the one in which the tasks are first reported on. */
const NEXT = '2023Q3';
let page;

const row = n => page.getByRole('region', { name: title(n) });
const field = (n, name) => row(n).locator(`[data-field$="-${name}"]`);
const entryOf = async n => (await (await h.stack.as(CLERK)).get(
  `/entries?module=demand_task_update&period=${NEXT}&q=${encodeURIComponent(title(n))}`)).items[0];

/** A task of the unit, whose first report is approved, owed once more. */
async function reported(n, lists) {
  const tasks = new Filing(h.stack, 'demand_task');
  const updates = new Filing(h.stack, 'demand_task_update');
  const task = await tasks.draft('D07 reviewer', { classified: false, title: title(n), requirement: '建立机制并试行。',
    units: [{ unit: 'U500243', due: '2023-05-10' }], ...lists });
  await tasks.step('D07 reviewer', task, 'assign');
  const { items: [o] } = await (await h.stack.as(CLERK)).get(`/obligations?subject=${task.id}`);
  let e = await updates.draft(CLERK, { classified: false, progress_detail: LAST, problems: '部门数据标准不一。',
    progress: 'under_way' }, { obligation: o.obligation });
  e = await updates.step(CLERK, e, 'submit');
  e = await updates.step('U500243 reviewer', e, 'approve');
  await updates.step('D07 reviewer', e, 'approve');
  await h.stack.sql(`select filing.obligation_open('demand_task_update', 'U500243', ${task.id}, '${NEXT}')`);
}

describe('many updates on one page', () => {
  before(async () => {
    const office = await h.stack.as('D07 reviewer');
    const [area] = (await office.get('/code-lists/policy_area')).items;
    const track = (await office.get('/code-lists/track')).items.find(t => !t.parent || t.parent === area.code);
    for (const n of ALL) await reported(n, { policy_area: area.code, track: track.code });
  });

  test('is reached from the desk, and each begins with what was approved last', async () => {
    page = await h.seat(CLERK, '/desk');
    await page.locator('.many').getByRole('link', { name: /清单任务推进情况.*2023年第三季度/ }).click();
    await page.waitForURL(/\/fill-many\/demand_task_update\?period=2023Q3/);
    for (const n of ALL) {
      await shows(row(n).locator('.last'), /上期（2023年第二季度）.*印发工作方案，明确责任分工/);
      await shows(row(n), /与上期一字不差：推进详情、存在问题/);
      assert.equal(await field(n, 'progress_detail').locator('textarea').inputValue(), LAST);
    }
  });

  test('what is written is stored as a draft, and is no longer called untouched', async () => {
    await field('甲', 'progress_detail').locator('textarea').fill('1.印发工作方案；\n2.上线协同应用，实现数据互认。');
    await shows(row('甲'), /与上期一字不差：存在问题/);
    await row('甲').getByText('草稿已保存').waitFor();
    await field('丙', 'progress_detail').locator('textarea').fill('1.机制建立并在3个镇街试行。');
    await field('丙', 'progress').getByRole('radio', { name: '已完成' }).check();
    await row('丙').getByText('草稿已保存').waitFor();
    assert.equal((await entryOf('甲')).state, 'draft');
    assert.equal(await entryOf('乙'), undefined, 'what nobody touched is no draft');
  });

  test('three are handed in together: one goes, no progress wants its reason, 已完成 its proof', async () => {
    for (const n of ALL) await row(n).getByRole('checkbox', { name: new RegExp(title(n)) }).check();
    await page.getByRole('button', { name: '提交所选 3 项' }).click();
    await page.getByText('已提交 1 项，2 项没有提交，请按各项的提示修改。').waitFor();
    expectRefusal(page, /^422 POST .*\/transitions$/);
    await shows(row('甲'), /待本级审核/);
    await shows(field('乙', 'no_progress_reason'), /与上次通过的内容相同，请写明本期新进展，或填写无进展原因/);
    await shows(row('丙'), /请上传佐证材料（在完整表单中填写）/);
    assert.equal((await entryOf('甲')).state, 'in_review');
    assert.equal((await entryOf('乙')).state, 'draft');
  });

  test('with its reason the second goes as well', async () => {
    await field('乙', 'no_progress_reason').locator('textarea').fill('上级标准尚未印发，本季度无进展。');
    await row('乙').getByText('草稿已保存').waitFor();
    await row('丙').getByRole('checkbox', { name: new RegExp(title('丙')) }).uncheck();
    await page.getByRole('button', { name: '提交所选 1 项' }).click();
    await page.getByText('已提交 1 项。').waitFor();
    await shows(row('乙'), /待本级审核/);
  });

  test('the third goes with its proof, from the whole form', async () => {
    await row('丙').getByRole('link', { name: /^打开完整表单/ }).click();
    await page.waitForURL(/\/fill\/demand_task_update\/\d+$/);
    await shows(page.locator('[data-field="/problems"] + .last'), /与上期（2023年第二季度）一字不差/);
    await shows(page.locator('[data-field="/progress_detail"] + .last'), /上期（2023年第二季度）的推进详情/);
    await upload(page, 'evidence', '试行情况.pdf', title('丙'));
    await stored(page);
    await page.locator('.act button[type=submit]').click();
    await page.waitForURL(/\/entry\/\d+$/);
  });

  test('the reviewer reads the reason beside what did not change', async () => {
    const { title: name } = await entryOf('乙');
    const reviewer = await open('U500243 reviewer', name);
    await shows(reviewer.locator('.pane'), /无进展原因.*上级标准尚未印发，本季度无进展/);
    await shows(reviewer.locator('.pane'), /没有变化.*推进详情/);
    await approve(reviewer);
    assert.equal((await entryOf('乙')).stage, 'office_review');
  });
});
