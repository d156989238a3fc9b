// SPDX-License-Identifier: Apache-2.0
// Runs the suites, each in its own process, counts what each runner says and
// ends with one line: "N passed, N failed".
//   scripts/test short      what fits in 15 minutes
//   scripts/test long       the rest
//   scripts/test sql        one suite
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const logDir = path.join(top, 'var/test/log');
mkdirSync(logDir, { recursive: true });

const files = (dir, re) => existsSync(path.join(top, dir))
  ? readdirSync(path.join(top, dir), { recursive: true })
    .map(f => path.join(dir, String(f))).filter(f => re.test(f)).sort()
  : [];

// What each runner prints, read for its counts.
const count = {
  cmocka: text => ({
    passed: sum(text, /\[  PASSED  \] (\d+) test/g),
    failed: sum(text, /\[  FAILED  \] (\d+) test/g),
  }),
  tap: text => ({
    passed: sum(text, /^# pass (\d+)$/gm),
    failed: sum(text, /^# fail (\d+)$/gm) + sum(text, /^# cancelled (\d+)$/gm),
  }),
  prove: text => {
    const total = sum(text, /^Files=\d+, Tests=(\d+)/gm);
    const failed = sum(text, /^\S+ +\(Wstat: .* Failed: (\d+)\)$/gm)
      + (text.match(/^\s+Parse errors: /gm)?.length ?? 0);
    return { passed: Math.max(0, total - failed), failed };
  },
  vitest: text => ({
    passed: sum(text, /^\s*Tests\s.*?(\d+) passed/gm),
    failed: sum(text, /^\s*Tests\s.*?(\d+) failed/gm),
  }),
  plain: text => ({
    passed: sum(text, /(\d+) passed, \d+ failed\s*$/gm),
    failed: sum(text, /\d+ passed, (\d+) failed\s*$/gm),
  }),
};

function sum(text, re) {
  const bare = text.replace(/\u001b\[[0-9;]*m/g, '');
  return [...bare.matchAll(re)].reduce((n, m) => n + Number(m[1]), 0);
}

const node = process.execPath;
const nodeTest = (list, ...more) => [node, '--test', '--test-reporter=tap',
  '--test-concurrency=1', ...more, ...list];

// The matrix asks 35,000 times what the other files ask once: minutes of its
// own, and it shows nothing new to a sanitizer or to the sandbox. What it asks
// over HTTP the short plan asks in the database (test/sql/filing).
const once = files('test/api', /(?<!\/matrix)\.test\.mjs$/);
const hostile = files('test/security', /(?<!\/(?:slow|storm))\.test\.mjs$/);

const suites = {
  // quick: what needs no compiler; the analysers take minutes
  quick: { runner: 'plain', argv: () => ['scripts/style', 'quick'] },
  style: { runner: 'plain', argv: () => ['scripts/style'] },
  unit: { runner: 'cmocka', argv: () => ['scripts/test-unit', 'build'] },
  oracle: {
    runner: 'tap',
    argv: () => nodeTest(files('test/unit', /(?<!\/paper(?:_pages)?)\.test\.mjs$/)),
  },
  // Setting a PDF takes ten seconds of a processor, each time.
  paper: { runner: 'tap', argv: () => nodeTest(files('test/unit', /\/paper(?:_pages)?\.test\.mjs$/)) },
  // The same comparison on 100,000 cases.
  'oracle-long': {
    runner: 'tap', env: { RR_ORACLE_CASES: '100000' },
    argv: () => nodeTest(['test/unit/score_oracle.test.mjs']),
  },
  spa: {
    runner: 'vitest', cwd: 'frontend',
    argv: () => ['../scripts/node', 'npm', 'test', '--silent'],
  },
  sql: { runner: 'prove', argv: () => ['scripts/test-sql'] },
  race: { runner: 'plain', argv: () => ['scripts/test-sql', 'race'] },
  // stack: one running system for all files of the suite; shares: and for the
  // suite after it, should that one want the same
  api: { runner: 'tap', stack: 'bare', argv: () => nodeTest(once) },
  matrix: { runner: 'tap', stack: 'bare', argv: () => nodeTest(['test/api/matrix.test.mjs']) },
  security: {
    runner: 'tap', stack: 'bare',
    argv: () => nodeTest(hostile),
  },
  // Thousands of connections that mean it: minutes, and nothing beside them.
  siege: {
    runner: 'tap', stack: 'bare',
    argv: () => nodeTest(files('test/security', /\/(?:slow|storm)\.test\.mjs$/)),
  },
  fuzz: { runner: 'plain', env: { FUZZ_SECONDS: '10' }, argv: () => ['scripts/fuzz'] },
  // LibreOffice opens what we give out; `scripts/setup all` installs it.
  office: { runner: 'tap', argv: () => nodeTest(files('test/office', /\.test\.mjs$/)) },
  // One process, so that one browser serves all of it.
  e2e: {
    runner: 'tap', stack: 'demo', shares: true,
    argv: () => nodeTest(files('test/e2e', /\/all\.test\.mjs$/)),
  },
  // Every screen of every role under axe: minutes.
  screens: {
    runner: 'tap', stack: 'demo',
    argv: () => nodeTest(['test/e2e/screens.test.mjs']),
  },
  // Each module from its first entry to the ledger, by all its roles: minutes.
  // Not the system of the screens, whose clock goes on into another quarter.
  walks: {
    runner: 'tap', stack: 'demo',
    argv: () => nodeTest(files('test/e2e/walk', /\.test\.mjs$/)),
  },
  // deaths: it ends processes itself
  fault: { runner: 'tap', stack: 'bare', deaths: true, argv: () => nodeTest(files('test/fault', /\.test\.mjs$/)) },
  // RR_CROWD_SECONDS: how long, 120 unless told
  crowd: { runner: 'tap', stack: 'bare', argv: () => nodeTest(files('test/crowd', /\.test\.mjs$/)) },
  demo: {
    runner: 'tap', stack: 'demo', shares: true,
    argv: () => nodeTest(files('test/demo', /\.test\.mjs$/)),
  },
  // A year of reports, from the first filing on: minutes.
  year: { runner: 'tap', stack: 'bare', argv: () => nodeTest(files('test/year', /\.test\.mjs$/)) },
  'asan-unit': {
    runner: 'cmocka', argv: () => ['scripts/test-unit', 'build/asan'],
  },
  'asan-api': {
    runner: 'tap', stack: 'bare', env: { RR_TEST_ASAN: '1' },
    argv: () => nodeTest([...once, ...hostile]),
  },
  seccomp: {
    runner: 'tap', stack: 'bare', env: { RR_TEST_SECCOMP: '1' },
    argv: () => nodeTest([...once, ...hostile]),
  },
  trace: { runner: 'plain', argv: () => [node, 'scripts/trace.mjs'] },
};

// One after another; lists within a list are run side by side, each from its
// first to its last: suites that mostly wait, and that set no environment.
const plans = {
  short: ['quick', 'unit', 'oracle', [['sql', 'api'], ['spa', 'security', 'demo', 'e2e']], 'trace'],
  long: ['style', 'paper', 'oracle-long', 'screens', 'walks', 'year', 'matrix', 'office', 'race', 'fault', 'crowd', 'siege', 'fuzz', 'asan-unit', 'asan-api', 'seccomp', 'trace'],
  asan: ['asan-unit', 'asan-api'],
};

const ran = [];

/** stack: what the suite before has left running for this one; answers what this
 *  one leaves for the next, with its result. */
async function run(name, next, stack) {
  const s = suites[name];
  const argv = s.argv();
  if (s.stack && !stack) {
    Object.assign(process.env, s.env);
    try {
      const { startStack } = await import('../test/lib/stack.mjs');
      stack = await startStack(name, s.stack, { fresh: true });
      stack.deaths = s.deaths;
    } catch (e) {
      return { r: { name, passed: 0, failed: 1, text: String(e.message) } };
    }
  }
  const r = await runner(name, s, argv, {
    RR_RAN: ran.join(' '), ...stack ? { RR_TEST_STACK: JSON.stringify(stack.env) } : {},
  });
  ran.push(name);
  const heir = suites[next];
  if (s.shares && heir?.shares && heir.stack === s.stack) return { r, left: stack };
  if (stack) {
    const found = await stack.findings();
    await stack.close();
    if (found) {
      r.failed += 1;
      r.text += `\nerror: the running system reported\n${found}\n`;
    }
    for (const k of Object.keys(s.env ?? {})) delete process.env[k];
  }
  return { r };
}

function runner(name, s, argv, more) {
  if (argv.some(a => a === '--test') && !argv.some(a => /\.test\.mjs$/.test(a))) {
    return Promise.resolve({ name, passed: 0, failed: 1, text: 'no test file' });
  }
  const began = Date.now();
  return new Promise(resolve => {
    const child = spawn(argv[0], argv.slice(1), {
      cwd: path.join(top, s.cwd ?? '.'),
      env: { ...process.env, ...s.env, ...more, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', d => { text += d; });
    child.stderr.on('data', d => { text += d; });
    child.on('close', code => {
      writeFileSync(path.join(logDir, `${name}.log`), text);
      const n = count[s.runner](text);
      // A runner that failed without saying what, or ran nothing, has failed.
      if ((code !== 0 && n.failed === 0) || n.passed + n.failed === 0) {
        n.failed += 1;
      }
      resolve({ name, ...n, text, seconds: (Date.now() - began) / 1000 });
    });
  });
}

const wanted = process.argv.slice(2).flatMap(w => plans[w] ?? [w]);
let passed = 0;
let failed = 0;

async function runAll(list) {
  let left;
  for (const [at, item] of list.entries()) {
    if (Array.isArray(item)) {
      await Promise.all(item.map(runAll));
    } else {
      const done = await run(item, list[at + 1], left);
      left = done.left;
      report(done.r);
    }
  }
}

function report(r) {
  passed += r.passed;
  failed += r.failed;
  console.log(`${r.name}: ${r.passed} ok, ${r.failed} not ok`
    + ` (${(r.seconds ?? 0).toFixed(0)} s)`);
  if (r.failed) {
    const lines = r.text.split('\n');
    const bad = lines.flatMap((l, i) =>
      /^\s*not ok|FAIL|Failed test|error:|\[  FAILED|Error:/.test(l)
        ? [lines.slice(i, i + 12).join('\n')] : []).slice(0, 15);
    console.log(`---- ${r.name}\n${bad.join('\n…\n')}\n----\n`
      + lines.slice(-40).join('\n') + `\n---- (whole: var/test/log/${r.name}.log)`);
  }
}

const unknown = wanted.flat(2).find(name => !suites[name]);
if (unknown) {
  console.error(`no suite ${unknown}; there are ${Object.keys(suites).join(' ')}`);
  process.exit(2);
}
await runAll(wanted);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
