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
  /* 重庆市江北区委 is 江北区, 江北嘴 is not. */
  const says = (u: FullUnit): boolean => name.includes(u.name) || new RegExp(`${u.short}(新区|区|县|自治县|土家|苗族)`).test(name)
  const part = bare(name).length > 1 ? units.filter((u) => u.name.includes(name) || says(u)) : []
  return part.length === 1 ? part[0] ?? null : null
}

/* The cells of a line: by tabs or commas where there are any, else by blanks. An
   empty one keeps its place. */
function cellsOf(line: string): string[] {
  const parts = /[\t,，;；]/.test(line) ? line.split(/[\t,，;；]/) : line.trim().split(/\s+/)
  return parts.map((c) => c.trim().replace(/^"(.*)"$/, '$1').trim())
}
const isFigure = (cell: string): boolean => /^-?\d+(\.\d+)?%?$/.test(halfWidth(cell))

interface Line { name: string; rest: string[] }
function lineOf(cells: string[]): Line {
  const at = cells.findIndex((c) => c && !isFigure(c))
  return { name: cells[at] ?? '', rest: cells.slice(at + 1) }
}
/* The figure of a line: the first after its unit, past what is written in words. An
   empty cell in its place is a score that is missing, not the rank beside it. */
function figureOf(rest: string[]): string {
  const first = rest.findIndex((c) => isFigure(c) || !c)
  return halfWidth((first < 0 ? '' : rest[first]) || rest[0] || '')
}
/* A column that no line fills, as merged cells leave it, is none. */
function unfilled(lines: Line[]): (line: Line) => Line {
  const empty = new Set(lines.length > 1 ? lines.flatMap((l) => l.rest.map((_, n) => n)).filter((n) => lines.every((l) => !l.rest[n])) : [])
  return (line) => ({ ...line, rest: line.rest.filter((_, n) => !empty.has(n)) })
}

/* Columns copied from a sheet or read from a file: a unit, and after it the
   first figure; a number before the unit is the line's own. A first line without
   a figure is the heading. */
export function pasted(text: string, units: FullUnit[], number: Field): Pasted {
  const result: Pasted = { values: new Map(), unknown: [], wrong: [], twice: [] }
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split('\n').filter((l) => l.trim()).map((l) => lineOf(cellsOf(l)))
  const tidy = unfilled(lines.filter((l) => unitNamed(l.name, units)))
  lines.map(tidy).forEach(({ name, rest }, i) => {
    const figure = figureOf(rest)
    const unit = unitNamed(name, units)
    if (!unit) {
      if (name && (i > 0 || isFigure(figure))) result.unknown.push(name)
      return
    }
    const value = Number(figure)
    const places = figure.split('.')[1]?.length ?? 0
    if (figure === '' || Number.isNaN(value) || value < (number.min ?? -Infinity) || value > (number.max ?? Infinity) || places > (number.decimals ?? 0)) {
      result.wrong.push(`${unit.name} ${figure || '（没有得分）'}`)
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
