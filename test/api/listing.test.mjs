// SPDX-License-Identifier: Apache-2.0
// 批量下载 of the tables beside filings and ledgers (X51): every workbook is held
// against what the page's own route says to the same person with the same filters.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { CHECKED, Filing, pilotBody, projectBody } from '../lib/filing.mjs';
import { listings, pagesOf, rowsOf, taken } from '../lib/listing.mjs';

let stack;
const tag = randomUUID().slice(0, 6);
before(async () => {
  stack = await startStack('listing');
  await stack.clock('2023-03-20T09:00:00+08:00');
  await arrange();
});
after(async () => {
  await stack.clock('2023-03-20T09:00:00+08:00');
  await stack.close();
});

async function passed(f, e, ...who) {
  for (const w of who) e = await f.step(w, e, 'approve');
  return e;
}

/** Something in each of the tables: two pilots' updates owed, one extension asked
 *  for, one update that came back, a project, a decision, a bulletin. */
async function arrange() {
  const clerk = await stack.as('U500103 clerk');
  const [track] = (await clerk.get('/code-lists/track')).items;
  const lists = { track: track.code, policy_area: track.parent };
  const pilots = new Filing(stack, 'pilot');
  for (const name of ['甲', '乙']) {
    let p = await pilots.draft('U500103 clerk', pilotBody({ ...lists, name: `试点${tag}${name}` }), { files: ['document_file'] });
    p = await pilots.step('U500103 clerk', p, 'submit');
    p = await passed(pilots, p, 'U500103 reviewer');
    p = await pilots.step('D18 clerk', p, 'distribute', CHECKED);
    const [o] = (await clerk.get(`/obligations?subject=${p.id}&unit=U500103`)).items;
    if (name === '甲') {
      await clerk.post(`/obligations/${o.obligation}/extensions`, { due: '2023-04-07', reason: `数据未到${tag}` });
    } else {
      const f = new Filing(stack, 'pilot_update');
      let u = await f.draft('U500103 clerk', { classified: false, work_done: '1.召开会议', problems: '依据不足', progress: 'under_way',
        acceptance: 'awaiting', results: [] }, { obligation: o.obligation });
      u = await f.step('U500103 clerk', u, 'submit');
      await f.step('U500103 reviewer', u, 'return', { reason_code: 'evidence_missing', note: '补充' });
    }
  }
  const projects = new Filing(stack, 'project');
  const p = await projects.draft('D07 clerk', projectBody({ name: `更新改革${tag}` }));
  await passed(projects, await projects.step('D07 clerk', p, 'submit'), 'D07 reviewer');
  const meetings = new Filing(stack, 'commission_meeting');
  const m = await meetings.draft('D07 clerk', { classified: false, number: 1 + Date.now() % 900, held_on: '2023-02-17',
    agenda: [{ title: '审议要点' }], decisions: [{ title: `事项${tag}`, requirement: '报送', units: ['U500103', 'D18'], due: '2023-03-30', ...lists }] });
  await passed(meetings, await meetings.step('D07 clerk', m, 'submit'), 'D07 reviewer2');
  const bulletins = new Filing(stack, 'bulletin');
  const b = await bulletins.draft('U500103 clerk', { classified: false, title: `动态${tag}`, body: '第一段。\n第二段。' });
  await passed(bulletins, await bulletins.step('U500103 clerk', b, 'submit'), 'U500103 reviewer', 'D07 reviewer');
}

/** The workbook and the route, for the same person and filters. */
async function same(who, of, what = {}, query = what) {
  const s = await stack.as(who);
  const book = await taken(s, { of, ...what });
  const today = (await s.get('/me')).now.slice(0, 10);
  const expected = listings[of].sheets(await pagesOf(s, of, query), today);
  const data = book.sheets.slice(0, -1);
  assert.deepEqual(data.map(x => x.name), expected.map(([name]) => name));
  expected.forEach(([name, rows], i) => assert.deepEqual(rowsOf(data[i]), rows, `${who}: ${of}, ${name}`));
  return { ...book, rows: rowsOf(data[0]) };
}

