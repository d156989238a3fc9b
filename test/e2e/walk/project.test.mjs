// SPDX-License-Identifier: Apache-2.0
// A major project from its report of two months to its page: four stages by
// four people in Chromium, with one return on the way (R3, R94).
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, expectRefusal, h, settled, shows } from '../browser.mjs';
import { choose, date, pick, resubmit, stored, write } from '../form.mjs';
import { approve, open, sendBack } from '../queue.mjs';
import { Filing, projectBody } from '../../lib/filing.mjs';

const name = `四级进展项目 ${process.pid}`;
let id;

describe('a major project', () => {
  before(async () => {
    const projects = new Filing(h.stack, 'project');
    let e = await projects.draft('D07 clerk', projectBody({
      name, participants: ['U500103'], lead_department: 'D30',
      milestones: [{ name: '印发实施方案', due: '2023-04-30', mark: '方案印发' }, { name: '应用上线运行', due: '2023-12-31', mark: '上线公告' }],
    }));
    e = await projects.step('D07 clerk', e, 'submit');
    ({ id } = await projects.step('D07 reviewer', e, 'approve'));
  });

  test('the participant starts from what is owed: the milestones are there', async () => {
    const clerk = await h.seat('U500103 clerk', '/desk');
    await clerk.locator('li[data-line]', { hasText: name }).getByRole('button', { name: '开始填报' }).click();
    await clerk.waitForURL(/\/fill\/project_update\/\d+$/);
    await choose(clerk, 'classified', '否');
    await shows(clerk.locator('[data-field="/milestone_states"]'), /印发实施方案.*应用上线运行/);
    await choose(clerk, 'milestone_states/0/state', '已完成');
    await date(clerk, 'milestone_states/0/completed_on', '2023-04-10');
    await write(clerk, 'milestone_states/0/proof', '方案已印发。');
    await choose(clerk, 'milestone_states/1/state', '推进中');
    await write(clerk, 'work_done', '1.召开推进会议，审议实施方案；');
    await write(clerk, 'problems', '数据共享的制度依据尚不充分。');
    await write(clerk, 'next_steps', '开发应用。');
    await clerk.getByRole('button', { name: /添加一条/ }).last().click();
    await write(clerk, 'results/0/name', '建立联审机制');
    await choose(clerk, 'results/0/form', '形成机制成果');
    await write(clerk, 'results/0/measures', '针对职责交叉问题，建立联审机制，实现协同办理。');
    await write(clerk, 'results/0/effects', '办理时间压减40%。');
    await pick(clerk, 'results/0/situation', '被5家中央媒体深度专题报道');
    await date(clerk, 'results/0/event_date', '2023-04-06');
    await write(clerk, 'results/0/source', `2023年4月6日第3版 ${process.pid}`);
    await choose(clerk, 'results/0/medium', '人民日报');
    await choose(clerk, 'results/0/not_roundup', '是');
    await choose(clerk, 'results/0/not_mention_only', '否');
    await stored(clerk);
    await clerk.getByRole('button', { name: '提交' }).click();
    await shows(clerk.locator('[data-field="/results/0/not_mention_only"]'), /须声明不是仅点名提及/);
    expectRefusal(clerk, /^422 POST .*\/transitions$/);
    if (process.env.RR_SHOTS) await clerk.screenshot({ path: `${process.env.RR_SHOTS}/result.png`, fullPage: true });
    await choose(clerk, 'results/0/not_mention_only', '是');
    await stored(clerk);
    assert.deepEqual(await axe(clerk), []);
    await clerk.getByRole('button', { name: '提交' }).click();
    await clerk.waitForURL(/\/entry\/\d+$/);
    await shows(clerk.locator('main'), /待本级审核/);
  });

  test('its reviewer passes it, the lead department sends it back', async () => {
    await approve(await open('U500103 reviewer', name));
    const lead = await open('D30 clerk', name);
    await sendBack(lead, '表述不规范', '请写明方案的文号。');
  });

  test('mended and passed by all, it stands on the page of the project', async () => {
    const clerk = await h.seat('U500103 clerk', '/desk');
    await clerk.locator('li[data-line]', { hasText: name }).filter({ hasText: '被驳回，待修改' }).getByRole('link').click();
    await clerk.getByRole('link', { name: '继续填报' }).click();
    await shows(clerk.locator('main'), /请写明方案的文号。/);
    await write(clerk, 'milestone_states/0/proof', '渝演示发〔2023〕7号。');
    await clerk.getByText(/草稿已自动保存/).waitFor();
    await resubmit(clerk);
    for (const who of ['U500103 reviewer', 'D30 clerk']) await approve(await open(who, name));
    const before_ = await h.seat('D07 leader', `/projects/${id}`);
    await shows(before_.locator('.figures'), /里程碑完成 ?0 \/ 2.*项目成果 ?0/);
    await approve(await open('D07 reviewer', name));

    const page = await h.seat('D07 leader', '/projects');
    await page.getByRole('searchbox', { name: '按项目名称查找' }).fill(name);
    await page.getByRole('button', { name: '查找' }).click();
    await shows(page.locator('tbody'), /市住房城乡建委.*1 \/ 2/);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name }).click();
    await shows(page.locator('.figures'), /里程碑完成 ?1 \/ 2.*项目成果 ?1/);
    await shows(page.locator('main'), /2023-04-10 按时完成.*渝演示发〔2023〕7号.*建立联审机制.*只展示，不计分/);
    assert.deepEqual(await axe(page), []);
  });

  test('both pages fit every window, for the office and for a participant', async () => {
    for (const who of ['D07 leader', 'U500103 clerk']) {
      for (const [width, height] of [[1366, 768], [1440, 900], [1920, 1080]]) {
        for (const at of ['/projects', `/projects/${id}`]) {
          const page = await h.seat(who, at, [width, height]);
          await page.locator('h1').waitFor();
          await settled(page);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${who} ${at} ${width}: ${over} px too wide`);
          if (process.env.RR_SHOTS) await page.screenshot({ path: `${process.env.RR_SHOTS}/${who.replace(' ', '-')}${at.replace(/\//g, '_')}-${width}.png` });
        }
      }
    }
  });
});
