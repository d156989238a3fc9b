// SPDX-License-Identifier: Apache-2.0
// X60: what the reform office brings in for units. Drafts, that each unit submits
// in one act; and history, that one person prepares and another approves.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pdfOf } from '../../scripts/lib/pdf.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { startStack } from '../lib/stack.mjs';
import { filled, imported, template } from '../lib/table.mjs';
import { until } from '../lib/until.mjs';

let stack;
let office;
let other;
let clerk;
before(async () => {
  stack = await startStack('migration');
  [office, other, clerk] = await Promise.all(['D07 reviewer', 'D07 reviewer2', 'U500103 clerk'].map(w => stack.as(w)));
});
after(() => stack.close());

const tag = () => randomUUID().slice(0, 8);
const key = () => ({ 'idempotency-key': randomUUID() });
const row = (unit, matter, more = {}) => ({ 填报单位: unit, 是否涉密: '否', 改革事项: matter, 计分情形: 'N1', 发生时间: '2023-03-01', ...more });
const whole = (unit, matter, more = {}) => row(unit, matter, { 发生时间: '2022-05-01', '来源文件、会议、期号或版面': `工作简报 ${tag()}`, 解决问题: '多头报送', 主要成果: '一次采集', ...more });
const clean = rows => rows.map(r => Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)));
const act = async (s, m, action, note) => s.try('POST', `/migrations/${m.id}/transitions`, {
  body: { action, note }, headers: { 'if-match': `"r${m.revision}"`, ...key() },
});

test('a table of drafts for units goes to each unit’s clerk, who submits it in one act (X60)', async () => {
  const q = { module: 'achievement', mode: 'atomic', purpose: 'units' };
  const empty = await template(office, 'achievement', { purpose: 'units' });
  const matter = `代录 ${tag()}`;
  const rows = ['甲', '乙'].map(n => whole('渝中区', `${matter}${n}`, { 发生时间: '2023-03-01' }));
  const refused = await imported(clerk, q, filled(empty, clean(rows)), { name: '代录.xlsx' });
  assert.equal(refused.json?.code, 'forbidden', JSON.stringify(refused.json));
  const bare = await imported(office, q, Buffer.from('改革事项,计分情形\na,N1\n'));
  assert.match(bare.error, /表头缺少“填报单位”/);
  const bad = await imported(office, q, filled(empty, clean([...rows, whole('无此区', '丙')])), { name: '代录.xlsx' });
  assert.deepEqual([bad.result.created, bad.result.rejected], [0, 1], 'all or none');
  assert.match(bad.result.rows[2].errors[0].detail, /没有“无此区”这个单位/);
  const job = await imported(office, q, filled(empty, clean([...rows, whole('U500107', `${matter}丙`)])), { name: '代录.xlsx' });
  assert.equal(job.result?.created, 3, JSON.stringify(job));

  const desk = await clerk.get('/desk');
  const mine = desk.drafted.find(d => d.id === job.job);
  assert.deepEqual([mine.name, mine.drafts, mine.open], ['代录.xlsx', 2, 2]);
  const { items, may_submit: may } = await clerk.get(`/imports/${job.job}`);
  assert.equal(may, true);
  const entry = await clerk.get(`/entries/${items[0].id}`);
  assert.deepEqual([entry.brought_in.how, entry.brought_in.batch, entry.unit.unit], ['drafted', job.job, 'U500103']);
  const send = () => clerk.try('POST', `/imports/${job.job}/submission`, { headers: key() });
  const no = await send();
  assert.deepEqual([no.status, no.json.code], [422, 'drafts_flawed'], no.text);
  assert.deepEqual([...new Set(no.json.errors.map(e => e.pointer))].sort(), items.map(i => `/drafts/${i.id}`).sort());
  for (const i of items) await clerk.attach(i.id, 'evidence', 'evidence.pdf', pdfOf('evidence', String(i.id), randomUUID()));
  const yes = await send();
  assert.deepEqual(yes.json, { submitted: 2, left: 0 }, yes.text);
  assert.equal((await clerk.get(`/entries/${items[0].id}`)).stage, 'unit_review');
  assert.equal((await send()).json.code, 'nothing_drafted');
  const theirs = await (await stack.as('U500107 clerk')).get(`/imports/${job.job}`);
  assert.deepEqual(theirs.items.map(i => i.title), [`${matter}丙`], 'another unit sees its own only');
  assert.equal((await (await stack.as('U500105 clerk')).try('GET', `/imports/${job.job}`)).status, 404);
});

