// SPDX-License-Identifier: Apache-2.0
// Module 3 成效晾晒 through the API: the way of one filing and what is refused.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { ended } from '../lib/table.mjs';
import { until } from '../lib/until.mjs';
import { readWorkbook } from '../lib/xlsx.mjs';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

let stack;
before(async () => { stack = await startStack('achievement'); });
after(() => stack.close());

export const achievement = (more = {}) => ({
  classified: false,
  matter: '建立城市更新项目联审机制',
  situation: 'C6',
  event_date: '2023-02-10',
  source: `渝演示简报〔2023〕${randomUUID().slice(0, 8)}期`,
  problem_solved: '针对部门职责交叉、项目反复报批的问题，梳理权责清单。',
  main_results: '出台制度2项，平均办理时间压减40%。',
  ...more,
});

async function draft(who, body) {
  const s = await stack.as(who);
  const made = await s.post('/entries', { module: 'achievement', body });
  return s.get(`/entries/${made.id}`);
}

async function withEvidence(who, body) {
  const e = await draft(who, body);
  const s = await stack.as(who);
  await s.attach(e.id, 'evidence', '通知.pdf', pdfOf('evidence', String(e.id), randomUUID()));
  return s.get(`/entries/${e.id}`);
}

/** The feed answers at the last horizon, which is cut within a second or so. */
async function factOf(unit, id) {
  const office = await stack.as('D07 reviewer');
  return until(`the fact of ${id}`, async () =>
    (await office.get(`/ledger/achievement?unit=${unit}&limit=200`)).items.find(x => x.entry === id));
}

const move = async (who, e, action, more = {}) =>
  (await stack.as(who)).try('POST', `/entries/${e.id}/transitions`, {
    body: { action, ...more },
    headers: { 'if-match': `"r${e.revision}"`, 'idempotency-key': randomUUID() },
  });

async function step(who, e, action, more) {
  const r = await move(who, e, action, more);
  assert.equal(r.status, 200, `${who} ${action}: ${r.text}`);
  return (await stack.as(who)).get(`/entries/${e.id}`);
}

test('a district files, its reviewer and the office approve, and it is in the ledger', async () => {
  let e = await withEvidence('U500103 clerk', achievement());
  assert.equal(e.state, 'draft');
  e = await step('U500103 clerk', e, 'submit');
  assert.equal(e.stage, 'unit_review');
  e = await step('U500103 reviewer', e, 'approve');
  assert.equal(e.stage, 'office_review');
  const office = await stack.as('D07 reviewer');
  const before_ = await office.get('/ledger/achievement?unit=U500103&limit=200');
  assert.ok(!before_.items.some(x => x.entry === e.id), 'not in the ledger before');
  e = await step('D07 reviewer', e, 'approve');
  assert.equal(e.state, 'approved');
  assert.equal(e.in_force_version, e.version);
  assert.ok(await factOf('U500103', e.id), 'in the ledger after');
  const h = await office.get(`/entries/${e.id}/history`);
  assert.deepEqual(h.items.filter(x => ['submit', 'approve'].includes(x.action))
    .map(x => x.action), ['submit', 'approve', 'approve']);
});

test('what is missing at submission is named all at once, at its field', async () => {
  const e = await draft('U500103 clerk', { classified: false, matter: '建立机制' });
  const r = await move('U500103 clerk', e, 'submit');
  assert.equal(r.status, 422);
  assert.match(r.headers['content-type'], /application\/problem\+json/);
  assert.equal(r.json.code, 'fields_invalid');
  const at = r.json.errors.map(x => x.pointer);
  for (const f of ['situation', 'event_date', 'source', 'problem_solved', 'main_results',
    'evidence']) {
    assert.ok(at.includes(`/body/${f}`), `${f} in ${at}`);
  }
  assert.ok(r.json.errors.every(x => /[\u4e00-\u9fff]/.test(x.detail)));
});

test('an event outside the year of the report is refused (R95)', async () => {
  const e = await withEvidence('U500103 clerk', achievement({ event_date: '2022-12-31' }));
  const r = await move('U500103 clerk', e, 'submit');
  assert.equal(r.status, 422);
  assert.equal(r.json.code, 'event_outside_year');
});

test('a department cannot claim a city-wide promotion (R99)', async () => {
  const e = await withEvidence('D18 clerk', achievement({ situation: 'C6' }));
  const r = await move('D18 clerk', e, 'submit');
  assert.equal(r.status, 422);
  assert.equal(r.json.code, 'situation_not_for_unit');
});

