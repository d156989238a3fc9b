// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import MapLabel from './MapLabel.vue'

const c = cockpit()
const row = rowsOf(c, indexesOf(c)[0]!)[0]!
const label = (figure: boolean, more = {}) => mount(MapLabel, { props: { row, label: { at: [10, 20], size: 11, figure }, texture: false, ...more } })

test('name and score where there is a place for both, else the name, else nothing', () => {
  expect(label(true).text()).toBe('万州95.00')
  expect(label(true).findAll('tspan').map((t) => t.attributes('font-size'))).toEqual([undefined, String(11 * .94)])
  expect(label(false).text()).toBe('万州')
  expect(label(true, { label: undefined }).find('text').exists()).toBe(false)
  expect(label(true, { row: undefined }).find('text').exists()).toBe(false)
})

test('one\'s own is marked, and the band has its letter where colours are helped', () => {
  expect(label(true, { own: true, texture: true }).text()).toBe('★万州A 95.00')
})
