// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, watch, type Ref } from 'vue'
import { entryGet } from '@/api/entries'
import { words } from '@/api/problem'
import type { Action, Entry, WaitingItem } from '@/api/types'
import { previousOf } from '@/queries/previous'
import { asks, forward } from '@/review/actions'
import type { Choice } from './decisions'

/* What is known of one that was chosen: whether anything in it is new to the
   reviewer, and which step would pass it. */
interface Known { entry: Entry; fresh: boolean; step: Action | null }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/* Several are passed in one go once every one that brings something new has
   been opened: only what repeats last period word for word may be passed
   unread. */
export function useSelection(queue: Ref<WaitingItem[]>, decided: Map<number, string>) {
  const client = useQueryClient()
  const chosen = reactive(new Set<number>())
  const opened = reactive(new Map<number, number>())
  const known = reactive(new Map<number, Known>())
  const wrong = reactive(new Map<number, string>())

  async function learn(id: number): Promise<void> {
    try {
      const entry = await client.fetchQuery({ queryKey: ['entry', id], queryFn: () => entryGet(id), staleTime: 10_000 })
      const before = await previousOf(client, entry)
      const next = forward(entry)
      known.set(id, { entry, fresh: !before || !same(before.body, entry.body) || entry.attachments.length > 0, step: next && !asks(next) ? next : null })
      wrong.delete(id)
    } catch (error) {
      wrong.set(id, words(error))
    }
  }
  function toggle(id: number, on = !chosen.has(id)): void {
    if (!on || decided.has(id)) { chosen.delete(id); return }
    chosen.add(id)
    known.delete(id)
    void learn(id)
  }
  function clear(): void {
    chosen.clear()
  }
  /* What was taken from the desk meanwhile is chosen no longer. */
  watch(queue, (items) => {
    const here = new Set(items.map((e) => e.id))
    for (const id of chosen) if (!here.has(id)) chosen.delete(id)
  })

  const list = computed(() => queue.value.filter((e) => chosen.has(e.id)))
  /* Read as it stands: what was filed anew since is to be read anew. */
  const unread = computed(() => list.value.filter((e) => {
    const k = known.get(e.id)
    return k ? k.fresh && opened.get(e.id) !== k.entry.revision : !opened.has(e.id)
  }).map((e) => e.id))
  /* One by one: a finding or a reason is asked for, or it could not be read. */
  const single = computed(() => list.value.filter((e) => wrong.has(e.id) || known.get(e.id)?.step === null).map((e) => e.id))
  const ready = computed(() => list.value.length > 0 && list.value.every((e) => known.has(e.id)) && !unread.value.length && !single.value.length)
  const choices = (): Choice[] => list.value.flatMap((e) => {
    const k = known.get(e.id)
    return k?.step ? [{ id: e.id, revision: k.entry.revision, label: k.step.label, transition: { action: k.step.action } }] : []
  })
  return { chosen, opened, list, unread, single, ready, toggle, clear, choices }
}
