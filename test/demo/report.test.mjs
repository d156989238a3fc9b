// SPDX-License-Identifier: Apache-2.0
// The demo's published report of 2023Q1: complete, recomputed by a second
// engine in another language from what was frozen, and never moved again.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { read, scoreReport } from '../oracle/score.mjs';
import { realPilots } from '../../scripts/demo/pilots.mjs';
import { until } from '../lib/until.mjs';

let stack;
let leader;
let document;
before(async () => {
  stack = await startStack('demo', 'demo');
  leader = await stack.as('D07 leader');
  document = JSON.parse(await stack.sql(`select document from report.report
    where state = 'published' and period = '2023Q1'`));
});
after(() => stack.close());

const published = () => leader.try('GET', '/cockpits/district?basis=published');

test('a leader sees 41 units with ranks and colours', async () => {
  const { json } = await published();
  assert.equal(json.period, '2023Q1');
  assert.equal(json.units.length, 41);
  for (const u of json.units) {
    assert.ok(u.rank >= 1 && u.rank <= 41, u.name);
    assert.ok(u.band >= 1 && u.band <= 5, u.name);
    assert.match(u.total.shown, /^\d+\.\d\d$/);
  }
  assert.ok(new Set(json.units.map(u => u.band)).size >= 3, 'more than one colour');
});

test('what a score counts is told to leaders and never to an administrator', async () => {
  const { json } = await published();
  const paths = ['achievement', 'pilot', 'risk_event'].map(m => `/ledger/${m}`).concat(
    '/ledger/achievement/tally', '/ledger/pilot?as_of=2023-04-01T00:00:00%2B08:00', '/bulletins',
    '/appeals', `/reports/${json.report}/scores/U500103/pilots`, `/reports/${json.report}/facts`);
  for (const at of paths) {
    // read first by who may: what a server keeps for others must not answer either
    assert.equal((await leader.try('GET', at)).status, 200, at);
    for (const role of ['system_admin', 'security_admin', 'auditor']) {
      const r = await (await stack.as(`D07 ${role}`)).try('GET', at);
      assert.deepEqual([r.status, r.json.code], [403, 'forbidden'], `${role} ${at}`);
    }
  }
  const auditor = await stack.as('D07 auditor');
  assert.equal((await auditor.try('GET', `/reports/${json.report}/export?format=pdf`)).status, 403);
  assert.equal((await auditor.try('GET', `/reports/${json.report}/scores`)).status, 200);
});

test('beside the real pilots there is something of every unit, and it says that it is made up', async () => {
  const made = await stack.sql(`select count(*) filter (where module = 'pilot'),
    count(*) filter (where module = 'achievement') from filing.entry
    where module in ('pilot', 'achievement') and search_text like '%演示数据%'`);
  const [pilots, achievements] = made.split('|').map(Number);
  assert.ok(pilots >= 100 && achievements >= 100, made);
  const units = (await stack.sql(`select distinct unit from filing.entry
    where state = 'approved' and search_text like '%演示数据%'`)).split('\n');
  assert.deepEqual(document.units.map(u => u.unit).filter(u => !units.includes(u)), []);
  assert.equal(await stack.sql(`select count(*) from filing.entry where module = 'achievement'
    and state <> 'draft' and search_text not like '%演示数据%'`), '0');
});

test('the quarter’s matrix shows a leader who reported that there was nothing (零报告)', async () => {
  const { cells, modules } = await leader.get('/obligations/matrix?period=2023Q1');
  assert.ok(modules.some(m => m.module === 'risk_event'));
  const { met, nothing } = cells.find(c => c.unit === 'D12' && c.module === 'risk_event');
  assert.deepEqual([met, nothing], [1, 1]);
  const { items } = await leader.get('/obligations?period=2023Q1&module=risk_event');
  assert.deepEqual(items.map(o => [o.unit.unit, o.state_label]), [['D12', '已报（零报告）']]);
});

test('every score equals an independent recomputation from the frozen inputs', () => {
  assert.deepEqual(scoreReport(document.rule_set, document), document.scores);
});

