// SPDX-License-Identifier: Apache-2.0
import { QueryClient } from '@tanstack/vue-query'
import { Problem } from '@/api/problem'

/* Only what may pass is tried again: no answer, or the server catching its
   breath. A refusal stays a refusal. */
export function mayPass(count: number, error: unknown): boolean {
  return count < 3 && error instanceof Problem && (error.status === 0 || error.status >= 503 || error.status === 429)
}

/* Asked even where the browser believes itself off line: the answer, or that
   there is none, is what tells people. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: mayPass, networkMode: 'always' }, mutations: { networkMode: 'always' } },
})
