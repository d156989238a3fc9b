// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { ledgerList } from '@/api/ledger'
import type { Field, Row } from '@/api/types'
import { periodAt, periodPlace, readPeriod } from '@/ui/period'

/* 2023Q1 → 2022Q4, 202301B → 202206B; what is no period has none before it. */
export function periodBefore(period: string): string | null {
  const p = readPeriod(period)
  return p && periodAt(periodPlace(p) - 1, p.of)
}

export interface Before {
  /* The period before; null: there is none to compare with. */
  period: ComputedRef<string | null>
  /* True when it was asked for and nothing is in force. */
  none: ComputedRef<boolean>
  figure: (unit: string, name: string) => number | null
}

/* Figures by unit that are in force for the period before. */
export function useBefore(module: MaybeRefOrGetter<string | null>, field: () => Field, period: () => unknown): Before {
  const before = computed(() => field().compared && typeof period() === 'string' ? periodBefore(period() as string) : null)
  const found = useQuery({
    queryKey: computed(() => ['ledger', toValue(module), 'before', before.value]),
    queryFn: () => ledgerList(toValue(module) ?? '', { period: before.value ?? '' }, null),
    enabled: computed(() => before.value !== null && Boolean(toValue(module))),
    staleTime: 60_000,
  })
  const rows = computed(() => (found.data.value?.items[0]?.[field().name] ?? []) as Row[])
  const by = computed(() => new Map(rows.value.map((r) => [String(r[field().row_key ?? '']), r])))
  return {
    period: before,
    none: computed(() => found.isSuccess.value && rows.value.length === 0),
    figure: (unit, name) => {
      const value = by.value.get(unit)?.[name]
      return value === undefined || value === null ? null : Number(value)
    },
  }
}

/* +1.20, −0.35, 0.00 */
export function shift(now: unknown, then: number | null, decimals: number): string {
  if (typeof now !== 'number' || then === null) return ''
  const by = now - then
  const text = Math.abs(by).toFixed(decimals)
  return Number(text) === 0 ? text : `${by > 0 ? '+' : '−'}${text}`
}
