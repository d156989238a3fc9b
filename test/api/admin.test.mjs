// SPDX-License-Identifier: Apache-2.0
// What the office changes on screen, by whose hand, and that every answer is of
// its shape.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';

let stack;
before(async () => { stack = await startStack('admin'); });
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);

test('settings: the mechanism’s name and the public address (X3), and whose they are', async () => {
  await ok('setting_put', 'D07 system_admin', 'PUT', '/admin/settings/mechanism', { value: '“885”工作机制' });
  const all = await ok('setting_list', 'D07 system_admin', 'GET', '/admin/settings');
  assert.equal(all.items.find(s => s.name === 'mechanism').value, '“885”工作机制');
  assert.equal((await (await stack.as('U500103 clerk')).get('/me')).mechanism, '“885”工作机制');
  assert.equal((await call('setting_put', 'D07 security_admin', 'PUT', '/admin/settings/mechanism', { value: 'x' })).status, 403);
  assert.equal((await call('setting_put', 'D07 system_admin', 'PUT', '/admin/settings/public_url', { value: 'ftp://x' })).status, 422);
  await ok('setting_put', 'D07 system_admin', 'PUT', '/admin/settings/mechanism', { value: '“785”工作机制' });
});

test('a module is switched off and on again, and announced (X1, R128)', async () => {
  const online = async () => (await (await stack.as('U500103 clerk')).get('/modules')).groups
    .flatMap(g => g.modules).find(m => m.module === 'bulletin').online;
  await ok('module_switch', 'D07 system_admin', 'PUT', '/admin/modules/bulletin', { online: false });
  assert.equal(await online(), false);
  const r = await (await stack.as('U500103 clerk')).try('POST', '/entries', {
    body: { module: 'bulletin', body: { classified: false, title: '某', body: '某' } },
    headers: { 'idempotency-key': randomUUID() },
  });
  assert.ok(r.status >= 400, r.text);
  await ok('module_switch', 'D07 system_admin', 'PUT', '/admin/modules/bulletin', { online: true });
  assert.equal(await online(), true);
  const told = await (await stack.as('U500103 clerk')).get('/me/notices?kind=online');
  assert.match(told.items[0].text, /“工作动态”已上线/);
});

test('integrity checks are read in words (52)', async () => {
  const all = await ok('check_list', 'D07 auditor', 'GET', '/admin/checks');
  assert.ok(all.items.length >= 8, JSON.stringify(all));
  for (const c of all.items) assert.match(c.label, /[\u4e00-\u9fff]/, c.check);
  assert.deepEqual(all.items.filter(c => c.count).map(c => [c.check, c.findings]), []);
  assert.equal((await call('check_list', 'U500103 clerk', 'GET', '/admin/checks')).status, 403);
});

test('a job is stopped and started again', async () => {
  const clerk = 'U500103 clerk';
  const { job } = await ok('export_create', clerk, 'POST', '/exports', { of: 'entries' });
  await stack.sql(`update ops.job set state = 'failed', error = '试', lease_token = null, lease_until = null,
    finished_at = now() where id = ${job}`);
  assert.equal((await call('job_cancel', clerk, 'DELETE', `/jobs/${job}`)).status, 409);
  assert.equal((await call('job_retry', 'U500107 clerk', 'POST', `/jobs/${job}/retry`)).status, 404);
  const again = await ok('job_retry', clerk, 'POST', `/jobs/${job}/retry`);
  assert.equal(again.state, 'queued');
  const all = await ok('job_list', 'D07 system_admin', 'GET', '/jobs');
  assert.ok(all.items.find(j => j.job === job).created_by.name);
});

test('jobs are found by their state', async () => {
  const all = await ok('job_list', 'D07 system_admin', 'GET', '/jobs?state=failed');
  assert.deepEqual(all.items.filter(j => j.state !== 'failed'), []);
  const none = await call('job_list', 'D07 system_admin', 'GET', '/jobs?state=nothing');
  assert.deepEqual([none.status, none.json.parameter], [400, 'state']);
  for (const j of (await ok('job_list', 'U500103 clerk', 'GET', '/jobs')).items) assert.match(j.kind_label, /[\u4e00-\u9fff]/);
});

