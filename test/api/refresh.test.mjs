// SPDX-License-Identifier: Apache-2.0
// The refresh cookie against other sites and thieves, and changing a password.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';

let stack;
before(async () => { stack = await startStack('refresh'); });
after(() => stack.close());

const refresh = (cookie, headers = {}) => stack.api.request('POST',
  '/api/v1/sessions/refresh', { headers: { ...(cookie ? { cookie } : {}), ...headers } });

test('another site cannot use the cookie', async () => {
  const s = await stack.signIn('U500110 clerk');
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: stack.base, 'sec-fetch-site': 'cross-site' },
  ]) {
    const r = await refresh(s.cookie, headers);
    assert.equal(r.status, 403, JSON.stringify(headers));
    assert.equal(r.json.code, 'forbidden');
    assert.equal(r.headers['set-cookie'], undefined);
  }
  assert.equal((await refresh(s.cookie, { origin: stack.base })).status, 200);
});

test('no cookie, a made-up one and a repeated one are refused and cleared', async () => {
  const fake = `__Host-rr_refresh=${'A'.repeat(43)}`;
  for (const cookie of [undefined, fake, `${fake}x`, '__Host-rr_refresh=', `${fake}; ${fake}`]) {
    const r = await refresh(cookie);
    assert.equal(r.status, 401, cookie);
    assert.equal(r.json.code, 'refresh_invalid');
    assert.match(String(r.headers['set-cookie']), /Max-Age=0/);
  }
});

test('an exchanged cookie that comes back late ends the session', async () => {
  const s = await stack.signIn('U500111 clerk');
  const stolen = s.cookie;
  await s.refresh();
  await stack.sql(`update org.refresh_used set used_at = used_at - interval '31 s'
    where session in (select session from org.session x join org.account a using (account)
    where a.account = ${s.account.account})`);
  assert.equal((await refresh(stolen)).status, 401);
  assert.equal((await refresh(s.cookie)).status, 401, 'the owner has to sign in again');
  assert.equal((await s.try('GET', '/desk')).status, 401, 'and the token is dead too');
});

test('changing the password asks for the old one and ends every other session', async () => {
  const one = await stack.signIn('U500112 clerk');
  const two = await stack.signIn('U500112 clerk');
  const change = (old, fresh) => two.try('PUT', '/me/password', { body: { old, new: fresh } });
  const wrong = await change('not-my-password-1', 'lantern-orbit-77-quarry');
  assert.equal(wrong.status, 403);
  assert.equal(wrong.json.code, 'password_wrong');
  assert.equal(wrong.json.errors[0].pointer, '/old');
  for (const weak of ['short-1', 'aaaaaaaaaaaaaa', 'password123456', '改革改革改革改革改革改革', stack.password]) {
    const r = await change(stack.password, weak);
    assert.equal(r.status, 422, weak);
    assert.equal(r.json.code, 'password_weak');
    assert.ok(r.json.errors.every(e => e.pointer === '/new'), weak);
  }
  const done = await change(stack.password, 'lantern-orbit-77-quarry');
  assert.equal(done.status, 200, done.text);
  assert.equal((await one.try('GET', '/desk')).status, 401);
  two.take(done);
  assert.equal((await two.try('GET', '/desk')).status, 200);
  const back = await change('lantern-orbit-77-quarry', 'lantern-orbit-78-quarry');
  assert.equal(back.status, 200);
  two.take(back);
  const used = await change('lantern-orbit-78-quarry', 'lantern-orbit-77-quarry');
  assert.equal(used.status, 422, 'one of the last five');
});

test('a weak new password is told all at once and locks nobody out; guessing the old one does', async () => {
  const s = await stack.signIn('U500241 clerk');
  const change = (old, fresh) => s.try('PUT', '/me/password', { body: { old, new: fresh } });
  const rules = r => r.json.errors.map(e => e.detail).join();
  const all = rules(await change(stack.password, '改革123456'));
  for (const rule of [/至少12个字符/, /“改革”/, /^(?!.*最多128)/]) assert.match(all, rule);
  assert.match(rules(await change('cq', 'cq')), /至少12个字符.*与本系统相关.*不能与原密码相同/);
  // the first of twelve is no attempt more than the last: old right, old wrong
  for (let n = 0; n < 6; n += 1) {
    for (const old of [stack.password, 'not-my-password-1']) {
      assert.equal((await change(old, `weak${n}`)).json.code, 'password_weak');
    }
  }
  for (let n = 0; n < 5; n += 1) {
    assert.equal((await change(`guess-${n}`, 'lantern-orbit-77-quarry')).json.code, 'password_wrong');
  }
  const locked = await change(stack.password, 'lantern-orbit-77-quarry');
  assert.deepEqual([locked.status, locked.json.code], [429, 'too_many_requests']);
  assert.ok(locked.json.retry_after > 800 && locked.json.retry_after <= 900, locked.text);
  assert.equal(locked.headers['retry-after'], String(locked.json.retry_after));
  assert.match(locked.json.detail, /15分钟后再试/);
  await stack.sql("delete from org.throttle where key like 'password:%'");
  let known = stack.password;
  for (const fresh of ['lantern-orbit-77-quarry', 'lantern-orbit-78-quarry']) {
    const done = await change(known, fresh);
    assert.equal(done.status, 200, done.text);
    s.take(done);
    known = fresh;
  }
  for (let n = 0; n < 6; n += 1) {
    const r = await change(known, 'lantern-orbit-77-quarry');
    assert.deepEqual([r.status, r.json.code], [422, 'password_weak'], `one of the last five, try ${n}`);
  }
});

test('whoever is in a role says so in the token', async () => {
  const s = await stack.signIn('U500113 clerk');
  const claims = t => JSON.parse(Buffer.from(t.split('.')[1], 'base64url'));
  const c = claims(s.token);
  assert.equal(c.sub, String(s.account.account));
  assert.equal(c.exp - c.iat, 900);
  assert.deepEqual(Object.keys(c).sort(), ['aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'role', 'sid', 'sub']);
  // A session's name is of random digits: only the number itself is looked for.
  assert.ok(!JSON.stringify(c).includes(stack.phone('U500113 clerk')), 'no phone number in it');
  const other = await s.try('PUT', '/me/role', { body: { grant: 1 } });
  assert.equal(other.status, 404);
  const own = await s.try('PUT', '/me/role', { body: { grant: Number(c.role) } });
  assert.equal(own.status, 200);
  assert.equal(claims(own.json.token).sid, c.sid);
});
