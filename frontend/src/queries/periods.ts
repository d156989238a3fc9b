// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { periodList } from '@/api/reference'

export function usePeriods() {
  return useQuery({ queryKey: ['periods'], queryFn: periodList, staleTime: 60_000, select: (page) => page.items })
}
