// SPDX-License-Identifier: Apache-2.0
// Modules 2a and 2b through the API: one number has one holder, distribution
// obliges every district named, four people approve an update.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pdfOf } from '../../scripts/lib/pdf.mjs';
import { startStack } from '../lib/stack.mjs';
import { CHECKED, Filing, pilotBody } from '../lib/filing.mjs';

let stack;
let pilots;
let updates;
let lists = {};
before(async () => {
  stack = await startStack('pilot');
  pilots = new Filing(stack, 'pilot');
  updates = new Filing(stack, 'pilot_update');
  const s = await stack.as('U500103 clerk');
  const areas = (await s.get('/code-lists/policy_area')).items;
  const tracks = (await s.get('/code-lists/track')).items;
  const track = tracks.find(t => !t.parent || areas.some(a => a.code === t.parent));
  lists = { policy_area: track.parent ?? areas[0].code, track: track.code };
});
after(() => stack.close());

const FILE = { files: ['document_file'] };
const body = more => pilotBody({ ...lists, ...more });

async function submitted(who, more) {
  return pilots.step(who, await pilots.draft(who, body(more), FILE), 'submit');
}

async function distributed(more) {
  let e = await submitted('U500103 clerk', more);
  e = await pilots.step('U500103 reviewer', e, 'approve');
  return pilots.step('D18 clerk', e, 'distribute', CHECKED);
}

async function owed(unit, subject) {
  const s = await stack.as(`${unit} clerk`);
  const page = await s.get(`/obligations?subject=${subject}&limit=200`);
  return page.items.filter(o => o.subject?.id === subject);
}

test('a second district with the same number in another spelling is told who holds it (R66)', async () => {
  const number = `建办科函〔2021〕${Date.now() % 1000000}号`;
  const name = `城市更新试点 ${number}`;
  const a = await submitted('U500103 clerk', { document_number: number, name });
  const b = await pilots.draft('U500107 clerk', body({
    document_number: number.replace('〔2021〕', '[2021]第').replace('号', ''), name,
    scope_units: ['U500107'],
  }), FILE);
  const r = await pilots.move('U500107 clerk', b, 'submit');
  assert.equal(r.status, 409, r.text);
  assert.equal(r.json.code, 'document_number_taken');
  assert.equal(r.json.holder.unit.unit ?? r.json.holder.unit, 'U500103');
  assert.equal(r.json.holder.stage, 'unit_review');
  assert.match(JSON.stringify(r.json.holder), /主管|市发展改革委|D18/);
  assert.ok(a.id);
});

test('the same number with another project name warns and goes on (X12)', async () => {
  const number = `演示部办函〔2022〕${Date.now() % 1000000}号`;
  await submitted('U500103 clerk', { document_number: number, name: `小县大城试点 ${number}` });
  const b = await pilots.draft('U500107 clerk', body({
    document_number: number, name: `强镇带村试点 ${number}`, scope_units: ['U500107'],
  }), FILE);
  const r = await pilots.move('U500107 clerk', b, 'submit');
  assert.equal(r.status, 200, r.text);
  const e = await (await stack.as('U500107 clerk')).get(`/entries/${b.id}`);
  assert.ok(e.warnings.length > 0, 'the warning stays with the filing');
});

test('a name in other width or marks is the same project (R66)', async () => {
  const number = `演示部办函〔2022〕${Date.now() % 1000000}号`;
  await submitted('U500103 clerk', { document_number: number, name: '智慧城管试点（二期）' });
  for (const name of ['智慧城管试点(二期)', '“智慧城管试点”（二期）', '智慧城管试点（二期）。', '智慧城管 试点·二期']) {
    const b = await pilots.draft('U500107 clerk', body({
      document_number: number, name, scope_units: ['U500107'] }), FILE);
    const r = await pilots.move('U500107 clerk', b, 'submit');
    assert.equal(r.json.code, 'document_number_taken', `${name}: ${r.text}`);
  }
  const b = await pilots.draft('U500107 clerk', body({
    document_number: number, name: '智慧城管试点（３期）', scope_units: ['U500107'] }), FILE);
  const r = await pilots.move('U500107 clerk', b, 'submit');
  assert.equal(r.status, 200, r.text);
});

