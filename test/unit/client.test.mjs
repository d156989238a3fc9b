// SPDX-License-Identifier: Apache-2.0
// What the client of the demo does about a server that is too busy to answer: a
// read is asked again where the client was made so, a write never by itself.
import { after, before, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import https from 'node:https';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Api } from '../../scripts/lib/client.mjs';
import { Authority } from '../lib/authority.mjs';

const dir = mkdtempSync(path.join(os.tmpdir(), 'client-'));
const authority = new Authority(dir, 'ca');
let answers = [];
let calls = [];
let server;
let base;

before(() => new Promise(ready => {
  server = https.createServer(authority.certify('IP:127.0.0.1'), (req, res) => {
    calls.push(req.method);
    res.writeHead(answers.shift() ?? 200, { 'content-type': 'application/json' });
    res.end('{}');
  }).listen(0, '127.0.0.1', () => {
    base = `https://127.0.0.1:${server.address().port}`;
    ready();
  });
}));
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() => { calls = []; });

async function said(method, { reads, ...options }, ...first) {
  answers = first;
  const api = new Api(base, authority.file, { reads });
  const r = await api.request(method, '/x', options);
  api.close();
  return [r.status, calls.length];
}

test('a read is asked again while nginx speaks for a busy server, and no oftener than told', async () => {
  assert.deepEqual(await said('GET', { reads: 3 }, 504, 502, 503), [200, 4]);
  calls = [];
  assert.deepEqual(await said('GET', { reads: 2 }, 504, 504, 504), [504, 3]);
});

test('an answer that is one is not asked for again', async () => {
  assert.deepEqual(await said('GET', { reads: 3 }, 404), [404, 1]);
});

test('a write is not, unless who knows its key asks for it', async () => {
  assert.deepEqual(await said('POST', { reads: 3, body: {} }, 504), [504, 1]);
  calls = [];
  assert.deepEqual(await said('POST', { reads: 3, body: {}, retry: 1, headers: { 'idempotency-key': 'k' } }, 504), [200, 2]);
});

test('nor is a read by a client that was not made so', async () => {
  assert.deepEqual(await said('GET', {}, 503), [503, 1]);
});
