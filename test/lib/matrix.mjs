// SPDX-License-Identifier: Apache-2.0
// What the matrix of moves needs: filings of every module in every stage and
// state, brought there through the API by the people whose work it is, and who
// stands in which relation to one.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pdfOf } from '../../scripts/lib/pdf.mjs';
import { parseCsv } from '../../scripts/demo/pilots.mjs';
import { pilotBody, projectBody } from './filing.mjs';
import { sampleBody, sampleFiles } from './sample.mjs';
import { top } from './stack.mjs';

const csv = name => parseCsv(readFileSync(path.join(top, 'test/data', name), 'utf8'));
// A department's second signature is behind a setting: the SQL test tries it.
export const table = csv('matrix.csv')
  .map((r, i) => ({ ...r, line: i + 2, expected: Number(r.expected) }))
  .filter(r => r.stage !== 'department_signature');
export const modules = [...new Set(table.map(r => r.module))];

// One unit of each kind; two more districts and one more department, so that
// there is somebody involved and somebody who has nothing to do with it.
export const KIND = {
  U500103: 'district', U500107: 'district', U500114: 'district', D18: 'department',
  D30: 'department', D07: 'reform_office', D08: 'cyberspace_office',
  D12: 'petition_office', D46: 'survey_centre',
};
const unitsOf = rows => Object.keys(KIND).filter((u, i, all) =>
  rows.some(r => r.unit_kind === KIND[u]) && all.findIndex(x => KIND[x] === KIND[u]) === i);
const allowed = (module, of) => table.filter(r => r.module === module && r.expected === 200 && of(r));

/** Where a move leads, by the flow alone: [stage, state]. */
export function endOf(flow, { stage, state }, action) {
  switch (action) {
    case 'submit': return flow.length ? [flow[0], 'in_review'] : ['approved', 'approved'];
    case 'assign': return ['approved', 'approved'];
    case 'approve':
    case 'distribute': {
      const next = flow[flow.indexOf(stage) + 1];
      return next ? [next, 'in_review'] : ['approved', 'approved'];
    }
    case 'return': return ['entry', 'returned'];
    case 'withdraw': return ['entry', 'withdrawn'];
    case 'revise': return ['entry', 'draft'];
    case 'void':
    case 'discard': return ['voided', 'voided'];
    default: return [stage, state];
  }
}

export function relationsOf(unit, e) {
  const r = [];
  if (unit === e.unit) r.push('own');
  if (unit === e.line) r.push('line');
  if (unit !== e.unit && e.involved.includes(unit)) r.push('involved');
  if (KIND[unit] === 'reform_office') r.push('city');
  return r.length ? r : ['other'];
}

/** The body of a move that would be a good one of the caller's. */
export function bodyOf(module, action, state) {
  const body = { action };
  if (action === 'submit' && state === 'returned') body.note = '已改正';
  if (['return', 'void', 'remark', 'transfer', 'suspend', 'resume', 'receive',
    'decline'].includes(action)) {
    body.note = '理由';
    if (action === 'transfer') body.unit = 'D30';
    if (action === 'return') body.reason_code = 'other';
  }
  if (module === 'risk_event' && action === 'approve') {
    body.findings = { caused_by_reform: true, caused_grounds: '经核查。' };
  } else if (module === 'pilot' && action === 'distribute') {
    body.findings = { units_checked: true };
  }
  return body;
}

const BOTH = ['U500103', 'U500107'];
const EACH = ['U500103', 'U500107', 'D18', 'D08', 'D12', 'D46'];
// What a module's form cannot tell: bodies that must differ in one thing, go
// with another filing, or fit the unit.
const bodies = {
  pilot: async m => ({ body: pilotBody({ ...m.lists.pilot, scope_units: BOTH }), involved: BOTH }),
  pilot_update: async (m, unit) => {
    const p = await m.distributed(unit, { scope_units: [unit] });
    return { obligation: await m.owed(unit, p.id), body: {
      classified: false, work_done: '1.召开会议，审议方案；', problems: '数据共享制度依据不足。',
      progress: 'under_way', acceptance: 'awaiting', results: [],
    } };
  },
  project_update: async (m, unit) => {
    const p = await m.project({ lead_department: 'D18', participants: [unit] });
    return { obligation: await m.owed(unit, p.id), body: {
      classified: false, work_done: '1.召开会议，审议方案；', problems: '数据共享制度依据不足。',
      next_steps: '印发方案。',
      milestone_states: p.body.milestones.map(x => (
        { milestone_id: x.milestone_id, state: 'under_way' })),
    } };
  },
  achievement: async (m, unit, n) => ({ body: {
    classified: false, matter: '建立数据共享机制', situation: 'N4', event_date: '2023-02-01',
    source: `来源 ${n} ${randomUUID()}`, problem_solved: '多头报送', main_results: '一次采集',
  } }),
  risk_event: async (m, unit, n) => ({ involved: [BOTH[0]], body: {
    classified: false, kind: unit === 'D08' ? 'opinion' : 'mass',
    level: unit === 'D08' ? 'opinion_major' : 'mass_larger',
    occurred_at: '2023-03-15T10:00:00+08:00', districts: [BOTH[0]],
    details: `详情 ${n}`, basis: '规定',
  } }),
  district_survey: async m => ({ body: {
    classified: false, period: m.quarter(), conclusion: '结论',
    rows: m.units.filter(u => u.kind === 'district' && u.reports)
      .map(u => ({ unit: u.unit, score: 88.05 })),
  } }),
};

