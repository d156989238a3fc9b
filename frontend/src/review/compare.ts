// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import type { Body, Change, Entry, Field, HistoryItem } from '@/api/types'
import { useDiff } from '@/queries/entry'
import { usePrevious } from '@/queries/previous'
import { baseVersion } from './base'

/* An earlier version of the entry, or what was approved the period before. */
export type Base = number | 'previous' | null

const KIND: Partial<Record<Field['type'], Change['kind']>> = { rows: 'rows', text: 'text', longtext: 'text' }
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/* What two bodies of one form differ in. Files are of their entry and are not
   compared. */
export function changesBetween(fields: Field[], from: Body, to: Body): Change[] {
  return fields.filter((f) => f.type !== 'files' && !same(from[f.name], to[f.name]))
    .map((f) => ({ pointer: `/${f.name}`, label: f.label, from: from[f.name] ?? null, to: to[f.name] ?? null, kind: KIND[f.type] ?? 'value' }))
}

interface Sources {
  id: () => number | null
  entry: () => Entry | undefined
  history: () => HistoryItem[] | undefined
  fields: () => Field[]
}
/* What an entry is read against: what was sent back, else what is in force,
   else what was approved the period before, unless somebody chooses. */
export function useCompare({ id, entry, history, fields }: Sources) {
  const previous = usePrevious(entry)
  const before = computed(() => previous.data.value ?? null)
  const base = computed<Base>(() => {
    const [e, h] = [entry(), history()]
    if (!e || !h) return null
    const version = baseVersion(e, h)
    if (version !== null || e.state === 'approved' || e.state === 'voided') return version
    return before.value ? 'previous' : null
  })
  const chosen = ref<Base>(null)
  watch([base, id], () => { chosen.value = base.value }, { immediate: true })
  const diff = useDiff(id, () => typeof chosen.value === 'number' ? chosen.value : null, () => entry()?.version ?? null, () => entry()?.revision ?? null)
  const changes = computed<Change[]>(() => chosen.value === 'previous' && before.value
    ? changesBetween(fields(), before.value.body, entry()?.body ?? {})
    : diff.data.value ?? [])
  const known = computed(() => chosen.value === 'previous' ? before.value !== null : chosen.value !== null && diff.data.value !== undefined)
  return { chosen, changes, previous: before, known }
}