const TABLES = [
  ['D07 reviewer', 'owed', { state: 'open' }, 2], ['D07 reviewer', 'owed', { module: 'pilot_update', period: '2023Q1' }, 4],
  ['D07 reviewer', 'owed', { due_from: '2023-03-30', due_to: '2023-03-30', unit: 'U500103' }, 1],
  ['D07 reviewer', 'matrix', { period: '2023Q1' }, 3], ['U500103 clerk', 'matrix', { period: '2023Q1' }, 1],
  ['U500107 leader', 'rates', { period: '2023Q1' }, 2], ['D07 reviewer', 'rates', { period: '2023Q1', module: 'pilot_update' }, 2],
  ['U500103 reviewer', 'usage', { period: '2023Q1' }, 2], ['D07 reviewer', 'extensions', { state: 'pending' }, 1],
  ['U500107 leader', 'work', { module: 'decision' }, 2], ['D07 reviewer', 'work_items', { module: 'decision', q: `事项${tag}` }, 2],
  ['D07 reviewer', 'work_items', { module: 'decision', state: 'open', as_of: '2023-03-20T23:59:59+08:00' }, 2],
  ['U500103 clerk', 'projects', {}, 1], ['D30 clerk', 'projects', { q: `改革${tag}` }, 1],
  ['U500105 clerk', 'bulletins', { q: `动态${tag}` }, 1], ['D07 reviewer', 'migrations', {}, 0], ['D07 reviewer', 'appeals', { state: 'open' }, 0],
];
for (const [who, of, what, least] of TABLES) {
  test(`${of} ${JSON.stringify(what)} as ${who} reads it (X51)`, async () => {
    const { rows } = await same(who, of, what);
    assert.ok(rows.length >= least, `${rows.length} rows`);
  });
}

test('what is a unit’s own business a unit takes for itself, even where its page shows more (X51)', async () => {
  const page = (await pagesOf(await stack.as('D18 clerk'), 'owed', { module: 'pilot_update' })).flatMap(p => p.items);
  assert.ok(page.some(o => o.unit.unit === 'U500103'), 'the department reads its districts’');
  const own = (await (await stack.as('D18 clerk')).get('/me')).grants[0].unit.name;
  const { rows } = await same('D18 clerk', 'owed', {}, { unit: 'D18' });
  assert.ok(rows.length > 0 && rows.every(r => r.单位 === own), JSON.stringify(rows.map(r => r.单位)));
  await same('U500103 leader', 'extensions', {}, { unit: 'U500103' });
  const own_ = await same('U500103 clerk', 'work_items', { module: 'decision', q: `事项${tag}` }, { module: 'decision', q: `事项${tag}`, unit: 'U500103' });
  assert.deepEqual(own_.rows.map(r => [r.责任单位, r.深改委会议]), [['渝中区', '']], 'which meeting it was is the office’s');
});

test('late is late in the sheet too, and its rows are those of the page', async () => {
  await stack.clock('2023-04-03T09:00:00+08:00');
  const { rows } = await same('D07 reviewer', 'owed', { late: true, unit: 'U500107' });
  assert.ok(rows.length > 0 && rows.every(r => r.说明 === '逾期 3 天'), JSON.stringify(rows));
  await stack.clock('2023-03-20T09:00:00+08:00');
});

test('numbers are numbers, days days, and what was typed is never a formula', async () => {
  const { sheets } = await taken(await stack.as('D07 reviewer'), { of: 'owed' });
  const [head, first] = sheets[0].rows;
  const due = head.findIndex(c => c.text === '截止');
  assert.equal(first[due].format, 'yyyy-mm-dd');
  const rates = (await taken(await stack.as('D07 reviewer'), { of: 'work', module: 'decision' })).sheets[0];
  assert.equal(rates.rows[1][1].type, 'n');
  assert.ok(sheets.every(s => s.rows.flat().every(c => !c?.formula)));
});

test('each page of it says whose copy it is; asking and fetching are on the trail (X51)', async () => {
  const { sheets, job, j, r, parts } = await taken(await stack.as('U500103 reviewer'), { of: 'usage', period: '2023Q1' });
  for (const s of sheets) {
    assert.match(s.xml, /<pane ySplit="1"[^>]*state="frozen"/);
    assert.match(s.xml, /<oddFooter>[^<]*渝中区 [^<]*审核员[^<]*请求编号 [0-9a-f]{32}/);
  }
  assert.match(parts.get('xl/comments1.xml').toString(), /渝中区 [^<]*请求编号/);
  assert.deepEqual(sheets.at(-1).texts.filter(t => ['内容', '期次'].includes(t[0])), [['内容', '使用情况考评'], ['期次', '2023年第一季度']]);
  assert.match(decodeURIComponent(r.headers['content-disposition']), /使用情况考评_20230320\.xlsx/);
  const asked = await stack.sql(`select detail ->> 'of', detail -> 'query' ->> 'period' from ops.audit
    where route = 'export_create' and code is null and (detail ->> 'job')::bigint = ${job}`);
  assert.equal(asked, 'usage|2023Q1');
  assert.equal(await stack.sql(`select detail ->> 'sha256' from ops.audit where route = 'job_file'
    and object = 'job/${job}' and code is null`), j.result.file.sha256);
  assert.equal(j.result.rows, sheets[0].rows.length - 1);
});

