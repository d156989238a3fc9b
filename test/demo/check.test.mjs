// SPDX-License-Identifier: Apache-2.0
// Everything the demonstration did, through the API alone, keeps every rule that
// the system checks of itself.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';

let stack;
before(async () => { stack = await startStack('demo-check', 'demo'); });
after(() => stack.close());

test('no integrity check finds anything in a year of demonstration', async () => {
  const said = await (await stack.as('D07 system_admin')).get('/admin/checks');
  assert.ok(said.items.length > 5, 'there are checks');
  assert.deepEqual(said.items.filter(c => c.count > 0), []);
});
