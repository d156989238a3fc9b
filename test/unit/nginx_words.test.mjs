// SPDX-License-Identifier: Apache-2.0
// nginx must speak for a server that does not answer, so its words stand in its
// own configuration; they are those of api/problem.def.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const conf = readFileSync(path.join(top, 'conf/nginx.conf.in'), 'utf8');
const problems = JSON.parse(execFileSync(path.join(top, 'build/rr-print'), ['problems'], { encoding: 'utf8' }));

/** status → text of `map $status $name { … }` */
function words(name) {
  const block = new RegExp(`map \\$status \\$${name} \\{\\n([^}]*)\\}`).exec(conf)[1];
  return Object.fromEntries([...block.matchAll(/^\s*(\d{3}) "([^"]*)";$/gm)].map(m => [m[1], m[2]]));
}

const codes = words('problem_code');
const titles = words('problem_title');
const details = words('problem_detail');

test('every problem that nginx says has a code, a title and a detail', () => {
  const pages = [...conf.matchAll(/location = \/_error\/(\d+) \{[^}]*default_type application\/problem\+json;/g)].map(m => m[1]).sort();
  assert.ok(pages.length > 5);
  for (const w of [codes, titles, details]) assert.deepEqual(Object.keys(w).sort(), pages);
});

for (const [status, code] of Object.entries(codes)) {
  test(`${status} ${code} reads as the server would say it`, () => {
    const row = problems.find(p => p.code === code);
    assert.ok(row, 'a code of api/problem.def');
    assert.equal(row.status, Number(status));
    assert.equal(titles[status], row.title);
    // of files nginx knows the limit
    if (code !== 'body_too_large') assert.equal(details[status], row.detail);
  });
}
