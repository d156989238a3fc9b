// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf, shiftsOf } from '../model'
import MapStage from './MapStage.vue'

const c = cockpit()
const parts = indexesOf(c)
const stage = (n: number, shifts = shiftsOf(c)) => mount(MapStage, {
  props: { rows: rowsOf(c, parts[n]!), index: parts[n]!, parts, shifts, selected: undefined, active: null, texture: false },
})

test('who changed colour stands beside the map of the whole, and only there', () => {
  expect(stage(0).text()).toContain('较上期换档')
  expect(stage(1).text()).not.toContain('较上期换档')
  expect(stage(0, { than: null, up: [], down: [] }).text()).not.toContain('较上期换档')
})

test('the sheet says whose lines it shows', () => {
  expect(stage(0).get('.source').text()).toMatch(/2023 版区划 · 底图 天地图 · 审图号/)
})
