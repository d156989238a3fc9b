// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import MapInset from './MapInset.vue'

test('nine districts and two functional areas, to be clicked', async () => {
  const c = cockpit()
  const rows = new Map(rowsOf(c, indexesOf(c)[0]!).map((r) => [r.unit.unit, r]))
  const inset = mount(MapInset, { props: { rows, active: 'U500112', texture: false, scale: .8 } })
  expect(inset.findAll('path.close:not(.ring)')).toHaveLength(9)
  expect(inset.findAll('.area')).toHaveLength(2)
  expect(inset.findAll('.ring')).toHaveLength(1)
  await inset.get('path.close.k3').trigger('click')
  expect(inset.emitted('choose')).toEqual([['U500112']])
})