test('what is shown is rounded from the exact total, not summed from rounded parts (X29)', () => {
  for (const u of document.scores.units) {
    const { n, d } = read(u.total.exact);
    const cents = (n * 200n + d) / (2n * d);
    assert.equal(u.total.shown, `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
  }
});

test('the document and the ledger both still give the stored digest', async () => {
  const list = await leader.get('/reports?kind=district&period=2023Q1');
  const v = await leader.get(`/reports/${list.items[0].report}/verify`);
  assert.equal(v.stored, true);
  assert.equal(v.ledger, true);
  assert.equal(v.signed, true);
  assert.deepEqual(v.differences, []);
});

test('rr-verify checks document, signature and facts without the server', async t => {
  const list = await leader.get('/reports?kind=district&period=2023Q1');
  const { report } = list.items[0];
  const { text } = await leader.try('GET', `/reports/${report}`);
  const bytes = text.slice(text.indexOf('"document":') + 11, text.lastIndexOf('}'));
  const signature = await leader.get(`/reports/${report}/signature`);
  const keys = await leader.get('/report-keys');
  assert.equal(keys.items.find(k => k.key === signature.key).public_key, signature.public_key);
  const dir = mkdtempSync(path.join(tmpdir(), 'rr-verify-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const put = (name, what) => {
    writeFileSync(path.join(dir, name), what);
    return path.join(dir, name);
  };
  const verify = (...args) => {
    const r = spawnSync('build/rr-verify', args, { encoding: 'utf8' });
    return { status: r.status, said: r.stdout, err: r.stderr };
  };
  const sig = put('signature.json', JSON.stringify(signature));
  const facts = put('facts.json', (await leader.try('GET', `/reports/${report}/facts`)).text);
  const good = verify('-f', facts, put('document.json', bytes), sig, put('key.pem', signature.public_key));
  assert.equal(good.status, 0, good.said + good.err);
  assert.equal(good.said.match(/^\[一致\]/gm).length, 4);
  assert.match(good.said, /41 个单位/);
  assert.match(good.said, /看不到台账/);
  const alone = verify(path.join(dir, 'document.json'));
  assert.equal(alone.status, 0, alone.said);
  assert.match(alone.said, /没有给出签名文件/);
  assert.match(alone.said, /没有给出事实清单/);
  const first = JSON.parse(bytes).scores.units[0];
  const changed = put('score.json', bytes.replace(`"total":${JSON.stringify(first.total)}`, `"total":${JSON.stringify({ ...first.total, shown: '99.99' })}`));
  const score = verify(changed, sig);
  assert.equal(score.status, 1);
  assert.match(score.said, /\/scores\/units\/0\/total\/shown：写的是 99\.99，应为/);
  assert.match(score.said, /\[不符\] 文件摘要/);
  assert.match(score.said, /\[不符\] 签名不是/);
  const [counted] = /"U50\d+ \d+/.exec(readFileSync(facts, 'utf8'));
  const fact = verify('-f', put('fact.json', readFileSync(facts, 'utf8').replace(counted, `${counted}0`)), path.join(dir, 'document.json'), sig);
  assert.match(fact.said, /\[一致\] 计分/);
  assert.match(fact.said, /\[不符\] 事实/);
  const project = (await leader.get('/reports?kind=project&period=202301B')).items.at(-1).report;
  const theirs = put('theirs.json', (await leader.try('GET', `/reports/${project}/facts`)).text);
  const mixed = verify('-f', theirs, path.join(dir, 'document.json'), sig);
  assert.equal(mixed.status, 2, mixed.said);
  assert.match(mixed.said, /另一份报表（project 202301B 第 \d+ 版）的事实清单/);
  const whole = (await leader.try('GET', `/reports/${project}`)).text;
  const own = verify('-f', theirs, put('project.json', whole.slice(whole.indexOf('"document":') + 11, whole.lastIndexOf('}'))));
  assert.equal(own.status, 0, own.said);
  const kind = verify('-f', facts, path.join(dir, 'document.json'), facts);
  assert.equal(kind.status, 2, kind.said);
  assert.match(kind.said, /不是签名文件[^]*\[一致\] 事实[^]*没有核对完/);
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' });
  assert.match(verify(path.join(dir, 'document.json'), sig, put('other.pem', other)).said, /\[不符\] 签名不是/);
  assert.equal(verify(path.join(dir, 'nothing.json')).status, 2);
});

test('its files were made at publication and are what their digests say', async () => {
  const { items: [{ report, digest }] } = await leader.get('/reports?kind=district&period=2023Q1');
  const papers = await until('the papers', async () => {
    const all = await leader.get(`/reports/${report}/papers`);
    return !all.making && all;
  }, 300_000);
  const formats = papers.items.map(p => p.format);
  for (const f of ['json', 'csv', 'xlsx', 'docx', 'pdf']) assert.ok(formats.includes(f), `${f} in ${formats}`);
  for (const p of papers.items) {
    const r = await leader.try('GET', `/reports/${report}/export?format=${p.format}`);
    assert.equal(r.status, 200, r.text);
    assert.equal(createHash('sha256').update(r.bytes).digest('hex'), p.sha256, p.format);
    assert.equal(r.bytes.length, p.size);
    assert.equal(r.headers['content-type'], p.media_type);
    if (p.format === 'json') assert.equal(p.sha256, digest, 'the document itself');
    if (p.format === 'pdf') assert.equal(r.bytes.subarray(0, 5).toString(), '%PDF-');
  }
  const part = await leader.try('GET', `/reports/${report}/export?format=pdf`, { headers: { range: 'bytes=0-3' } });
  assert.equal(part.status, 206);
  assert.equal((await leader.try('GET', `/reports/${report}/export?format=exe`)).status, 400);
  assert.ok(Number(await stack.sql(`select count(*) from ops.audit where route = 'report_export'
    and code is null`)) > papers.items.length, 'each download is on the trail');
});

test('a file or an interval of ranks that was changed since is named', async () => {
  const { items: [{ report }] } = await leader.get('/reports?kind=district&period=2023Q1');
  const { items } = await leader.get(`/reports/${report}/papers`);
  const found = async () => {
    const v = await leader.get(`/reports/${report}/verify`);
    assert.deepEqual([v.stored, v.ledger, v.signed], [true, true, true], 'the document is what it was');
    return [v.beside, ...v.differences.map(d => `${d.part} ${d.indicator}`)];
  };
  assert.deepEqual(await found(), [true]);
  assert.equal(await stack.sql(`select count(*) from report.paper where report = ${report} and signature is null`), '0');

  /** Named while it is so, and put back whatever was found: the system is shared. */
  const named = async (what, part, change, restore) => {
    await change();
    try {
      assert.deepEqual(await found(), [false, part], what);
    } finally {
      await restore();
    }
  };
  const own = Object.fromEntries(items.map(p => [p.format, p.sha256]));
  const file = path.join(stack.dir, 'blob', own.xlsx.slice(0, 2), own.xlsx);
  const bytes = readFileSync(file);
  const other = Buffer.from(bytes);
  other[other.length >> 1] ^= 1;
  await named('a byte in a file', 'paper xlsx', () => writeFileSync(file, other), () => writeFileSync(file, bytes));

  const behind = text => stack.sql(`begin; set local session_replication_role = replica; ${text}; commit`);
  const pdf = sha256 => behind(`update report.paper set sha256 = '${sha256}' where report = ${report} and format = 'pdf'`);
  await named('another file in its place', 'paper pdf', () => pdf(own.csv), () => pdf(own.pdf));
  const units = await stack.sql(`select units from report.rank_range where report = ${report}`);
  const ranks = to => behind(`update report.rank_range set units = ${to} where report = ${report}`);
  await named('an interval of ranks', 'ranks ranks', () => ranks("jsonb_set(units, '{U500103,best}', '1')"), () => ranks(`'${units}'`));
  assert.deepEqual(await found(), [true]);
});

test('rows that the rules exclude or that lie ahead were refused with the reason', () => {
  const refused = JSON.parse(readFileSync(path.join(stack.dir, 'demo/refused.json'), 'utf8'));
  const by = Object.fromEntries(refused.map(r => [r.pilot, r]));
  for (const row of realPilots().filter(r => r.expected_scope === 'out')) {
    assert.equal(by[row.pilot_id]?.code, 'out_of_scope', row.pilot_id);
  }
  for (const id of ['P07', 'P09', 'P15', 'P16']) {
    assert.match(JSON.stringify(by[id] ?? {}), /发文日期/, id);
  }
  for (const r of refused) assert.match(r.detail, /[\u4e00-\u9fff]/, r.pilot);
});

test('rows that need a person stay on the department\'s desk', async () => {
  for (const row of realPilots().filter(r => r.expected_scope === 'check')) {
    const [stage] = (await stack.sql(`select stage from filing.entry
      where module = 'pilot' and title = '${row.name.replaceAll("'", "''")}'`)).split('\n');
    assert.equal(stage, 'department_review', `${row.pilot_id} ${row.name}`);
  }
});

test('实时 moves with the last approval, 已发布 never', async () => {
  const before_ = await published();
  const office = await stack.as('D07 reviewer');
  const live = () => leader.get('/cockpits/district?basis=live');
  const l0 = await live();
  const desk = await office.get('/entries?module=pilot_update&stage=office_review&limit=1');
  assert.equal(desk.items.length, 1, 'an update waits for the office');
  const e = await office.get(`/entries/${desk.items[0].id}`);
  await new Filing(stack, 'pilot_update').step('D07 reviewer', e, 'approve');
  await until('live counts at a newer horizon', async () => (await live()).horizon > l0.horizon);
  assert.equal((await published()).text, before_.text);
});
