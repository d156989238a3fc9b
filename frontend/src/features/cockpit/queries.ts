// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { cockpitGet, type Basis, type Cockpit, type CockpitOf } from '@/api/cockpit'
import type { Tagged } from '@/api/conditional'
import { reportList } from '@/api/reports'

/* A published report never moves, but a newer one may come. Nobody polls for
   a screen that is not seen. */
const EVERY: Record<Basis, number> = { live: 5_000, published: 15_000 }

/* What was at the end of a day is counted for who asks, once: a day that is over
   does not change. */
export function useCockpit<T = Cockpit>(of: Ref<CockpitOf>, kind = 'district') {
  const client = useQueryClient()
  return useQuery({
    queryKey: computed(() => ['cockpit', kind, of.value] as const),
    queryFn: ({ queryKey, signal }) => cockpitGet(kind, queryKey[2], client.getQueryData<Tagged<T>>(queryKey), signal),
    refetchInterval: () => of.value.day ? false : EVERY[of.value.basis],
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: () => !of.value.day,
    staleTime: () => of.value.day ? Infinity : 0,
    structuralSharing: false,
  })
}

/* Published reports, every edition, the newest first. The live screen has but one:
   that which runs. */
export interface Published { period: string; revision: number; current: boolean }
export function usePublished(kind = 'district') {
  const reports = useQuery({
    queryKey: ['reports', kind, 'published'],
    queryFn: () => reportList({ kind, state: 'published' }),
    staleTime: 60_000,
  })
  return computed<Published[]>(() => [...reports.data.value?.items ?? []].sort((a, b) => b.period.localeCompare(a.period) || b.revision - a.revision))
}
