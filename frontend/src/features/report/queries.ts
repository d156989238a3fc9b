// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { appealBoard, appealList } from '@/api/appeals'
import { entryList, type EntryFilter } from '@/api/entries'
import { reportChanges, reportTrend } from '@/api/changes'
import { paperList, reportIndicator, reportList, reportScores, reportUnit } from '@/api/reports'
import { scenarioGet, scenarioList } from '@/api/scenarios'

/* A frozen report never changes, only whether it is published does, and its rank
   intervals come a moment after it. */
const FROZEN = 60_000
const SOON = 5_000
type Kept<T> = { state: { data: T | undefined } }
const untilRanked = (query: Kept<{ rank_range: unknown }>): number | false => query.state.data?.rank_range === null ? SOON : false

export function useReports(kind: Ref<string>) {
  return useQuery({ queryKey: computed(() => ['reports', kind.value, 'all']), queryFn: () => reportList({ kind: kind.value }) })
}
/* 0: which report is not known yet. */
export function useScores(report: Ref<number>) {
  return useQuery({ queryKey: computed(() => ['reports', report.value, 'scores']), queryFn: () => reportScores(report.value), enabled: computed(() => report.value > 0), staleTime: FROZEN, refetchInterval: untilRanked })
}
export function useUnitScores(report: Ref<number>, unit: Ref<string>) {
  return useQuery({ queryKey: computed(() => ['reports', report.value, 'scores', unit.value]), queryFn: () => reportUnit(report.value, unit.value), staleTime: FROZEN, refetchInterval: untilRanked })
}
export function useIndicator(report: Ref<number>, unit: Ref<string>, indicator: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['reports', report.value, 'scores', unit.value, indicator.value]),
    queryFn: () => reportIndicator(report.value, unit.value, indicator.value), staleTime: FROZEN,
  })
}
export function useChanges(report: Ref<number>) {
  return useQuery({ queryKey: computed(() => ['reports', report.value, 'changes']), queryFn: () => reportChanges(report.value), staleTime: FROZEN })
}
export function useTrend(kind: Ref<string | undefined>, unit: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['reports', 'trend', kind.value, unit.value]), queryFn: () => reportTrend(kind.value ?? '', unit.value),
    enabled: computed(() => Boolean(kind.value)), staleTime: FROZEN,
  })
}
/* Looks again while files are being made. */
export function usePapers(report: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['reports', report.value, 'papers']), queryFn: () => paperList(report.value),
    refetchInterval: (query) => query.state.data?.making ? 3000 : false,
  })
}
/* Appeals come and are answered while the report stands still. */
export function useAppeals(report: Ref<number>) {
  return useQuery({ queryKey: computed(() => ['reports', report.value, 'appeals']), queryFn: () => appealList(report.value) })
}
export function useAppealBoard(state: Ref<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['appeals', state.value]), queryFn: ({ pageParam }) => appealBoard(state.value, pageParam || undefined),
    initialPageParam: '', getNextPageParam: (page) => page.next ?? undefined,
  })
}
export async function appealsChanged(client: QueryClient, report: number): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['reports', report, 'appeals'] }), client.invalidateQueries({ queryKey: ['appeals'] })])
}
export function useRevisions(kind: Ref<string>, period: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['reports', kind.value, period.value]), queryFn: () => reportList({ kind: kind.value, period: period.value }),
    enabled: computed(() => period.value !== ''), select: (page) => page.items,
  })
}
/* One page of it: what fills more than that is no sheet of paper. */
export function useOpenItems(filings: Ref<EntryFilter>) {
  return useQuery({ queryKey: computed(() => ['entries', 'open', filings.value]), queryFn: () => entryList({ ...filings.value, state: 'in_review' }, null, 20) })
}
/* Kept by the own unit and role; each is reckoned anew when it is opened. */
export function useScenarios() {
  return useQuery({ queryKey: ['scenarios'], queryFn: scenarioList })
}
export function useScenario(id: Ref<number>) {
  return useQuery({ queryKey: computed(() => ['scenarios', id.value]), queryFn: () => scenarioGet(id.value), enabled: computed(() => id.value > 0) })
}
export async function scenariosChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['scenarios'] })
}
