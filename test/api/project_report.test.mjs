// SPDX-License-Identifier: Apache-2.0
// 重大改革项目报表 through the API (R2, R3, R15): a project that is issued comes
// to the live screen; a report is of two months, and of what was there in them.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing, projectBody } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';

let stack;
before(async () => { stack = await startStack('project-report'); });
after(() => stack.close());

test('a project that is issued stands on the live screen, with who leads it', async () => {
  const projects = new Filing(stack, 'project');
  let e = await projects.draft('D07 clerk', projectBody());
  e = await projects.step('D07 clerk', e, 'submit');
  e = await projects.step('D07 reviewer', e, 'approve');
  const s = await stack.as('U500103 leader');
  let r;
  const unit = await until('the worker counts it', async () => {
    r = await s.try('GET', '/cockpits/project?basis=live');
    return r.json.units?.find(u => u.project === e.id);
  });
  assert.deepEqual([unit.unit, unit.name, unit.lead_department], [`P${e.id}`, e.body.name, e.body.lead_department]);
  assert.equal(r.json.period, '202302B');
  const standing = r.json.boards.projects.find(p => p.unit === unit.unit);
  assert.equal(standing.milestones, e.body.milestones.length);
  holdShapes([{ route: 'cockpit_project', status: 200, body: r.json }]);
});

test('a report is of two months that are over, and of none before the first', async () => {
  const make = async (who, period) => (await stack.as(who)).try('POST', '/reports', {
    body: { kind: 'project', period }, headers: { 'idempotency-key': randomUUID() } });
  const quarter = await make('D07 reviewer', '2023Q1');
  assert.deepEqual([quarter.status, quarter.json.errors[0].pointer], [422, '/period']);
  assert.equal((await make('D07 reviewer', '202302B')).json.code, 'report_not_ready');
  const early = await make('D07 reviewer', '202206B');
  assert.deepEqual([early.status, early.json.errors[0].pointer, early.json.errors[0].code], [422, '/period', 'period_before_first']);
  assert.equal((await make('U500103 reviewer', '202301B')).status, 403);
});