test('a media report must be declared neither a roundup nor a mere mention (R104)', async () => {
  const e = await withEvidence('U500103 clerk', achievement({
    situation: 'P1', medium: 'M1', not_roundup: true, not_mention_only: false,
  }));
  const r = await move('U500103 clerk', e, 'submit');
  assert.equal(r.status, 422);
  assert.equal(r.json.code, 'media_declaration_required');
});

test('the same source is claimed once by a unit (X39)', async () => {
  const body = achievement();
  const a = await withEvidence('U500103 clerk', body);
  await step('U500103 clerk', a, 'submit');
  const b = await withEvidence('U500103 clerk', body);
  const r = await move('U500103 clerk', b, 'submit');
  assert.equal(r.status, 409);
  assert.equal(r.json.code, 'source_taken');
});

test('nobody reviews what they entered and nobody acts twice on one version', async () => {
  let e = await withEvidence('U500103 clerk', achievement());
  e = await step('U500103 clerk', e, 'submit');
  assert.equal((await move('U500103 clerk', e, 'approve')).status, 403);
  e = await step('U500103 reviewer', e, 'approve');
  assert.equal((await move('U500103 reviewer', e, 'approve')).status, 403);
});

test('a return needs a structured reason; the filing goes back to its author', async () => {
  let e = await withEvidence('U500103 clerk', achievement());
  e = await step('U500103 clerk', e, 'submit');
  for (const more of [{}, { reason_code: 'wording', note: '　' }]) {
    const none = await move('U500103 reviewer', e, 'return', more);
    assert.equal(none.status, 422);
    assert.equal(none.json.code, 'reason_required');
  }
  e = await step('U500103 reviewer', e, 'return',
    { reason_code: 'wording', note: '请写明成效数据。' });
  assert.equal(e.state, 'returned');
  e = await (await stack.as('U500103 clerk')).get(`/entries/${e.id}`);
  assert.equal(e.last_return.reason_code, 'wording');
  assert.equal(e.last_return.note, '请写明成效数据。');
});

test('what came back goes on only with a word on what was corrected', async () => {
  let e = await withEvidence('U500103 clerk', achievement());
  const asked = of => of.actions.find(a => a.action === 'submit').needs_reason;
  assert.equal(asked(e), false);
  e = await step('U500103 clerk', e, 'submit');
  e = await step('U500103 reviewer', e, 'return', { reason_code: 'wording', note: '请写明成效数据。' });
  e = await (await stack.as('U500103 clerk')).get(`/entries/${e.id}`);
  assert.equal(asked(e), true);
  for (const more of [{}, { note: ' ' }, { note: '　' }]) {
    const no = await move('U500103 clerk', e, 'submit', more);
    assert.equal(no.status, 422);
    assert.equal(no.json.code, 'correction_note_required');
    assert.match(no.json.detail, /改正说明/);
    assert.deepEqual(no.json.errors, [{ pointer: '/note', code: 'required', detail: '请填写改正说明' }]);
  }
  e = await step('U500103 clerk', e, 'submit', { note: '已补充成效数据。' });
  assert.equal(e.stage, 'unit_review');
  const { items } = await (await stack.as('U500103 reviewer')).get(`/entries/${e.id}/history`);
  assert.deepEqual(items.filter(h => h.action === 'submit').map(h => h.note), [null, '已补充成效数据。']);
});

test('two people at once: the second is told who was first', async () => {
  const e = await draft('U500103 clerk', achievement());
  const s = await stack.as('U500103 clerk');
  const patch = () => s.try('PATCH', `/entries/${e.id}`, {
    body: { module: 'achievement', body: { matter: '健全联审机制' } },
    headers: { 'if-match': `"r${e.revision}"` },
  });
  assert.equal((await patch()).status, 200);
  const second = await patch();
  assert.equal(second.status, 412);
  assert.equal(second.json.code, 'revision_stale');
  assert.ok(second.json.revision > e.revision);
  const without = await s.try('PATCH', `/entries/${e.id}`, {
    body: { module: 'achievement', body: { matter: 'x' } },
  });
  assert.equal(without.status, 428);
});

