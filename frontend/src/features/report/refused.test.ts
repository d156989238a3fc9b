// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { useRefused } from './refused'

describe('what is written into a box of a trial and not taken', () => {
  it('is said with its rule and what is still reckoned by, until something fits', () => {
    const { said, isAt, takes } = useRefused()
    expect(takes('points', false, 'abc', '分值应大于 0', '12')).toBe(false)
    expect(takes('1', false, '2', '系数应在 0 到 1 之间', '0.8', '第 2 档')).toBe(false)
    expect(said.value).toEqual(['“abc”不能用：分值应大于 0。现仍按 12 测算。',
      '第 2 档“2”不能用：系数应在 0 到 1 之间。现仍按 0.8 测算。'])
    expect(isAt('points')).toBe(true)
    expect(takes('points', true, '13', '分值应大于 0', '12')).toBe(true)
    expect(isAt('points')).toBe(false)
    expect(said.value).toHaveLength(1)
  })
})
