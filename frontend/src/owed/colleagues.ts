// SPDX-License-Identifier: Apache-2.0
import type { Colleague, Desk, Me } from '@/api/types'

/* Who sits at a desk of the own unit; of another, only its contact is known. */
export function colleaguesAt(hands: Desk | null, module: string | undefined, me: Me | null): Colleague[] {
  const own = me?.grants.find((g) => g.grant === me.active_grant)?.unit.unit
  if (!hands || hands.unit.unit !== own) return []
  return (me?.colleagues ?? []).filter((c) => c.role === hands.role && (!c.modules || !module || c.modules.includes(module)))
}
