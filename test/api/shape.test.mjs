// SPDX-License-Identifier: Apache-2.0
// Every answer is of the shape that OpenAPI says: rr-shape holds the replies of
// a short life of the system against the program's own tables.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { startStack, top } from '../lib/stack.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { Filing, pilotBody } from '../lib/filing.mjs';

let stack;
const replies = [];
before(async () => { stack = await startStack('shape'); });
after(() => stack.close());

async function keep(route, who, method, path, options) {
  const s = await stack.as(who);
  const r = await s.try(method, path, options);
  assert.ok(r.status < 500, `${route}: ${r.text}`);
  replies.push({ route, status: r.status, body: r.json });
  return r;
}

const reads = [
  ['me_get', '/me'], ['module_list', '/modules'], ['unit_list', '/units'],
  ['code_list_list', '/code-lists'], ['code_list_get', '/code-lists/situation'],
  ['period_list', '/periods'], ['desk', '/desk'], ['obligation_list', '/obligations'],
  ['entry_list', '/entries?count=exact'], ['entry_list', '/entries?module=pilot&sheet=true'], ['ledger_list', '/ledger/pilot'],
  ['bulletin_list', '/bulletins'], ['bulletin_digest', '/bulletin-digests/2023-03'],
  ['rule_set_list', '/rule-sets'], ['rule_set_get', '/rule-sets/2023-03-31'],
  ['report_list', '/reports'], ['report_trend', '/trends'], ['appeal_board', '/appeals'], ['report_timetable', '/timetable?year=2023'], ['job_list', '/jobs'], ['event_feed', '/events'],
  ['openapi', '/openapi.json'], ['search', `/search?${new URLSearchParams({ q: '试点' })}`],
  ...['pilot', 'pilot_update', 'achievement', 'risk_event', 'district_survey', 'demand']
    .map(m => ['module_get', `/modules/${m}`]),
];

test('replies are of their shapes, no key more and none less', async () => {
  const filing = new Filing(stack, 'pilot');
  const clerk = await stack.as('U500103 clerk');
  const [track] = (await clerk.get('/code-lists/track')).items;
  const body = pilotBody({ track: track.code, policy_area: track.parent });
  let e = await filing.draft('U500103 clerk', body, { files: ['document_file'] });
  const at = `/entries/${e.id}`;
  await keep('entry_edit', 'U500103 clerk', 'PATCH', at, {
    body: { module: 'pilot', body: { issuer: '国家有关部委' } },
    headers: { 'if-match': `"r${e.revision}"` },
  });
  e = await clerk.get(at);
  const move = async (who, action, more) => {
    const r = await filing.move(who, e, action, more);
    assert.equal(r.status, 200, r.text);
    replies.push({ route: 'entry_act', status: r.status, body: r.json });
    e = r.json;
  };
  await move('U500103 clerk', 'submit');
  await move('U500103 reviewer', 'approve');
  for (const who of ['U500103 clerk', 'D18 clerk', 'D07 reviewer']) {
    for (const [route, path] of reads) await keep(route, who, 'GET', path);
  }
  await move('D18 clerk', 'transfer', { unit: 'D30', note: '不属本单位职责（测试）' });
  await move('D30 clerk', 'transfer', { unit: 'D18', note: '转回（测试）' });
  await move('D18 clerk', 'distribute', { findings: { units_checked: true } });
  await keep('join_request_create', 'U500114 clerk', 'POST', `/pilots/${e.id}/join-requests`, {
    body: { reason: '通知列明本区（测试）' } });
  const { items: [asked] } = await (await stack.as('U500114 clerk')).get('/join-requests');
  await keep('join_request_list', 'D18 clerk', 'GET', '/join-requests?state=open');
  await keep('pilot_districts', 'D18 clerk', 'GET', `/pilots/${e.id}/districts`);
  await keep('join_request_decide', 'D18 clerk', 'POST', `/join-requests/${asked.id}/decision`, {
    body: { grant: false, note: '文件未列（测试）' } });
  await move('D07 reviewer', 'suspend', { note: '范围有争议（测试）' });
  for (const [route, path] of [
    ['entry_get', at], ['version_list', `${at}/versions`], ['version_get', `${at}/versions/1`],
    ['entry_history', `${at}/history`], ['entry_diff', `${at}/diff?from=1&to=1`],
    ['attachment_list', `${at}/attachments`],
    ['obligation_sheet', '/obligations/sheet?module=pilot_update&period=2023Q1'], ['entry_updates', `${at}/updates`],
    ['document_number_check', `/document-numbers?${new URLSearchParams({
      text: body.document_number, name: '另一个试点' })}`],
  ]) {
    const r = await keep(route, 'U500103 clerk', 'GET', path);
    assert.equal(r.status, 200, `${route}: ${r.text}`);
  }
  for (const [route, path] of reads) await keep(route, 'U500107 clerk', 'GET', path);
  await keep('audit_list', 'D07 auditor', 'GET', '/audit');
  await keep('audit_verify', 'D07 auditor', 'GET', '/audit/verify');
  await keep('audit_act_list', 'D07 auditor', 'GET', '/audit/acts');
  await keep('account_list', 'D07 system_admin', 'GET', '/admin/accounts');
  await keep('grant_list', 'D07 security_admin', 'GET', '/admin/grants');

  const good = replies.filter(r => r.status < 400).length;
  assert.ok(good > 60, `${good} replies`);
  holdShapes(replies);
});

test('a blank of any width is no answer where one is asked for', async () => {
  const office = await stack.as('D07 reviewer');
  const d = await office.get('/openapi.json');
  const part = s => s?.$ref ? part(d.components.schemas[s.$ref.split('/').at(-1)]) : s;
  const named = { unit: 'U500103', list: 'track', module: 'pilot', day: '2023-05-06' };
  let asked = 0;
  for (const [path, ops] of Object.entries(d.paths)) {
    for (const [method, { requestBody }] of Object.entries(ops)) {
      const body = part(requestBody?.content?.['application/json']?.schema);
      for (const key of body?.required ?? []) {
        if (!(part(body.properties[key]).minLength > 0) || part(body.properties[key]).format) continue;
        const at = path.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name) => named[name] ?? '1');
        for (const blank of ['　', ' \u3000\n', '\u2003', '\u2800']) {
          const r = await office.try(method.toUpperCase(), at, { body: { [key]: blank }, headers: { 'idempotency-key': randomUUID(), 'if-match': '"r1"' } });
          assert.equal(r.status, 422, `${method} ${path}: ${r.text}`);
          assert.ok(r.json.errors.some(e => e.pointer === `/${key}` && e.code === 'too_short'), `${method} ${path}: ${r.text}`);
        }
        asked += 1;
      }
    }
  }
  assert.ok(asked > 15, `${asked} doors`);
});

test('a key too many is found', () => {
  const bad = { route: 'me_role', status: 200, body: { token: 'x', secret: 1 } };
  const run = spawnSync(`${process.env.RR_BUILD ?? `${top}/build`}/rr-shape`,
    { input: `${JSON.stringify(bad)}\n`, encoding: 'utf8' });
  assert.equal(run.status, 1);
  const codes = JSON.parse(run.stdout).errors.map(x => `${x.pointer} ${x.code}`);
  assert.ok(codes.includes('/secret unknown_field'));
  assert.ok(codes.includes('/active_grant required'));
});
