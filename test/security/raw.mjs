// SPDX-License-Identifier: Apache-2.0
// Bytes as they are: what no HTTP client would send.
import net from 'node:net';
import tls from 'node:tls';
import { sleep } from '../../scripts/lib/client.mjs';

/** Sends the parts (text, Buffer, or a number of ms to wait) to a port of this
 *  machine; answers all that came back until the peer closed or was silent for
 *  `quiet` ms, and whether it closed. secure: through TLS, to nginx. */
export async function send(port, parts, { quiet = 400, limit = 10_000, secure = false } = {}) {
  const s = secure
    ? tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false })
    : net.connect(port, '127.0.0.1');
  const got = [];
  let closed = false;
  let last = Date.now();
  s.on('data', d => { got.push(d); last = Date.now(); });
  s.on('close', () => { closed = true; });
  s.on('error', () => { closed = true; });
  await new Promise(resolve => s.once(secure ? 'secureConnect' : 'connect', resolve)
    .once('error', resolve));
  for (const p of [parts].flat()) {
    if (closed) break;
    if (typeof p === 'number') await sleep(p);
    else s.write(p);
    last = Date.now();
  }
  const began = Date.now();
  while (!closed && Date.now() - began < limit) {
    const whole = complete(Buffer.concat(got).toString('latin1'));
    if (Date.now() - last > (whole ? quiet : limit)) break;
    await sleep(10);
  }
  s.destroy();
  const text = Buffer.concat(got).toString('utf8');
  return { text, closed, answers: answers(text), ms: Date.now() - began };
}

const complete = text => {
  const m = /^content-length: (\d+)\r\n/im.exec(text);
  const end = text.indexOf('\r\n\r\n');
  return end >= 0 && (!m || text.length >= end + 4 + Number(m[1]));
};

/** Each answer in a stream of them. */
export function answers(text) {
  return [...text.matchAll(/HTTP\/1\.[01] (\d{3})[^\r]*\r\n/g)]
    .filter(m => m[1] !== '100')
    .map(m => {
      const rest = text.slice(m.index);
      const at = rest.indexOf('\r\n\r\n');
      const code = /"code":"([a-z_0-9]+)"/.exec(rest)?.[1] ?? null;
      return { status: Number(m[1]), code, head: rest.slice(0, at).toLowerCase() };
    });
}

/** One whole request of head lines and a body. */
export const request = (line, headers = [], body = '') =>
  [line, 'Host: localhost', ...headers, '', body].join('\r\n');
