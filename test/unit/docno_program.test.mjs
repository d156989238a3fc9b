// SPDX-License-Identifier: Apache-2.0
// rr-docno: a line in, a line out, at once; what is no text ends it with the
// line's number, and what was answered before stays answered.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.join(process.env.RR_BUILD ?? path.join(top, 'build'), 'rr-docno');

function run(input, ...args) {
  const r = spawnSync(program, args, { input, timeout: 30_000 });
  assert.equal(r.signal, null, `ended by ${r.signal}`);
  const out = String(r.stdout);
  return { status: r.status, problem: String(r.stderr), said: out.split('\n').slice(0, -1).map(l => JSON.parse(l)) };
}

test('a text gives its canonical form or null, in the order of the lines', () => {
  const { status, said, problem } = run('渝府发[2022]012号\n关于印发方案的通知\n\nＹ发 〔2022〕12号\r\n渝委办发〔2023〕3号');
  assert.deepEqual([status, problem], [0, '']);
  assert.deepEqual(said.map(a => Object.keys(a)), Array(5).fill(['text', 'canonical']));
  assert.deepEqual(said.map(a => a.canonical), ['渝府发〔2022〕12号', null, null, null, '渝委办发〔2023〕3号']);
  assert.deepEqual(said.map(a => a.text), ['渝府发[2022]012号', '关于印发方案的通知', '', 'Ｙ发 〔2022〕12号', '渝委办发〔2023〕3号']);
});

test('every case that is shipped has the form and the verdict it should have', () => {
  const all = ['document-number-cases.json', 'document-number-more-cases.json']
    .map(f => JSON.parse(readFileSync(path.join(top, 'test/data', f), 'utf8')));
  const pairs = all.flatMap(c => c.pairs);
  // a text with a line's end or a tab in it is none for this program
  const single = all.flatMap(c => c.spellings).filter(c => !/[\t\n]/.test(c.text));
  assert.ok(pairs.length > 40 && single.length > 200);
  const of2 = run(pairs.map(c => `${c.a}\t${c.b}\n`).join(''));
  assert.deepEqual(of2.said.map((a, i) => [pairs[i].why, a.verdict]), pairs.map(c => [c.why, c.expected]), of2.problem);
  const of1 = run(single.map(c => `${c.text}\n`).join(''));
  assert.deepEqual(of1.said.map((a, i) => [single[i].id, a.canonical]), single.map(c => [c.id, c.canonical]), of1.problem);
});

test('a program at the other end has each answer before it asks again', async () => {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = child.stdout[Symbol.asyncIterator]();
  for (const n of [7, 8]) {
    child.stdin.write(`渝府发〔2022〕${n}号\n`);
    const { value } = await answers.next();
    assert.equal(JSON.parse(String(value)).canonical, `渝府发〔2022〕${n}号`);
  }
  child.stdin.end();
  assert.equal(await new Promise(done => { child.on('close', done); }), 0);
});

test('what is no text is named by its line, after what came before it was answered', () => {
  for (const [bytes, words] of [
    [Buffer.from([0xe6, 0xb8]), /第 2 行：不是有效的 UTF-8/],
    [Buffer.from('a\0b'), /第 2 行：含有空字符/],
    [Buffer.from('渝'.repeat(1400)), /第 2 行：太长，每个文本不超过 4096 字节/],
    [Buffer.from('a'.repeat(100_000)), /第 2 行：太长/],
    [Buffer.from('a\tb\tc'), /第 2 行：制表符多于一个/],
  ]) {
    const r = run(Buffer.concat([Buffer.from('渝府发〔2022〕1号\n'), bytes, Buffer.from('\n渝府发〔2022〕2号\n')]));
    assert.equal(r.status, 1);
    assert.match(r.problem, words);
    assert.deepEqual(r.said.map(a => a.canonical), ['渝府发〔2022〕1号']);
  }
});

test('it takes no argument but --help, and nothing in is nothing out', () => {
  const wrong = spawnSync(program, ['渝府发〔2022〕1号']);
  const asked = spawnSync(program, ['--help']);
  assert.deepEqual([wrong.status, String(wrong.stdout)], [2, '']);
  assert.deepEqual([asked.status, String(asked.stderr)], [0, '']);
  assert.match(String(asked.stdout), /^用法：rr-docno </);
  assert.equal(String(wrong.stderr), String(asked.stdout));
  assert.deepEqual(run(''), { status: 0, problem: '', said: [] });
});
