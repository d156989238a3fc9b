// SPDX-License-Identifier: Apache-2.0
// A year of assigned work on the rehearsal's clock: a task of the list, a
// bottleneck, a decision of the commission and a project are issued in January.
// One unit is prompt, one has leave, one is late and has its next report
// returned; all end with 已完成 in June and owe nothing afterwards. Every rung of
// the ladder is looked for on its day (T-10, -3, -1, 0, +1), in its role and in no
// other; on-time rates are then counted again here, from the events alone.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startStack } from '../lib/stack.mjs';
import { Filing, projectBody } from '../lib/filing.mjs';
import { until } from '../lib/until.mjs';

const UNITS = ['U500117', 'U500118', 'U500119'];
const [PROMPT, GRANTED, LATE] = UNITS;
const TAKES_PART = [PROMPT, GRANTED];
const WORK = ['demand_task', 'bottleneck', 'decision'];
const LISTS = { policy_area: 'society', track: 'governance' };
const DUE = { '2023Q1': '2023-03-31', '2023Q2': '2023-06-30', '202301B': '2023-02-28', '202302B': '2023-04-30', '202303B': '2023-06-30' };
/* Of the late unit three, and what three offices owe each quarter: two reports of
   risks and the survey. */
const MISSING = /所管业务尚有 4 个单位 6 项未报/;
let stack;
const of = {};
const subject = {};	// module → the filing that is reported on
const granted = new Map();	// 'module unit period' → the day that was granted
before(async () => {
  stack = await startStack('yearwork', 'bare', { fresh: true });
  for (const m of [...WORK, 'project', 'commission_meeting', ...[...WORK, 'project'].map(w => `${w}_update`)]) of[m] = new Filing(stack, m);
});
after(() => stack.close());

const at = (day, hour = '09:00') => stack.clock(`${day}T${hour}:00+08:00`);
const plus = (day, n) => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86400e3).toISOString().slice(0, 10);
const digest = async (who, day) => (await (await stack.as(who)).get('/me/notices?kind=digest&limit=200'))
  .items.filter(n => n.at.startsWith(day)).map(n => n.text);

async function owed(module, unit, period) {
  const q = `subject=${subject[module].id}&unit=${unit}${period ? `&period=${period}` : ''}&limit=200`;
  return (await (await stack.as(`${unit} clerk`)).get(`/obligations?${q}`)).items;
}

/* ---- what is done --------------------------------------------------------- */

const chain = module => (module === 'project' ? ['D30 clerk', 'D07 reviewer2'] : ['D07 reviewer2']);
function said(module, period, done, first) {
  if (module !== 'project') {
    return { classified: false, progress_detail: `1.召开${period}联席会议，明确分工；`, problems: '标准不一。', progress: done ? 'completed' : 'under_way' };
  }
  return { classified: false, work_done: `1.召开${period}推进会议；`, problems: '数据不通', next_steps: '印发细则',
    milestone_states: first.body.milestone_states.map(m => ({ milestone_id: m.milestone_id,
      ...done ? { state: 'completed', completed_on: plus(DUE[period], -12), proof: '方案已印发' } : { state: 'under_way' } })) };
}
/* Submitted; approved by those of its way, unless the office sends it back. */
async function filed(module, unit, period, { done = false, back = false } = {}) {
  const f = of[`${module}_update`];
  const o = await until(`${module} ${unit} ${period}`, async () => (await owed(module, unit, period))[0]);
  let e = await f.draft(`${unit} clerk`, { classified: false }, { obligation: o.obligation, files: done && module !== 'project' ? ['evidence'] : [] });
  const s = await stack.as(`${unit} clerk`);
  await s.patch(`/entries/${e.id}`, { module: `${module}_update`, body: said(module, period, done, e) }, e.revision);
  e = await f.step(`${unit} clerk`, await s.get(`/entries/${e.id}`), 'submit');
  e = await f.step(`${unit} reviewer`, e, 'approve');
  if (back) return f.step('D07 reviewer2', e, 'return', { reason_code: 'wording', note: '写明机制如何运转' });
  for (const who of chain(module)) e = await f.step(who, e, 'approve');
  assert.equal(e.state, 'approved');
  return e;
}
async function mended(module, unit, e) {
  const f = of[`${module}_update`];
  e = await f.step(`${unit} clerk`, await (await stack.as(`${unit} clerk`)).get(`/entries/${e.id}`), 'submit', { note: '已写明' });
  e = await f.step(`${unit} reviewer`, e, 'approve');
  for (const who of chain(module)) e = await f.step(who, e, 'approve');
  assert.equal(e.state, 'approved');
}
async function extended(module, unit, period, days) {
  const [o] = await owed(module, unit, period);
  const due = plus(DUE[period], days);
  const x = await (await stack.as(`${unit} reviewer`)).post(`/obligations/${o.obligation}/extensions`, { due, reason: '数据未到' });
  await (await stack.as('D07 reviewer')).post(`/extensions/${x.extension}/decision`, { decision: 'grant' });
  granted.set(`${module} ${unit} ${period}`, due);
}

