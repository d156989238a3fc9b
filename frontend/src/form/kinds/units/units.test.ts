// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { UNITS, WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { grouped, kind } from './kind'

const f = field('scope', { label: '涉及区县', type: 'units', unit_kinds: ['district'], min: 1 })

it('takes single units, whole groups and all, in the order of the list', async () => {
  const { page, values } = await control(KindField, f, ['U4'])
  await page.get('#f-scope').setValue(true)
  expect(values.scope).toEqual(['U1', 'U4'])
  await page.findAll('.name')[1]!.trigger('click')
  expect(values.scope).toEqual(['U1', 'U2', 'U4'])
  await page.findAll('.name')[1]!.trigger('click')
  expect(values.scope).toEqual(['U1'])
  await page.findAll('.head .btn')[0]!.trigger('click')
  expect(values.scope).toEqual(['U1', 'U2', 'U3', 'U4'])
  expect(page.get('[role=status]').text()).toBe('已选 4 / 4')
  await page.findAll('.head .btn')[1]!.trigger('click')
  expect(values.scope).toEqual([])
})
it('finds by name without losing what is chosen', async () => {
  const { page, values } = await control(KindField, f, ['U1'])
  await page.get('input[type=search]').setValue('石柱')
  expect(page.findAll('.boxes label')).toHaveLength(1)
  await page.get('.boxes input').setValue(true)
  expect(values.scope).toEqual(['U1', 'U3'])
  await page.get('input[type=search]').setValue('火星')
  expect(page.text()).toContain('没有名称包含')
})
it('does not offer the own unit where others are meant, but lets it be taken out', async () => {
  const others = { ...f, others: true }
  const names = async (value: string[]): Promise<string[]> => (await control(KindField, others, value, { own: () => 'U2' })).page.findAll('.boxes label').map((l) => l.text())
  expect(await names([])).toEqual(['万州', '石柱', '两江新区'])
  expect(await names(['U2'])).toContain('渝北')
})
it('keeps a unit that is no longer offered until all is cleared', async () => {
  const { page, values } = await control(KindField, f, ['GONE', 'U1'])
  expect(page.get('[role=status]').text()).toBe('已选 1 / 4')
  expect(page.text()).toContain('现已不在填报单位之列的 1 个单位（GONE）保留不变')
  await page.findAll('.boxes input')[1]!.setValue(true)
  expect((values.scope as string[]).at(-1)).toBe('GONE')
  await page.findAll('.head .btn')[1]!.trigger('click')
  expect(values.scope).toEqual([])
})
it('knows its bounds and its words', () => {
  expect(kind.check?.([], f, WORDS)).toBe('涉及区县至少选择 1 个')
  expect(kind.text(['U3', 'U4'], f, WORDS)).toBe('石柱、两江新区')
  expect(grouped(UNITS).map((g) => g.name)).toEqual(['渝东北', '中心城区', '部门'])
  expect(grouped(UNITS, 'U4').map((g) => g.name)).toEqual(['中心城区', '渝东北', '部门'])
  expect(grouped(UNITS, 'U4')[0]!.units.map((u) => u.unit)).toEqual(['U4', 'U2'])
})
