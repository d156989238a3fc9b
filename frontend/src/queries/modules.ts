// SPDX-License-Identifier: Apache-2.0
import { useQueries } from '@tanstack/vue-query'
import { computed } from 'vue'
import { ofModule } from './reference'

/* The form, stages and code lists of several businesses, those that have come. What
   can ask for several is no small part, and no part of the first page. */
export function useModulesOf(modules: () => string[]) {
  const found = useQueries({ queries: computed(() => [...new Set(modules())].map(ofModule)) })
  return computed(() => found.value.flatMap((f) => f.data ?? []))
}