/* A rung of the ladder: the clock on its day, what each role is told then, and
   that the others are not. The first role is waited for. */
async function rung(end, days, unit, roles, text) {
  const day = plus(end, days);
  await at(day);
  for (const who of roles.map(r => (r.includes(' ') ? r : `${unit} ${r}`))) {
    const [told] = await until(`T${days} ${who}`, async () => { const d = await digest(who, day); return d.length && d; });
    assert.match(told, text, `T${days} ${who}`);
  }
  for (const r of ['clerk', 'reviewer', 'leader'].filter(x => !roles.includes(x))) {
    assert.deepEqual(await digest(`${unit} ${r}`, day), [], `T${days} is not for the ${r}`);
  }
}
const cut = end => `${end}截止`;

/* ---- the year ------------------------------------------------------------- */

test('in January the work is issued, and owed by everybody named', async () => {
  await at('2023-01-10');
  const units = UNITS.map(unit => ({ unit, due: DUE['2023Q1'] }));
  for (const m of ['demand_task', 'bottleneck']) {
    const e = await of[m].draft('D07 reviewer', { classified: false, title: `打通数据堵点·${m}`, requirement: '部门间数据不通。', units, ...LISTS });
    subject[m] = await of[m].step('D07 reviewer', e, 'assign');
  }
  const meeting = await of.commission_meeting.draft('D07 clerk', { classified: false, number: 7, held_on: '2023-01-09',
    agenda: [{ title: '审议年度工作要点', reporting_unit: 'D18' }],
    decisions: [{ title: '推进数据共享', requirement: '按季度报送落实情况。', units: UNITS, due: DUE['2023Q1'], ...LISTS }] });
  await of.commission_meeting.step('D07 reviewer2', await of.commission_meeting.step('D07 clerk', meeting, 'submit'), 'approve');
  [subject.decision] = (await (await stack.as('D07 reviewer')).get('/entries?module=decision&limit=50')).items;
  const p = await of.project.draft('D07 clerk', projectBody({ participants: TAKES_PART }));
  subject.project = await of.project.step('D07 reviewer2', await of.project.step('D07 clerk', p, 'submit'), 'approve');
  for (const u of UNITS) for (const m of WORK) assert.deepEqual((await owed(m, u)).map(o => [o.period, o.due, o.state]), [['2023Q1', DUE['2023Q1'], 'open']], `${m} ${u}`);
  for (const u of TAKES_PART) assert.deepEqual((await owed('project', u)).map(o => o.period), ['202301B'], u);
});

