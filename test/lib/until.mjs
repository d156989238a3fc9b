// SPDX-License-Identifier: Apache-2.0
import { sleep } from '../../scripts/lib/client.mjs';

/** What ok answers once it is something; an error that names what was waited
 *  for otherwise. */
export async function until(what, ok, within = 60_000) {
  for (const began = Date.now(); ;) {
    const r = await ok();
    if (r) return r;
    if (Date.now() - began > within) throw new Error(`${what}: not within ${within} ms`);
    await sleep(30);
  }
}
