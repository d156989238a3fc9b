// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { cockpitGet, type Basis, type Cockpit } from '@/api/cockpit'
import type { Tagged } from '@/api/conditional'
import { reportList } from '@/api/reports'

/* A published report never moves, but a newer one may come. Nobody polls for
   a screen that is not seen. */
const EVERY: Record<Basis, number> = { live: 5_000, published: 15_000 }

export function useCockpit<T = Cockpit>(basis: Ref<Basis>, period: Ref<string | undefined>, kind = 'district') {
  const client = useQueryClient()
  return useQuery({
    queryKey: computed(() => ['cockpit', kind, basis.value, period.value ?? ''] as const),
    queryFn: ({ queryKey, signal }) =>
      cockpitGet(kind, queryKey[2], queryKey[3] || undefined, client.getQueryData<Tagged<T>>(queryKey), signal),
    refetchInterval: () => EVERY[basis.value],
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    staleTime: 0,
    structuralSharing: false,
  })
}

/* Periods that have a published report. The live screen has but one: that
   which runs. */
export function usePublishedPeriods(kind = 'district') {
  const reports = useQuery({
    queryKey: ['reports', kind, 'published'],
    queryFn: () => reportList({ kind, state: 'published' }),
    staleTime: 60_000,
  })
  return computed<string[]>(() => [...new Set((reports.data.value?.items ?? []).map((r) => r.period))].sort().reverse())
}
