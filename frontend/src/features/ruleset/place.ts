// SPDX-License-Identifier: Apache-2.0
import type { Flaw, RuleBody, RuleIndicator } from '@/api/rulesets'
import { fieldLabel, TIERS } from './model'

/* Where in a rule set a flaw or a note is: /body/pillars/1/indicators/0/basis. */
const partsOf = (pointer: string): string[] => pointer.split('/').slice(2)

/* Which of several under one heading: the tier of a coefficient, the event of a price. */
function whichOf(i: RuleIndicator | undefined, field: string, n: string): string {
  if (!n) return ''
  if (field === 'coefficients') return TIERS[i?.kind ?? '']?.[Number(n)] ?? ''
  return field === 'events' ? i?.events?.[Number(n)]?.label ?? '' : ''
}
/* In words: 品牌显示度 › 获全市推广 › 系数 › 较优. */
export function placeWords(body: RuleBody, pointer: string): string {
  const at = partsOf(pointer)
  const words: string[] = []
  if (at[0] === 'pillars' && at[1] !== undefined) {
    const p = body.pillars[Number(at[1])]
    words.push(p?.label || '一级指标')
    if (at[2] === 'indicators' && at[3] !== undefined) {
      const i = p?.indicators[Number(at[3])]
      words.push(i?.label || '二级指标')
      if (at[4]) words.push(fieldLabel(at[4]), whichOf(i, at[4], at[5] ?? ''))
    } else if (at[2]) words.push(fieldLabel(at[2]))
  } else if (at[0]) words.push(at[0] === 'points' ? '总分' : fieldLabel(at[1] === 'deduction_from' ? at[1] : at[0]))
  return words.filter(Boolean).join(' › ') || '整套'
}
/* The control that it is about. */
export function placeId(pointer: string): string {
  const at = partsOf(pointer)
  return ['rule', ...at.filter((x) => x !== 'pillars' && x !== 'indicators').slice(0, at[0] === 'colour' ? 2 : 3)].join('-')
}
export interface Placed extends Flaw { where: string; id: string }
/* As they stand on the page from top to bottom, what is of the whole first. */
export function placed(body: RuleBody, flaws: Flaw[]): Placed[] {
  const order = (f: Flaw): number => { const at = partsOf(f.pointer); return at[0] === 'pillars' ? (Number(at[1]) + 1) * 1e4 + (at[2] === 'indicators' ? Number(at[3]) + 1 : 0) : 0 }
  return flaws.map((f) => ({ ...f, where: placeWords(body, f.pointer), id: placeId(f.pointer) })).sort((a, b) => order(a) - order(b))
}
/* What is to be said at each control; one that has several is told all. */
export function byPlace(flaws: Flaw[]): Record<string, string> {
  const all: Record<string, string> = {}
  for (const f of flaws) {
    const id = placeId(f.pointer), had = all[id]
    if (!had?.split('；').includes(f.detail)) all[id] = had ? `${had}；${f.detail}` : f.detail
  }
  return all
}
/* To the control, or to what it stands in where it has none of its own. */
export function jump(id: string): void {
  const target = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id}-"]`)
  if (!target) { if (id.includes('-')) jump(id.replace(/-[^-]*$/, '')); return }
  target.closest('details')?.setAttribute('open', '')
  const control = target.matches('details') ? target.querySelector<HTMLElement>('summary') : target
  control?.scrollIntoView?.({ block: 'center' })
  control?.focus({ preventScroll: true })
}
