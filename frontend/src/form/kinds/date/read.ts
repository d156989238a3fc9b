// SPDX-License-Identifier: Apache-2.0
import { readDay } from '@/ui/days'

/* What is left to write until a whole day stands there. */
function whole(typed: string, rest: string[]): string {
  return rest.map((r) => readDay(typed + r)).find(Boolean) ?? ''
}
/* 2023-3, 2023年3月, 202303 */
export function readMonth(typed: string): string {
  return whole(typed, ['月1日', '1日', '01']).slice(0, 7)
}
/* Some documents give only a month or a year: what is typed is what is kept. */
export function readCoarse(typed: string): string {
  return readDay(typed) || readMonth(typed) || whole(typed, ['年1月1日', '1月1日']).slice(0, 4)
}
