// SPDX-License-Identifier: Apache-2.0
import { readDay } from '@/ui/days'

/* 2023-03-31 09:30, 2023年3月31日9时30分, 2023-03-31T09:30; '' for what is none,
   a day without its time too. */
export function readMoment(typed: string): string {
  const [, date = '', hour = '', minute = ''] = /^(.*?(?:日|[T\s]|-\d\d))\s*(\d{1,2})[:时](\d{1,2})分?$/.exec(typed.normalize('NFKC').trim()) ?? []
  const day = readDay(date.replace('T', ''))
  return day && Number(hour) < 24 && Number(minute) < 60 ? `${day} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : ''
}