test('units and calendar belong to the system’s administrator', async () => {
  const unit = `D${Date.now() % 100000}X`;
  await ok('unit_create', 'D07 system_admin', 'POST', '/admin/units', { unit, kind: 'department', name: '市某某局', short: '某局' });
  await ok('unit_rename', 'D07 system_admin', 'POST', `/admin/units/${unit}/rename`, { name: '市某某委', short: '某委' });
  const s = await stack.as('U500103 clerk');
  const named = (await ok('unit_list', 'U500103 clerk', 'GET', '/units')).items.find(u => u.unit === unit);
  assert.equal(named.name, '市某某委');
  await ok('unit_end', 'D07 system_admin', 'POST', `/admin/units/${unit}/end`, { to: '2033-01-01', successor: 'D18' });
  const flags = async () => (await ok('unit_list', 'U500103 clerk', 'GET', '/units')).items.find(u => u.unit === 'U500106').flags;
  for (const on of [true, false]) {
    await ok('unit_flag', 'D07 system_admin', 'POST', '/admin/units/U500106/flags', { flag: 'chief_is_city_leader', on });
    assert.deepEqual(await flags(), on ? ['chief_is_city_leader'] : []);
  }
  await ok('edition_list', 'U500103 clerk', 'GET', '/editions');
  await ok('calendar_put', 'D07 system_admin', 'PUT', '/admin/calendar/2033-03-02', { working: false, label: '调休' });
  const year = await ok('calendar_list', 'U500103 clerk', 'GET', '/calendar?year=2033');
  assert.deepEqual(year.items.map(d => [d.day, d.working, d.label]), [['2033-03-02', false, '调休']]);
  const nameless = await call('calendar_put', 'D07 system_admin', 'PUT', '/admin/calendar/2033-03-03', { working: false });
  assert.deepEqual(nameless.json.errors.map(e => e.pointer), ['/label']);
  for (const day of ['2033-02-29', '2033-13-01', 'x']) {
    assert.equal((await call('calendar_put', 'D07 system_admin', 'PUT', `/admin/calendar/${day}`, { working: false, label: '某' })).status, 404, day);
  }
  assert.equal((await call('unit_create', 'U500103 clerk', 'POST', '/admin/units', { unit: 'DX', kind: 'department', name: 'x', short: 'x' })).status, 403);
  assert.ok(s);
});

test('pick lists, words and contacts belong to the module’s administrator (X50, X59)', async () => {
  const who = 'D07 reviewer';
  await ok('code_put', who, 'PUT', '/code-lists/track/codes/digital', { label: '数字政务', parent: 'society' });
  const clerk = 'U500103 clerk';
  const form = await ok('module_get', clerk, 'GET', '/modules/pilot');
  assert.ok(form.code_lists.track.some(c => c.code === 'digital'), 'the form offers it');
  await ok('code_end', who, 'POST', '/code-lists/track/codes/digital/end', { to: '2033-01-01' });
  const rows = await ok('code_list_rows', who, 'GET', '/code-lists/track/codes');
  assert.ok(rows.parents.some(p => p.code === 'society' && /[\u4e00-\u9fff]/.test(p.label)), '跑道 belongs to a 领域');
  const open = await ok('code_list_get', clerk, 'GET', '/code-lists/track');
  assert.deepEqual(open.parents, rows.parents);
  assert.deepEqual((await ok('code_list_rows', who, 'GET', '/code-lists/result_form/codes')).parents, []);
  assert.equal((await call('code_put', clerk, 'PUT', '/code-lists/track/codes/x', { label: 'x' })).status, 403);
  const lists = await ok('code_list_list', who, 'GET', '/code-lists');
  assert.equal(lists.items.find(l => l.code_list === 'track').may_edit, true);
  assert.deepEqual(lists.items.filter(l => l.nested && !l.fixed).map(l => l.code_list), ['track']);

  await ok('field_text_put', who, 'PUT', '/modules/pilot/texts', { field: 'issuer', part: 'hint', value: '请写规范全称。' });
  const told = await ok('module_get', clerk, 'GET', '/modules/pilot');
  assert.equal(told.form.fields.find(f => f.name === 'issuer').hint, '请写规范全称。');
  await ok('field_text_put', who, 'PUT', '/modules/pilot/texts', { field: 'issuer', part: 'hint', value: null });
  await ok('field_text_list', who, 'GET', '/modules/pilot/texts');

  await ok('contact_put', who, 'PUT', '/contacts/pilot/D07', { name: '试点管理模块管理员', phone: '000-00000001' });
  const people = await ok('contact_list', clerk, 'GET', '/contacts?module=pilot');
  assert.equal(people.items.find(c => c.unit.unit === 'D07').name, '试点管理模块管理员');
  const odd = await call('contact_put', who, 'PUT', '/contacts/pilot/D07', { name: '某', phone: 'abc 12' });
  assert.deepEqual(odd.json.errors.map(e => e.pointer), ['/phone']);
  await ok('contact_end', who, 'DELETE', '/contacts/pilot/D07');
  assert.equal((await call('contact_put', clerk, 'PUT', '/contacts/pilot/D07', { name: 'x', phone: '000-00000001' })).status, 403);
});

test('situations are added by class, ended and renamed; what was filed keeps its words (X59)', async () => {
  const who = 'D07 reviewer';
  const classes = (await ok('code_list_rows', who, 'GET', '/code-lists/situation/codes')).classes;
  assert.deepEqual(classes.map(k => k.class), ['N', 'C']);
  const next = classes[1].code;
  await ok('code_put', who, 'PUT', `/code-lists/situation/codes/${next}`, { label: '获市人大常委会推广' });
  const offered = async () => ok('module_get', 'U500103 clerk', 'GET', '/modules/achievement');
  assert.deepEqual((await offered()).code_lists.situation.filter(c => c.code === next),
    [{ code: next, label: '获市人大常委会推广', indicator: 'city', districts_only: true }]);
  const odd = await call('code_put', who, 'PUT', '/code-lists/situation/codes/P2', { label: '地方媒体报道' });
  assert.deepEqual([odd.status, odd.json.code], [422, 'not_eligible'], odd.text);
  await ok('code_end', who, 'POST', `/code-lists/situation/codes/${next}/end`, {});
  await ok('code_put', who, 'PUT', '/code-lists/situation/codes/N4', { label: '被部委简报刊发' });
  assert.deepEqual((await offered()).code_pasts.situation.map(c => [c.code, c.from]), [['N4', null]]);
});

