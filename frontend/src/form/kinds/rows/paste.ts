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

/* The cells of a line: by tabs or commas where there are any, else by blanks. */
function cellsOf(line: string): string[] {
  const parts = /[\t,，;；]/.test(line) ? line.split(/[\t,，;；]/) : line.split(/\s+/)
  return parts.map((c) => c.trim().replace(/^"(.*)"$/, '$1').trim()).filter(Boolean)
}
const isFigure = (cell: string): boolean => /^-?\d+(\.\d+)?%?$/.test(halfWidth(cell))

/* Columns copied from a sheet or read from a file: a unit, and after it the
   first figure; a number before the unit is the line's own. A first line without
   a figure is the heading. */
export function pasted(text: string, units: FullUnit[], number: Field): Pasted {
  const result: Pasted = { values: new Map(), unknown: [], wrong: [], twice: [] }
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split('\n').map((l) => l.trim()).filter(Boolean)
  lines.forEach((line, i) => {
    const cells = cellsOf(line)
    const at = cells.findIndex((c) => !isFigure(c))
    const name = cells[at] ?? ''
    const figure = halfWidth(cells.slice(at + 1).find(isFigure) ?? cells[at + 1] ?? '')
    const unit = unitNamed(name, units)
    if (!unit) {
      if (name && (i > 0 || isFigure(figure))) result.unknown.push(name)
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

/* A table saved as text: UTF-8 if it is, else what Chinese editions of Excel
   write. */
export async function tableText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
