// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { jobGet, type JobState } from '@/api/jobs'

const ENDED: JobState[] = ['done', 'failed', 'cancelled']
/* Asks once a second until the job has ended. */
export function useJob(job: Ref<number | null>) {
  return useQuery({
    queryKey: computed(() => ['jobs', job.value]),
    queryFn: () => jobGet(job.value ?? 0),
    enabled: computed(() => job.value !== null),
    refetchInterval: (query) => query.state.data && ENDED.includes(query.state.data.state) ? false : 1000,
  })
}
