// SPDX-License-Identifier: Apache-2.0
// Module × stage × action × role × own, line, involved, city or other unit ×
// state: test/data/matrix.csv, written from the manual, against the running
// system, both ways. What the table allows succeeds and leads where the flow
// says; everything else is refused with a problem and changes nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { KIND, Maker, bodyOf, endOf, modules, relationsOf, table } from '../lib/matrix.mjs';
import { pool } from '../../scripts/lib/client.mjs';

const BUSINESS = ['clerk', 'reviewer', 'leader'];
const OTHERS = ['system_admin', 'security_admin', 'auditor', 'feed_reader'];
const people = [...Object.keys(KIND).flatMap(unit => BUSINESS.map(role => ({ unit, role }))),
  ...OTHERS.map(role => ({ unit: 'D07', role }))];
const ACTIONS = [...new Set(['submit', 'withdraw', 'approve', 'return', 'distribute', 'revise',
  'remark', 'void', ...table.map(r => r.action)])]
  .filter(a => !['create', 'read', 'edit', 'correct', 'amend', 'discard'].includes(a));
const PATCHES = ['edit', 'correct', 'amend'];
const WIDE = 12;

let stack;
let maker;
let entries;
before(async () => {
  stack = await startStack('matrix');
  // Whoever tries to review has signed nothing before: others did that work.
  await stack.sql(secondPeople());
  maker = await Maker.of(stack);
  await pool(people, 4, p => stack.as(`${p.unit} ${p.role}`));
  entries = await pool(maker.subjects(), 8, x => maker.make(x));
});
after(() => stack.close());

/* reviewer2 of each unit and reviewer3 of the office, as the demo makes the
   first ones; the key of a phone is what stack.as() looks up. */
function secondPeople() {
  const more = [...Object.keys(KIND).map(u => [u, 'reviewer2', 'reviewer']),
    ['D07', 'reviewer3', 'reviewer'], ['D18', 'clerk2', 'clerk']]
    .filter(([u, who]) => !stack.has(`${u} ${who}`));
  return more.map(([unit, who, role], i) => {
    const phone = `000${String(80000000 + (Date.now() + i) % 10000000)}`;
    stack.know(`${unit} ${who}`, phone);
    return `with a as (insert into org.account (name, password_hash, must_change, password_at)
      select '${unit} ${who}', password_hash, false, clock_timestamp() from org.account a
      join org.phone p using (account) where p.phone = '${stack.phone('D07 reviewer')}' returning account),
    p as (insert into org.phone (phone, account) select '${phone}', account from a)
    insert into org.grant_ (account, unit, role) select account, '${unit}', '${role}' from a`;
  }).join(';');
}

/** The table's lines that allow this person this on that filing. */
const lines = (e, p, action) => table.filter(r => r.expected === 200 && r.action === action
  && r.module === e.module && r.stage === e.stage && r.state === e.state
  && r.unit_kind === KIND[p.unit] && r.role === p.role
  && relationsOf(p.unit, e).includes(r.relation));
const allows = (e, p, action) => lines(e, p, action).length > 0;

/* Who acted on it before its department was arranged has seen it, too. */
const triers = e => people.filter(p => e.first ? true : [e.unit, e.line, 'D07', 'U500107']
  .includes(p.unit) && BUSINESS.includes(p.role));

async function attempt(e, p, action) {
  const s = await stack.as(`${p.unit} ${p.role}`);
  const headers = { 'if-match': `"r${e.revision}"`, 'idempotency-key': randomUUID() };
  if (action === 'patch') {
    return s.try('PATCH', `/entries/${e.id}`, { headers, body: { module: e.module, body: {} } });
  }
  // asked through a door of its own, by those who cannot see the filing
  if (action === 'join_request') {
    return s.try('POST', `/pilots/${e.id}/join-requests`, { headers, body: { reason: '通知列明' } });
  }
  if (action === 'discard') return s.try('DELETE', `/entries/${e.id}`, { headers });
  return s.try('POST', `/entries/${e.id}/transitions`, { headers, body: bodyOf(e.module, action, e.state) });
}

