// SPDX-License-Identifier: Apache-2.0
// A new system is taken into use from the command line, and its key for tokens
// is changed while people work.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startStack, top } from '../lib/stack.mjs';
import { until } from '../lib/until.mjs';
import { sleep } from '../../scripts/lib/client.mjs';

const exec = promisify(execFile);
const NUMBERS = ['00066600001', '00066600002', '00066600003'];
let stack;
const run = (name, ...args) => exec(path.join(top, 'scripts', name), args,
  { cwd: top, env: { ...process.env, ...stack.env }, maxBuffer: 1 << 26 });

before(async () => {
  // the same cluster and ports, on a database of its own that nobody has used
  stack = await startStack('install', 'bare', { fresh: true, deaths: true });
  await stack.script('stack', 'down');
  stack.env = { ...stack.env, RR_DB: 'taken_into_use' };
  await run('db', 'start');
  await run('db', 'create', stack.env.RR_DB);
  await run('stack', 'up');
});
after(() => stack.close());

const people = {};
const WORDS = { system_admin: 'quarry', security_admin: 'meadow', auditor: 'copper', clerk: 'velvet' };
const chosen = who => `lantern-orbit-77-${WORDS[who]}`;
/** Signs in with a one-time code and chooses a password. */
async function take(who, phone, code) {
  const s = await stack.api.signIn(phone, code);
  assert.equal(s.mustChange, true, `${who} must choose a password`);
  assert.equal((await s.try('GET', '/admin/accounts')).json.code, 'password_change_required');
  const r = await s.try('PUT', '/me/password', { body: { old: code, new: chosen(who) } });
  assert.equal(r.status, 200, r.text);
  s.take(r);
  people[who] = s;
}

test('ports that two parts would share are told before anything is begun', async () => {
  const { RR_KORE_PORT: port, RR_DIR } = stack.env;
  const env = { ...process.env, ...stack.env, RR_DIR: `${RR_DIR}-ports`, RR_OPS_PORT: String(Number(port) + 1) };
  await assert.rejects(exec(path.join(top, 'scripts/stack'), ['up'], { cwd: top, env }),
    e => e.stderr.includes(`端口 ${env.RR_OPS_PORT} 用了两次`));
  assert.equal(existsSync(env.RR_DIR), false);
});

test('bootstrap makes three administrators, once, who make everybody else', async () => {
  await assert.rejects(run('admin', 'bootstrap', '123', NUMBERS[1], NUMBERS[2]), /11/);
  const { stdout } = await run('admin', 'bootstrap', ...NUMBERS);
  const codes = [...stdout.matchAll(/(\d{11})\s+一次性口令 (\S{20})/g)].map(m => [m[1], m[2]]);
  assert.deepEqual(codes.map(c => c[0]), NUMBERS);
  await assert.rejects(run('admin', 'bootstrap', ...NUMBERS), /已经有管理员/);
  for (const [i, who] of ['system_admin', 'security_admin', 'auditor'].entries()) await take(who, ...codes[i]);

  const made = await people.system_admin.post('/admin/accounts', { name: '第一位录入员', phone: '00066600004' });
  await people.security_admin.post('/admin/grants', { account: made.account, unit: 'U500103', role: 'clerk' });
  await take('clerk', '00066600004', made.initial_password);
  assert.equal((await people.clerk.try('GET', '/desk')).status, 200);
  assert.equal((await people.clerk.try('GET', '/admin/accounts')).status, 403);
  const trail = await until('the grant is on the trail', async () => {
    const all = await people.auditor.get('/audit?limit=200');
    return all.items.some(r => r.route === 'grant_create') && all;
  });
  for (const route of ['bootstrap', 'account_create', 'grant_create', 'me_password']) {
    assert.ok(trail.items.some(r => r.route === route), route);
  }
  assert.doesNotMatch(JSON.stringify(trail), /000666|lantern-orbit/, 'no number and no password on it');
});

const keyFile = () => readFileSync(path.join(stack.dir, 'secret/jwt.pem'), 'utf8');

test('the key for tokens is changed while somebody works', async () => {
  const before = keyFile();
  const { token } = people.clerk;
  const answers = new Map();
  let working = true;
  const work = (async () => {
    while (working) {
      const r = await stack.api.request('GET', '/api/v1/desk', { token });
      answers.set(r.status, (answers.get(r.status) ?? 0) + 1);
      await sleep(20);
    }
  })();
  await run('admin', 'rotate-key');
  working = false;
  await work;
  assert.deepEqual([...answers.keys()], [200], JSON.stringify([...answers]));
  assert.notEqual(keyFile(), before);
  const fresh = await stack.api.signIn('00066600004', chosen('clerk'));
  for (let i = 0; i < 8; i++) assert.equal((await fresh.try('GET', '/desk')).status, 200, 'at either server');
});

test('a key that may have leaked is gone at once, and browsers renew their tokens', async () => {
  const fresh = await stack.api.signIn('00066600004', chosen('clerk'));
  await run('admin', 'rotate-key', 'now');
  for (let i = 0; i < 4; i++) {
    assert.equal((await stack.api.request('GET', '/api/v1/desk', { token: fresh.token, retry: 3 })).status, 401);
  }
  await fresh.refresh();
  assert.equal((await fresh.try('GET', '/desk')).status, 200);
});
