// SPDX-License-Identifier: Apache-2.0
// Two quarters' reports, defended: signed and verified, compared with the one
// before, contested and answered, corrected beside the original. On a system of
// its own, since a report counts everybody's filings and the clock moves.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';
import { pdfOf } from '../../scripts/lib/pdf.mjs';
import { fraction, read } from '../oracle/score.mjs';

const UNIT = 'U500103';
let stack;
let office;
let first;
let second;
before(async () => {
  stack = await startStack('report', 'bare', { fresh: true });
  office = await stack.as('D07 reviewer');
});
after(() => stack.close());

async function made(body) {
  const { job } = await office.post('/reports', { kind: 'district', ...body });
  return until('the report', async () => {
    const j = await office.get(`/jobs/${job}`);
    assert.notEqual(j.state, 'failed', j.error);
    return j.state === 'done' && j.result.report;
  });
}
async function published(body) {
  const report = await made(body);
  await (await stack.as('D07 reviewer2')).post(`/reports/${report}/publish`);
  return report;
}
async function submitted(unit, situation, day) {
  const filing = new Filing(stack, 'achievement');
  const e = await filing.draft(`${unit} clerk`, {
    classified: false, matter: '建立城市更新项目联审机制', situation, event_date: day,
    source: `渝演示简报〔2023〕${randomUUID().slice(0, 8)}期`,
    problem_solved: '针对部门职责交叉的问题，梳理权责清单。', main_results: '出台制度2项。',
  }, { files: ['evidence'] });
  return filing.step(`${unit} clerk`, e, 'submit');
}
async function approved(unit, e) {
  const filing = new Filing(stack, 'achievement');
  return filing.step('D07 reviewer', await filing.step(`${unit} reviewer`, e, 'approve'), 'approve');
}
const filed = async (...what) => approved(what[0], await submitted(...what));
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);

test('the worker signs a report with a key that everybody can fetch', async () => {
  await filed('U500104', 'N4', '2023-03-01');
  await stack.clock('2023-04-11T09:00:00+08:00');
  first = await published({ period: '2023Q1' });
  const clerk = await stack.as(`${UNIT} clerk`);
  const { text } = await clerk.try('GET', `/reports/${first}`);
  const document = text.slice(text.indexOf('"document":') + 11, text.lastIndexOf('}'));
  const s = await clerk.get(`/reports/${first}/signature`);
  const { items } = await clerk.get('/report-keys');
  assert.equal(items.length, 1);
  assert.equal(items[0].public_key, s.public_key);
  const key = { key: createPublicKey(items[0].public_key), dsaEncoding: 'ieee-p1363' };
  assert.ok(verify('sha256', Buffer.from(document), key, Buffer.from(s.signature, 'hex')));
  assert.ok(!verify('sha256', Buffer.from(`${document} `), key, Buffer.from(s.signature, 'hex')));
  const v = await clerk.get(`/reports/${first}/verify`);
  assert.deepEqual([v.stored, v.ledger, v.signed, v.differences], [true, true, true, []]);
});

test('the facts behind each digest are listed and give it', async () => {
  const clerk = await stack.as(`${UNIT} clerk`);
  const { facts } = await clerk.get(`/reports/${first}/facts`);
  const { document } = await clerk.get(`/reports/${first}`);
  const cells = Object.values(document.inputs).flatMap(i => Object.entries(i));
  assert.ok(cells.some(([, c]) => c.count > 0));
  const sha256 = text => createHash('sha256').update(text).digest('hex');
  for (const [unit, c] of cells) {
    const lines = facts[c.digest] ?? [];
    assert.equal(lines.length, c.count);
    assert.equal(sha256(lines.map(l => `${sha256(l)}\n`).join('')), c.digest);
    assert.ok(lines.every(l => l.startsWith(`${unit} `)));
    assert.equal(lines.reduce((n, l) => n + Number(l.split(' ')[3]), 0), Number(c.num));
  }
});

