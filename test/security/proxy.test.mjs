// SPDX-License-Identifier: Apache-2.0
// The same at the port that users reach: nginx and Kore must never disagree
// about where a request ends, and what clients say of themselves is not heard.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:http2';
import path from 'node:path';
import { startStack } from '../lib/stack.mjs';
import { request, send } from './raw.mjs';

let stack;
let port;
let began;
before(async () => {
  stack = await startStack('security', 'bare');
  began = new Date().toISOString();
  port = Number(stack.env.RR_PORT);
});
after(() => stack.close());

const to = parts => send(port, parts, { secure: true });
// Reached only by a request that was smuggled in: no test asks for it itself.
const inner = request('GET /api/v1/smuggled HTTP/1.1');
const chunk = text => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;

const codings = ['chunked', ' chunked', 'Chunked', '\tchunked', 'chunked ', 'chunked, identity',
  'identity, chunked', 'xchunked', '"chunked"', 'chunked;a=b', ',chunked', '\x0bchunked'];
const vectors = {};
for (const method of ['GET', 'HEAD', 'DELETE', 'OPTIONS']) {
  vectors[`${method} with a length`] = [
    request(`${method} /api/v1/me HTTP/1.1`, [`Content-Length: ${inner.length}`]) + inner];
  vectors[`${method} with a length, body later`] = [
    request(`${method} /api/v1/me HTTP/1.1`, [`Content-Length: ${inner.length}`]), 150, inner];
  vectors[`${method} in chunks`] = [
    request(`${method} /api/v1/me HTTP/1.1`, ['Transfer-Encoding: chunked']) + chunk(inner)];
}
for (const coding of codings) {
  vectors[`CL.TE ${JSON.stringify(coding)}`] = [request('POST /api/v1/sessions HTTP/1.1',
    ['Content-Type: application/json', `Content-Length: ${5 + inner.length}`,
      `Transfer-Encoding:${coding}`]) + '0\r\n\r\n' + inner];
  vectors[`TE.CL ${JSON.stringify(coding)}`] = [request('POST /api/v1/sessions HTTP/1.1',
    ['Content-Type: application/json', `Transfer-Encoding:${coding}`, 'Content-Length: 4']) + chunk(inner)];
}
Object.assign(vectors, {
  'two lengths': [request('POST /api/v1/sessions HTTP/1.1', ['Content-Length: 0',
    `Content-Length: ${inner.length}`]) + inner],
  'a length with a sign': [request('POST /api/v1/sessions HTTP/1.1',
    [`Content-Length: +${inner.length}`]) + inner],
  'a list of lengths': [request('POST /api/v1/sessions HTTP/1.1',
    [`Content-Length: 0, ${inner.length}`]) + inner],
  'a blank before the colon': [request('POST /api/v1/sessions HTTP/1.1',
    [`Content-Length : ${inner.length}`]) + inner],
  'bare LF before a length': [request('POST /api/v1/sessions HTTP/1.1',
    [`X: y\nContent-Length: ${inner.length}`]) + inner],
  'a folded coding': [request('POST /api/v1/sessions HTTP/1.1',
    ['Transfer-Encoding:', ' chunked']) + chunk(inner)],
});

test('there are at least forty tricks', () => {
  assert.ok(Object.keys(vectors).length >= 40, String(Object.keys(vectors).length));
});

for (const [name, parts] of Object.entries(vectors)) {
  test(`not two requests: ${name}`, async () => {
    await to(parts);
    // Whoever comes next on nginx's connections to Kore gets its own answer.
    for (let i = 0; i < 3; i += 1) {
      const next = await to(request('GET /healthz HTTP/1.1', ['Connection: close']));
      assert.deepEqual(next.answers.map(a => a.status), [200], next.text);
    }
  });
}

// nginx reads some of these as two requests of one client, one after the
// other, and forwards each by itself. That is no desync; it is one only if
// Kore saw more requests than nginx sent.
test('Kore answered not one request more than nginx sent', async () => {
  const log = path.join(stack.dir, 'log');
  const lines = re => readdirSync(log).filter(f => re.test(f))
    .flatMap(f => readFileSync(path.join(log, f), 'utf8').trim().split('\n'))
    .filter(Boolean).map(l => JSON.parse(l));
  const sent = new Set(lines(/^nginx-access\.log$/).map(l => l.request_id));
  const served = lines(/^kore-.*access\.log$/).filter(l => l.log === 'access'
    && l.ts >= began && !['readyz', 'metrics', 'healthz'].includes(l.route));
  assert.ok(served.length >= 1, 'Kore was asked at least once');
  assert.deepEqual(served.filter(l => !sent.has(l.request_id)), []);
  const ids = served.map(l => l.request_id).filter(id => sent.has(id));
  assert.equal(new Set(ids).size, ids.length, 'one answer for one request');
});

test('a body in chunks is taken by nginx and judged like any other', async () => {
  const r = await to(request('POST /api/v1/sessions HTTP/1.1',
    ['Content-Type: application/json', 'Transfer-Encoding: chunked']) + chunk('{}'));
  assert.deepEqual([r.answers[0]?.status, r.answers[0]?.code], [422, 'invalid_body'], r.text);
});

test('what a client says of its address, its number and its file is not heard', async () => {
  const id = 'f'.repeat(32);
  const r = await to(request('POST /api/v1/sessions HTTP/1.1', ['Content-Type: application/json',
    'Content-Length: 2', `X-Request-Id: ${id}`, 'X-Real-IP: 9.9.9.9',
    'X-Forwarded-For: 9.9.9.9', 'X-Body-File: /etc/passwd', 'Connection: close']) + '{}');
  assert.equal(r.answers[0].status, 422);
  assert.ok(!r.answers[0].head.includes(id), 'the number is nginx\'s own');
});

