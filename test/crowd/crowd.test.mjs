// SPDX-License-Identifier: Apache-2.0
// 200 people, each with an account and a session of their own, write, submit,
// withdraw, pass, return and distribute the same 50 pilots for two minutes
// (RR_CROWD_SECONDS), many of them under the same document numbers. Afterwards
// everything is recounted from what the database kept: events, versions, the
// audit trail and the claims.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { CHECKED, Filing, pilotBody } from '../lib/filing.mjs';
import { Api, pool, sleep } from '../../scripts/lib/client.mjs';

const SECONDS = Number(process.env.RR_CROWD_SECONDS ?? 120);
const ENTRIES = 50;
// who, how many: together 200
const CROWD = [['U500103 clerk', 45], ['U500107 clerk', 45], ['U500103 reviewer', 35],
  ['U500107 reviewer', 35], ['D18 clerk', 40]];
const NUMBERS = 20;
const EXPECTED = [200, 201, 409, 412, 428, 503];
const FIELDS = ['name', 'document_number', 'document_title', 'issuer'];

let stack;
let api;
let people;
const entries = [];	// {id, unit, first: the body that was made}
const done = [];	// what was acknowledged: {entry, base, revision, action, account, body?}
const answers = new Map();
const strange = [];
const names = Array.from({ length: NUMBERS }, (_, i) => ({
  name: `众人同填试点 ${i}`, document_number: `演示众办函〔2022〕${1000 + i}号`,
}));
const pick = list => list[Math.floor(Math.random() * list.length)];

before(async () => {
  stack = await startStack('crowd');
  api = new Api(stack.base, stack.ca, { sockets: 200 });
  await stack.sql("insert into ops.setting (name, value) values ('sign_in_per_address', '10000') on conflict (name) do update set value = excluded.value");
  people = await signedIn();
  const made = await pool(Array.from({ length: ENTRIES }, (_, i) => (i % 2 ? 'U500107' : 'U500103')), 4, async unit => {
    const first = pilotBody({ ...pick(names), scope_units: ['U500103', 'U500107'], competent_department: 'D18' });
    const e = await new Filing(stack, 'pilot').draft(`${unit} clerk`, first, { files: ['document_file'] });
    return { id: e.id, unit, first, revision: e.revision };
  });
  entries.push(...made);
});
after(async () => {
  api?.close();
  await stack?.close();
});

/* Accounts like those of the bare stack, and a session for each. */
async function signedIn() {
  const list = CROWD.flatMap(([like, n]) => Array.from({ length: n }, () => ({ like })));
  const stamp = Date.now() % 1e6;
  list.forEach((p, i) => { p.phone = `000${String(stamp).padStart(6, '0').slice(0, 5)}${String(i).padStart(3, '0')}`; });
  await stack.sql(list.map(({ like, phone }) => {
    const [unit, role] = like.split(' ');
    return `with a as (insert into org.account (name, password_hash, must_change, password_at)
      select '众人 ${phone}', password_hash, false, clock_timestamp() from org.account a
      join org.phone p using (account) where p.phone = '${stack.phone(like)}' returning account),
    p as (insert into org.phone (phone, account) select '${phone}', account from a)
    insert into org.grant_ (account, unit, role) select account, '${unit}', '${role}' from a`;
  }).join(';'));
  // nginx lets 20 a second in from one address; who retries behind faster
  // ones may never get its turn
  const began = Date.now();
  return pool(list.map((p, i) => ({ ...p, at: began + i * 60 })), 4, async p => {
    await sleep(p.at - Date.now());
    const s = await api.signIn(p.phone, stack.password);
    return { s, unit: p.like.split(' ')[0], role: p.like.split(' ')[1], account: s.account.account };
  });
}

function note(what, r) {
  const kind = `${r.status} ${r.json?.code ?? ''}`.trim();
  answers.set(kind, (answers.get(kind) ?? 0) + 1);
  if (!EXPECTED.includes(r.status)) strange.push(`${what}: ${r.status} ${r.text.slice(0, 300)}`);
  return r;
}

