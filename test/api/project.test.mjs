// SPDX-License-Identifier: Apache-2.0
// 7 重大改革项目 through the API: issued, then reported on every two months in
// four stages, with one return (R3, R94).
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { pdfOf } from '../../scripts/lib/pdf.mjs';
import { startStack } from '../lib/stack.mjs';
import { Filing, projectBody } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';

let stack;
let projects;
let updates;
before(async () => {
  stack = await startStack('project');
  projects = new Filing(stack, 'project');
  updates = new Filing(stack, 'project_update');
});
after(() => stack.close());

async function issued(more) {
  let e = await projects.draft('D07 clerk', projectBody(more));
  e = await projects.step('D07 clerk', e, 'submit');
  return projects.step('D07 reviewer', e, 'approve');
}

async function begun(unit, project) {
  const s = await stack.as(`${unit} clerk`);
  const { items } = await s.get(`/obligations?module=project_update&subject=${project}`);
  const o = items.find(x => x.state === 'open' && x.unit.unit === unit);
  assert.ok(o, 'the participant owes a report');
  return updates.draft(`${unit} clerk`, { classified: false }, { obligation: o.obligation });
}

const patch = async (who, e, body) => {
  const s = await stack.as(who);
  await s.patch(`/entries/${e.id}`, { module: 'project_update', body }, e.revision);
  return s.get(`/entries/${e.id}`);
};

test('a participant reports, the lead department reads it, the office approves', async () => {
  const p = await issued();
  let e = await begun('U500103', p.id);
  assert.equal(e.period, '202302B');
  assert.deepEqual(e.body.milestone_states.map(m => m.name), ['印发实施方案', '应用上线运行']);
  assert.deepEqual(e.body.milestone_states.map(m => m.milestone_id),
    p.body.milestones.map(m => m.milestone_id));
  const early = await updates.move('U500103 clerk', e, 'submit');
  assert.equal(early.status, 422);
  assert.ok(early.json.errors.some(x => x.pointer === '/body/milestone_states/0/state'));
  e = await patch('U500103 clerk', e, {
    work_done: '1.召开推进会议；', problems: '数据不通', next_steps: '印发细则',
    milestone_states: e.body.milestone_states.map((m, i) => ({ ...m, state: i ? 'under_way' : 'completed',
      ...(i ? {} : { completed_on: '2023-03-18', proof: '方案已印发' }) })),
    results: [{ name: '建立联审机制', form: 'system', measures: '针对职责交叉', effects: '时限压减', situation: 'C6',
      event_date: '2023-03-15', source: '市级部门文件〔2023〕3号' }],
  });
  assert.match(e.body.results[0].result_id, /^[0-9a-f-]{36}$/);
  e = await updates.step('U500103 clerk', e, 'submit');
  assert.equal(e.stage, 'unit_review');
  e = await updates.step('U500103 reviewer', e, 'approve');
  assert.equal(e.stage_label, '牵头部门审核');
  e = await updates.step('D30 clerk', e, 'return', { reason_code: 'wording', note: '请写明文号。' });
  assert.equal(e.state, 'returned');
  e = await (await stack.as('U500103 clerk')).get(`/entries/${e.id}`);
  e = await patch('U500103 clerk', e, { milestone_states: e.body.milestone_states.map((m, i) => (i ? m
    : { ...m, proof: '渝演示发〔2023〕7号' })) });
  e = await updates.step('U500103 clerk', e, 'submit', { note: '已写明文号。' });
  e = await updates.step('U500103 reviewer', e, 'approve');
  e = await updates.step('D30 clerk', e, 'approve');
  assert.equal(e.stage, 'office_review');
  e = await updates.step('D07 reviewer', e, 'approve');
  assert.equal(e.state, 'approved');
  assert.equal(e.obligation.state, 'met');
});

test('a report is of its project: milestones are neither added nor renamed in it', async () => {
  const p = await issued();
  let e = await begun('D18', p.id);
  e = await patch('D18 clerk', e, { milestone_states: [
    { milestone_id: e.body.milestone_states[1].milestone_id, name: '改名', due: '2030-01-01', state: 'under_way' },
    { milestone_id: 'another', name: '另加', state: 'completed' }] });
  assert.deepEqual(e.body.milestone_states.map(m => [m.name, m.due, m.state]),
    [['印发实施方案', '2023-03-31', undefined], ['应用上线运行', '2023-06-30', 'under_way']]);
  const other = await (await stack.as('U500101 clerk')).try('GET', `/entries/${e.id}`);
  assert.equal(other.status, 404);
  const lead = await (await stack.as('D30 clerk')).try('GET', `/entries/${e.id}`);
  assert.equal(lead.status, 404, 'a draft is not the lead department’s yet');
});

