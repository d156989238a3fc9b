// SPDX-License-Identifier: Apache-2.0
import type { UnitScore, ValueFormat } from '@/api/scores'

/* Fractions as the server writes them: "703/8", "-8", "82.67". */
export interface Fraction { num: bigint; den: bigint }

export function parse(text: string): Fraction {
  const m = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text.trim())
  if (!m) throw new Error(`not a fraction: ${text}`)
  const [, sign, whole = '0', decimals = '', den = '1'] = m
  const num = BigInt(whole + decimals)
  return { num: sign ? -num : num, den: BigInt(den) * 10n ** BigInt(decimals.length) }
}

/* Below, equal or above 0, without rounding. */
export function compare(a: string, b: string): number {
  const x = parse(a), y = parse(b)
  const left = x.num * y.den, right = y.num * x.den
  return left < right ? -1 : left > right ? 1 : 0
}

/* a − b, exactly. */
export function minus(a: string, b: string): string {
  const x = parse(a), y = parse(b)
  return `${x.num * y.den - y.num * x.den}/${x.den * y.den}`
}

/* For lengths and places on a screen only; figures are shown as given. */
export function approximate(text: string): number {
  const { num, den } = parse(text)
  return Number(num) / Number(den)
}

export function rounded({ num, den }: Fraction, places: number): string {
  const unit = 10n ** BigInt(places)
  const negative = num < 0n
  const twice = 2n * (negative ? -num : num) * unit + den // half away from zero
  const digits = String(twice / (2n * den)).padStart(places + 1, '0')
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}

/* a less b, exactly, shown with two decimals and its sign: +1.25, −0.50, 0.00. */
export function gap(a: string, b: string): string {
  const x = parse(a), y = parse(b)
  return delta(rounded({ num: x.num * y.den - y.num * x.den, den: x.den * y.den }, 2))
}

/* A value of an indicator in its own unit: 12, 66.67%, 88.05. */
export function showValue(text: string, format: ValueFormat = 'number'): string {
  const value = parse(text)
  if (format === 'percent') return `${rounded({ num: value.num * 100n, den: value.den }, 2)}%`
  return format === 'count' && value.num % value.den === 0n ? rounded(value, 0) : rounded(value, 2)
}

/* The unit of an indicator's values, read off those that the server shows. */
export function formatOfShown(units: UnitScore[], indicator: string): ValueFormat {
  const shown = units.flatMap((u) => u.indicators[indicator]?.value_shown ?? [])
  if (shown.some((s) => s.endsWith('%'))) return 'percent'
  return shown.length > 0 && shown.every((s) => /^\d+$/.test(s)) ? 'count' : 'number'
}

/* +0.25, −1.20, 0.00: a change with its sign. */
export function delta(shown: string): string {
  return /[1-9]/.test(shown) && !shown.startsWith('-') ? `+${shown}` : signed(shown)
}

/* A fraction as people type it, to four places: 4/5 → 0.8. */
export function decimal(text: string): string {
  const [whole = '', places = ''] = rounded(parse(text), 4).split('.')
  const kept = places.replace(/0+$/, '')
  return kept ? `${whole}.${kept}` : whole
}

/* A minus sign is wider than a hyphen and does not break. */
export function signed(text: string): string {
  return text.replace(/^-/, '−')
}
