// SPDX-License-Identifier: Apache-2.0
// Every box that opens over a page, as it refuses where it can be wrong. BOXES
// says by which title each is known; the sources say which there are.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expectRefusal, h, settled } from '../browser.mjs';
import { choose, write } from '../form.mjs';
import { top } from '../../lib/stack.mjs';
import { at, first, judgeBox, seen } from './judge.mjs';

const BOXES = {
  'app/shell/SignInAgain': /^登录已失效$/,
  'features/account/AccountDialog': /^新建账号$/,
  'features/account/AccountPage': /^重置密码：/,
  'features/account/CodeDialog': /^一次性初始密码$/,
  'features/account/GrantDialog': /^新增授权$/,
  'features/account/GrantPage': /^终止授权：/,
  'features/account/PhoneDialog': /^换手机号：/,
  'features/account/StopDialog': /^停用账号：/,
  'features/admin/JobPage': /^重做任务 \d+$/,
  'features/admin/ModulePage': /^下线：/,
  'features/admin/SettingDialog': /^修改：/,
  'features/admin/UnitDialog': /^设立单位$/,
  'features/admin/UnitEndDialog': /^撤销：/,
  'features/admin/UnitFlagDialog': /^主要领导是市领导：/,
  'features/admin/UnitNameDialog': /^更名：/,
  'features/admin/WorkdayDialog': /^登记一天$/,
  'features/approval/HelpDialog': /^快捷键$/,
  'features/entry/form/ConflictDialog': /^他人同时修改了这份填报$/,
  'features/entry/form/DiscardDialog': /^删除草稿$/,
  'features/entry/form/ResubmitDialog': /前确认：改正了什么$/,
  'features/import/MigrationDialog': /：第 \d+ 批，\d+ 行$/,
  'features/report/parts/AnswerDialog': /^答复申诉：/,
  'features/report/parts/AppealDialog': /^申诉：/,
  'features/report/parts/AttachDialog': /^补充申诉附件$/,
  'features/report/parts/CutOffDialog': /^调整统计截止日：/,
  'features/report/parts/PublishButton': /^发布.*报表第 \d+ 版？$/,
  'features/report/parts/ScenarioDialog': /^存为情景$/,
  'features/report/parts/ScenarioDiscard': /^删除情景：/,
  'features/report/parts/WithdrawDialog': /^撤回申诉：/,
  'features/report/TemplatePage': /^启用“/,
  'features/ruleset/CreateDialog': /^拟订新版指标体系$/,
  'features/ruleset/PublishDialog': /^发布指标体系 /,
  'features/ruleset/RuleSetPage': /^删除草稿$/,
  'features/upkeep/AnswerDialog': /^答复：/,
  'features/upkeep/CodeDialog': /^新增选项：/,
  'features/upkeep/CodeEndDialog': /^停用：/,
  'features/upkeep/ContactDialog': /^新增联系人$/,
  'features/upkeep/ContactPage': /^删除联系人$/,
  'features/upkeep/SuggestionDialog': /^提出建议$/,
  'features/upkeep/WordsDialog': /填写要求$/,
  'features/upkeep/WordsPage': /^改回系统自带的文字$/,
  'form/kinds/rows/PasteHelp': /^从一段文字拆出/,
  'join/JoinDialog': /^申请补列本区县$/,
  'owed/ChaseDialog': /^催办：.*全部未报单位$/,
  'owed/ChaseOneDialog': /^催办：(?!.*全部未报单位$)/,
  'owed/DecisionDialog': /^办理延期申请$/,
  'owed/ExtensionDialog': /^申请延期$/,
  'owed/NothingDialog': /^零报告$/,
  'owed/WaiveDialog': /^免报$/,
};

