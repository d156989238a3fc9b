// SPDX-License-Identifier: Apache-2.0
import { useQueries, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { moduleGet, moduleList, unitList } from '@/api/reference'

const LONG = 5 * 60_000

export function useModules() {
  return useQuery({ queryKey: ['modules'], queryFn: moduleList, staleTime: LONG })
}

/* The businesses of which something is owed by periods, as options of a filter. */
export function useOwingModules() {
  const modules = useModules()
  return computed(() => modules.data.value?.groups.flatMap((g) => g.modules).filter((m) => m.online && m.owes).map((m) => ({ value: m.module, label: m.label })) ?? [])
}

/* The form, stages and code lists of one business; null asks for nothing. */
export function useModule(module: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => ['modules', toValue(module)]),
    queryFn: () => moduleGet(toValue(module) ?? ''),
    enabled: computed(() => Boolean(toValue(module))),
    staleTime: LONG,
  })
}

/* The same of several, those that have come. */
export function useModulesOf(modules: () => string[]) {
  const found = useQueries({
    queries: computed(() => [...new Set(modules())].map((m) => ({ queryKey: ['modules', m], queryFn: () => moduleGet(m), staleTime: LONG }))),
  })
  return computed(() => found.value.flatMap((f) => f.data ?? []))
}

export function useUnits() {
  return useQuery({ queryKey: ['units'], queryFn: () => unitList(), staleTime: LONG, select: (page) => page.items })
}
