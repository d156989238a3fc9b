// SPDX-License-Identifier: Apache-2.0
/* 2023Q1 is the first of four in its year, 202302B the second of six. */
export interface Period { year: number; n: number; of: 4 | 6 }

const SHAPES = [{ of: 4 as const, shape: /^(\d{4})Q([1-4])$/ }, { of: 6 as const, shape: /^(\d{4})0([1-6])B$/ }]

export function readPeriod(text: string | null | undefined): Period | null {
  for (const { of, shape } of SHAPES) {
    const m = shape.exec(text ?? '')
    if (m) return { year: Number(m[1]), n: Number(m[2]), of }
  }
  return null
}
/* A number for each, one apart from the next; and back. */
export function periodPlace({ year, n, of }: Period): number {
  return year * of + n - 1
}
export function periodAt(place: number, of: 4 | 6): string {
  const year = String(Math.floor(place / of)).padStart(4, '0'), n = place % of + 1
  return of === 4 ? `${year}Q${n}` : `${year}0${n}B`
}
