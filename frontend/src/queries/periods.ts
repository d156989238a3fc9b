// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { periodList } from '@/api/reference'

const periods = { queryKey: ['periods'], queryFn: periodList, staleTime: 60_000 }

export function usePeriods() {
  return useQuery({ ...periods, select: (page) => page.items })
}
export function useOwedPeriod() {
  return useQuery({ ...periods, select: (page) => page.owed })
}