test('a number that cannot be read, and a name under another number, are told (R66, X12)', async () => {
  const name = `银发经济试点 ${randomUUID().slice(0, 8)}`;
  const serial = Date.now() % 1000000;
  const codes = (e, code) => e.warnings.filter(w => w.code === code && w.pointer === '/body/document_number');
  let a = await submitted('U500103 clerk', { name, document_number: `银发〔2O23〕${serial}号` });
  assert.equal(codes(a, 'number_unreadable').length, 1, JSON.stringify(a.warnings));
  const s = await stack.as('U500107 clerk');
  const number = `银发〔2023〕${serial}号`;
  const check = await s.get(`/document-numbers?${new URLSearchParams({ text: number, name })}`);
  assert.equal(check.taken, false);
  assert.equal(check.elsewhere[0].canonical, `银发〔2O23〕${serial}号`);
  assert.equal(check.elsewhere[0].holder.unit.unit, 'U500103');
  const b = await submitted('U500107 clerk', { name, document_number: number, scope_units: ['U500107'] });
  assert.deepEqual(b.warnings.map(w => w.code), ['same_name_other_number']);
  assert.match(b.warnings[0].detail, new RegExp(`银发〔2O23〕${serial}号.*请核对是否同一试点`));
  a = await pilots.step('U500103 reviewer', a, 'approve');
  const seen = await (await stack.as('D18 clerk')).get(`/entries/${a.id}`);
  assert.equal(codes(seen, 'number_unreadable').length, 1, 'the department that confirms it');
  assert.equal(codes(seen, 'same_name_other_number').length, 1);
});

test('无 in place of a number has its reason (X14)', async () => {
  for (const document_number of ['无', '　没有　', '暂无文号。']) {
    const e = await pilots.draft('U500103 clerk', body({ document_number }), FILE);
    const r = await pilots.move('U500103 clerk', e, 'submit');
    assert.equal(r.status, 422, r.text);
    assert.deepEqual(r.json.errors.map(x => [x.pointer, x.code]), [['/body/no_document_number_reason', 'required']]);
  }
  const e = await submitted('U500103 clerk', { document_number: '无', no_document_number_reason: '会议部署',
    document_title: `会议纪要 ${randomUUID().slice(0, 8)}` });
  assert.deepEqual(e.warnings, []);
});

test('a draft holds nothing (X13)', async () => {
  const number = `演示部办函〔2020〕${Date.now() % 1000000}号`;
  await pilots.draft('U500103 clerk', body({ document_number: number, name: '甲试点' }), FILE);
  const e = await submitted('U500107 clerk', {
    document_number: number, name: '甲试点', scope_units: ['U500107'],
  });
  assert.equal(e.stage, 'unit_review');
});

for (const [what, more, code] of [
  ['a ministry pilot whose area is the whole city (R62)', { extent: 'whole_city' }, 'out_of_scope'],
  ['a document dated after today', { document_date: '2024-07-29' }, null],
  ['a list of districts without its own', { scope_units: ['U500107'] }, null],
]) {
  test(`${what} is refused with the reason`, async () => {
    const s = await stack.as('U500103 clerk');
    const made = await s.try('POST', '/entries', { body: { module: 'pilot', body: body(more) } });
    let r = made;
    if (made.status === 201) {
      await s.attach(made.json.id, 'document_file', 'a.pdf', pdfOf('document', randomUUID()));
      const e = await s.get(`/entries/${made.json.id}`);
      r = await pilots.move('U500103 clerk', e, 'submit');
    }
    assert.equal(r.status, 422, r.text);
    if (code) assert.equal(r.json.code, code);
    assert.match(JSON.stringify(r.json), /[\u4e00-\u9fff]/);
  });
}

test('distribution obliges every district named, once (R67)', async () => {
  const e = await distributed();
  assert.equal(e.state, 'approved');
  for (const unit of ['U500103', 'U500107']) {
    assert.equal((await owed(unit, e.id)).length, 1, unit);
  }
  assert.equal((await owed('U500101', e.id)).length, 0);
});

