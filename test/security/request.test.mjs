// SPDX-License-Identifier: Apache-2.0
// Between the guard and the door: path, query, conditions, key and body, at
// the port that users reach.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startStack } from '../lib/stack.mjs';

let stack;
let s;
before(async () => {
  stack = await startStack('security', 'bare');
  s = await stack.as('U500103 clerk');
});
after(() => stack.close());

const get = (path, headers) => s.try('GET', path, { headers });

async function draft() {
  const r = await s.try('POST', '/entries', {
    body: { module: 'achievement', body: { classified: false, matter: '请求测试' } },
    headers: { 'idempotency-key': randomUUID() },
  });
  assert.equal(r.status, 201, r.text);
  return r;
}

test('every answer says when, what it is, and that nobody may keep it', async () => {
  for (const [path, status] of [['/me', 200], ['/nothing', 404], ['/me?x=1', 400]]) {
    const r = await get(path);
    assert.equal(r.status, status);
    assert.ok(Date.parse(r.headers.date) > Date.now() - 60_000);
    assert.match(r.headers['content-type'], status === 200
      ? /^application\/json/ : /^application\/problem\+json/);
    assert.equal(r.headers['cache-control'], 'no-store');
    assert.equal(r.headers['x-content-type-options'], 'nosniff');
    assert.match(r.headers['x-request-id'], /^[0-9a-f]{32}$/);
    if (status !== 200) {
      assert.equal(r.json.request_id, r.headers['x-request-id']);
      assert.equal(r.json.status, status);
      assert.equal(r.json.instance, `/api/v1${path.split('?')[0]}`);
      for (const m of ['type', 'title', 'detail', 'code']) assert.ok(r.json[m], m);
    }
  }
});

test('an answer leaves one line of JSON: who, what, how it ended, how long it took', async () => {
  const dir = path.join(stack.dir, 'log');
  const served = id => readdirSync(dir).filter(f => /^kore-.*access\.log$/.test(f))
    .flatMap(f => readFileSync(path.join(dir, f), 'utf8').split('\n').filter(l => l.includes(id)))
    .map(l => JSON.parse(l));
  const account = Number(JSON.parse(Buffer.from(s.token.split('.')[1], 'base64url')).sub);
  for (const [method, at, options, wanted] of [
    ['GET', '/me', {}, { route: 'me_get', status: 200, account }],
    ['GET', '/entries/1999999999?x=sehr%20geheim', {}, { route: 'entry_get', status: 400, code: 'unknown_parameter', account }],
    ['POST', '/entries', { body: { module: 'achievement', body: { matter: 'sehr geheim' } } }, { route: 'entry_create', status: 201, account }],
  ]) {
    const r = await s.try(method, at, options);
    const id = r.headers['x-request-id'];
    const [line, ...more] = served(id);
    assert.deepEqual(more, [], 'one line an answer');
    const { ts, log, pid, request_id, usec, bytes, ...rest } = line;
    assert.deepEqual([log, request_id], ['access', id]);
    assert.ok(Number.isInteger(pid));
    assert.ok(Math.abs(Date.parse(ts) - Date.now()) < 60_000, ts);
    assert.ok(Number.isInteger(usec) && usec > 0 && usec < 60_000_000, `${usec}`);
    assert.equal(bytes, Buffer.byteLength(r.text));
    assert.deepEqual(rest, { method, ...wanted }, JSON.stringify(line));
    assert.doesNotMatch(JSON.stringify(line), /geheim/, 'nothing of what was asked or sent');
  }
});

test('without a token, with a spoilt one, or under another scheme: 401', async () => {
  const [h, p, sig] = s.token.split('.');
  const other = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(p, 'base64url')), sub: '1' }))
    .toString('base64url');
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  for (const authorization of [undefined, '', 'Bearer', 'Bearer ', `Basic ${s.token}`,
    s.token, `Bearer ${h}.${other}.${sig}`, `Bearer ${none}.${p}.`, `Bearer ${none}.${p}.${sig}`,
    `Bearer ${s.token}x`, `Bearer ${h}.${p}`, `Bearer ${s.token} `.repeat(2)]) {
    const headers = authorization === undefined ? {} : { authorization };
    const r = await stack.api.request('GET', '/api/v1/me', { headers });
    assert.deepEqual([r.status, r.json.code], [401, 'unauthenticated'], authorization);
    assert.match(r.headers['www-authenticate'], /^Bearer/);
  }
});

