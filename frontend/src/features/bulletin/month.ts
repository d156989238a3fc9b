// SPDX-License-Identifier: Apache-2.0
/* 2023-03 → 2023年3月 */
export function monthLabel(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}
