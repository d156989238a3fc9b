// SPDX-License-Identifier: Apache-2.0
// Holds answers against the program's own tables of shapes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { top } from './stack.mjs';

/** Asks as anybody and keeps every answer with its route, to be held in the
 *  end. of(): the stack, once it is there. call takes any answer but a broken
 *  server's, ok only a success, whose body it gives. */
export function asking(of) {
  const replies = [];
  async function call(route, who, method, path, body) {
    const s = await of().as(who);
    const r = await s.try(method, path, {
      body, headers: method === 'POST' ? { 'idempotency-key': randomUUID() } : {},
    });
    assert.ok(r.status < 500, `${route}: ${r.text}`);
    replies.push({ route, status: r.status, body: r.json });
    return r;
  }
  async function ok(route, ...more) {
    const r = await call(route, ...more);
    assert.ok(r.status < 300, `${route}: ${r.status} ${r.text}`);
    return r.json;
  }
  return { call, ok, replies };
}

/** replies: [{route, status, body}]; fails with what differs. */
export function holdShapes(replies) {
  assert.ok(replies.length > 0, 'no reply to hold');
  const run = spawnSync(`${process.env.RR_BUILD ?? `${top}/build`}/rr-shape`, {
    input: replies.map(r => `${JSON.stringify(r)}\n`).join(''), encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  assert.equal(run.status, 0, `${run.stdout.slice(0, 3000)}${run.stderr}`);
}
