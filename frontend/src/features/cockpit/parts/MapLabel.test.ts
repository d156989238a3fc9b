// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import MapLabel from './MapLabel.vue'

const c = cockpit()
const row = rowsOf(c, indexesOf(c)[0]!)[0]!
const label = (room: number, scale: number) => mount(MapLabel, { props: { row, at: [10, 20], room, scale, texture: false } })

test('name and score where there is room', () => {
  expect(label(40, .8).text()).toBe('万州95.00')
})

test('the name alone, or nothing, where there is not', () => {
  expect(label(12, 1).text()).toBe('万州')
  expect(label(5, 1).find('text').exists()).toBe(false)
})

test('one\'s own is named wherever it is', () => {
  expect(mount(MapLabel, { props: { row, at: [10, 20], room: 5, scale: 1, texture: false, own: true } }).text()).toBe('★万州')
})

test('never smaller than eleven pixels of the screen', () => {
  expect(Number(label(30, .5).get('text').attributes('font-size'))).toBe(22)
})
