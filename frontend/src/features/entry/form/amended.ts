// SPDX-License-Identifier: Apache-2.0
import { entryUpdates } from '@/api/entries'
import type { Body, Field } from '@/api/types'

export interface UnitsMoved { added: string[]; removed: string[] }

const units = (body: Body, field: Field): string[] => Array.isArray(body[field.name]) ? body[field.name] as string[] : []

/* Which units a change to what is in force named, and which it took out. */
export function unitsMoved(fields: Field[], before: Body, after: Body): UnitsMoved {
  const of = fields.filter((f) => f.type === 'units')
  const less = (a: Body, b: Body): string[] => of.flatMap((f) => units(a, f).filter((u) => !units(b, f).includes(u)))
  return { added: less(after, before), removed: less(before, after) }
}
/* Until when those that were named owe an update, where they owe one. */
export async function dueOf(entry: number, added: string[]): Promise<string | null> {
  const found = await entryUpdates(entry, null).catch(() => null)
  return found?.items.find((i) => added.includes(i.unit.unit) && i.obligation?.state === 'open')?.obligation?.due ?? null
}
/* What is said once it is stored: who was told, and of what. */
export function amendedWords(label: string, { added, removed }: UnitsMoved, name: (unit: string) => string, due: string | null): string {
  const list = (of: string[]): string => of.map(name).join('、')
  return [
    `已保存${label}，立即生效，并已通知有关单位。`,
    added.length ? `新加入的${list(added)}已接到通知${due ? `，须于 ${due} 前更新` : ''}。` : '',
    removed.length ? `${list(removed)}已移出，不再应报。` : '',
  ].join('')
}
