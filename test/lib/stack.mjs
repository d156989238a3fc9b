// SPDX-License-Identifier: Apache-2.0
// A whole running system for a suite: real PostgreSQL, Kore, worker and nginx
// under a folder and ports of its own. A suite that runs many files is given
// one by scripts/test.mjs through RR_TEST_STACK; a file run alone starts its
// own and ends it.
import { execFile, execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Api, Session } from '../../scripts/lib/client.mjs';

export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const exec = promisify(execFile);

/** A run of n free ports below the ephemeral range, given out once: two systems
 *  started at once never meet. */
const promised = new Set();
async function freePorts(n) {
  for (let base = 20000 + 17 * Math.floor(Math.random() * 529); ; base += 17) {
    if (promised.has(base)) continue;
    promised.add(base);
    const ok = await Promise.all(Array.from({ length: n }, (_, i) => free(base + i)));
    if (ok.every(Boolean)) return base;
  }
}

const free = port => new Promise(resolve => {
  const s = createServer();
  s.once('error', () => resolve(false));
  s.listen(port, '127.0.0.1', () => s.close(() => resolve(true)));
});

export class Stack {
  constructor(env) {
    this.env = env;
    this.dir = env.RR_DIR;
    this.base = `https://127.0.0.1:${env.RR_PORT}`;
    this.ca = path.join(env.RR_DIR, 'tls/ca.crt');
    this.korePort = Number(env.RR_KORE_PORT);
    this.opsPort = Number(env.RR_OPS_PORT);
    this.api = new Api(this.base, this.ca);
  }

  script(name, ...args) {
    return exec(path.join(top, 'scripts', name), args, {
      cwd: top, env: { ...process.env, ...this.env }, maxBuffer: 1 << 26,
    });
  }

  /** One statement as the owner of the database; answers the text of its
   *  first column, a row a line. For arranging and looking, never for what a
   *  test wants to see done through the API. */
  async sql(text) {
    const { stdout } = await this.script('db', 'psql', this.env.RR_DB, '-Atq', '-v', 'ON_ERROR_STOP=1', '-c', text);
    return stdout.trimEnd();
  }

  clock(at) { return this.script('db', 'clock', at); }

  get password() {
    return readFileSync(path.join(this.dir, 'demo/password'), 'utf8').trim();
  }

  #sessions = new Map();

  /** Signed in once per account and file. who: 'U500103 clerk' */
  as(who) {
    let s = this.#sessions.get(who);
    if (!s) {
      s = this.signIn(who);
      s.catch(() => this.#sessions.delete(who));
      this.#sessions.set(who, s);
    }
    return s;
  }

  phone(who) { return phoneOf(this, who); }

  /** Is there such an account? One that a test made itself is made known. */
  has(who) { return phonesOf(this).has(who); }

  know(who, phone) { phonesOf(this).set(who, phone); }

  async signIn(who) { return this.api.signIn(phoneOf(this, who), this.password); }

  /** What the sanitizers, the sandbox or the supervisor had to say; '' is
   *  well. A process that ended without being told to is a finding, unless
   *  the suite kills them itself (deaths). */
  async findings() {
    if (!this.own) return '';
    this.asked = true;
    await this.script('stack', 'down');
    const log = path.join(this.dir, 'log');
    const out = [];
    for (const f of readdirSync(log)) {
      const text = readFileSync(path.join(log, f), 'utf8');
      if (/^(asan|ubsan)\./.test(f) && text.trim()) out.push(`${f}: ${text.slice(0, 4000)}`);
      for (const line of text.split('\n')) {
        if (/seccomp violation|sandbox violation/i.test(line) || (!this.deaths
          && (/restarting worker \d+/.test(line)
            || (f === 'supervise.log' && / ended$/.test(line))))) {
          out.push(`${f}: ${line}`);
        }
      }
    }
    return out.slice(0, 20).join('\n');
  }

  /** Ends what it began itself; throws what there was to say about it, unless
   *  somebody has asked for that already. */
  async close() {
    this.api.close();
    if (!this.own) return;
    const found = this.asked ? '' : await this.findings();
    if (!process.env.RR_TEST_KEEP) rmSync(this.dir, { recursive: true, force: true });
    if (found) throw new Error(`the running system reported\n${found}`);
  }
}

let phones;
function phonesOf(stack) {
  phones ??= new Map(readFileSync(path.join(stack.dir, 'demo/phones.csv'), 'utf8')
    .trim().split('\n').map(l => l.split(',')).map(([k, p]) => [k, p]));
  return phones;
}

function phoneOf(stack, who) {
  const phone = phonesOf(stack).get(who);
  if (!phone) throw new Error(`no account ${who}`);
  return phone;
}

/** what: 'bare' (units, lists, accounts; clock 2023-03-20) or 'demo'.
 *  more: fresh (never the suite's), env, deaths (the file ends processes). */
export async function startStack(name, what = 'bare', more = {}) {
  const given = process.env.RR_TEST_STACK && JSON.parse(process.env.RR_TEST_STACK);
  if (given && !more.fresh) return new Stack(given);
  const dir = process.env.RR_TEST_DIR ?? path.join(top, 'var/test');
  const base = await freePorts(8);
  const env = {
    RR_DIR: path.join(dir, `${name}-${process.pid}`), RR_PORT: String(base),
    RR_KORE_PORT: String(base + 1), RR_OPS_PORT: String(base + 4),
    RR_DB: 'reform_report', ...more.env,
  };
  if (process.env.RR_TEST_ASAN) {
    const lib = n => execFileSync('gcc', [`-print-file-name=${n}`], { encoding: 'utf8' }).trim();
    env.RR_BUILD = path.join(top, 'build/asan');
    env.RR_PRELOAD = `${lib('libasan.so')} ${lib('libubsan.so')}`;
    env.ASAN_OPTIONS = `log_path=${env.RR_DIR}/log/asan:abort_on_error=0:detect_leaks=1`;
    env.LSAN_OPTIONS = `suppressions=${top}/test/lib/lsan.supp:print_suppressions=0`;
    env.UBSAN_OPTIONS = `log_path=${env.RR_DIR}/log/ubsan:print_stacktrace=1`;
  }
  if (process.env.RR_TEST_SECCOMP) env.RR_SECCOMP_TRACING = 'yes';
  mkdirSync(dir, { recursive: true });
  const stack = { env };
  await exec(path.join(top, 'scripts/demo/load'), [what], {
    cwd: top, env: { ...process.env, ...env }, maxBuffer: 1 << 26,
  }).catch(e => {
    throw new Error(`the stack did not start:\n${e.stdout}\n${e.stderr}`);
  });
  const s = new Stack(stack.env);
  s.own = true;
  s.deaths = more.deaths;
  return s;
}

export { Api, Session, existsSync };
