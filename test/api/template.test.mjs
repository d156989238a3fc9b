// SPDX-License-Identifier: Apache-2.0
// The office's own template of reports: brought, tried in the sandbox, used for
// the next papers, and left again; what was made before stays as it is. On a
// system of its own, since the next report of anybody would be made from it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startStack, top } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';
import { unzip, zip } from '../lib/xlsx.mjs';

const BODY = 'word/document.xml';
const shipped = readFileSync(path.join(top, 'conf/paper/report.docx'));
const edited = change => zip(Object.fromEntries([...unzip(shipped)].map(([name, bytes]) =>
  [name, name === BODY ? change(bytes.toString('utf8')) : bytes])));
const own = edited(x => x.replace('一、综合排名', '一、各单位排名'));
const OFFICE = 'D07 reviewer';
let stack;
let office;
before(async () => {
  stack = await startStack('template', 'bare', { fresh: true });
  office = await stack.as(OFFICE);
});
after(() => stack.close());

const list = () => office.get('/paper-templates');
const bring = async (who, name, raw) => (await stack.as(who)).try('POST', `/paper-templates?${new URLSearchParams({ name })}`,
  { raw, headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() } });
const use = async (who, template) => (await stack.as(who)).try('PUT', '/paper-templates/in-use', { body: { template } });
const tried = async id => until('the worker has tried it', async () => {
  const t = (await list()).items.find(x => x.id === id);
  return t.state !== 'checking' && t;
});
async function published(period) {
  const { job } = await office.post('/reports', { kind: 'district', period });
  const report = await until('the report', async () => (await office.get(`/jobs/${job}`)).result?.report);
  await (await stack.as('D07 reviewer2')).post(`/reports/${report}/publish`);
  return report;
}
async function manuscript(report) {
  await until('the manuscript is made', async () =>
    (await office.get(`/reports/${report}/papers`)).items.some(p => p.format === 'docx'), 180_000);
  const r = await office.try('GET', `/reports/${report}/export?format=docx`);
  assert.equal(r.status, 200);
  return unzip(r.bytes).get(BODY).toString('utf8');
}
let good;
let first;

test('a template is tried before it can be used, and what is wrong with it is said', async () => {
  const up = await bring(OFFICE, '本办模板.docx', own);
  assert.equal(up.status, 201, up.text);
  holdShapes([{ route: 'template_create', status: 201, body: up.json }]);
  good = up.json.id;
  const bad = await bring(OFFICE, '坏模板.docx', edited(x => x.replaceAll('{{标题}}', '{{题目}}')));
  assert.equal(bad.status, 201, bad.text);
  assert.deepEqual([(await tried(good)).state, (await tried(bad.json.id)).state], ['ready', 'wrong']);
  assert.equal((await tried(bad.json.id)).problem, '占位符没有对应的内容：{{题目}}；缺少必须有的占位符：{{标题}}');
  const refused = await use(OFFICE, bad.json.id);
  assert.equal(refused.json.code, 'conflict');
  assert.match(refused.json.detail, /缺少必须有的占位符/);
  for (const [name, raw, code] of [['模板.docx', Buffer.from('no zip at all'), 'attachment_type'], ['模板.pdf', own, 'attachment_type'],
    ['空.docx', Buffer.alloc(0), 'invalid_body']]) {
    assert.equal((await bring(OFFICE, name, raw)).json.code, code, name);
  }
});

test('reviewers of the office alone bring and choose; who publishes reports reads', async () => {
  for (const who of ['D07 leader', 'D07 clerk', 'U500103 reviewer', 'D07 system_admin']) {
    assert.equal((await bring(who, '模板.docx', own)).status, 403, who);
    assert.equal((await use(who, good)).status, 403, who);
  }
  const reads = async (who, at) => (await (await stack.as(who)).try('GET', at)).status;
  assert.deepEqual([await reads('D07 leader', '/paper-templates'), await reads('D07 leader', `/paper-templates/${good}`)], [200, 200]);
  for (const who of ['D07 clerk', 'U500103 reviewer', 'D07 auditor']) {
    assert.deepEqual([await reads(who, '/paper-templates'), await reads(who, `/paper-templates/${good}`)], [403, 403], who);
  }
  const back = await office.try('GET', `/paper-templates/${good}`);
  assert.ok(own.equals(back.bytes), 'byte for byte');
});

test('the papers of the next report are made from it', async () => {
  const filing = new Filing(stack, 'achievement');
  let e = await filing.draft('U500104 clerk', { classified: false, matter: '建立联审机制', situation: 'N4', event_date: '2023-03-01',
    source: '演示简报〔2023〕1期', problem_solved: '针对职责交叉，梳理清单。', main_results: '出台制度2项。' }, { files: ['evidence'] });
  e = await filing.step('U500104 clerk', e, 'submit');
  e = await filing.step('U500104 reviewer', e, 'approve');
  await filing.step(OFFICE, e, 'approve');
  await stack.clock('2023-04-11T09:00:00+08:00');
  assert.equal((await use(OFFICE, good)).status, 204);
  assert.equal((await use(OFFICE, good)).json.code, 'conflict');
  first = await published('2023Q1');
  assert.match(await manuscript(first), /一、各单位排名/);
  const trail = await stack.sql("select count(*) from ops.audit where route in ('template_create', 'template_use')");
  assert.ok(Number(trail) >= 3, 'each is in the trail');
});

test('the office goes back to the one of the program; the papers that there are stay, and all of it is kept', async () => {
  const was = (await office.get(`/reports/${first}/papers`)).items.find(p => p.format === 'docx');
  assert.equal((await use(OFFICE, null)).status, 204);
  const now = (await office.get(`/reports/${first}/papers`)).items.find(p => p.format === 'docx');
  assert.deepEqual(now, was);
  assert.match(await manuscript(first), /一、各单位排名/);
  const all = await list();
  holdShapes([{ route: 'template_list', status: 200, body: all }]);
  assert.deepEqual([all.kinds.map(k => k.template), all.uses.map(u => u.template)], [[null, null], [null, good]]);
  assert.ok(all.uses.every(u => u.used_by && u.used_at));
});

test('each kind of report may have its own', async () => {
  const choose = (template, kind) => office.try('PUT', '/paper-templates/in-use', { body: { template, kind } });
  assert.equal((await choose(good, 'project')).status, 204);
  const { kinds, items, uses } = await list();
  assert.deepEqual(kinds.map(k => [k.kind, k.label, k.template]), [['district', '区县改革报表', null], ['project', '重大改革项目报表', good]]);
  assert.deepEqual([items.find(t => t.id === good).used_for, uses[0].kind_label], [['project'], '重大改革项目报表']);
  const odd = await choose(good, 'yearly');
  assert.deepEqual([odd.status, odd.json.errors[0].pointer], [422, '/kind']);
  assert.equal((await choose(null, null)).status, 204, 'and both go back together');
  assert.deepEqual((await list()).kinds.map(k => k.template), [null, null]);
});