test('a repeated key gives the first answer; with another body it is refused', async () => {
  const s = await stack.as('U500103 clerk');
  const key = randomUUID();
  const post = body => s.try('POST', '/entries', {
    body: { module: 'achievement', body }, headers: { 'idempotency-key': key },
  });
  const body = achievement();
  const first = await post(body);
  assert.equal(first.status, 201);
  const again = await post(body);
  assert.equal(again.status, 201);
  assert.equal(again.json.id, first.json.id);
  const other = await post(achievement());
  assert.equal(other.status, 422);
  assert.equal(other.json.code, 'idempotency_key_reused');
});

test('another district sees nothing of a filing', async () => {
  const e = await draft('U500103 clerk', achievement());
  const r = await (await stack.as('U500107 clerk')).try('GET', `/entries/${e.id}`);
  assert.ok([403, 404].includes(r.status), String(r.status));
});

test('an update under review leaves the approved fact in force', async () => {
  let e = await withEvidence('U500107 clerk', achievement());
  e = await step('U500107 clerk', e, 'submit');
  e = await step('U500107 reviewer', e, 'approve');
  e = await step('D07 reviewer', e, 'approve');
  const v = e.in_force_version;
  e = await (await stack.as('U500107 clerk')).get(`/entries/${e.id}`);
  e = await step('U500107 clerk', e, 'revise', { reason_code: 'other', note: '补充成效。' });
  const s = await stack.as('U500107 clerk');
  await s.patch(`/entries/${e.id}`, { module: 'achievement', body: { matter: '健全项目联审机制' } },
    e.revision);
  e = await s.get(`/entries/${e.id}`);
  e = await step('U500107 clerk', e, 'submit');
  const fact = await factOf('U500107', e.id);
  assert.equal(fact.version, v);
  assert.equal(fact.matter, '建立城市更新项目联审机制');
});

test('a meeting on the spot names every district of its 片区 (X41)', async () => {
  const s = await stack.as('U500103 clerk');
  const { items } = await s.get('/units');
  const own = items.find(u => u.unit === 'U500103');
  const region = items.filter(u => u.region === own.region && u.unit !== own.unit).map(u => u.unit);
  const [missing, ...there] = region;
  let e = await withEvidence('U500103 clerk', achievement({ situation: 'C5', attended_units: there }));
  await s.attach(e.id, 'participants', '名单.pdf', pdfOf('evidence', String(e.id), randomUUID()));
  e = await s.get(`/entries/${e.id}`);
  const refused = await move('U500103 clerk', e, 'submit');
  assert.equal(refused.status, 422, refused.text);
  assert.deepEqual(refused.json.errors.map(x => [x.pointer, x.code, x.detail]), [['/body/attended_units', 'attendance_incomplete',
    `参会范围至少为本片区（${own.region}）内所有区县代表，还缺：${items.find(u => u.unit === missing).name}`]]);
  e = await s.try('PATCH', `/entries/${e.id}`, { body: { module: 'achievement', body: { attended_units: region } }, headers: { 'if-match': `"r${e.revision}"` } });
  assert.equal(e.status, 200, e.text);
  assert.equal((await step('U500103 clerk', e.json, 'submit')).stage, 'unit_review');
});

test('one source of two districts stands side by side for the office, and counts for each (X40)', async () => {
  const tag = randomUUID().slice(0, 8);
  const proof = pdfOf('evidence', tag);
  const filed = async (unit, source, event_date) => {
    const e = await draft(`${unit} clerk`, achievement({ source, event_date, situation: 'C2' }));
    await (await stack.as(`${unit} clerk`)).attach(e.id, 'evidence', '通知.pdf', proof);
    return (await stack.as(`${unit} clerk`)).get(`/entries/${e.id}`);
  };
  const side = async (who, id) => (await (await stack.as(who)).get(`/entries/${id}/alike`)).items
    .map(x => [x.why, x.entry.unit.unit]);
  let a = await filed('U500103', `《渝演示简报》2023年第${tag}期`, '2023-01-17');
  a = await step('U500103 clerk', a, 'submit');
  let b = await filed('U500107', `渝演示简报 2023年 ${tag}`, '2023-01-18');
  assert.deepEqual(b.warnings.map(w => w.code), ['same_source']);
  assert.match(b.warnings[0].detail, /其他单位1件/);
  assert.equal(b.alike, 0);
  assert.deepEqual(await side('U500107 clerk', b.id), [['self', 'U500107']]);
  b = await step('U500107 clerk', b, 'submit');
  b = await step('U500107 reviewer', b, 'approve');
  assert.deepEqual(await side('D07 reviewer', b.id), [['self', 'U500107'], ['same_source', 'U500103']]);
  assert.equal((await (await stack.as('U500101 clerk')).try('GET', `/entries/${b.id}/alike`)).status, 404);
  b = await step('D07 reviewer', b, 'approve');
  assert.equal(b.state, 'approved');
  const c = await filed('U500101', `另一来源 ${tag}`, '2023-01-19');
  assert.deepEqual(c.warnings.map(w => w.code), ['same_file'], 'the same bytes prove another');
});

