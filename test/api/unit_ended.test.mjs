// SPDX-License-Identifier: Apache-2.0
// The day on which 江北区 is no more (X11), over HTTP: sessions that are open when
// it turns, who signs in afterwards, what stays.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';

let stack;
before(async () => {
  stack = await startStack('unit_ended', 'bare', { fresh: true });
  await stack.clock('2025-11-05T16:00');
});
after(() => stack.close());

const body = () => ({
  classified: false, matter: '建立数据共享机制', situation: 'N1', event_date: '2025-11-03', source: `简报 ${randomUUID()}`,
  problem_solved: '多头报送', main_results: '一次采集',
});
const signIn = async who => stack.api.request('POST', '/api/v1/sessions', { body: { phone: stack.phone(who), password: stack.password } });
const words = '江北区已于2025年11月6日撤销，您在该单位的身份不能再使用。需要继续使用系统的，请联系安全管理员授予其他单位的身份。';

test('when the day turns nobody acts for it, whatever was open; its people are told, others work on', async () => {
  const filing = new Filing(stack, 'achievement');
  const clerk = await stack.signIn('U500105 clerk');
  const both = await stack.as('U500106 clerk');
  const system = await stack.as('D07 system_admin');
  const security = await stack.as('D07 security_admin');
  const { grant } = await security.post('/admin/grants', { account: both.account.account, unit: 'U500105', role: 'clerk' });
  const there = await both.try('PUT', '/me/role', { body: { grant } });
  assert.equal(there.status, 200, there.text);
  both.take(there);
  let draft = await filing.draft('U500105 clerk', body());
  const none = await system.get('/admin/accounts?unit_ended=true');
  assert.deepEqual(none.items, []);

  await stack.clock('2025-11-06T00:00:05');
  const late = await clerk.try('POST', '/entries', { body: { module: 'achievement', body: body() }, headers: { 'idempotency-key': randomUUID() } });
  assert.deepEqual([late.status, late.json.code], [401, 'unauthenticated'], late.text);
  const renewed = await stack.api.request('POST', '/api/v1/sessions/refresh', { headers: { cookie: clerk.cookie } });
  assert.deepEqual([renewed.status, renewed.json.code, renewed.json.detail], [403, 'unit_ended', words]);
  assert.match(String(renewed.headers['set-cookie']), /Max-Age=0/);
  const again = await signIn('U500105 reviewer');
  assert.deepEqual([again.status, again.json.code, again.json.detail], [403, 'unit_ended', words]);
  assert.equal(again.headers['set-cookie'], undefined, 'there is no session');

  const on = await stack.api.request('POST', '/api/v1/sessions/refresh', { headers: { cookie: both.cookie } });
  assert.equal(on.status, 200, on.text);
  both.take(on);
  const me = await both.get('/me');
  assert.equal(me.grants.find(g => g.grant === me.active_grant).unit.unit, 'U500106');
  assert.deepEqual(me.grants.filter(g => g.unit_ended).map(g => [g.unit.unit, g.unit_ended]), [['U500105', '2025-11-06']]);
  const back = await both.try('PUT', '/me/role', { body: { grant } });
  assert.deepEqual([back.status, back.json.code], [403, 'unit_ended'], back.text);
  assert.equal((await both.get('/desk')).counts !== undefined, true);

  const { items } = await security.get('/admin/accounts?unit_ended=true&limit=200');
  assert.ok(items.some(a => a.account === both.account.account) && items.length > 3);
  for (const a of items) assert.ok(a.grants.some(g => ['U500105', 'U500112'].includes(g.unit.unit) && g.unit_ended === '2025-11-06'));
  draft = await (await stack.as('D07 reviewer')).get(`/entries/${draft.id}`);
  assert.deepEqual([draft.state, draft.unit.name], ['draft', '江北区'], 'history is read as before');
});
