// SPDX-License-Identifier: Apache-2.0
import { nextTick } from 'vue'
import { expect, it, vi } from 'vitest'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('matter', { label: '改革事项', max: 10, min: 2, pattern_chips: ['建立xxx机制'] })

it('counts while one types, and may be exceeded', async () => {
  vi.useFakeTimers()
  const { page, values } = await control(KindField, f, '')
  await page.get('input').setValue('建立某某机制与某某体系')
  expect(values.matter).toBe('建立某某机制与某某体系')
  expect(page.get('.count').classes()).toContain('over')
  expect(page.get('.count .num').text()).toBe('超出 1 字')
  expect(page.get('[role=status]').text()).toBe('')
  await vi.advanceTimersByTimeAsync(1100)
  expect(page.get('[role=status]').text()).toBe('超出 1 字')
})
it('puts a pattern in and selects its blank', async () => {
  const { page, values } = await control(KindField, f, '')
  await page.get('.chip').trigger('click')
  await nextTick()
  expect(values.matter).toBe('建立xxx机制')
  const input = page.get<HTMLInputElement>('input').element
  expect([input.selectionStart, input.selectionEnd]).toEqual([2, 5])
})
it('knows its bounds', () => {
  expect(kind.check?.('一', f, WORDS)).toContain('至少 2 字')
  expect(kind.check?.('建立', f, WORDS)).toBeNull()
  expect([kind.empty('  '), kind.empty('x'), kind.empty(null)]).toEqual([true, false, true])
})
