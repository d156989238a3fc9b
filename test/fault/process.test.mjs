// SPDX-License-Identifier: Apache-2.0
// Our own processes are killed under load: clients that repeat under the same
// key see no loss, a job has one effect, and nobody is left behind.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startStack, top } from '../lib/stack.mjs';
import { until } from '../lib/until.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { Load, back, idle, table, whole } from './load.mjs';
import { alive, supervised, workers } from './process.mjs';

let stack;
let office;
before(async () => {
  stack = await startStack('fault', 'bare', { deaths: true });
  office = await stack.as('D07 reviewer');
});
after(() => stack.close());

test('twenty Kore workers killed one after another', async t => {
  const load = (await new Load(stack, 16).start()).until(t);
  let slowest = 0;
  for (let n = 0; n < 20; n += 1) {
    await sleep(300);
    const list = await until('there are two workers', () => {
      const w = workers(stack);
      return w.length === 2 && w;
    });
    const began = Date.now();
    process.kill(list[n % 2], 'SIGKILL');
    slowest = Math.max(slowest, await back(stack, began));
  }
  await sleep(500);
  await (await load.end()).reconcile();
  await idle(stack);
  await whole(stack);
  t.diagnostic(`both instances answer again after ${slowest} ms at most; ${load}`);
});

test('a Kore parent killed leaves no orphan and is started again', async t => {
  const load = (await new Load(stack, 8).start()).until(t);
  let slowest = 0;
  for (const name of ['kore-0', 'kore-1']) {
    const parent = supervised(stack, name);
    const kids = workers(stack);
    const began = Date.now();
    process.kill(parent, 'SIGKILL');
    await until('a new parent', () => supervised(stack, name) !== parent);
    slowest = Math.max(slowest, await back(stack, began));
    // The supervisor kills the old group before it starts the new: its last
    // breath may come after the new one's first.
    await until('no orphan is left', () => {
      const now = workers(stack);
      return now.length === 2 && !kids.some(k => !now.includes(k) && alive(k));
    }, 3000);
  }
  await (await load.end()).reconcile();
  await idle(stack);
  t.diagnostic(`both instances answer again after ${slowest} ms at most; ${load}`);
});

test('nginx killed: started again', async t => {
  const load = (await new Load(stack, 8).start()).until(t);
  await sleep(300);
  const master = supervised(stack, 'nginx');
  process.kill(master, 'SIGKILL');
  const began = Date.now();
  await until('it serves', async () => supervised(stack, 'nginx') !== master
    && (await office.try('GET', '/me').catch(() => ({ status: 0 }))).status === 200, 5000);
  assert.ok(Date.now() - began < 5000);
  await sleep(500);
  await (await load.end()).reconcile();
});

const started = r => {
  assert.equal(r.status, 202, r.text);
  return r.headers.location.replace('/api/v1', '');
};
const ended = (s, job) => until('the job ends', async () => {
  const j = await s.get(job);
  return ['done', 'failed', 'cancelled'].includes(j.state) && j;
}, 60_000);

/** A session of the owner that holds a table until let go. */
function holds(sql) {
  const psql = spawn('psql', ['-XqAt', '-h', path.join(stack.dir, 'pg'), '-U', 'rr_super',
    '-d', stack.env.RR_DB], { stdio: ['pipe', 'pipe', 'inherit'] });
  psql.stdin.write(`begin; ${sql}; select 'held';\n`);
  return new Promise(resolve => psql.stdout.once('data', () => resolve(() => {
    psql.stdin.end('rollback;\n');
    return new Promise(done => { psql.on('close', done); });
  })));
}

const waits = () => until('the worker waits in its job', async () =>
  await stack.sql(`select count(*) from pg_stat_activity
    where usename = 'rr_worker' and wait_event_type = 'Lock'`) !== '0');

const report = reason => office.try('POST', '/reports', {
  body: { kind: 'district', period: '2023Q1', reason }, headers: { 'idempotency-key': randomUUID() },
});

