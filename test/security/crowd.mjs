// SPDX-License-Identifier: Apache-2.0
// Many connections at once, and somebody who only wants an answer beside them.
import assert from 'node:assert/strict';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { sleep } from '../../scripts/lib/client.mjs';

/* Who has no answer by then was kept waiting. Not a measure of speed, which is
 * test/bench's. */
const LIMIT = 10_000;

/** n connections to a port, each greeted by `greet(socket, i)`; answers them,
 *  and how many of them the server has closed since. */
export async function hold(port, n, greet, { secure = false } = {}) {
  const held = { sockets: [], closed: 0, end: () => held.sockets.forEach(s => s.destroy()) };
  for (let i = 0; i < n; i += 100) {
    await Promise.all(Array.from({ length: Math.min(100, n - i) }, (_, k) => new Promise(resolve => {
      const s = secure
        ? tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false })
        : net.connect(port, '127.0.0.1');
      s.once(secure ? 'secureConnect' : 'connect', () => { greet(s, i + k); resolve(); });
      s.on('error', () => resolve());
      s.on('close', () => { held.closed += 1; resolve(); });
      held.sockets.push(s);
    })));
  }
  return held;
}

/** One request on a connection of its own; answers {status, ms, text, headers}. */
export const ask = (port, path, { secure = false, method = 'GET', headers = {}, body, limit = LIMIT } = {}) =>
  new Promise(resolve => {
    const began = Date.now();
    const done = r => resolve({ ms: Date.now() - began, ...r });
    const req = (secure ? https : http).request({
      port, host: '127.0.0.1', path, method, agent: false, rejectUnauthorized: false,
      headers: { host: 'localhost', ...headers, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) },
    }, res => {
      let text = '';
      res.on('data', d => { text += d; });
      res.on('end', () => done({ status: res.statusCode, headers: res.headers, text }));
      res.on('error', () => done({ status: 0 }));
    });
    req.setTimeout(limit, () => req.destroy(new Error('no answer')));
    req.on('error', e => done({ status: 0, text: String(e) }));
    req.end(body);
  });

/** What somebody asks one after another: every answer must be `status`, and
 *  come. Answers how long each took, the longest last. */
export async function asks(n, one, status = 200, pause = 50) {
  const times = [];
  for (let i = 0; i < n; i += 1) {
    const r = await one(i);
    assert.equal(r.status, status, r.text);
    times.push(r.ms);
    await sleep(pause);
  }
  return times.sort((a, b) => a - b);
}