bodies.commission_meeting = async (m, unit, n) => ({ body: {
  classified: false, number: 1 + n % 900, held_on: `2022-0${1 + Math.floor(n / 900) % 9}-01`,
  agenda: [{ title: `议题 ${n}` }],
} });

// Issued to one unit of each kind that may have it; reported on by one of them.
for (const module of ['demand_task', 'bottleneck', 'decision']) {
  bodies[module] = async (m, unit, n) => ({ body: await m.task(module, EACH, n), involved: EACH });
  bodies[`${module}_update`] = async (m, unit, n) => ({
    obligation: await m.owed(unit, (await m.issued(module, [unit], n)).id),
    body: { classified: false, progress_detail: `1.建立机制 ${n}`, problems: '依据不足。',
      progress: 'under_way' },
  });
}

export class Maker {
  #serial = 0;
  #quarters = 0;
  #met;

  static async of(stack) {
    const m = new Maker();
    m.stack = stack;
    const s = await stack.as('U500103 clerk');
    m.units = (await s.get('/units')).items;
    m.forms = {};
    m.flow = Object.fromEntries(csv('flows.csv').map(r => [r.module, r.stages.split(' ').filter(Boolean)]));
    for (const name of modules) {
      m.forms[name] = await s.get(`/modules/${name}`);
      m.flow[name] ??= m.forms[name].stages.map(x => x.stage)
        .filter(x => !['entry', 'department_signature', 'approved', 'voided'].includes(x));
    }
    const areas = (await s.get('/code-lists/policy_area')).items;
    const track = (await s.get('/code-lists/track')).items[0];
    m.lists = { pilot: { policy_area: track.parent ?? areas[0].code, track: track.code } };
    return m;
  }

  /** Every filing that is to be tried: stop, owner and competent department.
   *  Of the first owner and department everybody tries everything; of the
   *  others, which the table treats alike, those whom it concerns. */
  subjects() {
    return modules.flatMap(module => {
      const owners = unitsOf(allowed(module, r => r.action === 'create'));
      const lines = unitsOf(allowed(module, r => r.relation === 'line'));
      // A department that leads and files at once would review what it wrote.
      const apart = unit => (lines.includes(unit)
        ? Object.keys(KIND).find(u => KIND[u] === KIND[unit] && !lines.includes(u)) : unit);
      return this.stops(module).flatMap(stop => owners.map(apart).flatMap((unit, i) => {
        const reached = this.flow[module].includes('department_review')
          && !['entry', 'unit_review'].includes(stop.stage);
        const some = reached ? lines : lines.slice(0, 1);
        return (some.length ? some : [null]).map((line, k) =>
          ({ module, ...stop, unit, line, led: k > 0, first: i === 0 && k === 0 }));
      }));
    });
  }

  stops(module) {
    const states = ['draft', 'returned', 'withdrawn'].filter(state => state === 'draft'
      || allowed(module, r => r.state === state).length);
    return [...states.map(state => ({ stage: 'entry', state })),
      ...this.flow[module].map(stage => ({ stage, state: 'in_review' })),
      ...['approved', 'voided'].map(stage => ({ stage, state: stage }))];
  }