test('a suggestion for the list of 跑道 is made, accepted or declined (R36, R37)', async () => {
  const clerk = 'U500103 clerk';
  const one = await ok('suggestion_create', clerk, 'POST', '/suggestions', { code_list: 'track', label: '智慧养老', parent: 'society', reason: '现有跑道没有' });
  const two = await ok('suggestion_create', clerk, 'POST', '/suggestions', { code_list: 'track', label: '杂项', reason: '方便' });
  const done = await ok('suggestion_decide', 'D07 reviewer', 'POST', `/suggestions/${one.id}/decision`, { accept: true });
  assert.equal(done.state, 'accepted');
  assert.equal((await call('suggestion_decide', 'D07 reviewer', 'POST', `/suggestions/${two.id}/decision`, { accept: false })).status, 422);
  await ok('suggestion_decide', 'D07 reviewer', 'POST', `/suggestions/${two.id}/decision`, { accept: false, answer: '过于宽泛' });
  const list = await ok('suggestion_list', clerk, 'GET', '/suggestions');
  assert.deepEqual(list.items.filter(s => [one.id, two.id].includes(s.id)).map(s => s.state), ['declined', 'accepted']);
  const form = await (await stack.as(clerk)).get('/modules/pilot');
  assert.ok(form.code_lists.track.some(c => c.label === '智慧养老'));
});

test('the trail is read by route, object, account and time', async () => {
  const by = async q => (await ok('audit_list', 'D07 auditor', 'GET', `/audit?${new URLSearchParams(q)}`)).items;
  const rows = await by({ route: 'setting_put', object: 'setting/mechanism' });
  assert.ok(rows.length >= 2 && rows.every(r => r.route === 'setting_put'));
  assert.equal((await by({ route: 'setting_put', to: '2001-01-01T00:00:00Z' })).length, 0);
  assert.ok((await by({ account: String(rows[0].account) })).length > 0);
  const setting = await by({ group: 'setting', limit: '200' });
  assert.ok(setting.length > rows.length && setting.every(r => r.group_label === '设置与资料'), 'by the group of acts');
  assert.deepEqual([rows[0].act_label, rows[0].object_label, rows[0].outcome], ['修改设置', '设置 机制名称', '成功']);
});

test('the trail is narrowed to what was done, to what was refused, or to one reason', async () => {
  const by = async q => (await ok('audit_list', 'D07 auditor', 'GET', `/audit?limit=200&${q}`)).items;
  assert.equal((await call('audit_people', 'D07 system_admin', 'GET', '/audit/people?q=x')).status, 403);
  assert.equal((await call('setting_put', 'D07 auditor', 'PUT', '/admin/settings/mechanism', { value: '乙' })).status, 403);
  const { codes } = await ok('audit_act_list', 'D07 auditor', 'GET', '/audit/acts');
  assert.equal(codes.find(c => c.code === 'forbidden').label, '没有权限');
  const [done, refused] = [await by('result=done'), await by('result=refused')];
  assert.ok(done.length > 0 && done.every(r => r.code === null && r.outcome === '成功'));
  assert.ok(refused.length > 0 && refused.every(r => r.code !== null && codes.some(c => c.code === r.code)));
  const one = await by('code=forbidden&result=refused');
  assert.ok(one.some(r => r.object === 'setting/mechanism') && one.every(r => r.code === 'forbidden'));
  const bad = await call('audit_list', 'D07 auditor', 'GET', '/audit?result=perhaps');
  assert.deepEqual([bad.status, bad.json.code, bad.json.parameter], [400, 'invalid_parameter', 'result']);
});

test('an auditor finds who did it by the whole name or number; nobody else may look', async () => {
  const find = (who, q) => call('audit_people', who, 'GET', `/audit/people?${new URLSearchParams({ q })}`);
  const [by] = (await ok('audit_list', 'D07 auditor', 'GET', '/audit?route=setting_put&limit=1')).items;
  const named = (await find('D07 auditor', by.name)).json.items;
  assert.ok(named.some(p => p.account === by.account));
  assert.equal((await find('D07 auditor', '管')).json.items.length, 0, 'not by a part');
  assert.equal((await find('D07 security_admin', by.name)).status, 403);
  const kinds = await ok('audit_act_list', 'D07 auditor', 'GET', '/audit/acts');
  assert.ok(kinds.items.flatMap(g => g.acts).every(a => !['healthz', 'event_feed', 'entry_get'].includes(a.act)), 'what leaves no trail is not offered');
});

test('every answer was of its shape', () => {
  holdShapes(replies);
});
