// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import ScoreStrip from './ScoreStrip.vue'

const c = cockpit()
const strip = (n: number, active: string | null = null) => {
  const index = indexesOf(c)[n]!
  return mount(ScoreStrip, { props: { rows: rowsOf(c, index), bands: index.bands, active } })
}

test('five grounds that fill the range, a point a unit, equal ones above one another', () => {
  const page = strip(0, 'U500101')
  const grounds = page.findAll('rect').map((r) => Number(r.attributes('width')))
  expect(grounds).toHaveLength(5)
  expect(grounds.reduce((a, b) => a + b)).toBeCloseTo(100)
  const dots = page.findAll('circle')
  expect(dots).toHaveLength(3)
  expect(new Set(dots.map((d) => `${d.attributes('cx')} ${d.attributes('cy')}`)).size).toBe(3)
  expect(page.findAll('circle.on')).toHaveLength(1)
  expect(page.get('figcaption').text()).toBe('74.00得分分布100.00')
})

test('deductions run from the worst to nought, undivided', () => {
  const page = strip(2)
  expect(page.findAll('rect')).toHaveLength(0)
  expect(page.get('figcaption').text()).toBe('−3.00得分分布0.00')
  const at = page.findAll('circle').map((d) => Number(d.attributes('cx')))
  expect(Math.min(...at)).toBe(0)
  expect(Math.max(...at)).toBeCloseTo(99.2)
})
