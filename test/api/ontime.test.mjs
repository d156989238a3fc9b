// SPDX-License-Identifier: Apache-2.0
// Getting it done on time through the API: obligations, 延期申请, 催办, the matrix,
// rates, the calendar and its file, notices. Every answer is held against the
// program's own tables.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { startStack, top } from '../lib/stack.mjs';
import { Filing, pilotBody } from '../lib/filing.mjs';
import { until } from '../lib/until.mjs';

let stack;
let pilots;
const shapes = [];
const UNITS = ['U500115', 'U500116'];
before(async () => {
  stack = await startStack('ontime');
  await stack.clock('2023-03-20T09:00:00+08:00');
  pilots = new Filing(stack, 'pilot');
});
after(async () => {
  await stack.clock('2023-03-20T09:00:00+08:00');
  await stack.close();
});

async function keep(route, who, method, path, body) {
  const s = await stack.as(who);
  const key = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
  const r = await s.try(method, path, { body, headers: key });
  shapes.push({ route, status: r.status, body: r.json });
  return r;
}
const get = async (route, who, path) => {
  const r = await keep(route, who, 'GET', path);
  assert.equal(r.status, 200, `${route}: ${r.text}`);
  return r.json;
};

async function distributed(more) {
  const [track] = (await (await stack.as('U500115 clerk')).get('/code-lists/track')).items;
  let e = await pilots.draft('U500115 clerk', pilotBody({ track: track.code,
    policy_area: track.parent, scope_units: UNITS, ...more }), { files: ['document_file'] });
  e = await pilots.step('U500115 clerk', e, 'submit');
  e = await pilots.step('U500115 reviewer', e, 'approve');
  return pilots.step('D18 clerk', e, 'distribute', { findings: { units_checked: true } });
}
async function owed(who, subject) {
  const page = await get('obligation_list', who, `/obligations?subject=${subject.id}&state=open`);
  return page.items.find(o => who.startsWith(o.unit.unit));
}

test('延期申请 goes from the unit to the module administrator and back (X59)', async () => {
  const p = await distributed();
  const o = await owed('U500115 clerk', p);
  assert.deepEqual(o.actions, ['fill', 'extend']);
  assert.equal(o.days_left, 11);
  const path = `/obligations/${o.obligation}/extensions`;
  const bad = await keep('extension_create', 'U500115 clerk', 'POST', path, { reason: '', due: '2023-04-07' });
  assert.equal(bad.status, 422);
  assert.equal(bad.json.errors[0].pointer, '/reason');
  assert.equal((await keep('extension_create', 'U500116 clerk', 'POST', path,
    { reason: '数据未到', due: '2023-04-07' })).status, 404);
  const asked = await keep('extension_create', 'U500115 clerk', 'POST', path, { reason: '数据未到', due: '2023-04-07' });
  assert.equal(asked.status, 201, asked.text);
  const id = asked.json.extension;
  assert.equal(asked.headers.location, `/api/v1/extensions/${id}`);
  const again = await keep('extension_create', 'U500115 reviewer', 'POST', path, { reason: '再延', due: '2023-04-08' });
  assert.equal(again.json.code, 'extension_pending');

  const pending = await get('extension_list', 'D07 reviewer', '/extensions?state=pending');
  assert.ok(pending.items.find(x => x.extension === id).decidable);
  assert.equal((await get('desk', 'D07 reviewer', '/desk')).extensions.length >= 1, true);
  const decision = `/extensions/${id}/decision`;
  assert.equal((await keep('extension_decide', 'U500115 reviewer', 'POST', decision, { decision: 'grant' })).status, 403);
  const silent = await keep('extension_decide', 'D07 reviewer', 'POST', decision, { decision: 'decline' });
  assert.equal(silent.json.code, 'reason_required');
  assert.deepEqual(silent.json.errors.map(e => e.pointer), ['/note']);
  const granted = await keep('extension_decide', 'D07 reviewer', 'POST', decision, { decision: 'grant', note: '同意' });
  assert.equal(granted.status, 200, granted.text);
  assert.equal(granted.json.state, 'granted');
  const now = await get('obligation_get', 'U500115 clerk', `/obligations/${o.obligation}`);
  assert.equal(now.due, '2023-04-07');
  assert.equal(now.due_original, '2023-03-31');
  assert.deepEqual(now.history.map(h => h.kind), ['opened', 'extension', 'granted']);
  const told = await get('notice_list', 'U500115 reviewer', '/me/notices?kind=granted&unread=true');
  assert.match(told.items[0].text, /延期申请已准予，延至2023-04-07/);
});

