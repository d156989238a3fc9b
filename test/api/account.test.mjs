// SPDX-License-Identifier: Apache-2.0
// Accounts and grants: who makes accounts gives no rights, who gives rights makes
// no accounts, and what either does holds at once, at every server.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import http from 'node:http';
import { startStack } from '../lib/stack.mjs';
import { until } from '../lib/until.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';
import { sleep } from '../../scripts/lib/client.mjs';

const system = 'D07 system_admin';
const security = 'D07 security_admin';
const NUMBER = '00088800001';
let stack;
let person;
before(async () => { stack = await startStack('account'); });
after(() => stack.close());

const { call, ok, replies } = asking(() => stack);
const signIn = (phone, password) => stack.api.request('POST', '/api/v1/sessions', { body: { phone, password } });

test('an account is made by one administrator and given its rights by another', async () => {
  const body = { name: '新来的录入员', phone: NUMBER };
  assert.equal((await call('account_create', security, 'POST', '/admin/accounts', body)).status, 403);
  assert.equal((await call('account_create', 'D07 reviewer', 'POST', '/admin/accounts', body)).status, 403);
  person = await ok('account_create', system, 'POST', '/admin/accounts', body);
  assert.match(person.initial_password, /^\S{12,}$/);
  assert.equal(person.phone, '000****0001', 'the number is masked from here on');
  const twice = await call('account_create', system, 'POST', '/admin/accounts', body);
  assert.deepEqual([twice.status, twice.json.code], [409, 'phone_taken']);
  const odd = await call('account_create', system, 'POST', '/admin/accounts', { name: '某', phone: '123' });
  assert.deepEqual([odd.status, odd.json.errors.map(e => e.pointer)], [422, ['/phone']]);

  const grant = { account: person.account, unit: 'U500103', role: 'clerk' };
  assert.equal((await call('grant_create', system, 'POST', '/admin/grants', grant)).status, 403);
  assert.equal((await signIn(NUMBER, person.initial_password)).status, 403, 'no grant opens nothing');
  await ok('grant_create', security, 'POST', '/admin/grants', grant);
  const list = await ok('account_list', security, 'GET', `/admin/accounts?q=${NUMBER}`);
  assert.deepEqual(list.items.map(a => a.grants.map(g => [g.unit.unit, g.role])), [[['U500103', 'clerk']]]);
});

test('nobody gives rights to himself, and an administrator holds nothing else', async () => {
  const me = await (await stack.as(security)).get('/me');
  const self = await call('grant_create', security, 'POST', '/admin/grants', { account: me.account.account, unit: 'U500103', role: 'reviewer' });
  assert.equal(self.status, 403);
  assert.equal((await call('account_disable', security, 'POST', `/admin/accounts/${me.account.account}/disable`, { reason: '试' })).status, 403);
  const other = (await (await stack.as(system)).get('/me')).account.account;
  const both = await call('grant_create', security, 'POST', '/admin/grants', { account: other, unit: 'U500103', role: 'clerk' });
  assert.deepEqual([both.status, both.json.code], [409, 'administrators_hold_nothing_else']);
  const clerk = await call('grant_create', security, 'POST', '/admin/grants', { account: person.account, unit: 'D07', role: 'auditor' });
  assert.deepEqual([clerk.status, clerk.json.code], [409, 'administrators_hold_nothing_else']);
  assert.equal((await call('account_reset', security, 'POST', `/admin/accounts/${other}/reset`)).status, 403);
});

test('what is wrong with a grant is said at its fields', async () => {
  const r = await call('grant_create', security, 'POST', '/admin/grants',
    { account: 999999, unit: 'U0', role: 'clerk', modules: ['nothing'], until: '2001-01-01' });
  assert.equal(r.status, 422);
  assert.deepEqual(r.json.errors.map(e => e.pointer).sort(), ['/account', '/modules/0', '/unit', '/until']);
  const admin = await call('grant_create', security, 'POST', '/admin/grants',
    { account: person.account, unit: 'D07', role: 'auditor', until: '2033-01-01' });
  assert.deepEqual(admin.json.errors.map(e => e.pointer), ['/until']);
});

const change = async (s, body) => {
  const r = await s.try('PUT', '/me/password', { body });
  assert.ok(r.status < 300, r.text);
  s.take(r);
};

