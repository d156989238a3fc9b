// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { assignmentList, entryDiff, entryGet, entryHistory, entryWork, versionGet, versionList } from '@/api/entries'
import type { Entry } from '@/api/types'

type Id = MaybeRefOrGetter<number | null>

export function useEntry(id: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id)]),
    queryFn: () => entryGet(toValue(id) ?? 0),
    enabled: computed(() => toValue(id) !== null),
  })
}

/* What a step answers is the filing as it now is: it is shown at once, whatever
   was still being asked.  What else may have changed is asked again: all, or what
   hangs on the filing and on the desk alone. */
export function useSettle(): (now: Entry, near?: boolean) => Promise<void> {
  const cache = useQueryClient()
  return async (now, near = false) => {
    const own = ['entry', now.id]
    await cache.cancelQueries({ queryKey: own, exact: true })
    cache.setQueryData(own, now)
    void cache.invalidateQueries({
      predicate: ({ queryKey: key }) => key[0] === 'entry' && key[1] === now.id ? key.length > 2 : !near || key[0] === 'desk',
    })
  }
}

export function useHistory(id: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id), 'history']),
    queryFn: () => entryHistory(toValue(id) ?? 0),
    enabled: computed(() => toValue(id) !== null),
    select: (page) => page.items,
  })
}

export function useVersions(id: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id), 'versions']),
    queryFn: () => versionList(toValue(id) ?? 0),
    enabled: computed(() => toValue(id) !== null),
    select: (page) => page.items,
  })
}

/* What was handed in does not change any more. */
export function useVersion(id: Id, version: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id), 'version', toValue(version)]),
    queryFn: () => versionGet(toValue(id) ?? 0, toValue(version) ?? 0),
    enabled: computed(() => toValue(id) !== null && toValue(version) !== null),
  })
}

export function useAssignments(id: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id), 'assignments']),
    queryFn: () => assignmentList(toValue(id) ?? 0),
    enabled: computed(() => toValue(id) !== null),
    select: (page) => page.items,
  })
}

export function useEntryWork(id: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id), 'work']),
    queryFn: () => entryWork(toValue(id) ?? 0),
    enabled: computed(() => toValue(id) !== null),
  })
}

/* Versions differ once and for all, the current one until it is frozen: the
   key holds the revision. */
export function useDiff(id: Id, from: Id, to: Id, revision: MaybeRefOrGetter<number | null> = null) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id), 'diff', toValue(from), toValue(to), toValue(revision)]),
    queryFn: () => entryDiff(toValue(id) ?? 0, toValue(from) ?? 0, toValue(to) ?? 0),
    enabled: computed(() => toValue(id) !== null && toValue(from) !== null && toValue(to) !== null),
    select: (diff) => diff.changes,
  })
}