const say = (e, p, action) => `${e.module} ${e.stage} ${e.state} of ${e.unit} (line ${e.line}): `
  + `${action} by ${p.unit} ${p.role}`;

/** All that a refused move could have changed. The sandbox's findings and the
 *  sealer's horizons, a note of the ledger after each, and the live cockpit come by
 *  themselves. */
async function everything() {
  const tables = (await stack.sql(`select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname in ('filing', 'ledger', 'org', 'report') and tablename not in
    ('blob', 'horizon', 'ledger_block', 'session', 'throttle',
      'answer') order by 1`)).split('\n');
  const sums = await stack.sql(tables.map(t => `select '${t} ' || count(*) || ' '
    || md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${t} t`).join(' union all '));
  return new Set(sums.split('\n')); // parallel workers answer in any order
}

const problemOf = r => r.status >= 400 && r.status < 500
  && /^application\/problem\+json/.test(r.headers['content-type'])
  && typeof r.json?.code === 'string' && /[\u4e00-\u9fff]/.test(r.json.detail);

test('a filing stands in every stage and state of every module', () => {
  assert.ok(entries.length > 80);
  for (const m of modules) {
    const stops = new Set(entries.filter(e => e.module === m).map(e => `${e.stage} ${e.state}`));
    assert.equal(stops.size, maker.stops(m).length, m);
    assert.ok(maker.flow[m].every(x => stops.has(`${x} in_review`)), m);
    assert.ok(stops.has('approved approved') && stops.has('voided voided'), m);
    assert.ok(table.some(r => r.module === m && r.action === 'read'), `who may read a ${m}?`);
  }
});

test('whoever may read a filing reads it and is offered what the table allows; nobody else', async () => {
  const tried = new Set();
  const bad = [];
  await pool(entries.flatMap(e => triers(e).map(p => ({ e, p }))), WIDE, async ({ e, p }) => {
    const may = allows(e, p, 'read');
    for (const r of lines(e, p, 'read')) tried.add(r.line);
    const r = await (await stack.as(`${p.unit} ${p.role}`)).try('GET', `/entries/${e.id}`);
    if (r.status !== (may ? 200 : 404)) bad.push(`${say(e, p, 'read')}: ${r.status}`);
    if (r.status === 404 && r.json.code !== 'not_found') bad.push(`${say(e, p, 'read')}: ${r.json.code}`);
    if (r.status !== 200) return 0;
    const offered = r.json.actions.map(a => a.action).sort().join(' ');
    const want = [...ACTIONS, ...PATCHES, 'discard']
      .filter(a => a !== 'join_request' && allows(e, p, a)).sort().join(' ');
    if (offered !== want) bad.push(`${say(e, p, 'offer')}: "${offered}", not "${want}"`);
    return 0;
  });
  const left = table.filter(r => r.action === 'read' && r.expected === 200 && !tried.has(r.line));
  assert.deepEqual(left.map(r => r.line), [], 'lines never tried');
  assert.deepEqual(bad.slice(0, 20), []);
});

test('a move that is not in the table is refused and changes nothing', async t => {
  const before_ = await everything();
  const bad = [];
  const named = new Map(table.filter(r => r.expected !== 200 && r.action !== 'create')
    .map(r => [[r.module, r.stage, r.state, r.action, r.unit_kind, r.role, r.relation].join(), r]));
  const heard = new Set();
  let n = 0;
  const moves = entries.flatMap(e => triers(e).flatMap(p => [...ACTIONS, 'patch', 'discard']
    .filter(a => !(a === 'patch' ? PATCHES : [a]).some(x => allows(e, p, x)))
    .map(action => ({ e, p, action }))));
  await pool(moves, WIDE, async ({ e, p, action }) => {
    const r = await attempt(e, p, action);
    n += 1;
    if (!problemOf(r) || ![403, 404, 409].includes(r.status)) {
      bad.push(`${say(e, p, action)}: ${r.status} ${r.text.slice(0, 200)}`);
    }
    const relation = relationsOf(p.unit, e).join();
    for (const a of action === 'patch' ? PATCHES : [action]) {
      const row = named.get([e.module, e.stage, e.state, a, KIND[p.unit], p.role, relation].join());
      if (!row) continue;
      heard.add(row.line);
      if (r.status !== row.expected) bad.push(`line ${row.line}: ${r.status} ${r.json?.code}`);
    }
    return 0;
  });
  t.diagnostic(`${n} moves refused`);
  assert.ok(n > 10000, `${n} moves`);
  assert.deepEqual(bad.slice(0, 20), []);
  assert.deepEqual([...named.values()].filter(r => r.action !== 'read' && !heard.has(r.line))
    .map(r => r.line), [], 'refusals named in the table and never tried');
  const changed = [...await everything()].filter(sum => !before_.has(sum));
  assert.deepEqual(changed, [], 'nothing changed');
});