test('an ended session is refused within a second, from memory too', async () => {
  const other = await stack.signIn('U500103 clerk');
  assert.equal((await other.try('GET', '/rule-sets')).status, 200);
  assert.equal((await other.try('GET', '/rule-sets')).status, 200);
  assert.equal((await other.try('DELETE', '/sessions/current')).status, 204);
  await new Promise(resolve => { setTimeout(resolve, 1100); });
  for (const path of ['/me', '/rule-sets', '/modules/pilot', '/code-lists']) {
    assert.equal((await other.try('GET', path)).status, 401, path);
  }
});

test('paths are what they are: no slash more, no dot, no second decoding', async () => {
  for (const path of ['/me/', '//me', '/ME', '/./me', '/modules/..%2fme', '/entries/0',
    '/entries/01', '/entries/-1', '/entries/1e3', '/entries/9223372036854775808',
    '/entries/1;a=b', '/modules/%2e%2e', '/modules/pilot%20']) {
    const r = await get(path);
    assert.ok([400, 404].includes(r.status), `${path} ${r.status}`);
    assert.notEqual(r.json?.code, 'internal');
  }
  for (const path of ['/modules/%2570ilot', '/modules/%00', '/modules/pi%00lot', '/modules/%ff',
    '/modules/%c0%ae', '/modules/%zz']) {
    const r = await get(path);
    assert.ok([400, 404].includes(r.status), `${path} ${r.status}`);
  }
  assert.equal((await get('/modules/%70ilot')).status, 200);
});

test('an unknown parameter is named, a repeated one too', async () => {
  for (const [query, code, name] of [
    ['foo=1', 'unknown_parameter', 'foo'], ['Limit=1', 'unknown_parameter', 'Limit'],
    ['limit=1&limit=2', 'invalid_parameter', 'limit'], ['limit=0', 'invalid_parameter', 'limit'],
    ['limit=201', 'invalid_parameter', 'limit'], ['limit=1%20or%201=1', 'invalid_parameter', 'limit'],
    ["unit=x'--", 'invalid_parameter', 'unit'], ['q=%ff', 'invalid_parameter', 'q'],
    ['q=a%00b', 'invalid_parameter', 'q'], ['period=2023Q9', 'invalid_parameter', 'period'],
    ['subject=abc', 'invalid_parameter', 'subject'], ['mine=1', 'invalid_parameter', 'mine'],
    ['count=all', 'invalid_parameter', 'count'], [`q=${'a'.repeat(401)}`, 'invalid_parameter', 'q'],
    ['limit', 'invalid_parameter', 'limit'], ['module=nope', 'invalid_parameter', 'module'],
  ]) {
    const r = await get(`/entries?${query}`);
    assert.deepEqual([r.status, r.json.code, r.json.parameter], [400, code, name], query);
    assert.match(r.json.detail, /[\u4e00-\u9fff]/);
  }
});

