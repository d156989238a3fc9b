// SPDX-License-Identifier: Apache-2.0
import type { FieldType } from '@/api/types'
import type { Kind } from './kind'

const found = import.meta.glob<{ kind: Kind }>('./kinds/*/kind.ts', { eager: true })
let byType: Map<FieldType, { name: string; kind: Kind }> | undefined

/* On first use, not on load: a kind may itself ask for other kinds. */
function entryOf(type: FieldType): { name: string; kind: Kind } {
  byType ??= new Map(Object.entries(found).flatMap(([path, module]) =>
    module.kind.types.map((t) => [t, { name: path.split('/')[2] ?? '', kind: module.kind }] as const)))
  const entry = byType.get(type)
  if (!entry) throw new Error(`no kind of field for ${type}`)
  return entry
}

export function kindOf(type: FieldType): Kind {
  return entryOf(type).kind
}

/* The folder of a kind: its control is KindField.vue there. */
export function kindName(type: FieldType): string {
  return entryOf(type).name
}
