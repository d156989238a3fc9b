// SPDX-License-Identifier: Apache-2.0
export interface Piece { text: string; hit: boolean }

/* The text in pieces, those that are one of the words marked.  Letters are
   compared as the server does: without regard to case. */
export function marked(text: string, words: string): Piece[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean).sort((a, b) => b.length - a.length)
  if (!wanted.length) return [{ text, hit: false }]
  const any = new RegExp(`(${wanted.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu')
  return text.split(any).flatMap((part, i) => part === '' ? [] : [{ text: part, hit: i % 2 === 1 }])
}
