// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { deskGet } from '@/api/desk'
import { useSession } from '@/session/store'

const BUSINESS = ['clerk', 'reviewer', 'leader']

/* One answer for the desk, the queue and the numbers in the menu. */
export function useDesk() {
  const session = useSession()
  return useQuery({
    queryKey: ['desk'],
    queryFn: deskGet,
    enabled: computed(() => session.role !== null && BUSINESS.includes(session.role)),
    refetchInterval: 60_000,
  })
}
