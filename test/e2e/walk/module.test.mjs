// SPDX-License-Identifier: Apache-2.0
// Every module that is online, walked in Chromium by those whose work it is: the
// clerk begins it (from the desk what is owed), each stage looks at it where it
// waits, the last one returns it once, the clerk mends it, all pass it, and a
// leader reads it in the ledger. The stages are those of test/data/flows.csv, which
// for the modules of the manual are the manual's.
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsv } from '../../../scripts/demo/pilots.mjs';
import { Filing, pilotBody, projectBody } from '../../lib/filing.mjs';
import { KIND, table } from '../../lib/matrix.mjs';
import { sampleBody } from '../../lib/sample.mjs';
import { top } from '../../lib/stack.mjs';
import { axe, h, settled, shows } from '../browser.mjs';
import { fill } from '../fill.mjs';
import { resubmit, stored, write } from '../form.mjs';
import { leave, open, sendBack } from '../queue.mjs';
import { until } from '../../lib/until.mjs';

const flows = Object.fromEntries(parseCsv(readFileSync(path.join(top, 'test/data/flows.csv'), 'utf8'))
  .map(r => [r.module, r.stages.split(' ').filter(Boolean)]));
/* A quarter has one survey of districts, and survey.test.mjs walks it. */
const ELSEWHERE = ['district_survey'];
const MODULES = Object.keys(flows).filter(m => !ELSEWHERE.includes(m));
const tag = `${process.pid}`;
const NOTE = '请补充写明具体情况。';
/* What was walked: module → {id, title}; an update is of its parent. */
const walked = {};
const by = { entry: {} };

const entry = async (who, id) => (await h.stack.as(who)).get(`/entries/${id}`);

/* What a form's own description cannot tell; the rest is required fields alone. */
const says = {
  pilot: () => pilotBody({ name: `全程走查试点 ${tag}`, scope_units: ['U500103'], competent_department: 'D30' }),
  pilot_update: () => ({ progress: 'under_way', acceptance: 'awaiting' }),
  achievement: () => ({ situation: 'N4', event_date: '2023-03-20', source: `走查简报 ${tag}` }),
  risk_event: () => ({ kind: 'mass', level: 'mass_larger', occurred_at: '2023-04-06T08:15', districts: ['U500107'] }),
  project: () => projectBody({ name: `全程走查项目 ${tag}`, participants: ['U500103'] }),
  project_update: () => ({ milestone_states: [{ state: 'under_way' }, { state: 'not_started' }] }),
  project_survey: () => ({ project: walked.project.id, year: 2022 }),
  commission_meeting: ({ area, track }) => ({ number: 100 + process.pid % 800, held_on: '2023-04-03', decisions: [{
    title: `会上议定事项 ${tag}`, requirement: '每季度报送落实情况。', units: ['U500103'], due: '2023-04-30',
    policy_area: area, track }] }),
  decision: () => ({ meeting: walked.commission_meeting.id, ...issued() }),
  demand_task: () => issued(),
  bottleneck: () => issued(),
  ...Object.fromEntries(['demand_task', 'bottleneck', 'decision']
    .map(m => [`${m}_update`, () => ({ progress: 'under_way' })])),
};
const issued = () => ({ units: [{ unit: 'U500103', due: '2023-04-30' }] });

/** Who begins it: a district's clerk where one may, else whoever may. */
function author(module) {
  const may = table.filter(r => r.module === module && r.action === 'create' && r.expected === 200);
  const issues = table.some(r => r.module === module && r.action === 'assign' && r.expected === 200);
  const row = may.find(r => issues && r.role === 'reviewer') ?? may.find(r => r.unit_kind === 'district') ?? may.at(-1);
  return `${Object.keys(KIND).find(u => KIND[u] === row.unit_kind)} ${row.role}`;
}

async function bodyOf(module, form) {
  const area = form.code_lists.policy_area?.[0].code;
  const lists = { area, track: form.code_lists.track?.find(t => !t.parent || t.parent === area).code };
  const sample = sampleBody(form.form.fields, {
    n: tag, lists: form.code_lists, entries: {}, unit: 'U500103',
    unitOf: (kinds, own) => (kinds.includes('district') ? own : 'D30'),
  });
  return { ...sample, ...'track' in sample ? { policy_area: lists.area, track: lists.track } : {}, ...says[module]?.(lists) };
}

/** The form as its clerk comes to it: from the desk if it is owed. */
async function begin(module, who, parent) {
  if (!parent) return h.seat(who, `/fill/${module}`);
  const page = await h.seat(who, '/desk');
  await page.locator('li[data-line]', { hasText: walked[parent].title }).getByRole('button', { name: '开始填报' }).first().click();
  await page.waitForURL(/\/fill\/\w+\/\d+$/);
  return page;
}

async function submit(page) {
  await page.locator('.act button[type=submit]').click();
  await page.waitForURL(/\/entry\/\d+$/);
  return Number(page.url().match(/\d+$/)[0]);
}

