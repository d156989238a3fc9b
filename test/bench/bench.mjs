// SPDX-License-Identifier: Apache-2.0
// See README.md. One throw-away system with 20,000 filings; each operation is
// measured in rounds, and in each round every side has its turn, so that what
// else the machine does meets all of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { startStack, top } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { Sides } from './sides.mjs';
import { table, median, sentence } from './print.mjs';

const seconds = Number(process.argv[2] ?? 3);
const rounds = Number(process.argv[3] ?? 5);
const standing = Number(process.env.RR_BENCH_FILINGS ?? 20_000);
const fresh = Number(process.env.RR_BENCH_FRESH ?? 40_000);
const only = (process.env.RR_BENCH_ONLY ?? '').split(',').filter(Boolean);

const stack = await startStack('bench', 'bare', { fresh: true });
const sides = new Sides(stack, seconds);
const started = new Date().toISOString();
let failed = false;
try {
  await main();
} catch (e) {
  failed = true;
  console.error(e.stack ?? String(e));
} finally {
  await sides.close();
  await stack.close();
}
process.exit(failed ? 1 : 0);

async function fill() {
  const { stdout } = await stack.script('db', 'psql', stack.env.RR_DB, '-Atq',
    '-v', 'ON_ERROR_STOP=1', '-v', `standing=${standing}`, '-v', `fresh=${fresh}`,
    '-f', path.join(top, 'test/lib/fill.sql'));
  const rows = stdout.trim().split('\n').map(l => l.split('|'));
  const range = name => {
    const [, first, last, , revision] = rows.find(r => r[0] === name);
    return { first: Number(first), last: Number(last), next: Number(first), revision: Number(revision) };
  };
  const [filings] = rows.find(r => /^\d+$/.test(r[0]));
  await sealed();
  return { filings: Number(filings), read: range('read'), entry: range('entry'), office: range('office_review') };
}

/** Until the sealer has caught up: it works beside every measurement later. */
async function sealed() {
  for (let n = 0; n < 600; n += 1) {
    const open = await stack.sql(`select count(*) from filing.event e
      where e.xact >= (select max(below) from ops.seal)`);
    if (open === '0') return;
    await sleep(500);
  }
  throw new Error('the sealer does not catch up');
}

async function publish() {
  const office = await stack.as('D07 reviewer');
  await stack.clock('2023-04-11T09:00:00+08:00');
  const r = await office.post('/reports', { kind: 'district', period: '2023Q1' });
  for (let j = {}; j.state !== 'done'; await sleep(200)) {
    j = await office.get(`/jobs/${r.job}`);
    if (j.state === 'failed') throw new Error(j.error);
    if (j.state === 'done') {
      await (await stack.as('D07 reviewer2')).post(`/reports/${j.result.report}/publish`);
    }
  }
}

async function operations(pool) {
  const office = (await stack.signIn('D07 reviewer')).token;
  const leader = (await stack.signIn('D07 leader')).token;
  const people = (await stack.sql(`select string_agg(unit, ',' order by unit) from
    (select distinct unit from t.fresh) x`)).split(',');
  const clerks = [];
  for (const u of people) clerks.push((await stack.signIn(`${u} clerk`)).token);
  const caller = async (unit, role) => stack.sql(`select caller from t.people
    where unit = '${unit}' and role = '${role}' and n = 1`);
  const reviewer = await caller('D07', 'reviewer');
  const callers = (await stack.sql(`select string_agg(caller, ',' order by unit) from t.people
    where role = 'clerk' and n = 1 and unit in (select unit from t.fresh)`)).split(',');
  const read = (door, args) => `select * from ${door}('${reviewer}', ${args});`;
  const act = (who, action) => `select * from ops.act(${who}, 'entry_act', 'bench-' || :id::bigint,
    '${'0'.repeat(64)}', '${'f'.repeat(32)}', format('{"request_id": "${'f'.repeat(32)}",
    "address": "127.0.0.1", "path": {"id": "%s"}, "body": {"action": "${action}"},
    "if_match": %s}', :id::bigint, :revision::int)::jsonb);`;
  return [{
    name: 'entry read', target: ['pgbench', 0.5], random: true, pool: pool.read, tokens: [office],
    path: '/api/v1/entries/{id}',
    sql: read('filing.entry_get', `format('{"path": {"id": "%s"}}', :id::bigint)::jsonb`),
  }, {
    name: 'list page', random: true, pool: pool.read, tokens: [office], words: people,
    path: '/api/v1/entries?module=achievement&unit={word}&limit=50',
    sql: read('filing.entry_list', `format('{"query": {"module": "achievement", "unit": "%s",
      "limit": "50"}}', ('{${people}}'::text[])[:id::bigint % ${people.length} + 1])::jsonb`),
  }, {
    name: 'submit', target: ['pgbench', 0.6], pool: pool.entry, tokens: clerks, action: 'submit',
    sql: act(`('{${callers}}'::text[])[(:id::bigint - :zero::bigint) % ${callers.length} + 1]`, 'submit'),
  }, {
    name: 'approve', target: ['pgbench', 0.6], pool: pool.office, tokens: [office], action: 'approve',
    sql: act(`'${reviewer}'`, 'approve'), delay: 5000,
  }, {
    name: 'cockpit', target: ['constant', 0.8], random: true, pool: pool.read, tokens: [leader],
    path: '/api/v1/cockpits/district?basis=published',
    sql: read('report.cockpit_district', `'{"query": {"basis": "published"}}'::jsonb`),
  }];
}

async function measure(op) {
  const names = ['kore', 'nginx+tls', ...(op.sql ? ['pgbench'] : []), 'constant', 'static'];
  const rates = Object.fromEntries(names.map(n => [n, []]));
  const cpu = {};
  let p50 = 0;
  let p99 = 0;
  for (let r = 0; r < rounds; r += 1) {
    for (const name of r % 2 ? [...names].reverse() : names) {
      const run = await sides.run(name, op);
      rates[name].push(run.rate);
      if (name !== 'kore') continue;
      for (const [k, v] of Object.entries(run.cpu)) cpu[k] = (cpu[k] ?? 0) + v;
      [p50, p99] = [run.p50, run.p99];
    }
    process.stderr.write('.');
  }
  return { name: op.name, rates, cpu, p50, p99, bytes: op.bytes, target: op.target };
}

async function main() {
  const note = text => process.stderr.write(`\n${text} `);
  note('filling');
  const pool = await fill();
  await publish();
  const ops = await operations(pool);
  await sides.open(ops);
  const results = [];
  for (const op of ops.filter(o => !only.length || only.includes(o.name))) {
    note(op.name);
    results.push(await measure(op));
    if (!op.delay) continue;
    note(`${op.name}, commit_delay ${op.delay}`);
    await stack.sql(`alter system set commit_delay = ${op.delay}`);
    await stack.sql('select pg_reload_conf()');
    results.push({ ...await measure(op), name: `${op.name}, commit_delay=${op.delay}` });
    await stack.sql('alter system reset commit_delay');
    await stack.sql('select pg_reload_conf()');
  }
  const report = {
    started, seconds, rounds, filings: pool.filings, cpus: cpus().length,
    model: cpus()[0].model, load: loadavg(), results: results.map(r => ({
      ...r, median: Object.fromEntries(Object.entries(r.rates).map(([k, v]) => [k, median(v)])),
      sentence: sentence(r),
    })),
  };
  const dir = path.join(top, 'var/bench');
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, `${started.replace(/[:.]/g, '-')}.json`), `${JSON.stringify(report, null, 1)}\n`);
  console.log(`\n${table(report)}`);
}
