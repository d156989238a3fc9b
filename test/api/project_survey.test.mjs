// SPDX-License-Identifier: Apache-2.0
// 7 重大改革项目 and 6b 项目满意度 through the API, with the table that a survey
// taken elsewhere is brought in by (X48).
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing, projectBody } from '../lib/filing.mjs';
import { imported } from '../lib/table.mjs';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

let stack;
let projects;
let surveys;
before(async () => {
  stack = await startStack('project_survey');
  projects = new Filing(stack, 'project');
  surveys = new Filing(stack, 'project_survey');
});
after(() => stack.close());

async function issued(body) {
  let e = await projects.draft('D07 clerk', body);
  e = await projects.step('D07 clerk', e, 'submit');
  return projects.step('D07 reviewer', e, 'approve');
}

const survey = (project, more = {}) => ({
  classified: false, project, year: 2022, score: 88.05, conclusion: '总体满意。', ...more,
});

test('a project is issued, and read by its participants and lead alone', async () => {
  const e = await issued(projectBody());
  assert.equal(e.stage_label, '已立项');
  assert.equal(e.competent_department.unit, 'D30');
  const sees = async who => (await (await stack.as(who)).try('GET', `/entries/${e.id}`)).status;
  assert.equal(await sees('U500103 clerk'), 200);
  assert.equal(await sees('D30 reviewer'), 200);
  assert.equal(await sees('U500101 clerk'), 404);
  const refused = await (await stack.as('U500103 clerk')).try('POST', '/entries', {
    body: { module: 'project', body: projectBody() }, headers: { 'idempotency-key': randomUUID() },
  });
  assert.equal(refused.status, 403);
});

test('a survey is entered in one step and once a year', async () => {
  const p = await issued(projectBody());
  let e = await surveys.draft('D07 clerk', survey(p.id), { files: ['report'] });
  assert.equal(e.links[0].title, p.title);
  e = await surveys.step('D07 clerk', e, 'submit');
  assert.equal(e.state, 'approved');
  assert.equal(e.stage_label, '已入库');
  const again = await surveys.draft('D07 clerk', survey(p.id), { files: ['report'] });
  const r = await surveys.move('D07 clerk', again, 'submit');
  assert.equal(r.status, 409);
  assert.equal(r.json.code, 'already_exists');
  for (const [more, pointer] of [[{ score: 88.005 }, '/body/score'], [{ year: 2016 }, '/body/year'],
    [{ project: 'x' }, '/body/project']]) {
    const bad = await (await stack.as('D07 clerk')).try('PATCH', `/entries/${again.id}`, {
      body: { module: 'project_survey', body: more },
      headers: { 'if-match': `"r${again.revision}"` },
    });
    assert.equal(bad.status, 422, pointer);
    assert.deepEqual(bad.json.errors.map(x => x.pointer), [pointer]);
  }
});

test('a table brings surveys in, naming projects by their titles (X48)', async () => {
  const p = await issued(projectBody());
  const office = await stack.as('D07 clerk');
  const table = `项目,年度,满意度得分,调查结论\n${p.title},2021,91.30,总体满意\n`
    + '没有这个项目,2021,80,不认识\n';
  const j = await imported(office, { module: 'project_survey', mode: 'partial' }, table);
  assert.equal(j.state, 'done', JSON.stringify(j));
  assert.equal(j.result.created, 1);
  assert.equal(j.result.rejected, 1);
  assert.deepEqual(j.result.rows.map(x => x.status), ['accepted', 'rejected']);
  let e = await office.get(`/entries/${j.result.rows[0].id}`);
  assert.deepEqual([e.body.project, e.body.year, e.body.score], [p.id, 2021, 91.3]);
  await office.attach(e.id, 'report', '报告.pdf', pdfOf('survey', String(e.id)));
  e = await office.get(`/entries/${e.id}`);
  e = await surveys.step('D07 clerk', e, 'submit');
  assert.equal(e.state, 'approved');
});
