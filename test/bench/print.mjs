// SPDX-License-Identifier: Apache-2.0
// Numbers of a bench for people.

export const median = list => {
  const s = [...list].sort((a, b) => a - b);
  const m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
};

const whole = n => Math.round(n).toLocaleString('en');
const cell = list => `${whole(median(list))} (${whole(Math.min(...list))}–${whole(Math.max(...list))})`;

/** What holds it: where the processor's time of the runs at Kore went. */
export function sentence({ name, rates, cpu, target }) {
  const all = Object.values(cpu).reduce((n, v) => n + v, 0);
  const parts = [`${name}: of the processor time, ${Object.entries(cpu)
    .filter(([, v]) => v / all >= 0.01).sort((a, b) => b[1] - a[1])
    .map(([k, v]) => `${k} ${Math.round(v / all * 100)} %`).join(', ')}`];
  if (target) {
    const ratio = median(rates.kore) / median(rates[target[0]]);
    parts.push(`${ratio.toFixed(2)} of ${target[0]}, wanted ${target[1]}: ${ratio >= target[1] ? 'met' : 'MISSED'}`);
  }
  return `${parts.join('; ')}.`;
}

export function table(report) {
  const names = ['kore', 'nginx+tls', 'pgbench', 'constant', 'static'];
  const rows = [['', ...names, 'of pgbench', 'of constant', 'of static', 'p50 ms', 'p99 ms', 'bytes']];
  for (const r of report.results) {
    const of = side => (r.rates[side] ? (median(r.rates.kore) / median(r.rates[side])).toFixed(2) : '');
    rows.push([r.name, ...names.map(n => (r.rates[n] ? cell(r.rates[n]) : '')),
      of('pgbench'), of('constant'), of('static'), (r.p50 / 1000).toFixed(1),
      (r.p99 / 1000).toFixed(1), whole(r.bytes)]);
  }
  const width = rows[0].map((_, i) => Math.max(...rows.map(r => r[i].length)));
  const lines = rows.map(r => r.map((c, i) => (i ? c.padStart(width[i]) : c.padEnd(width[i]))).join('  ').trimEnd());
  return [`Requests a second: median of ${report.rounds} rounds of ${report.seconds} s (least–most), `
    + `${report.filings.toLocaleString('en')} filings, ${report.cpus} processors, load ${report.load[0].toFixed(1)}`,
    '', ...lines, '', ...report.results.map(r => r.sentence)].join('\n');
}