test('the lead department cannot pass on what it wrote itself', async () => {
  const p = await issued({ lead_department: 'D18', participants: ['D18'] });
  let e = await begun('D18', p.id);
  e = await patch('D18 clerk', e, {
    work_done: '1.召开会议；', problems: '数据不通', next_steps: '印发细则',
    milestone_states: e.body.milestone_states.map(m => ({ ...m, state: 'not_started' })),
  });
  e = await updates.step('D18 clerk', e, 'submit');
  e = await updates.step('D18 reviewer', e, 'approve');
  const own = await updates.move('D18 clerk', e, 'approve');
  assert.equal(own.status, 403);
  assert.ok(['own_entry', 'four_eyes'].includes(own.json.code), own.json.code);
  e = await updates.step('D18 clerk2', e, 'approve');
  assert.equal(e.stage, 'office_review');
});

test('a result of a project and an achievement of the same source stand side by side (X40)', async () => {
  const p = await issued();
  let e = await begun('U500103', p.id);
  const results = source => ({ results: [{ name: '建立联审机制', form: 'system', measures: '针对职责交叉', effects: '时限压减', situation: 'N4', ...source }] });
  e = await patch('U500103 clerk', e, {
    work_done: '1.召开推进会议；', problems: '数据不通', next_steps: '印发细则', ...results(),
    milestone_states: e.body.milestone_states.map(m => ({ ...m, state: 'under_way' })),
  });
  const bare = await updates.move('U500103 clerk', e, 'submit');
  assert.equal(bare.status, 422);
  assert.deepEqual(bare.json.errors.map(x => [x.pointer, x.code]), [['/body/results/0/event_date', 'required'], ['/body/results/0/source', 'required']]);
  const tag = `渝演示项目简报2023年${p.id}期`;
  e = await patch('U500103 clerk', e, results({ event_date: '2023-03-08', source: tag }));
  e = await updates.step('U500103 clerk', e, 'submit');
  const a = await new Filing(stack, 'achievement').draft('U500107 clerk', {
    classified: false, matter: '推行联审', situation: 'N4', event_date: '2023-03-09',
    source: `《渝演示项目简报》2023年第${p.id}期`, problem_solved: '职责交叉', main_results: '时限压减' });
  assert.deepEqual(a.warnings.map(w => [w.code, w.detail]), [['same_source', '同一来源另有填报：其他单位1件']]);
  const side = await (await stack.as('D07 reviewer')).get(`/entries/${a.id}/alike`);
  assert.deepEqual(side.items.map(x => [x.why, x.entry.module]), [['self', 'achievement'], ['same_source', 'project_update']]);
  holdShapes([{ route: 'entry_alike', status: 200, body: side }]);
});

test('a meeting that a result claims is proved by the list of who was there, and by no other file (X41)', async () => {
  const p = await issued();
  let e = await begun('U500103', p.id);
  const s = await stack.as('U500103 clerk');
  const { items: units } = await s.get('/units');
  const { region } = units.find(u => u.unit === 'U500103');
  e = await patch('U500103 clerk', e, {
    work_done: '1.召开现场推广会；', problems: '数据不通', next_steps: '印发细则',
    milestone_states: e.body.milestone_states.map(m => ({ ...m, state: 'under_way' })),
    results: [{ name: '建立联审机制', form: 'system', measures: '针对职责交叉', effects: '全市推广', situation: 'C5',
      event_date: '2023-03-08', source: `全市现场推广会${p.id}`, attended_units: units.filter(u => u.region === region && u.unit !== 'U500103').map(u => u.unit) }],
  });
  const flaws = async () => {
    const r = await updates.move('U500103 clerk', await s.get(`/entries/${e.id}`), 'submit');
    return r.status === 422 ? r.json.errors.map(x => [x.pointer, x.code]) : r.status;
  };
  await s.attach(e.id, 'evidence', '会场照片.pdf', pdfOf('evidence', String(e.id), 'photo'));
  assert.deepEqual(await flaws(), [['/body/participants', 'participants_required']]);
  await s.attach(e.id, 'participants', '参会名单.pdf', pdfOf('evidence', String(e.id), 'list'));
  assert.equal(await flaws(), 200);
});