test('operators\' answers are not to be had here', async () => {
  for (const p of ['/readyz', '/metrics', '/api/v1/metrics', '/api/v1/readyz']) {
    const r = await to(request(`GET ${p} HTTP/1.1`, ['Connection: close']));
    assert.doesNotMatch(r.text, /rr_requests_total|"ready"/, p);
  }
});

test('what nginx refuses by itself says which request, and what it would take', async () => {
  const problem = text => JSON.parse(text.slice(text.indexOf('{')));
  const ask = line => to(request(`${line} HTTP/1.1`, ['Connection: close']));
  const trace = await ask('TRACE /api/v1/entries?q=%22');
  assert.match(trace.text, /^HTTP\/1\.1 405 /);
  assert.match(trace.text, /\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n/);
  const { code, instance, request_id: id } = problem(trace.text);
  assert.deepEqual([code, instance], ['method_not_allowed', '/api/v1/entries']);
  assert.match(id, /^[0-9a-f]{32}$/);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const r = await to(request(`${method} / HTTP/1.1`, method === 'DELETE' ? ['Connection: close'] : ['Content-Length: 0', 'Connection: close']));
    assert.match(r.text, /^HTTP\/1\.1 405 [\s\S]*\r\nAllow: GET, HEAD\r\n/, method);
  }
  assert.equal(problem((await ask('TRACE /a"b')).text).code, 'method_not_allowed', 'still JSON');
  // through the guard of Kore, which has read no more than the head
  const guard = await ask('FOO /api/v1/entries');
  assert.match(guard.text, /^HTTP\/1\.1 501 /);
  assert.deepEqual([problem(guard.text).instance, problem(guard.text).code], ['/api/v1/entries', 'not_implemented']);
  const logged = readFileSync(path.join(stack.dir, 'log/nginx-access.log'), 'utf8');
  assert.ok(logged.includes(problem(guard.text).request_id), 'the number that nginx logs');
});

test('a body that is too large is told as a problem, however it comes', async () => {
  const big = Buffer.alloc(2 << 20, ' ');
  // HTTP/2, as browsers and curl speak it
  const session = connect(stack.base, { ca: readFileSync(stack.ca) });
  const [head, text] = await new Promise((resolve, reject) => {
    session.on('error', reject);
    const r = session.request({ ':method': 'POST', ':path': '/api/v1/sessions', 'content-type': 'application/json', 'content-length': big.length });
    let got = '';
    let status;
    r.on('response', h => { status = h; });
    r.on('data', d => { got += d; });
    r.on('end', () => resolve([status, got]));
    r.on('error', reject);
    r.end(big);
  });
  session.close();
  assert.deepEqual([head[':status'], head['content-type'], JSON.parse(text).code], [413, 'application/problem+json', 'body_too_large']);
  const plain = await to(request('POST /api/v1/sessions HTTP/1.1', ['Content-Type: application/json', `Content-Length: ${big.length}`, 'Connection: close']));
  const chunked = await to([request('POST /api/v1/sessions HTTP/1.1', ['Content-Type: application/json', 'Transfer-Encoding: chunked', 'Connection: close']), `${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`]);
  for (const r of [plain, chunked]) assert.deepEqual([r.answers[0].status, r.answers[0].code], [413, 'body_too_large'], r.text.slice(0, 300));
});

test('an address that is not there is told in Chinese, and by nobody kept', async () => {
  for (const p of ['/assets/gone.js', '/nope', '/nope/']) {
    const { text } = await to(request(`GET ${p} HTTP/1.1`, ['Connection: close']));
    assert.match(text, /^HTTP\/1\.1 404 [\s\S]*没有这个页面/, p);
    assert.doesNotMatch(text, /immutable|max-age=31536000\r/, p);
    assert.match(text, /Content-Security-Policy/i, p);
  }
});

test('a browser that cannot run the application is told what to switch to', async () => {
  const open = async (agent, p = '/') => (await to(request(`GET ${p} HTTP/1.1`,
    [`User-Agent: ${agent}`, 'Connection: close']))).text;
  const old = {
    'IE 8': 'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)',
    'IE 11, and the IE mode of Edge': 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
    'compatible mode of 360': 'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0; 360SE)',
    'Chrome 69': 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3497.100 Safari/537.36',
    'Chrome 86': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36',
    'Firefox 52': 'Mozilla/5.0 (X11; Linux x86_64; rv:52.0) Gecko/20100101 Firefox/52.0',
  };
  for (const [name, agent] of Object.entries(old)) {
    for (const p of ['/', '/index.html']) {
      const text = await open(agent, p);
      assert.match(text, /^HTTP\/1\.1 200 /, name);
      assert.match(text, /极速模式/, `${name} at ${p}`);
      assert.doesNotMatch(text, /<script/, `${name} runs nothing`);
      assert.match(text, /Content-Security-Policy/i, name);
    }
    assert.match(await open(agent, '/browser.css'), /#page/, 'its style is to be had');
  }
  for (const agent of ['Chrome/87.0.4280.66', 'Chrome/100.0.1.2', 'Chrome/156.0.0.0', 'Firefox/80.0', 'Firefox/140.0', 'curl/8.0']) {
    assert.match(await open(`Mozilla/5.0 ${agent}`), /<div id="app">/, agent);
  }
});
