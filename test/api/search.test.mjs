// SPDX-License-Identifier: Apache-2.0
// Search over 事项, 单位 and 文号: any spelling of a number finds its filing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { Filing, pilotBody } from '../lib/filing.mjs';

let stack;
let made;
const serial = Date.now() % 1000000;
const number = `建办科函〔2021〕${serial}号`;
before(async () => {
  stack = await startStack('search');
  made = await new Filing(stack, 'pilot').draft('U500103 clerk',
    pilotBody({ document_number: number, name: `渝快更新试点${serial}` }));
});
after(() => stack.close());

async function found(who, q, more = {}) {
  const r = await (await stack.as(who)).get(`/search?${new URLSearchParams({ q, ...more })}`);
  return { ...r, ids: r.groups.flatMap(g => g.items.map(i => i.entry.id)) };
}

for (const spelling of [number, `建办科函[2021]${serial}号`, `建办科函（2021）第${serial}号`,
  `建办科函 〔2021〕 ${serial} 号`, String(serial)]) {
  test(`a number spelt ${spelling.replace(String(serial), 'n')} is found`, async () => {
    const r = await found('U500103 clerk', spelling);
    assert.ok(r.ids.includes(made.id), JSON.stringify(r));
    assert.equal(r.groups[0].items[0].number, number);
  });
}

test('a matter is found by two characters, with its unit', async () => {
  assert.ok((await found('U500103 clerk', `快更 渝中 ${serial}`)).ids.includes(made.id));
});

test('the list of filings takes the same words', async () => {
  const s = await stack.as('U500103 clerk');
  const page = await s.get(`/entries?${new URLSearchParams({ q: `渝中 渝快更新试点${serial}` })}`);
  assert.deepEqual(page.items.map(e => e.id), [made.id]);
});

test('another district does not find a draft, the office does', async () => {
  assert.ok(!(await found('U500107 clerk', number)).ids.includes(made.id));
  assert.ok((await found('D07 reviewer', number)).ids.includes(made.id));
});

test('a unit is found by its name', async () => {
  assert.deepEqual((await found('U500107 clerk', '渝中')).units.map(u => u.unit), ['U500103']);
});

test('a module is found by each name that the manual gives it (X2)', async () => {
  for (const name of ['成效亮晒比拼', '亮晒管理', '晾晒']) {
    const r = await found('U500103 clerk', name);
    assert.ok(r.modules.some(m => m.module === 'achievement'), name);
  }
  const survey = async who => (await found(who, '满意度')).modules.map(m => m.module);
  assert.ok((await survey('D46 clerk')).includes('district_survey'));
  assert.deepEqual(await survey('U500103 clerk'), [], 'it is on no menu of theirs');
});

test('nothing asked is a wrong question', async () => {
  const r = await (await stack.as('U500103 clerk')).try('GET', '/search?q=%20');
  assert.equal(r.status, 400, r.text);
});
