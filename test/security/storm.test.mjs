// SPDX-License-Identifier: Apache-2.0
// Two hundred people sign in at once with a wrong password, again and again:
// the queue for hashing is bounded, whoever finds it full is told to come again,
// and everybody who is signed in goes on working.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { ask, asks } from './crowd.mjs';

let stack;
let token;
before(async () => {
  stack = await startStack('security', 'bare');
  token = (await stack.as('U500103 clerk')).token;
});
after(() => stack.close());

const work = () => ask(Number(stack.env.RR_PORT), '/api/v1/me',
  { secure: true, headers: { authorization: `Bearer ${token}` } });

/** n clients that try until told to stop; answers how often each status came. */
function storm(n, attempt) {
  const seen = {};
  let stop = false;
  const all = Promise.all(Array.from({ length: n }, async (_, i) => {
    for (let k = 0; !stop; k += 1) {
      const r = await attempt(i, k);
      seen[r.status] = (seen[r.status] ?? 0) + 1;
      if (r.status !== 401) {
        assert.ok(Number(r.headers?.['retry-after']) >= 1, `${r.status} without Retry-After ${r.text}`);
      }
    }
  }));
  return { seen, async end() { stop = true; await all; return seen; } };
}

const wrong = (i, k) => JSON.stringify({
  phone: `0007${String(i * 1000 + k % 1000).padStart(7, '0')}`, password: 'not-the-password',
});

async function weathers(t, attempt) {
  const s = storm(200, attempt);
  await sleep(2000);
  const times = await asks(80, work, 200, 100);
  const seen = await s.end();
  assert.deepEqual(Object.keys(seen).filter(x => !['401', '429', '503'].includes(x)), [], JSON.stringify(seen));
  t.diagnostic(`${JSON.stringify(seen)}; others waited ${times.at(-1)} ms at most`);
  return seen;
}

test('from one address: nginx and the throttle send most of them away', async t => {
  const seen = await weathers(t, (i, k) => ask(Number(stack.env.RR_PORT), '/api/v1/sessions', {
    secure: true, method: 'POST', headers: { 'content-type': 'application/json' }, body: wrong(i, k),
  }));
  assert.ok(seen[429] > (seen[401] ?? 0), JSON.stringify(seen));
});

test('from as many addresses as there are clients: the queue for hashing is bounded', async t => {
  const seen = await weathers(t, (i, k) => ask(stack.korePort + i % 2, '/api/v1/sessions', {
    method: 'POST', body: wrong(i, k),
    headers: { 'content-type': 'application/json', 'x-real-ip': `10.${k % 250}.${i}.1` },
  }));
  assert.ok(seen[401] > 20, 'they are hashed');
  assert.ok(seen[503] > 20, 'and no more than the queue holds');
});

test('when it is over, the next sign-in is served', async () => {
  await stack.sql("delete from org.throttle where key like 'address:%'");
  await stack.signIn('U500107 clerk');
});
