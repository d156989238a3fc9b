// SPDX-License-Identifier: Apache-2.0
// Every screen of every role: no finding of axe, nothing wider than the window,
// the strict policy with every page (browser.mjs judges consoles and origins). What
// the router can open, and every box of the sources, must have been looked at.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { h, settled } from './browser.mjs';
import { writeWorkbook } from '../lib/xlsx.mjs';
import { first, flaws, judge, judgeBox, seen } from './screens/judge.mjs';
import { everyBox } from './screens/boxes.mjs';
import './screens/pages.mjs';
import { until } from '../lib/until.mjs';

test('sign-in, empty and refused', async () => {
  const page = await h.seat(null, '/sign-in');
  await judge(page, 'sign-in');
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('#phone[aria-invalid=true]').waitFor();
  await judge(page, 'sign-in, refused');
  await page.context().close();
});

for (const who of ['U500103 clerk', 'U500103 reviewer', 'D30 clerk', 'D07 reviewer', 'D07 leader',
  'D08 clerk', 'D46 clerk', 'D07 system_admin', 'D07 security_admin', 'D07 auditor']) {
  test(`every page of the menu of ${who}`, async () => {
    const page = await h.seat(who, '/manual', [1366, 768]);
    await settled(page);
    const links = await page.locator('nav[aria-label=主导航] a').evaluateAll(all => all.map(a => a.getAttribute('href')));
    assert.ok(links.length > 0);
    const found = {};
    for (const to of links) {
      await h.go(page, to.slice(1)); // without the #
      const flaw = await flaws(page);
      if (flaw) found[to] = flaw;
    }
    assert.deepEqual(found, {});
  });
}

test('every form that somebody may begin, as it opens and as it refuses', async () => {
  for (const who of ['U500103 clerk', 'D08 clerk', 'D46 clerk', 'D07 clerk']) {
    const { groups } = await (await h.stack.as(who)).get('/modules');
    for (const m of groups.flatMap(g => g.modules).filter(x => x.online && x.may_create && !x.parent)) {
      const page = await h.seat(who, `/fill/${m.module}`, [1366, 768]);
      await judge(page, `form ${m.module}`);
      // a clerk of the office prepares a list that its module's administrator issues
      if (!m.submit) continue;
      await page.locator('.act button[type=submit]').click();
      await page.locator('.summary').waitFor();
      await judge(page, `form ${m.module}, refused`);
    }
  }
});

test('an entry, its return, its history', async () => {
  const e = await first('U500103 clerk', 'module=achievement&mine=true&state=returned');
  await judge(await h.seat('U500103 clerk', `/entry/${e.id}`, [1366, 768]), 'entry');
  await judge(await h.seat('U500103 clerk', `/fill/${e.module}/${e.id}`, [1366, 768]), 'returned form');
  await judge(await h.seat('U500103 clerk', '/password', [1366, 768]), 'password');
  await judge(await h.seat('U500103 clerk', '/nowhere', [1366, 768]), 'no such page');
});

test('a meeting with what it decided, and the ledger of it', async () => {
  const m = await first('D07 reviewer', 'module=commission_meeting&state=approved');
  const page = await h.seat('D07 reviewer', `/entry/${m.id}`, [1366, 768]);
  await page.getByRole('region', { name: '各单位落实情况' }).waitFor();
  await judge(page, 'meeting');
  await h.go(page, `/work/decision/items?parent=${m.id}`);
  await page.getByRole('region', { name: '逐项落实台账' }).waitFor();
  await judge(page, 'ledger of what was decided');
});

test('a table to import, tried, with what is wrong by row', async () => {
  const page = await h.seat('U500103 clerk', '/import/achievement', [1366, 768]);
  await page.locator('#import-file').setInputFiles({ name: '成效.xlsx', mimeType: 'application/octet-stream', buffer: writeWorkbook([
    ['改革事项', '计分情形', '发生时间'], ['建立联审机制', 'N1', '2023-02-30'], ['建立会商机制', 'N9', '2023/3/1']]) });
  await page.getByRole('button', { name: '试运行' }).click();
  await page.getByText('“发生时间”应为真实的日期').waitFor();
  await judge(page, 'what is wrong with a table');
});

