// SPDX-License-Identifier: Apache-2.0
// A system is kept while people file, and stands again from what was kept:
// every filing from before, each of its files, the same keys; all or nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Stack, startStack, top } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';

const exec = promisify(execFile);
let stack;
let filing;
let kept;
before(async () => {
  stack = await startStack('backup', 'bare', { fresh: true });
  filing = new Filing(stack, 'achievement');
  kept = `${stack.dir}/tmp/kept`;
});
const others = [];
after(async () => {
  for (const env of others) {
    await run(env, 'stack', 'down');
    rmSync(env.RR_DIR, { recursive: true, force: true });
  }
  await stack.close();
});

const run = (env, name, ...args) => exec(path.join(top, 'scripts', name), args,
  { cwd: top, env: { ...process.env, ...env }, maxBuffer: 1 << 26 });
const backup = (...more) => run(stack.env, 'backup', kept, ...more)
  .then(r => r.stdout.trim().split('\n').at(-1));

/** A machine that has nothing yet; its ports are the next ones. */
function another(name, n) {
  const up = k => String(Number(stack.env[k]) + 10 * n);
  const env = { ...stack.env, RR_DIR: `${stack.dir}-${name}`, RR_PORT: up('RR_PORT'),
    RR_KORE_PORT: up('RR_KORE_PORT'), RR_OPS_PORT: up('RR_OPS_PORT') };
  others.push(env);
  return env;
}

const achievement = n => ({ classified: false, matter: `建立备份检验机制 ${n}` });
const bytesOf = async (s, id) => {
  const { items } = await s.get(`/entries/${id}/attachments`);
  const out = await Promise.all(items.map(a => s.try('GET', `/attachments/${a.id}`)));
  return out.map(r => { assert.equal(r.status, 200); return r.bytes.toString('base64'); });
};
const filesIn = dir => readdirSync(`${dir}/files`, { recursive: true, withFileTypes: true })
  .filter(f => f.isFile()).map(f => path.join(f.parentPath ?? f.path, f.name)).sort();

const early = new Map();
let first;
let late;
test('a backup is taken while people file', async () => {
  const s = await stack.as('U500103 clerk');
  for (let n = 0; n < 4; n++) {
    const e = await filing.draft('U500103 clerk', achievement(n), { files: ['evidence'] });
    early.set(e.id, await bytesOf(s, e.id));
  }
  let working = true;
  let meanwhile = 0;
  const work = (async () => {
    while (working) {
      await filing.draft('U500103 clerk', achievement(`同时 ${meanwhile}`), { files: ['evidence'] });
      meanwhile += 1;
    }
  })();
  first = await backup();
  working = false;
  await work;
  assert.ok(meanwhile > 0, 'somebody filed in the meantime');
  assert.match(first, /\/\d{8}T\d{6}$/);
  late = await filing.draft('U500103 clerk', achievement('之后'), { files: ['evidence'] });
  assert.equal(statSync(first).mode & 0o077, 0, 'nobody else reads it: keys are in it');
});

test('another machine stands where the backup was taken', async () => {
  const env = another('again', 1);
  assert.match((await run(env, 'restore', first)).stdout, /已恢复/);
  await run(env, 'stack', 'up');
  const again = new Stack(env);
  const s = await again.api.signIn(stack.phone('U500103 clerk'), stack.password);
  for (const [id, bytes] of early) {
    assert.match((await s.get(`/entries/${id}`)).body.matter, /备份检验/);
    assert.deepEqual(await bytesOf(s, id), bytes, 'its file, byte for byte');
  }
  assert.equal((await s.try('GET', `/entries/${late.id}`)).status, 404, 'what came later is not there');
  assert.equal(await again.sql('select ops.era()'), '2', 'whoever follows the events begins anew');
  const more = await s.post('/entries', { module: 'achievement', body: achievement('恢复后') });
  await s.attach(more.id, 'evidence', 'a.pdf', Buffer.from(early.values().next().value[0], 'base64'));
  assert.equal((await bytesOf(s, more.id)).length, 1, 'and work goes on');
  const cert = f => readFileSync(path.join(f, 'tls/ca.crt'), 'utf8');
  assert.equal(cert(again.dir), cert(stack.dir), 'browsers that know the certificate know this one');
  await assert.rejects(run(env, 'restore', first), /数据库 reform_report 已存在/);
  again.api.close();
});

test('a second backup copies what is new, and the oldest makes room', async () => {
  const before_ = new Map(filesIn(kept).map(f => [f, statSync(f).ino]));
  const second = await backup(1);
  assert.notEqual(second, first);
  for (const [f, ino] of before_) assert.equal(statSync(f).ino, ino, `${f} was not copied again`);
  assert.ok(filesIn(kept).length > before_.size, 'the file that came later is there');
  assert.ok(!existsSync(first), 'one is kept');
  first = second;
  await assert.rejects(run(stack.env, 'backup'), /用法/);
  await assert.rejects(run(stack.env, 'backup', kept, '0'), /用法/);
});

test('backups one right after the other are each their own', async () => {
  const all = [await backup(9), await backup(9), await backup(9)];
  assert.equal(new Set([first, ...all]).size, 4, 'however many within a second');
  for (const b of all) {
    assert.deepEqual(readdirSync(b).sort(), ['SHA256SUMS', 'database', 'files', 'keys.tar']);
  }
  first = all[2];
});

test('what is damaged is refused, and leaves nothing behind', async () => {
  const bare = another('damaged', 2);
  const bytes = readFileSync(`${first}/database`);
  const spoil = (file, was) => {
    const now = Buffer.from(was);
    now[now.length >> 1] ^= 1;
    writeFileSync(file, now);
  };
  spoil(`${first}/database`, bytes);
  await assert.rejects(run(bare, 'restore', first), /备份已损坏/);
  writeFileSync(`${first}/database`, bytes);
  const [file] = filesIn(kept);
  const was = readFileSync(file);
  spoil(file, was);
  await assert.rejects(run(bare, 'restore', first), new RegExp(path.basename(file)));
  writeFileSync(file, was);
  assert.ok(!existsSync(bare.RR_DIR), 'nothing was begun');
  // an audit trail that somebody has changed in the dump is found once it is in
  await stack.sql("alter table ops.audit disable trigger all; update ops.audit set detail = '{\"x\": 1}' where audit = (select min(audit) from ops.audit)");
  const forged = await backup(2);
  await assert.rejects(run(bare, 'restore', forged), /audit[\s\S]*已撤销/);
  assert.ok(!existsSync(`${bare.RR_DIR}/secret/jwt.pem`), 'no key stays');
  await run(bare, 'db', 'start');
  await assert.rejects(run(bare, 'db', 'psql', bare.RR_DB, '-c', 'select 1'), /does not exist/, 'and no database');
});

test('a stored file that has gone bad is named before it is kept', async () => {
  const e = await filing.draft('U500103 clerk', achievement('坏'), { files: ['evidence'] });
  const sum = await stack.sql(`select sha256 from filing.attachment where entry = ${e.id}`);
  writeFileSync(`${stack.dir}/blob/${sum.slice(0, 2)}/${sum}`, 'not what it was');
  await assert.rejects(backup(), new RegExp(`已损坏.*${sum}`));
  assert.equal(readdirSync(kept).filter(f => f.endsWith('.part') && existsSync(`${kept}/${f}/SHA256SUMS`)).length, 0);
});
