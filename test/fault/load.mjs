// SPDX-License-Identifier: Apache-2.0
// People at work while things break: each writes, and repeats what got no
// answer under the same key. What was acknowledged is kept here, outside the
// server, and compared with the database afterwards.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pdfOf } from '../../scripts/lib/pdf.mjs';
import { sleep } from '../../scripts/lib/client.mjs';

const units = ['U500103', 'U500107', 'U500108', 'U500112'];
// Cut off, or told to come again: nothing else may a client hear.
const passing = r => [0, 503, 504].includes(r.status)
  || r.json?.code === 'idempotency_in_flight';

export class Load {
  #stop = false;

  /** n clients; every fourth takes its filings as far as the reviewer. */
  constructor(stack, n) {
    this.stack = stack;
    this.n = n;
    this.tag = randomUUID().slice(0, 8);
    this.drafts = new Map();	// key → id, acknowledged
    this.files = new Map();	// id → sha256, acknowledged
    this.submitted = new Set();	// id, acknowledged
    this.requests = 0;
    this.repeated = 0;
    this.longest = 0;		// ms from the first try to the answer
    this.last = 0;		// when a write was last acknowledged
  }

  async start() {
    const sessions = await Promise.all(units.map(u => this.stack.as(`${u} clerk`)));
    this.done = Promise.all(Array.from({ length: this.n }, (_, i) =>
      this.#client(sessions[i % sessions.length], i % 4 === 3)));
    // A failed client is told of by end(), not by the process.
    this.done.catch(() => { this.#stop = true; });
    return this;
  }

  async end() {
    this.#stop = true;
    await this.done;
    return this;
  }

  /** Ends when the test does, however that ends. */
  until(t) {
    t.after(() => { this.#stop = true; return this.done.catch(() => {}); });
    return this;
  }

  /** A write is acknowledged within `within` ms of `since`; answers after how
   *  many. */
  async goesOn(since, within = 5000) {
    while (this.last <= since) {
      assert.ok(Date.now() - since < within, `no write within ${within} ms`);
      await sleep(10);
    }
    return this.last - since;
  }

  async #client(s, files) {
    while (!this.#stop) {
      const key = randomUUID();
      const made = await this.#again(() => s.try('POST', '/entries', {
        body: { module: 'achievement', body: files ? this.#whole(key) : this.#brief(key) },
        headers: { 'idempotency-key': key },
      }), 201);
      this.drafts.set(key, made.json.id);
      if (files) await this.#submit(s, made.json.id, key);
    }
  }

  #brief(key) { return { classified: false, matter: `${this.tag} ${key}` }; }

  #whole(key) {
    return {
      ...this.#brief(key), situation: 'C6', event_date: '2023-02-10', source: `演示简报 ${key}`,
      problem_solved: '职责交叉、反复报批。', main_results: '出台制度两项。',
    };
  }

  async #submit(s, id, key) {
    const bytes = pdfOf('evidence', key);
    const q = new URLSearchParams({ field: 'evidence', name: '证明.pdf' });
    const file = await this.#again(() => s.try('POST', `/entries/${id}/attachments?${q}`, {
      raw: bytes, headers: { 'content-type': 'application/pdf', 'idempotency-key': `f-${key}` },
    }), 201);
    assert.equal(file.json.sha256, createHash('sha256').update(bytes).digest('hex'));
    this.files.set(id, file.json.sha256);
    const e = await this.#again(() => s.try('GET', `/entries/${id}`), 200);
    await this.#again(() => s.try('POST', `/entries/${id}/transitions`, {
      body: { action: 'submit' },
      headers: { 'if-match': `"r${e.json.revision}"`, 'idempotency-key': `s-${key}` },
    }), 200);
    this.submitted.add(id);
  }

  async #again(send, wanted) {
    const began = Date.now();
    for (;;) {
      this.requests += 1;
      const r = await send().catch(e => ({ status: 0, text: String(e) }));
      if (r.status === wanted) {
        this.last = Date.now();
        this.longest = Math.max(this.longest, this.last - began);
        return r;
      }
      assert.ok(passing(r), `${r.status} ${r.text}`);
      assert.ok(Date.now() - began < 120_000, `no answer in two minutes: ${r.status} ${r.text}`);
      this.repeated += 1;
      await sleep(50 + Math.random() * 100);
    }
  }

  /** Every acknowledged write is there once, and nothing is there twice. */
  async reconcile() {
    const db = this.stack;
    const rows = await table(db, `select e.entry, e.title, e.state,
      (select count(*) from filing.event v where v.entry = e.entry and v.action = 'create'),
      (select count(*) from filing.event v where v.entry = e.entry and v.action = 'submit'),
      (select count(*) from ops.audit a where a.object = 'entry/' || e.entry
        and a.route = 'entry_create' and a.code is null),
      (select count(*) from ops.audit a where a.object = 'entry/' || e.entry
        and a.route = 'entry_act' and a.code is null),
      (select count(*) from filing.attachment f where f.entry = e.entry),
      (select min(f.sha256) from filing.attachment f where f.entry = e.entry)
      from filing.entry e where e.title like '${this.tag} %'`);
    const byKey = new Map();
    for (const [id, title, state, created, submits, wrote, acted, files, sha] of rows) {
      const key = title.slice(this.tag.length + 1);
      assert.ok(!byKey.has(key), `one key, two entries: ${key}`);
      byKey.set(key, Number(id));
      assert.deepEqual([created, wrote], ['1', '1'], `entry ${id} was made once`);
      assert.equal(submits, state === 'draft' ? '0' : '1', `entry ${id} was submitted once`);
      assert.equal(acted, submits, `every move of ${id} is in the trail once`);
      assert.ok(Number(files) <= 1, `one key, two files on ${id}`);
      if (this.files.has(Number(id))) assert.equal(sha, this.files.get(Number(id)));
      if (this.submitted.has(Number(id))) assert.equal(state, 'in_review');
    }
    for (const [key, id] of this.drafts) assert.equal(byKey.get(key), id, `lost: ${key}`);
    for (const [id, sha] of this.files) {
      const bytes = readFileSync(path.join(db.dir, 'blob', sha.slice(0, 2), sha));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha, `file of ${id}`);
    }
    assert.ok(this.drafts.size > 10 && this.submitted.size > 0,
      `${this.drafts.size} drafts, ${this.submitted.size} submitted`);
  }

  toString() {
    return `${this.drafts.size} drafts, ${this.files.size} files, ${this.submitted.size} submitted;`
      + ` ${this.repeated} of ${this.requests} requests repeated, longest ${this.longest} ms`;
  }
}

