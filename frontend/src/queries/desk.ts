// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { deskGet } from '@/api/desk'
import type { DeskPage, WaitingItem } from '@/api/types'
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

/* A state word of every flow, no stage of any: what is under review and on
   this desk waits for a decision; what was returned waits to be mended. */
export function toReview(desk: DeskPage | undefined): WaitingItem[] {
  return (desk?.waiting ?? []).filter((e) => e.state === 'in_review')
}

/* All that waits at this desk: filings, and what is to be decided or answered. */
const ANSWERS = ['to_decide', 'appeals', 'outcomes', 'suggestions', 'joins']
export function deskCount(desk: DeskPage | undefined): number {
  return ANSWERS.reduce((n, key) => n + (desk?.counts[key] ?? 0), desk?.waiting_count ?? 0)
}

/* The desk brings only the oldest hundred; the rest count all the same. */
export function reviewCount(desk: DeskPage | undefined): number {
  return toReview(desk).length + (desk?.waiting_count ?? 0) - (desk?.waiting.length ?? 0)
}
