// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, reactive } from 'vue'
import { entryAct, type Transition } from '@/api/entries'
import { connected } from '@/api/connection'
import { newKey } from '@/api/http'
import { Problem, words } from '@/api/problem'
import type { Entry } from '@/api/types'
import { useSession } from '@/session/store'
import { useWork } from '@/session/work'

/* A decision is held here for some seconds and only then sent: taking it
   back changes nothing on the server, since nothing has happened there. */
export const HOLD = 5000

export interface Held { id: number; revision: number; label: string; transition: Transition; key: string; until: number; group: number }
export interface Choice { id: number; revision: number; label: string; transition: Transition }

/* So many are on their way at once; the rest of a batch queues here, not at
   the server. */
const LANES = 4
const BREATH = 2000

/* now: the filing as it stands after it, where it arrived. */
export function useDecisions(settled: (id: number, now: Entry | null) => void) {
  const session = useSession()
  const held = reactive(new Map<number, Held>())
  const decided = reactive(new Map<number, string>())
  const failed = reactive(new Map<number, string>())
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const running = new Set<Promise<void>>()
  const order: number[] = []
  const queue: (() => Promise<void>)[] = []
  let lanes = 0
  let groups = 0

  /* Without a server, or without a session, it waits for either; its key sees
     to it that what had arrived is not done twice. */
  async function waited(error: unknown): Promise<boolean> {
    if (!(error instanceof Problem)) return false
    const unheard = error.status === 0
    if (unheard) await connected()
    if (unheard || error.status === 429 || error.status >= 502) { await new Promise((done) => setTimeout(done, BREATH)); return true }
    if (error.status !== 401 || !session.lapsed) return false
    await session.back()
    return session.signedIn
  }
  async function send(decision: Held): Promise<void> {
    try {
      settled(decision.id, await entryAct(decision.id, decision.revision, decision.transition, decision.key))
    } catch (error) {
      if (await waited(error)) return send(decision)
      decided.delete(decision.id)
      failed.set(decision.id, `没有${decision.label}成功：${words(error)}`)
      settled(decision.id, null)
    }
  }
  async function lane(): Promise<void> {
    lanes++
    for (let next = queue.shift(); next; next = queue.shift()) await next()
    lanes--
  }
  function start(decision: Held): void {
    held.delete(decision.id)
    timers.delete(decision.id)
    const run = new Promise<void>((done) => { queue.push(() => send(decision).finally(done)) })
    running.add(run)
    void run.finally(() => running.delete(run))
    if (lanes < LANES) void lane()
  }
  /* Those that are decided in one go are taken back in one go. */
  function decideAll(choices: Choice[]): void {
    const group = ++groups
    for (const { id, revision, label, transition } of choices) {
      const decision: Held = { id, revision, label, transition, key: newKey(), until: Date.now() + HOLD, group }
      failed.delete(id)
      held.set(id, decision)
      decided.set(id, label)
      order.push(id)
      timers.set(id, setTimeout(() => start(decision), HOLD))
    }
  }
  function decide(id: number, revision: number, label: string, transition: Transition): void {
    decideAll([{ id, revision, label, transition }])
  }
  /* The latest decision that is still held, with all that were made with it;
     the first of them. Null when there is none. */
  function undo(): number | null {
    while (order.length && !held.has(order[order.length - 1] ?? 0)) order.pop()
    const group = held.get(order[order.length - 1] ?? 0)?.group
    let first: number | null = null
    while (order.length && held.get(order[order.length - 1] ?? 0)?.group === group && group !== undefined) {
      const id = order.pop() ?? 0
      clearTimeout(timers.get(id))
      timers.delete(id)
      held.delete(id)
      decided.delete(id)
      first = id
    }
    return first
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
  /* How many go back with it. */
  const together = computed(() => [...held.values()].filter((d) => d.group === latest.value?.group).length)
  /* Decided and not yet known to have arrived. */
  const open = (): boolean => held.size + running.size > 0
  function drop(): void {
    for (const id of held.keys()) clearTimeout(timers.get(id))
    held.clear()
    queue.length = 0
    running.clear()
  }
  useWork({ dirty: open, save: flush, drop })
  onScopeDispose(() => { void flush() })

  return { held, decided, failed, latest, together, decide, decideAll, undo, flush, open }
}
