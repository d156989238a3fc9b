// SPDX-License-Identifier: Apache-2.0
// Plays stories on the rehearsal's clock: steps are sorted by day; within a day
// those of one story run in order, those of different stories side by side.
import { pool } from '../lib/client.mjs';

export class Timeline {
  #steps = [];

  /** date: '2023-01-05'; story: what must run in order; run: async () => … */
  add(date, story, run, hour = 9) {
    this.#steps.push({ date, hour, story, order: this.#steps.length, run });
  }

  /** setClock(iso) is called before each day. Answers how many steps ran. */
  async play(setClock, { width = 12, log = () => {} } = {}) {
    let ran = 0;
    // A step may add later ones (an update exists only once it is owed).
    for (;;) {
      const next = this.#steps.filter(s => !s.done)
        .sort((a, b) => at(a).localeCompare(at(b)) || a.order - b.order)[0];
      if (!next) return ran;
      const now = at(next);
      await setClock(`${now}:00:00+08:00`);
      const today = this.#steps.filter(s => !s.done && at(s) === now)
        .sort((a, b) => a.order - b.order);
      const stories = Map.groupBy
        ? Map.groupBy(today, s => s.story) : groupBy(today, s => s.story);
      await pool([...stories.values()], width, async steps => {
        for (const s of steps) {
          try {
            await s.run();
          } catch (e) {
            e.message = `${s.story} (${now}): ${e.message}`;
            throw e;
          }
          s.done = true;
          ran += 1;
        }
        return steps.length;
      });
      log(now, ran);
    }
  }
}

const at = s => `${s.date}T${String(s.hour).padStart(2, '0')}`;

function groupBy(list, key) {
  const m = new Map();
  for (const x of list) {
    const k = key(x);
    if (!m.has(k)) m.set(k, []);
    m.get(k).push(x);
  }
  return m;
}