/** What one report has: rows that stand for it, and for nothing else. */
async function once(id, all = 1) {
  const [[reports, scores, units, runs]] = await table(stack, `select
    (select count(*) from report.report where period = '2023Q1'),
    (select count(*) from report.score where report = ${id} and level = 'composite'),
    (select json_array_length(document::json -> 'units') from report.report where report = ${id}),
    (select count(*) from report.run)`);
  assert.deepEqual([reports, runs], [String(all), '0'], 'one report more, and nothing begun');
  assert.equal(scores, units);
}

test('the worker process killed in the middle of a report: made once, within five seconds', async t => {
  await stack.clock('2023-04-11T09:00:00+08:00');
  const release = await holds('lock table report.report in share mode');
  const job = started(await report());
  await waits();
  const worker = supervised(stack, 'worker');
  const began = Date.now();
  process.kill(worker, 'SIGKILL');
  await until('another worker has it', async () => (await office.get(job)).attempts === 2, 5000);
  const ms = Date.now() - began;
  await release();
  const j = await ended(office, job);
  assert.equal(j.state, 'done', JSON.stringify(j));
  await once(j.result.report);
  t.diagnostic(`another worker has it ${ms} ms after the kill`);
});

/** The same program under the same settings, beside the one that is held up. */
function another() {
  const p = spawn('bash', ['-c', `. scripts/lib.sh
    rr_as bash -c 'set -a; . "$1/conf/env"; exec "$1/app/rr-worker"' - "$RR_DIR"`],
  { cwd: top, env: { ...process.env, ...stack.env }, detached: true, stdio: 'ignore' });
  return () => process.kill(-p.pid, 'SIGKILL');
}

test('a worker that slept past its lease comes too late', async () => {
  const release = await holds('lock table report.report in share mode');
  const job = started(await report('更正重出'));
  await waits();
  const worker = supervised(stack, 'worker');
  process.kill(worker, 'SIGSTOP');
  const end = another();
  try {
    await stack.sql(`update ops.job set lease_until = clock_timestamp()
      where id = ${job.split('/').pop()}`);
    await until('another has the job', async () => (await office.get(job)).attempts === 2);
    await release();
    const j = await ended(office, job);
    assert.equal(j.state, 'done', JSON.stringify(j));
    process.kill(worker, 'SIGCONT');
    await until('the first one gives up', () =>
      /lease_lost/.test(readFileSync(path.join(stack.dir, 'log/worker.log'), 'utf8')));
    await once(j.result.report, 2);
    assert.deepEqual(await office.get(job), j, 'and its job as it was');
  } finally {
    process.kill(worker, 'SIGCONT');
    end();
  }
});

test('an import cut off at any line makes every draft once', async () => {
  const lines = 400;
  for (const mode of ['partial', 'atomic']) {
    const tag = randomUUID().slice(0, 8);
    const clerk = await stack.as('U500105 clerk');
    const csv = Buffer.from(['是否涉密,改革事项,计分情形,发生时间',
      ...Array.from({ length: lines }, (_, i) => `否,导入${tag} 第${i}行,N1,2023-03-01`), ''].join('\n'));
    const q = new URLSearchParams({ module: 'achievement', mode, name: '成效.csv' });
    const job = started(await clerk.try('POST', `/imports?${q}`, {
      raw: csv, headers: { 'content-type': 'text/csv', 'idempotency-key': randomUUID() },
    }));
    const made = async () => Number(await stack.sql(
      `select count(*) from filing.entry where title like '导入${tag} %'`));
    for (let kills = 0; kills < 3; kills += 1) {
      await until('it runs', async () => (await clerk.get(job)).state !== 'queued');
      await sleep(60 + 120 * kills);
      const worker = supervised(stack, 'worker');
      process.kill(worker, 'SIGKILL');
      await until('another worker', () => supervised(stack, 'worker') !== worker, 5000);
      const n = await made();
      if (mode === 'atomic') assert.ok([0, lines].includes(n), `${n} of ${lines}`);
    }
    const j = await ended(clerk, job);
    assert.equal(j.state, 'done', JSON.stringify(j));
    assert.deepEqual([j.result.created, j.result.rejected, await made()], [lines, 0, lines]);
    assert.equal(await stack.sql(`select count(distinct title) from filing.entry
      where title like '导入${tag} %'`), String(lines), 'every line once');
  }
  await whole(stack);
});