test('a correction by the department is shown before and after, and it may distribute (R76)', async () => {
  let e = await submitted('U500103 clerk');
  e = await pilots.step('U500103 reviewer', e, 'approve');
  const d = await stack.as('D18 clerk');
  await d.patch(`/entries/${e.id}`, { module: 'pilot',
    body: { scope_units: ['U500103', 'U500107', 'U500112'] } }, e.revision);
  e = await d.get(`/entries/${e.id}`);
  const diff = await d.get(`/entries/${e.id}/diff?from=${e.version - 1}&to=${e.version}`);
  assert.ok(diff.changes.some(c => c.pointer.startsWith('/scope_units')));
  e = await pilots.step('D18 clerk', e, 'distribute', CHECKED);
  assert.equal((await owed('U500112', e.id)).length, 1);
});

test('four people approve an update, with one return on the way (R64)', async () => {
  const p = await distributed({ scope_units: ['U500103'] });
  const [o] = await owed('U500103', p.id);
  const text = {
    classified: false, work_done: '1.召开会议，审议方案；', problems: '数据共享制度依据不足。',
    progress: 'under_way', acceptance: 'awaiting',
    results: [{ name: '建立联审机制', form: 'mechanism', measures: '针对职责交叉问题，建立机制。',
      effects: '时间压减40%。' }],
  };
  let e = await updates.draft('U500103 clerk', text, { obligation: o.obligation ?? o.id });
  e = await updates.step('U500103 clerk', e, 'submit');
  e = await updates.step('U500103 reviewer', e, 'approve');
  assert.equal(e.stage, 'department_review');
  e = await updates.step('D18 clerk', e, 'return', { reason_code: 'facts_wrong', note: '请核对。' });
  e = await (await stack.as('U500103 clerk')).get(`/entries/${e.id}`);
  assert.equal(e.state, 'returned');
  e = await updates.step('U500103 clerk', e, 'submit', { note: '已核对。' });
  e = await updates.step('U500103 reviewer', e, 'approve');
  e = await updates.step('D18 clerk', e, 'approve');
  assert.equal(e.stage, 'office_review');
  e = await updates.step('D07 reviewer', e, 'approve');
  assert.equal(e.state, 'approved');
  const [met] = await owed('U500103', p.id);
  assert.ok(!met || met.state === 'met');
});

test('the later report voided, what it had settled of the quarter before is owed again (X35)', async () => {
  const p = await distributed({ scope_units: ['U500103'] });
  const s = await stack.as('U500103 clerk');
  const said = { classified: false, work_done: '1.召开会议；', problems: '依据不足。', progress: 'under_way', acceptance: 'awaiting' };
  const carried = async obligation => {
    let e = await updates.draft('U500103 clerk', said, { obligation });
    e = await updates.step('U500103 clerk', e, 'submit');
    e = await updates.step('U500103 reviewer', e, 'approve');
    e = await updates.step('D18 clerk', e, 'approve');
    return updates.step('D07 reviewer', e, 'approve');
  };
  const [first] = await owed('U500103', p.id);
  await stack.sql(`select filing.obligation_open('pilot_update', 'U500103', ${p.id}, '2023Q2')`);
  const { items } = await s.get(`/obligations?module=pilot_update&subject=${p.id}`);
  const e = await carried(items.find(x => x.period === '2023Q2').obligation);
  const now = async () => (await s.get(`/obligations/${first.obligation}`)).state;
  assert.equal(await now(), 'waived');
  await updates.step('D07 reviewer', e, 'void', { note: '误报' });
  assert.equal(await now(), 'open');
  const told = (await s.get('/me/notices?limit=20')).items;
  assert.ok(told.some(n => n.obligation === first.obligation && /^更晚期次的更新已作废，仍须报送：/.test(n.text)));
  assert.equal((await carried(first.obligation)).state, 'approved');
  assert.equal(await now(), 'met');
});

