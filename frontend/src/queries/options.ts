// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useSession } from '@/session/store'
import { period } from '@/ui/format'
import { usePeriods } from './periods'
import { useUnits } from './reference'

/* What the filters of lists let one choose from. */
export function useFilterOptions() {
  const units = useUnits()
  const periods = usePeriods()
  const session = useSession()
  const own = computed(() => session.grant?.unit.unit)
  return {
    /* The own unit first: it is looked for most. */
    units: computed(() => [...units.data.value ?? []].sort((a, b) => Number(b.unit === own.value) - Number(a.unit === own.value)).map((u) => ({ value: u.unit, label: u.name }))),
    periods: computed(() => (periods.data.value ?? []).map((p) => ({ value: p.period, label: period(p.period) }))),
  }
}
