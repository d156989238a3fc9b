// SPDX-License-Identifier: Apache-2.0
// test/trace.csv says which test holds which requirement (R…) or decision (X…).
// Every id that is claimed must name a test that was run and passed: the logs of
// the suites say so. Rows of suites that this run leaves out are counted apart;
// a file that no suite runs is an error.
//   id,file,test    R66,test/api/pilot.test.mjs,"a second district is refused…"
// Without a test the whole file is meant: a pgTAP file is one sentence.
//   RR_RAN='unit sql api' node scripts/trace.mjs
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from './demo/pilots.mjs';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ran = (process.env.RR_RAN ?? '').split(/\s+/).filter(Boolean);

// Which suites run a file; the first of them that was run is asked.
const homes = [
  [/^test\/api\/matrix\.test/, ['matrix']],
  [/^test\/api\//, ['api', 'asan-api', 'seccomp']], [/^test\/demo\//, ['demo']],
  [/^test\/e2e\/screens\.test/, ['screens']],
  [/^test\/e2e\/walk\//, ['walks']], [/^test\/e2e\//, ['e2e']],
  [/^test\/security\/(slow|storm)\.test/, ['siege']],
  [/^test\/security\//, ['security', 'asan-api', 'seccomp']],
  [/^test\/office\//, ['office']], [/^test\/year\//, ['year']],
  [/^test\/fault\//, ['fault']], [/^test\/crowd\//, ['crowd']], [/^test\/race\//, ['race']],
  [/^test\/sql\/.+\/.+\.sql$/, ['sql']], [/^test\/unit\/.*_test\.c$/, ['unit', 'asan-unit']],
  [/^test\/unit\/paper(_pages)?\.test/, ['paper']], [/^test\/unit\/.*\.test\.mjs$/, ['oracle']],
  [/^frontend\/src\/.*\.test\.ts$/, ['spa']],
];

const logs = new Map();
function log(suite) {
  if (!logs.has(suite)) {
    const f = path.join(top, 'var/test/log', `${suite}.log`);
    logs.set(suite, existsSync(f) ? readFileSync(f, 'utf8').split('\n') : []);
  }
  return logs.get(suite);
}

const tap = (lines, { test }) => {
  const said = lines.filter(l => l.includes(` - ${test.replaceAll('#', '\\#')}`));
  return said.some(l => /^\s*ok \d+ - /.test(l)) && !said.some(l => /^\s*not ok /.test(l));
};
const prove = (lines, { file, test }) => (!test || inFile(file, test))
  && lines.some(l => /^Files=\d+, Tests=\d+/.test(l))
  && !lines.some(l => l.startsWith(`${file} `) && /Failed|Wstat|Dubious/.test(l))
  && !lines.some(l => l.startsWith(`${file} ..`) && !/ ok$/.test(l));
const cmocka = (lines, { test }) => lines.some(l => l.startsWith('[       OK ]') && l.endsWith(` ${test}`));
const vitest = (lines, { file, test }) => inFile(file, test)
  && !lines.some(l => /FAIL/.test(l) && l.includes(file.replace('frontend/', '')))
  && lines.some(l => /^\s*Tests .*passed/.test(l));
const race = (lines, { file }) => lines.some(l => /\d+ passed, \d+ failed$/.test(l))
  && !lines.some(l => l.startsWith(`not ok ${file}`));
const judge = suite => ({ sql: prove, unit: cmocka, 'asan-unit': cmocka, spa: vitest, race }[suite] ?? tap);

function inFile(file, text) {
  return readFileSync(path.join(top, file), 'utf8').includes(text);
}

const rows = parseCsv(readFileSync(path.join(top, 'test/trace.csv'), 'utf8'));
let passed = 0;
let failed = 0;
let elsewhere = 0;
const bad = (row, why) => {
  failed += 1;
  console.log(`not ok: ${row.id} ${row.file} "${row.test}": ${why}`);
};
const seen = new Set();
for (const row of rows) {
  const key = `${row.id}|${row.file}|${row.test}`;
  const suites = homes.find(([re]) => re.test(row.file))?.[1];
  const suite = suites?.find(s => ran.includes(s));
  if (!/^[RX]\d+$/.test(row.id)) bad(row, 'is not an id');
  else if (seen.has(key)) bad(row, 'stands twice');
  else if (!existsSync(path.join(top, row.file))) bad(row, 'there is no such file');
  else if (!suites) bad(row, 'no suite runs this file');
  else if (row.test && !inFile(row.file, row.test)) bad(row, 'the file has no such test');
  else if (!suite) elsewhere += 1;
  else if (!judge(suite)(log(suite), row)) bad(row, `did not pass in ${suite}`);
  else passed += 1;
  seen.add(key);
}
if (!rows.length || passed + failed === 0) bad({ id: '', file: 'test/trace.csv', test: '' }, 'nothing to check');
console.log(`# ${new Set(rows.map(r => r.id)).size} ids; ${elsewhere} rows are held by suites outside this run`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
