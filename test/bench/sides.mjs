// SPDX-License-Identifier: Apache-2.0
// The sides of the bench: the system itself at Kore's ports and through nginx,
// pgbench calling the same functions, Kore answering a constant, nginx serving
// the same bytes from a file. Each runs for some seconds and answers a rate.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { top } from '../lib/stack.mjs';
import { sleep } from '../../scripts/lib/client.mjs';
import { processes, supervised, workers } from '../fault/process.mjs';

const exec = promisify(execFile);
const CLIENTS = 16;
// Seconds of pgbench that do not count: it opens its connections anew in every
// run, and their first calls plan what Kore's have long planned.
const PLANNING = 2;
const TICK = 100;	// sysconf(_SC_CLK_TCK) on Linux

export class Sides {
  #runs = 0;
  #own = [];

  constructor(stack, seconds) {
    this.stack = stack;
    this.seconds = seconds;
    this.dir = path.join(stack.dir, 'bench');
    const base = Number(stack.env.RR_PORT);
    this.constant = [base + 11, base + 12];
    this.static = base + 13;
  }

  /** Keeps one answer of each operation and starts who serves it as it is. */
  async open(ops) {
    mkdirSync(path.join(this.dir, 'bytes'), { recursive: true });
    for (const op of ops) {
      op.zero = op.pool.first;
      op.file = op.name.replace(/\W/g, '-');
      const bytes = await this.#one(op);
      op.bytes = bytes.length;
      writeFileSync(path.join(this.dir, 'bytes', op.file), bytes);
    }
    await this.#constants();
    await this.#nginx();
    await sleep(1000);
  }

