// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { place } from '@/test/mount'
import { cockpit } from '../fixture'
import { indexesOf, rowsOf } from '../model'
import UnitDrawer from './UnitDrawer.vue'

const open = async (c = cockpit(), n = 1) => (await place(UnitDrawer, { props: { row: rowsOf(c, indexesOf(c)[0]!)[n]!, cockpit: c } })).page

test('the value beside its score, tier, standards and badges in words', async () => {
  const page = await open()
  expect(page.text()).toContain('87.00')
  expect(page.text()).toContain('上期 92.00 · 第 1 名')
  const [pilots, acceptance, risk] = page.findAll('article')
  expect(pilots!.text()).toContain('实际值 3')
  expect(pilots!.text()).toContain('低档')
  expect(pilots!.text()).toContain('最小值 3')
  expect(pilots!.text()).toContain('最大值 12')
  expect(pilots!.get('a').attributes('href')).toBe('/reports/302/U500112/pilots')
  expect(acceptance!.text()).toContain('不参评')
  expect(acceptance!.text()).toContain('本期无区分度')
  expect(acceptance!.find('.here').exists()).toBe(false)
  expect(risk!.text()).toContain('−3.00')
  expect(page.get('footer a').attributes('href')).toBe('/reports/302/U500112')
})

test('how firm the rank is: of a published report alone, and said while it is not known', async () => {
  expect((await open()).get('.range').text()).toBe('名次区间 2–3')
  expect((await open(cockpit({ rank_range: null }))).get('.range').text()).toBe('名次区间尚未算出')
  expect((await open(cockpit({ basis: 'live', report: null, rank_range: null }))).find('.range').exists()).toBe(false)
})

test('where most points are lost comes first, and how many', async () => {
  const c = cockpit()
  const own = c.units.find((u) => u.unit === 'U500112')!
  own.indicators.risk!.score = { exact: '-9', shown: '-9.00' }
  own.pillars[c.indicators.find((i) => i.key === 'risk')!.pillar]!.exact = '-90'
  const page = await open(c)
  expect(page.findAll('article h4').map((h) => h.text())[0]).toBe(c.indicators.find((i) => i.key === 'risk')!.label)
  const pilots = c.indicators.find((i) => i.key === 'pilots')!
  own.indicators.pilots!.score = { exact: String(Number(pilots.points) - 1 / 4), shown: '0.00' }
  expect((await open(c)).text()).toContain('失 0.25')
})

test('half points are written as people do', async () => {
  const c = cockpit()
  c.rule_set.pillars[0]!.points = '45/2'
  c.indicators[0]!.points = '25/2'
  const page = await open(c)
  expect(page.findAll('h3 small').map((t) => t.text())).toEqual(['/ 22.5'])
  expect(page.findAll('article').find((a) => a.text().startsWith(c.indicators[0]!.label))!.get('.score small').text()).toBe('/ 12.5')
})

test('live figures lead to no report', async () => {
  const page = await open(cockpit({ basis: 'live', report: null }))
  expect(page.findAll('a')).toHaveLength(0)
  expect(page.get('footer').text()).toContain('实时数据没有得分单')
})

test('below zero: shown as 0, ranked as it is', async () => {
  const c = cockpit()
  c.units[1]!.raw_total = { exact: '-2', shown: '-2.00' }
  c.units[1]!.total = { exact: '0', shown: '0.00' }
  const page = await open(c, 2)
  expect(page.text()).toContain('扣分后为 −2.00，总分按 0 显示')
})

test('a score is written as in the list: more decimals where two ranks look alike', async () => {
  const c = cockpit()
  for (const [n, exact] of ['96.656', '96.655'].entries()) c.units[n]!.total = c.units[n]!.raw_total = { exact, shown: '96.66' }
  const key = c.rule_set.pillars[0]!.key
  for (const [n, exact] of ['24.001', '24.002'].entries()) Object.assign(c.units[n]!.pillars[key]!, { exact, shown: '24.00' })
  const rows = rowsOf(c, indexesOf(c)[0]!)
  for (const [n, own] of [['96.656', '24.001'], ['96.655', '24.002']].entries()) {
    const page = await open(c, n)
    expect(rows[n]!.shown).toBe(own[0])
    expect(page.get('.sum b').text()).toBe(own[0])
    expect(page.text()).toContain(own[1])
  }
})

test('notes of a figure, and closing', async () => {
  const c = cockpit()
  c.units[1]!.notes = { pilots: [{ note: 'overdue', label: null, count: 2 }] }
  const page = await open(c)
  expect(page.findAll('article')[0]!.text()).toContain('逾期未验收 2')
  await page.get('.close').trigger('click')
  expect(page.emitted('close')).toHaveLength(1)
})