test('a project is read on one page, by who has a part in it', async () => {
  const p = await issued({ milestones: [{ name: '印发方案', due: '2023-03-19', mark: '印发' }, { name: '上线', due: '2023-12-31', mark: '公告' }] });
  let e = await begun('U500103', p.id);
  e = await patch('U500103 clerk', e, {
    work_done: '1.召开推进会议；', problems: '数据不通', next_steps: '印发细则',
    milestone_states: e.body.milestone_states.map((m, i) => ({ ...m, state: i ? 'under_way' : 'completed',
      ...(i ? {} : { completed_on: '2023-03-18', proof: '方案已印发' }) })),
    results: [{ name: '建立联审机制', form: 'system', measures: '针对职责交叉', effects: '时限压减', situation: 'C6',
      event_date: '2023-03-15', source: '市级部门文件〔2023〕3号' }],
  });
  e = await updates.step('U500103 clerk', e, 'submit');
  const page = async who => (await stack.as(who)).get(`/projects/${p.id}`);
  const before_ = await page('D07 leader');
  assert.equal(before_.counts.results, 0, 'what is not approved does not show');
  assert.equal(before_.counts.traffic, 'overdue', 'a milestone is past its day');
  e = await updates.step('U500103 reviewer', e, 'approve');
  e = await updates.step('D30 clerk', e, 'approve');
  await updates.step('D07 reviewer', e, 'approve');
  const seen = await page('U500103 leader');
  assert.deepEqual([seen.counts.results, seen.counts.recognised, seen.counts.completed], [1, 1, 0]);
  assert.equal(seen.results[0].situation !== null, true, 'with the situation that applies (R94)');
  holdShapes([before_, seen].map(body => ({ route: 'project_get', status: 200, body })));
  const mine = seen.milestones[0].units.find(u => u.unit.unit === 'U500103');
  assert.deepEqual([mine.state, mine.completed_on, mine.proof], ['completed', '2023-03-18', '方案已印发']);
  const report = seen.reports.find(r => r.unit.unit === 'U500103');
  assert.deepEqual([report.period, report.work_done, report.owed[0].state, report.owed[0].entry],
    ['202302B', '1.召开推进会议；', 'met', e.id]);
  const theirs = (await page('D18 clerk')).reports.find(r => r.unit.unit === 'U500103');
  const opened = await (await stack.as('D18 clerk')).try('GET', `/entries/${e.id}`);
  assert.equal(theirs.owed[0].entry !== null, opened.status === 200, 'a report is linked where it may be opened');
  const outside = await (await stack.as('U500107 leader')).try('GET', `/projects/${p.id}`);
  assert.equal(outside.status, 404);
  const none = await (await stack.as('D07 leader')).try('GET', '/projects/999999999');
  assert.equal(none.status, 404);
});

test('satisfaction stands beside a project and counts for nothing (R123)', async () => {
  const p = await issued();
  const surveys = new Filing(stack, 'project_survey');
  const was = await (await stack.as('D07 leader')).get(`/projects/${p.id}`);
  const e = await surveys.draft('D07 clerk', { classified: false, project: p.id, year: 2022, score: 91.5, conclusion: '满意' }, { files: ['report'] });
  await surveys.step('D07 clerk', e, 'submit');
  const now = await (await stack.as('D07 leader')).get(`/projects/${p.id}`);
  assert.deepEqual(now.surveys, [{ year: 2022, score: 91.5, conclusion: '满意' }]);
  assert.deepEqual(now.counts, was.counts);
});

test('projects are listed, found and filtered', async () => {
  const s = await stack.as('D07 leader');
  const p = await issued({ lead_department: 'D31', participants: ['U500107'],
    milestones: [{ name: '印发方案', due: '2023-03-01', mark: '印发' }] });
  const list = async query => (await s.get(`/projects?${new URLSearchParams(query)}`)).items.map(x => x.id);
  assert.ok((await list({})).includes(p.id));
  assert.deepEqual(await list({ q: p.body.name }), [p.id]);
  assert.ok((await list({ unit: 'D31' })).includes(p.id), 'by who leads it');
  assert.ok((await list({ unit: 'U500107' })).includes(p.id), 'by who takes part');
  assert.ok(!(await list({ unit: 'U500114' })).includes(p.id), 'and by nobody else');
  assert.ok((await list({ traffic: 'overdue' })).includes(p.id));
  assert.ok(!(await list({ traffic: 'completed' })).includes(p.id));
  const whole = await s.get('/projects?limit=200');
  holdShapes([{ route: 'project_list', status: 200, body: whole }]);
  const behind = x => [['overdue', 'soon', 'on_track', 'completed'].indexOf(x.counts.traffic), -x.counts.overdue, -x.id];
  const sorted = [...whole.items].sort((x, y) => behind(x).map((v, i) => v - behind(y)[i]).find(d => d) ?? 0);
  assert.deepEqual(whole.items.map(x => x.id), sorted.map(x => x.id), 'who is behind first');
  assert.match(whole.items.find(x => x.id === p.id).contact.phone, /^000\d+$/, 'whom to ring at the lead department');
  const paged = [];
  for (let next = null; paged.length < 3;) {
    const page = await s.get(`/projects?limit=1${next ? `&after=${next}` : ''}`);
    paged.push(...page.items.map(x => x.id));
    next = page.next;
    if (!next) break;
  }
  assert.deepEqual(paged, sorted.slice(0, paged.length).map(x => x.id), 'page by page the same');
  for (const query of ['traffic=red', 'after=x', 'lead=D31']) {
    assert.equal((await s.try('GET', `/projects?${query}`)).status, 400, query);
  }
  assert.equal((await (await stack.as('D07 auditor')).try('GET', '/projects')).status, 403);
});
