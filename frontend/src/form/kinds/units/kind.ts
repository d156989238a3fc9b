// SPDX-License-Identifier: Apache-2.0
import type { FullUnit } from '@/api/types'
import { blank, type Kind } from '../../kind'

export interface UnitGroup { name: string; units: FullUnit[] }

/* By 片区, as the office groups its districts; the rest by what they are.  The
   own unit, which is chosen most, comes first. */
export function grouped(units: FullUnit[], own: string | null = null): UnitGroup[] {
  const groups = new Map<string, FullUnit[]>()
  for (const unit of [...units].sort((a, b) => Number(b.unit === own) - Number(a.unit === own))) {
    const name = unit.region || (unit.kind === 'district' ? '区县' : '部门')
    groups.set(name, [...groups.get(name) ?? [], unit])
  }
  return [...groups].map(([name, list]) => ({ name, units: list }))
}

export const kind: Kind = {
  types: ['units'],
  group: () => true,
  empty: blank,
  text: (value, _field, words) => (Array.isArray(value) ? value : []).map((v: string) => words.unit(v)?.short ?? v).join('、'),
  list: true,
  check: (value, field) => {
    const n = Array.isArray(value) ? value.length : 0
    if (field.min && n < field.min) return `${field.label}至少选择 ${field.min} 个`
    return field.max && n > field.max ? `${field.label}最多选择 ${field.max} 个` : null
  },
}