test('two months of the project: the ladder for who waits, nothing for who has filed', async () => {
  const end = DUE['202301B'];
  await rung(end, -10, GRANTED, ['clerk'], new RegExp(`待报 1 项（${cut(end)}，还剩 10 天）`));
  await filed('project', PROMPT, '202301B');
  await rung(end, -3, GRANTED, ['clerk', 'reviewer'], /待报 1 项（.*还剩 3 天）/);
  await rung(end, -1, GRANTED, ['D07 reviewer'], /所管业务尚有 1 个单位 1 项未报/);
  await rung(end, 0, GRANTED, ['clerk', 'reviewer', 'leader'], /待报 1 项（.*就在今日）/);
  await rung(end, 1, GRANTED, ['clerk', 'reviewer', 'leader'], /已逾期 1 项（.*已过 1 天）/);
  assert.deepEqual((await owed('project', GRANTED, '202301B')).map(o => [o.state, o.overdue]), [['open', true]]);
  for (const n of [-3, 0, 1]) assert.deepEqual(await digest(`${PROMPT} clerk`, plus(end, n)), [], 'who has filed is left alone');
  await filed('project', GRANTED, '202301B');
});

test('the first quarter: in time, with leave, late', async () => {
  const end = DUE['2023Q1'];
  await rung(end, -10, LATE, ['clerk'], new RegExp(`待报 3 项（${cut(end)}，还剩 10 天）`));
  for (const m of WORK) await extended(m, GRANTED, '2023Q1', 10);
  await rung(end, -3, LATE, ['clerk', 'reviewer'], /待报 3 项（.*还剩 3 天）/);
  for (const m of WORK) await filed(m, PROMPT, '2023Q1');
  await rung(end, -1, LATE, ['D07 reviewer'], MISSING);
  await rung(end, 0, LATE, ['clerk', 'reviewer', 'leader'], /待报 3 项（.*就在今日）/);
  assert.match((await digest(`${GRANTED} clerk`, end))[0], /待报 3 项（2023-04-10截止，还剩 10 天）/, 'leave has a ladder of its own');
  await rung(end, 1, LATE, ['clerk', 'reviewer', 'leader'], /已逾期 3 项（.*已过 1 天）/);
  assert.deepEqual(await digest(`${GRANTED} leader`, plus(end, 1)), [], 'who has leave is not late');
  for (const m of WORK) {
    assert.equal((await owed(m, LATE, '2023Q1'))[0].overdue, true);
    await filed(m, LATE, '2023Q1');
  }
  await at(plus(end, 5));
  for (const m of WORK) await filed(m, GRANTED, '2023Q1');
});

test('the second quarter ends with 已完成, for one after a return that the ladder survives', async () => {
  await at(plus(DUE['202302B'], -5));
  for (const u of TAKES_PART) await filed('project', u, '202302B');
  const end = DUE['2023Q2'];
  await rung(end, -10, LATE, ['clerk'], new RegExp(`待报 3 项（${cut(end)}，还剩 10 天）`));
  assert.match((await digest(`${PROMPT} clerk`, plus(end, -10)))[0], /待报 4 项/, 'work and project in one digest');
  for (const m of [...WORK, 'project']) await filed(m, PROMPT, m === 'project' ? '202303B' : '2023Q2', { done: true });
  await rung(end, -3, LATE, ['clerk', 'reviewer'], /待报 3 项（.*还剩 3 天）/);
  for (const m of [...WORK, 'project']) await filed(m, GRANTED, m === 'project' ? '202303B' : '2023Q2', { done: true });
  const back = {};
  for (const m of WORK) back[m] = await filed(m, LATE, '2023Q2', { done: true, back: true });
  await rung(end, -1, LATE, ['D07 reviewer'], MISSING);
  await rung(end, 0, LATE, ['clerk', 'reviewer', 'leader'], /被驳回待修改 3 项（.*就在今日）/);
  await rung(end, 1, LATE, ['clerk', 'reviewer', 'leader'], /被驳回待修改 3 项（.*已过 1 天）/);
  for (const m of WORK) await mended(m, LATE, back[m]);
  const office = await stack.as('D07 reviewer');
  for (const m of WORK) {
    const { items } = await office.get(`/entries/${subject[m].id}/assignments`);
    assert.deepEqual(items.map(x => [x.unit.unit, x.progress_label]), UNITS.map(u => [u, '已完成']), m);
  }
  const { counts } = await office.get(`/projects/${subject.project.id}`);
  assert.deepEqual([counts.completed, counts.milestones], [2, 2]);
});

