// SPDX-License-Identifier: Apache-2.0
// The lines of both READMEs do what is said beside them, as they are printed:
// only the port and the folder are those of the system under test.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startStack, top } from '../lib/stack.mjs';

let stack;
let folder;
before(async () => {
  stack = await startStack('demo', 'demo');
  folder = mkdtempSync(path.join(tmpdir(), 'rr-readme-'));
  symlinkSync(stack.dir, path.join(folder, 'var'));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stack.close();
});

/** The blocks of a page that call the API, as one script. */
const lines = page => [...readFileSync(path.join(top, page), 'utf8').matchAll(/^```sh\n(.+?)^```$/gms)]
  .map(m => m[1]).filter(block => block.includes('curl '));

for (const page of ['README.md', 'README.zh-CN.md']) {
  test(`${page}: the lines of curl work as they are printed`, async () => {
    const blocks = lines(page);
    assert.equal(blocks.length, 2, 'reading, and a table of filings');
    assert.match(blocks[0], /:8443\//);
    const script = `set -euo pipefail\n${blocks.join('')}`.replaceAll(':8443/', `:${stack.env.RR_PORT}/`);
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], { cwd: folder });
    assert.equal(stderr, '');
    const ranked = stdout.split('\n').slice(0, 5).map(l => JSON.parse(l));
    assert.equal(ranked.at(0)[0], 1);
    for (const [rank, name, total, band] of ranked) {
      assert.ok(rank >= 1 && rank <= 5 && name.length >= 2 && band >= 1 && band <= 5, `${rank} ${name}`);
      assert.match(total, /^\d+\.\d\d$/);
    }
    const rest = stdout.split('\n').slice(5).join('\n');
    const at = rest.indexOf('\n]\n') + 3;
    const records = JSON.parse(rest.slice(0, at));
    assert.equal(records.length, 3);
    const job = JSON.parse(rest.slice(at));
    assert.equal(job.state, 'done', JSON.stringify(job));
    assert.deepEqual(job.result.rows.map(r => [r.line, r.status]), [[2, 'accepted'], [3, 'rejected']]);
    assert.match(job.result.rows[1].errors[0].detail, /“发生时间”/);
  });
}
