// SPDX-License-Identifier: Apache-2.0
import { computed, type ComputedRef, type Ref } from 'vue'
import type { ScenarioAgain } from '@/api/scenarios'
import type { WhatIf, WhatIfAnswer } from '@/api/whatif'
import { useScores } from './queries'
import { changeLines, type ChangeLine } from './scenarios'

/* What a trial changes, by the names of the rules that it changes: what was left out
   is no more among the indicators that come of it. Those of the report fill in where
   there is no answer. */
export function useLines(report: Ref<number>, change: Ref<WhatIf | undefined>, answer: Ref<WhatIfAnswer | null | undefined>): ComputedRef<ChangeLine[]> {
  const scores = useScores(report)
  return computed(() => {
    const found = answer.value, own = scores.data.value
    const named = [...(found?.indicators_before ?? []), ...(found?.indicators ?? []), ...(own?.indicators ?? [])]
    const units = [...(found?.units ?? []), ...(own?.units ?? [])]
    return changeLines(change.value ?? {}, (k) => named.find((i) => i.key === k)?.label ?? k, (k) => units.find((u) => u.unit === k)?.name ?? k, found, own?.rule_set.id)
  })
}
export function useScenarioLines(again: Ref<ScenarioAgain | undefined>): ComputedRef<ChangeLine[]> {
  return useLines(computed(() => again.value?.scenario.report.report ?? 0), computed(() => again.value?.change), computed(() => again.value?.answer))
}
