// SPDX-License-Identifier: Apache-2.0
// A second, independent scoring engine: transcribed from the annex of the
// manual (R133–R158) and the decisions X20–X37, X54, X61 into BigInt
// fractions.  It shares no code and no structure with api/score; the two
// must agree to the last digit.  scoreReport() takes a rule set and a
// document {"units", "inputs"}: a published report's own document will do.

/* ---- fractions: {n, d}, d > 0, lowest terms ------------------------- */

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

export function fraction(n, d = 1n) {
  if (d === 0n) throw new Error('zero denominator')
  const s = d < 0n ? -1n : 1n
  const g = gcd(n, d) || 1n
  return { n: (s * n) / g, d: (s * d) / g }
}

const ZERO = fraction(0n)
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
const times = (a, b) => fraction(a.n * b.n, a.d * b.d)
const over = (a, b) => fraction(a.n * b.d, a.d * b.n)
const compare = (a, b) => {
  const x = a.n * b.d - b.n * a.d
  return x < 0n ? -1 : x > 0n ? 1 : 0
}
const same = (a, b) => a.n === b.n && a.d === b.d
const total = (list) => list.reduce(plus, ZERO)

export function read(text) {
  const s = String(text)
  let m = /^(-?\d+)$/.exec(s)
  if (m) return fraction(BigInt(m[1]))
  m = /^(-?\d+)\/(\d+)$/.exec(s)
  if (m) return fraction(BigInt(m[1]), BigInt(m[2]))
  m = /^(-?)(\d+)\.(\d+)$/.exec(s)
  if (!m) throw new Error(`not a number: ${s}`)
  const n = BigInt(m[2] + m[3])
  return fraction(m[1] ? -n : n, 10n ** BigInt(m[3].length))
}

export const exact = (q) => (q.d === 1n ? `${q.n}` : `${q.n}/${q.d}`)

// 四舍五入 on the magnitude; never "-0.00" (X29)
export function shown(q, places = 2) {
  const p = 10n ** BigInt(places)
  const m = q.n < 0n ? -q.n : q.n
  let k = (m * p) / q.d
  if (2n * (m * p - k * q.d) >= q.d) k += 1n
  const sign = q.n < 0n && k > 0n ? '-' : ''
  if (places === 0) return sign + k
  const rest = String(k % p).padStart(places, '0')
  return `${sign}${k / p}.${rest}`
}

const both = (q) => ({ exact: exact(q), shown: shown(q) })

/* ---- one indicator --------------------------------------------------- */

// X25: even count, mean of the two middle values
function medianOf(list) {
  const v = [...list].sort(compare)
  const h = v.length >> 1
  return v.length % 2 ? v[h] : over(plus(v[h - 1], v[h]), fraction(2n))
}

// R136, R140 with its two coefficients as data:
//   [0.8 + (X - Xmin) / (Xmax - Xmin) x 0.2] x T
function twoTiers(x, { max, min }, [top, low]) {
  if (same(x, max)) return { at: 'S', c: top }
  const share = over(minus(x, min), minus(max, min))
  return { at: 'B', c: plus(low, times(share, minus(top, low))) }
}

// R146–R149: 优 the maximum, 较优 the median, 一般 the minimum
function threeTiers(x, { max, median, min }, [s, a, b]) {
  if (same(x, max)) return { at: 'S', c: s }
  if (compare(x, median) >= 0) {
    const share = over(minus(x, median), minus(max, median))
    return { at: 'A', c: plus(a, times(share, minus(s, a))) }
  }
  const share = over(minus(x, min), minus(median, min))
  return { at: 'B', c: plus(b, times(share, minus(a, b))) }
}

function place(x, std, rule) {
  const c = rule.coefficients
  const bottom = { at: 'B', c: c[c.length - 1] }
  if (same(std.max, std.min)) // X24
    return std.max.n === 0n && rule.all_zero === 'floor'
      ? bottom
      : { at: 'S', c: c[0] }
  if (!std.median) return twoTiers(x, std, c)
  const lowTie = same(std.median, std.min) // X27
  if (lowTie && rule.tie_low === 'floor' && same(x, std.min)) return bottom
  return threeTiers(x, std, c)
}

// What a unit gets that was not assessed (X21); null: no score
function absent(rule, scored) {
  const c = rule.coefficients
  switch (rule.not_assessed) {
    case 'full': return c[0]
    case 'floor': return c[c.length - 1]
    case 'none': return null
    default: return over(total(scored), fraction(BigInt(scored.length)))
  }
}

