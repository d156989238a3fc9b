// SPDX-License-Identifier: Apache-2.0
// Module 6a 区县满意度 through the API: who is missing is named, and the quarter
// before is read where the next one is filled in.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { until } from '../lib/until.mjs';

let stack;
let surveys;
let units;
before(async () => {
  stack = await startStack('district_survey');
  surveys = new Filing(stack, 'district_survey');
  units = (await (await stack.as('D46 clerk')).get('/units')).items.filter(u => u.kind === 'district' && u.reports);
});
after(() => stack.close());

const body = (period, rows) => ({ classified: false, period, conclusion: '总体满意。', rows });
const scored = score => units.map(u => ({ unit: u.unit, score }));

test('a survey without some districts is refused with their names (R121)', async () => {
  const e = await surveys.draft('D46 clerk', body('2019Q1', scored(88.05).slice(2)), { files: ['report'] });
  const r = await surveys.move('D46 clerk', e, 'submit');
  assert.equal(r.status, 422, r.text);
  const [flaw] = r.json.errors.filter(x => x.code === 'units_missing');
  for (const u of units.slice(0, 2)) assert.ok(flaw.detail.includes(u.short), u.short);
});

test('the quarter before stands in the ledger for the centre and the office (R122)', async () => {
  const form = (await (await stack.as('D46 clerk')).get('/modules/district_survey')).form;
  assert.equal(form.fields.find(f => f.name === 'rows').compared, true);
  let e = await surveys.draft('D46 clerk', body('2019Q2', scored(91.5)), { files: ['report'] });
  e = await surveys.step('D46 clerk', e, 'submit');
  await surveys.step('D07 reviewer', e, 'approve');
  const read = async who => (await (await stack.as(who)).get('/ledger/district_survey?period=2019Q2')).items;
  await until('it stands in the ledger', async () => (await read('D07 reviewer')).length);
  // scores are for everybody to compare (赛马比拼)
  for (const who of ['D46 clerk', 'D07 reviewer', 'U500103 clerk']) {
    const [fact] = await read(who);
    assert.equal(fact.rows.length, units.length, who);
    assert.equal(Number(fact.rows[0].score), 91.5);
  }
});

test('the statistics bureau reads what the survey centre filed (X8)', async () => {
  let e = await surveys.draft('D46 clerk', body('2019Q3', scored(90)), { files: ['report'] });
  const asked = who => stack.as(who).then(s => s.try('GET', `/entries/${e.id}`));
  assert.equal((await asked('D45 clerk')).status, 404, 'a draft is the centre\'s own');
  e = await surveys.step('D46 clerk', e, 'submit');
  for (const who of ['D45 clerk', 'D45 reviewer', 'D45 leader']) {
    const seen = await asked(who);
    assert.equal(seen.status, 200, who);
    assert.equal(seen.json.body.conclusion, '总体满意。');
    assert.deepEqual(seen.json.actions, [], 'and has no part in it');
  }
  assert.equal((await asked('D30 clerk')).status, 404, 'another department does not');
  await surveys.step('D07 reviewer', e, 'approve');
  const { items } = await (await stack.as('D45 clerk')).get('/me/notices');
  assert.ok(items.some(n => n.entry === e.id && /已通过/.test(n.text)), 'and is told when it is approved');
});
