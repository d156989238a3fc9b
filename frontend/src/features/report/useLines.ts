// SPDX-License-Identifier: Apache-2.0
import { computed, type ComputedRef, type Ref } from 'vue'
import type { ScenarioAgain } from '@/api/scenarios'
import { useScores } from './queries'
import { changeLines, type ChangeLine } from './scenarios'

/* What a scenario changes, by the names of its report: what was left out is no
   more among the indicators of the answer. */
export function useLines(again: Ref<ScenarioAgain | undefined>): ComputedRef<ChangeLine[]> {
  const scores = useScores(computed(() => again.value?.scenario.report.report ?? 0))
  return computed(() => {
    const all = [...(scores.data.value?.indicators ?? []), ...(again.value?.answer?.indicators ?? [])]
    const units = again.value?.answer?.units ?? []
    return changeLines(again.value?.change ?? {}, (k) => all.find((i) => i.key === k)?.label ?? k, (k) => units.find((u) => u.unit === k)?.name ?? k, again.value?.answer, again.value?.scenario.report.rule_set)
  })
}