  async #move(who, e, action) {
    const s = await this.stack.as(who);
    return s.post(`/entries/${e.id}/transitions`, bodyOf(e.module, action), { ifMatch: e.revision });
  }

  async #draft(unit, module, { body, obligation }) {
    const s = await this.stack.as(`${unit} clerk`);
    let e = await s.post('/entries', { module, body, obligation });
    for (const field of sampleFiles(this.forms[module].form.fields)) {
      const a = await s.attach(e.id, field, '附件.pdf', pdfOf(module, String(e.id), randomUUID()));
      e = { ...e, revision: a.revision };
    }
    return e;
  }

  async #sampled(unit, module) {
    this.#serial += 1;
    const n = this.#serial;
    const form = this.forms[module];
    if (bodies[module]) return bodies[module](this, unit, n);
    const entries = {};
    for (const f of form.form.fields.filter(x => x.type === 'entry' && x.required)) {
      entries[f.entry_module] = (await this.make({ module: f.entry_module, unit: 'D07',
        stage: 'approved', state: 'approved' })).id;
    }
    return { body: sampleBody(form.form.fields, {
      n, unit, lists: form.code_lists, entries,
      unitOf: (kinds, own) => this.units.filter(u => kinds.includes(u.kind) && u.reports)
        .sort((a, b) => (b.unit === own) - (a.unit === own))[0].unit,
    }) };
  }

  /** A pilot of the unit's in force, distributed by D18. */
  async distributed(unit, more) {
    let e = await this.#draft(unit, 'pilot',
      { body: pilotBody({ ...this.lists.pilot, scope_units: BOTH, ...more }) });
    e = await this.#move(`${unit} clerk`, e, 'submit');
    e = await this.#move(`${unit} reviewer2`, e, 'approve');
    return this.#move('D18 clerk2', e, 'distribute');
  }

  async task(module, units, n) {
    return { classified: false, title: `任务 ${n}`, requirement: '要求', ...this.lists.pilot,
      units: units.map(unit => ({ unit, due: '2023-06-30' })),
      ...(module === 'decision' ? { meeting: await this.#meeting() } : {}) };
  }

  /** One meeting for all decisions that are tried. */
  #meeting() {
    this.#met ??= this.make({ module: 'commission_meeting', unit: 'D07',
      stage: 'approved', state: 'approved' }).then(e => e.id);
    return this.#met;
  }

  /** A task or bottleneck that is issued to these units. */
  async issued(module, units, n) {
    return this.#move('D07 reviewer2',
      await this.#draft('D07', module, { body: await this.task(module, units, n) }), 'assign');
  }

  /** A quarter that no filing has had yet: before those that other tests
   *  survey, ever further back. */
  quarter() {
    const n = this.#quarters;
    this.#quarters += 1;
    return `${2017 - Math.floor(n / 4)}Q${4 - n % 4}`;
  }

  /** A project in force. */
  async project(more) {
    let e = await this.#draft('D07', 'project', { body: projectBody(more) });
    e = await this.#move('D07 clerk', e, 'submit');
    return this.#move('D07 reviewer3', e, 'approve');
  }

  async owed(unit, subject) {
    const s = await this.stack.as(`${unit} clerk`);
    const { items } = await s.get(`/obligations?state=open&subject=${subject}&limit=200`);
    // who leads a project sees what the others owe, too
    return items.find(o => o.subject?.id === subject && o.unit.unit === unit).obligation;
  }

  /** A new filing in that stage and state. Who takes it on is never the first
   *  clerk or reviewer of a unit, who are to try their hands at it. */
  async make(subject) {
    const { module, unit, stage, state } = subject;
    const what = await this.#sampled(unit, module);
    let e = await this.#draft(unit, module, what);
    const issued = allowed(module, r => r.action === 'assign').length > 0;
    if (state !== 'draft') {
      e = issued ? await this.#move('D07 reviewer2', e, 'assign')
        : await this.#move(`${unit} clerk`, e, 'submit');
    }
    if (state === 'withdrawn') {
      e = await this.#move(`${unit} clerk`, e, 'withdraw');
    } else if (state !== 'draft') {
      // a district that has spoken is awaited no longer (X58)
      const remarks = allowed(module, r => r.action === 'remark').length ? what.involved : [];
      for (const u of remarks) e = await this.#move(`${u} clerk2`, e, 'remark');
      while (e.stage !== stage && !['approved', 'entry'].includes(e.stage)) {
        e = await this.#on(e, state);
      }
      if (state === 'voided') e = await this.#move('D07 reviewer', e, 'void');
    }
    if (e.stage !== stage || e.state !== state) {
      throw new Error(`${module} is ${e.stage} ${e.state}, not ${stage} ${state}`);
    }
    if (subject.led) await this.#lead(subject.line, e);
    return { ...subject, id: e.id, revision: e.revision, involved: what.involved ?? [] };
  }

  async #on(e, state) {
    const second = e.stage === 'office_review' ? 'reviewer3' : `${e.desk.role}2`;
    const who = `${e.desk.unit.unit} ${second}`;
    if (state === 'returned') return this.#move(who, e, 'return');
    const { actions } = await (await this.stack.as(who)).get(`/entries/${e.id}`);
    return this.#move(who, e, actions.map(a => a.action)
      .find(a => ['approve', 'distribute'].includes(a)));
  }

  /* Forms offer departments as competent ones only; the other offices of the
     city are departments as well, and so their turn is arranged here. */
  #lead(line, e) {
    return this.stack.sql(`update filing.entry x set competent_department = '${line}',
        desk_unit = case when x.stage = 'department_review' then '${line}' else x.desk_unit end
        where entry = ${Number(e.id)};
      select filing.audience_write(x) from filing.entry x where x.entry = ${Number(e.id)}`);
  }
}
