// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, test } from 'vitest'
import { areas, shapes } from '@/geo/map'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import FiveColourMap from './FiveColourMap.vue'

const c = cockpit()
const rows = rowsOf(c, indexesOf(c)[0]!)
const map = (more: object = {}) => mount(FiveColourMap, {
  attachTo: document.body,
  props: { rows, label: '综合评价指数', selected: 'U500101', active: null, texture: false, scale: .8, ...more },
})

test('every district and functional area is there, in its colour and in words', () => {
  const page = map()
  expect(page.findAll('[data-unit]')).toHaveLength(shapes.length + areas.length)
  const wanzhou = page.get('.land [data-unit="U500101"]')
  expect(wanzhou.classes()).toContain('k1')
  expect(wanzhou.attributes('aria-label')).toBe('万州区，综合评价指数 95.00，第 1 名，一档（A 绿）')
  expect(wanzhou.attributes('aria-pressed')).toBe('true')
  expect(page.get('.land [data-unit="U500102"]').attributes('aria-label')).toBe('涪陵区，不参评')
  expect(page.get('.area[data-unit="ULJXQ"] rect').classes()).toContain('k3')
})

test('a shape without a score says why', () => {
  const gone = map({ absent: [{ unit: 'U500102', name: '涪陵区', why: '2023-06-01 起撤销，由万州区承接' }] }).get('.land [data-unit="U500102"]')
  expect(gone.classes()).toContain('k0')
  expect(gone.attributes('aria-label')).toBe('涪陵区，不参评：2023-06-01 起撤销，由万州区承接')
})

test('one stop for Tab, arrows move on, Enter selects', async () => {
  const page = map()
  expect(page.findAll('[tabindex="0"]')).toHaveLength(1)
  const from = page.get('[data-unit="U500101"]')
  await from.trigger('keydown', { key: 'ArrowRight' })
  await nextTick()
  expect(document.activeElement?.getAttribute('data-unit')).toBe('U500235')
  await page.get('[data-unit="U500235"]').trigger('keydown', { key: 'Enter' })
  expect(page.emitted('choose')).toEqual([['U500235']])
  expect(page.emitted('point')).toContainEqual(['U500235'])
})

test('one\'s own district has a frame and a star, in words too', async () => {
  const page = map({ own: 'U500101' })
  expect(page.findAll('.own path').map((p) => p.attributes('d'))).toEqual(Array(2).fill(shapes.find((s) => s.unit === 'U500101')!.d))
  expect(page.get('.labels').text()).toContain('★万州')
  expect(page.get('.land [data-unit="U500101"]').attributes('aria-label')).toBe('万州区，本单位，综合评价指数 95.00，第 1 名，一档（A 绿）')
  await page.setProps({ own: 'ULJXQ' })
  expect(page.find('.land ~ .own').exists()).toBe(false)
  expect(page.get('.area[data-unit="ULJXQ"]').text()).toBe('★')
  await page.setProps({ own: undefined })
  expect(page.text()).not.toContain('★')
})

test('texture and watermark only when asked for', async () => {
  const page = map()
  expect(page.find('.texture.shown').exists()).toBe(false)
  expect(page.find('.watermark').exists()).toBe(false)
  await page.setProps({ texture: true, watermark: '实时 · 未发布' })
  expect(page.find('.texture.shown').exists()).toBe(true)
  expect(page.get('.watermark').text()).toBe('实时 · 未发布')
  expect(page.get('.labels').text()).toContain('A 95.00')
})
