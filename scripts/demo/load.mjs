// SPDX-License-Identifier: Apache-2.0
// Files the demo through the API, as the accounts of the units, on the
// rehearsal's clock, and ends with the published report of 2023Q1. Every call
// carries a key made of the story's name, so that a run that was cut off is
// run again and repeats nothing.
//   RR_DIR=var node scripts/demo/load.mjs
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Api, ApiError, keyOf, pool, sleep } from '../lib/client.mjs';
import { pdfOf } from '../lib/pdf.mjs';
import { Timeline } from './play.mjs';
import { pilotBody, realPilots } from './pilots.mjs';
import { storiesOf } from './stories.mjs';

const exec = promisify(execFile);
const here = path.dirname(fileURLToPath(import.meta.url));
const dir = process.env.RR_DIR;
const base = `https://${process.env.RR_HOST ?? '127.0.0.1'}:${process.env.RR_PORT ?? 8443}`;
const api = new Api(base, path.join(dir, 'tls/ca.crt'), { sockets: 16 });
const password = readFileSync(path.join(dir, 'demo/password'), 'utf8').trim();
const phones = new Map(readFileSync(path.join(dir, 'demo/phones.csv'), 'utf8')
  .trim().split('\n').map(l => l.split(',').slice(0, 2)));
const refused = [];
const began = Date.now();
const say = (...w) => process.stderr.write(`${w.join(' ')}\n`);

const clock = at => exec(path.join(here, '../db'), ['clock', at]);

const sessions = new Map();
async function as(who) {
  if (!sessions.has(who)) {
    if (!phones.has(who)) throw new Error(`no account ${who}`);
    sessions.set(who, api.signIn(phones.get(who), password));
  }
  return sessions.get(who);
}

/** A draft with its files, submitted. Answers {id, revision}. */
async function file(who, story, module, body, files, more = {}) {
  const s = await as(who);
  const made = await s.post('/entries', { module, body, ...more },
    { key: keyOf(story, 'create'), retry: 3 });
  for (const [field, name] of files) {
    await s.attach(made.id, field, name, pdfOf('Demonstration evidence', story, field),
      { key: keyOf(story, field) });
  }
  const now = files.length ? await s.get(`/entries/${made.id}`) : made;
  return { id: made.id, revision: now.revision };
}

async function move(who, story, entry, action, more = {}) {
  const s = await as(who);
  const r = await s.act(entry.id, entry.revision, { action, ...more },
    keyOf(story, who, action, entry.round ?? 0));
  entry.revision = r.revision;
  return r;
}

function pilot(t, story, row) {
  const { unit, department, key } = story;
  const entry = {};
  t.add(story.filed, key, async () => {
    try {
      Object.assign(entry, await file(`${unit} clerk`, key, 'pilot', story.body,
        [['document_file', '部署文件扫描件.pdf']]));
      await move(`${unit} clerk`, key, entry, 'submit');
    } catch (e) {
      if (!(e instanceof ApiError) || !row) throw e;
      entry.refused = e.answer.json;
      refused.push({ pilot: row.pilot_id, name: row.name, code: e.code,
        detail: e.answer.json.detail,
        errors: e.answer.json.errors?.map(x => x.detail) });
    }
  });
  t.add(story.reviewed, key, async () => {
    if (!entry.refused) await move(`${unit} reviewer`, key, entry, 'approve');
  });
  if (row && row.expected_scope !== 'in') return;
  t.add(story.distributed, key, async () => {
    if (entry.refused) return;
    await move(`${department} clerk`, key, entry, 'distribute');
    for (const u of story.updates) update(t, u, entry.id, department);
  });
}

