// SPDX-License-Identifier: Apache-2.0
// Rank intervals a second time, from what api/score/robust.h says of the draws
// and from the scores of the second engine; no code is shared.
import { read, scoreReport } from './score.mjs';

const WORD = (1n << 64n) - 1n;

/** splitmix64, as its author published it. */
export function* splitmix64(seed) {
  let state = BigInt(seed);
  for (;;) {
    state = (state + 0x9e3779b97f4a7c15n) & WORD;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & WORD;
    yield z ^ (z >> 31n);
  }
}

const lcm = (a, b) => {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return (a / x) * b;
};

/** {unit: {best, worst}} of a report's document. */
export function rankRanges(document, { seed, samples, percent }) {
  const indicators = document.rule_set.pillars.flatMap(p => p.indicators);
  const { units } = scoreReport(document.rule_set, document);
  const exact = units.map(u => indicators.map(i => {
    const score = u.indicators[i.key]?.score;
    return score ? read(score.exact) : read('0');
  }));
  const common = exact.flat().reduce((d, q) => lcm(d, q.d), 1n);
  const whole = exact.map(row => row.map(q => q.n * (common / q.d)));
  const spread = BigInt(percent) * 10n;
  const draws = splitmix64(seed);
  const ranges = units.map(u => ({ best: u.rank, worst: u.rank }));
  for (let n = 0; n < samples; n++) {
    const factors = indicators.map(i => i.kind === 'two_tier' || i.kind === 'three_tier'
      ? 1000n - spread + draws.next().value % (2n * spread + 1n) : 1000n);
    const sums = whole.map(row => row.reduce((sum, v, i) => sum + v * factors[i], 0n));
    const sorted = [...sums].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    sums.forEach((sum, u) => {
      const rank = sorted.indexOf(sum) + 1;
      ranges[u].best = Math.min(ranges[u].best, rank);
      ranges[u].worst = Math.max(ranges[u].worst, rank);
    });
  }
  return Object.fromEntries(units.map((u, n) => [u.unit, ranges[n]]));
}