test('an update that nobody asked for is refused', async () => {
  const s = await stack.as('U500101 clerk');
  const r = await s.try('POST', '/entries', { body: { module: 'pilot_update', body: {
    classified: false }, obligation: 999999999 } });
  assert.ok([404, 422].includes(r.status), r.text);
});

test('a pilot is distributed only with its districts checked against the document (R75)', async () => {
  let e = await submitted('U500103 clerk');
  e = await pilots.step('U500103 reviewer', e, 'approve');
  const r = await pilots.move('D18 clerk', e, 'distribute');
  assert.equal(r.status, 422, r.text);
  assert.equal(r.json.code, 'finding_required');
  assert.equal(r.json.errors[0].pointer, '/findings/units_checked');
});

test('a department wrongly named passes the pilot on, and the new one distributes it', async () => {
  let e = await submitted('U500103 clerk');
  e = await pilots.step('U500103 reviewer', e, 'approve');
  const nobody = await pilots.move('D18 clerk', e, 'transfer', { note: '不属本单位职责' });
  assert.equal(nobody.json.code, 'target_required', nobody.text);
  const r = await pilots.move('D18 clerk', e, 'transfer', { note: '不属本单位职责', unit: 'D30' });
  assert.equal(r.status, 200, r.text);
  assert.equal(r.json.desk.unit.unit, 'D30');
  e = await (await stack.as('D30 clerk')).get(`/entries/${e.id}`);
  assert.equal(e.competent_department.unit, 'D30');
  e = await pilots.step('D30 clerk', e, 'distribute', CHECKED);
  assert.equal(e.state, 'approved');
  const history = (await (await stack.as('D30 clerk')).get(`/entries/${e.id}/history`)).items;
  assert.equal(history.find(h => h.action === 'transfer').target.unit, 'D30');
});

test('the office keeps a pilot from counting with its reason, and lets it count again (X4)', async () => {
  let e = await distributed();
  const refused = await pilots.move('D18 clerk', e, 'suspend', { note: '自行暂停' });
  assert.equal(refused.status, 403, refused.text);
  e = await (await stack.as('D07 reviewer')).get(`/entries/${e.id}`);
  e = await pilots.step('D07 reviewer', e, 'suspend', { note: '范围有争议' });
  assert.match(e.standing, /暂停计数.*范围有争议/);
  assert.ok(!e.actions.some(a => a.action === 'suspend'), 'suspended once');
  e = await pilots.step('D07 reviewer', e, 'resume', { note: '已澄清' });
  assert.equal(e.standing, null);
});

test('what is in force is amended in the fields that the step names, and in no other (X15)', async () => {
  const e = await distributed();
  const d = await stack.as('D18 clerk');
  const amend = (await d.get(`/entries/${e.id}`)).actions.find(a => a.action === 'amend');
  assert.deepEqual(amend.fields, ['scope_units', 'acceptance_due', 'acceptance_due_unstated']);
  const patch = body => d.try('PATCH', `/entries/${e.id}`, {
    body: { module: 'pilot', body }, headers: { 'if-match': `"r${e.revision}"` } });
  assert.equal((await patch({ name: '改名试点' })).status, 422);
  const r = await patch({ scope_units: ['U500103', 'U500107', 'U500112'] });
  assert.equal(r.status, 200, r.text);
  assert.equal((await owed('U500112', e.id)).length, 1);
});

test('an amendment that changes nothing makes no version and tells nobody', async () => {
  const e = await distributed();
  const d = await stack.as('D18 clerk');
  const told = async () => (await (await stack.as('U500107 clerk')).get('/me/notices')).items
    .filter(n => n.entry === e.id || n.entry?.id === e.id).length;
  const before = await told();
  assert.ok(before > 0, 'it was told of the distribution');
  const r = await d.try('PATCH', `/entries/${e.id}`, { body: { module: 'pilot',
    body: { scope_units: [...e.body.scope_units].reverse(), acceptance_due_unstated: true } },
  headers: { 'if-match': `"r${e.revision}"` } });
  assert.equal(r.status, 200, r.text);
  assert.deepEqual([r.json.version, r.json.revision], [e.version, e.revision]);
  assert.equal(await told(), before);
});