/** Opens a box, presses what it would do (act, if it can be wrong), looks, leaves. */
async function box(page, open, act) {
  const button = page.getByRole('button', { name: open }).first();
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  if (act) {
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await dialog.locator('[aria-invalid=true], .late').first().waitFor();
  }
  await judgeBox(page, String(open));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

test('what is owed: later, not at all, nothing, asked for', async () => {
  const clerk = await at('U500103 clerk', '/obligations');
  await box(clerk, /^申请延期/, '提交申请');
  const office = await at('D07 reviewer', '/obligations/extensions');
  await box(office, /^办理/, '不准予');
  await h.go(office, '/obligations?state=open&module=project_update');
  await box(office, /^免报 ?：/, '免报');
  await box(office, /^催办 ?：/);
  await h.go(office, '/obligations/matrix');
  await box(office, /^全部催办/);
  await h.stack.sql("select filing.obligation_open('risk_event', 'D08', null, '2023Q2')");
  await box(await at('D08 clerk', '/desk'), /^零报告 ?：/);
});

test('a form: its draft thrown away, what came back, a paragraph split, a number that is taken', async () => {
  const who = 'U500103 clerk';
  const draft = await first(who, 'module=achievement&mine=true&state=draft');
  await box(await at(who, `/fill/achievement/${draft.id}`), '删除草稿');
  const back = await first(who, 'module=achievement&mine=true&state=returned');
  const page = await at(who, `/fill/achievement/${back.id}`);
  await page.locator('.act button[type=submit]').click();
  await page.getByRole('dialog').getByText(/被驳回的一版|驳回后改动了/).waitFor();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.locator('#mended[aria-invalid=true]').waitFor();
  await judgeBox(page, 'what was corrected');
  const { items: [o] } = await (await h.stack.as('D07 reviewer')).get('/obligations?module=pilot_update&state=open&limit=1');
  const update = await at(`${o.unit.unit} clerk`, `/fill/pilot_update?obligation=${o.obligation}`);
  await update.getByRole('button', { name: '粘贴一段文字，自动拆分' }).click();
  await update.locator('#paste-text').fill('一是上线协同应用，实现数据互认。二是出台管理办法，明确权责。');
  await update.getByRole('button', { name: '添加 2 条' }).waitFor();
  await judgeBox(update, 'a paragraph split');

  const taken = await first('D07 reviewer', 'module=pilot&state=approved');
  const { body, involved } = await (await h.stack.as('D07 reviewer')).get(`/entries/${taken.id}`);
  const named = new Set(body.scope_units ?? involved);
  const other = ['U500114', 'U500155', 'U500238'].find(u => !named.has(u));
  const pilot = await at(`${other} clerk`, '/fill/pilot');
  await choose(pilot, 'classified', '否');
  await write(pilot, 'name', body.name);
  await write(pilot, 'document_number', body.document_number);
  await box(pilot, '申请补列本区县', '提交申请');
});

test('two people in one field; a session that ends meanwhile', async () => {
  const who = 'U500103 clerk2';
  const s = await h.stack.as(who);
  const e = await s.post('/entries', { module: 'achievement', body: { classified: false, matter: `两人同改 ${process.pid}` } });
  const mine = await h.stack.signIn(who);
  const context = await h.context(mine);
  const page = await h.tab(context, `/fill/achievement/${e.id}`);
  await page.locator('#f-matter').waitFor();
  await s.call('PATCH', `/entries/${e.id}`, { body: { module: 'achievement', body: { problem_solved: '同事的写法' } },
    headers: { 'if-match': `"r${e.revision}"`, 'idempotency-key': randomUUID() } });
  await write(page, 'problem_solved', '我的写法');
  await judgeBox(page, 'two texts');
  expectRefusal(page, /^412 PATCH /);
  await page.getByRole('button', { name: '按所选内容保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);
  await mine.call('DELETE', '/sessions/current');
  await write(page, 'main_results', '会话失效后写下的成果。');
  await judgeBox(page, 'the session has ended');
  expectRefusal(page, /^401 /);
  await context.close();
});

test('accounts, rights, units, days, modules, settings, jobs', async () => {
  const system = await at('D07 system_admin', '/admin/accounts');
  await box(system, '新建账号', '新建');
  await box(system, /^换手机号/, '更换');
  await system.getByRole('button', { name: '新建账号' }).click();
  await system.fill('#account-name', '演示新同事');
  await system.fill('#account-phone', `000${String(process.pid).padStart(8, '7')}`);
  await system.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await system.locator('dialog .code').waitFor();
  await judgeBox(system, 'the first password');
  await system.getByRole('button', { name: '已记下，关闭' }).click();
  await system.getByRole('dialog').waitFor({ state: 'detached' });
  await box(system, /^停用/, '确认停用');
  const security = await at('D07 security_admin', '/admin/accounts');
  await box(security, /^重置密码/);
  await h.go(security, '/admin/grants');
  await box(security, '新增授权', '授权');
  await box(security, /^终止/);
  await h.go(system, '/admin/units');
  await box(system, '设立单位', '设立');
  for (const name of [/^更名/, /^标记/, /^撤销/]) await box(system, name);
  await h.go(system, '/admin/calendar');
  await box(system, '登记一天', '保存');
  await h.go(system, '/admin/modules');
  await box(system, /^下线/);
  await h.go(system, '/admin/settings');
  await box(system, /^修改/);
  const job = await h.stack.sql("update ops.job set state = 'failed', error = '演示' where id = (select max(id) from ops.job where state = 'done') returning id");
  await h.go(system, '/admin/jobs');
  await box(system, /^重做/);
  await h.stack.sql(`update ops.job set state = 'done', error = null where id = ${job}`);
});

test('lists, words, contacts, suggestions', async () => {
  const office = await h.stack.as('D07 reviewer');
  const page = await at('D07 reviewer', '/admin/code-lists/track');
  await box(page, /^新增/, '保存');
  await box(page, /^停用/);
  await office.call('PUT', '/modules/achievement/texts', { body: { field: 'matter', part: 'guidance', value: '演示：请写得有改革味。' } });
  await h.go(page, '/admin/words/achievement');
  await box(page, /^修改.*改革事项 填写要求/);
  await box(page, /^改回/);
  await office.call('PUT', '/modules/achievement/texts', { body: { field: 'matter', part: 'guidance', value: null } });
  await h.go(page, '/contacts');
  await box(page, '新增联系人', '保存');
  await box(page, /^删除/);
  const clerk = await at('U500103 clerk', '/suggestions');
  await box(clerk, '提出建议', '提交');
  const { items: [{ code: parent }] } = await office.get('/code-lists/policy_area');
  const { id } = await (await h.stack.as('U500103 clerk')).post('/suggestions', { code_list: 'track', label: '演示跑道', parent, reason: '现有跑道没有。' });
  await h.go(page, '/suggestions');
  await box(page, /^答复/, '答复');
  await office.post(`/suggestions/${id}/decision`, { accept: false, answer: '已有相近跑道。' });
});

test('history, rule sets, template and days of reports, scenarios', async () => {
  const migration = (await (await h.stack.as('D07 reviewer')).get('/migrations')).items.find(m => m.state === 'handed');
  await box(await at('D07 reviewer', `/migrations/${migration.id}`), '批准');
  const office = await h.stack.as('D07 reviewer');
  const page = await at('D07 reviewer', '/rule-sets');
  await box(page, '拟订新版', '建立草稿');
  const id = `boxes-${Date.now()}`;
  await office.post('/rule-sets', { based_on: '2023-03-31', id, label: '修订草案' });
  await h.go(page, `/rule-sets/${id}`);
  await box(page, '删除草稿');
  await box(await at('D07 reviewer2', `/rule-sets/${id}`), '发布');
  assert.equal((await office.try('DELETE', `/rule-sets/${id}`, { headers: { 'if-match': '"r1"' } })).status, 204);
  const { bytes } = await h.stack.api.request('GET', '/paper-template.docx');
  await h.go(page, '/reports/template');
  await page.locator('#template-file').setInputFiles({ name: '报表模板.docx', buffer: bytes,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
  await box(page, /^启用/);
  await h.go(page, '/reports/timetable');
  await box(page, /^调整/, '调整');
  const { items: [report] } = await office.get('/reports?kind=district&state=published');
  const name = `试算 ${Date.now()}`;
  const scenario = await office.post(`/reports/${report.report}/scenarios`, { name, what_if: { dropped: ['national'] } });
  await h.go(page, '/scenarios');
  await box(page, new RegExp(`^删除.*${name}`));
  await office.call('DELETE', `/scenarios/${scenario.id}`, { headers: { 'if-match': `"r${scenario.revision}"` } });
});

/** Fails where the sources have a box that BOXES does not know, or one that
 *  nobody looked at. */
export function everyBox() {
  const src = path.join(top, 'frontend/src');
  const files = readdirSync(src, { recursive: true }).map(String)
    .filter(f => f.endsWith('.vue') && !f.startsWith('ui/') && /<(?:App|Form)Dialog\b/.test(readFileSync(path.join(src, f), 'utf8')));
  assert.deepEqual(files.map(f => f.replace(/\.vue$/, '')).sort(), Object.keys(BOXES).sort());
  const titles = [...seen.boxes];
  assert.deepEqual(Object.entries(BOXES).filter(([, title]) => !titles.some(t => title.test(t))).map(([f]) => f), [],
    `boxes that were not looked at; those that were: ${titles.join(' | ')}`);
}
