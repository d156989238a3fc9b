// SPDX-License-Identifier: Apache-2.0
// What a message may look like before it is a request, at Kore's own port:
// the 33 cases of h1spec and what Kore 4.1.0 is known to get wrong.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import net from 'node:net';
import { startStack } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { request, send } from './raw.mjs';

let stack;
let port;
before(async () => {
  stack = await startStack('security', 'bare');
  port = stack.korePort;
});
after(() => stack.close());

const H = 'Host: localhost\r\n';
const GET = 'GET /healthz HTTP/1.1\r\n';
const POST = 'POST /api/v1/sessions/refresh HTTP/1.1\r\n';

const accepted = {
  'a request': [GET + H + '\r\n'],
  'a request in pieces': ['GE', 30, 'T /heal', 30, 'thz HTTP', 30, '/1.1\r\nHos',
    30, 't: localhost\r', 30, '\n\r', 30, '\n'],
  'an empty line before it': ['\r\n' + GET + H + '\r\n'],
  'the absolute form': ['GET http://localhost/healthz HTTP/1.1\r\n' + H + '\r\n'],
  'header names in any case': [GET + 'hOsT: localhost\r\n\r\n'],
  'an empty header value': [GET + H + 'X-Empty:\r\n\r\n'],
  'a tab and UTF-8 in a value': [Buffer.from(GET + H + 'X-A: a\tb é\r\n\r\n')],
  'blanks around a value': [GET + 'Host:   localhost  \r\nX-A:\t b \t\r\n\r\n'],
  'Content-Length: 0 on GET': [GET + H + 'Content-Length: 0\r\n\r\n'],
  'HTTP/1.0': ['GET /healthz HTTP/1.0\r\n' + H + '\r\n'],
  'sixty headers before Host': [GET + Array.from({ length: 60 },
    (_, i) => `X-${i}: 1\r\n`).join('') + H + '\r\n'],
  'HEAD': ['HEAD /healthz HTTP/1.1\r\n' + H + '\r\n'],
};
for (const [name, parts] of Object.entries(accepted)) {
  test(`accepted: ${name}`, async () => {
    const r = await send(port, parts);
    assert.equal(r.answers.length, 1, r.text);
    assert.equal(r.answers[0].status, 200, r.text);
  });
}

