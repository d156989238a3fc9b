// SPDX-License-Identifier: Apache-2.0
import type { Field, LastReturn, ReturnReason } from '@/api/types'

/* The fields that a return speaks of: those of the kinds that its reason is
   about, and those that its words name. */
export function concerned(last: LastReturn | null, fields: Field[], reasons: ReturnReason[]): Field[] {
  const kinds = reasons.find((r) => r.code === last?.reason_code)?.concerns ?? []
  return fields.filter((f) => !f.readonly && !f.stage && (kinds.includes(f.type) || last?.note?.includes(f.label)))
}
