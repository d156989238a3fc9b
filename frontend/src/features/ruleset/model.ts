// SPDX-License-Identifier: Apache-2.0
import type { Judge, Method, RuleBody, RuleEvent, RuleIndicator, RulePillarBody, RuleSource } from '@/api/rulesets'
import type { CountingWindow } from '@/api/types'
import { windowLabel } from '@/score/words'

/* The words of a rule set on screen. What holds is the server's to say. */
export const METHODS: Record<Method, string> = { two_tier: '功效系数法（两档）', three_tier: '功效系数法（三档）', deduction: '有事法则扣分', display: '只展示，不计分' }
export const FORMATS: Record<string, string> = { count: '件数', percent: '百分比', number: '两位小数' }
export const DAYS: Record<string, string> = { working_day: '个工作日', day: '天' }
export const COLOURS: Record<string, string> = { range_fifths: '按可得分范围五等分', rank_fifths: '按名次五等分' }
export const TIERS: Record<string, string[]> = { two_tier: ['高档', '低档'], three_tier: ['优', '较优', '一般'] }
export const OPTIONS: { key: 'not_assessed' | 'all_zero' | 'tie_low'; label: string; kinds: Method[]; choices: Record<string, string> }[] = [
  { key: 'not_assessed', label: '单位不参评（分母为 0）', kinds: ['two_tier', 'three_tier'], choices: { mean: '取参评单位的平均分', full: '取满分', floor: '取最低档', none: '不计这一项' } },
  { key: 'all_zero', label: '各单位都是 0', kinds: ['two_tier', 'three_tier'], choices: { top: '都取最高档', floor: '都取最低档' } },
  { key: 'tie_low', label: '半数以上同为最小值', kinds: ['three_tier'], choices: { median: '按达到中位值计', floor: '取最低档' } },
]
export const STATES = { draft: '草稿', published: '已发布' } as const
export const KINDS: Record<string, string> = { district: '区县改革报表', project: '重大改革项目报表' }

const FIELDS: Record<string, string> = {
  label: '名称', points: '分值', kind: '计分方法', coefficients: '系数', options: '特殊情形', events: '扣分事件', judge: '认定函数', weight: '每条权重', also: '另计来源', window: '计数区间', approval_window: '补审期',
  value_format: '实际值显示', value_max: '实际值上限', data_owner: '数据责任单位', basis: '评价细则', pillar: '所属一级指标', colour: '五色图分档', deduction_from: '扣分色档分界',
}
export function fieldLabel(field: string): string {
  return FIELDS[field] ?? field
}

const list = (value: unknown): string => (value as string[]).join(' / ')
const events = (value: unknown): string => (value as RuleEvent[]).map((e) => `${e.label} ${e.points} 分`).join('；')
function options(value: unknown): string {
  return OPTIONS.filter((o) => o.key in (value as object)).map((o) => `${o.label}：${o.choices[(value as Record<string, string>)[o.key] ?? ''] ?? ''}`).join('；')
}
const sources = (value: unknown): string => (value as RuleSource[]).map((s) => s.weight && s.weight !== '1' ? `${s.judge}（每条 ${s.weight}）` : s.judge).join('；')
const windowWords = (value: unknown): string => { const w = value as { days: number; unit: string }; return `截止后 ${w.days} ${DAYS[w.unit] ?? w.unit}` }
const SHOWN: Record<string, (value: unknown) => string> = {
  kind: (v) => METHODS[v as Method] ?? String(v), coefficients: list, deduction_from: list, events, options, also: sources, approval_window: windowWords,
  window: (v) => windowLabel(v as CountingWindow), value_format: (v) => FORMATS[String(v)] ?? String(v), colour: (v) => COLOURS[String(v)] ?? String(v),
}
/* One field's value as people read it. */
export function fieldValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '—'
  return SHOWN[field]?.(value) ?? String(value)
}

/* Decimals add up exactly: 0.1 + 0.2 is 0.3. Null where one is no number. */
export function sum(texts: string[]): string | null {
  if (!texts.every((t) => /^\d+(\.\d+)?$/.test(t.trim()))) return null
  const places = Math.max(0, ...texts.map((t) => t.trim().split('.')[1]?.length ?? 0))
  const whole = texts.reduce((n, t) => { const [a = '0', b = ''] = t.trim().split('.'); return n + BigInt(a + b.padEnd(places, '0')) }, 0n)
  const digits = String(whole).padStart(places + 1, '0')
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '') : digits
}
export function pillarSum(p: RulePillarBody): string | null {
  return sum(p.indicators.map((i) => scored(i.kind) ? i.points ?? '' : '0'))
}
export function scored(kind: Method): kind is 'two_tier' | 'three_tier' {
  return kind === 'two_tier' || kind === 'three_tier'
}
export function same(a: string | null, b: string): boolean {
  return a !== null && sum([b]) !== null && sum([a]) === sum([b])
}

