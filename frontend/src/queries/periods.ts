// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { periodList } from '@/api/reference'

const periods = { queryKey: ['periods'], queryFn: periodList, staleTime: 60_000 }

export function usePeriods() {
  return useQuery({ ...periods, select: (page) => page.items })
}
/* In which filing is open, and from which day on its regular updates are. */
export function useFilingPeriod() {
  return useQuery({ ...periods, select: (page) => ({ period: page.filing ?? page.owed, opens: page.opens ?? '' }) })
}
export function useOwedPeriod() {
  return useQuery({ ...periods, select: (page) => page.owed })
}