  async #one(op) {
    const id = op.pool.next;
    const headers = op.action
      ? { 'if-match': `"r${op.pool.revision}"`, 'idempotency-key': `bench-first-${id}` } : {};
    const r = await this.stack.api.request(op.action ? 'POST' : 'GET', this.#path(op)
      .replace('{id}', id).replace('{word}', op.words?.[id % op.words.length] ?? ''),
    { token: op.tokens[0], headers, ...(op.action ? { body: { action: op.action } } : {}) });
    if (r.status !== 200) throw new Error(`${op.name}: ${r.status} ${r.text}`);
    if (op.action) op.pool.next += 1;
    return r.bytes;
  }

  #path(op) { return op.action ? '/api/v1/entries/{id}/transitions' : op.path; }

  /** As the user that runs the system, until close(). */
  #start(command, env = {}) {
    const p = spawn('bash', ['-c', `. scripts/lib.sh; rr_as ${command}`], {
      cwd: top, env: { ...process.env, ...this.stack.env, ...env }, detached: true, stdio: 'ignore',
    });
    this.#own.push(p.pid);
  }

  async #constants() {
    const so = path.join(this.dir, 'constant.so');
    await exec('bash', ['-c', `gcc -O2 -std=gnu11 -fPIC -shared $(cat /usr/share/kore/features)
      -o ${so} test/bench/constant.c`.replace(/\n\s*/g, ' ')], { cwd: top });
    for (const port of this.constant) {
      const conf = path.join(this.dir, `constant-${port}.conf`);
      writeFileSync(conf, `load ${so}\nserver s {\n\tbind 127.0.0.1 ${port}\n\ttls no\n}\nworkers 1\n`
        + `worker_set_affinity 0\nworker_accept_threshold 1\nroot /tmp\n`
        + `pidfile ${this.stack.dir}/run/constant-${port}.pid\nhttp_keepalive_time 75\nhttp_header_timeout 80\n`
        + 'domain * {\n\tattach s\n\troute ^.*$ constant_get\n}\n');
      this.#start(`kore -f -n -r -q -c ${conf}`, { RR_CONSTANT_DIR: path.join(this.dir, 'bytes') });
    }
  }

  async #nginx() {
    const conf = path.join(this.dir, 'nginx.conf');
    const tmp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map(n => `${n}_temp_path ${this.stack.dir}/tmp/bench-${n};`).join(' ');
    writeFileSync(conf, `worker_processes 2; daemon off; pid ${this.stack.dir}/run/bench-nginx.pid;
      error_log stderr; events { worker_connections 512; }
      http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; ${tmp}
        default_type application/json;
        server { listen 127.0.0.1:${this.static}; root ${this.dir}/bytes; } }`);
    this.#start(`nginx -e stderr -c ${conf}`);
  }

  async close() {
    for (const pid of this.#own) {
      try { process.kill(-pid, 'SIGTERM'); } catch { /* it has ended */ }
    }
    await sleep(300);
  }

  /** One run of one side: {rate, cpu, p50, p99}. */
  async run(side, op) {
    this.#runs += 1;
    switch (side) {
      case 'kore':
        return this.#moves(op, () => this.#wrk([this.stack.korePort, this.stack.korePort + 1]
          .map(p => `http://127.0.0.1:${p}`), op, true));
      case 'nginx+tls':
        return this.#moves(op, () => this.#wrk([this.stack.base, this.stack.base], op, true));
      case 'pgbench':
        return this.#moves(op, () => this.#pgbench(op));
      case 'constant':
        return this.#wrk(this.constant.map(p => `http://127.0.0.1:${p}`), op, false);
      default:
        return this.#wrk([this.static, this.static].map(p => `http://127.0.0.1:${p}`), op, false);
    }
  }

  /** Moves use filings up; what a run says it did must have been done. */
  async #moves(op, run) {
    if (!op.action) return run();
    const { next, last, revision } = op.pool;
    if (last - next < 200 * this.seconds) throw new Error(`${op.name}: set RR_BENCH_FRESH higher`);
    const r = await run();
    const [done, upto] = (await this.stack.sql(`select count(*), max(entry) from filing.entry
      where entry between ${next} and ${last} and revision > ${revision}`)).split('|').map(Number);
    if (done < r.requests || done > r.requests + CLIENTS) {
      throw new Error(`${op.name}: ${r.requests} said, ${done} done`);
    }
    op.pool.next = upto + 1;
    return r;
  }

  async #wrk(urls, op, real) {
    const before = this.#cpu();
    const answers = await Promise.all(urls.map(async (url, i) => {
      const file = path.join(this.dir, `load-${i}.lua`);
      writeFileSync(file, `return ${lua(real ? this.#settings(op, i, urls.length) : {
        first: 1, zero: 1, step: 1, tokens: [false], method: 'GET', path: `/${op.file}`,
      })}\n`);
      const { stdout } = await exec('wrk', ['-t1', `-c${CLIENTS / urls.length}`, `-d${this.seconds}s`,
        '--timeout', '10s', '-s', path.join(top, 'test/bench/load.lua'), url],
      { env: { ...process.env, RR_BENCH_LOAD: file } });
      return JSON.parse(/^RESULT (.*)$/m.exec(stdout)[1]);
    }));
    const failed = answers.reduce((n, a) => n + a.failed, 0);
    if (failed) throw new Error(`${op.name}: ${failed} requests failed`);
    return {
      rate: answers.reduce((n, a) => n + a.requests / a.usec * 1e6, 0),
      requests: answers.reduce((n, a) => n + a.requests, 0),
      p50: Math.max(...answers.map(a => a.p50)), p99: Math.max(...answers.map(a => a.p99)),
      cpu: difference(before, this.#cpu()),
    };
  }

  #settings(op, i, n) {
    return {
      zero: op.zero, tokens: op.tokens, path: this.#path(op), run: `b${this.#runs}`, words: op.words,
      ...(op.action
        ? { method: 'POST', first: op.pool.next + i, step: n, revision: op.pool.revision,
          body: `{"action":"${op.action}"}` }
        : { method: 'GET', first: op.pool.first, last: op.pool.last, step: 1, random: true }),
    };
  }

  async #pgbench(op) {
    const file = path.join(this.dir, 'pgbench.sql');
    writeFileSync(file, `${op.action
      ? `\\set n :n + 1\n\\set id :first + :client_id + ${CLIENTS} * :n`
      : '\\set id random(:first, :last)'}\n${op.sql.replace(/\n\s*/g, ' ')}\n`);
    const D = { n: -1, first: op.action ? op.pool.next : op.pool.first, last: op.pool.last,
      zero: op.zero, revision: op.pool.revision };
    const { stdout, stderr } = await exec('bash', ['-c', `PATH=$PATH:/usr/lib/postgresql/15/bin
      exec pgbench -n -M prepared -P 1 -c ${CLIENTS} -j 2 -T ${this.seconds + PLANNING} -f "$0" -U rr_api "$@"`,
    file, ...Object.entries(D).flatMap(([k, v]) => ['-D', `${k}=${v}`]), '-h',
    path.join(this.stack.dir, 'pg'), this.stack.env.RR_DB]);
    const ticks = [...stderr.matchAll(/^progress: [\d.]+ s, ([\d.]+) tps/gm)].slice(PLANNING);
    if (ticks.length < 1) throw new Error(`${op.name}: pgbench did nothing\n${stdout}${stderr}`);
    return {
      rate: ticks.reduce((n, m) => n + Number(m[1]), 0) / ticks.length,
      requests: Number(/processed: (\d+)/.exec(stdout)[1]),
    };
  }

  /** Clock ticks so far, by part of the system. */
  #cpu() {
    const ticks = (pid, children) => {
      try {
        const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').map(Number);
        return f[11] + f[12] + (children ? f[13] + f[14] : 0);
      } catch { return 0; }
    };
    const sum = (pids, children) => pids.reduce((n, p) => n + ticks(p, children), 0);
    const pg = Number(readFileSync(path.join(this.stack.dir, 'pg/data/postmaster.pid'), 'utf8').split('\n')[0]);
    return {
      PostgreSQL: sum([pg], true) + sum(processes('-P', String(pg))),
      Kore: sum(workers(this.stack)),
      nginx: sum(processes('-P', String(supervised(this.stack, 'nginx')))),
      worker: ticks(supervised(this.stack, 'worker')),
      client: ticks(process.pid, true) - ticks(process.pid),
    };
  }
}

const difference = (a, b) =>
  Object.fromEntries(Object.keys(a).map(k => [k, (b[k] - a[k]) / TICK]));

function lua(v) {
  if (Array.isArray(v)) return `{${v.map(lua).join(', ')}}`;
  if (typeof v === 'object') {
    return `{${Object.entries(v).filter(([, x]) => x !== undefined).map(([k, x]) => `${k} = ${lua(x)}`).join(', ')}}`;
  }
  return JSON.stringify(v);
}