test('history enters the ledger when another person of the office approves it (X60)', async () => {
  const q = { module: 'achievement', mode: 'atomic', purpose: 'migration' };
  const empty = await template(office, 'achievement', { purpose: 'migration' });
  const matter = `历史 ${tag()}`;
  const rows = clean([whole('渝中区', `${matter}甲`), whole('U500107', `${matter}乙`)]);
  const tried = await imported(office, { ...q, mode: 'dry_run' }, filled(empty, rows), { name: '历史.xlsx' });
  assert.deepEqual([tried.result.accepted, tried.result.rejected], [2, 0], JSON.stringify(tried));
  assert.equal((await office.try('GET', `/migrations/${tried.result.migration}`)).status, 404, 'a trial keeps no batch');
  const twice = clean([...rows, { ...rows[0] }]);
  const flawed = await imported(office, q, filled(empty, twice), { name: '历史.xlsx' });
  assert.deepEqual([flawed.result.accepted, flawed.result.rejected], [2, 1]);
  const bad = await office.get(`/migrations/${flawed.result.migration}`);
  assert.equal((await act(office, bad, 'hand', '来源')).json.code, 'migration_flawed');
  assert.equal((await act(office, bad, 'drop')).status, 200);

  const job = await imported(office, q, filled(empty, rows), { name: '历史.xlsx' });
  let m = await office.get(`/migrations/${job.result.migration}`);
  assert.deepEqual([m.state, m.rows, m.units, m.flawed, m.waived], ['prepared', 2, 2, 0, 2]);
  assert.match(m.sha256, /^[0-9a-f]{64}$/);
  assert.equal((await clerk.try('GET', `/migrations/${m.id}`)).status, 404, 'units see what has entered');
  const silent = (await act(office, m, 'hand')).json;
  assert.deepEqual([silent.code, silent.errors.map(e => `${e.pointer} ${e.code}`)], ['reason_required', ['/note required']]);
  m = (await act(office, m, 'hand', '2022年成效台账')).json;
  assert.equal((await act(office, m, 'approve')).json.code, 'migration_four_eyes');
  assert.equal((await act(other, { ...m, revision: m.revision - 1 }, 'approve')).status, 412);
  m = (await act(other, m, 'approve')).json;
  assert.equal(m.state, 'entering', JSON.stringify(m));
  m = await until('the batch has entered', async () => {
    const now = await clerk.try('GET', `/migrations/${m.id}`);
    return now.status === 200 && now.json;
  }, 30_000);
  assert.deepEqual([m.state, m.own, m.reason, m.waived], ['entered', 1, '2022年成效台账', 2]);
  assert.notEqual(m.prepared_by.account, m.decided_by.account);
  const { items } = await clerk.get(`/migrations/${m.id}/rows`);
  assert.equal(items.length, 1, 'a unit reads its own rows');
  assert.deepEqual(items[0].waived.map(w => w.code).sort(), ['attachment_required', 'event_outside_year']);
  const entry = await clerk.get(`/entries/${items[0].entry}`);
  assert.deepEqual([entry.state, entry.in_force_version, entry.brought_in.how, entry.brought_in.batch], ['approved', 1, 'migrated', m.id]);
  // the ledger is read at its newest horizon, which the worker cuts
  const facts = await until('a horizon has it', async () => {
    const { items } = await office.get(`/ledger/achievement?q=${encodeURIComponent(matter)}`);
    return items.length > 0 && items;
  }, 30_000);
  assert.deepEqual(facts.map(f => f.origin), ['migration', 'migration'], JSON.stringify(facts).slice(0, 500));
  const signed = (await clerk.get(`/entries/${entry.id}/history`)).items.map(h => [h.action, h.by.account]);
  assert.deepEqual(signed, [['migrate_prepare', m.prepared_by.account], ['migrate', m.decided_by.account]]);
  const all = await office.get(`/migrations/${m.id}/rows`);
  for (const r of all.items) {
    const e = await office.get(`/entries/${r.entry}`);
    const gone = await office.try('POST', `/entries/${r.entry}/transitions`, { body: { action: 'void', note: '测试完毕' }, headers: { 'if-match': `"r${e.revision}"`, ...key() } });
    assert.equal(gone.status, 200, gone.text);
  }
});

