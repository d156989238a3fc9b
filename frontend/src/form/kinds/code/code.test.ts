// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Code } from '@/api/types'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind, offered, radio } from './kind'

const area = field('area', { label: '领域', type: 'code', code_list: 'area' })
const track = field('track', { label: '跑道', type: 'code', code_list: 'track' })
const lists: Record<string, Code[]> = {
  area: [{ code: 'a', label: '经济' }, { code: 'b', label: '社会' }],
  track: [{ code: 'a1', label: '国企', parent: 'a' }, { code: 'a2', label: '民企', parent: 'a' }, { code: 'b1', label: '养老', parent: 'b' }],
}
const codes = (list: string): Code[] => lists[list] ?? []
const words = { ...WORDS, codes }

describe('offered', () => {
  it('is what belongs to the choice in the other field', () => {
    expect(offered(track, [area, track], { area: 'a' }, codes).items.map((c) => c.code)).toEqual(['a1', 'a2'])
    expect(offered(track, [area, track], {}, codes).waitsFor).toBe(area)
    expect(offered(area, [area, track], {}, codes)).toEqual({ items: lists.area, waitsFor: null })
  })
  it('is everything where no field holds the parent', () => {
    expect(offered(track, [track], {}, codes).items).toHaveLength(3)
  })
})
describe('control', () => {
  it('is radio buttons for a short list', async () => {
    const { page, values } = await control(KindField, area, null, { words })
    await page.findAll('input[type=radio]')[1]!.setValue()
    expect(values.area).toBe('b')
    expect(radio(lists.track!)).toBe(false)
  })
  it('waits for the field it depends on', async () => {
    const { page } = await control(KindField, track, null, { words, fields: () => [area, track], values: {} })
    expect(page.html()).toContain('请先选择领域')
    expect(page.get('input').attributes('disabled')).toBeDefined()
  })
  it('drops a choice that no longer exists', async () => {
    const { values } = await control(KindField, track, 'a1', { words, fields: () => [area, track], values: { area: 'a' } })
    values.area = 'b'
    await flushPromises()
    expect(values.track).toBeNull()
  })
})
it('says the label, or the code that no list knows', () => {
  expect([kind.text('a', area, words), kind.text('z', area, words)]).toEqual(['经济', 'z'])
})
