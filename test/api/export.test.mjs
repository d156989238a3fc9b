// SPDX-License-Identifier: Apache-2.0
// 批量下载: a list or a ledger as a workbook, whose data it is, what stands in
// it, and that every download is on the trail.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { CHECKED, Filing, pilotBody } from '../lib/filing.mjs';
import { dateOf, readWorkbook } from '../lib/xlsx.mjs';
import { ended } from '../lib/table.mjs';

let stack;
let achievements;
let lists;
before(async () => {
  stack = await startStack('export');
  achievements = new Filing(stack, 'achievement');
  const s = await stack.as('U500103 clerk');
  const track = (await s.get('/code-lists/track')).items[0];
  const areas = (await s.get('/code-lists/policy_area')).items;
  lists = { policy_area: track.parent ?? areas[0].code, track: track.code };
});
after(() => stack.close());

const FORMULA = '=HYPERLINK("http://x","看")';
const body = (more = {}) => ({
  classified: false, matter: `建立机制 ${randomUUID().slice(0, 8)}`, situation: 'N4',
  event_date: '2023-02-01', source: `简报 ${randomUUID().slice(0, 8)}`,
  problem_solved: '针对多头报送问题\n二是分段', main_results: '一次采集', ...more,
});

async function asked(who, what) {
  const s = await stack.as(who);
  const { job } = await s.post('/exports', what);
  const j = await ended(s, job);
  assert.equal(j.state, 'done', JSON.stringify(j));
  return { s, job, j };
}

async function taken(who, what) {
  const { s, job, j } = await asked(who, what);
  const r = await s.try('GET', `/jobs/${job}/file`);
  assert.equal(r.status, 200, r.text);
  return { s, job, j, r, ...readWorkbook(r.bytes) };
}

const column = (sheet, label) => sheet.texts[0].indexOf(label);
const find = (sheet, label, text) => sheet.rows.slice(1)
  .filter(r => r[column(sheet, label)]?.text === text);