test('what is done is owed no more, to the end of the year', async () => {
  for (const [day, ended] of [['2023-08-21', ['202304B']], ['2023-09-20', ['2023Q3']], ['2023-12-21', ['2023Q4', '202306B']]]) {
    await at(day);
    if (/Q/.test(ended[0])) await until(`${day} reminds`, async () => (await digest('D46 clerk', day)).length);
    for (const u of UNITS) {
      for (const m of [...WORK, 'project']) for (const p of ended) assert.deepEqual(await owed(m, u, p), [], `${m} ${u} ${p}`);
      for (const r of ['clerk', 'reviewer', 'leader']) assert.deepEqual(await digest(`${u} ${r}`, day), [], `${u} ${r}`);
    }
  }
});

test('nobody had two digests on one day', async () => {
  for (const u of UNITS) {
    for (const role of ['clerk', 'reviewer', 'leader']) {
      const { items } = await (await stack.as(`${u} ${role}`)).get('/me/notices?kind=digest&limit=200');
      const days = items.map(n => n.at.slice(0, 10));
      assert.equal(new Set(days).size, days.length, `${u} ${role}`);
    }
  }
});

test('on-time rates of each business are what its events say', async () => {
  const office = await stack.as('D07 reviewer');
  for (const m of [...WORK, 'project']) {
    const first = new Map();	// 'unit period' → day of the first submission
    for (const e of (await office.get(`/entries?module=${m}_update&limit=200`)).items) {
      const { items } = await office.get(`/entries/${e.id}/history`);
      const [began] = items.filter(h => h.action === 'submit').map(h => Date.parse(h.at)).sort((a, b) => a - b);
      first.set(`${e.unit.unit} ${e.period}`, new Date(began + 8 * 3600e3).toISOString().slice(0, 10));
    }
    const periods = Object.keys(DUE).filter(p => p.endsWith('B') === (m === 'project'));
    const owing = m === 'project' ? TAKES_PART : UNITS;
    assert.equal(first.size, periods.length * owing.length, `${m}: every report was filed`);
    const got = {};
    for (const period of periods) {
      const { items } = await office.get(`/obligations/rates?period=${period}&module=${m}_update`);
      for (const u of owing) {
        const day = first.get(`${u} ${period}`);
        const want = day <= DUE[period] ? 'on_time' : day <= (granted.get(`${m} ${u} ${period}`) ?? DUE[period]) ? 'granted' : 'late';
        const mine = items.find(i => i.unit.unit === u);
        assert.deepEqual({ on_time: mine.on_time, granted: mine.granted, late: mine.late, expected: mine.expected },
          { on_time: 0, granted: 0, late: 0, expected: 1, [want]: 1 }, `${m} ${u} ${period} filed ${day}`);
        assert.equal(mine.rate, want === 'on_time' ? '100.00' : '0.00');
        assert.equal(mine.rate_granted, want === 'late' ? '0.00' : '100.00');
        (got[u] ??= []).push(want);
      }
      assert.deepEqual(items.filter(i => !owing.includes(i.unit.unit) && i.expected > 0), [], `${m} ${period}: nobody else`);
    }
    assert.deepEqual(got, m === 'project'
      ? { [PROMPT]: ['on_time', 'on_time', 'on_time'], [GRANTED]: ['late', 'on_time', 'on_time'] }
      : { [PROMPT]: ['on_time', 'on_time'], [GRANTED]: ['granted', 'on_time'], [LATE]: ['late', 'on_time'] }, m);
  }
});