const BODY = {
  return: { reason_code: 'wording', note: '请改。' }, void: { reason_code: 'other', note: '误报。' },
  distribute: CHECKED, submit: { note: '已改。' },
};
/* Nobody ends a filing for good, or the crowd would run out of work. */
const NEVER = ['void', 'discard', 'suspend', 'resume', 'receive', 'transfer', 'correct', 'amend'];

async function act({ s, account }, e, action) {
  // One in forty forgets what the change is based on.
  const headers = Math.random() < 0.025 ? {} : { 'if-match': `"r${e.revision}"` };
  const body = action === 'edit'
    ? { module: 'pilot', body: { document_title: randomUUID(), issuer: `演示 ${account}`, ...Math.random() < 0.3 ? pick(names) : {} } }
    : { action, ...BODY[action] };
  const path = `/entries/${e.id}${action === 'edit' ? '' : '/transitions'}`;
  const key = randomUUID();
  for (;;) {
    const r = note(action, await s.try(action === 'edit' ? 'PATCH' : 'POST', path, {
      body, headers: { ...headers, ...action === 'edit' ? {} : { 'idempotency-key': key } },
    }));
    if (r.status === 200) done.push({ entry: e.id, base: e.revision, revision: r.json.revision, action, account, body: body.body });
    // A refusal for load is no answer: the same is asked again.
    if (r.status !== 503) return;
    await sleep(100 + Math.random() * 300);
  }
}

async function person(p, until) {
  while (Date.now() < until) {
    const mine = p.unit === 'D18' ? await waiting(p) : pick(entries.filter(x => x.unit === p.unit));
    if (!mine) {
      await sleep(200);
      continue;
    }
    const r = note('read', await p.s.try('GET', `/entries/${mine.id}`));
    if (r.status !== 200) continue;
    const can = r.json.actions.map(a => a.action).filter(a => !NEVER.includes(a));
    if (can.length) await act(p, r.json, pick(can));
    else await sleep(50);
  }
}
/* What lies on the desk of the department. */
async function waiting(p) {
  const r = note('list', await p.s.try('GET', '/entries?module=pilot&stage=department_review&limit=50'));
  return r.status === 200 ? pick(r.json.items) : undefined;
}

const rows = async query => (await stack.sql(query)).split('\n').filter(Boolean).map(l => l.split('|'));
const ids = () => entries.map(e => e.id).join();

test(`200 people on 50 filings for ${SECONDS} s hear nothing but what is expected`, async t => {
  assert.equal(people.length, 200);
  const until = Date.now() + SECONDS * 1000;
  await Promise.all(people.map(p => person(p, until)));
  t.diagnostic([...answers].sort().map(([k, n]) => `${k}: ${n}`).join(', '));
  t.diagnostic(`${done.length} writes acknowledged: ${[...new Set(done.map(d => d.action))].map(a =>
    `${a} ${done.filter(d => d.action === a).length}`).join(', ')}`);
  assert.deepEqual(strange.slice(0, 10), []);
  for (const status of ['412', '409', '428']) {
    assert.ok([...answers.keys()].some(k => k.startsWith(status)), `the crowd never met ${status}`);
  }
  for (const action of ['edit', 'submit', 'approve', 'return', 'withdraw']) {
    assert.ok(done.some(d => d.action === action), `nobody got to ${action}`);
  }
});