test('the trail is taken away by its auditor, in words, and that is on it', async () => {
  const s = await stack.as('D07 auditor');
  const { sheets, job } = await taken(s, { of: 'audit', group: 'filing' });
  const rows = rowsOf(sheets[0]);
  const listed = [];
  for (let after = ''; after !== null;) {
    const page = await s.get(`/audit?group=filing&limit=200${after && `&after=${after}`}`);
    listed.push(...page.items);
    after = page.next;
  }
  assert.deepEqual(rows.map(r => [Number(r.记录编号), r.操作, r.对象, r.结果]),
    listed.map(r => [r.audit, r.act_label, r.object_label ?? '', r.outcome]));
  assert.ok(rows.some(r => r.操作 === '驳回' && /^填报件 \d+ 号$/.test(r.对象)));
  assert.ok(!JSON.stringify(rows).includes(`试点${tag}甲`), 'no title of a filing');
  assert.match(sheets[0].xml, /<oddFooter>[^<]*审计管理员[^<]*请求编号/);
  const [own] = (await s.get('/audit?route=export_create&limit=1')).items;
  assert.ok(own.lines.some(l => l.label === '内容' && l.text === '审计记录') && own.detail.job === job);
  const no = await (await stack.as('D07 reviewer')).try('POST', '/exports', { body: { of: 'audit' }, headers: { 'idempotency-key': randomUUID() } });
  assert.equal(no.status, 403);
  const failed = rowsOf((await taken(s, { of: 'audit', result: 'refused' })).sheets[0]);
  assert.ok(failed.length > 0 && failed.every(r => r.结果代码 !== ''), 'what was refused, alone');
  const [last] = (await s.get('/audit?route=export_create&limit=1')).items;
  assert.ok(last.lines.some(l => l.text.includes('结果：未办成')), 'and what it was narrowed to is on the trail');
});

const REFUSED = [
  ['D07 system_admin', { of: 'owed' }, 403, 'forbidden'], ['D07 auditor', { of: 'rates' }, 403, 'forbidden'], ['D07 reviewer', { of: 'audit' }, 403, 'forbidden'],
  ['D07 security_admin', { of: 'audit' }, 403, 'forbidden'], ['D07 auditor', { of: 'audit', from: '2023-02-30' }, 422, 'invalid_body'],
  ['D18 clerk', { of: 'owed', unit: 'U500103' }, 403, 'forbidden'], ['D07 reviewer', { of: 'matrix', state: 'open' }, 422, 'invalid_body'],
  ['D07 reviewer', { of: 'work', module: 'pilot' }, 422, 'invalid_body'], ['D07 reviewer', { of: 'accounts' }, 422, 'invalid_body'],
];
for (const [who, body, status, code] of REFUSED) {
  test(`${who} is refused ${JSON.stringify(body)}: ${code}`, async () => {
    const r = await (await stack.as(who)).try('POST', '/exports', { body, headers: { 'idempotency-key': randomUUID() } });
    assert.deepEqual([r.status, r.json.code], [status, code], r.text);
  });
}

test('a filter is the word that it is on its page, or names those that are', async () => {
  const s = await stack.as('D07 reviewer');
  for (const [body, member, words] of [[{ of: 'owed', state: 'x' }, 'state', 'open、filed、met、waived'],
    [{ of: 'entries', state: 'x' }, 'state', 'draft、in_review、approved、returned、withdrawn、voided'],
    [{ of: 'extensions', state: 'open' }, 'state', 'pending、granted、declined、lapsed'],
    [{ of: 'work_items', module: 'decision', state: 'x' }, 'state', 'open、done、overdue、recalled'],
    [{ of: 'migrations', state: 'x' }, 'state', 'prepared、handed、entering、entered、refused、dropped'],
    [{ of: 'appeals', state: 'x' }, 'state', 'open、upheld、dismissed、withdrawn']]) {
    const r = await s.try('POST', '/exports', { body, headers: { 'idempotency-key': randomUUID() } });
    assert.deepEqual([r.status, r.json.code], [422, 'invalid_body'], r.text);
    assert.deepEqual(r.json.errors, [{ pointer: `/${member}`, code: 'not_listed', detail: `应为其中之一：${words}。` }], r.text);
  }
  const group = await (await stack.as('D07 auditor')).try('POST', '/exports', { body: { of: 'audit', group: 'x' }, headers: { 'idempotency-key': randomUUID() } });
  assert.equal(group.json.errors?.[0].pointer, '/group', group.text);
});

test('a list of filings keeps the filter on what became of them', async () => {
  const s = await stack.as('D07 reviewer');
  const page = await s.get('/entries?module=demand&outcome=pending&limit=200');
  const { sheets } = await taken(s, { of: 'entries', module: 'demand', outcome: 'pending' });
  assert.deepEqual(rowsOf(sheets[0]).map(r => Number(r.填报件编号)), page.items.map(e => e.id));
});
