// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { item } from '@/test/fixtures'
import { deadline, owing, type Owing } from './deadline'

const NOW = new Date('2023-04-11T09:00:00+08:00')
const at = (more: Partial<Owing>) => deadline({ due: '2023-03-31', state: 'open', filed_on: null, late: true, ...more }, NOW)

describe('how it stands with the day', () => {
  it('is overdue only while nothing was filed', () => {
    expect(at({})).toEqual({ text: '逾期 11 天', tone: 'late' })
    expect(at({ state: 'filed', filed_on: '2023-03-30', late: false })).toBeNull()
    expect(at({ filed_on: '2023-03-30', late: false })).toBeNull()
    expect(at({ state: 'filed', filed_on: '2023-04-03' })).toEqual({ text: '逾期报送', tone: 'late' })
  })
  it('is settled by the version in force, whatever is changed in it', () => {
    expect(at({ state: 'met', filed_on: '2023-03-30', late: false })).toBeNull()
    expect(at({ state: 'met', filed_on: '2023-04-03', late: true })).toBeNull()
    expect(at({ state: 'waived' })).toBeNull()
  })
  it('presses who has not filed, not who waits for an answer', () => {
    expect(at({ due: '2023-04-13', late: false })).toEqual({ text: '剩 2 天', tone: 'soon' })
    expect(at({ due: '2023-04-13', state: 'filed', filed_on: '2023-04-10', late: false })).toEqual({ text: '剩 2 天', tone: '' })
    expect(at({ late: false })).toEqual({ text: '过截止日 11 天', tone: '' })
  })
  it('is asked of a line of a list', () => {
    expect(owing(item())).toBeNull()
    expect(owing(item({ due: '2023-03-31', owed: 'met', filed_on: '2023-03-30', late: false }))).toEqual({ due: '2023-03-31', state: 'met', filed_on: '2023-03-30', late: false })
  })
})