test('a refused district asks to be named, and the department names it in one act (R69)', async () => {
  const number = `演示部办函〔2021〕${Date.now() % 1000000}号`;
  const name = `补列试点 ${number}`;
  let e = await submitted('U500103 clerk', { document_number: number, name, scope_units: ['U500103'] });
  const b = await stack.as('U500107 clerk');
  const own = await pilots.draft('U500107 clerk', body({ document_number: number, name,
    scope_units: ['U500107'] }), FILE);
  const no = await pilots.move('U500107 clerk', own, 'submit');
  assert.equal(no.json.holder.join, e.id, no.text);
  const ask = { body: { reason: '市里通知列明本区', attachment: own.attachments[0].id },
    headers: { 'idempotency-key': randomUUID() } };
  const made = await b.try('POST', `/pilots/${e.id}/join-requests`, ask);
  assert.equal(made.status, 201, made.text);
  const again = await b.try('POST', `/pilots/${e.id}/join-requests`, ask);
  assert.equal(again.json.id, made.json.id, 'a repeated key is answered once');
  const check = await b.get(`/document-numbers?${new URLSearchParams({ text: number, name })}`);
  assert.equal(check.same[0].holder.request.state, 'open');

  e = await pilots.step('U500103 reviewer', e, 'approve');
  e = await pilots.step('D18 clerk', e, 'distribute', CHECKED);
  const d = await stack.as('D18 clerk');
  const queue = (await d.get('/join-requests?state=open')).items.find(r => r.id === made.json.id);
  assert.ok(queue.may_decide);
  assert.equal((await d.try('GET', `/attachments/${queue.attachment.id}`)).status, 200);
  const units = (await d.get(`/pilots/${e.id}/districts`)).items;
  assert.equal(units[0].unit.unit, 'U500107');
  assert.ok(units[0].tried_at, 'it tried the number');
  const decide = body_ => d.try('POST', `/join-requests/${made.json.id}/decision`, { body: body_,
    headers: { 'idempotency-key': randomUUID() } });
  assert.equal((await decide({ grant: false })).json.code, 'reason_required');
  const r = await decide({ grant: true, note: '文件第3页列明' });
  assert.equal(r.status, 200, r.text);
  assert.equal(r.json.state, 'granted');
  assert.equal((await owed('U500107', e.id)).length, 1);
  assert.equal((await b.get(`/entries/${e.id}`)).title, name);
});

test('a result in force becomes an achievement draft without being typed again (X46)', async () => {
  const p = await distributed({ scope_units: ['U500103'] });
  const [o] = await owed('U500103', p.id);
  let e = await updates.draft('U500103 clerk', {
    classified: false, work_done: '1.召开会议，审议方案；', problems: '数据共享制度依据不足。',
    progress: 'under_way', acceptance: 'awaiting',
    results: [{ name: '建立联审机制', form: 'mechanism', measures: '针对职责交叉问题，建立机制。', effects: '时间压减40%。' }],
  }, { obligation: o.obligation });
  e = await updates.step('U500103 clerk', e, 'submit');
  assert.deepEqual(e.draws, [], 'nothing before it is in force');
  e = await updates.step('U500103 reviewer', e, 'approve');
  e = await updates.step('D18 clerk', e, 'approve');
  await updates.step('D07 reviewer', e, 'approve');
  const clerk = await stack.as('U500103 clerk');
  e = await clerk.get(`/entries/${e.id}`);
  const [d] = e.draws;
  assert.equal(d.may, true);
  const made = await clerk.post('/entries', { module: d.module, body: { [d.link]: e.id, [d.link_row]: e.body[d.rows][0][d.row] } });
  assert.equal(made.body.matter, '建立联审机制');
  assert.equal(made.body.problem_solved, '针对职责交叉问题，建立机制。');
  assert.equal(made.body.main_results, '时间压减40%。');
  assert.equal(made.links[0].id, e.id);
  assert.deepEqual((await clerk.get(`/entries/${e.id}`)).draws[0].made.map(m => m.entry), [made.id]);
});
