// SPDX-License-Identifier: Apache-2.0
// Signing in, staying signed in, and being put out.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';

let stack;
before(async () => { stack = await startStack('session'); });
after(() => stack.close());

test('an unknown number and a wrong password get one answer (S4)', async () => {
  const bad = (phone, password) => stack.api.request('POST', '/api/v1/sessions',
    { body: { phone, password } });
  const a = await bad('00099999999', 'wrong-password-1');
  const b = await bad(await phone('U500101 leader'), 'wrong-password-1');
  assert.equal(a.status, 401);
  assert.equal(b.status, 401);
  const same = r => { const { request_id: _, ...rest } = r.json; return rest; };
  assert.deepEqual(same(a), same(b));
  assert.equal(a.json.code, 'sign_in_failed');
});

async function phone(who) {
  return stack.sql(`select f.phone from org.phone f join org.account a using (account)
    join org.grant_ g using (account) where g.unit || ' ' || g.role = '${who}'
    and a.name not like '%乙' limit 1`);
}

test('a session ends within a second of signing out', async () => {
  const s = await stack.signIn('U500101 clerk');
  assert.equal((await s.try('GET', '/desk')).status, 200);
  const out = await s.try('DELETE', '/sessions/current');
  assert.ok(out.status < 300, out.text);
  await sleep(1000);
  const r = await s.try('GET', '/desk');
  assert.equal(r.status, 401);
  assert.equal(r.json.code, 'unauthenticated');
});

test('refreshing rotates; the last one is good for a lost answer, an old one ends the session', async () => {
  const s = await stack.signIn('U500102 clerk');
  const first = s.cookie;
  await s.refresh();
  const second = s.cookie;
  assert.notEqual(first, second);
  const again = await stack.api.request('POST', '/api/v1/sessions/refresh',
    { headers: { cookie: first, origin: stack.base } });
  assert.equal(again.status, 200);
  assert.match(String(again.headers['set-cookie']), new RegExp(second.split('=')[1].slice(0, 20)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')), 'the same successor');
});

test('the refresh cookie is for this host alone and out of reach of scripts', async () => {
  const r = await stack.api.request('POST', '/api/v1/sessions', {
    body: { phone: await phone('U500104 clerk'), password: stack.password },
  });
  const cookie = String(r.headers['set-cookie']);
  for (const part of ['__Host-rr_refresh=', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
    assert.match(cookie, new RegExp(part, 'i'));
  }
});

test('an initial password opens nothing but changing it', async () => {
  const admin = await stack.as('D07 system_admin');
  const made = await admin.post('/admin/accounts', { name: '新录入员', phone: '00077700001' });
  const { account, initial_password: code } = made;
  assert.ok(code, JSON.stringify(made));
  const sec = await stack.as('D07 security_admin');
  await sec.post('/admin/grants', { account, unit: 'U500105', role: 'clerk' });
  const s = await stack.api.signIn('00077700001', code);
  assert.equal(s.mustChange, true);
  const r = await s.try('GET', '/desk');
  assert.equal(r.status, 403);
  assert.equal(r.json.code, 'password_change_required');
  const weak = await s.try('PUT', '/me/password',
    { body: { old: code, new: '00077700001' } });
  assert.equal(weak.status, 422);
  assert.equal(weak.json.code, 'password_weak');
  const strong = await s.try('PUT', '/me/password',
    { body: { old: code, new: 'lantern-orbit-77-quarry' } });
  assert.equal(strong.status, 200, strong.text);
  const fresh = await stack.api.signIn('00077700001', 'lantern-orbit-77-quarry');
  assert.equal((await fresh.try('GET', '/desk')).status, 200);
});

test('five wrong passwords lock an account for a while, and say nothing of it', async () => {
  const number = await phone('U500106 leader');
  for (let n = 0; n < 5; n += 1) {
    await stack.api.request('POST', '/api/v1/sessions', { body: { phone: number, password: `wrong-${n}-password` } });
  }
  const r = await stack.api.request('POST', '/api/v1/sessions',
    { body: { phone: number, password: stack.password } });
  assert.equal(r.status, 401);
  assert.equal(r.json.code, 'sign_in_failed');
});