/** Straight to one server, past nginx. */
const ask = (instance, token) => new Promise((resolve, reject) => {
  http.get({ host: '127.0.0.1', port: stack.korePort + instance, path: '/api/v1/desk', headers: { authorization: `Bearer ${token}` } },
    r => { r.resume(); resolve(r.statusCode); }).on('error', reject);
});

test('an ended session is over at the other server within a second', async () => {
  const s = await stack.signIn('U500104 clerk');
  assert.deepEqual([await ask(0, s.token), await ask(1, s.token)], [200, 200]);
  const { account } = (await s.get('/me')).account;
  const stop = what => `/admin/accounts/${account}/${what}`;
  for (const body of [{}, { reason: ' ' }, { reason: '长'.repeat(201) }, { reason: '调\u0007离' }]) {
    const bad = await call('account_disable', security, 'POST', stop('disable'), body);
    assert.deepEqual([bad.status, bad.json.errors.map(e => e.pointer)], [422, ['/reason']], JSON.stringify(body));
  }
  const off = await ok('account_disable', security, 'POST', stop('disable'), { reason: '调离本单位' });
  assert.deepEqual([off.history[0].disabled, off.history[0].reason], [true, '调离本单位']);
  await sleep(1000);
  assert.deepEqual([await ask(0, s.token), await ask(1, s.token)], [401, 401]);
  assert.equal((await signIn(await stack.phone('U500104 clerk'), stack.password)).status, 401);
  assert.equal((await call('account_enable', system, 'POST', stop('enable'), {})).status, 422);
  const on = await ok('account_enable', system, 'POST', stop('enable'), { reason: '回原单位' });
  assert.deepEqual(on.history.map(h => [h.disabled, h.reason]), [[false, '回原单位'], [true, '调离本单位']]);
  const trail = (await (await stack.as('D07 auditor')).get(`/audit?object=account/${account}&route=account_disable&result=done`)).items;
  assert.ok(trail[0].lines.some(l => l.label === '原因' && l.text === '调离本单位'), 'and on the trail');
  assert.equal((await signIn(await stack.phone('U500104 clerk'), stack.password)).status, 201);
});

test('a new number signs in, the old one does not and is free for others', async () => {
  const path = `/admin/accounts/${person.account}/phone`;
  assert.equal((await call('account_phone', security, 'PUT', path, { phone: '00088800002' })).status, 403);
  assert.equal((await call('account_phone', system, 'PUT', path, { phone: NUMBER })).status, 422, 'the same');
  const taken = await call('account_phone', system, 'PUT', path, { phone: await stack.phone('U500105 clerk') });
  assert.deepEqual([taken.status, taken.json.code], [409, 'phone_taken']);
  await ok('account_phone', system, 'PUT', path, { phone: '00088800002' });
  assert.equal((await signIn(NUMBER, person.initial_password)).status, 401);
  assert.equal((await signIn('00088800002', person.initial_password)).status, 201);
  await ok('account_create', system, 'POST', '/admin/accounts', { name: '号码的新主人', phone: NUMBER });
});

test('a reset password ends what was open and opens nothing but changing it', async () => {
  const before = await stack.signIn('U500106 clerk');
  const { account } = (await before.get('/me')).account;
  assert.equal((await call('account_reset', system, 'POST', `/admin/accounts/${account}/reset`)).status, 403);
  const { initial_password: code } = await ok('account_reset', security, 'POST', `/admin/accounts/${account}/reset`);
  await sleep(1000);
  assert.equal((await before.try('GET', '/desk')).status, 401);
  const phone = await stack.phone('U500106 clerk');
  assert.equal((await signIn(phone, stack.password)).status, 401);
  const s = await stack.api.signIn(phone, code);
  assert.equal((await s.try('GET', '/desk')).json.code, 'password_change_required');
  await change(s, { old: code, new: stack.password.replace(/^./, 'Z') });
  assert.equal((await s.try('GET', '/desk')).status, 200);
});

