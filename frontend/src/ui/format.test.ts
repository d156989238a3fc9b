// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { bytes, characters, clockTime, dateTime, day, daysLeft, daysTo, lastDay, percent, period } from './format'

describe('format', () => {
  it('shows times on the office clock', () => {
    expect(dateTime('2023-03-31T23:30:00Z')).toBe('2023-04-01 07:30')
    expect(day('2023-03-31T23:30:00Z')).toBe('2023-04-01')
    expect(clockTime(new Date('2023-03-31T16:00:05Z'))).toBe('00:00:05')
    expect(day('2023-03-31')).toBe('2023-03-31')
    expect([day(null), dateTime('nonsense')]).toEqual(['', ''])
  })
  it('closes a day at its midnight', () => {
    expect([lastDay('2023-04-11T00:00:00+08:00'), lastDay('2023-04-11T00:00:01+08:00')]).toEqual(['2023-04-10', '2023-04-11'])
  })
  it('has a dash where there is nothing to divide', () => {
    expect([percent('66.67'), percent(null)]).toEqual(['66.67%', '—'])
  })
  it('says periods in words', () => {
    expect(period('2023Q1')).toBe('2023年第一季度')
    expect(period('202302B')).toBe('2023年3—4月')
    expect([period(null), period('2023')]).toEqual(['', '2023'])
  })
  it('counts 字 as code points, ends trimmed', () => {
    expect(characters(' 建立𠮷机制\r\n 二 ')).toBe(8)
  })
  it('counts days on the calendar, not in hours', () => {
    expect(daysTo('2023-04-12', new Date('2023-04-11T15:59:00Z'))).toBe(1)
    expect(daysTo('2023-04-12', new Date('2023-04-11T16:01:00Z'))).toBe(0)
    expect([daysLeft(3), daysLeft(0), daysLeft(-2)]).toEqual(['剩 3 天', '今日截止', '逾期 2 天'])
  })
  it('says sizes', () => {
    expect([bytes(12), bytes(2048), bytes(1887436)]).toEqual(['12 B', '2 KB', '1.8 MB'])
  })
})
