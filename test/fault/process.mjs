// SPDX-License-Identifier: Apache-2.0
// Who runs. Kore renames its processes: the supervisor says which it started.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const supervised = (stack, name) =>
  Number(readFileSync(path.join(stack.dir, `run/${name}.supervised`), 'utf8'));

/** Process ids that pgrep finds. */
export function processes(...args) {
  try {
    return execFileSync('pgrep', args, { encoding: 'utf8' }).trim().split('\n').map(Number);
  } catch { return []; }
}

/** Kore's workers of both instances. */
export const workers = stack =>
  ['kore-0', 'kore-1'].flatMap(k => processes('-P', String(supervised(stack, k))));

export const alive = pid => {
  try { process.kill(pid, 0); return true; } catch { return false; }
};
