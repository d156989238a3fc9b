// SPDX-License-Identifier: Apache-2.0
// A small client of the HTTP API, for the demo's loader and for the tests: it
// knows what a browser does (token, refresh cookie, If-Match) and nothing of
// the modules.
import https from 'node:https';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

export class Api {
  /** base: https://127.0.0.1:8443; caFile: the local authority's certificate;
   *  reads: how often a GET is asked again that met 429 or 502–504, whoever asks.
   *  None in tests, where such an answer is a finding. */
  constructor(base, caFile, { sockets = 16, reads = 0 } = {}) {
    this.base = new URL(base);
    this.reads = reads;
    this.agent = new https.Agent({
      keepAlive: true, maxSockets: sockets, ca: readFileSync(caFile),
    });
  }

  close() {
    this.agent.destroy();
  }

  /** One request; answers {status, headers, text, json}. Never throws for a
   *  status; retries only what was refused for load (429, 502–504), and only when
   *  asked, since a write is repeated safely by its key alone; reads as often as
   *  the client was told; and once, asked or not, what met a connection that the
   *  server had just closed. */
  async request(method, path, { body, raw, headers = {}, token, retry = 0 } = {}) {
    const h = { accept: 'application/json', ...headers };
    let data;
    if (raw !== undefined) {
      data = raw;
    } else if (body !== undefined) {
      data = Buffer.from(JSON.stringify(body));
      h['content-type'] ??= 'application/json';
    }
    if (data !== undefined) h['content-length'] = data.length;
    if (token) h.authorization = `Bearer ${token}`;
    const most = method === 'GET' ? Math.max(retry, this.reads) : retry;
    for (let n = 0; ; n += 1) {
      let r;
      try {
        r = await this.#once(method, path, h, data);
      } catch (e) {
        if (n >= (e.idle ? Math.max(1, most) : most)) throw e;
        await sleep(200 * (n + 1));
        continue;
      }
      if (n >= most || ![429, 502, 503, 504].includes(r.status)) return r;
      await sleep(200 * (n + 1));
    }
  }

  #once(method, path, headers, data) {
    return new Promise((resolve, reject) => {
      const req = https.request({
        agent: this.agent, method, headers, hostname: this.base.hostname,
        port: this.base.port, path,
      }, res => {
        const parts = [];
        res.on('data', d => parts.push(d));
        res.on('end', () => {
          const bytes = Buffer.concat(parts);
          const text = bytes.toString('utf8');
          let json;
          if (/json/.test(res.headers['content-type'] ?? '') && text) {
            try { json = JSON.parse(text); } catch { /* left undefined */ }
          }
          resolve({ status: res.statusCode, headers: res.headers, text, bytes, json });
        });
        res.on('error', reject);
      });
      req.setTimeout(30_000, () => req.destroy(new Error('timed out')));
      // The server may close a connection that idles in the moment it is used
      // again; what never got out whole was not done.
      req.on('error', e => reject(Object.assign(e, {
        idle: req.reusedSocket && (e.code === 'EPIPE'
          || (e.code === 'ECONNRESET' && (method === 'GET' || 'idempotency-key' in headers))),
      })));
      if (data !== undefined) req.write(data);
      req.end();
    });
  }

  async signIn(phone, password) {
    const r = await this.request('POST', '/api/v1/sessions', {
      body: { phone, password }, retry: 5,
    });
    if (r.status !== 201 && r.status !== 200) {
      throw new ApiError(`sign-in of ${phone}`, r);
    }
    return new Session(this, phone, password, r);
  }
}

export class ApiError extends Error {
  constructor(what, r) {
    super(`${what}: ${r.status} ${r.json?.code ?? ''} ${r.text.slice(0, 1500)}`);
    this.status = r.status;
    this.code = r.json?.code;
    this.answer = r;
  }
}

export class Session {
  constructor(api, phone, password, r) {
    this.api = api;
    this.phone = phone;
    this.password = password;
    this.take(r);
  }

  take(r) {
    this.token = r.json.token;
    this.grants = r.json.grants;
    this.account = r.json.account;
    this.mustChange = r.json.must_change_password;
    this.expires = Date.parse(r.json.expires_at);
    const cookie = [r.headers['set-cookie'] ?? []].flat()
      .map(c => c.split(';')[0]).find(c => c.startsWith('__Host-rr_refresh='));
    if (cookie) this.cookie = cookie;
  }

  async refresh() {
    const r = await this.api.request('POST', '/api/v1/sessions/refresh', {
      headers: { cookie: this.cookie, origin: this.api.base.origin }, retry: 3,
    });
    if (r.status >= 300) throw new ApiError('refresh', r);
    this.take(r);
  }

  /** Any status comes back. */
  async try(method, path, options = {}) {
    if (Number.isFinite(this.expires) && this.expires - Date.now() < 60_000
      && this.cookie) {
      await this.refresh();
    }
    return this.api.request(method, `/api/v1${path}`,
      { ...options, token: this.token });
  }

  /** Throws unless it is a success; answers the body. */
  async call(method, path, options = {}) {
    const r = await this.try(method, path, options);
    if (r.status >= 300) throw new ApiError(`${method} ${path}`, r);
    return r.json;
  }

  get(path) { return this.call('GET', path); }

  post(path, body, { key = randomUUID(), ifMatch, retry = 0 } = {}) {
    return this.call('POST', path, {
      body, retry,
      headers: {
        'idempotency-key': key, ...(ifMatch ? { 'if-match': `"r${ifMatch}"` } : {}),
      },
    });
  }

  patch(path, body, ifMatch) {
    return this.call('PATCH', path, {
      body, headers: { 'if-match': `"r${ifMatch}"` },
    });
  }

  act(entry, revision, body, key) {
    return this.post(`/entries/${entry}/transitions`, body,
      { ifMatch: revision, key, retry: key ? 3 : 0 });
  }

  attach(entry, field, name, bytes, { key = randomUUID(), type = 'application/pdf' } = {}) {
    const q = new URLSearchParams({ field, name });
    return this.call('POST', `/entries/${entry}/attachments?${q}`, {
      raw: bytes,
      headers: { 'content-type': type, 'idempotency-key': key },
    });
  }
}

export const sleep = ms => new Promise(r => { setTimeout(r, ms); });

/** The same words give the same key: a loader that is run again repeats
 *  nothing, the server answers what it answered before. */
export const keyOf = (...words) =>
  createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 32);

/** Runs fn over items, at most n at a time; the first failure ends it. */
export async function pool(items, n, fn) {
  const queue = [...items];
  const out = [];
  await Promise.all(Array.from({ length: n }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      out.push(await fn(item));
    }
  }));
  return out;
}