async function owed(unit, subject) {
  const s = await as(`${unit} clerk`);
  for (let after = ''; ;) {
    const page = await s.get(`/obligations?limit=200${after}`);
    const o = page.items.find(x => x.subject?.id === subject && x.module === 'pilot_update');
    if (o || !page.next) return o;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

function update(t, u, subject, department) {
  const { key, unit } = u;
  const entry = { round: 0 };
  if (u.path === 'none') return;
  const files = u.body.acceptance === 'accepted'
    ? [['acceptance_evidence', '验收意见.pdf']] : [];
  t.add(u.filed, key, async () => {
    const o = await owed(unit, subject);
    if (!o) throw new Error('nothing is owed');
    Object.assign(entry, await file(`${unit} clerk`, key, 'pilot_update', u.body,
      files, { obligation: o.obligation ?? o.id }));
    await move(`${unit} clerk`, key, entry, 'submit');
  });
  if (u.path === 'unit_review') return;
  t.add(u.reviewed, key, () => move(`${unit} reviewer`, key, entry, 'approve'));
  if (u.path === 'department_review') return;
  if (u.path === 'returned_once') {
    t.add(u.department, key, () => move(`${department} clerk`, key, entry, 'return', {
      reason_code: 'wording', note: '请写明会议时间和议定事项后重新提交。（演示数据）',
    }));
    t.add(u.department, key, async () => {
      entry.round = 1;
      await move(`${unit} clerk`, key, entry, 'submit');
      await move(`${unit} reviewer`, key, entry, 'approve');
    }, 11);
    t.add(u.department, key, () => move(`${department} clerk`, key, entry, 'approve'), 14);
  } else {
    t.add(u.department, key, () => move(`${department} clerk`, key, entry, 'approve'));
  }
  if (u.path === 'office_review') return;
  t.add(u.office, key, () => move('D07 reviewer', key, entry, 'approve'), 15);
}

function achievement(t, a) {
  const entry = {};
  t.add(a.filed, a.key, async () => {
    Object.assign(entry, await file(`${a.unit} clerk`, a.key, 'achievement', a.body,
      [['evidence', '佐证材料.pdf']]));
    if (a.path !== 'draft') await move(`${a.unit} clerk`, a.key, entry, 'submit');
  });
  if (a.path === 'draft') return;
  t.add(a.reviewed, a.key, () => move(`${a.unit} reviewer`, a.key, entry, 'approve'));
  if (a.path === 'office_review') return;
  t.add(a.office, a.key, () => (a.path === 'returned'
    ? move('D07 reviewer', a.key, entry, 'return', {
      reason_code: 'not_eligible', note: '简报未单篇刊发，不符合表三④。（演示数据）',
    })
    : move('D07 reviewer', a.key, entry, 'approve')), 15);
}

function risk(t, k) {
  const unit = k.by === 'opinion' ? 'D08' : 'D12';
  const entry = {};
  t.add(k.filed, k.key, async () => {
    Object.assign(entry, await file(`${unit} clerk`, k.key, 'risk_event', k.body, []));
    await move(`${unit} clerk`, k.key, entry, 'submit');
    await move(`${unit} reviewer`, k.key, entry, 'approve');
  });
  t.add(k.filed, k.key, () => move('D07 reviewer', k.key, entry, 'approve', {
    findings: {
      caused_by_reform: k.caused,
      caused_grounds: k.caused ? '经核查，起因于该项改革措施的实施。（演示数据）'
        : '经核查，与改革措施无关。（演示数据）',
    },
  }), 16);
}

function survey(t, s, centre) {
  const entry = {};
  t.add(s.filed, s.key, async () => {
    Object.assign(entry, await file(`${centre} clerk`, s.key, 'district_survey', s.body,
      [['report', '一季度区县改革满意度调查报告.pdf']]));
    await move(`${centre} clerk`, s.key, entry, 'submit');
  });
  t.add(s.office, s.key, () => move('D07 reviewer', s.key, entry, 'approve'));
}

async function job(s, location) {
  for (let n = 0; n < 300; n += 1) {
    const j = await s.get(location.replace(/^\/api\/v1/, ''));
    if (j.state === 'done') return j;
    if (j.state === 'failed' || j.state === 'cancelled') {
      throw new Error(`job ${j.kind}: ${j.error}`);
    }
    await sleep(200);
  }
  throw new Error('the report job did not end within a minute');
}

async function report() {
  await clock('2023-04-11T09:00:00+08:00');
  const s = await as('D07 reviewer');
  const r = await s.try('POST', '/reports', {
    body: { kind: 'district', period: '2023Q1' },
    headers: { 'idempotency-key': keyOf('report', '2023Q1') },
  });
  if (r.status !== 202) throw new ApiError('POST /reports', r);
  const done = await job(s, r.headers.location ?? `/jobs/${r.json.job ?? r.json.id}`);
  const id = done.result.report;
  await (await as('D07 reviewer2')).post(`/reports/${id}/publish`, undefined,
    { key: keyOf('publish', '2023Q1') });
  return id;
}

async function main() {
  await clock('2023-01-03T09:00:00+08:00');
  const office = await as('D07 clerk');
  const all = (await office.get('/units?at=2023-03-31')).items;
  const districts = all.filter(u => u.kind === 'district' && u.reports !== false);
  const byName = Object.fromEntries(all.flatMap(u => [[u.name, u.unit]]));
  const lists = {};
  for (const list of ['policy_area', 'track']) {
    lists[list] = (await office.get(`/code-lists/${list}`)).items;
  }
  const stories = storiesOf({ units: districts, departments: byName, lists });
  const t = new Timeline();

  for (const [i, row] of realPilots().entries()) {
    const body = pilotBody(row, byName, byName, lists);
    const day = `2023-01-${String(5 + (i % 12)).padStart(2, '0')}`;
    const late = body.document_date > day;
    pilot(t, {
      key: `real-${row.pilot_id}`, unit: body.scope_units[0], body,
      department: body.competent_department,
      filed: row.pilot_id === 'P12' ? '2023-04-03' : day,
      reviewed: row.pilot_id === 'P12' ? '2023-04-04' : day.replace('2023-01', '2023-02'),
      distributed: '2023-02-20',
      updates: late ? [] : body.scope_units.map((unit, k) => realUpdate(row, unit, k)),
    }, row);
  }
  for (const p of stories.pilots) pilot(t, p);
  for (const a of stories.achievements) achievement(t, a);
  for (const k of stories.risks) risk(t, k);
  survey(t, stories.survey, all.find(u => u.kind === 'survey_centre').unit);

  const who = [...phones.keys()].filter(k => /(clerk|reviewer)$/.test(k)
    && (/^U/.test(k) || /^(D07|D08|D12) /.test(k)));
  await pool(who, 4, as);
  say(`登录 ${who.length} 个账号 ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const ran = await t.play(clock, {
    log: (day, n) => say(`  ${day} 已办 ${n} 步 ${((Date.now() - began) / 1000).toFixed(0)} s`),
  });
  const id = await report();
  writeFileSync(path.join(dir, 'demo/refused.json'), JSON.stringify(refused, null, 2));
  writeFileSync(path.join(dir, 'demo/report.json'), JSON.stringify({ report: id, steps: ran }));
  for (const x of refused) {
    say(`  不予受理 ${x.pilot} ${x.name}：${x.detail} ${x.errors?.join('；') ?? ''}`);
  }
  say(`演示数据装载完成：${ran} 步，报表 ${id}，${((Date.now() - began) / 1000).toFixed(0)} s`);
  api.close();
}

/** What a real pilot's district would report: the project and its document are
 *  real, the progress is not known from public text, and says so. */
function realUpdate(row, unit, k) {
  return {
    key: `update-${row.pilot_id}-${unit}`, unit, path: 'approved',
    filed: `2023-03-${15 + (k % 5)}`, reviewed: `2023-03-${16 + (k % 5)}`,
    department: `2023-03-${22 + (k % 5)}`, office: '2023-03-30',
    body: {
      classified: false,
      work_done: `1.印发“${row.name}”实施方案，明确责任单位；\n2.开展阶段性调研督导。（进展为演示数据）`,
      problems: '配套政策衔接有待加强。（演示数据）',
      progress: 'under_way', acceptance: 'awaiting', results: [],
    },
  };
}

main().catch(e => {
  say(e.stack ?? String(e));
  process.exit(1);
});
