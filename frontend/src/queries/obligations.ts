// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { calendarGet, extensionList, matrixGet, obligationGet, obligationList, openingList, ratesGet, sheetGet, usageGet, type OwedFilter } from '@/api/obligations'

export function useOwed(filter: MaybeRefOrGetter<OwedFilter>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['owed', 'list', toValue(filter)]),
    queryFn: ({ pageParam }) => obligationList(toValue(filter), pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
/* Filled in where it stands: it is not read anew while somebody writes. */
export function useSheet(module: MaybeRefOrGetter<string>, period: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['sheet', toValue(module), toValue(period)]),
    queryFn: ({ pageParam }) => sheetGet(toValue(module), toValue(period), pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false,
  })
}
export function useOpenings() {
  return useQuery({ queryKey: ['owed', 'opens'], queryFn: openingList, staleTime: 600_000 })
}
export function useOwedOne(id: MaybeRefOrGetter<number>) {
  return useQuery({ queryKey: computed(() => ['owed', toValue(id)]), queryFn: () => obligationGet(toValue(id)) })
}
export function useMatrix(period: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => ['owed', 'matrix', toValue(period)]), queryFn: () => matrixGet(toValue(period)), enabled: computed(() => toValue(period) !== '') })
}
export function useRates(period: MaybeRefOrGetter<string>, module: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => ['owed', 'rates', toValue(period), toValue(module)]), queryFn: () => ratesGet(toValue(period), toValue(module)), enabled: computed(() => toValue(period) !== '') })
}
export function useUsage(period: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => ['owed', 'usage', toValue(period)]), queryFn: () => usageGet(toValue(period)), enabled: computed(() => toValue(period) !== '') })
}
export function useCalendar(from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => ['owed', 'calendar', toValue(from)]), queryFn: () => calendarGet(toValue(from), toValue(to)) })
}
export function useExtensions(state: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['owed', 'extensions', toValue(state)]),
    queryFn: ({ pageParam }) => extensionList(toValue(state), pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/* After an act about what is owed: everything that shows it is read anew. */
export function useOwedChanged() {
  const cache = useQueryClient()
  return async (): Promise<void> => {
    await Promise.all([cache.invalidateQueries({ queryKey: ['owed'] }), cache.invalidateQueries({ queryKey: ['desk'] })])
  }
}
