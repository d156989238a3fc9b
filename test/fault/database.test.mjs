// SPDX-License-Identifier: Apache-2.0
// PostgreSQL goes away, idle and in the middle of everything: no acknowledged
// write is lost, none is done twice, and the service is back within five
// seconds of the database, by itself: no process is started anew.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startStack } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { Load, back, direct, idle, instances, whole } from './load.mjs';
import { workers, processes } from './process.mjs';

const exec = promisify(execFile);
let stack;
let s;
before(async () => {
  stack = await startStack('fault', 'bare', { deaths: true });
  s = await stack.as('U500103 clerk');
});
after(() => stack.close());

const probe = (url, i = 0) => direct(instances(stack)[i % 2].port, url, s.token, 20_000);

const socket = () => path.join(stack.dir, 'pg');
const postmaster = () =>
  Number(readFileSync(path.join(stack.dir, 'pg/data/postmaster.pid'), 'utf8').split('\n')[0]);

/** When the database answers again, as Date.now(). */
async function answers(within = 60_000) {
  for (const began = Date.now(); ;) {
    const ok = await exec('pg_isready', ['-q', '-h', socket()]).then(() => true, () => false);
    if (ok) return Date.now();
    assert.ok(Date.now() - began < within, 'the database does not come up');
    await sleep(20);
  }
}

/** A session that holds what every filing needs, so that calls are certainly
 *  under way; ends with its connection. */
function hold() {
  const psql = spawn('psql', ['-XqAt', '-h', socket(), '-U', 'rr_super', '-d', stack.env.RR_DB,
    '-c', 'begin; lock table filing.entry in access exclusive mode; select pg_sleep(60)'],
  { stdio: 'ignore' });
  return new Promise(resolve => { psql.on('close', resolve); });
}

const underWay = () => stack.sql(`select count(*) from pg_stat_activity
  where usename = 'rr_api' and state = 'active' and wait_event_type = 'Lock'`);

async function breaks(t, how, { held = false } = {}) {
  const before_ = workers(stack).join();
  const load = (await new Load(stack, 16).start()).until(t);
  await sleep(1000);
  let gone;
  if (held) {
    gone = hold();
    const began = Date.now();
    while (Number(await underWay()) < 4) {
      assert.ok(Date.now() - began < 10_000, 'no call waits in the database');
    }
  }
  await how();
  const up = await answers();
  const ms = await Promise.all([back(stack, up), load.goesOn(up)]);
  await gone;
  await sleep(1500);
  await load.end();
  assert.equal(workers(stack).join(), before_, 'no worker was started anew');
  await load.reconcile();
  await idle(stack);
  await whole(stack);
  t.diagnostic(`reads ${ms[0]} ms, writes ${ms[1]} ms after the database; ${load}`);
}

test('restarted while idle: the service heals by itself', async t => {
  await idle(stack);
  const before_ = workers(stack).join();
  await stack.script('db', 'restart', 'fast');
  t.diagnostic(`back ${await back(stack, Date.now())} ms after the database`);
  await idle(stack);
  assert.equal(workers(stack).join(), before_, 'no worker was started anew');
  for (const { ops } of instances(stack)) assert.equal((await direct(ops, '/readyz')).status, 200);
});

test('restarted in the middle of writes', t =>
  breaks(t, () => stack.script('db', 'restart', 'fast')));

test('restarted while calls wait inside it', t =>
  breaks(t, () => stack.script('db', 'restart', 'fast'), { held: true }));

test('crashed while calls wait inside it', t =>
  breaks(t, () => stack.script('db', 'restart', 'immediate'), { held: true }));

test('its postmaster killed: the supervisor starts another', async t => {
  const old = postmaster();
  await breaks(t, async () => {
    process.kill(old, 'SIGKILL');
    await sleep(500);
  });
  assert.notEqual(postmaster(), old);
});

test('gone for seven seconds: every request is told soon, and when to come again', async t => {
  const load = (await new Load(stack, 8).start()).until(t);
  await sleep(500);
  await stack.script('db', 'stop');
  const until = Date.now() + 7000;
  const times = [];
  await sleep(1500);
  while (Date.now() < until) {
    const began = Date.now();
    const r = await probe('/api/v1/desk');
    times.push(Date.now() - began);
    assert.equal(r.status, 503, r.text);
    assert.equal(JSON.parse(r.text).code, 'unavailable');
    assert.ok(Number(r.headers['retry-after']) >= 1);
    assert.equal((await probe('/api/v1/openapi.json')).status, 200, 'what needs no database answers');
    await sleep(200);
  }
  assert.ok(Math.max(...times) < 5000, `${times}`);
  await stack.script('db', 'start');
  await back(stack, await answers());
  await sleep(1000);
  await (await load.end()).reconcile();
  await idle(stack);
});

test('stopped without a word: told soon, and well again when it goes on', async t => {
  const load = (await new Load(stack, 8).start()).until(t);
  await sleep(500);
  const frozen = [postmaster(), ...await processes('-P', String(postmaster()))];
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  let times;
  try {
    times = await Promise.all(Array.from({ length: 20 }, async (_, i) => {
      await sleep(i * 300);
      const began = Date.now();
      const r = await probe('/api/v1/desk', i);
      assert.equal(r.status, 503, r.text);
      return Date.now() - began;
    }));
    for (const { ops } of instances(stack)) {
      assert.equal((await direct(ops, '/readyz')).status, 503, 'not ready');
    }
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
  }
  assert.ok(Math.max(...times) < 5000, `${times}`);
  await back(stack, Date.now());
  await sleep(1000);
  await (await load.end()).reconcile();
  await idle(stack);
  await whole(stack);
});
