// SPDX-License-Identifier: Apache-2.0
import type { Field, FullUnit } from '@/api/types'
import { halfWidth } from '../number/kind'

export interface Pasted {
  values: Map<string, number>
  unknown: string[]
  wrong: string[]
  twice: string[]
}

const bare = (name: string): string => name.replace(/\s/g, '').replace(/(土家族|苗族)/g, '').replace(/(自治县|区|县)$/, '')

/* 万州, 万州区, 石柱县 and 石柱土家族自治县 all mean a unit, if only one. */
export function unitNamed(text: string, units: FullUnit[]): FullUnit | null {
  const name = text.replace(/\s/g, '')
  const exact = units.filter((u) => u.name === name || u.short === name)
  if (exact.length === 1) return exact[0] ?? null
  const close = units.filter((u) => bare(u.name) === bare(name) || bare(u.short) === bare(name))
  if (close.length === 1) return close[0] ?? null
  const part = bare(name).length > 1 ? units.filter((u) => u.name.includes(name) || name.includes(u.short)) : []
  return part.length === 1 ? part[0] ?? null : null
}

/* Two columns copied from a sheet: 单位, 得分. A first line without a number
   is its heading. */
export function pasted(text: string, units: FullUnit[], number: Field): Pasted {
  const result: Pasted = { values: new Map(), unknown: [], wrong: [], twice: [] }
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map((l) => l.trim()).filter(Boolean)
  lines.forEach((line, i) => {
    const cut = /^(.+?)(?:[\t,，;；]+\s*|\s+)(\S+)$/.exec(line)
    const [name, figure] = cut ? [cut[1] ?? '', halfWidth(cut[2] ?? '')] : [line, '']
    const unit = unitNamed(name, units)
    if (!unit) {
      if (i > 0 || /^\d/.test(figure)) result.unknown.push(name)
      return
    }
    const value = Number(figure)
    if (figure === '' || Number.isNaN(value) || value < (number.min ?? -Infinity) || value > (number.max ?? Infinity)) {
      result.wrong.push(`${unit.name} ${figure}`.trim())
      return
    }
    if (result.values.has(unit.unit)) result.twice.push(unit.name)
    result.values.set(unit.unit, value)
  })
  return result
}