test('the page of a pilot says what is owed of it, and from which day on the next can be filed', async () => {
  const p = await distributed();
  const o = await owed('U500115 clerk', p);
  const said = await get('entry_opens', 'U500115 clerk', `/entries/${p.id}/opens`);
  assert.deepEqual(said, { owed: { obligation: o.obligation, period: '2023Q1', label: '2023年第一季度', due: '2023-03-31' },
    next: { period: '2023Q2', label: '2023年第二季度', opens: '2023-06-10', due: '2023-06-30' } });
  assert.deepEqual(await get('entry_opens', 'D07 reviewer', `/entries/${p.id}/opens`), { owed: null, next: null });
});

test('催办 of one, of a cell and of all; once a working day', async () => {
  const p = await distributed();
  const one = await owed('U500116 clerk', p);
  const chase = (who, body) => keep('chase_create', who, 'POST', '/chases', body);
  assert.equal((await chase('U500115 clerk', { obligation: one.obligation })).status, 404);
  for (const [note, code] of [['长'.repeat(201), 'too_long'], ['请\u0007抓紧', 'control_character']]) {
    const bad = await chase('D18 clerk', { obligation: one.obligation, note });
    assert.deepEqual([bad.status, bad.json.errors.map(e => [e.pointer, e.code])], [422, [['/note', code]]]);
  }
  const r = await chase('D18 clerk', { obligation: one.obligation, note: '请抓紧' });
  assert.equal(r.status, 201, r.text);
  assert.deepEqual([r.json.chased, r.json.skipped, r.json.units.map(u => u.unit.unit)], [1, 0, ['U500116']]);
  assert.equal((await chase('D07 reviewer', { obligation: one.obligation })).json.code, 'chased_today');
  const cell = await chase('D07 reviewer', { module: one.module, period: one.period, unit: 'U500116' });
  assert.equal(cell.status === 201 || cell.json.code === 'chased_today', true, cell.text);
  const whom = await get('chase_whom', 'D07 reviewer', `/chases/whom?module=${one.module}&period=${one.period}`);
  const all = await chase('D07 reviewer', { module: one.module, period: one.period });
  assert.equal(all.status, 201, all.text);
  assert.ok(all.json.skipped >= 1);
  assert.deepEqual(all.json, whom);
  assert.equal(whom.units.reduce((n, u) => n + u.chased + u.skipped, 0), whom.chased + whom.skipped);
  assert.equal((await chase('D07 reviewer', {})).status, 422);
  for (const who of ['U500116 clerk', 'U500116 reviewer']) {
    const told = await get('notice_list', who, '/me/notices?kind=chase');
    assert.ok(told.items.some(n => n.obligation === one.obligation && /请抓紧/.test(n.text)), who);
  }
  const mine = await get('chase_list', 'D18 clerk', '/chases');
  assert.equal(mine.items[0].obligation, one.obligation);
  assert.equal(mine.items[0].outcome, 'waiting');
});

test('one call says who is missing, and its figures are the list behind it', async () => {
  const m = await get('obligation_matrix', 'D07 reviewer', '/obligations/matrix?period=2023Q1');
  for (const c of m.cells) {
    const page = await get('obligation_list', 'D07 reviewer',
      `/obligations?period=2023Q1&module=${c.module}&unit=${c.unit}&limit=200`);
    const n = s => page.items.filter(o => o.state === s).length;
    assert.deepEqual([n('open'), n('filed'), n('met'), n('waived'), page.items.filter(o => o.late).length],
      [c.open, c.filed, c.met, c.waived, c.late]);
  }
  assert.ok(m.cells.length >= 2);
  const own = await get('obligation_matrix', 'U500116 reviewer', '/obligations/matrix?period=2023Q1');
  assert.deepEqual(own.units.map(u => u.unit), ['U500116']);
});

test('rates are for everybody, waived with a reason', async () => {
  const p = await distributed({ scope_units: ['U500115'] });
  const o = await owed('U500115 clerk', p);
  const path = `/obligations/${o.obligation}/waiver`;
  assert.equal((await keep('obligation_waive', 'D18 clerk', 'POST', path, { reason: '停' })).status, 403);
  const w = await keep('obligation_waive', 'D07 reviewer', 'POST', path, { reason: '试点暂停' });
  assert.equal(w.status, 200, w.text);
  assert.equal(w.json.state_label, '免报');
  const rates = await get('obligation_rates', 'U500112 leader', '/obligations/rates?period=2023Q1');
  const mine = rates.items.find(x => x.unit.unit === 'U500115');
  assert.ok(mine.waived >= 1);
  assert.equal(mine.rate, null, 'nothing is judged before its day');
});

