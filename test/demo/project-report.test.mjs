// SPDX-License-Identifier: Apache-2.0
// The demo's published report of projects in January and February 2023:
// recomputed by a second engine from what was frozen, recounted by SQL that
// knows nothing of the judges, and opened down to its facts (R2, R3, R9, X62).
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { scoreReport } from '../oracle/score.mjs';

let stack;
let leader;
let report;
let document;
before(async () => {
  stack = await startStack('demo', 'demo');
  leader = await stack.as('D07 leader');
  const list = await leader.get('/reports?kind=project&period=202301B');
  [report] = list.items;
  document = (await leader.get(`/reports/${report.report}`)).document;
});
after(() => stack.close());

test('five first-level and eight second-level indicators rank the projects', async () => {
  const answer = await leader.try('GET', '/cockpits/project?basis=published');
  holdShapes([{ route: 'cockpit_project', status: answer.status, body: answer.json }]);
  const { period, report: id, rule_set: rules, units, boards } = answer.json;
  assert.deepEqual([period, id], ['202301B', report.report]);
  assert.equal(rules.pillars.length, 5);
  assert.equal(rules.pillars.flatMap(p => p.indicators).length, 8);
  assert.ok(units.length >= 9, `${units.length} projects`);
  assert.deepEqual(units.map(u => u.rank), units.map(u => u.rank).sort((a, b) => a - b));
  assert.ok(new Set(units.map(u => u.total.shown)).size >= 4, 'they differ');
  assert.deepEqual(boards.projects.map(p => p.unit).sort(), units.map(u => u.unit).sort());
});

test('every score equals an independent recomputation from the frozen inputs', () => {
  assert.deepEqual(scoreReport(document.rule_set, document), document.scores);
});

test('the milestones are what SQL written for this test counts', async () => {
  const rows = (await stack.sql(`with said as (
      select p.project, m.milestone_id, m.due,
        count(*) filter (where s.state = 'completed' and s.completed_on <= '2023-02-28') as done,
        count(*) filter (where s.state is null or s.state not in ('completed', 'not_concerned')
          or s.completed_on > '2023-02-28') as undone, max(s.completed_on) as last
      from ledger.project p join ledger.project_milestone m using (project)
      join ledger.project_unit u using (project)
      left join ledger.project_milestone_state s on s.project = u.project and s.unit = u.unit
        and s.milestone_id = m.milestone_id and s.approved_at < '2023-03-08+08'
        and coalesce(s.closed_at, 'infinity') >= '2023-03-08+08'
      where p.approved_at < '2023-03-01+08' group by 1, 2, 3)
    select 'P' || project || ' ' || count(*) filter (where undone = 0 and done > 0 and last <= due)
      || '/' || count(*) filter (where due <= '2023-02-28' or undone = 0 and done > 0)
    from said group by project order by 1`)).split('\n');
  const counted = Object.entries(document.inputs.milestones)
    .map(([unit, f]) => `${unit} ${f.num}/${f.den}`).sort();
  assert.deepEqual(counted, rows.sort());
});

test('a score opens to its facts, by name, and the report verifies', async () => {
  const at = `/reports/${report.report}`;
  const scores = await leader.get(`${at}/scores`);
  const [first] = scores.units;
  const sheet = await leader.get(`${at}/scores/${first.unit}`);
  const why = await leader.get(`${at}/scores/${first.unit}/updates`);
  holdShapes([{ route: 'report_scores', status: 200, body: scores },
    { route: 'report_unit_scores', status: 200, body: sheet },
    { route: 'report_indicator', status: 200, body: why }]);
  assert.ok(why.counted.length <= why.den);
  assert.equal(why.counted.filter(r => r.note === null).length, Number(why.num));
  for (const r of why.counted) assert.ok(r.title, 'by name');
  const v = await leader.get(`${at}/verify`);
  assert.deepEqual([v.stored, v.ledger, v.differences], [true, true, []]);
});

test('a report of projects is of two months, and a district has no part in making it', async () => {
  const make = async (who, body) => (await stack.as(who)).try('POST', '/reports', {
    body, headers: { 'idempotency-key': randomUUID() } });
  const quarter = await make('D07 reviewer', { kind: 'project', period: '2023Q1' });
  assert.equal(quarter.status, 422);
  assert.equal(quarter.json.errors[0].pointer, '/period');
  const early = await make('D07 reviewer', { kind: 'project', period: '202302B' });
  assert.equal(early.json.code, 'report_not_ready');
  assert.equal((await make('U500103 reviewer', { kind: 'project', period: '202301B' })).status, 403);
});

test('the live screen counts the running two months', async () => {
  const live = await leader.get('/cockpits/project?basis=live');
  assert.equal(live.period, '202302B');
  assert.equal(live.report, null);
  assert.ok(live.units.length > document.units.length, 'those issued in March are there');
});
