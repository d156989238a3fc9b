// SPDX-License-Identifier: Apache-2.0
import type { QueryClient } from '@tanstack/vue-query'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { entryGet, entryList } from '@/api/entries'
import type { Entry } from '@/api/types'

/* What was approved last time of the same subject: a periodic update is read
   against it. Null where there is none. */
async function find(entry: Entry): Promise<Entry | null> {
  const page = await entryList({ module: entry.module, unit: entry.unit.unit, subject: String(entry.subject?.id), state: 'approved' }, null, 50)
  const earlier = page.items.filter((e) => e.id !== entry.id && e.period && entry.period && e.period < entry.period)
  const last = earlier.sort((a, b) => (a.period ?? '') < (b.period ?? '') ? 1 : -1)[0]
  return last ? entryGet(last.id) : null
}
const keyOf = (entry: Entry | undefined) => ['entry', entry?.id ?? null, 'previous']
const has = (entry: Entry | undefined): entry is Entry => Boolean(entry?.subject && entry.period)

export function usePrevious(entry: () => Entry | undefined) {
  return useQuery({
    queryKey: computed(() => keyOf(entry())),
    queryFn: () => { const e = entry(); return e ? find(e) : null },
    enabled: computed(() => has(entry())),
  })
}
export function previousOf(client: QueryClient, entry: Entry): Promise<Entry | null> {
  return has(entry) ? client.fetchQuery({ queryKey: keyOf(entry), queryFn: () => find(entry), staleTime: 60_000 }) : Promise.resolve(null)
}
