// SPDX-License-Identifier: Apache-2.0
// What a year of work should come to, reckoned from the story alone: the book of
// a test that knows what was filed, said and approved on which day, and nothing
// of what the server counts.
export const QUARTERS = [
  // five working days and twenty days after the cut-off, by the calendar on the wall
  { period: '2023Q1', from: '2023-01-01', cut: '2023-03-31', five: '2023-04-10', twenty: '2023-04-20', ready: '2023-04-21' },
  { period: '2023Q2', from: '2023-04-01', cut: '2023-06-30', five: '2023-07-07', twenty: '2023-07-20', ready: '2023-07-21' },
  { period: '2023Q3', from: '2023-07-01', cut: '2023-09-30', five: '2023-10-11', twenty: '2023-10-20', ready: '2023-10-21' },
  { period: '2023Q4', from: '2023-10-01', cut: '2023-12-31', five: '2024-01-08', twenty: '2024-01-20', ready: '2024-01-21' },
];
export const MONTHS = [
  { period: '202301B', cut: '2023-02-28', five: '2023-03-07', ready: '2023-03-08' },
  { period: '202302B', cut: '2023-04-30', five: '2023-05-09', ready: '2023-05-10' },
  { period: '202303B', cut: '2023-06-30', five: '2023-07-07', ready: '2023-07-08' },
  { period: '202304B', cut: '2023-08-31', five: '2023-09-07', ready: '2023-09-08' },
  { period: '202305B', cut: '2023-10-31', five: '2023-11-07', ready: '2023-11-08' },
  { period: '202306B', cut: '2023-12-31', five: '2024-01-08', ready: '2024-01-09' },
];
const CLASS = { N: 'national', C: 'city', P: 'media' };
const OFF = { mass_larger: 30, opinion_major: 1 };

export class Book {
  /* Lines as people would note them down. */
  pilots = [];		// {unit, approved, due}
  accepted = [];	// {pilot (its line), day, approved}
  brands = [];		// {unit, situation, day, approved; dates: [{day, approved}] if it was corrected}
  surveys = [];		// {period, scores: {unit: '88.05'}, approved}
  risks = [];		// {unit, project, level, day, approved}
  projects = [];	// {unit, id, issued, milestones: [due…]}
  updates = [];		// {project (its line), period, filed, approved, done: [day or null…], results: all that its last report lists}

  /** corrected: what was first approved in time counts as it stands since. */
  district(units, q, corrected = false) {
    const num = Object.fromEntries(['pilots', 'acceptance', 'national', 'city', 'media', 'satisfaction', 'risk']
      .map(k => [k, Object.fromEntries(units.map(u => [u, { num: 0, den: { acceptance: 0, satisfaction: 0, risk: 10 }[k] ?? 1 }]))]));
    for (const p of this.pilots) {
      if (p.approved > q.five) continue;
      num.pilots[p.unit].num += 1;
      const passed = this.accepted.some(a => a.pilot === p && a.approved <= q.five && a.day <= q.cut);
      if (passed || (p.due && p.due <= q.cut)) {
        num.acceptance[p.unit].den += 1;
        num.acceptance[p.unit].num += passed ? 1 : 0;
      }
    }
    for (const b of this.brands) {
      const said = b.dates ?? [b];
      const [first] = said;
      if (first.approved > q.five) continue;
      const now = corrected ? said.at(-1) : said.filter(d => d.approved <= q.five).at(-1);
      if (now.day <= q.cut) num[CLASS[b.situation[0]]][b.unit].num += 1;
    }
    const survey = this.surveys.filter(s => s.period <= q.period && s.approved <= q.twenty).at(-1);
    for (const [u, score] of Object.entries(survey?.scores ?? {})) {
      num.satisfaction[u] = { num: Math.round(Number(score) * 100), den: 100 };
    }
    for (const r of this.risks.filter(x => x.unit && x.day <= q.cut && x.approved <= q.five)) takeOff(num.risk[r.unit], r);
    return num;
  }

  project(m) {
    const there = this.projects.filter(p => p.issued <= m.cut);
    const num = Object.fromEntries(['milestones', 'updates', 'results', 'bottlenecks', 'national', 'city', 'media', 'risk']
      .map(k => [k, Object.fromEntries(there.map(p => [p.id, { num: 0, den: { milestones: 0, updates: 0, bottlenecks: 0, risk: 10 }[k] ?? 1 }]))]));
    for (const p of there) {
      const said = this.updates.filter(u => u.project === p && u.approved <= m.five);
      p.milestones.forEach((due, i) => {
        const done = said.map(u => u.done[i]).filter(Boolean).at(-1);
        const by = done && done <= m.cut ? done : null;
        if (!by && due > m.cut) return;
        num.milestones[p.id].den += 1;
        num.milestones[p.id].num += by && by <= due ? 1 : 0;
      });
      for (const b of MONTHS.filter(x => x.period <= m.period && x.cut >= p.issued)) {
        num.updates[p.id].den += 1;
        const u = said.find(x => x.period === b.period);
        num.updates[p.id].num += u && u.filed <= b.cut ? 1 : 0;
      }
      for (const { form, situation } of said.at(-1)?.results ?? []) {
        if (['system', 'mechanism', 'standard'].includes(form)) num.results[p.id].num += 1;
        if (situation) num[CLASS[situation[0]]][p.id].num += 1;
      }
      for (const r of this.risks.filter(x => x.project === p && x.day <= m.cut && x.approved <= m.five)) takeOff(num.risk[p.id], r);
    }
    return num;
  }
}

function takeOff(figure, r) {
  figure.num += OFF[r.level];
  figure.events = { ...figure.events, [r.level]: (figure.events?.[r.level] ?? 0) + 1 };
}

/** Exact fractions, as little as a test needs. */
export const plus = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a, b) => plus(a, { n: -b.n, d: b.d });
export const times = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a, b) => (b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n });
export const less = (a, b) => a.n * b.d < b.n * a.d;

/** What a value would score by standards that it did not make; null where they
 *  lie on one another and the rule for that would have to be asked. */
export function under(points, coefficients, { max, median, min }, x) {
  if (!less(min, max) || (median && (!less(min, median) || !less(median, max)))) return null;
  const line = (low, high, from, to) => plus(from, times(over(minus(x, low), minus(high, low)), minus(to, from)));
  const c = !less(x, max) ? coefficients[0] : !less(min, x) ? coefficients.at(-1)
    : !median ? line(min, max, coefficients[1], coefficients[0])
      : less(x, median) ? line(min, median, coefficients[2], coefficients[1])
        : line(median, max, coefficients[1], coefficients[0]);
  return times(points, c);
}
