// SPDX-License-Identifier: Apache-2.0
import type { CountingWindow } from '@/api/types'

/* Every badge of a score is a sentence's worth of words, never a colour. */
const BADGE: Record<string, { label: string; text: string }> = {
  not_assessed: { label: '不参评', text: '本单位本期没有可计算的实际值，不参加本指标的最大值、最小值比较' },
  no_spread: { label: '本期无区分度', text: '参评各方实际值都相同，得分也都相同，不影响名次' },
  nobody_assessed: { label: '本期无应验收项目', text: '本期没有单位参评，各单位都取最高档系数' },
  low_tie: { label: '最小值等于中位值', text: '半数以上单位同为最小值，它也就是中位值，本指标区分度较小' },
  survey_carried: { label: '沿用最近一期调查', text: '本期没有调查结果，沿用最近一期' },
  accepted_late: { label: '逾期通过', text: '超过应验收时间后才通过验收' },
  overdue: { label: '逾期未验收', text: '已到应验收时间，尚未通过验收' },
}
export function badgeLabel(key: string): string {
  return BADGE[key]?.label ?? key
}
export function badgeText(key: string): string {
  return BADGE[key]?.text ?? ''
}

/* The engine's letter with the manual's word for the tier. */
const THREE: Record<string, string> = { S: '优（S）', A: '较优（A）', B: '一般（B）' }
const TWO: Record<string, string> = { S: '高档', B: '低档' }
export function tierLabel(tier: string | null, kind: string): string {
  if (!tier) return ''
  return (kind === 'two_tier' ? TWO[tier] : THREE[tier]) ?? `${tier} 档`
}

export interface BandName { band: number; letter: string; colour: string; label: string }
export const BANDS: readonly BandName[] = [
  { band: 1, letter: 'A', colour: '绿', label: '一档' },
  { band: 2, letter: 'B', colour: '蓝', label: '二档' },
  { band: 3, letter: 'C', colour: '黄', label: '三档' },
  { band: 4, letter: 'D', colour: '橙', label: '四档' },
  { band: 5, letter: 'E', colour: '红', label: '五档' },
]
export function bandName(band: number | null | undefined): BandName | null {
  return BANDS.find((b) => b.band === band) ?? null
}
/* 二档（B 蓝） */
export function bandWords(band: number | null | undefined): string {
  const name = bandName(band)
  return name ? `${name.label}（${name.letter} ${name.colour}）` : '不分档'
}

/* How an interval of ranks came about. */
export function rangeWords(draws: { seed: number; samples: number; percent: number }): string {
  return `各指标分值 ±${draws.percent}% 随机变动 ${draws.samples} 次，种子 ${draws.seed}，名次都在此区间；区间越窄，名次越稳`
}

const STANDARD: Record<string, string> = { max: '最大值', median: '中位值', min: '最小值' }
export function standardLabel(key: string): string {
  return STANDARD[key] ?? key
}

/* 计数区间: from when on an indicator counts, up to the cut-off. */
const WINDOW: Record<CountingWindow, string> = { year: '年初至截止日', period: '只计本期', all: '累计至截止日', state: '截止日的状况', latest: '最近一期' }
export function windowLabel(key: CountingWindow): string {
  return WINDOW[key]
}

/* Where a filing under review stands. */
export const STAGES: Record<string, string> = {
  entry: '录入', unit_review: '本级审核', department_review: '主管部门审核', office_review: '市委改革办审核',
}
