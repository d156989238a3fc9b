// SPDX-License-Identifier: Apache-2.0
// Every table of the screen that can be taken away, over a year's data: the
// workbook and the page's route say the same, row for row, to whoever asks (X51).
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { listings, pagesOf, rowsOf, taken } from '../lib/listing.mjs';

let stack;
before(async () => { stack = await startStack('demo_listing', 'demo'); });
after(() => stack.close());

const OWN = ['owed', 'extensions', 'work_items'];	// units' own business
const FILTER = { work: { module: 'decision' }, work_items: { module: 'decision' }, matrix: { period: '2023Q1' }, rates: { period: '2023Q1' }, usage: { period: '2023Q1' } };
const held = {};
for (const who of ['D07 reviewer', 'U500103 leader', 'D30 reviewer']) {
  for (const of of Object.keys(listings)) {
    test(`${of} as ${who} reads it, row for row (X51)`, async () => {
      const s = await stack.as(who);
      const me = await s.get('/me');
      const grant = me.grants.find(g => g.grant === me.active_grant);
      const unit = OWN.includes(of) && grant.unit.kind !== 'reform_office' ? { unit: grant.unit.unit } : {};
      const pages = await pagesOf(s, of, { ...FILTER[of], ...unit });
      const { sheets } = await taken(s, { of, ...FILTER[of] });
      const expected = listings[of].sheets(pages, me.now.slice(0, 10));
      assert.deepEqual(sheets.slice(0, -1).map(x => x.name), expected.map(([name]) => name));
      expected.forEach(([name, rows], i) => assert.deepEqual(rowsOf(sheets[i]), rows, name));
      held[`${who} ${of}`] = expected[0][1].length;
    });
  }
}

test('what the demo fills is not empty, and the longest came page after page', () => {
  for (const of of ['matrix', 'rates', 'usage', 'work', 'work_items', 'projects', 'migrations']) assert.ok(held[`D07 reviewer ${of}`] > 0, `${of}: ${JSON.stringify(held)}`);
  assert.ok(held['D07 reviewer owed'] > 400, JSON.stringify(held));
});
