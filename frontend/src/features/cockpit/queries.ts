// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { cockpitGet, type Basis, type Cockpit } from '@/api/cockpit'
import type { Tagged } from '@/api/conditional'
import { reportList } from '@/api/reports'

/* A published report never moves, but a newer one may come. Nobody polls for
   a screen that is not seen. */
const EVERY: Record<Basis, number> = { live: 5_000, published: 15_000 }

export function useCockpit(basis: Ref<Basis>, period: Ref<string | undefined>) {
  const client = useQueryClient()
  return useQuery({
    queryKey: computed(() => ['cockpit', basis.value, period.value ?? ''] as const),
    queryFn: ({ queryKey: [name, of, at], signal }) =>
      cockpitGet(of, at || undefined, client.getQueryData<Tagged<Cockpit>>([name, of, at]), signal),
    refetchInterval: () => EVERY[basis.value],
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    staleTime: 0,
    structuralSharing: false,
  })
}

/* Quarters that have a published report. The live screen has but one: the
   quarter that runs. */
export function usePublishedPeriods() {
  const reports = useQuery({
    queryKey: ['reports', 'district', 'published'],
    queryFn: () => reportList({ kind: 'district', state: 'published' }),
    staleTime: 60_000,
  })
  return computed<string[]>(() => [...new Set((reports.data.value?.items ?? []).map((r) => r.period))].sort().reverse())
}
