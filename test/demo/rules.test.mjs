// SPDX-License-Identifier: Apache-2.0
// The demo has a draft of next year's rule set: it adds up, says what may surprise,
// and differs from what is in force in what it is meant to.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';

let stack;
let office;
before(async () => {
  stack = await startStack('rules', 'demo');
  office = await stack.as('D07 reviewer');
});
after(() => stack.close());

test('the draft can be stored as it stands, and says what comes too late', async () => {
  const { body, state, revision } = await office.get('/rule-sets/2024-trial');
  assert.deepEqual([state, revision], ['draft', 2]);
  const { flaws, notes } = await office.call('POST', '/rule-sets/2024-trial/check', { body: { body } });
  assert.deepEqual(flaws, []);
  assert.deepEqual(notes.map(n => n.code).filter(c => c !== 'window_outlives_report'), ['late_counts_nowhere']);
});
test('a comparison with what is in force shows weights, judges and the window', async () => {
  const { parts } = await office.get('/rule-sets/2023-03-31/diff?to=2024-trial');
  const changed = Object.fromEntries(parts.filter(p => p.change === 'changed' && p.level === 'indicator')
    .map(p => [p.key, p.fields.map(f => `${f.field} ${f.before} ${f.after}`)]));
  assert.deepEqual(changed, {
    national: ['judge judge_brand_national_v1 judge_brand_national_v2', 'points 25 23', 'window year period'],
    city: ['judge judge_brand_city_v1 judge_brand_city_v2'],
    media: ['judge judge_brand_media_v1 judge_brand_media_v2'],
    satisfaction: ['points 20 22'],
  });
});