// values: fraction, or null for a unit that is not assessed
export function scoreIndicator(rule, values) {
  const there = values.filter((v) => v !== null)
  const three = rule.coefficients.length === 3
  if (there.length === 0) // X54
    return {
      standards: three ? { max: null, median: null, min: null }
        : { max: null, min: null },
      badges: ['nobody_assessed'],
      cells: values.map(() => ({
        at: 'S', c: rule.coefficients[0],
        score: times(rule.points, rule.coefficients[0]),
      })),
    }
  const sorted = [...there].sort(compare)
  const std = { max: sorted[sorted.length - 1], min: sorted[0] }
  if (three) std.median = medianOf(there)
  const badges = []
  if (same(std.max, std.min)) badges.push('no_spread')
  else if (three && same(std.median, std.min)) badges.push('low_tie')
  const found = values.map((v) => (v === null ? null : place(v, std, rule)))
  const rest = absent(rule, found.filter(Boolean).map((f) => f.c))
  const cells = found.map((f) => {
    const c = f ? f.c : rest
    return { at: f ? f.at : null, c, score: c && times(rule.points, c) }
  })
  return { standards: std, badges, cells }
}

/* ---- ranks and bands ------------------------------------------------- */

// 1, 2, 2, 4 (X29): one more than the number of units before it
const ranks = (values) => values.map(
  (v) => 1 + values.filter((w) => compare(w, v) > 0).length)

const NAMES = [['A', 'green', '绿'], ['B', 'blue', '蓝'],
  ['C', 'yellow', '黄'], ['D', 'orange', '橙'], ['E', 'red', '红']]

const decimal = (q) => { // shortest decimal of up to six places
  for (let p = 0; p <= 6; p += 1)
    if (same(read(shown(q, p)), q)) return shown(q, p)
  return exact(q)
}

// X36 "fifths of the reachable range"
function rangeScale(low, high) {
  const from = [4n, 3n, 2n, 1n].map(
    (k) => plus(low, times(minus(high, low), fraction(k, 5n))))
  const f = from.map((q) => shown(q))
  return {
    rule: 'range_fifths', low: shown(low), high: shown(high), from,
    text: [`≥${f[0]}`, `≥${f[1]} 且 <${f[0]}`, `≥${f[2]} 且 <${f[1]}`,
      `≥${f[3]} 且 <${f[2]}`, `<${f[3]}`],
    band: (v) => 1 + from.filter((q) => compare(v, q) < 0).length,
  }
}

// X36 "rank fifths 8/8/9/8/8 (ties upward)"; the first is always green
function rankScale(low, high, n) {
  const last = [1, 2, 3, 4, 5].map(
    (k) => Math.max(1, Math.floor((n * k) / 5 + 0.5)))
  return {
    rule: 'rank_fifths', low: shown(low), high: shown(high), from: [],
    text: last.map((end, k) => {
      const a = k === 0 ? 1 : last[k - 1] + 1
      const b = Math.min(end, n)
      if (a > b) return '（空）'
      return a === b ? `第${a}名` : `第${a}–${b}名`
    }),
    band: (_, rank) => 1 + last.findIndex((end) => rank <= end),
  }
}

// X37 "risk (0 = green)", then the breaks of the rule set
function deductionScale(breaks) {
  const [c, d, e] = breaks.map(decimal)
  return {
    rule: 'deduction_from', low: null, high: '0.00',
    from: [ZERO, ...breaks],
    text: ['未扣分', `扣分不足${c}分`, `扣${c}分及以上，不足${d}分`,
      `扣${d}分及以上，不足${e}分`, `扣${e}分及以上`],
    band: (v) => (v.n >= 0n ? 1 : 2 +
      breaks.filter((q) => compare(minus(ZERO, v), q) >= 0).length),
  }
}

function indexOf(label, scale, values, counted) {
  const rank = ranks(values)
  const band = values.map((v, u) => scale.band(v, rank[u]))
  return {
    rank, band, counted,
    output: {
      label, rule: scale.rule, low: scale.low, high: scale.high,
      thresholds: scale.from.map((q) => shown(q)),
      thresholds_exact: scale.from.map(exact),
      labels: NAMES.map((n) => n[2]),
      legend: NAMES.map(([letter, colour, name], k) => ({
        band: k + 1, letter, colour, label: name, text: scale.text[k],
        units: band.filter((b) => b === k + 1).length,
      })),
    },
  }
}

/* ---- the report ------------------------------------------------------ */

const isTiered = (i) => i.kind === 'two_tier' || i.kind === 'three_tier'

function valueShown(format, q) {
  if (format === 'percent') return `${shown(times(q, fraction(100n)))}%`
  return format === 'count' && q.d === 1n ? `${q.n}` : shown(q)
}

function quotient(entry) {
  const d = read(entry.den)
  return d.n === 0n ? null : over(read(entry.num), d)
}

// R156, R158: so much per event
function deducted(indicator, entry) {
  if (!entry) return ZERO
  if (!entry.events) return quotient(entry) ?? ZERO
  return total(indicator.events.map(
    (e) => times(read(e.points), read(entry.events[e.key] ?? 0))))
}

