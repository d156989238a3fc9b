// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { cockpitGet, type Basis, type Cockpit } from '@/api/cockpit'
import type { Tagged } from '@/api/conditional'
import { periodList } from '@/api/reference'
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

/* Quarters to choose from: of the live screen all, of the published screen
   those with a published report. */
export function usePeriodChoices(basis: Ref<Basis>) {
  const periods = useQuery({ queryKey: ['periods'], queryFn: periodList, staleTime: 60_000 })
  const reports = useQuery({
    queryKey: ['reports', 'district', 'published'],
    queryFn: () => reportList({ kind: 'district', state: 'published' }),
    staleTime: 60_000,
  })
  return computed<string[]>(() => {
    const found = basis.value === 'live'
      ? (periods.data.value?.items ?? []).map((p) => p.period).filter((p) => /^\d{4}Q[1-4]$/.test(p))
      : (reports.data.value?.items ?? []).map((r) => r.period)
    return [...new Set(found)].sort().reverse()
  })
}
