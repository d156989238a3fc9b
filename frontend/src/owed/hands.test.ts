// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { Desk, Me } from '@/api/types'
import { meOf, place } from '@/test/mount'
import AskText from './AskText.vue'
import HandsText from './HandsText.vue'

const me: Me = meOf('clerk', { colleagues: [
  { name: '审核员甲', phone: '000****0011', role: 'reviewer', modules: null },
  { name: '审核员乙', phone: '000****0012', role: 'reviewer', modules: ['pilot'] },
  { name: '录入员甲', phone: '000****0001', role: 'clerk', modules: null },
] })
const desk = (unit: string, more: Partial<Desk> = {}): Desk => ({
  unit: { unit, name: unit }, role: 'reviewer', role_label: '审核员', since: '2023-04-09T09:02:00+08:00', contact: { name: '试点联系人', phone: '00020230007' }, ...more,
})
const said = async (unit: string, module: string): Promise<string> =>
  (await place(HandsText, { me, props: { hands: desk(unit), module } })).page.text()

it('names the people of the own unit whose turn it is, for that business', async () => {
  expect(await said('U500112', 'pilot')).toBe('在U500112审核员处，自 2023-04-09　本单位审核员：审核员甲 000****0011、审核员乙 000****0012；联系：试点联系人 00020230007')
  expect(await said('U500112', 'achievement')).toMatch(/审核员：审核员甲 000\*{4}0011；联系：/)
})
it('gives of another unit the contact alone', async () => {
  expect(await said('D07', 'pilot')).toBe('在D07审核员处，自 2023-04-09　联系：试点联系人 00020230007')
})
it('is brief in a cell: of the own unit the people alone', async () => {
  const text = async (unit: string): Promise<string> => (await place(AskText, { me, props: { hands: desk(unit), module: 'pilot', brief: true } })).page.text()
  expect(await text('U500112')).toBe('本单位审核员：审核员甲 000****0011、审核员乙 000****0012')
  expect(await text('D07')).toBe('联系：试点联系人 00020230007')
})
it('leads to the list of all where a desk has no contact', async () => {
  const { page } = await place(HandsText, { me, props: { hands: desk('D07', { contact: null }), module: 'pilot' } })
  expect(page.text()).toContain('未登记联系人')
  expect(page.get('a').attributes('href')).toBe('/contacts')
})