test('a word that is none is refused with those that are, whoever judges it', async () => {
  for (const [path, name, words] of [
    ['/cockpits/district?basis=zz', 'basis', 'published、live'], ['/cockpits/district?basis=LIVE', 'basis', 'published、live'],
    ['/cockpits/project?basis=Live', 'basis', 'published、live'],
    ['/entries?state=bogus', 'state', 'draft、in_review、approved、returned、withdrawn、voided'],
    // from here on the database says so
    ['/entries?stage=bogus', 'stage', 'approved、department_review、department_signature、entry、office_review、unit_review、voided'],
    ['/entries?outcome=x', 'outcome', 'pending、adopted、declined'],
  ]) {
    const r = await get(path);
    const detail = `查询参数“${name}”：应为其中之一：${words}。`;
    assert.deepEqual([r.status, r.json.code, r.json.parameter, r.json.detail], [400, 'invalid_parameter', name, detail], path);
    assert.deepEqual(r.json.errors, [{ pointer: '', code: 'invalid_parameter', detail }], path);
  }
  for (const [path, name] of [['/ledger/achievement?changed_since=zzz', 'changed_since'], ['/ledger/achievement?after=zzz', 'after'],
    ['/timetable?year=1999', 'year'], ['/bulletins?month=x', 'month'], ['/me/notices?kind=zz', 'kind'],
    ['/document-numbers', 'text'], ['/search', 'q']]) {
    const r = await get(path);
    assert.deepEqual([r.status, r.json.code, r.json.parameter], [400, 'invalid_parameter', name], path);
    assert.deepEqual(r.json.errors, [{ pointer: '', code: 'invalid_parameter', detail: r.json.detail }], path);
    assert.match(r.json.detail, new RegExp(`^查询参数“${name}”：.*[。]$`));
  }
});

test('methods: 405 with Allow, HEAD as GET without its body, OPTIONS', async () => {
  const r = await s.try('PUT', '/entries/1', { raw: Buffer.alloc(0) });
  assert.deepEqual([r.status, r.json.code], [405, 'method_not_allowed']);
  assert.equal(r.headers.allow, 'GET, HEAD, PATCH, DELETE, OPTIONS');
  const head = await s.try('HEAD', '/units');
  const whole = await get('/units');
  assert.equal(head.status, 200);
  assert.equal(head.text, '');
  assert.equal(head.headers.etag?.replace('W/', ''), whole.headers.etag?.replace('W/', ''));
  const options = await stack.api.request('OPTIONS', '/api/v1/entries');
  assert.equal(options.status, 204);
  assert.equal(options.headers.allow, 'GET, HEAD, POST, OPTIONS');
  assert.equal(options.headers['access-control-allow-origin'], undefined);
});

