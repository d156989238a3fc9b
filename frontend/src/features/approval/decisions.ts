// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, reactive } from 'vue'
import { entryAct, type Transition } from '@/api/entries'
import { newKey } from '@/api/http'
import { words } from '@/api/problem'

/* A decision is held here for some seconds and only then sent: taking it
   back changes nothing on the server, since nothing has happened there. */
export const HOLD = 5000

export interface Held { id: number; revision: number; label: string; transition: Transition; key: string; until: number }

export function useDecisions(settled: (id: number, ok: boolean) => void) {
  const held = reactive(new Map<number, Held>())
  const decided = reactive(new Map<number, string>())
  const failed = reactive(new Map<number, string>())
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const running = new Set<Promise<void>>()
  const order: number[] = []

  async function send(decision: Held): Promise<void> {
    held.delete(decision.id)
    timers.delete(decision.id)
    try {
      await entryAct(decision.id, decision.revision, decision.transition, decision.key)
      settled(decision.id, true)
    } catch (error) {
      decided.delete(decision.id)
      failed.set(decision.id, `没有${decision.label}成功：${words(error)}`)
      settled(decision.id, false)
    }
  }
  function start(decision: Held): void {
    const run = send(decision)
    running.add(run)
    void run.finally(() => running.delete(run))
  }
  function decide(id: number, revision: number, label: string, transition: Transition): void {
    const decision: Held = { id, revision, label, transition, key: newKey(), until: Date.now() + HOLD }
    failed.delete(id)
    held.set(id, decision)
    decided.set(id, label)
    order.push(id)
    timers.set(id, setTimeout(() => start(decision), HOLD))
  }
  /* The latest decision that is still held; null when there is none. */
  function undo(): number | null {
    while (order.length) {
      const id = order.pop()
      if (id === undefined || !held.has(id)) continue
      clearTimeout(timers.get(id))
      timers.delete(id)
      held.delete(id)
      decided.delete(id)
      return id
    }
    return null
  }
  /* Nobody waits any longer: send what is held now. */
  async function flush(): Promise<void> {
    for (const decision of [...held.values()]) {
      clearTimeout(timers.get(decision.id))
      start(decision)
    }
    await Promise.all(running)
  }
  const latest = computed(() => [...held.values()].pop() ?? null)
  onScopeDispose(() => void flush())

  return { held, decided, failed, latest, decide, undo, flush }
}