const COEFFICIENTS = { two_tier: ['1.0', '0.8'], three_tier: ['1.0', '0.9', '0.8'] }
/* An indicator under another method keeps what both have. */
export function withMethod(i: RuleIndicator, kind: Method, judge: Judge | undefined): RuleIndicator {
  const { points, coefficients, options: had, events: priced, value_max: most, ...rest } = i
  const next: RuleIndicator = { ...rest, kind }
  if (kind === 'deduction') return { ...withSources(next, sourcesOf(next)), events: judge?.events?.map((e) => ({ ...e })) ?? priced ?? [] }
  if (most !== undefined) next.value_max = most
  if (kind === 'display') return next
  const usual = COEFFICIENTS[kind]
  const { tie_low: low, ...others } = had ?? {}
  return {
    ...next, points: points ?? '10', coefficients: coefficients?.length === usual.length ? coefficients : [...usual],
    options: { not_assessed: 'mean', all_zero: 'top', ...others, ...(kind === 'three_tier' ? { tie_low: low ?? 'median' } : {}) },
  }
}
/* What it is counted from, the first of them, then the others. */
export function sourcesOf(i: RuleIndicator): RuleSource[] {
  return [i.weight === undefined ? { judge: i.judge } : { judge: i.judge, weight: i.weight }, ...i.also ?? []]
}
/* From when on it may count: what all its sources can; and what holds. */
export function windowsOf(i: RuleIndicator, judges: Judge[]): CountingWindow[] {
  const each = sourcesOf(i).map((s) => judges.find((j) => j.judge === s.judge)?.windows ?? [])
  return (each[0] ?? []).filter((w) => each.every((of) => of.includes(w)))
}
export function windowOf(i: RuleIndicator, judges: Judge[]): CountingWindow | undefined {
  return i.window ?? judges.find((j) => j.judge === i.judge)?.windows[0]
}
/* Its sources are these; one of them may stay as it was, with all that goes with it. */
export function withSources(i: RuleIndicator, all: RuleSource[]): RuleIndicator {
  const rest = { ...i }
  delete rest.weight
  delete rest.also
  const plain = i.kind === 'deduction' ? all.map((s) => ({ judge: s.judge })) : all
  const [first, ...others] = plain as [RuleSource, ...RuleSource[]]
  return { ...rest, ...first, ...(others.length ? { also: others } : {}) }
}
/* What a deduction may price: each event that its sources find, an empty price where
   it takes nothing off; and what is priced that they do not know. */
export function priceable(i: RuleIndicator, judges: Judge[]): RuleEvent[] {
  const own = i.events ?? []
  const known = new Map(sourcesOf(i).flatMap((s) => judges.find((j) => j.judge === s.judge)?.events ?? []).map((e) => [e.key, e]))
  return [...[...known.values()].map((e) => own.find((x) => x.key === e.key) ?? { ...e, points: '' }), ...own.filter((x) => !known.has(x.key))]
}
export function withPrice(i: RuleIndicator, judges: Judge[], key: string, points: string): RuleIndicator {
  return { ...i, events: priceable(i, judges).map((e) => e.key === key ? { ...e, points: points.trim() } : e).filter((e) => e.points) }
}
/* One that is not there yet: a key of its own, the rest to be filled in. */
export function newIndicator(body: RuleBody, judge: Judge): RuleIndicator {
  const taken = new Set(body.pillars.flatMap((p) => p.indicators.map((i) => i.key)))
  const stem = judge.judge.replace(/^judge_/, '').replace(/_v\d+$/, '')
  let key = stem
  for (let n = 2; taken.has(key); n++) key = `${stem}_${n}`
  const blank: RuleIndicator = { key, label: judge.label, kind: 'display', judge: judge.judge, approval_window: { days: 5, unit: 'working_day' }, value_format: 'number' }
  return withMethod(blank, judge.events ? 'deduction' : 'two_tier', judge)
}

/* One indicator a step up or down; past an end it goes to the pillar beside. */
export function moved(pillars: RulePillarBody[], p: number, n: number, step: number): RulePillarBody[] {
  const next = pillars.map((x) => ({ ...x, indicators: [...x.indicators] }))
  const own = next[p]?.indicators
  const it = own?.splice(n, 1)[0]
  if (!own || !it) return pillars
  const to = n + step
  const above = next[p - 1]?.indicators
  const below = next[p + 1]?.indicators
  if (to < 0 && above) above.push(it)
  else if (to > own.length && below) below.unshift(it)
  else own.splice(Math.max(0, to), 0, it)
  return next
}