test('of two who decide at once one is heard; a key says one thing; others’ batches are not moved', async () => {
  const empty = await template(office, 'achievement', { purpose: 'migration' });
  const job = await imported(office, { module: 'achievement', mode: 'atomic', purpose: 'migration' }, filled(empty, clean([whole('渝中区', `历史 ${tag()}`)])), { name: '历史.xlsx' });
  let m = await office.get(`/migrations/${job.result.migration}`);
  for (const who of ['U500103 reviewer', 'D07 clerk', 'D07 leader', 'D07 system_admin']) {
    for (const action of ['hand', 'approve', 'drop']) {
      assert.equal((await act(await stack.as(who), m, action, 'x')).status, 404, `${who} ${action}: nobody else knows of it yet`);
    }
  }
  for (const [body, pointer, code] of [[{}, '/action', 'required'], [{ action: 'x' }, '/action', 'not_listed'], [{ action: 1 }, '/action', 'type'],
    [{ action: 'hand', note: '字'.repeat(1001) }, '/note', 'too_long'], [{ action: 'hand', note: 'x', to: 1 }, '/to', 'unknown_field']]) {
    const r = await office.try('POST', `/migrations/${m.id}/transitions`, { body, headers: { 'if-match': `"r${m.revision}"`, ...key() } });
    assert.deepEqual([r.status, r.json.errors.map(e => [e.pointer, e.code])], [422, [[pointer, code]]], r.text);
  }
  const once = { 'if-match': `"r${m.revision}"`, ...key() };
  const hand = note => office.try('POST', `/migrations/${m.id}/transitions`, { body: { action: 'hand', note }, headers: once });
  m = (await hand('台账')).json;
  assert.deepEqual((await hand('台账')).json, m, 'asked again, it is answered as before');
  assert.equal((await hand('另一份台账')).json.code, 'idempotency_key_reused');
  const both = await Promise.all([1, 2].map(n => act(other, m, 'refuse', `不同意 ${n}`)));
  assert.deepEqual(both.map(r => r.status).sort(), [200, 412], both.map(r => r.text).join());
  const { state, note } = await office.get(`/migrations/${m.id}`);
  assert.deepEqual([state, note], ['refused', both.find(r => r.status === 200).json.note]);
});

test('what the approving stage finds comes in the table of a migration, and is asked for', async () => {
  const empty = await template(office, 'pilot', { purpose: 'migration' });
  const pilot = { 填报单位: '渝中区', 是否涉密: '否', 项目名称: `历史试点 ${tag()}` };
  const job = await imported(office, { module: 'pilot', mode: 'dry_run', purpose: 'migration' }, filled(empty, [pilot]), { name: '试点.xlsx' });
  assert.equal(job.result.rejected, 1, JSON.stringify(job));
  assert.ok(job.result.rows[0].errors.some(e => /级别/.test(e.detail)), JSON.stringify(job.result));
  for (const [q, code] of [[{ module: 'pilot', mode: 'atomic', purpose: 'x' }, 'invalid_parameter'],
    [{ module: 'pilot_update', mode: 'atomic', purpose: 'units' }, 'not_eligible'],
    [{ module: 'project', mode: 'atomic', purpose: 'migration' }, 'not_eligible']]) {
    const r = await imported(office, q, Buffer.from('a\nb\n'));
    assert.equal(r.json?.code, code, JSON.stringify(r.json));
  }
});

test('a place in a list that no answer gave is refused by its name', async () => {
  const lists = ['/migrations', `/migrations/${(await office.get('/migrations')).items[0].id}/rows`, '/imports', '/entries', '/obligations', '/extensions',
    '/chases', '/join-requests', '/projects', '/bulletins', '/reports', '/appeals', '/jobs', '/suggestions', '/me/notices', '/events'];
  for (const list of lists) {
    for (const after_ of ['abc', '-1', '9'.repeat(25), '1.5.7']) {
      const r = await office.try('GET', `${list}?after=${after_}`);
      assert.deepEqual([r.status, r.json.code], [400, 'invalid_parameter'], `${list} ${after_} ${r.text}`);
      assert.match(r.text, /after/, list);
      assert.match(r.json.errors[0].detail, /应为/, list);
    }
    const r = await office.try('GET', `${list}?after=${list === '/events' ? '1.0' : '4611686018427387904'}`);
    assert.equal(r.status, 200, `${list} ${r.text}`);
  }
});

test('what is wrong in a scenario is said at what was sent', async () => {
  const r = await office.try('POST', '/reports/999999/scenarios', { body: { name: 'a', what_if: { points: { pilots: 12 }, dropped: [5] } }, headers: key() });
  assert.deepEqual(r.json.errors.map(e => [e.pointer, e.detail]), [['/what_if/points/pilots', '“pilots”应为文字'], ['/what_if/dropped/0', '“去掉的指标”应为文字']]);
});

test('answers are of their shapes', async () => {
  const first = async path => (await office.get(path)).items[0].id;
  const [batch, table] = [await first('/migrations?state=entered'), await first('/imports')];
  const replies = [];
  for (const [route, path] of [['migration_list', '/migrations'], ['migration_get', `/migrations/${batch}`],
    ['migration_row_list', `/migrations/${batch}/rows`], ['import_list', '/imports'], ['import_get', `/imports/${table}`]]) {
    const r = await office.try('GET', path);
    replies.push({ route, status: r.status, body: r.json });
  }
  const drafted = await office.get(`/imports/${table}`);
  const e = await office.try('GET', `/entries/${drafted.items[0].id}`);
  const desk = await clerk.try('GET', '/desk');
  replies.push({ route: 'entry_get', status: e.status, body: e.json }, { route: 'desk', status: desk.status, body: desk.json });
  const m = await office.get(`/migrations/${batch}`);
  const no = await act(clerk, m, 'approve');
  assert.equal(no.status, 403, no.text);
  replies.push({ route: 'migration_act', status: no.status, body: no.json });
  holdShapes(replies);
});
