// SPDX-License-Identifier: Apache-2.0
// 9 工作动态 through the API: filed, reviewed, published; the feed and its digest.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { CHECKED, Filing, pilotBody } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';

let stack;
let filing;
before(async () => {
  stack = await startStack('bulletin');
  filing = new Filing(stack, 'bulletin');
});
after(() => stack.close());

const bulletin = (more = {}) => ({
  classified: false, title: '渝中区推进城市更新', body: '第一段。\n第二段讲经过。', ...more,
});

async function published(unit, body) {
  let e = await filing.draft(`${unit} clerk`, body);
  e = await filing.step(`${unit} clerk`, e, 'submit');
  e = await filing.step(`${unit} reviewer`, e, 'approve');
  return filing.step('D07 reviewer', e, 'approve');
}

test('what the office approves is read by everybody, newest first', async () => {
  const first = await published('U500103', bulletin());
  const second = await published('D18', bulletin({ title: '市民政局印发办法' }));
  assert.equal(second.stage_label, '已发布');
  const reader = await stack.as('U500107 leader');
  const page = await reader.get('/bulletins?limit=1');
  assert.equal(page.items[0].id, second.id);
  const rest = await reader.get(`/bulletins?after=${page.next}&limit=200`);
  assert.equal(rest.items[0].id, first.id);
  const one = await reader.get(`/bulletins/${first.id}`);
  assert.equal(one.body, '第一段。\n第二段讲经过。');
  assert.equal((await reader.try('GET', `/entries/${first.id}`)).status, 404,
    'the filing itself stays with its unit');
  const digest = await reader.get('/bulletin-digests/2023-03');
  assert.ok(digest.units.some(u => u.unit.unit === 'U500103' && u.count >= 1));
  holdShapes([
    { route: 'bulletin_list', status: 200, body: page },
    { route: 'bulletin_get', status: 200, body: one },
    { route: 'bulletin_digest', status: 200, body: digest },
  ]);
});

test('the feed is searched in title and text, by unit and month', async () => {
  const e = await published('U500103', bulletin({ body: '两江协同创新区挂牌。' }));
  const reader = await stack.as('D18 reviewer');
  const ids = async query => (await reader.get(`/bulletins?${new URLSearchParams(query)}`))
    .items.map(x => x.id);
  assert.deepEqual(await ids({ q: '协同创新' }), [e.id]);
  assert.deepEqual(await ids({ q: '协同创新', unit: 'D18' }), []);
  assert.deepEqual(await ids({ q: '协同创新', month: '2023-03' }), [e.id]);
  assert.deepEqual(await ids({ q: '协同创新', month: '2023-02' }), []);
  for (const [query, code] of [['month=2023-13', 'invalid_parameter'],
    ['after=x', 'invalid_parameter'], ['state=approved', 'unknown_parameter']]) {
    const r = await reader.try('GET', `/bulletins?${query}`);
    assert.equal(r.status, 400, query);
    assert.equal(r.json.code, code, query);
  }
});

test('a draft, a filing under review and one returned are in no feed', async () => {
  let e = await filing.draft('U500103 clerk', bulletin({ title: '未发布的动态' }));
  const reader = await stack.as('U500103 leader');
  const seen = async () => (await reader.get(`/bulletins?q=${encodeURIComponent('未发布的动态')}`)).items.length;
  assert.equal(await seen(), 0);
  e = await filing.step('U500103 clerk', e, 'submit');
  e = await filing.step('U500103 reviewer', e, 'approve');
  assert.equal(await seen(), 0);
  await filing.step('D07 reviewer', e, 'return', { reason_code: 'wording', note: '请核实数据。' });
  assert.equal(await seen(), 0);
  assert.equal((await reader.try('GET', `/bulletins/${e.id}`)).status, 404);
});

test('a link is named for who may see it and left out for who may not', async () => {
  const pilots = new Filing(stack, 'pilot');
  let p = await pilots.draft('U500103 clerk', pilotBody(), { files: ['document_file'] });
  p = await pilots.step('U500103 clerk', p, 'submit');
  p = await pilots.step('U500103 reviewer', p, 'approve');
  p = await pilots.step('D18 clerk', p, 'distribute', CHECKED);
  const draft = await filing.draft('U500103 clerk', bulletin({ related: [{ linked: p.id }] }));
  assert.deepEqual(draft.links.map(l => [l.id, l.module]), [[p.id, 'pilot']]);
  const e = await published('U500103', bulletin({ related: [{ linked: p.id }] }));
  const links = async who => (await (await stack.as(who)).get(`/bulletins/${e.id}`)).links;
  assert.deepEqual((await links('U500107 leader')).map(l => l.id), [p.id], 'a district concerned');
  assert.deepEqual(await links('U500101 leader'), [], 'a district that is not');
  const twice = await (await stack.as('U500103 clerk')).try('PATCH', `/entries/${draft.id}`, {
    body: { module: 'bulletin', body: { related: [{ linked: p.id }, { linked: p.id }] } },
    headers: { 'if-match': `"r${draft.revision}"` },
  });
  assert.equal(twice.status, 422);
  assert.deepEqual(twice.json.errors.map(x => x.pointer), ['/body/related/1']);
});