test('what departments achieved is counted in a ledger of their own (R92, R93)', async () => {
  const tally = async () => (await (await stack.as('U500101 clerk'))
    .get('/ledger/achievement/tally?year=2023&kind=department')).items;
  const had = (await tally()).find(u => u.unit === 'D30').total;
  let e = await withEvidence('D30 clerk', achievement({ situation: 'N4' }));
  e = await step('D30 clerk', e, 'submit');
  e = await step('D30 reviewer', e, 'approve');
  await step('D07 reviewer', e, 'approve');
  const now = await until('it is counted', async () => {
    const u = (await tally()).find(x => x.unit === 'D30');
    return u.total > had && u;
  });
  assert.equal(now.total, had + 1);
  assert.ok(now.classes.national >= 1);
  assert.ok((await tally()).every(u => u.kind !== 'district'));
  const bad = await (await stack.as('D30 clerk')).try('GET', '/ledger/achievement/tally?year=23');
  assert.equal(bad.json.code, 'invalid_parameter');
  assert.equal((await (await stack.as('D30 clerk')).try('GET', '/ledger/pilot/tally')).status, 404);
});

test('the department ledger is one workbook: totals that count the facts beside them (R93, X51)', async () => {
  const taken = async (who, more = {}) => {
    const s = await stack.as(who);
    const { job } = await s.post('/exports', { of: 'tally', module: 'achievement', year: 2023, ...more });
    assert.equal((await ended(s, job)).state, 'done');
    const { sheets, parts } = readWorkbook((await s.try('GET', `/jobs/${job}/file`)).bytes);
    assert.deepEqual(sheets.map(x => x.name), ['按单位统计', '成效晾晒', '导出说明']);
    const [heads, ...facts] = sheets[1].texts;
    const [unit, cls] = ['填报单位', '统计类别'].map(l => heads.indexOf(l));
    const classes = sheets[0].texts[0].slice(1, -1);
    for (const [r, row] of sheets[0].rows.entries()) {
      if (r === 0) continue;
      const name = row[0].text;
      const own = name === '合计' ? facts : facts.filter(f => f[unit] === name);
      for (const [i, cell] of row.slice(1).entries()) {
        assert.ok(cell.formula, `${name} ${i} counts by itself`);
        assert.equal(Number(cell.text), own.filter(f => i === classes.length || f[cls] === classes[i]).length, `${name} ${classes[i] ?? '合计'}`);
      }
    }
    return { sheets, facts: facts.map(f => f[unit]), names: sheets[0].texts.slice(1).map(t => t[0]), xml: String(parts.get('xl/worksheets/sheet1.xml')) };
  };
  const office = await taken('D07 reviewer');
  const { items } = await (await stack.as('D07 reviewer')).get('/ledger/achievement/tally?year=2023&kind=department');
  const name = items.find(u => u.unit === 'D30').name;
  assert.deepEqual([...office.names].sort(), [...items.map(u => u.name), '合计'].sort());
  assert.ok(office.facts.includes(name));
  const column = String.fromCharCode(65 + office.sheets[1].texts[0].indexOf('填报单位'));
  assert.match(office.xml, new RegExp(`COUNTIF\\('成效晾晒'!\\$${column}:\\$${column},\\$A2\\)`));
  const own = await taken('D30 clerk');
  assert.deepEqual(own.names, [name, '合计']);
  assert.ok(own.facts.length >= 1 && own.facts.every(f => f === name));
  const district = await taken('D07 reviewer', { kind: 'district' });
  assert.ok(!district.names.includes(name));
  assert.ok(office.sheets[2].texts.some(t => t[0] === '导出' && /请求编号/.test(t[1])));
  const no = await (await stack.as('D07 reviewer')).try('POST', '/exports', { body: { of: 'tally', module: 'pilot' }, headers: { 'idempotency-key': randomUUID() } });
  assert.equal(no.json.code, 'invalid_body', no.text);
});
