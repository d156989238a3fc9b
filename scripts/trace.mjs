// SPDX-License-Identifier: Apache-2.0
// test/trace.csv says which test holds which requirement (R…) or decision (X…).
// An id that is claimed must name a test that exists; after a run of the suites
// its log must not say that the test failed.
//   id,file,test    R66,test/api/pilot.test.mjs,"a second district is refused…"
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from './demo/pilots.mjs';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const rows = parseCsv(readFileSync(path.join(top, 'test/trace.csv'), 'utf8'));
const logDir = path.join(top, 'var/test/log');
const logs = existsSync(logDir)
  ? readdirSync(logDir).map(f => readFileSync(path.join(logDir, f), 'utf8')).join('\n') : '';
let passed = 0;
let failed = 0;
const bad = why => { failed += 1; console.log(`not ok: ${why}`); };

for (const { id, file, test } of rows) {
  const at = path.join(top, file);
  if (!/^[RX]\d+$/.test(id)) bad(`${id}: not an id`);
  else if (!existsSync(at)) bad(`${id}: no file ${file}`);
  else if (test && !readFileSync(at, 'utf8').includes(test)) {
    bad(`${id}: ${file} has no test "${test}"`);
  } else if (test && logs.split('\n').some(l => /^\s*not ok/.test(l) && l.includes(test))) {
    bad(`${id}: "${test}" failed`);
  } else passed += 1;
}
if (!rows.length) bad('test/trace.csv is empty');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