test('who has the answer gets 304, an entry never does', async () => {
  const r = await get('/units');
  const tag = r.headers.etag;
  assert.ok(tag);
  for (const value of [tag, `W/${tag.replace('W/', '')}`, `"x", ${tag}`, '*']) {
    const again = await get('/units', { 'if-none-match': value });
    assert.deepEqual([again.status, again.text], [304, ''], value);
  }
  for (const value of ['"x"', tag.replace(/"/g, ''), `"${'0'.repeat(32)}"`]) {
    assert.equal((await get('/units', { 'if-none-match': value })).status, 200, value);
  }
  const e = await draft();
  const one = await get(`/entries/${e.json.id}`);
  assert.match(one.headers.etag, /"r\d+"/);
  assert.equal((await get(`/entries/${e.json.id}`, { 'if-none-match': one.headers.etag })).status, 200);
});

test('If-Match: needed, well formed, and current', async () => {
  const e = await draft();
  const path = `/entries/${e.json.id}`;
  const remove = value => s.try('DELETE', path, { headers: value ? { 'if-match': value } : {} });
  let r = await remove();
  assert.deepEqual([r.status, r.json.code], [428, 'if_match_required']);
  for (const value of ['r1', '"1"', '"r"', '"r-1"', '"r1', '"r1x"', '*', '"r1", "r2"',
    '"r99999999999999999999"', '"R1"']) {
    r = await remove(value);
    assert.deepEqual([r.status, r.json.code], [400, 'invalid_request'], value);
  }
  r = await remove('"r999"');
  assert.deepEqual([r.status, r.json.code], [412, 'revision_stale']);
  assert.ok(r.json.revision && r.json.changed_at, r.text);
  const revision = (await get(path)).json.revision;
  assert.equal((await remove(`W/"r${revision}"`)).status, 204);
});

test('a key stands for one request', async () => {
  const key = randomUUID();
  const send = (matter, k = key) => s.try('POST', '/entries', {
    body: { module: 'achievement', body: { classified: false, matter } },
    headers: { 'idempotency-key': k },
  });
  const first = await send('同一请求');
  const again = await send('同一请求');
  assert.equal(first.status, 201, first.text);
  assert.deepEqual([again.status, again.json.id], [201, first.json.id]);
  assert.equal((await send('同一请求', `"${key}"`)).json.id, first.json.id);
  const other = await send('另一请求');
  assert.deepEqual([other.status, other.json.code], [422, 'idempotency_key_reused']);
  for (const k of ['short', 'a'.repeat(129), 'has blank inside', 'semi;colon;key', "quote'quote'"]) {
    const r = await send('x', k);
    assert.deepEqual([r.status, r.json.code], [400, 'idempotency_key_invalid'], k);
  }
});

test('a body is JSON, is said to be, and is an object of known members', async () => {
  const send = (raw, type) => s.try('POST', '/entries', {
    raw: Buffer.from(raw), headers: type ? { 'content-type': type } : {},
  });
  for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded',
    'application/jsonx', 'application/json; charset=gbk', 'multipart/form-data; boundary=a']) {
    const r = await send('{}', type);
    assert.deepEqual([r.status, r.json.code], [415, 'unsupported_media_type'], type);
  }
  for (const type of ['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"']) {
    assert.equal((await send('{}', type)).json.code, 'invalid_body', type);
  }
  const json = 'application/json';
  for (const raw of ['', '{', '[1', 'null x', '{"a":1,"a":2}', '{"a":"\\u0000"}', '\ufeff{}']) {
    assert.deepEqual([(await send(raw, json)).status, (await send(raw, json)).json.code],
      [400, 'invalid_json'], raw);
  }
  for (const raw of ['[]', '1', 'null', '"a"', '{"module":"pilot","body":{},"stage":"approved"}',
    '{"module":["pilot"],"body":{}}', '{"Module":"pilot","body":{}}']) {
    assert.deepEqual([(await send(raw, json)).status, (await send(raw, json)).json.code],
      [422, 'invalid_body'], raw);
  }
  const none = await s.try('POST', '/reports/1/publish', { raw: Buffer.from('{}') });
  assert.deepEqual([none.status, none.json.code], [400, 'invalid_request']);
  const large = await send(`{"a":"${'x'.repeat(2_000_000)}"}`, json).catch(() => ({ status: 413 }));
  assert.equal(large.status, 413);
});

test('what is packed is refused as such, before anybody reads it, and told what would do', async () => {
  const send = (path, raw, type, coding) => s.try('POST', path, { raw,
    headers: { 'content-type': type, 'content-encoding': coding, 'idempotency-key': randomUUID() } });
  const json = Buffer.from('{}');
  for (const [path, raw, type] of [['/entries', json, 'application/json'], ['/entries', gzipSync(json), 'application/json'],
    ['/imports?module=achievement&mode=dry_run&name=a.csv', gzipSync(Buffer.from('a\n')), 'text/csv'],
    ['/entries/1/attachments?field=evidence&name=a.pdf', gzipSync(Buffer.from('%PDF-1.4\n')), 'application/octet-stream']]) {
    for (const coding of ['gzip', 'GZIP', 'br', 'identity, gzip', 'x']) {
      const r = await send(path, raw, type, coding);
      assert.deepEqual([r.status, r.json.code, r.headers['accept-encoding']], [415, 'unsupported_media_type', 'identity'], `${path} ${coding}`);
      assert.match(r.json.detail, /Content-Encoding/);
    }
  }
  for (const coding of ['identity', 'Identity', '']) {
    assert.deepEqual([(await send('/entries', json, 'application/json', coding)).status], [422], coding);
  }
  const none = await s.try('POST', '/entries', { raw: json, headers: { 'content-type': 'text/plain' } });
  assert.equal(none.headers['accept-encoding'], undefined, 'another 415 is another');
});

test('what went wrong inside is logged and never told', async () => {
  const r = await get('/entries/9223372036854775807');
  assert.equal(r.status, 404);
  assert.doesNotMatch(r.text, /SQLSTATE|PL\/pgSQL|relation|filing\./);
});