test('a list is written whole with the form’s labels, words for codes and real dates (R38, R89)', async () => {
  const e = await achievements.draft('U500103 clerk', body({ matter: FORMULA.slice(0, 50) }), { files: ['evidence'] });
  const { sheets, r, j } = await taken('U500103 clerk', { of: 'entries', module: 'achievement' });
  const [main] = sheets;
  assert.equal(main.name, '成效晾晒');
  const heads = main.texts[0];
  for (const label of ['填报件编号', '填报单位', '状态', '改革事项', '计分情形', '发生时间', '佐证材料']) {
    assert.ok(heads.includes(label), `${label} in ${heads}`);
  }
  const [row] = find(main, '填报件编号', String(e.id));
  assert.equal(row[column(main, '填报单位')].text, '渝中区');
  assert.match(row[column(main, '计分情形')].text, /简报/);
  assert.equal(dateOf(row[column(main, '发生时间')].text), '2023-02-01');
  assert.equal(row[column(main, '发生时间')].format, 'yyyy-mm-dd');
  assert.equal(row[column(main, '佐证材料')].text, 'evidence.pdf');
  assert.match(dateOf(row[column(main, '录入时间')].text), /^2023-03-\d\d \d\d:\d\d$/);
  assert.equal(j.result.rows, main.rows.length - 1);
  assert.match(r.headers['content-disposition'], /xlsx/);
  assert.equal(r.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});

test('a quarter’s list and its workbook hold what has no period of its own, by the day it was begun or approved (X51)', async () => {
  const e = await achievements.draft('U500103 clerk', body());
  const s = await stack.as('U500103 clerk');
  const listed = async period => (await s.get(`/entries?module=achievement&period=${period}&limit=100`)).items.map(i => i.id);
  assert.ok((await listed('2023Q1')).includes(e.id));
  assert.deepEqual(await listed('2022Q4'), []);
  const held = async period => {
    const [main] = (await taken('U500103 clerk', { of: 'entries', module: 'achievement', period })).sheets;
    return find(main, '填报件编号', String(e.id)).length;
  };
  assert.deepEqual([await held('2023Q1'), await held('2022Q4')], [1, 0]);
});

test('what a person typed is never a formula, and line breaks and odd characters come through', async () => {
  const odd = `${FORMULA}\n第二行 _x0041_ <b>&amp;`;
  const e = await achievements.draft('U500103 clerk', body({ problem_solved: odd }));
  const { sheets } = await taken('U500103 clerk', { of: 'entries', module: 'achievement', state: 'draft' });
  for (const s of sheets) {
    assert.ok(s.rows.flat().every(c => !c?.formula), 'no formula anywhere');
  }
  const [row] = find(sheets[0], '填报件编号', String(e.id));
  assert.equal(row[column(sheets[0], '解决问题')].type, 'inlineStr');
  assert.equal(row[column(sheets[0], '解决问题')].text, odd);
  assert.equal(row[column(sheets[0], '解决问题')].format, '@', 'text stays text when edited');
});

test('the heading is frozen and every sheet says whose copy it is (X51)', async () => {
  const { sheets, parts, job } = await taken('U500103 clerk', { of: 'entries' });
  for (const s of sheets) {
    assert.match(s.xml, /<pane ySplit="1"[^>]*state="frozen"/);
    assert.match(s.xml, /<oddFooter>[^<]*渝中区 [^<]*录入员[^<]*2023-03-\d\d \d\d:\d\d[^<]*请求编号 [0-9a-f]{32}/);
    assert.match(s.xml, /<col [^>]*width="(1[0-9]|[2-9][0-9])/);
  }
  assert.match(parts.get('xl/comments1.xml').toString(), /渝中区 [^<]*请求编号/);
  const about = sheets.at(-1);
  assert.equal(about.name, '导出说明');
  const request = await stack.sql(`select args ->> 'request_id' from ops.job where id = ${job}`);
  assert.ok(about.texts.flat().some(t => t.includes(request)));
});

test('a unit takes its own data, the office everybody’s (X51)', async () => {
  const mine = await achievements.draft('U500103 clerk', body());
  const other = await achievements.draft('U500107 clerk', body());
  const own = await taken('U500103 reviewer', { of: 'entries', module: 'achievement' });
  assert.equal(find(own.sheets[0], '填报件编号', String(mine.id)).length, 1);
  assert.equal(find(own.sheets[0], '填报件编号', String(other.id)).length, 0);
  const all = await taken('D07 reviewer', { of: 'entries', module: 'achievement' });
  assert.equal(find(all.sheets[0], '填报件编号', String(mine.id)).length, 1);
  assert.equal(find(all.sheets[0], '填报件编号', String(other.id)).length, 1);
  const r = await (await stack.as('U500103 clerk')).try('POST', '/exports', {
    body: { of: 'entries', unit: 'U500107' }, headers: { 'idempotency-key': randomUUID() },
  });
  assert.equal(r.status, 403, r.text);
});

test('nobody else may fetch the file, and each download is on the trail (X51)', async () => {
  const { s, job, j, r } = await taken('U500103 clerk', { of: 'entries', module: 'achievement' });
  assert.equal((await (await stack.as('U500103 reviewer')).try('GET', `/jobs/${job}/file`)).status, 404);
  assert.equal((await (await stack.as('D07 reviewer')).try('GET', `/jobs/${job}/file`)).status, 404);
  const part = await s.try('GET', `/jobs/${job}/file`, { headers: { range: 'bytes=0-1' } });
  assert.equal(part.status, 206);
  assert.equal(part.bytes.toString(), 'PK');
  const rows = (await stack.sql(`select detail ->> 'sha256', status from ops.audit
    where route = 'job_file' and object = 'job/${job}' and code is null`)).split('\n');
  assert.equal(rows.length, 2, 'two downloads, two rows');
  assert.match(rows[0], new RegExp(`^${j.result.file.sha256}`));
  assert.equal(r.bytes.length, j.result.file.size);
});

test('a file that has expired is gone, and so is one whose grant has ended', async () => {
  const { s, job } = await taken('U500103 clerk', { of: 'entries', module: 'achievement' });
  await stack.sql(`update ops.job set result = jsonb_set(result, '{file,expires_at}',
    '"2020-01-01T00:00:00Z"') where id = ${job}`);
  const r = await s.try('GET', `/jobs/${job}/file`);
  assert.equal(r.status, 410);
  assert.equal(r.json.code, 'file_expired');
});

test('rows of a form stand on a second sheet under their record (X53)', async () => {
  const pilots = new Filing(stack, 'pilot');
  const updates = new Filing(stack, 'pilot_update');
  let p = await pilots.draft('U500103 clerk', pilotBody({ ...lists, scope_units: ['U500103'] }), { files: ['document_file'] });
  p = await pilots.step('U500103 clerk', p, 'submit');
  p = await pilots.step('U500103 reviewer', p, 'approve');
  p = await pilots.step('D18 clerk', p, 'distribute', CHECKED);
  const s = await stack.as('U500103 clerk');
  const o = (await s.get('/obligations?limit=200')).items.find(x => x.subject?.id === p.id);
  const e = await updates.draft('U500103 clerk', {
    classified: false, work_done: '1.召开会议', problems: '依据不足', progress: 'under_way', acceptance: 'awaiting',
    results: [1, 2].map(n => ({ name: `成果${n}`, form: 'mechanism', measures: '针对', effects: '压减' })),
  }, { obligation: o.obligation ?? o.id });
  const { sheets } = await taken('U500103 clerk', { of: 'entries', module: 'pilot_update' });
  const results = sheets.find(x => x.name === '试点成果');
  const rows = find(results, '填报件编号', String(e.id));
  assert.deepEqual(rows.map(r => r[column(results, '成果名称')].text), ['成果1', '成果2']);
  const ledger = await taken('D07 reviewer', { of: 'ledger', module: 'pilot' });
  const [fact] = find(ledger.sheets[0], '填报件编号', String(p.id));
  assert.equal(fact[column(ledger.sheets[0], '涉及区县')].text, '渝中区');
  assert.equal(fact[column(ledger.sheets[0], '级别')].text, '国家级');
  assert.ok(!ledger.sheets[0].texts[0].includes('文件扫描件'));
});

test('a ledger as of a moment before an approval does not hold it', async () => {
  const { sheets } = await taken('D07 reviewer', { of: 'ledger', module: 'pilot', as_of: '2023-01-01T00:00:00+08:00' });
  assert.equal(sheets[0].rows.length, 1, 'the heading alone');
});

test('an empty table to fill in names the fields and offers the lists', async () => {
  const { sheets } = await taken('U500103 clerk', { of: 'template', module: 'achievement' });
  assert.ok(sheets[0].texts[0].includes('改革事项'));
  assert.ok(!sheets[0].texts[0].includes('佐证材料'));
  assert.equal(sheets[1].name, '填写说明');
  const offered = [...sheets[0].xml.matchAll(/<dataValidation type="list"[^>]*sqref="([A-Z]+)2:[^>]*><formula1>可选值!\$([A-Z])\$2:\$\2\$(\d+)</g)];
  assert.ok(offered.length >= 3, sheets[0].xml.slice(-2000));
  assert.equal(sheets[2].name, '可选值');
  const code = c => c.charCodeAt(0) - 65;
  for (const [, at, from, last] of offered) {
    assert.equal(sheets[2].texts[0][code(from)], sheets[0].texts[0][code(at)]);
    assert.ok(sheets[2].texts[Number(last) - 1][code(from)], 'the range ends with a choice');
  }
});

for (const [who, status] of [['D07 system_admin', 403], ['U500103 leader', 202]]) {
  test(`${who} asks for a list: ${status}`, async () => {
    const r = await (await stack.as(who)).try('POST', '/exports', {
      body: { of: 'entries' }, headers: { 'idempotency-key': randomUUID() },
    });
    assert.equal(r.status, status, r.text);
  });
}