test('rr-verify holds document, signature and facts together', async t => {
  const clerk = await stack.as(`${UNIT} clerk`);
  const { text } = await clerk.try('GET', `/reports/${first}`);
  const facts = (await clerk.try('GET', `/reports/${first}/facts`)).text;
  const dir = mkdtempSync(path.join(tmpdir(), 'rr-verify-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const put = (name, what) => {
    writeFileSync(path.join(dir, name), what);
    return path.join(dir, name);
  };
  const document = put('document.json', text.slice(text.indexOf('"document":') + 11, text.lastIndexOf('}')));
  const signature = put('signature.json', JSON.stringify(await clerk.get(`/reports/${first}/signature`)));
  const said = list => {
    const r = spawnSync('build/rr-verify', ['-f', put('facts.json', list), document, signature], { encoding: 'utf8' });
    return `${r.status} ${r.stdout}`;
  };
  const good = said(facts);
  assert.match(good, /^0 /, good);
  assert.equal(good.match(/\[一致\]/g).length, 4);
  const [one] = /"U50\d+ \d+/.exec(facts);
  assert.match(said(facts.replace(one, `${one}0`)), /\[不符\] 事实/);
});

test('a signature that is not the document’s is told', async () => {
  const swap = to => stack.sql(`begin; alter table report.report disable trigger all;
    update report.report set signature = overlay(signature placing '${to}' from 1 for 1) where report = ${first};
    alter table report.report enable trigger all; commit`);
  const was = (await stack.sql(`select left(signature, 1) from report.report where report = ${first}`)).trim();
  await swap(was === '0' ? '1' : '0');
  try {
    assert.equal((await office.get(`/reports/${first}/verify`)).signed, false);
  } finally {
    await swap(was);
  }
  assert.equal((await office.get(`/reports/${first}/verify`)).signed, true);
});

test('a unit contests a score within ten working days, and the office answers', async () => {
  const path = `/reports/${first}/appeals`;
  const mine = await stack.as(`${UNIT} reviewer`);
  const ask = { indicator: 'national', text: '有一条全国性肯定评价漏计' };
  const refused = await (await stack.as(`${UNIT} clerk`)).try('POST', path,
    { body: ask, headers: { 'idempotency-key': randomUUID() } });
  assert.deepEqual([refused.status, refused.json.code], [403, 'forbidden']);
  const appeal = await mine.post(path, ask);
  assert.equal(appeal.state, 'open');
  const others = await (await stack.as('U500104 reviewer')).get(`${path}?unit=${UNIT}&indicator=national`);
  assert.equal(others.items.length, 1);
  assert.equal(others.items[0].text, null);
  const answered = await office.post(`/appeals/${appeal.id}/decision`, { uphold: false, answer: '没有达到情形④' });
  assert.equal(answered.state, 'dismissed');
  assert.equal((await mine.get(path)).items[0].answer, '没有达到情形④');
  await stack.clock('2023-04-25T00:00:00+08:00');
  const late = await mine.try('POST', path, { body: { ...ask, indicator: 'city' }, headers: { 'idempotency-key': randomUUID() } });
  assert.deepEqual([late.status, late.json.code], [422, 'appeal_closed']);
});

test('what waits stands in one list, and is taken back by the unit that asked', async () => {
  await stack.clock('2023-04-20T09:00:00+08:00');
  const mine = await stack.as(`${UNIT} reviewer`);
  const a = await mine.post(`/reports/${first}/appeals`, { indicator: 'city', text: '有一项全市推广漏计' });
  const board = async who => (await stack.as(who)).get('/appeals?state=open');
  const seen = [await board('D07 reviewer'), await board(`${UNIT} clerk`), await board('U500104 reviewer')];
  assert.deepEqual(seen.map(b => b.items.map(x => [x.id, x.indicator_label, x.period, x.days])),
    [[[a.id, '改革经验获全市推广', '2023Q1', 0]], [[a.id, '改革经验获全市推广', '2023Q1', 0]], []]);
  const withdraw = async who => (await stack.as(who)).try('POST', `/appeals/${a.id}/withdrawal`, { headers: { 'idempotency-key': randomUUID() } });
  assert.equal((await withdraw('U500104 reviewer')).status, 403);
  assert.equal((await withdraw('D07 reviewer')).status, 403);
  const gone = await withdraw(`${UNIT} reviewer`);
  assert.deepEqual([gone.status, gone.json.state, gone.json.may_withdraw], [200, 'withdrawn', false]);
  assert.equal((await withdraw(`${UNIT} reviewer`)).status, 409);
  const late = await office.try('POST', `/appeals/${a.id}/decision`, { body: { uphold: true, answer: '属实' }, headers: { 'idempotency-key': randomUUID() } });
  assert.equal(late.json.code, 'conflict');
  assert.deepEqual((await board('D07 reviewer')).items, []);
  const all = await office.get('/appeals?limit=1');
  assert.deepEqual([all.items[0].id, all.open, all.next], [a.id, 0, String(a.id)]);
  assert.equal((await office.get(`/appeals?limit=1&after=${all.next}`)).items[0].state, 'dismissed');
  holdShapes([...seen, all].map(body => ({ route: 'appeal_board', status: 200, body })).concat({ route: 'appeal_withdraw', status: 200, body: gone.json }));
  await stack.clock('2023-04-25T00:00:00+08:00');
});

test('files prove an appeal, for the unit and the office alone', async () => {
  await stack.clock('2023-04-20T09:00:00+08:00');
  const mine = await stack.as(`${UNIT} reviewer`);
  const a = await mine.post(`/reports/${first}/appeals`, { indicator: 'media', text: '有一篇专题报道漏计' });
  const attach = async (who, name, bytes) => (await stack.as(who)).try('POST', `/appeals/${a.id}/files?${new URLSearchParams({ name })}`,
    { raw: bytes, headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() } });
  const bytes = pdfOf('evidence', randomUUID());
  const kept = await attach(`${UNIT} reviewer`, '报道 1.pdf', bytes);
  assert.equal(kept.status, 201, kept.text);
  assert.deepEqual([kept.json.name, kept.json.sha256, kept.json.answers], ['报道 1.pdf', createHash('sha256').update(bytes).digest('hex'), false]);
  for (const [who, name, what, code] of [[`${UNIT} reviewer`, '报道.pdf', Buffer.from('no PDF at all'), 'attachment_type'],
    [`${UNIT} reviewer`, '报道.csv', Buffer.from('a,b\n1,2\n'), 'attachment_type'], [`${UNIT} reviewer`, '空.pdf', Buffer.alloc(0), 'invalid_body'],
    [`${UNIT} clerk`, '报道.pdf', bytes, 'forbidden'], ['U500104 reviewer', '报道.pdf', bytes, 'forbidden']]) {
    assert.equal((await attach(who, name, what)).json.code, code, `${who} ${name}`);
  }
  const broken = await attach(`${UNIT} reviewer`, '坏.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(randomUUID())]));
  assert.equal(broken.status, 201, broken.text);
  const files = async who => (await (await stack.as(who)).get(`/reports/${first}/appeals?indicator=media`)).items[0].files;
  const found = await until('the sandbox has looked', async () => {
    const all = await files(`${UNIT} reviewer`);
    return all.every(f => f.inspected) && all;
  });
  assert.deepEqual(found.map(f => [f.name, f.pages, Boolean(f.problem), f.may_remove]), [['报道 1.pdf', 1, false, true], ['坏.pdf', null, true, true]]);
  assert.equal((await mine.try('DELETE', `/appeal-files/${broken.json.id}`)).status, 204);
  const answer = await attach('D07 reviewer', '核查.pdf', pdfOf('evidence', randomUUID()));
  assert.equal(answer.status, 201, answer.text);
  const down = async (who, id) => (await stack.as(who)).try('GET', `/appeal-files/${id}`);
  const got = await down('D07 leader', kept.json.id);
  assert.ok(bytes.equals(got.bytes), 'byte for byte');
  assert.equal(got.headers['content-type'], 'application/pdf');
  for (const [who, id] of [['U500104 reviewer', kept.json.id], ['D07 auditor', kept.json.id], [`${UNIT} clerk`, answer.json.id],
    [`${UNIT} reviewer`, broken.json.id], [`${UNIT} reviewer`, 99999999]]) {
    const r = await down(who, id);
    assert.deepEqual([r.status, r.json.code], [404, 'not_found'], `${who} ${id}`);
  }
  assert.deepEqual([await files('U500104 reviewer'), (await files(`${UNIT} clerk`)).map(f => f.name)], [[], ['报道 1.pdf']]);
  await office.post(`/appeals/${a.id}/decision`, { uphold: false, answer: '不是专题报道' });
  assert.equal((await down(`${UNIT} clerk`, answer.json.id)).status, 200, 'what goes with the answer is there with it');
  assert.equal((await attach(`${UNIT} reviewer`, '再.pdf', bytes)).json.code, 'conflict');
  holdShapes([{ route: 'appeal_file_create', status: 201, body: kept.json },
    { route: 'appeal_list', status: 200, body: await mine.get(`/reports/${first}/appeals`) }]);
  await stack.clock('2023-04-25T00:00:00+08:00');
});

test('each change is the unit’s own part and that of the others, exactly', async () => {
  assert.equal((await office.get(`/reports/${first}/changes`)).comparable, false);
  await stack.clock('2023-05-08T09:00:00+08:00');
  await filed(UNIT, 'N4', '2023-05-06');
  await filed(UNIT, 'N5', '2023-05-07');
  await stack.clock('2023-07-11T09:00:00+08:00');
  second = await published({ period: '2023Q2' });
  const c = await office.get(`/reports/${second}/changes`);
  assert.equal(c.comparable, true);
  assert.equal(c.previous.report, first);
  assert.equal(c.units.length, 41);
  for (const u of c.units) {
    const sum = plus(read(u.own.exact), read(u.others.exact));
    assert.deepEqual(sum, read(u.change.exact), u.name);
    assert.deepEqual(plus(read(u.total_before.exact), sum), read(u.total.exact), u.name);
  }
  const unit = name => c.units.find(u => u.unit === name).indicators.national;
  // max 1, median 0, min 0 then; max 2 now: 2 would have scored the top's 25
  assert.deepEqual([unit(UNIT).own.exact, unit(UNIT).others.exact], ['5/2', '0']);
  // 1 was the maximum; now it lies half way between median and maximum
  assert.deepEqual([unit('U500104').own.exact, unit('U500104').others.exact], ['0', '-5/4']);
  assert.deepEqual([unit('U500105').own.exact, unit('U500105').others.exact], ['0', '0']);
});

test('a correction stands beside the original and says by what it came', async () => {
  const without = await office.try('POST', '/reports', { body: { kind: 'district', period: '2023Q2' }, headers: { 'idempotency-key': randomUUID() } });
  assert.equal(without.json.code, 'reason_required');
  assert.equal(without.json.errors[0].pointer, '/reason');
  const report = await published({ period: '2023Q2', reason: '一条成效认定有误', cause: 'rule' });
  const { items } = await (await stack.as(`${UNIT} leader`)).get('/reports?kind=district&period=2023Q2');
  assert.deepEqual(items.map(r => [r.report, r.revision, r.current, r.cause]),
    [[report, 2, true, 'rule'], [second, 1, false, null]]);
  assert.equal((await office.get(`/reports/${second}/verify`)).ledger, true);
});

test('a preview says what an approval will bring, to those who may see the filing', async () => {
  // it has one of those that the best has two of
  const unit = 'U500104';
  const clerk = await stack.as(`${unit} clerk`);
  const ask = async (who, body = {}) => (await stack.as(who)).post('/reports/preview', body);
  const before = await clerk.post('/reports/preview', {});
  assert.equal(before.unit.unit, unit);
  assert.equal(before.period, '2023Q3');
  assert.deepEqual([before.entries, before.scores.units[0].gap.exact], [0, '0']);
  const e = await submitted(unit, 'N4', '2023-07-05');
  const rows = await stack.sql('select count(*) from ledger.achievement');
  const p = await clerk.post('/reports/preview', {});
  const [own] = p.scores.units;
  assert.deepEqual(p.items.map(i => [i.id, i.indicators.length, i.why]), [[e.id, 1, null]]);
  assert.deepEqual(p.desks.map(d => [d.stage, d.entries, d.desk.unit.unit]), [['unit_review', 1, unit]]);
  const worth = read(own.by_item[e.id].exact);
  assert.ok(worth.n > 0n);
  assert.deepEqual(read(own.by_desk[p.desks[0].key].exact), worth);
  assert.deepEqual(plus(read(own.approved.total.exact), worth), read(own.pending.total.exact));
  assert.deepEqual(read(own.gap.exact), worth);
  const national = p.scores.indicators.find(i => i.key === 'national');
  assert.equal(Number(national.pending.value), Number(national.approved.value) + 1);
  // all units: for the office, and without it for whoever cannot see the filing
  const all = await ask('D07 reviewer');
  assert.deepEqual([all.unit, all.items, all.scores.units.length], [null, [], 41]);
  assert.deepEqual(all.scores.units.find(u => u.unit === unit).pending, own.pending);
  assert.deepEqual(read(all.scores.desks[all.desks[0].key].exact), worth);
  assert.deepEqual((await ask('D07 reviewer', { unit })).scores.units[0].gap, own.gap);
  const other = await ask(`${UNIT} clerk`);
  assert.deepEqual([other.unit.unit, other.entries, other.scores.units[0].gap.exact], [UNIT, 0, '0']);
  for (const [body, status, code] of [[{ unit }, 403, 'forbidden'],
    [{ period: '2023Q1' }, 422, 'invalid_body'], [{ what: 1 }, 422, 'invalid_body']]) {
    const no = await (await stack.as(`${UNIT} clerk`)).try('POST', '/reports/preview', { body });
    assert.deepEqual([no.status, no.json.code], [status, code]);
  }
  assert.equal(await stack.sql('select count(*) from ledger.achievement'), rows);
  // approved, it is so
  await approved(unit, e);
  const [now] = (await clerk.post('/reports/preview', {})).scores.units;
  assert.deepEqual([now.approved, now.gap.exact], [own.pending, '0']);
});
