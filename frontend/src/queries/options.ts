// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { period } from '@/ui/format'
import { usePeriods } from './periods'
import { useUnits } from './reference'

/* What the filters of lists let one choose from. */
export function useFilterOptions() {
  const units = useUnits()
  const periods = usePeriods()
  return {
    units: computed(() => (units.data.value ?? []).map((u) => ({ value: u.unit, label: u.name }))),
    periods: computed(() => (periods.data.value ?? []).map((p) => ({ value: p.period, label: period(p.period) }))),
  }
}