test('who owes nothing is told when the next will be owed', async () => {
  const { items } = await get('obligation_opens', 'D07 reviewer', '/obligations/opens');
  const next = items.find(x => x.module === 'pilot_update');
  assert.match(next.period, /^2023Q[23]$/);
  assert.ok(next.opens < next.due);
});

test('the use of the system is appraised apart from the points', async () => {
  const office = await get('usage_appraisal', 'D07 reviewer', '/usage?period=2023Q1');
  assert.equal(office.counted, 'by_reason');
  assert.deepEqual(office.reasons.filter(r => r.counted).map(r => r.code), ['not_eligible']);
  const district = office.reviews.find(r => r.stage === 'unit_review');
  assert.match(district.median_days, /^\d+\.\d$/);
  assert.equal(office.people.every(p => p.account > 0), true);
  const bad = await keep('usage_appraisal', 'D07 reviewer', 'GET', '/usage?period=2023Q9');
  assert.equal(bad.status, 400, bad.text);
  assert.equal((await keep('usage_appraisal', 'D07 auditor', 'GET', '/usage')).status, 403);
});

test('the calendar has its days, and its file is what RFC 5545 asks for', async () => {
  const c = await get('obligation_calendar', 'U500115 clerk', '/obligations/calendar?from=2023-03-01&to=2023-04-30');
  const days = c.items.map(d => d.day);
  assert.ok(days.includes('2023-03-31') && days.includes('2023-04-07'), days.join());
  assert.ok(c.marks.some(k => k.day === '2023-04-10' && /补审期截止/.test(k.label)));
  const s = await stack.as('U500115 clerk');
  const r = await s.try('GET', '/obligations.ics');
  assert.equal(r.status, 200, r.text);
  assert.equal(r.headers['content-type'], 'text/calendar; charset=utf-8');
  assert.match(r.headers['content-disposition'], /^attachment; filename="obligations\.ics"$/);
  assert.match(r.text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(r.text, /END:VCALENDAR\r\n$/);
  assert.equal(r.text.replaceAll('\r\n', '').match(/[\r\n]/), null, 'no line ends otherwise');
  for (const line of r.text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const events = r.text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1);
  const uids = events.map(e => /^UID:(.*)\r$/m.exec(e)[1]);
  assert.equal(new Set(uids).size, uids.length);
  const moved = events.find(e => /DTSTART;VALUE=DATE:20230407/.test(e));
  assert.match(moved, /SEQUENCE:1\r\n/);
  assert.match(moved, /SUMMARY:推进状态更新：城市更新试点/);
  assert.match(moved, /DESCRIPTION:状态：待报\\n原截止日期：2023-03-31\r\n/);
  const again = await s.try('GET', '/obligations.ics');
  assert.equal(again.text, r.text, 'the same for as long as nothing changes');
  const same = await s.try('GET', '/obligations.ics', { headers: { 'if-none-match': r.headers.etag } });
  assert.equal(same.status, 304);
  assert.equal((await (await stack.as('D07 auditor')).try('GET', '/obligations.ics')).status, 403);
});

test('notices are read one by one and all at once', async () => {
  const who = 'U500116 clerk';
  const before_ = (await get('desk', who, '/desk')).counts.unread;
  assert.ok(before_ >= 2);
  const { items } = await get('notice_list', who, '/me/notices?unread=true&limit=2');
  const read = body => keep('notice_read', who, 'POST', '/me/notices/read', body);
  assert.equal((await read({ notice: items[1].notice })).status, 204);
  assert.equal((await get('desk', who, '/desk')).counts.unread, before_ - 1);
  assert.equal((await read({ up_to: items[0].notice })).status, 204);
  assert.equal((await get('desk', who, '/desk')).counts.unread, 0);
  assert.equal((await read({})).status, 422);
});

test('the worker reminds by the business clock: one digest a person and day', async () => {
  await stack.clock('2023-03-28T09:00:00+08:00');
  const due = async who => (await get('notice_list', who, '/me/notices?kind=digest')).items;
  await until('a digest', async () => (await due('U500116 reviewer')).length);
  const clerk = await due('U500116 clerk');
  assert.equal(clerk.length, new Set(clerk.map(n => n.at.slice(0, 10))).size);
  assert.match(clerk[0].text, /^待报 \d+ 项（2023-03-31截止，还剩 3 天）/);
});

test('every answer is of its shape', () => {
  const run = spawnSync(`${process.env.RR_BUILD ?? `${top}/build`}/rr-shape`, {
    input: shapes.map(r => `${JSON.stringify(r)}\n`).join(''), encoding: 'utf8', maxBuffer: 1 << 26,
  });
  assert.equal(run.status, 0, `${run.stdout.slice(0, 3000)}${run.stderr}`);
});
