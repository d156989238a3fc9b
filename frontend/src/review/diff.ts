// SPDX-License-Identifier: Apache-2.0
import { diffArrays } from 'diff'

export interface Part { kind: 'same' | 'in' | 'out'; text: string }

/* A figure or a Latin word is one piece, of Chinese every character. */
const pieces = (text: string): string[] => text.match(/[0-9.]+|[A-Za-z]+|[\s\S]/gu) ?? []
/* Between two changes so few unchanged characters are noise. */
const ISLAND = 2

function raw(from: string, to: string): Part[] {
  return diffArrays(pieces(from), pieces(to)).map((c) => ({ kind: c.added ? 'in' : c.removed ? 'out' : 'same', text: c.value.join('') }))
}

/* How a text became another: what went and what came, letter by letter, with
   small islands between changes drawn into them. */
export function difference(from: string, to: string): Part[] {
  const parts: Part[] = []
  let out = ''
  let into = ''
  const flush = (): void => {
    if (out) parts.push({ kind: 'out', text: out })
    if (into) parts.push({ kind: 'in', text: into })
    out = into = ''
  }
  const all = raw(from, to)
  all.forEach((part, i) => {
    const island = part.kind === 'same' && [...part.text].length <= ISLAND && i > 0 && i < all.length - 1
    if (part.kind === 'out' || island) out += part.text
    if (part.kind === 'in' || island) into += part.text
    if (part.kind === 'same' && !island) { flush(); parts.push(part) }
  })
  flush()
  return parts
}

/* Two values that change as a whole: 情形 ⑦ → 情形 ④. */
export function replaced(from: string, to: string): Part[] {
  if (from === to) return [{ kind: 'same', text: to }]
  return [...(from ? [{ kind: 'out', text: from } as const] : []), ...(to ? [{ kind: 'in', text: to } as const] : [])]
}

const MEMBERS = '、'
/* Two lists: which members went and which came. */
export function exchanged(from: string, to: string): Part[] {
  const split = (text: string): string[] => text ? text.split(MEMBERS) : []
  return diffArrays(split(from), split(to)).flatMap((c, i) => [
    ...(i ? [{ kind: 'same', text: MEMBERS } as const] : []),
    { kind: c.added ? 'in' : c.removed ? 'out' : 'same', text: c.value.join(MEMBERS) } as const,
  ])
}

/* The comparison that suits a kind of field. */
export function parted(kind: { whole?: boolean; list?: boolean }, from: string, to: string): Part[] {
  if (kind.list) return exchanged(from, to)
  return kind.whole ? replaced(from, to) : difference(from, to)
}