test('the queue: a pane, the reasons, the keys', async () => {
  const page = await h.seat('D07 reviewer', '/approval', [1366, 768]);
  await page.locator('.pane dl.entry-body').waitFor();
  await judge(page, 'queue');
  await page.keyboard.press('r');
  await page.locator('form.reason').waitFor();
  await page.getByRole('button', { name: '确认驳回' }).click();
  await judge(page, 'reasons');
  await page.keyboard.press('Escape');
  await page.locator('form.reason').waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await judge(page, 'keys');
  await page.keyboard.press('Escape');
});

test('the report down to an explanation', async () => {
  const office = await h.stack.as('D07 reviewer');
  const { report } = (await office.get('/reports?kind=district&period=2023Q1')).items[0];
  for (const to of ['', '/U500103', '/U500103/pilots', '/U500103/risk', '/U500103/city']) {
    await judge(await h.seat('D07 reviewer', `/reports/${report}${to}`, [1366, 768]), `report${to}`);
  }
  await judge(await h.seat('D07 leader', '/reports/template', [1366, 768]), 'templates of the manuscript');
});

for (const [name, query] of [['published', ''], ['light', '?theme=light'], ['live', '?basis=live'],
  ['live, light', '?basis=live&theme=light'], ['table', '?view=table'], ['drawer', '?unit=U500103'],
  ['drawer, light', '?unit=U500103&theme=light&texture=on'], ['kiosk', '?kiosk'], ['deductions', '?index=risk']]) {
  test(`cockpit, ${name}`, async () => {
    const page = await h.seat('D07 leader', `/cockpit/district${query}`, [1920, 1080]);
    await page.locator('.ck-tiles').waitFor();
    await judge(page, name);
  });
}

test('a rule set drawn up and compared, a trial of other weights', async () => {
  const office = await h.stack.as('D07 reviewer');
  const id = `screens-${Date.now()}`;
  await office.post('/rule-sets', { based_on: '2023-03-31', id, label: '修订草案' });
  const page = await h.seat('D07 reviewer', `/rule-sets/${id}`, [1366, 768]);
  await page.locator('details summary').first().click();
  await page.locator('#rule-0-0-points').fill('18');
  await page.locator('.check a').first().waitFor();
  await judge(page, 'a draft with a flaw');
  await page.locator('#rule-0-points').fill('28');
  await page.locator('#rule-points').fill('98');
  await page.getByText('校验通过，可以保存').waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('第 2 稿').waitFor();
  await page.getByRole('link', { name: '与底本（现行）比较' }).click();
  await page.locator('del').first().waitFor();
  await judge(page, 'two versions side by side');
  assert.equal((await office.try('DELETE', `/rule-sets/${id}`, { headers: { 'if-match': '"r2"' } })).status, 204);
  const { items: [report] } = await office.get('/reports?kind=district&state=published');
  await h.go(page, `/reports/${report.report}/what-if`);
  await page.locator('#what-national').fill('10');
  await page.locator('#what-national').blur();
  await page.getByText('个单位名次变动').waitFor();
  await judge(page, 'a trial');
});

test('a trial is kept as a scenario, two are compared, one is thrown away', async () => {
  const who = await h.stack.as('U500103 reviewer');
  const { items: [report] } = await who.get('/reports?kind=district&state=published');
  const name = `试算 ${Date.now()}`;
  const other = await who.post(`/reports/${report.report}/scenarios`, { name: `${name} 二`, what_if: { dropped: ['national'] } });
  const page = await h.seat('U500103 reviewer', `/reports/${report.report}/what-if?scenario=${other.id}`, [1366, 768]);
  await page.locator('.begun').waitFor();
  await page.locator('#what-city').fill('30');
  await page.locator('#what-city').blur();
  await page.getByText('个单位名次变动').waitFor();
  await page.getByRole('button', { name: '存为情景' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '存为情景' }).click();
  await page.locator('#scenario-name[aria-invalid=true]').waitFor();
  await judge(page, 'a scenario without a name');
  await page.locator('#scenario-name').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '存为情景' }).click();
  await page.getByText('与保存时一致').waitFor();
  await judge(page, 'a scenario');
  await h.go(page, '/scenarios');
  for (const n of [name, other.name]) await page.getByRole('checkbox', { name: `比较：${n}`, exact: true }).check();
  await page.getByRole('link', { name: '比较选中的两个' }).click();
  await page.getByText('个单位名次不同').waitFor();
  await judge(page, 'two scenarios side by side');
  await h.go(page, '/scenarios');
  for (const n of [name, other.name]) {
    await page.getByRole('row').filter({ has: page.getByRole('link', { name: n, exact: true }) }).getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByRole('link', { name: n, exact: true }).waitFor({ state: 'detached' });
  }
});

