// SPDX-License-Identifier: Apache-2.0
// Every test of this folder in one process, for one browser, but the screens of
// all roles and the walks through single modules (walk/), which are suites of the
// long plan. A file can be run alone as well:
// scripts/node --test test/e2e/cockpit.test.mjs
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const apart = new Set(['all.test.mjs', 'screens.test.mjs']);
for (const f of readdirSync(here).filter(n => n.endsWith('.test.mjs') && !apart.has(n)).sort()) {
  await import(new URL(f, here));
}