export const table = async (stack, query) =>
  (await stack.sql(query)).split('\n').filter(Boolean).map(l => l.split('|'));

/** GET at one Kore instance, past nginx, as the token's holder; never throws. */
export const direct = (port, url, token, ms = 5000) => new Promise(resolve => {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const req = http.get({ host: '127.0.0.1', port, path: url, headers, agent: false }, res => {
    let text = '';
    res.on('data', d => { text += d; });
    res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, text }));
    res.on('error', () => resolve({ status: 0, text: '' }));
  });
  req.setTimeout(ms, () => req.destroy());
  req.on('error', e => resolve({ status: 0, text: String(e) }));
});

export const instances = stack => [0, 1].map(i => ({
  port: stack.korePort + i, ops: stack.opsPort + i,
}));

/** Each instance answers a read that needs the database, within `within` ms of
 *  `since`; answers after how many. */
export async function back(stack, since, within = 5000) {
  const s = await stack.as('U500103 clerk');
  for (const { port } of instances(stack)) {
    for (;;) {
      const r = await direct(port, '/api/v1/me', s.token);
      if (r.status === 200) break;
      assert.ok(Date.now() - since < within,
        `port ${port} is not back within ${within} ms: ${r.status} ${r.text}`);
      await sleep(20);
    }
  }
  return Date.now() - since;
}

/** Nothing waits, nothing is held, and every connection is there. */
export async function idle(stack, within = 5000) {
  for (const { ops } of instances(stack)) {
    for (const began = Date.now(); ;) {
      const { text } = await direct(ops, '/metrics');
      const g = name => Object.fromEntries(
        [...text.matchAll(new RegExp(`^rr_db_${name}\\{class="(\\w+)"\\} (\\d+)$`, 'gm'))]
          .map(m => [m[1], Number(m[2])]));
      const [all, up, busy, queued] = ['connections', 'up', 'busy', 'queued'].map(g);
      if (Object.keys(all).length === 3 && Object.keys(all).every(c =>
        up[c] === all[c] && busy[c] === 0 && queued[c] === 0)) break;
      assert.ok(Date.now() - began < within, `port ${ops} is not idle:\n`
        + JSON.stringify({ all, up, busy, queued }));
      await sleep(50);
    }
  }
}

/** The trail and the rest of the system's own rules hold, and sealing has
 *  caught up. */
export async function whole(stack, within = 10_000) {
  for (const began = Date.now(); ;) {
    const found = await stack.sql('select "check" || \': \' || finding from ops.checks() limit 20');
    const open = await stack.sql(`select count(*) from ops.audit a
      where a.xact >= (select below from ops.seal order by seal desc limit 1)`);
    if (!found && open === '0') return;
    assert.ok(Date.now() - began < within, `${found}\n${open} rows not sealed`);
    await sleep(200);
  }
}
