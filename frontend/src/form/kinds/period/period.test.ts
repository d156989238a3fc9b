// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import { serve } from '@/test/server'
import KindField from './KindField.vue'
import { kind } from './kind'

const f = field('period', { type: 'period' })

it('offers the quarters that the server names, and keeps an older one', async () => {
  serve({ 'GET /periods': { items: [{ period: '2023Q2', kind: 'quarter' }, { period: '202302B', kind: 'two_months' }, { period: '2023Q1', kind: 'quarter' }], next: null } })
  const { page, values } = await control(KindField, f, '2022Q4')
  expect(page.findAll('option').map((o) => o.text())).toEqual(['请选择', '2022年第四季度', '2023年第二季度', '2023年第一季度'])
  await page.get('select').setValue('2023Q1')
  expect(values.period).toBe('2023Q1')
  expect(kind.text('2023Q1', f, WORDS)).toBe('2023年第一季度')
})
