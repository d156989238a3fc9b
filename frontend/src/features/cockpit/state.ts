// SPDX-License-Identifier: Apache-2.0
import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import type { Basis } from '@/api/cockpit'

/* Everything that a screen shows stands in its address: it can be sent, kept
   as a bookmark of the meeting room, and read back. */
export function useCockpitState() {
  const route = useRoute()
  const router = useRouter()

  const read = (name: string): string | undefined => {
    const value = route.query[name]
    return typeof value === 'string' ? value : undefined
  }
  /* A second change may come before the first has reached the address. */
  let under: LocationQueryRaw | null = null
  function put(change: Record<string, string | undefined>): void {
    const query: LocationQueryRaw = { ...under ?? route.query, ...change }
    for (const [name, value] of Object.entries(query)) if (value === undefined) Reflect.deleteProperty(query, name)
    under = query
    void router.replace({ query }).finally(() => { if (under === query) under = null })
  }
  function text(name: string): WritableComputedRef<string | undefined> {
    return computed({ get: () => read(name), set: (value) => put({ [name]: value }) })
  }
  /* One of a few words; the first is what an address without it means. */
  function choice<T extends string>(name: string, words: readonly [T, ...T[]]): WritableComputedRef<T> {
    return computed({
      get: () => words.find((w) => w === read(name)) ?? words[0],
      set: (value) => put({ [name]: value === words[0] ? undefined : value }),
    })
  }
  const kiosk = computed(() => 'kiosk' in route.query)
  /* ?kiosk=20 turns to the next index every 20 seconds. */
  const turnEvery = computed(() => {
    const seconds = Number(read('kiosk'))
    return kiosk.value && seconds >= 5 ? seconds : 0
  })

  return {
    basis: choice<Basis>('basis', ['published', 'live']),
    period: text('period'),
    revision: text('revision'),
    day: text('day'),
    index: computed({ get: () => read('index') ?? 'composite', set: (v: string) => put({ index: v === 'composite' ? undefined : v }) }),
    unit: text('unit'),
    view: choice('view', ['map', 'table']),
    theme: choice('theme', ['dark', 'light']),
    board: choice('board', ['results', 'work']),
    texture: choice('texture', ['off', 'on']),
    kiosk, turnEvery, put,
  }
}
export type CockpitState = ReturnType<typeof useCockpitState>
