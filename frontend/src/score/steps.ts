// SPDX-License-Identifier: Apache-2.0

/* 升 3 位, 降 2 位 or a dash: how a rank moved. */
export function steps(then: number, now: number): string {
  return then === now ? '—' : then > now ? `升 ${then - now} 位` : `降 ${now - then} 位`
}
