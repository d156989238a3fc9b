// SPDX-License-Identifier: Apache-2.0
// What every chapter of the demo tells its story with: people who are signed in
// once, drafts with files, moves. Each call carries a key made of the story's
// name, so that a load that was cut off is run again and repeats nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Api, keyOf, sleep } from '../lib/client.mjs';
import { pdfOf } from '../lib/pdf.mjs';

export class Kit {
  #sessions = new Map();

  constructor({ base, dir }) {
    this.dir = dir;
    // On a busy machine nginx gives up on a slow answer (504) or finds the server
    // with its hands full (502, 503): a read is asked again, since it does nothing,
    // rather than a whole load being lost. What writes is repeated by its key only.
    this.api = new Api(base, path.join(dir, 'tls/ca.crt'), { sockets: 16, reads: 6 });
    this.password = readFileSync(path.join(dir, 'demo/password'), 'utf8').trim();
    this.phones = new Map(readFileSync(path.join(dir, 'demo/phones.csv'), 'utf8')
      .trim().split('\n').map(l => l.split(',').slice(0, 2)));
    this.refused = [];
  }

  /** What chapters look things up in: units in force at the quarter's end,
   *  districts among them, ids by name, code lists. */
  async look() {
    const office = await this.as('D07 clerk');
    this.units = (await office.get('/units?at=2023-03-31')).items;
    this.districts = this.units.filter(u => u.kind === 'district' && u.reports !== false);
    this.byName = Object.fromEntries(this.units.flatMap(u => [[u.name, u.unit]]));
    this.lists = {};
    for (const list of ['policy_area', 'track']) {
      this.lists[list] = (await office.get(`/code-lists/${list}`)).items;
    }
  }

  /** who: 'U500103 clerk' */
  as(who) {
    if (!this.#sessions.has(who)) {
      if (!this.phones.has(who)) throw new Error(`no account ${who}`);
      this.#sessions.set(who, this.api.signIn(this.phones.get(who), this.password));
    }
    return this.#sessions.get(who);
  }

  /** A draft with its files: [[field, file name]…]. Answers {id, revision}. */
  async file(who, story, module, body, files = [], more = {}) {
    const s = await this.as(who);
    const made = await s.post('/entries', { module, body, ...more },
      { key: keyOf(story, 'create'), retry: 3 });
    for (const [field, name] of files) await this.attach(who, story, made, field, name);
    return { id: made.id, revision: made.revision };
  }

  async attach(who, story, entry, field, name) {
    const s = await this.as(who);
    const r = await s.attach(entry.id, field, name, pdfOf('Demonstration evidence', story, field),
      { key: keyOf(story, field) });
    entry.revision = r.revision;
  }

  /** Writes other words into a draft that was opened again. */
  async edit(who, story, entry, module, body) {
    const s = await this.as(who);
    const r = await s.call('PATCH', `/entries/${entry.id}`, { body: { module, body }, headers: {
      'if-match': `"r${entry.revision}"`, 'idempotency-key': keyOf(story, 'edit', entry.round ?? 0),
    } });
    entry.revision = r.revision;
  }

  /** A table of filings, read by the worker; answers what became of its rows.
   *  more: {action} or {purpose}. */
  async table(who, name, module, csv, more) {
    const s = await this.as(who);
    const q = new URLSearchParams({ module, mode: 'atomic', name: `${name}.csv`, ...more });
    const { job } = await s.call('POST', `/imports?${q}`, { raw: Buffer.from(`${csv}\n`),
      headers: { 'content-type': 'text/csv', 'idempotency-key': keyOf(name, csv) } });
    for (let n = 0; n < 300; n += 1) {
      const j = await s.get(`/jobs/${job}`);
      if (j.state === 'done' && j.result.rejected === 0) return j.result;
      if (!['queued', 'running'].includes(j.state)) throw new Error(`${name}: ${JSON.stringify(j)}`);
      await sleep(100);
    }
    throw new Error(`${name}: the table was not read within half a minute`);
  }

  /** entry.round tells one time of a move from the next. */
  async move(who, story, entry, action, more = {}) {
    const s = await this.as(who);
    const r = await s.act(entry.id, entry.revision, { action, ...more },
      keyOf(story, who, action, entry.round ?? 0));
    entry.revision = r.revision;
    return r;
  }

  /** What the unit owes of this module, about this subject if there is one; of
   *  several the first that is still open. */
  async owed(unit, module, subject) {
    const s = await this.as(`${unit} clerk`);
    const q = new URLSearchParams({ module, unit, ...subject ? { subject } : {} });
    const { items } = await s.get(`/obligations?${q}`);
    return items.find(o => o.state === 'open' && !o.entry) ?? items[0];
  }
  /** All that the unit owes of this module and period, once it does: what begins
   *  with a day begins a moment after it has turned. */
  async owedSoon(unit, module, period) {
    const s = await this.as(`${unit} clerk`);
    const q = new URLSearchParams({ module, unit, period, state: 'open', limit: 50 });
    for (let n = 0; n < 300; n += 1) {
      const { items } = await s.get(`/obligations?${q}`);
      if (items.length) return items;
      await sleep(100);
    }
    throw new Error(`${unit} owes no ${module} of ${period}`);
  }
}
