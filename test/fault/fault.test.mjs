// SPDX-License-Identifier: Apache-2.0
// Things break under load: no acknowledged write is lost, none is done twice,
// and the service is back within five seconds by itself.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startStack } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';

let stack;
let s;
before(async () => {
  stack = await startStack('fault', 'bare', { fresh: true });
  stack.expectDeaths = true;
  s = await stack.as('U500103 clerk');
});
after(() => stack.close());

/** Clients that write until told to stop. The ledger outside the server says
 *  what was acknowledged under which key. */
function writers(n) {
  const acked = new Map();
  const log = { sent: 0, failed: 0, longest: 0, last: Date.now() };
  let stop = false;
  const one = async () => {
    while (!stop) {
      const key = randomUUID();
      const body = { module: 'achievement', body: { classified: false, matter: `写入${key}` } };
      const began = Date.now();
      for (let tries = 0; tries < 60; tries += 1) {
        log.sent += 1;
        let r;
        try {
          r = await s.try('POST', '/entries', { body, headers: { 'idempotency-key': key } });
        } catch { r = { status: 0 }; }
        if (r.status === 201) {
          acked.set(key, r.json.id);
          log.longest = Math.max(log.longest, Date.now() - began);
          log.last = Date.now();
          break;
        }
        log.failed += 1;
        assert.ok([0, 409, 500, 502, 503, 504].includes(r.status), `${r.status} ${r.text}`);
        await sleep(100);
      }
    }
  };
  const all = Promise.all(Array.from({ length: n }, one));
  return { acked, log, async end() { stop = true; await all; return acked; } };
}

async function reconcile(acked) {
  const rows = (await stack.sql(`select e.entry || ' ' || substr(e.title, 3)
    from filing.entry e where e.title like '写入%'`)).split('\n').filter(Boolean);
  const byKey = new Map();
  for (const row of rows) {
    const [id, key] = row.split(' ');
    assert.ok(!byKey.has(key), `one key, two effects: ${key}`);
    byKey.set(key, Number(id));
  }
  for (const [key, id] of acked) assert.equal(byKey.get(key), id, `lost: ${key}`);
  assert.ok(acked.size > 20, `${acked.size} writes`);
}

async function back(within) {
  const began = Date.now();
  for (;;) {
    const r = await s.try('GET', '/desk').catch(() => ({ status: 0 }));
    if (r.status === 200) return Date.now() - began;
    assert.ok(Date.now() - began < within, `not back within ${within} ms: ${r.status}`);
    await sleep(50);
  }
}

const restart = how => stack.script('db', 'restart', how);

test('PostgreSQL restarted while idle: the service heals by itself', async () => {
  await restart('fast');
  await back(5000);
});

test('PostgreSQL restarted in the middle of writes: nothing lost, nothing doubled', async () => {
  const w = writers(16);
  await sleep(1000);
  await restart('immediate');
  await back(5000);
  await sleep(2000);
  const acked = await w.end();
  assert.ok(w.log.longest < 15_000, `a client waited ${w.log.longest} ms`);
  await reconcile(acked);
});

test('the postmaster killed: the supervisor brings it back', async () => {
  const w = writers(8);
  await sleep(500);
  const pm = readFileSync(path.join(stack.dir, 'pg/data/postmaster.pid'), 'utf8').split('\n')[0];
  process.kill(Number(pm), 'SIGKILL');
  await sleep(300);
  await back(8000);
  await sleep(1000);
  await reconcile(await w.end());
});

// Kore renames its processes: the supervisor says which it started.
const supervised = name =>
  Number(readFileSync(path.join(stack.dir, `run/${name}.supervised`), 'utf8'));

const childrenOf = pid => {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim().split('\n').map(Number);
  } catch { return []; }
};

test('Kore workers killed one after another under load: clients that retry see no loss', async () => {
  const w = writers(16);
  for (let n = 0; n < 10; n += 1) {
    await sleep(400);
    const children = ['kore-0', 'kore-1'].flatMap(k => childrenOf(supervised(k)));
    assert.ok(children.length, 'there are workers');
    process.kill(children[n % children.length], 'SIGKILL');
  }
  await back(5000);
  await reconcile(await w.end());
});

test('a Kore parent killed leaves no orphan and is started again', async () => {
  const kids = childrenOf(supervised('kore-0'));
  assert.ok(kids.length, 'there is a worker');
  process.kill(supervised('kore-0'), 'SIGKILL');
  await sleep(3000);
  for (const k of kids) assert.throws(() => process.kill(k, 0), `orphan ${k}`);
  await back(5000);
});

test('the worker process killed in the middle of a job: the job is done once', async () => {
  const office = await stack.as('D07 reviewer');
  await stack.clock('2023-04-11T09:00:00+08:00');
  const r = await office.try('POST', '/reports', {
    body: { kind: 'district', period: '2023Q1' }, headers: { 'idempotency-key': randomUUID() },
  });
  assert.equal(r.status, 202, r.text);
  process.kill(supervised('worker'), 'SIGKILL');
  const job = (r.headers.location ?? `/api/v1/jobs/${r.json.job ?? r.json.id}`).replace('/api/v1', '');
  let j;
  for (let n = 0; n < 400; n += 1) {
    j = await office.get(job);
    if (j.state === 'done' || j.state === 'failed') break;
    await sleep(250);
  }
  assert.equal(j.state, 'done', JSON.stringify(j));
  const list = await office.get('/reports?kind=district&period=2023Q1');
  assert.equal(list.items.length, 1, 'one report, not two');
});
