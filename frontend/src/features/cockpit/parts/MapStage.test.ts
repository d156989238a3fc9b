// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
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

test('on paper the letters are as large as paper needs them', async () => {
  const page = stage(0)
  const size = () => Number(page.findAll('.labels text')[0]!.attributes('font-size'))
  const screen = size()
  dispatchEvent(new Event('beforeprint'))
  await nextTick()
  expect(size()).toBeGreaterThan(screen)
  dispatchEvent(new Event('afterprint'))
  await nextTick()
  expect(size()).toBe(screen)
  page.unmount()
})

test('the sheet says whose lines it shows', () => {
  expect(stage(0).get('.source').text()).toMatch(/2023 版区划 · 底图 天地图 · 审图号/)
})
