// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('work', { type: 'longtext', max: 4000, pattern_chips: ['1.召开xxx会议；', '2.开展xxx培训；'] })

it('begins a numbered pattern on a line of its own', async () => {
  const { page, values } = await control(KindField, f, '')
  const chips = page.findAll('.chip')
  await chips[0]!.trigger('click')
  page.get<HTMLTextAreaElement>('textarea').element.setSelectionRange(99, 99)
  await chips[1]!.trigger('click')
  expect(values.work).toBe('1.召开xxx会议；\n2.开展xxx培训；')
})
it('grows with the text', async () => {
  const { page } = await control(KindField, f, '一\n'.repeat(9))
  expect(Number(page.get('textarea').attributes('rows'))).toBeGreaterThan(9)
})
it('is a text of its own type', () => {
  expect(kind.types).toEqual(['longtext'])
})
