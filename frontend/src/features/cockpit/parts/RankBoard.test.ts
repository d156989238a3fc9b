// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import RankBoard from './RankBoard.vue'

const c = cockpit()
const parts = indexesOf(c).map((i) => i.key === 'composite' ? { ...i, points: '100' } : i)
const board = (n: number) => mount(RankBoard, { props: { rows: rowsOf(c, parts[n]!), index: parts[n]!, parts, selected: 'U500112' } })

test('stacked bars say why a unit ranks where it does, losses apart', () => {
  const page = board(0)
  const rows = page.findAll('li')
  expect(rows.map((r) => r.get('.no').text())).toEqual(['1', '2', '2'])
  expect(rows[0]!.get('.p0').attributes('style')).toContain('29.00%')
  expect(rows[0]!.find('.loss').exists()).toBe(false)
  expect(rows[1]!.get('.loss').attributes('style')).toContain('3.00%')
  expect(rows[0]!.text()).toContain('较上期上升 2 位')
  expect(rows[1]!.text()).toContain('较上期下降 1 位')
  expect(rows[2]!.get('.moved').text()).toBe('')
  expect(rows[2]!.text()).toContain('◆')
  expect(rows.map((r) => r.get('.band').text())).toEqual([expect.stringContaining('一档'), expect.stringContaining('三档'), expect.stringContaining('三档')])
  expect(rows[1]!.get('.band').classes()).toContain('k3')
})

test('one bar in the colour of its band; deductions with a real minus', async () => {
  expect(board(1).findAll('.b1, .b3')).toHaveLength(3)
  const page = board(2)
  expect(page.text()).toContain('−3.00')
  await page.findAll('button')[2]!.trigger('click')
  expect(page.emitted('choose')).toEqual([['U500112']])
})

test('one\'s own row is framed, starred and said', () => {
  const page = mount(RankBoard, { props: { rows: rowsOf(c, parts[0]!), index: parts[0]!, parts, selected: undefined, own: 'U500112' } })
  expect(page.findAll('button.own').map((b) => b.get('.name').text())).toEqual(['★本单位渝北'])
  expect(board(0).find('button.own').exists()).toBe(false)
})
