// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { assignmentList, entryDiff, entryGet, entryHistory, versionGet, versionList } from '@/api/entries'

type Id = MaybeRefOrGetter<number | null>

export function useEntry(id: Id) {
  return useQuery({
    queryKey: computed(() => ['entry', toValue(id)]),
    queryFn: () => entryGet(toValue(id) ?? 0),
    enabled: computed(() => toValue(id) !== null),
  })
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
