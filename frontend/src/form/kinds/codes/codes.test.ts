// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('kinds', { type: 'codes', code_list: 'situation' })

it('keeps the order of the list', async () => {
  const { page, values } = await control(KindField, f, ['P1'])
  await page.findAll('input')[0]!.setValue(true)
  expect(values.kinds).toEqual(['N1', 'P1'])
  await page.findAll('input')[1]!.setValue(false)
  expect(values.kinds).toEqual(['N1'])
})
it('lists its labels', () => {
  expect(kind.text(['N1', 'P1'], f, WORDS)).toBe('会议交流、媒体报道')
  expect(kind.text(null, f, WORDS)).toBe('')
})
