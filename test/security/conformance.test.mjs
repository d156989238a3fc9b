// SPDX-License-Identifier: Apache-2.0
// HTTP/1.1 by its text (RFC 9112, and 9110 where it says so), one sentence of
// it a case, at Kore's own port and at the one that users reach. Where the text
// leaves a choice, each of its answers is right.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { send } from './raw.mjs';

let stack;
before(async () => { stack = await startStack('security', 'bare'); });
after(() => stack.close());

const H = 'Host: localhost\r\n';
const GET = 'GET /healthz HTTP/1.1\r\n';
const POST = 'POST /api/v1/sessions HTTP/1.1\r\n';
const JSON_ = 'Content-Type: application/json\r\n';
const OK = [200];
const BAD = [400];
const JUDGED = [422];	// the whole body came: {} is no sign-in
// A server may refuse a coding it does not know (501), the message (400), or
// want a length (411).
const CODING = [400, 411, 501];

const cases = [
  // 2.1, 3: a message is a request line, header lines, an empty line
  ['2.1 a request', OK, GET + H + '\r\n'],
  ['2.1 its method in pieces', OK, ['G', 20, 'ET /healthz HTTP/1.1\r\n' + H + '\r\n']],
  ['2.1 its target in pieces', OK, ['GET /hea', 20, 'lthz HTTP/1.1\r\n' + H + '\r\n']],
  ['2.1 its version in pieces', OK, ['GET /healthz HT', 20, 'TP/1.1\r\n' + H + '\r\n']],
  ['2.1 its first line end in pieces', OK, ['GET /healthz HTTP/1.1\r', 20, '\n' + H + '\r\n']],
  ['2.1 a header name in pieces', OK, [GET + 'Ho', 20, 'st: localhost\r\n\r\n']],
  ['2.1 a header value in pieces', OK, [GET + 'Host: local', 20, 'host\r\n\r\n']],
  ['2.1 its last line end in pieces', OK, [GET + H + '\r', 20, '\n']],
  ['2.2 an empty line before it is ignored', OK, '\r\n' + GET + H + '\r\n'],
  ['2.2 a bare CR is no line end', BAD, GET + 'X-A: b\rHost: localhost\r\n\r\n'],
  ['2.2 blanks between the request line and the first header', BAD, GET + ' \r\n' + H + '\r\n'],
  // 2.3, 3.2
  ['2.3 a version that is none', BAD, 'GET /healthz HTTPS/1.1\r\n' + H + '\r\n'],
  ['2.3 a version of three digits', BAD, 'GET /healthz HTTP/1.10\r\n' + H + '\r\n'],
  ['2.3 a version without a dot', [400, 505], 'GET /healthz HTTP/11\r\n' + H + '\r\n'],
  ['2.3 a higher major version', [400, 505], 'GET /healthz HTTP/3.0\r\n' + H + '\r\n'],
  ['3 a request line without a target', BAD, 'GET HTTP/1.1\r\n' + H + '\r\n'],
  ['3 a target with a blank in it', BAD, 'GET /health z HTTP/1.1\r\n' + H + '\r\n'],
  ['3.1 a method that nobody knows', [400, 405, 501], 'BREW /healthz HTTP/1.1\r\n' + H + '\r\n'],
  ['3.2.1 the origin form with a query', OK, 'GET /healthz? HTTP/1.1\r\n' + H + '\r\n'],
  ['3.2.2 the absolute form must be accepted', OK, 'GET http://localhost/healthz HTTP/1.1\r\n' + H + '\r\n'],
  ['3.2.4 the asterisk form is for OPTIONS', [400, 404, 405], 'GET * HTTP/1.1\r\n' + H + '\r\n'],
  ['3.2 no Host', BAD, GET + '\r\n'],
  ['3.2 two Hosts', BAD, GET + H + H + '\r\n'],
  ['3.2 two Hosts that differ', BAD, GET + H + 'Host: example.org\r\n\r\n'],
  ['3.2 a Host that is no host', BAD, GET + 'Host: a b\r\n\r\n'],
  // 5
  ['5 names are the same in any case', OK, GET + 'HOST: localhost\r\n\r\n'],
  ['5 no blank after the colon', OK, GET + 'Host:localhost\r\n\r\n'],
  ['5 blanks around a value', OK, GET + 'Host:   localhost  \r\n\r\n'],
  // nginx 1.22 takes no tab for a blank, which refuses what it might take
  ['5 tabs around a value', [200, 400], GET + 'Host: \tlocalhost\t\r\n\r\n', OK],
  ['5 an empty value', OK, GET + H + 'X-Empty:\r\n\r\n'],
  ['5 a value of other bytes', OK, Buffer.from(GET + H + 'X-A: é改\r\n\r\n')],
  ['5.1 a blank before the colon', BAD, GET + H + 'X-A : b\r\n\r\n'],
  ['5.1 a tab before the colon', BAD, GET + H + 'X-A\t: b\r\n\r\n'],
  ['5 a name with a blank in it', BAD, GET + H + 'X A: b\r\n\r\n'],
  ['5 a name of nothing', BAD, GET + H + ': b\r\n\r\n'],
  // and drops such a line, which reaches nobody
  ['5 a line without a colon', [200, 400], GET + H + 'X-A\r\n\r\n', BAD],
  ['9110 5.5 NUL in a value', BAD, GET + H + 'X-A: a\0b\r\n\r\n'],
  ['5.2 a folded line', BAD, GET + H + 'X-A: b\r\n c\r\n\r\n'],
  ['9110 5.4 a header section too large', [400, 431, 494], GET + H + `X-A: ${'a'.repeat(40_000)}\r\n\r\n`],
  // 6.1, 7: codings
  ['6.1 a coding nobody knows', CODING, POST + H + JSON_ + 'Transfer-Encoding: gzop\r\n\r\n{}'],
  ['6.1 chunked must be the last', CODING, POST + H + JSON_ + 'Transfer-Encoding: chunked, gzip\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
  ['6.1 chunked twice', CODING, POST + H + JSON_ + 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
  ['6.1 a coding in HTTP/1.0', [400, 411, 501, 505], 'POST /api/v1/sessions HTTP/1.0\r\n' + H + 'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['6.1 a coding and a length', CODING, POST + H + JSON_ + 'Content-Length: 12\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
  ['7.1 a body in chunks', JUDGED, POST + H + JSON_ + 'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n', CODING],
  ['7.1 chunks in pieces', JUDGED, [POST + H + JSON_ + 'Transfer-Encoding: chunked\r\n\r\n2', 20, '\r\n{', 20, '}\r\n0\r', 20, '\n\r\n'], CODING],
  ['7.1.1 a chunk with an extension', JUDGED, POST + H + JSON_ + 'Transfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\n\r\n', CODING],
  ['7.1.2 a trailer', JUDGED, POST + H + JSON_ + 'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-A: b\r\n\r\n', CODING],
  ['7.1 a chunk whose size is no number', CODING, POST + H + JSON_ + 'Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n'],
  ['7.1 a chunk whose size has no end', CODING.concat(413), POST + H + JSON_ + `Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(20)}\r\n{}\r\n0\r\n\r\n`],
  // 6.2, 6.3: lengths
  ['6.2 a body of its length', JUDGED, POST + H + JSON_ + 'Content-Length: 2\r\n\r\n{}'],
  ['6.2 a body in pieces', JUDGED, [POST + H + JSON_ + 'Content-Length: 2\r\n\r\n{', 20, '}']],
  ['6.3 a length that is no number', BAD, POST + H + JSON_ + 'Content-Length: two\r\n\r\n{}'],
  ['6.3 a negative length', BAD, POST + H + JSON_ + 'Content-Length: -2\r\n\r\n{}'],
  ['6.3 a length with a sign', BAD, POST + H + JSON_ + 'Content-Length: +2\r\n\r\n{}'],
  ['6.3 a length with a fraction', BAD, POST + H + JSON_ + 'Content-Length: 2.0\r\n\r\n{}'],
  ['6.3 a length that overflows', [400, 413], POST + H + JSON_ + 'Content-Length: 99999999999999999999\r\n\r\n{}'],
  ['6.3 a negative length that overflows', BAD, POST + H + JSON_ + 'Content-Length: -99999999999999999999\r\n\r\n{}'],
  ['6.3 the same on a method without a body', BAD, GET + H + 'Content-Length: two\r\n\r\n'],
  ['9110 9.3.1 a body on GET has no meaning', BAD, GET + H + 'Content-Length: 2\r\n\r\n{}'],
  ['9110 9.3.1 nor in chunks', CODING, GET + H + 'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
  ['6.3 two lengths that differ', BAD, POST + H + JSON_ + 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  ['6.3 two lengths in one line that differ', BAD, POST + H + JSON_ + 'Content-Length: 2, 3\r\n\r\n{}'],
  ['6.3 neither: a body of nothing', [400, 411], POST + H + JSON_ + '\r\n'],
  // 9: connections
  ['9.3 HTTP/1.0 is answered', OK, 'GET /healthz HTTP/1.0\r\n' + H + '\r\n'],
];

const ports = {
  'at Kore': () => [stack.korePort, false],
  'at nginx': () => [Number(stack.env.RR_PORT), true],
};

test('there are more cases than h1spec has', () => assert.ok(cases.length > 33));

for (const [where, port] of Object.entries(ports)) {
  for (const [name, statuses, bytes, kore = statuses] of cases) {
    test(`${where}: ${name}`, async () => {
      const [number, secure] = port();
      const r = await send(number, bytes, { secure });
      const want = secure ? statuses : kore;
      assert.equal(r.answers.length, 1, r.text.slice(0, 2000));
      assert.ok(want.includes(r.answers[0].status), `${want}: ${r.text.slice(0, 2000)}`);
      if (r.answers[0].status >= 400) assert.match(r.answers[0].head, /application\/problem\+json/);
    });
  }

  test(`${where}: 9.3 a connection stays until it is told to close`, async () => {
    const [number, secure] = port();
    const r = await send(number, [GET + H + '\r\n', 150, GET + H + 'Connection: close\r\n\r\n'], { secure });
    assert.deepEqual(r.answers.map(a => a.status), [200, 200]);
    assert.ok(r.closed);
  });

  test(`${where}: 9110 6.6.1 an answer says when`, async () => {
    const [number, secure] = port();
    const r = await send(number, GET + H + '\r\n', { secure });
    const m = /\r\ndate: ([^\r]+)/i.exec(r.text);
    assert.ok(m && Math.abs(Date.parse(m[1]) - Date.now()) < 5000, r.text);
  });
}
