// SPDX-License-Identifier: Apache-2.0
import type { FullUnit } from '@/api/types'

/* Kinds of units in the order of the lists; there is one reform office, and
   nobody founds another. */
export const KINDS: { value: string; label: string }[] = [
  { value: 'district', label: '区县' }, { value: 'department', label: '市级部门' },
  { value: 'cyberspace_office', label: '市委网信办' }, { value: 'petition_office', label: '市信访办' },
  { value: 'survey_centre', label: '市社情民意调查中心' }, { value: 'reform_office', label: '市委改革办' },
]
export const FOUNDED = KINDS.filter((k) => k.value !== 'reform_office')

export function kindLabel(unit: FullUnit): string {
  if (unit.functional_area) return '功能区'
  return KINDS.find((k) => k.value === unit.kind)?.label ?? unit.kind
}

/* 本单位主要领导是市领导: city leaders' notes do not count for it (C8). */
export const chiefLeadsCity = (unit: FullUnit): boolean => unit.flags?.includes('chief_is_city_leader') ?? false

/* A code that is free: districts are numbered U500900 and on where they have no
   code of their own, departments D65 and on. */
export function freeCode(kind: string, units: FullUnit[]): string {
  const [letter, first] = kind === 'district' ? ['U', 500900] as const : ['D', 1] as const
  const taken = units.map((u) => u.unit).filter((u) => u.startsWith(letter)).map((u) => Number(u.slice(1))).filter((n) => n >= first)
  const next = taken.length ? Math.max(...taken) + 1 : first
  return `${letter}${String(next).padStart(2, '0')}`
}
