// SPDX-License-Identifier: Apache-2.0
/* 2023年3月31日 星期五; nothing for what is no day */
export function longDay(date: string | null | undefined): string {
  const [, year, month, date_] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? []
  const at = new Date(`${date}T00:00:00Z`)
  return date_ && !Number.isNaN(at.getTime()) ? `${Number(year)}年${Number(month)}月${Number(date_)}日 星期${'日一二三四五六'[at.getUTCDay()]}` : ''
}