const refused = {
  'no Host': [400, GET + '\r\n'],
  'an empty Host': [400, GET + 'Host:\r\n\r\n'],
  'two Hosts': [400, GET + H + H + '\r\n'],
  'a header that begins like Host': [400, GET + 'Hostx: localhost\r\n\r\n'],
  'a blank before the colon': [400, GET + 'Host : localhost\r\n\r\n'],
  'a blank inside a name': [400, GET + H + 'X A: b\r\n\r\n'],
  'a name that is no token': [400, GET + H + 'X(A): b\r\n\r\n'],
  'a line without a colon': [400, GET + H + 'nonsense\r\n\r\n'],
  'an empty name': [400, GET + H + ': b\r\n\r\n'],
  'a folded line': [400, GET + H + 'X-A: b\r\n c\r\n\r\n'],
  'a folded first line': [400, GET + ' Host: localhost\r\n\r\n'],
  'bare LF after the request line': [400, 'GET /healthz HTTP/1.1\n' + H + '\r\n'],
  'bare LF in the headers': [400, GET + 'X-A: b\n' + H + '\r\n'],
  'bare CR in a value': [400, GET + H + 'X-A: b\rc\r\n\r\n'],
  'NUL in a value': [400, GET + H + 'X-A: b\0c\r\n\r\n'],
  'a control character in a value': [400, GET + H + 'X-A: b\x01c\r\n\r\n'],
  'DEL in a value': [400, GET + H + 'X-A: b\x7fc\r\n\r\n'],
  'no version': [400, 'GET /healthz\r\n' + H + '\r\n'],
  'a version in lower case': [400, 'GET /healthz http/1.1\r\n' + H + '\r\n'],
  'HTTP/2.0': [505, 'GET /healthz HTTP/2.0\r\n' + H + '\r\n'],
  'HTTP/1.9': [505, 'GET /healthz HTTP/1.9\r\n' + H + '\r\n'],
  'two blanks in the request line': [400, 'GET  /healthz HTTP/1.1\r\n' + H + '\r\n'],
  'a blank before the method': [400, ' GET /healthz HTTP/1.1\r\n' + H + '\r\n'],
  'a method in lower case': [501, 'get /healthz HTTP/1.1\r\n' + H + '\r\n'],
  'TRACE': [501, 'TRACE /healthz HTTP/1.1\r\n' + H + '\r\n'],
  'CONNECT': [501, 'CONNECT localhost:80 HTTP/1.1\r\n' + H + '\r\n'],
  'a method that is no token': [400, 'G@T /healthz HTTP/1.1\r\n' + H + '\r\n'],
  'a target without a slash': [400, 'GET healthz HTTP/1.1\r\n' + H + '\r\n'],
  'a control character in the target': [400, 'GET /\x1b[31m HTTP/1.1\r\n' + H + '\r\n'],
  'UTF-8 in the target': [400, Buffer.from('GET /改 HTTP/1.1\r\n' + H + '\r\n')],
  'a fragment in the target': [400, 'GET /healthz#a HTTP/1.1\r\n' + H + '\r\n'],
  'a target too long': [414, `GET /${'a'.repeat(2100)} HTTP/1.1\r\n${H}\r\n`],
  'headers too long': [431, GET + H + `X-A: ${'a'.repeat(17000)}\r\n\r\n`],
  'too many headers': [431, GET + H + 'X-A: 1\r\n'.repeat(120) + '\r\n'],
  'a negative length': [400, POST + H + 'Content-Length: -1\r\n\r\n'],
  'a negative length on GET': [400, GET + H + 'Content-Length: -1\r\n\r\n'],
  'a negative length that wraps': [400, GET + H + 'Content-Length: -18446744073709551615\r\n\r\n'],
  'a length that is no number': [400, POST + H + 'Content-Length: abc\r\n\r\n'],
  'a length with a sign': [400, POST + H + 'Content-Length: +4\r\n\r\nabcd'],
  'a length in hex': [400, POST + H + 'Content-Length: 0x4\r\n\r\nabcd'],
  'an empty length': [400, POST + H + 'Content-Length:\r\n\r\n'],
  'a length beyond 64 bits': [400, POST + H + 'Content-Length: 18446744073709551620\r\n\r\n'],
  'two lengths': [400, POST + H + 'Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd'],
  'two lengths that differ': [400, POST + H + 'Content-Length: 4\r\nContent-Length: 9\r\n\r\nabcd'],
  'a list of lengths': [400, POST + H + 'Content-Length: 4, 4\r\n\r\nabcd'],
  'a length and a transfer coding': [501, POST + H + 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nabcd'],
  'a transfer coding': [501, POST + H + 'Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n'],
  'an odd transfer coding': [501, POST + H + 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
  'a body on GET': [400, GET + H + 'Content-Length: 4\r\n\r\nabcd'],
  'a body on DELETE': [400, 'DELETE /api/v1/sessions/current HTTP/1.1\r\n' + H + 'Content-Length: 4\r\n\r\nabcd'],
  'a body on HEAD': [400, 'HEAD /healthz HTTP/1.1\r\n' + H + 'Content-Length: 4\r\n\r\nabcd'],
  'more body than its length': [400, POST + H + 'Content-Length: 1\r\n\r\nabcdef'],
  'a body too large': [413, POST + H + 'Content-Length: 99999999\r\n\r\n'],
  'two Authorizations': [400, GET + H + 'Authorization: a\r\nAuthorization: b\r\n\r\n'],
  'PUT in HTTP/1.0': [505, 'PUT /api/v1/me/role HTTP/1.0\r\n' + H + 'Content-Length: 0\r\n\r\n'],
};
for (const [name, [status, bytes]] of Object.entries(refused)) {
  test(`refused: ${name}`, async () => {
    const r = await send(port, bytes);
    assert.equal(r.answers.length, 1, r.text);
    assert.equal(r.answers[0].status, status, r.text);
    assert.ok(r.answers[0].code, 'a problem document');
    assert.match(r.answers[0].head, /content-type: application\/problem\+json/);
    assert.ok(r.closed, 'and the end of the connection');
  });
}

test('a refusal is read even by a client that is still sending', async () => {
  const r = await send(port, [POST + H + 'Content-Length: 9000000\r\n\r\n',
    ...Array(20).fill(Buffer.alloc(65536, 97))]);
  assert.equal(r.answers[0]?.status, 413, r.text);
});

test('a request in the body of another is never answered', async () => {
  const inner = request('GET /healthz HTTP/1.1');
  for (const method of ['GET', 'HEAD', 'DELETE', 'OPTIONS']) {
    for (const wait of [0, 200]) {
      const r = await send(port, [
        request(`${method} /healthz HTTP/1.1`, [`Content-Length: ${inner.length}`]), wait, inner]);
      assert.equal(r.answers.length, 1, r.text);
      assert.equal(r.answers[0].status, 400);
      assert.ok(r.closed);
    }
  }
  for (const te of ['chunked', ' chunked', 'chunked, identity', 'identity', '\tchunked']) {
    const r = await send(port, request('POST /api/v1/sessions/refresh HTTP/1.1',
      ['Content-Length: 4', `Transfer-Encoding:${te}`], `0\r\n\r\n${inner}`));
    assert.equal(r.answers.length, 1, r.text);
    assert.equal(r.answers[0].status, 501);
  }
});

test('a body may end exactly where Kore stops reading a head', async () => {
  const inner = request('GET /api/v1/nothing HTTP/1.1');
  for (const size of [4096, 8192, 16384]) {
    for (let length = size - 300; length < size; length += 1) {
      const head = request('GET /healthz HTTP/1.1', [`Content-Length: ${length}`]);
      if (head.length + length - inner.length !== size) continue;
      const r = await send(port, head + 'A'.repeat(length - inner.length) + inner);
      assert.equal(r.answers.length, 1, r.text);
      assert.equal(r.answers[0].status, 400);
    }
  }
});

test('pipelined requests get one answer and the end', async () => {
  const one = request('GET /healthz HTTP/1.1');
  let r = await send(port, one + one);
  assert.deepEqual(r.answers.map(a => a.status), [400]);
  assert.ok(r.closed);
  r = await send(port, [request('POST /api/v1/sessions/refresh HTTP/1.1', ['Content-Length: 2']), 50, '{}' + one]);
  assert.deepEqual(r.answers.map(a => a.code), ['invalid_request'], r.text);
  assert.match(r.answers[0].head, /x-request-id/, 'the first one answered');
  assert.ok(r.closed);
});

test('a connection is used again for request after request', async () => {
  const one = request('GET /healthz HTTP/1.1');
  const r = await send(port, [one, 150, one, 150, one]);
  assert.deepEqual(r.answers.map(a => a.status), [200, 200, 200]);
  assert.ok(!r.closed);
  const bodies = request('POST /api/v1/sessions HTTP/1.1', ['Content-Type: application/json', 'Content-Length: 2']);
  const s = await send(port, [bodies, 60, '{}', 150, bodies + '{}', 150, one]);
  assert.deepEqual(s.answers.map(a => a.status), [422, 422, 200]);
});

test('Connection: close is kept, wherever it stands in the list', async () => {
  for (const value of ['close', 'Close', 'TE, close', 'close, TE']) {
    const r = await send(port, request('GET /healthz HTTP/1.1', [`Connection: ${value}`]));
    assert.equal(r.answers[0].status, 200);
    assert.ok(r.closed, value);
  }
});

test('100 Continue is said before the body is asked for', async () => {
  const head = request('POST /api/v1/sessions HTTP/1.1',
    ['Content-Type: application/json', 'Expect: 100-continue', 'Content-Length: 2']);
  const r = await send(port, [head, 200, '{}']);
  assert.match(r.text, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 422 /);
  const big = await send(port, request('POST /api/v1/sessions HTTP/1.1',
    ['Expect: 100-continue', 'Content-Length: 99999999']));
  assert.doesNotMatch(big.text, /100 Continue/);
  assert.equal(big.answers[0].status, 413);
});

test('a head that never ends is cut', async () => {
  const s = net.connect(port, '127.0.0.1');
  let closed = 0;
  s.on('close', () => { closed = Date.now(); });
  s.on('error', () => {});
  const began = Date.now();
  s.write(GET);
  while (!closed && Date.now() - began < 25_000) {
    await sleep(500);
    if (!closed) s.write('X');
  }
  assert.ok(closed, 'still open after 25 s');
  assert.ok(closed - began < 20_000);
});

test('a thousand idle half-sent requests keep nobody waiting', async () => {
  const held = await Promise.all(Array.from({ length: 1000 }, () => new Promise(resolve => {
    const s = net.connect(port, '127.0.0.1', () => { s.write('GET / HTTP/1.1\r\nX-A: '); resolve(s); });
    s.on('error', () => resolve(s));
  })));
  const times = [];
  for (let i = 0; i < 10; i += 1) {
    const began = Date.now();
    const r = await send(port, request('GET /healthz HTTP/1.1', ['Connection: close']));
    assert.equal(r.answers[0]?.status, 200);
    times.push(Date.now() - began);
  }
  held.forEach(s => s.destroy());
  assert.ok(Math.max(...times) < 1000, String(times));
});
