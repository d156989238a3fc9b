// SPDX-License-Identifier: Apache-2.0
// Clients that are slow on purpose keep nobody else waiting: thousands that
// never end their head, bodies a byte at a time, readers that do not read.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { startStack } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { workers } from '../fault/process.mjs';
import { ask, asks, hold } from './crowd.mjs';

let stack;
let token;
before(async () => {
  stack = await startStack('security', 'bare');
  token = (await stack.as('U500103 clerk')).token;
});
after(() => stack.close());

const ports = {
  nginx: () => ({ port: Number(stack.env.RR_PORT), secure: true }),
  Kore: () => ({ port: stack.korePort, secure: false }),
};
function legitimate(where) {
  const { port, secure } = ports[where]();
  return ask(port, '/api/v1/me', { secure, headers: { authorization: `Bearer ${token}` } });
}

const memory = () => workers(stack).reduce((n, pid) => n
  + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]), 0) / 1024;

for (const where of Object.keys(ports)) {
  test(`3,000 heads that never end, at ${where}`, async t => {
    const { port, secure } = ports[where]();
    const before_ = memory();
    // To nginx most do not even say hello; the rest are within TLS.
    const held = secure
      ? [await hold(port, 2700, () => {}), await hold(port, 300, s => s.write('GET / HTTP/1.1\r\nX-A: '), { secure })]
      : [await hold(port, 3000, s => s.write('GET / HTTP/1.1\r\nX-A: '))];
    try {
      const open = held.reduce((n, h) => n + h.sockets.length - h.closed, 0);
      assert.ok(open > 2500, `${open} of them are open`);
      const times = await asks(30, () => legitimate(where));
      t.diagnostic(`${open} open, ${times.at(-1)} ms at most, Kore's memory ${before_.toFixed(0)} to ${memory().toFixed(0)} MB`);
      assert.ok(memory() < 512, `${memory()} MB`);
    } finally {
      held.forEach(h => h.end());
    }
  });

  test(`300 heads a byte at a time are cut in the end, at ${where}`, async () => {
    const { port, secure } = ports[where]();
    const held = await hold(port, 300, s => s.write('GET /healthz HTTP/1.1\r\nX-A: '), { secure });
    const drip = setInterval(() => held.sockets.forEach(s => s.writable && s.write('b')), 500);
    const began = Date.now();
    try {
      await asks(20, () => legitimate(where));
      while (held.closed < 300 && Date.now() - began < 30_000) await sleep(200);
      assert.equal(held.closed, 300, 'every one of them');
    } finally {
      clearInterval(drip);
      held.end();
    }
  });

  test(`300 bodies a byte at a time, at ${where}`, async () => {
    const { port, secure } = ports[where]();
    const held = await hold(port, 300, s => s.write('POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\n'
      + 'Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n{'), { secure });
    const drip = setInterval(() => held.sockets.forEach(s => s.writable && s.write(' ')), 500);
    try {
      await asks(40, () => legitimate(where));
    } finally {
      clearInterval(drip);
      held.end();
    }
  });

  test(`200 readers that do not read, at ${where}`, async () => {
    const { port, secure } = ports[where]();
    const held = await hold(port, 200, s => {
      s.pause();
      s.write('GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n');
    }, { secure });
    try {
      await asks(40, () => legitimate(where));
      assert.ok(memory() < 512, `${memory()} MB`);
    } finally {
      held.end();
    }
    await asks(10, () => legitimate(where));
  });
}