function tieredIndicator(indicator, units, input) {
  const values = units.map((u) => quotient(input[u.unit]))
  const rule = {
    points: read(indicator.points),
    coefficients: indicator.coefficients.map(read),
    ...indicator.options,
  }
  const r = scoreIndicator(rule, values)
  const standards = {}
  for (const [key, v] of Object.entries(r.standards))
    standards[key] = v && {
      ...both(v),
      units: units.filter((_, u) => values[u] && same(values[u], v))
        .map((u) => u.unit),
    }
  return {
    scores: r.cells.map((c) => c.score),
    head: {
      points: exact(rule.points), coefficients: rule.coefficients.map(exact),
      assessed: values.filter(Boolean).length, standards, badges: r.badges,
    },
    cells: r.cells.map((c, u) => ({
      value: values[u] && exact(values[u]),
      value_shown: values[u] && valueShown(indicator.value_format, values[u]),
      tier: c.at, coefficient: c.c && exact(c.c), score: c.score &&
        both(c.score), badges: values[u] ? [] : ['not_assessed'],
    })),
  }
}

function plainIndicator(indicator, units, input) {
  const off = indicator.kind === 'deduction'
  const values = units.map((u) => {
    if (off) return deducted(indicator, input[u.unit])
    return input[u.unit] ? quotient(input[u.unit]) : null
  })
  return {
    scores: values.map((v) => (off ? minus(ZERO, v) : null)),
    head: {
      points: '0', coefficients: [],
      assessed: values.filter(Boolean).length, standards: {}, badges: [],
    },
    cells: values.map((v) => ({
      value: v && exact(v),
      value_shown: v && valueShown(indicator.value_format, v),
      tier: null, coefficient: null,
      score: off ? both(minus(ZERO, v)) : null, badges: [],
    })),
  }
}

function reach(indicators) {
  const t = indicators.filter(isTiered)
  const edge = (pick) => total(t.map((i) => times(read(i.points),
    read(pick(i.coefficients)))))
  return [edge((c) => c[c.length - 1]), edge((c) => c[0])]
}

function scaleOf(ruleSet, indicators, n, composite) {
  if (!composite && !indicators.some(isTiered))
    return deductionScale(ruleSet.colour.deduction_from.map(read))
  const [low, high] = reach(indicators)
  return ruleSet.colour.rule === 'rank_fifths' ? rankScale(low, high, n)
    : rangeScale(low, high)
}

/** Score a document {"units", "inputs"} under a rule set (both parsed). */
export function scoreReport(ruleSet, document) {
  const { units, inputs } = document
  const indicators = ruleSet.pillars.flatMap(
    (p) => p.indicators.map((i) => ({ ...i, pillar: p.key })))
  const results = indicators.map((i) => (isTiered(i) ? tieredIndicator
    : plainIndicator)(i, units, inputs[i.key]))
  const sum = (u, keep) => total(indicators.flatMap((i, k) =>
    (keep(i) && results[k].scores[u] ? [results[k].scores[u]] : [])))

  const raw = units.map((_, u) => sum(u, () => true))
  const composite = indexOf('综合评价指数',
    scaleOf(ruleSet, indicators, units.length, true), raw, true)
  const pillars = ruleSet.pillars.map((p) => {
    const values = units.map((_, u) => sum(u, (i) => i.pillar === p.key))
    return {
      key: p.key, values, ...indexOf(p.label,
        scaleOf(ruleSet, p.indicators, units.length, false), values,
        p.indicators.some((i) => i.kind !== 'display')),
    }
  })

  const bands = { composite: composite.output }
  for (const p of pillars) if (p.counted) bands[p.key] = p.output
  return {
    rule_set: { id: ruleSet.id, label: ruleSet.label },
    indicators: indicators.map((i, k) => ({
      key: i.key, label: i.label, pillar: i.pillar, kind: i.kind,
      ...results[k].head,
    })),
    bands,
    units: units.map((unit, u) => {
      const ties = units.filter((_, v) => v !== u &&
        same(raw[v], raw[u])).map((v) => v.unit)
      return {
        unit: unit.unit, name: unit.name, rank: composite.rank[u],
        tied: ties.length > 0, ties, band: composite.band[u],
        total: both(raw[u].n < 0n ? ZERO : raw[u]), // X30
        raw_total: both(raw[u]),
        deduction: both(sum(u, (i) => i.kind === 'deduction')),
        pillars: Object.fromEntries(pillars.map((p) => [p.key, {
          ...both(p.values[u]),
          rank: p.counted ? p.rank[u] : null,
          band: p.counted ? p.band[u] : null,
        }])),
        indicators: Object.fromEntries(indicators.map(
          (i, k) => [i.key, results[k].cells[u]])),
      }
    }),
    unused_inputs: Object.keys(inputs).filter(
      (key) => !indicators.some((i) => i.key === key)),
  }
}

