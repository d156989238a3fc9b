// SPDX-License-Identifier: Apache-2.0
import { readPeriod } from './period'

/* Times are shown on the clock of the office, wherever the browser stands. */
const ZONE = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

function fields(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((p) => [p.type, p.value]))
}
function moment(at: string | Date | null | undefined): Date | null {
  if (!at) return null
  const date = at instanceof Date ? at : new Date(at)
  return Number.isNaN(date.getTime()) ? null : date
}

/* 2023-04-11 */
export function day(at: string | Date | null | undefined): string {
  if (typeof at === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(at)) return at
  const date = moment(at)
  if (!date) return ''
  const f = fields(date)
  return `${f.year}-${f.month}-${f.day}`
}
/* 2023-04-11 09:30 */
export function dateTime(at: string | Date | null | undefined): string {
  const date = moment(at)
  if (!date) return ''
  const f = fields(date)
  return `${f.year}-${f.month}-${f.day} ${f.hour}:${f.minute}`
}
/* 09:30:07 */
export function clockTime(at: Date): string {
  const f = fields(at)
  return `${f.hour}:${f.minute}:${f.second}`
}
/* 2023Q1 → 2023年第一季度; 202302B → 2023年3—4月 */
export function period(text: string | null | undefined): string {
  const p = readPeriod(text)
  if (!p) return text ?? ''
  return `${p.year}年${p.of === 4 ? `第${'一二三四'[p.n - 1]}季度` : `${p.n * 2 - 1}—${p.n * 2}月`}`
}
/* 1.8 MB */
export function bytes(size: number): string {
  if (size < 1024) return `${size} B`
  if (size < 1024 * 1024) return `${Math.round(size / 1024)} KB`
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}
/* 字: code points of the text as it will be stored, ends trimmed. */
export function characters(text: string): number {
  return [...text.replace(/\r\n?/g, '\n').trim()].length
}
/* The day that ends at this instant: midnight closes the day before. */
export function lastDay(at: string): string {
  return day(new Date(Date.parse(at) - 1))
}
/* 66.67%, or a dash where there is nothing to divide */
export function percent(rate: string | null): string {
  return rate === null ? '—' : `${rate}%`
}
/* 剩 3 天 */
export function daysLeft(days: number): string {
  if (days < 0) return `逾期 ${-days} 天`
  return days === 0 ? '今日截止' : `剩 ${days} 天`
}
/* A day as a moment: its end, on the office's clock. */
export function dayEnd(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:59+08:00` : day
}
/* Whole days from today to a date, both on the office's calendar. */
export function daysTo(due: string, now: Date): number {
  return Math.round((Date.parse(`${day(due)}T00:00:00Z`) - Date.parse(`${day(now)}T00:00:00Z`)) / 86_400_000)
}