test('a grant for a time ends after its last day, and the trail says so', async () => {
  const { now } = await (await stack.as(system)).get('/me');
  const today = now.slice(0, 10);
  const made = await ok('account_create', system, 'POST', '/admin/accounts', { name: '挂职干部', phone: '00088800003' });
  const { grant } = await ok('grant_create', security, 'POST', '/admin/grants', { account: made.account, unit: 'U500107', role: 'clerk', until: today });
  assert.equal((await ok('grant_list', security, 'GET', `/admin/grants?account=${made.account}`)).items[0].until, today);
  const s = await stack.api.signIn('00088800003', made.initial_password);
  await change(s, { old: made.initial_password, new: stack.password.replace(/^./, 'Y') });
  assert.equal((await s.try('GET', '/desk')).status, 200, 'on its last day it holds');
  const next = new Date(Date.parse(`${today}T00:00:30+08:00`) + 86_400_000).toISOString();
  await stack.clock(next);
  await sleep(1000);
  assert.equal((await s.try('GET', '/desk')).status, 401, 'the day after it does not');
  await until('it is no grant in force', async () =>
    !(await ok('grant_list', security, 'GET', `/admin/grants?account=${made.account}`)).items.length);
  const over = (await ok('grant_list', security, 'GET', `/admin/grants?account=${made.account}&ended=true`)).items;
  assert.deepEqual(over.map(g => [g.grant, typeof g.ended_at, g.ended_by]), [[grant, 'string', null]], 'it is listed among the ended, by nobody');
  assert.ok(over[0].granted_by.account !== made.account && over[0].granted_by.name, 'with who gave it');
  const trail = await ok('audit_list', 'D07 auditor', 'GET', `/audit?${new URLSearchParams({ object: `grant/${grant}` })}`);
  assert.deepEqual(trail.items.map(r => [r.route, r.account, r.detail.until]).slice(0, 1), [['grant_end', null, today]]);
  await stack.clock(now);
});

test('a grant that begins later takes effect on its day by itself, and the one before it ends', async () => {
  const { now } = await (await stack.as(system)).get('/me');
  const today = now.slice(0, 10);
  const tomorrow = new Date(Date.parse(`${today}T12:00:00+08:00`) + 86_400_000).toISOString().slice(0, 10);
  const made = await ok('account_create', system, 'POST', '/admin/accounts', { name: '接任干部', phone: '00088800004' });
  const grant = more => call('grant_create', security, 'POST', '/admin/grants', { account: made.account, unit: 'U500107', role: 'clerk', ...more });
  const later = (await grant({ from: tomorrow, role: 'reviewer' })).json;
  assert.equal(later.from, tomorrow);
  assert.equal((await signIn('00088800004', made.initial_password)).json.code, 'no_role', 'nothing holds yet');
  const first = (await grant({ until: today })).json;
  const again = await grant({ until: null });
  assert.equal(again.json.code, 'grant_given_once', 'one of a kind at a time');
  const next = await grant({ from: tomorrow });
  assert.equal(next.status, 201, 'the next of its kind begins when it is over');
  const bad = await grant({ from: '2001-01-01', until: '2000-12-31' });
  assert.deepEqual(bad.json.errors.map(e => e.pointer).sort(), ['/from', '/until', '/until']);
  const admin = await call('grant_create', security, 'POST', '/admin/grants', { account: made.account, unit: 'D07', role: 'auditor', from: tomorrow });
  assert.deepEqual(admin.json.errors.map(e => e.pointer), ['/from']);

  const s = await stack.api.signIn('00088800004', made.initial_password);
  await change(s, { old: made.initial_password, new: stack.password.replace(/^./, 'X') });
  const me = await s.get('/me');
  assert.deepEqual(me.grants.map(g => g.grant), [first.grant], 'only what holds is there to work in');
  assert.equal((await s.try('PUT', '/me/role', { body: { grant: later.grant } })).status, 404);
  assert.equal((await s.try('GET', '/desk')).status, 200);
  await stack.clock(new Date(Date.parse(`${tomorrow}T00:00:30+08:00`)).toISOString());
  await sleep(1000);
  assert.equal((await s.try('GET', '/desk')).status, 401, 'its role is over');
  const fresh = await stack.api.signIn('00088800004', stack.password.replace(/^./, 'X'));
  const after_ = await fresh.get('/me');
  assert.deepEqual(after_.grants.map(g => g.grant), [later.grant, next.json.grant].sort((a, b) => a - b), 'both that begin today hold');
  assert.equal((await fresh.try('PUT', '/me/role', { body: { grant: later.grant } })).status, 200);
  assert.equal((await fresh.get('/me')).grants.find(g => g.grant === later.grant).from, tomorrow);
  await stack.clock(now);
});

test('every answer was of its shape', () => {
  holdShapes(replies);
});
