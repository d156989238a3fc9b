// SPDX-License-Identifier: Apache-2.0
// build/rr-score against test/oracle/score.mjs, on seeded random documents
// and edge rows.  RR_SCORE names another program; RR_SEED another sequence.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { exact, read, scoreIndicator, scoreReport, shown }
  from '../oracle/score.mjs'

const program = process.env.RR_SCORE ?? 'build/rr-score'
const root = new URL('../../', import.meta.url)
const load = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const manual = load('sql/data/rule-set-2023-03-31.json')

function run(text) {
  return spawnSync(program, {
    cwd: root, input: text, encoding: 'utf8', maxBuffer: 1 << 28,
  })
}

function score(document) {
  const r = run(JSON.stringify(document))
  assert.equal(r.status, 0, r.stderr || String(r.error))
  return JSON.parse(r.stdout)
}

/* ---- seeded randomness (mulberry32) ---------------------------------- */

let state = Number(process.env.RR_SEED ?? 20230331) >>> 0
function random() {
  state = (state + 0x6d2b79f5) >>> 0
  let t = state
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const below = (n) => Math.floor(random() * n)
const pick = (list) => list[below(list.length)]
const times = (n, f) => Array.from({ length: n }, (_, i) => f(i))

const huge = () => times(25, () => below(10)).join('')
  .replace(/^0+/, '') || '0'

function number(style) {
  switch (style) {
    case 'small': return below(4)
    case 'count': return below(60)
    case 'zero': return random() < 0.8 ? 0 : below(3)
    case 'same': return 7
    case 'decimal':
      return `${below(100)}.${String(below(100)).padStart(2, '0')}`
    case 'fraction': return `${below(50)}/${1 + below(49)}`
    case 'huge': return huge()
    default: return pick([below(9), '0.5', '1/3', '2/3', '88.05'])
  }
}
const STYLES = ['small', 'count', 'zero', 'same', 'decimal', 'fraction',
  'huge', 'mixed']
const COEFFS = {
  two_tier: [['1.0', '0.8'], ['1', '0'], ['9/10', '1/3'], ['1', '1']],
  three_tier: [['1.0', '0.9', '0.8'], ['1.0', '0.8', '0.6'],
    ['1', '1/3', '0'], ['1', '1', '1/2'], ['0.9', '0.9', '0.9']],
}

function options(kind) {
  const o = {}
  if (random() < 0.5) o.not_assessed = pick(['mean', 'full', 'floor', 'none'])
  if (random() < 0.4) o.all_zero = pick(['top', 'floor'])
  if (kind === 'three_tier' && random() < 0.4)
    o.tie_low = pick(['median', 'floor'])
  return o
}

/* ---- two_tier, three_tier -------------------------------------------- */

function tierVector(id) {
  const kind = pick(['two_tier', 'three_tier'])
  const style = pick(STYLES)
  const missing = pick([0, 0, 0.2, 1])
  const v = {
    id, kind, total: pick([25, 20, '15', 10, '12.5', '100/3']),
    coeffs: pick(COEFFS[kind]),
    values: times(pick([0, 1, 2, 3, 4, 5, 8, 13, 40, 41]),
      () => (random() < missing ? null : number(style))),
    note: { kept: [1, null, '原样'] },
  }
  if (random() < 0.5) v.options = options(kind)
  return v
}

function tierAnswer(v) {
  const r = scoreIndicator({
    points: read(v.total), coefficients: v.coeffs.map(read), ...v.options,
  }, v.values.map((x) => (x === null ? null : read(x))))
  const standards = Object.fromEntries(Object.entries(r.standards)
    .map(([k, q]) => [k, q && exact(q)]))
  return {
    ...v, standards,
    expected: r.cells.map(({ score: q }) => (q
      ? { exact: exact(q), shown: shown(q) } : { exact: null, shown: null })),
  }
}

/* ---- report ---------------------------------------------------------- */

const EVENTS = ['OPINION_MAJOR', 'MASS_LARGER', 'MASS_MAJOR', 'MASS_EXTRA']

function reportVector(id) {
  const style = pick(['small', 'count', 'zero', 'huge'])
  const idle = pick([0, 0.3, 1])
  const input = {}
  for (let u = pick([0, 1, 2, 5, 12, 41]); u > 0; u -= 1) {
    const due = random() < idle ? 0 : 1 + below(5)
    const unit = {
      pilots: number(style), passed: below(due + 1), due,
      national: number(style), city: number('zero'), media: number('zero'),
      satis: random() < 0.1 ? null : `${60 + below(40)}.${below(10)}`,
    }
    if (random() < 0.3) {
      unit.events = {}
      for (const e of EVENTS)
        if (random() < 0.5) unit.events[e] = random() < 0.1 ? 9 : below(4)
    }
    input[`区${u}`] = unit
  }
  return { id, kind: 'report', input }
}

const NAMES = { pilots: 'pilots', rate: 'acceptance', national: 'national',
  city: 'city', media: 'media', satis: 'satisfaction' }

function reportAnswer(v) {
  const names = Object.keys(v.input)
  const column = (f) => Object.fromEntries(names.map(
    (n) => [n, f(v.input[n])]))
  const one = (x) => (x === null ? { num: 0, den: 0 } : { num: x, den: 1 })
  const r = scoreReport(manual, {
    units: names.map((n) => ({ unit: n, name: n })),
    inputs: {
      pilots: column((u) => one(u.pilots)),
      acceptance: column((u) => ({ num: u.passed, den: u.due })),
      national: column((u) => one(u.national)),
      city: column((u) => one(u.city)),
      media: column((u) => one(u.media)),
      satisfaction: column((u) => one(u.satis)),
      risk: column((u) => ({ events: Object.fromEntries(Object.entries(
        u.events ?? {}).map(([k, n]) => [k.toLowerCase(), n])) })),
    },
  })
  const expected = Object.fromEntries(r.units.map((u) => [u.unit, {
    scores: Object.fromEntries(Object.entries(NAMES).map(
      ([short, key]) => [short, u.indicators[key].score])),
    deduction: u.deduction.exact.replace(/^-/, ''),
    raw_total: u.raw_total.exact, total: u.total, rank: u.rank,
  }]))
  return { ...v, expected }
}

/* ---- scorecard: any rule set, any document ---------------------------- */

function indicator(key) {
  const kind = pick(['two_tier', 'two_tier', 'three_tier', 'three_tier',
    'three_tier', 'deduction', 'display'])
  const common = {
    key, label: `指标${key}`, kind, judge: `judge_${key}_v1`,
    approval_window: { days: 5, unit: 'working_day' },
    value_format: pick(['count', 'percent', 'number']),
  }
  if (kind === 'display') return common
  if (kind === 'deduction')
    return { ...common, events: [
      { key: 'small', label: '小', points: '0.1' },
      { key: 'large', label: '大', points: 3 }] }
  return { ...common, points: pick(['20', '12.5', '10/3', 7]),
    coefficients: pick(COEFFS[kind]), options: options(kind) }
}

function ruleSet() {
  const sum = (list) => exact(list.map(read).reduce((a, b) =>
    read(`${a.n * b.d + b.n * a.d}/${a.d * b.d}`), read('0')))
  const pillars = times(1 + below(3), (p) => {
    const indicators = times(1 + below(3), (i) => indicator(`i${p}${i}`))
    return { key: `p${p}`, label: `一级${p}`, indicators,
      points: sum(indicators.map((i) => i.points ?? '0')) }
  })
  return {
    format: 1, id: 'random', label: '随机', report_kind: 'district',
    points: sum(pillars.map((p) => p.points)),
    colour: { rule: pick(['range_fifths', 'rank_fifths']),
      deduction_from: pick([['3', '5', '10'], ['0.1', '1/3', 4]]) },
    pillars,
  }
}

function entry(i, style, idle) {
  if (i.kind === 'deduction')
    return pick([undefined, { num: below(40), den: 10 }, { num: 0, den: 0 },
      { events: { small: below(3), large: below(3) } },
      { num: 31, den: '10', events: { small: 1, large: 1 } }])
  if (i.kind === 'display' && random() < 0.3) return undefined
  if (random() < idle) return { num: 0, den: 0 }
  return { num: number(style), den: pick([1, 1, 1, 100, '3/7']),
    counted: [[1, 1]], left_out: [] }
}

function scorecardVector(id) {
  const own = random() < 0.8
  const rules = own ? ruleSet() : manual
  const units = times(pick([0, 1, 2, 3, 7, 20, 41]), (u) => ({
    unit: `U${u}`, name: `单位${u}`, short: '略' }))
  const inputs = {}
  for (const i of rules.pillars.flatMap((p) => p.indicators)) {
    const style = pick(own ? STYLES : ['small', 'zero'])
    const idle = pick([0, 0, 0.3, 1])
    inputs[i.key] = {}
    for (const u of units) {
      let e = entry({ ...i }, style, idle)
      if (i.kind === 'deduction' && !own) e = { num: below(90), den: 10 }
      if (i.value_max === '1' && e.den !== 0) e = { num: below(4), den: 3 }
      if (e !== undefined) inputs[i.key][u.unit] = e
    }
  }
  if (random() < 0.2) inputs.dropped = {}
  const v = { id, kind: 'scorecard', document: { period: '2023Q1', units,
    inputs } }
  if (own) v.rule_set = rules
  return v
}

const scorecardAnswer = (v) => ({
  ...v, expected: scoreReport(v.rule_set ?? manual, v.document) })

/* ---- tests ----------------------------------------------------------- */

/* What is odd about a vector, so that a run can say that it met all of it. */
const met = new Set()
function note(v, expected) {
  const columns = v.values ? [v.values]
    : v.input ? ['pilots', 'national', 'satis'].map((k) => Object.values(
      v.input).map((u) => u[k])) : []
  for (const all of columns) {
    const there = all.filter((x) => x !== null).map(String)
    const kinds = new Set(there)
    if (there.length > 1 && kinds.size === 1) met.add('all equal')
    if (there.length > kinds.size && kinds.size > 1) met.add('ties')
    if (there.length > 0 && there.every((x) => x === '0')) met.add('zeros')
    if (there.length === 1) met.add('single unit')
    if (there.length > 0 && there.length % 2 === 0) met.add('even count')
    if (there.length > 0 && there.length < all.length) met.add('0/0')
    if (all.length > 0 && there.length === 0) met.add('nobody assessed')
  }
  const totals = v.input ? Object.values(expected).map((u) => u.raw_total)
    : v.document ? expected.units.map((u) => u.raw_total.exact) : []
  if (totals.some((t) => t.startsWith('-'))) met.add('negative total')
}

/* A process for a thousand; RR_ORACLE_CASES of all kinds in the long plan. */
const SHARE = Number(process.env.RR_ORACLE_CASES ?? 1400) / 1400
function agree(least, make, answer) {
  const count = Math.round(least * SHARE)
  for (let from = 0; from < count; from += 1000) {
    const vectors = times(Math.min(1000, count - from), (i) => make(from + i))
    const got = score({ about: '随机', vectors })
    assert.equal(got.about, '随机')
    vectors.forEach((v, k) => {
      const due = JSON.parse(JSON.stringify(answer(v)))
      note(v, due.expected)
      assert.deepStrictEqual(got.vectors[k], due, `vector ${v.id}`)
    })
  }
}

test('the worked cases come back as they are', () => {
  const text = readFileSync(new URL('test/data/score-cases.json', root),
    'utf8')
  assert.equal(run(text).stdout.trimEnd(), text.trimEnd())
})

test('the oracle gives the worked cases too', () => {
  for (const v of load('test/data/score-cases.json').vectors) {
    const bare = { ...v }
    delete bare.expected
    delete bare.standards
    assert.deepStrictEqual(
      (v.kind === 'report' ? reportAnswer : tierAnswer)(bare), v)
  }
})

test('800 random indicators agree', () =>
  agree(800, (i) => tierVector(`T${i}`), tierAnswer))
test('200 random reports agree', () =>
  agree(200, (i) => reportVector(`R${i}`), reportAnswer))
test('400 random rule sets and documents agree', () =>
  agree(400, (i) => scorecardVector(`S${i}`), scorecardAnswer))
test('everything odd was among them', () => {
  assert.deepEqual([...met].sort(), ['0/0', 'all equal', 'even count',
    'negative total', 'nobody assessed', 'single unit', 'ties', 'zeros'])
})

test('edge rows agree', () => {
  const rows = [[], [null], [null, null], [0], [7], [0, 0, 0], [7, 7],
    [0, 0, 0, 1], [0, 0, 1, 1], [0, 1, 1, 1], [1, 2], [null, 3],
    [null, 0, 0, 5], ['1/3', '1/3', '2/3'], ['-1', 0, 1], ['0.10', '1/10'],
    ['9007199254740993', '9007199254740992', '9007199254740991']]
  const vectors = []
  for (const values of rows)
    for (const [kind, coeffs] of [['two_tier', ['1.0', '0.8']],
      ['three_tier', ['1.0', '0.9', '0.8']],
      ['three_tier', ['1.0', '0.8', '0.6']]])
      for (const not_assessed of ['mean', 'full', 'floor', 'none'])
        for (const all_zero of ['top', 'floor'])
          for (const tie_low of ['median', 'floor'])
            vectors.push({ id: vectors.length, kind, total: 25, coeffs,
              values, options: kind === 'two_tier'
                ? { not_assessed, all_zero }
                : { not_assessed, all_zero, tie_low } })
  const got = score({ vectors }).vectors
  vectors.forEach((v, k) => assert.deepStrictEqual(got[k], tierAnswer(v),
    JSON.stringify(v)))
})

test('a JSON integer beyond 2^53 keeps its last digit', () => {
  const r = run('{"vectors":[{"kind":"two_tier","total":10,"coeffs":'
    + '["1","0"],"values":[9007199254740993,9007199254740992,'
    + '9007199254740991]}]}')
  assert.match(r.stdout, /"max": "9007199254740993"/)
  assert.match(r.stdout, /"exact": "5"/)
})

test('bad input names its place and exits 1', () => {
  const tier = (more) => `{"vectors":[{"kind":"two_tier","total":10,`
    + `"coeffs":["1","0.8"],"values":[1,2]${more}}]}`
  const report = (unit) => `{"vectors":[{"kind":"report","input":{"甲":${
    unit}}}]}`
  const full = '"pilots":1,"passed":1,"due":1,"national":0,"city":0,'
    + '"media":0,"satis":"90"'
  const cases = [
    ['', 'json_syntax', '/'],
    ['[]', 'type_wrong', '/'],
    ['{}', 'key_missing', '/'],
    ['{"vectors":[]} x', 'json_trailing', '/'],
    ['{"vectors":[],"vectors":[]}', 'key_duplicate', '/vectors'],
    ['{"vectors":[{"kind":"four_tier"}]}', 'value_unknown',
      '/vectors/0/kind'],
    ['{"vectors":[{"total":1}]}', 'key_missing', '/vectors/0'],
    [tier(',"values":[1]'), 'key_duplicate', '/vectors/0/values'],
    [tier(',"all_zero":"floor"'), 'key_unknown', '/vectors/0/all_zero'],
    [tier(',"options":{"tie_low":"floor"}'), 'key_unknown',
      '/vectors/0/options/tie_low'],
    [tier(',"options":{"x":1}'), 'key_unknown', '/vectors/0/options/x'],
    [tier(',"n":01'), 'json_syntax', '/vectors/0'],
    [tier(',"n":Infinity'), 'json_syntax', '/vectors/0/n'],
    [tier(',"n":NaN'), 'json_syntax', '/vectors/0/n'],
    [tier('').replace('[1,2]', '[1,1e999]'), 'number_invalid',
      '/vectors/0/values/1'],
    [tier('').replace('[1,2]', '[1,"inf"]'), 'number_invalid',
      '/vectors/0/values/1'],
    [tier('').replace('[1,2]', '[1,"1/0"]'), 'number_invalid',
      '/vectors/0/values/1'],
    [tier('').replace('[1,2]', '[1,true]'), 'type_wrong',
      '/vectors/0/values/1'],
    [tier('').replace('[1,2]', '{}'), 'type_wrong', '/vectors/0/values'],
    [tier('').replace('"1","0.8"', '"1"'), 'list_length',
      '/vectors/0/coeffs'],
    [tier('').replace('"1","0.8"', '"0.8","1"'), 'coefficients_invalid',
      '/vectors/0/coeffs'],
    [tier('').replace('10', '"-10"'), 'number_range', '/vectors/0/total'],
    [report(`{${full},"events":{"MASS_HUGE":1}}`), 'key_unknown',
      '/vectors/0/input/甲/events/MASS_HUGE'],
    [report(`{${full},"events":{"MASS_EXTRA":"1.5"}}`), 'number_range',
      '/vectors/0/input/甲/events/MASS_EXTRA'],
    [report(`{${full},"extra":1}`), 'key_unknown',
      '/vectors/0/input/甲/extra'],
    [report(`{${full.replace('"city":0,', '')}}`), 'key_missing',
      '/vectors/0/input/甲'],
    [report(`{${full.replace('"90"', '"100.01"')}}`), 'number_range',
      '/vectors/0/input/甲/satis'],
    [report(`{${full.replace('"passed":1', '"passed":2')}}`),
      'number_range', '/vectors/0/input/甲/passed'],
    [report(`{${full.replace('"pilots":1', '"pilots":-1')}}`),
      'number_range', '/vectors/0/input/甲/pilots'],
    [report(`{${full}}`).replace('甲', ''), 'text_invalid',
      '/vectors/0/input/'],
    [report(`{${full}}`).replace('甲', '\u3000'), 'text_invalid',
      '/vectors/0/input/\u3000'],
    ...['options', 'not_assessed', 'all_zero', 'tie_low', 'rule_set'].map(
      (key) => [report(`{${full}}`).replace('"input"', `"${key}":{},"input"`),
        'key_unknown', `/vectors/0/${key}`]),
    ['{"vectors":[{"kind":"scorecard","options":{}}]}', 'key_unknown',
      '/vectors/0/options'],
  ]
  for (const [text, code, place] of cases) {
    const r = run(text)
    assert.equal(r.status, 1, text)
    assert.equal(r.stdout, '', text)
    assert.ok(r.stderr.startsWith(`rr-score: ${place}: `), r.stderr)
    assert.ok(r.stderr.endsWith(`(${code})\n`), `${text}: ${r.stderr}`)
  }
})
