// SPDX-License-Identifier: Apache-2.0
// JSONTestSuite through a whole request: what is no JSON is refused as such,
// what is JSON comes as far as the rules of a body.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startStack, top } from '../lib/stack.mjs';
import { send } from './raw.mjs';

const dir = path.join(top, 'test/data/json-test-suite');
let stack;
let port;
before(async () => {
  stack = await startStack('security', 'bare');
  port = stack.korePort;
});
after(() => stack.close());

async function post(bytes) {
  const head = Buffer.from('POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\n'
    + `Content-Type: application/json\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`);
  const r = await send(port, Buffer.concat([head, bytes]));
  assert.equal(r.answers.length, 1, r.text);
  return { ...r.answers[0], text: r.text };
}

const files = letter => readdirSync(dir).filter(f => f.startsWith(`${letter}_`)).sort();

test('no invalid document comes through', async () => {
  const list = files('n');
  assert.equal(list.length, 174);
  for (const f of list) {
    const r = await post(readFileSync(path.join(dir, f)));
    assert.deepEqual([r.status, r.code], [400, 'invalid_json'], f);
  }
  for (const deep of [Buffer.alloc(100_000, '['), Buffer.from('[{"":'.repeat(50_000))]) {
    const r = await post(deep);
    assert.deepEqual([r.status, r.code], [400, 'invalid_json']);
  }
});

// JSON by its grammar, refused by the rules of a body.
const ruled = [
  'y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json',
  'y_string_null_escape.json', 'y_object_escaped_null_in_key.json',
];

test('every valid document is read', async () => {
  const list = files('y');
  assert.equal(list.length, 95);
  for (const f of list) {
    const r = await post(readFileSync(path.join(dir, f)));
    if (ruled.includes(f)) assert.deepEqual([r.status, r.code], [400, 'invalid_json'], f);
    else assert.deepEqual([r.status, r.code], [422, 'invalid_body'], f);
  }
});

test('either is answered without harm', async () => {
  for (const f of files('i')) {
    const r = await post(readFileSync(path.join(dir, f)));
    assert.ok([400, 422].includes(r.status), f);
  }
});

test('bytes that are no UTF-8, names twice, names that differ in case', async () => {
  for (const bytes of [
    Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    Buffer.from([0x22, 0xc0, 0xaf, 0x22]), Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
    Buffer.from('{"phone":"a","phone":"b"}'), Buffer.from('{"phone":"a","Phone":"b"}'),
    Buffer.from('{"phone":"\\u0000"}'), Buffer.from('{"phone":1e999}'),
    Buffer.from('\ufeff{}'), Buffer.alloc(0),
  ]) {
    const r = await post(bytes);
    assert.deepEqual([r.status, r.code], [400, 'invalid_json'], bytes.toString());
  }
});

test('a number that would be stored as another one is refused at its place', async () => {
  for (const number of ['9007199254740991', '9007199254740993', '22222222222222222.0', '88.05000000000001', '1e-400', `0.${'0'.repeat(126)}`]) {
    const r = await post(Buffer.from(`{"phone":${number}}`));
    assert.deepEqual([r.status, r.code], [400, 'invalid_json'], number);
    assert.match(r.text, /最多15位有效数字。（第 \d+ 字节处）/, number);
  }
  const kept = await post(Buffer.from('{"phone":999999999999999}'));
  assert.equal(kept.status, 422);
});
