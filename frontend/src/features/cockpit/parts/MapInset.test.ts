// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import MapInset from './MapInset.vue'

const c = cockpit()
const rows = new Map(rowsOf(c, indexesOf(c)[0]!).map((r) => [r.unit.unit, r]))
/* 渝中 is one of those whose names stand outside of them. */
const yuzhong = new Map([...rows].map(([, r]) => ['U500103', { ...r, unit: { ...r.unit, unit: 'U500103', short: '渝中' } }] as const))

test('nine districts and two functional areas, to be clicked', async () => {
  const inset = mount(MapInset, { props: { rows, active: 'U500112', texture: false, scale: .8 } })
  expect(inset.findAll('path.close:not(.ring)')).toHaveLength(9)
  expect(inset.findAll('.area')).toHaveLength(2)
  expect(inset.findAll('.ring')).toHaveLength(1)
  await inset.get('path.close.k3').trigger('click')
  expect(inset.emitted('choose')).toEqual([['U500112']])
})

test('scores stand in the enlarged map, as on the map itself', () => {
  const inset = mount(MapInset, { props: { rows, active: null, texture: false, scale: .8 } })
  expect(inset.findAll('text').map((t) => t.text())).toContain('渝北87.00')
})

test('a name outside of its district does what the district does', async () => {
  const inset = mount(MapInset, { props: { rows: yuzhong, active: 'U500103', own: 'U500103', texture: false, scale: .8 } })
  const name = inset.findAll('.callout').find((n) => n.text().includes('渝中'))!
  expect(name.text()).toBe('★渝中87.00')
  expect(name.classes()).toContain('on')
  await name.trigger('mouseenter')
  await name.trigger('mouseleave')
  await name.get('rect').trigger('click')
  expect(inset.emitted('point')).toEqual([['U500103'], [null]])
  expect(inset.emitted('choose')).toEqual([['U500103']])
})
