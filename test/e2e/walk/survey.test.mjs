// SPDX-License-Identifier: Apache-2.0
// 6a 区县满意度: the grid takes a file and a paste, names who is missing, stands
// beside last quarter; one return on the way; the office reads both quarters.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { h, settled, shows } from '../browser.mjs';
import { resubmit, upload, write } from '../form.mjs';
import { approve, open, sendBack } from '../queue.mjs';

let draft;
let districts;

describe('a survey of districts', () => {
  test('the grid takes a file, names who is missing, and stands beside last quarter', async () => {
    const s = await h.stack.as('D46 clerk');
    districts = (await s.get('/units')).items.filter(u => u.kind === 'district' && u.reports);
    [draft] = (await s.get('/entries?module=district_survey&state=draft')).items;
    const clerk = await h.seat('D46 clerk', `/fill/district_survey/${draft.id}`);
    await shows(clerk.locator('.grid .before').first(), /上期为2023年第一季度/);
    await shows(clerk.locator('[data-field="/rows"] li').first(), /上期 \d+\.\d\d/);
    const rows = districts.slice(0, 39).map((u, i) => `${i + 1},"${u.name}",${(80 + i / 10).toFixed(2)}`);
    await clerk.locator('[data-field="/rows"] input[type=file]').setInputFiles({
      name: '得分.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff序号,区县,得分\r\n${rows.join('\r\n')}\r\n40,火星区,88\r\n`),
    });
    const said = await shows(clerk.locator('[data-field="/rows"] [role=status]').first(), /已填 39 \/ 41 个单位，还缺 2 个/);
    for (const u of districts.slice(39)) assert.ok(said.includes(u.name), u.name);
    assert.match(said, /没有认出这些单位：火星区/);
    await shows(clerk.locator('[data-field="/rows"] li').first(), /上期 \d+\.\d\d [+−]?\d/);
    await upload(clerk, 'report', '二季度调查报告.pdf', 'survey');
    await write(clerk, 'conclusion', '二季度总体满意。');
    await clerk.getByText(/草稿已自动保存|草稿已保存/).waitFor();
  });

  test('what is missing is named when it is submitted, and a paste fills it', async () => {
    const clerk = await h.seat('D46 clerk', `/fill/district_survey/${draft.id}`);
    const classified = clerk.locator('[data-field="/classified"]').getByRole('radio', { name: '否' });
    if (!await classified.isChecked()) await classified.check();
    await clerk.getByRole('button', { name: '提交' }).click();
    await shows(clerk.locator('.summary'), new RegExp(`缺少以下区县的得分：.*${districts[40].short}`));
    clerk.refused = clerk.refused.filter(r => !/^422 POST .*\/transitions$/.test(r));
    await clerk.getByText('从表格粘贴').click();
    await clerk.locator('.paste textarea').fill(districts.slice(39).map(u => `${u.short}\t91.5`).join('\n'));
    await clerk.getByRole('button', { name: '填入' }).click();
    await shows(clerk.locator('[data-field="/rows"] [role=status]').first(), /已填 41 \/ 41 个单位/);
    await clerk.getByRole('button', { name: '提交' }).click();
    await clerk.waitForURL(/\/entry\/\d+$/);
    await shows(clerk.locator('main'), /待市委改革办审核/);
  });

  test('the office sends it back with a reason, and passes what was mended', async () => {
    const title = '2023年第二季度区县改革满意度';
    const office = await open('D07 reviewer', title);
    await shows(office.locator('.pane .rows'), /上期（2023年第一季度） 比上期/);
    await sendBack(office, '事实有误', '请核对第一个区县的得分。');
    const clerk = await h.seat('D46 clerk', `/fill/district_survey/${draft.id}`);
    await shows(clerk.locator('main'), /请核对第一个区县的得分。/);
    await settled(clerk);
    await clerk.locator('#f-rows').fill('88.80');
    await clerk.locator('#f-rows').press('Tab');
    await clerk.getByText(/草稿已自动保存/).waitFor();
    await resubmit(clerk, '已核对');
    const again = await open('D07 reviewer', title);
    await shows(again.locator('.pane'), /各区县满意度得分 ?已修改/);
    await approve(again);
    const e = await (await h.stack.as('D07 reviewer')).get(`/entries/${draft.id}`);
    assert.equal(e.state, 'approved');
    assert.equal(Number(e.body.rows[0].score), 88.8);
    const leader = await h.seat('D07 leader', '/ledger/district_survey?period=2023Q2');
    await leader.locator('tbody').getByRole('button').first().click();
    await shows(leader.locator('aside.drawer'), new RegExp(`打开填报件 ${draft.id}`));
  });
});
