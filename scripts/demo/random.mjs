// SPDX-License-Identifier: Apache-2.0
// A seeded generator (mulberry32): the demo is the same on every machine.
export function randomOf(seed) {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (lo, hi) => lo + Math.floor(next() * (hi - lo + 1)),
    pick: list => list[Math.floor(next() * list.length)],
    chance: p => next() < p,
    sample: (list, n) => {
      const rest = [...list];
      return Array.from({ length: Math.min(n, rest.length) }, () =>
        rest.splice(Math.floor(next() * rest.length), 1)[0]);
    },
  };
}

/** '2023-01-05' plus n days */
export function dayAfter(date, n) {
  const d = new Date(`${date}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + n);
  return d.toISOString().slice(0, 10);
}

export const earlier = (a, b) => (a < b ? a : b);
export const later = (a, b) => (a > b ? a : b);
