// SPDX-License-Identifier: Apache-2.0
import { computed, onMounted, onUnmounted, watchEffect } from 'vue'
import type { Compared, Screen } from '@/api/cockpit'
import { outdated } from '@/ui/part'
import { indexesOf, legendOf, rowsOf } from './model'
import { useCockpit, usePublished } from './queries'
import { useScreen } from './screen'
import { useCockpitState, type CockpitState } from './state'

/* What the cockpits have in common: one answer, the index that is looked at,
   its rows and legend, the unit that is chosen, and a kiosk that goes from index
   to index by itself. more: what else changes with each turn. */
export function useCockpitPage<U extends Compared, C extends Screen<U>>(kind: string, more?: (state: CockpitState) => Record<string, string | undefined>) {
  const state = useCockpitState()
  const { basis, period, revision, day, unit } = state
  const answer = useCockpit<C>(computed(() => basis.value === 'live' ? { basis: basis.value, day: day.value } : { basis: basis.value, period: period.value, revision: revision.value }), kind)
  const reports = usePublished(kind)
  const cockpit = computed(() => answer.data.value?.body ?? null)
  const indexes = computed(() => cockpit.value ? indexesOf(cockpit.value) : [])
  const index = computed(() => indexes.value.find((i) => i.key === state.index.value) ?? indexes.value[0])
  const rows = computed(() => cockpit.value && index.value ? rowsOf<U>(cockpit.value, index.value) : [])
  const legend = computed(() => index.value ? legendOf(index.value, rows.value) : [])
  const chosen = computed(() => rows.value.find((r) => r.unit.unit === unit.value) ?? null)
  /* The answer says what it is; the address only asked. */
  const shown = computed(() => cockpit.value?.basis ?? basis.value)

  function choose(key: string): void {
    unit.value = key === unit.value ? undefined : key
  }
  function onEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') state.put({ unit: undefined, kiosk: undefined })
  }
  function next(): void {
    const at = indexes.value.findIndex((i) => i.key === index.value?.key)
    const to = indexes.value[(at + 1) % indexes.value.length]
    if (to) state.put({ index: to.key === 'composite' ? undefined : to.key, ...more?.(state) })
  }
  let turn: ReturnType<typeof setInterval> | undefined
  useScreen(state.theme)
  /* Before the screen of a meeting room nobody stands who could press 刷新. */
  watchEffect(() => { if (outdated.value && state.kiosk.value) location.reload() })
  watchEffect(() => {
    clearInterval(turn)
    if (state.turnEvery.value) turn = setInterval(next, state.turnEvery.value * 1000)
  })
  onMounted(() => addEventListener('keydown', onEscape))
  onUnmounted(() => {
    removeEventListener('keydown', onEscape)
    clearInterval(turn)
  })

  return { state, answer, reports, cockpit, indexes, index, rows, legend, chosen, shown, choose }
}
