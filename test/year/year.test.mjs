// SPDX-License-Identifier: Apache-2.0
// A year of reports on the rehearsal's clock: what four districts and three
// projects do is filed and approved as people do it, four district and six
// project reports begin by themselves and are published by the office; the
// second quarter is contested and restated beside the original, the fourth is
// under a new rule set. Figures, scores, ranks, colours, who moved and where the
// line breaks are reckoned here from the story, by the oracle's engine.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { Filing, pilotBody, projectBody, CHECKED } from '../lib/filing.mjs';
import { holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';
import { exact, fraction, read, scoreReport } from '../oracle/score.mjs';
import { Book, MONTHS, QUARTERS, minus, over, plus, under } from './book.mjs';

const [A, B, C, D] = ['U500103', 'U500104', 'U500105', 'U500106'];
const NEW = 'year-2023q4';
const book = new Book();
const made = [];	// {kind, period, report, expected} in the order of publication
const replies = [];
let stack;
let office;
let second;
let units;
let rules;
before(async () => {
  stack = await startStack('report-year', 'bare');
  await day('2023-01-05');
  [office, second] = [await stack.as('D07 reviewer'), await stack.as('D07 reviewer2')];
  units = (await office.get('/units?at=2023-03-31')).items.filter(u => u.kind === 'district' && u.reports);
  rules = { district: (await office.get('/rule-sets/2023-03-31')).body, project: (await office.get('/rule-sets/project-2023')).body };
});
after(() => stack.close());

const day = (on, hour = '09:00') => stack.clock(`${on}T${hour}:00+08:00`);
async function held(route, path, who = office) {
  const body = await who.get(path);
  replies.push({ route, status: 200, body });
  return body;
}

/* ---- what people do ------------------------------------------------------ */

async function passed(filing, e, ...hands) {
  let now = e;
  for (const [who, action, more] of hands) now = await filing.step(who, now, action, more);
  assert.equal(now.state, 'approved', filing.module);
  return now;
}
const own = unit => [[`${unit} clerk`, 'submit'], [`${unit} reviewer`, 'approve']];
const OFFICE = ['D07 reviewer', 'approve'];

async function pilot(on, to, due) {
  const filing = new Filing(stack, 'pilot');
  const [track] = (await (await stack.as(`${to[0]} clerk`)).get('/code-lists/track')).items;
  const e = await filing.draft(`${to[0]} clerk`, pilotBody({ track: track.code, policy_area: track.parent,
    scope_units: to, ...due ? { acceptance_due_unstated: false, acceptance_due: due } : {} }), { files: ['document_file'] });
  await passed(filing, e, ...own(to[0]), ['D18 clerk', 'distribute', CHECKED]);
  const lines = to.map(unit => ({ unit, approved: on, due, entry: e.id }));
  book.pilots.push(...lines);
  return lines;
}
async function accepted(on, line, passedOn, period) {
  const filing = new Filing(stack, 'pilot_update');
  const clerk = await stack.as(`${line.unit} clerk`);
  const o = await until(`${line.unit} owes ${period}`, async () =>
    (await clerk.get(`/obligations?subject=${line.entry}&period=${period}&unit=${line.unit}`)).items[0]);
  const e = await filing.draft(`${line.unit} clerk`, { classified: false, work_done: `1.召开${period}会议，审议方案；`, problems: '制度依据不足。',
    progress: 'completed', acceptance: 'accepted', acceptance_date: passedOn, results: [] }, { obligation: o.obligation, files: ['acceptance_evidence'] });
  await passed(filing, e, ...own(line.unit), ['D18 clerk', 'approve'], OFFICE);
  book.accepted.push({ pilot: line, day: passedOn, approved: on });
}
/* What the press is asked for, of an achievement and of a result alike. */
const declared = situation => (situation === 'P1' ? { medium: 'M4', not_roundup: true, not_mention_only: true } : {});

async function achievement(on, unit, situation, event) {
  const filing = new Filing(stack, 'achievement');
  const e = await filing.draft(`${unit} clerk`, {
    classified: false, matter: '建立城市更新项目联审机制', situation, event_date: event,
    source: `渝演示简报〔2023〕${randomUUID().slice(0, 8)}期`, problem_solved: '针对职责交叉的问题，梳理权责清单。', main_results: '出台制度2项。',
    ...declared(situation),
  }, { files: ['evidence'] });
  const line = { unit, situation, day: event, approved: on, entry: (await passed(filing, e, ...own(unit), OFFICE)).id };
  book.brands.push(line);
  return line;
}
async function survey(on, period, score) {
  const filing = new Filing(stack, 'district_survey');
  const rows = units.map((u, i) => ({ unit: u.unit, score: score(i).toFixed(2) }));
  const e = await filing.draft('D46 clerk', { classified: false, period, conclusion: '总体满意。', rows }, { files: ['report'] });
  await passed(filing, e, ['D46 clerk', 'submit'], OFFICE);
  book.surveys.push({ period, approved: on, scores: Object.fromEntries(rows.map(r => [r.unit, r.score])) });
}
async function risk(on, unit, level, occurred, project) {
  const filing = new Filing(stack, 'risk_event');
  const e = await filing.draft('D12 clerk', { classified: false, kind: 'mass', level, occurred_at: `${occurred}T10:00:00+08:00`,
    districts: [unit], details: `详情 ${randomUUID()}`, basis: '规定', ...project ? { project: project.name } : {} });
  await passed(filing, e, ['D12 clerk', 'submit'], ['D12 reviewer', 'approve'], [`${unit} clerk`, 'remark', { note: '无意见。' }],
    ['D07 reviewer', 'approve', { findings: { caused_by_reform: true, caused_grounds: '经核查。' } }]);
  book.risks.push({ unit, project, level, day: occurred, approved: on });
}
async function project(on, unit, name, dues) {
  const filing = new Filing(stack, 'project');
  const e = await passed(filing, await filing.draft('D07 clerk', projectBody({ name, participants: [unit],
    milestones: dues.map((due, i) => ({ name: `第${i + 1}步`, due, mark: '印发' })) })), ['D07 clerk', 'submit'], OFFICE);
  const line = { unit, name, id: `P${e.id}`, entry: e.id, issued: on, milestones: dues, ids: e.body.milestones.map(m => m.milestone_id), done: dues.map(() => null), results: [] };
  book.projects.push(line);
  return line;
}
/* done: {milestone: the day it was done}; results: what is new, under those that
   the report before has listed. Filed and approved on the day the clock shows. */
async function update(on, p, period, { done = {}, results = [] } = {}) {
  const filing = new Filing(stack, 'project_update');
  const clerk = await stack.as(`${p.unit} clerk`);
  const o = await until(`${p.name} owes ${period}`, async () =>
    (await clerk.get(`/obligations?subject=${p.entry}&period=${period}&unit=${p.unit}`)).items[0]);
  for (const [i, on_] of Object.entries(done)) p.done[i] = on_;
  const e = await filing.draft(`${p.unit} clerk`, {
    classified: false, work_done: `1.召开${period}推进会议；`, problems: '数据不通', next_steps: '印发细则',
    milestone_states: p.ids.map((milestone_id, i) => ({ milestone_id, ...p.done[i]
      ? { state: 'completed', completed_on: p.done[i], proof: '方案已印发' } : { state: 'under_way' } })),
    results: [...p.results, ...results.map(([form, situation]) => ({ name: `${period}建立${form}`, form, measures: '针对职责交叉', effects: '时限压减', ...situation ? { situation, ...declared(situation), event_date: on.slice(0, 10), source: `${p.name}${period}简报` } : {} }))],
  }, { obligation: o.obligation });
  p.results = (await passed(filing, e, ...own(p.unit), ['D30 clerk', 'approve'], OFFICE)).body.results ?? [];
  book.updates.push({ project: p, period, filed: on, approved: on, done: [...p.done], results: p.results });
}

/* ---- what it should come to ---------------------------------------------- */

function reckoned(kind, period, { corrected = false, under: set = rules[kind] } = {}) {
  const inputs = kind === 'district' ? book.district(units.map(u => u.unit), QUARTERS.find(q => q.period === period), corrected)
    : book.project(MONTHS.find(m => m.period === period));
  const compared = kind === 'district' ? units.map(u => ({ unit: u.unit, name: u.name }))
    : book.projects.map(p => ({ unit: p.id, name: p.name }));
  return { inputs, set, scores: scoreReport(set, { units: compared, inputs }) };
}
const standing = u => ({ total: u.total.exact, rank: u.rank, band: u.band,
  pillars: Object.fromEntries(Object.entries(u.pillars).map(([k, p]) => [k, [p.exact, p.rank, p.band]])),
  indicators: Object.fromEntries(Object.entries(u.indicators).map(([k, c]) => [k, [c.value, c.score?.exact ?? null]])) });
const by = (list, of) => Object.fromEntries(list.map(u => [u.unit, of(u)]));

async function holds(kind, period, report, expected) {
  const { document } = await held('report_get', `/reports/${report}`);
  for (const [key, figures] of Object.entries(expected.inputs)) {
    assert.deepEqual(Object.fromEntries(Object.entries(document.inputs[key]).map(([u, f]) => [u, `${f.num}/${f.den}`])),
      Object.fromEntries(Object.entries(figures).map(([u, f]) => [u, `${f.num}/${f.den}`])), `${period} ${key}`);
  }
  assert.deepEqual(by(document.scores.units, standing), by(expected.scores.units, standing), `${kind} ${period}`);
  assert.equal(document.rule_set.id, expected.set.id);
}
/** A report that began by itself, once its windows had closed. */
async function published(kind, period, ready, more) {
  await day(ready);
  const expected = reckoned(kind, period, more);
  const r = await until(`${kind} ${period} is begun by itself`, async () =>
    (await office.get(`/reports?kind=${kind}&period=${period}`)).items.find(x => x.state === 'frozen'));
  await office.post(`/reports/${r.report}/publish`);
  made.push({ kind, period, report: r.report, expected });
  await holds(kind, period, r.report, expected);
}

/* ---- the year ------------------------------------------------------------ */

let one;
let two;
let three;
let p1;
let p2;
let misdated;

test('January to April: the first quarter, two reports of projects', async () => {
  [p1, p2] = [await project('2023-01-05', A, '城市更新集成改革', ['2023-02-20', '2023-06-30', '2023-12-31']),
    await project('2023-01-05', B, '数据要素改革', ['2023-02-25', '2023-08-31', '2023-12-31'])];
  one = await pilot('2023-01-05', [A, B], '2023-06-30');
  two = await pilot('2023-01-05', [A, C]);
  await day('2023-02-24');
  await update('2023-02-24', p1, '202301B', { done: { 0: '2023-02-18' }, results: [['mechanism', 'N4'], ['platform']] });
  await day('2023-03-02');
  await achievement('2023-03-02', A, 'N4', '2023-02-10');
  await achievement('2023-03-02', C, 'C1', '2023-02-20');
  await update('2023-03-02', p2, '202301B', { done: { 0: '2023-02-24' } });	// late
  await published('project', '202301B', '2023-03-08');
  await day('2023-03-30');
  await survey('2023-03-30', '2023Q1', i => 80 + (i * 7) % 15);
  await achievement('2023-03-30', B, 'P1', '2023-03-15');
  await published('district', '2023Q1', '2023-04-21');
  await day('2023-04-25');
  await achievement('2023-04-25', D, 'N5', '2023-03-20');	// too late for its quarter
  await update('2023-04-25', p1, '202302B');
  await update('2023-04-25', p2, '202302B', { results: [['system', 'C1']] });
  await published('project', '202302B', '2023-05-10');
});

test('May to July: half the year, one filing with a wrong date', async () => {
  await day('2023-06-26');
  await project('2023-06-26', C, '营商环境改革', ['2023-07-31', '2023-10-31', '2023-12-31']);
  await accepted('2023-06-26', one[0], '2023-06-10', '2023Q2');
  await survey('2023-06-26', '2023Q2', i => 82 + (i * 11) % 13);
  await update('2023-06-26', p1, '202303B', { done: { 1: '2023-06-20' }, results: [['standard']] });
  await day('2023-07-03');
  misdated = await achievement('2023-07-03', B, 'N4', '2023-07-02');	// it was on 28 June
  await published('project', '202303B', '2023-07-08');
  await published('district', '2023Q2', '2023-07-21');
});

test('the unit contests the second quarter, is right, and a corrected edition stands beside it', async () => {
  const original = made.at(-1);
  await day('2023-07-24');
  const mine = await stack.as(`${B} reviewer`);
  const a = await mine.post(`/reports/${original.report}/appeals`, { indicator: 'national', text: '印发日期误填，应为6月28日', entries: [misdated.entry] });
  await office.post(`/appeals/${a.id}/decision`, { uphold: true, answer: '属实，请改正日期，另出更正版' });
  await day('2023-07-26');
  const filing = new Filing(stack, 'achievement');
  const clerk = await stack.as(`${B} clerk`);
  let e = await filing.step(`${B} clerk`, await clerk.get(`/entries/${misdated.entry}`), 'revise');
  await clerk.patch(`/entries/${e.id}`, { module: 'achievement', body: { ...e.body, event_date: '2023-06-28' } }, e.revision);
  e = await clerk.get(`/entries/${e.id}`);
  await passed(filing, e, ...own(B), OFFICE);
  misdated.dates = [{ day: '2023-07-02', approved: '2023-07-03' }, { day: '2023-06-28', approved: '2023-07-26' }];
  const { job } = await office.post('/reports', { kind: 'district', period: '2023Q2', reason: '一件成效的时间误填', cause: 'data' });
  const report = await until('the corrected edition', async () => (await office.get(`/jobs/${job}`)).result?.report);
  const expected = reckoned('district', '2023Q2', { corrected: true });
  await holds('district', '2023Q2', report, expected);
  assert.notDeepEqual(by(expected.scores.units, standing), by(original.expected.scores.units, standing), 'the correction moves somebody');
  await second.post(`/reports/${report}/publish`);
  made.push({ kind: 'district', period: '2023Q2', report, expected, corrects: original.report });
  const { items } = await held('report_list', '/reports?kind=district&period=2023Q2', mine);
  assert.deepEqual(items.map(r => [r.report, r.revision, r.current, r.cause_label]),
    [[report, 2, true, '数据有误'], [original.report, 1, false, null]]);
  await holds('district', '2023Q2', original.report, original.expected);
  assert.equal((await held('appeal_list', `/reports/${original.report}/appeals`, mine)).items[0].state, 'upheld');
});

test('August to October: a risk event takes points off, a project falls behind', async () => {
  await day('2023-08-28');
  three = await pilot('2023-08-28', [B, D]);
  await update('2023-08-28', p1, '202304B');
  await update('2023-08-28', p2, '202304B', { done: { 1: '2023-08-20' }, results: [['mechanism', 'P1']] });
  await update('2023-08-28', book.projects[2], '202304B');
  await risk('2023-08-28', A, 'mass_larger', '2023-08-10', p1);
  await published('project', '202304B', '2023-09-08');
  await day('2023-09-27');
  await accepted('2023-09-27', two[1], '2023-09-10', '2023Q3');
  await achievement('2023-09-27', D, 'C1', '2023-09-05');
  await achievement('2023-09-27', D, 'P1', '2023-09-06');
  await survey('2023-09-27', '2023Q3', i => 78 + (i * 5) % 17);
  await published('district', '2023Q3', '2023-10-21');
  await day('2023-10-27');
  await update('2023-10-27', p1, '202305B', { results: [['system']] });
  await update('2023-10-27', book.projects[2], '202305B', { done: { 0: '2023-10-20' }, results: [['mechanism', 'N4']] });
  await published('project', '202305B', '2023-11-08');
});

test('from the fourth quarter another rule set is in force, drawn up and published by two', async () => {
  const draft = await office.post('/rule-sets', { based_on: '2023-03-31', id: NEW, label: '2023年第四季度起的指标体系' });
  const { body } = draft;
  const [pilots, acceptance] = body.pillars[0].indicators;
  [pilots.points, acceptance.points] = ['12', '18'];
  const put = await office.call('PUT', `/rule-sets/${NEW}`, { body: { body }, headers: { 'if-match': `"r${draft.revision}"` } });
  await (await stack.as('D07 leader')).call('POST', `/rule-sets/${NEW}/publish`, { body: { from_period: '2023Q4' },
    headers: { 'if-match': `"r${put.revision}"`, 'idempotency-key': randomUUID() } });
  rules.district = (await office.get(`/rule-sets/${NEW}`)).body;
  await day('2023-12-27');
  await achievement('2023-12-27', C, 'N4', '2023-12-10');
  await accepted('2023-12-27', three[1], '2023-12-15', '2023Q4');
  await survey('2023-12-27', '2023Q4', i => 81 + (i * 3) % 16);
  for (const p of book.projects) await update('2023-12-27', p, '202306B', { done: p === p1 ? { 2: '2023-12-20' } : {} });
  await published('project', '202306B', '2024-01-09');
  await published('district', '2023Q4', '2024-01-21');
  assert.equal(made.filter(m => m.kind === 'project').length, 6);
  assert.equal(made.filter(m => m.kind === 'district' && !m.corrects).length, 4);
});

/* ---- what a year of them says -------------------------------------------- */

const current = kind => made.filter(m => m.kind === kind && !made.some(n => n.corrects === m.report));
const why = (was, now) => `两期所用指标体系不同（上期 ${was}，本期 ${now}）：`
  + '“承接的国家级和市级试点按时通过验收率”的分值；“承接国家级和市级试点项目数”的分值，得分不可比';

test('trends are what was reckoned, and break where the rule set changed', async () => {
  const lines = [...[A, B, C, D].map(u => ['district', u]), ...book.projects.map(p => ['project', p.id])];
  for (const [kind, unit] of lines) {
    const trend = await held('report_trend', `/trends?kind=${kind}&unit=${unit}`, await stack.as(`${A} leader`));
    const expected = current(kind).map(m => {
      const u = m.expected.scores.units.find(x => x.unit === unit);
      const there = kind === 'district' || Object.keys(m.expected.inputs.milestones).includes(unit);
      return [m.period, m.report, there ? [u.total.exact, u.rank, u.band] : null];
    });
    assert.deepEqual(trend.points.map(p => [p.period, p.report, p.scores && [p.scores.composite.exact, p.scores.composite.rank, p.scores.composite.band]]), expected, unit);
    assert.deepEqual(trend.points.map(p => p.compared?.why ?? null),
      kind === 'district' ? [null, null, null, why('2023-03-31', NEW)] : Array(6).fill(null), unit);
    assert.deepEqual(trend.points.map(p => p.cause_label), trend.points.map(p => (p.period === '2023Q2' ? '数据有误' : null)));
  }
  const places = current('district').map(m => m.expected.scores.units.find(u => u.unit === A).rank);
  assert.ok(new Set(places).size > 1, `the year moves a unit: ${places}`);
});

/* What a report says of the one before and of the one that it corrects, asked once. */
const changesOf = async m => (m.changes ??= await held('report_changes', `/reports/${m.report}/changes`));

test('each change is told against the edition that stands, split, and named by colour', async () => {
  let checked = 0;
  let coloured = 0;
  for (const kind of ['district', 'project']) {
    const line = current(kind);
    for (const m of made.filter(x => x.kind === kind)) {
      const c = await changesOf(m);
      const was = line[line.findIndex(x => x.period === m.period) - 1];
      assert.equal(c.previous?.report, was?.report, `${kind} ${m.period}: against the edition that stands`);
      if (!was || was.expected.set.id !== m.expected.set.id) {
        assert.deepEqual([c.comparable, c.why, c.moved], [false, was ? why('2023-03-31', NEW) : '此前没有已发布的报表，无从比较', []]);
        assert.ok(c.units.every(u => u.change === null && u.rank_before === null));
        continue;
      }
      const before_ = new Map(was.expected.scores.units.map(u => [u.unit, u]));
      for (const u of c.units) {
        const [then, now] = [before_.get(u.unit), m.expected.scores.units.find(x => x.unit === u.unit)];
        if (!then) { assert.deepEqual([u.rank_before, u.change], [null, null], u.name); continue; }
        assert.deepEqual([u.rank_before, u.band_before, u.rank, u.band], [then.rank, then.band, now.rank, now.band], u.name);
        assert.equal(u.change.exact, exact(fraction_(minus(read(now.raw_total.exact), read(then.raw_total.exact)))), u.name);
        assert.equal(exact(fraction_(plus(read(u.own.exact), read(u.others.exact)))), u.change.exact, u.name);
        checked += ownParts(m, was, u);
      }
      const moved = m.expected.scores.units.flatMap(u => coloursOf(u).flatMap(([index, band]) => {
        const then = before_.get(u.unit) && coloursOf(before_.get(u.unit)).find(([i]) => i === index)[1];
        return then && band && then !== band ? [`${index} ${u.unit} ${then}→${band}`] : [];
      }));
      assert.deepEqual(c.moved.map(x => `${x.index} ${x.unit} ${x.band_before}→${x.band}`).sort(), moved.sort(), `${kind} ${m.period}`);
      coloured += moved.length;
    }
  }
  assert.ok(checked > 100, `${checked} own parts were reckoned`);
  assert.ok(coloured > 10, `${coloured} colours changed in the year`);
});

test('an edition says in which totals and values it differs from the one that it corrects', async () => {
  let editions = 0;
  for (const m of made) {
    const { edition } = await changesOf(m);
    const was = made.find(x => x.report === m.corrects);
    if (!was) { assert.equal(edition, null, `${m.kind} ${m.period} corrects none`); continue; }
    const then = new Map(was.expected.scores.units.map(u => [u.unit, u]));
    const differ = what => m.expected.scores.units.filter(u => JSON.stringify(what(then.get(u.unit))) !== JSON.stringify(what(u))).map(u => u.unit).sort();
    assert.deepEqual(edition.totals.map(t => t.unit).sort(), differ(u => [u.raw_total.exact, u.rank, u.band]), 'totals, ranks, colours');
    for (const i of m.expected.set.pillars.flatMap(p => p.indicators)) {
      const said = edition.figures.filter(f => f.indicator === i.key);
      const value = figure => `${figure.num}/${figure.den}`;
      const values = Object.keys(m.expected.inputs[i.key]).filter(u => value(was.expected.inputs[i.key][u]) !== value(m.expected.inputs[i.key][u]));
      for (const u of values) assert.ok(said.some(f => f.unit === u && f.facts.length > 0), `${i.key} ${u}: another value, and by which facts`);
      for (const f of said) assert.ok(values.includes(f.unit) || f.facts.length > 0 || f.score_before?.exact !== f.score?.exact, `${i.key} ${f.unit}: for a reason`);
    }
    assert.equal(edition.differ, edition.about.length + edition.totals.length + edition.figures.length);
    assert.ok(edition.differ > 0, 'what was corrected shows');
    editions += 1;
  }
  assert.ok(editions > 0, 'one was corrected in the year');
});
const fraction_ = q => fraction(q.n, q.d);
const coloursOf = u => [['composite', u.band], ...Object.entries(u.pillars).map(([k, p]) => [k, p.band])];

/* A unit's own part of an indicator: its new value by the old standards. */
function ownParts(m, was, u) {
  let n = 0;
  for (const i of m.expected.set.pillars.flatMap(p => p.indicators).filter(x => x.coefficients)) {
    const [then, now] = [was, m].map(x => x.expected.inputs[i.key][u.unit]);
    if (!Number(then.den) || !Number(now.den)) continue;
    const said = was.expected.scores.indicators.find(x => x.key === i.key).standards;
    if (!said.max) continue;
    const std = Object.fromEntries(Object.entries(said).map(([k, v]) => [k, read(v.exact)]));
    const value = over(read(String(now.num)), read(String(now.den)));
    const score = under(read(i.points), i.coefficients.map(read), std, value);
    if (!score) continue;
    const old = read(was.expected.scores.units.find(x => x.unit === u.unit).indicators[i.key].score.exact);
    assert.equal(u.indicators[i.key].own.exact, exact(fraction_(minus(score, old))), `${u.name} ${i.key}`);
    n += 1;
  }
  return n;
}

test('every edition of the year still verifies, and the cockpit of each says with what it compares', async () => {
  for (const m of made) {
    const v = await held('report_verify', `/reports/${m.report}/verify`);
    assert.deepEqual([v.stored, v.ledger, v.signed, v.differences], [true, true, true, []], `${m.kind} ${m.period}`);
  }
  for (const kind of ['district', 'project']) {
    for (const [i, m] of current(kind).entries()) {
      const c = await held(`cockpit_${kind}`, `/cockpits/${kind}?basis=published&period=${m.period}`);
      const was = current(kind)[i - 1];
      assert.deepEqual([c.report, c.compared?.report], [m.report, was?.report], m.period);
      const same = was && was.expected.set.id === m.expected.set.id;
      assert.equal(c.compared?.why ?? null, was && !same ? why('2023-03-31', NEW) : null);
      const then = new Map(same ? was.expected.scores.units.map(u => [u.unit, [u.rank, u.band]]) : []);
      assert.deepEqual(by(c.units, u => u.previous && [u.previous.rank, u.previous.band]), by(c.units, u => then.get(u.unit) ?? null), m.period);
    }
  }
});

test('every answer was of its shape', () => holdShapes(replies));
