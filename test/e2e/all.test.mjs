// SPDX-License-Identifier: Apache-2.0
// Every test of this folder in one process, for one browser. A file can be run
// alone as well: scripts/node --test test/e2e/cockpit.test.mjs
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
for (const f of readdirSync(here).filter(n => n.endsWith('.test.mjs') && n !== 'all.test.mjs').sort()) {
  await import(new URL(f, here));
}
