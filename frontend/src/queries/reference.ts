// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
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

/* What asks for the form, stages and code lists of one business. */
export const ofModule = (module: string) => ({ queryKey: ['modules', module], queryFn: () => moduleGet(module), staleTime: LONG })

/* The same by itself; null asks for nothing. */
export function useModule(module: MaybeRefOrGetter<string | null>) {
  return useQuery(computed(() => ({ ...ofModule(toValue(module) ?? ''), enabled: Boolean(toValue(module)) })))
}

export function useUnits() {
  return useQuery({ queryKey: ['units'], queryFn: () => unitList(), staleTime: LONG, select: (page) => page.items })
}