test('a score is contested, waits for its answer, is taken back', async () => {
  const office = await h.stack.as('D07 reviewer');
  const { report } = (await office.get('/reports?kind=district&period=2023Q1')).items[0];
  const page = await h.seat('U500103 reviewer', `/reports/${report}/U500103/media`, [1366, 768]);
  await page.getByRole('button', { name: '对这项得分提出申诉' }).click();
  await page.getByRole('button', { name: '提出申诉', exact: true }).click();
  await page.locator('#appeal-text[aria-invalid=true]').waitFor();
  await judge(page, 'an appeal, refused');
  await page.locator('#appeal-text').fill('有一篇专题报道漏计，佐证已在填报件中。');
  await page.getByRole('button', { name: '提出申诉', exact: true }).click();
  await page.locator('.appeals').getByText('待答复').waitFor();
  await judge(page, 'an appeal beside its score');
  await page.locator('.appeals').getByRole('button', { name: /^补充附件/ }).click();
  await judgeBox(page, 'more files to it');
  await page.keyboard.press('Escape');
  const desk = await h.seat('D07 reviewer', '/appeals', [1366, 768]);
  await desk.getByRole('button', { name: /^答复\s*渝中/ }).click();
  await judge(desk, 'an answer');
  await desk.keyboard.press('Escape');
  await judge(desk, 'all appeals');
  await h.go(page, '/appeals');
  await page.getByRole('button', { name: /^撤回/ }).click();
  await judge(page, 'taking it back');
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await page.getByRole('button', { name: '待答复' }).click();
  await page.getByText('没有待答复的申诉。').waitFor();
  await page.getByRole('button', { name: '已撤回' }).click();
  await page.locator('tbody tr').first().waitFor();
  await judge(page, 'own appeals');
});

// It moves the clock: nothing but the count of what was seen comes after it.
test('a second quarter: publishing, what moved, the line over both, the files', async () => {
  const office = await h.stack.as('D07 reviewer');
  await h.stack.clock('2023-07-24T09:00:00+08:00');
  const second = await until('the second quarter is counted by itself', async () =>
    (await office.get('/reports?kind=district&period=2023Q2')).items.find(r => r.state === 'frozen'));
  const at = `/reports/${second.report}`;
  const page = await h.seat('D07 leader', at, [1366, 768]);
  await page.locator('.changes tbody tr').first().waitFor();
  await judge(page, 'a report that is not published');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await judge(page, 'publishing');
  await page.getByRole('button', { name: '确认发布' }).click();
  await page.getByRole('button', { name: '确认发布' }).waitFor({ state: 'detached' });
  await judge(page, 'a published report, its files under way');
  const unit = await h.seat('U500103 leader', `${at}/U500103`, [1366, 768]);
  await unit.locator('.trend circle').nth(1).waitFor();
  await judge(unit, 'a unit over two periods');
  await unit.getByRole('button', { name: '名次', exact: true }).click();
  await judge(unit, 'its ranks');
  const map = await h.seat('D07 leader', '/cockpit/district', [1920, 1080]);
  await map.getByText('较上期换档').waitFor();
  await judge(map, 'who changed colour');
});

test('every page of the router was looked at', () => {
  /* '/' only leads on, by role. */
  const missed = [...seen.all].filter(p => p !== '/' && !seen.routes.has(p));
  assert.ok(seen.all.size > 40, 'the router says what it can open');
  assert.deepEqual(missed, []);
});

test('every box of the sources was looked at', everyBox);
