// SPDX-License-Identifier: Apache-2.0
// Programs are told a problem by its code: what stands in api/problem.def is what
// the server or the database can say, and no promise of more.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const top = path.resolve(import.meta.dirname, '../..');
const texts = (dir, ext) => readdirSync(path.join(top, dir), { recursive: true, withFileTypes: true })
  .filter(f => f.isFile() && ext.some(e => f.name.endsWith(e)))
  .map(f => readFileSync(path.join(f.parentPath ?? f.path, f.name), 'utf8')).join('\n');

test('every problem of the table can be met', () => {
  const said = new Set((texts('api', ['.c', '.h', 'routes.def']) + texts('sql', ['.sql'])).match(/\b[a-z][a-z0-9_]+\b/g));
  const codes = JSON.parse(execFileSync(path.join(top, 'build/rr-print'), ['problems'], { encoding: 'utf8' })).map(p => p.code);
  assert.ok(codes.length > 50);
  assert.deepEqual(codes.filter(c => !said.has(c)), []);
});