test('a move that is in the table succeeds and leads where the flow says', async t => {
  const bad = [];
  const done = new Set();
  const moves = entries.flatMap(e => triers(e).flatMap(p => [...ACTIONS, ...PATCHES, 'discard']
    .map(action => ({ e, p, action, rows: lines(e, p, action) }))))
    .filter(({ rows }) => rows.length > 0);
  await pool(moves, 8, async ({ e, p, action, rows }) => {
    const copy = await maker.make(e);
    const r = await attempt(copy, p, PATCHES.includes(action) ? 'patch' : action);
    if (r.status !== ({ discard: 204, join_request: 201 }[action] ?? 200)) {
      bad.push(`${say(e, p, action)}: ${r.status} ${r.text.slice(0, 300)}`);
      return 0;
    }
    for (const row of rows) done.add(row.line);
    const after_ = await (await stack.as('D07 leader')).get(`/entries/${copy.id}`);
    const now = `${after_.stage} ${after_.state}`;
    const want = endOf(maker.flow[e.module], e, action).join(' ');
    if (now !== want) bad.push(`${say(e, p, action)}: leads to ${now}, not ${want}`);
    return 0;
  });
  t.diagnostic(`${moves.length} moves made`);
  assert.deepEqual(bad.slice(0, 20), []);
  const left = table.filter(r => r.expected === 200 && !['create', 'read'].includes(r.action)
    && !done.has(r.line));
  assert.deepEqual(left.map(r => r.line), [], 'lines never tried');
});

test('a filing is begun by those whom the table lets begin one', async () => {
  const pilot = await maker.distributed('U500103', { scope_units: ['U500103', 'U500107', 'U500114'] });
  const units = Object.keys(KIND).filter(u => u !== 'D07');
  const about = { pilot_update: pilot.id,
    project_update: (await maker.project({ lead_department: 'D18', participants: units })).id,
    demand_task_update: (await maker.issued('demand_task', units, 1)).id,
    bottleneck_update: (await maker.issued('bottleneck', units, 2)).id,
    decision_update: (await maker.issued('decision', units, 3)).id };
  const bad = [];
  const tried = new Set();
  for (const p of people) {
    const s = await stack.as(`${p.unit} ${p.role}`);
    for (const module of modules) {
      const rows = table.filter(r => r.action === 'create' && r.module === module
        && r.unit_kind === KIND[p.unit] && r.role === p.role);
      const body = { module, body: { classified: false } };
      if (about[module]) {
        const own = table.some(x => x.action === 'create' && x.module === module
          && x.expected === 200 && x.unit_kind === KIND[p.unit]);
        body.obligation = await maker.owed(own ? p.unit : 'U500103', about[module]);
      }
      const r = await s.try('POST', '/entries', { body, headers: { 'idempotency-key': randomUUID() } });
      const want = rows.some(x => x.expected === 200) ? 201 : 403;
      for (const x of rows) tried.add(x.line);
      if (r.status !== want && !(want === 403 && r.status === 404)) {
        bad.push(`${module} by ${p.unit} ${p.role}: ${r.status} ${r.text.slice(0, 200)}`);
      }
      if (want === 403 && !problemOf(r)) bad.push(`${module} by ${p.unit} ${p.role}: no problem`);
    }
  }
  assert.deepEqual(bad, []);
  assert.deepEqual(table.filter(r => r.action === 'create' && !tried.has(r.line)).map(r => r.line), []);
});