test('every acknowledged move is one event, every write one row of the trail, and there is none that nobody was told of', async () => {
  const by = people.map(p => p.account).join();
  const moves = done.filter(d => d.action !== 'edit');
  const events = await rows(`select entry, revision, action, account from filing.event
    where entry in (${ids()}) and account in (${by}) order by event`);
  const seen = new Map(events.map(([entry, revision, action, account]) => [`${entry}/${revision}`, `${action} ${account}`]));
  assert.equal(seen.size, events.length, 'one revision, one event');
  for (const d of moves) assert.equal(seen.get(`${d.entry}/${d.revision}`), `${d.action} ${d.account}`);
  assert.equal(events.length, moves.length);
  const counted = new Map();
  for (const d of done) {
    const key = `${d.action === 'edit' ? 'entry_edit' : 'entry_act'} entry/${d.entry} ${d.account}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const trail = await rows(`select route, object, account, count(*) from ops.audit
    where route in ('entry_edit', 'entry_act') and code is null and account in (${by}) group by 1, 2, 3`);
  assert.deepEqual(Object.fromEntries(trail.map(([route, object, account, n]) => [`${route} ${object} ${account}`, Number(n)])),
    Object.fromEntries(counted), 'the trail counts the same, by filing and person');
});

test('no update is lost: each was made on the revision that was there', async () => {
  const bodies = new Map((await rows(`select e.entry, ${FIELDS.map(f => `v.body ->> '${f}'`).join(', ')}
    from filing.entry e join filing.version v on v.entry = e.entry and v.version = e.version
    where e.entry in (${ids()})`)).map(([id, ...values]) => [Number(id), values]));
  for (const e of entries) {
    let { revision } = e;
    const body = { ...e.first };
    for (const d of done.filter(x => x.entry === e.id).sort((a, b) => a.revision - b.revision)) {
      assert.equal(d.base, revision, `entry ${e.id}: ${d.action} on r${d.base}, there was r${revision}`);
      assert.ok(d.revision > d.base);
      revision = d.revision;
      Object.assign(body, d.body);
    }
    assert.deepEqual(bodies.get(e.id), FIELDS.map(f => body[f]), `entry ${e.id} as it was last written`);
  }
});

test('no step is taken twice: each begins where the one before it ended', async () => {
  const events = await rows(`select entry, action, stage, next, state, version, round, account, eyes from filing.event
    where entry in (${ids()}) order by entry, revision`);
  let at;
  const signed = new Set();
  for (const [entry, action, stage, next, state, version, round, account, eyes] of events) {
    if (at?.entry === entry) assert.equal(stage, at.next, `entry ${entry}: ${action} from ${stage}, it was at ${at.next}`);
    at = { entry, next, state };
    if (eyes !== 't') continue;
    const key = `${entry}/${round}/${account}`;
    assert.ok(!signed.has(key), `one person signed round ${round} of ${entry} (version ${version}) twice`);
    signed.add(key);
  }
  const now = await rows(`select count(*) from filing.entry e where e.entry in (${ids()}) and e.stage <>
    (select v.next from filing.event v where v.entry = e.entry order by v.revision desc limit 1)`);
  assert.equal(now[0][0], '0', 'each filing stands where its last event led');
  const twice = await rows(`select entry, round from filing.event where entry in (${ids()})
    and action = 'distribute' group by 1, 2 having count(*) > 1`);
  assert.deepEqual(twice, []);
});

test('every document number has one holder', async () => {
  const held = await rows(`select coalesce(v.derived ->> 'document_key', v.body ->> 'document_number'), filing.name_key(v.body ->> 'name'), count(*)
    from filing.entry e join filing.version v on v.entry = e.entry and v.version = e.version
    where e.entry in (${ids()}) and e.state in ('in_review', 'approved')
    group by 1, 2 having count(*) > 1`);
  assert.deepEqual(held, []);
  const claims = await rows(`select count(*), count(distinct key) from filing.claim where module = 'pilot'`);
  assert.equal(claims[0][0], claims[0][1]);
  const bare = await rows(`select e.entry from filing.entry e where e.entry in (${ids()})
    and e.state in ('in_review', 'approved') and not exists (select from filing.claim c where c.entry = e.entry)`);
  assert.deepEqual(bare, [], 'whoever is under way holds its number');
  assert.equal(await stack.sql('select "check" || \': \' || finding from ops.checks() limit 20'), '');
});