/** The clerk finds it on the desk, reads why, and writes more into it. */
async function mend(who, e, form) {
  const page = await h.seat(who, '/desk');
  await page.locator('li[data-line]', { hasText: e.title }).filter({ hasText: '被驳回，待修改' })
    .getByRole('link').first().click();
  await shows(page.locator('main'), new RegExp(NOTE));
  await page.getByRole('link', { name: '继续填报' }).click();
  await shows(page.locator('main'), new RegExp(NOTE), 'the reason stands beside the form');
  const [pointer, words] = mendable(form.form.fields, e.body);
  await write(page, pointer, `${words}（已补充）`);
  await stored(page);
  await resubmit(page);
}

/* Where words can be added: a long text, the last short one, or that of a row. */
function mendable(fields, body) {
  const own = type => fields.findLast(f => f.type === type && f.required && body[f.name]);
  const field = own('longtext') ?? own('text');
  if (field) return [field.name, body[field.name]];
  const list = fields.find(f => f.type === 'rows' && f.fields.some(x => x.type === 'text' && x.required) && body[f.name]?.length);
  const cell = list.fields.find(f => f.type === 'text' && f.required);
  return [`${list.name}/0/${cell.name}`, body[list.name][0][cell.name]];
}

async function pass(module, who, e, form) {
  if (module === 'risk_event' && e.stage === 'office_review') {
    const u = 'U500107 clerk';
    const event = await entry(u, e.id);
    if (event.actions.some(a => a.action === 'remark')) {
      await new Filing(h.stack, module).step(u, event, 'remark', { note: '情况属实。' });
    }
  }
  const page = await open(who, e.title);
  const { actions } = await entry(who, e.id);
  const { label } = actions.find(a => ['approve', 'distribute'].includes(a.action));
  await page.locator('.pane').getByRole('button', { name: new RegExp(`^${label}`) }).click();
  const found = form.form.fields.filter(f => f.stage === e.stage);
  const asks = page.locator('form.reason');
  for (const f of found) {
    if (f.declaration) await asks.getByRole('checkbox').check();
    else if (f.type === 'boolean') await asks.getByRole('radio', { name: '是', exact: true }).check();
    else await asks.locator('textarea').first().fill('经核查属实。');
  }
  if (found.length) await asks.getByRole('button', { name: `确认${label}` }).click();
  await leave(page);
}

/** From its first submission to its approval; the stages it stood at. */
async function travel(module, who, id, form) {
  const stages = [];
  for (let returned = false, again = false; ;) {
    const e = await entry(who, id);
    if (e.state === 'approved') return stages;
    assert.equal(e.state, 'in_review');
    if (!again) stages.push(e.stage);
    const desk = `${e.desk.unit.unit} ${e.desk.role}`;
    if (returned) {
      await pass(module, desk, e, form);
    } else if (e.stage !== flows[module].at(-1)) {
      await pass(module, desk, e, form);
    } else {
      await sendBack(await open(desk, e.title), '其他', NOTE);
      await mend(who, await entry(who, id), form);
      const first = await entry(who, id);
      await shows((await open(`${first.desk.unit.unit} ${first.desk.role}`, first.title)).locator('.pane'), /已修改/);
      returned = true;
      again = true;
    }
  }
}

/** A leader finds it in the ledger and opens it there. */
async function inLedger(module, e) {
  const s = await h.stack.as('D07 leader');
  const where = `/ledger/${module}?unit=${e.unit.unit}`;
  let n;
  await until(`${module} ${e.id} is in its ledger`, async () => {
    n = (await s.get(where)).items.findIndex(f => f.entry === e.id);
    return n >= 0;
  });
  const page = await h.seat('D07 leader', where);
  await page.locator('tbody tr').nth(n).getByRole('button').click();
  await shows(page.locator('aside.drawer'), new RegExp(`打开填报件 ${e.id}`));
  await settled(page);
  assert.deepEqual(await axe(page), []);
}

describe('every module from its first entry to the ledger', () => {
  let modules;
  before(async () => {
    const s = await h.stack.as('D07 reviewer');
    by.unit = Object.fromEntries((await s.get('/units')).items.map(u => [u.unit, u]));
    modules = (await s.get('/modules')).groups.flatMap(g => g.modules).filter(m => m.online);
  });

  test('flows.csv has every module that is online', () => {
    assert.deepEqual(modules.map(m => m.module).sort(), Object.keys(flows).sort());
  });

  for (const module of MODULES) {
    test(module, async () => {
      const { parent } = modules.find(m => m.module === module);
      const who = author(module);
      const form = await (await h.stack.as(who)).get(`/modules/${module}`);
      by.code = (list, code) => form.code_lists[list].find(c => c.code === code).label;
      const page = await begin(module, who, parent);
      await fill(page, form.form.fields, await bodyOf(module, form), by);
      await stored(page);
      assert.deepEqual(await axe(page), [], 'the form as it stands filled');
      const id = await submit(page);
      const stages = await travel(module, who, id, form);
      assert.deepEqual(stages, flows[module]);
      const e = await entry(who, id);
      walked[module] = { id, title: e.title };
      by.entry[id] = e.title;
      await inLedger(module, e);
    });
  }

  test('what a meeting decided is with its unit since the meeting was approved', async () => {
    const clerk = await h.seat('U500103 clerk', '/desk');
    await clerk.locator('li[data-line]', { hasText: `会上议定事项 ${tag}` }).getByRole('button', { name: '开始填报' }).waitFor();
  });
});
