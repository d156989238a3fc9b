// SPDX-License-Identifier: Apache-2.0
import type { BroughtIn, Entry } from '@/api/types'

/* The migration that this version came with, and therefore through no stage of
   the flow. What is changed and approved later went through them. */
export function migrated(entry: Entry): BroughtIn | null {
  return entry.version === 1 && entry.brought_in?.how === 'migrated' ? entry.brought_in : null
}
