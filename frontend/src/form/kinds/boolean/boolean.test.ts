// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('classified', { type: 'boolean' })

it('is unanswered until somebody answers', async () => {
  const { page, values } = await control(KindField, f, undefined)
  const [no, yes] = page.findAll<HTMLInputElement>('input')
  expect([no?.element.checked, yes?.element.checked]).toEqual([false, false])
  expect(no?.attributes('id')).toBe('f-classified')
  await yes!.setValue()
  expect(values.classified).toBe(true)
  await no!.setValue()
  expect(values.classified).toBe(false)
})
it('no is an answer', () => {
  expect(kind.empty(false)).toBe(false)
  expect([kind.text(true, f, WORDS), kind.text(false, f, WORDS), kind.text(null, f, WORDS)]).toEqual(['是', '否', ''])
})
