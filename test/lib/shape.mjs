// SPDX-License-Identifier: Apache-2.0
// Holds answers against the program's own tables of shapes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { top } from './stack.mjs';

/** replies: [{route, status, body}]; fails with what differs. */
export function holdShapes(replies) {
  assert.ok(replies.length > 0, 'no reply to hold');
  const run = spawnSync(`${process.env.RR_BUILD ?? `${top}/build`}/rr-shape`, {
    input: replies.map(r => `${JSON.stringify(r)}\n`).join(''), encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  assert.equal(run.status, 0, `${run.stdout.slice(0, 3000)}${run.stderr}`);
}
