// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { ruleSetList, type RuleHead, type RuleItem } from '@/api/rulesets'
import { dateTime, period as periodWords } from '@/ui/format'
import { STATES } from './model'

/* Every version that the caller may read, newest first: which one is in force is
   in the list alone, since it changes with the calendar. */
export function useRuleSets() {
  return useQuery({ queryKey: ['rule-sets'], queryFn: ruleSetList })
}
export function currentOf(items: RuleItem[], kind: string): RuleItem | undefined {
  return items.find((s) => s.current && s.report_kind === kind)
}
export function standing(s: RuleHead, current: boolean): string {
  return current ? '现行' : STATES[s.state]
}
/* From when on it is in force, or how far the draft has come. */
export function since(s: RuleHead): string {
  if (s.state === 'draft') return `第 ${s.revision} 稿 · ${dateTime(s.changed_at)} 修改`
  return s.from_period ? `${periodWords(s.from_period)}起施行` : '最初施行'
}
/* When it was published; one that came with the program was published by nobody. */
export function publishedWords(s: RuleHead): string {
  return s.published_at ? `${dateTime(s.published_at)} 发布` : '随系统提供'
}
/* One of them in a choice. */
export function choice(s: RuleItem): { value: string; label: string } {
  return { value: s.id, label: `${s.id} · ${s.label}（${standing(s, s.current)}）` }
}
