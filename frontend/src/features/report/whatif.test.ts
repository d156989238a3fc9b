// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { WhatIf, WhatIfAnswer, WhatIfIndicator, WhatIfUnit } from '@/api/whatif'
import { decimal } from '@/score/fraction'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import WhatIfPage from './WhatIfPage.vue'
import { scores } from './fixture'
import MarginalTable from './parts/MarginalTable.vue'
import MoveTable from './parts/MoveTable.vue'
import { trialPillars, trialTotal } from './trial'
import PointsTotal from './parts/PointsTotal.vue'
import PriceRow from './parts/PriceRow.vue'
import WeightRow from './parts/WeightRow.vue'

const total = (shown: string) => ({ exact: shown, shown })
const unit = (id: string, name: string, before: number, after: number, band = 2): WhatIfUnit => ({
  unit: id, name, before: { total: total('90.00'), rank: before, band: 2 }, after: { total: total('91.00'), rank: after, band }, range: { best: 1, worst: 3 },
})
const INDICATOR = { key: 'acceptance', label: '按时通过验收率', pillar: 'implementation', kind: 'two_tier', points: '10', coefficients: ['1', '0.8'], events: [] }
const RISK = { key: 'risk', label: '扣分', pillar: 'risk', kind: 'deduction', points: '0', coefficients: [], events: [{ key: 'opinion', label: '舆情', points: '1/10' }, { key: 'mass', label: '群体性事件', points: '3' }] }
const PILLARS = [{ key: 'implementation', label: '改革落实力', deducts: false, points_before: '10', points_after: '20' }, { key: 'risk', label: '风险管控力', deducts: true, points_before: '0', points_after: '0' }]
const answer = (more: Partial<WhatIfAnswer> = {}): WhatIfAnswer => ({
  points_before: '100', points_full: '100', points_after: '110', points_gap: '10', pillars: PILLARS, indicators: [INDICATOR], indicators_before: [INDICATOR], more: [], robustness: null, marginal: [],
  units: [unit('U1', '万州区', 1, 2), unit('U2', '渝北区', 2, 1, 1)], ...more,
})
const whole = () => { const s = scores(); return { ...s, indicators: s.indicators.map((i) => i.kind === 'deduction' ? i : { ...i, coefficients: ['1', '4/5'] }) } }
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

test('what is changed is asked of the server and shown as it answers', async () => {
  const sent = serve({ 'GET /reports/302/scores': whole(), 'GET /rule-sets': { items: [], next: null }, 'POST /reports/302/what-if': answer() })
  const { page } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if' })
  await pause(320)
  await flushPromises()
  expect(page.get('.sum').text()).toContain('2 个单位名次变动（升 1、降 1），1 个换档（升 1）。')
  expect(page.get('.total.short').text()).toContain('满分合计 110，比 100 多 10')
  expect(page.findAll('.levels input').map((i) => (i.element as HTMLInputElement).value)).toEqual(['1', '0.8'])
  expect(page.get('.pillar h3').text()).toBe('改革落实力10 分')
  await page.get('#what-acceptance').setValue('20')
  expect(page.get('.pillar h3').text()).toBe('改革落实力10 → 20 分')
  expect(page.get('.in-all.short').text()).toBe('合计 20 分，满分 100')
  await pause(320)
  await flushPromises()
  expect((sent.filter((s) => s.method === 'POST').at(-1)?.body as WhatIf).points).toEqual({ acceptance: '20' })
  await page.findAll('.page-head button').find((b) => b.text() === '恢复原样')!.trigger('click')
  await pause(320)
  await flushPromises()
  expect(sent.filter((s) => s.method === 'POST').at(-1)?.body).toEqual({})
})

test('asked once, with the own unit chosen, whether or not the scores were there before', async () => {
  const s = whole()
  const sent = serve({ 'GET /reports/302/scores': { ...s, units: s.units.map((u, n) => n ? u : { ...u, unit: 'U500112' }) }, 'GET /rule-sets': { items: [], next: null }, 'POST /reports/302/what-if': answer() })
  const { page, router } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if' })
  const asked = () => sent.filter((x) => x.method === 'POST').map((x) => x.body)
  await pause(420)
  await flushPromises()
  expect(asked()).toEqual([{ marginal: 'U500112', more: [] }])
  await router.push('/elsewhere')
  await router.push('/reports/302/what-if')
  await pause(420)
  await flushPromises()
  expect((page.get('input[type=search]').element as HTMLInputElement).value).toBe('渝北区')
  expect(asked()).toEqual([{ marginal: 'U500112', more: [] }, { marginal: 'U500112', more: [] }])
})

test('a refusal is said in the server’s words', async () => {
  serve({ 'GET /reports/302/scores': whole(), 'GET /rule-sets': { items: [], next: null }, 'POST /reports/302/what-if': () => problem(422, 'fields_invalid') })
  const { page } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if' })
  await pause(320)
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('fields_invalid')
})

test('MoveTable orders by the new rank and says who moves', async () => {
  const { page } = await place(MoveTable, { props: { units: answer().units, robustness: { samples: 1000, percent: 10, seed: 785 }, own: 'U1' } })
  const rows = page.findAll('tbody tr')
  expect(rows[0]!.text()).toContain('渝北区')
  expect(rows[0]!.text()).toContain('升 1')
  expect(rows[1]!.text()).toContain('降 1')
  expect(rows[1]!.classes()).toContain('own')
  expect(rows[0]!.text()).toContain('1–3')
  expect(page.get('.sum').text()).toContain('个单位名次变动')
  expect(rows[0]!.findAll('.band b').map((b) => b.text())).toEqual(['B', 'A'])
  expect(rows[0]!.text()).toContain('→')
  expect(rows[1]!.text()).not.toContain('→')
})

test('MoveTable lists those alone that move, and tells two that look the same apart', async () => {
  const still = (id: string, exact: string, rank: number): WhatIfUnit => { const s = { total: { exact, shown: '86.66' }, rank, band: 3 }; return { unit: id, name: id, before: s, after: s, range: null } }
  const { page } = await place(MoveTable, { props: { units: [...answer().units, still('U3', '86.656', 3), still('U4', '86.655', 4)], robustness: null, own: '' } })
  const names = () => page.findAll('tbody th').map((t) => t.text())
  expect(page.findAll('.chip').map((c) => c.text())).toEqual(['全部 4', '有变动 2', '名次变动 2', '换档 1'])
  expect(page.text()).toContain('86.656')
  expect(page.findAll('tr.still')).toHaveLength(2)
  await page.findAll('.chip')[1]!.trigger('click')
  expect(names()).toEqual(['渝北区', '万州区'])
  expect(page.get('.listed').text()).toBe('只列有变动的 2 个，共 4 个。')
  await page.findAll('.chip')[3]!.trigger('click')
  expect(names()).toEqual(['渝北区'])
})

test('MoveTable says that nobody moves', async () => {
  const { page } = await place(MoveTable, { props: { units: [unit('U1', '万州区', 1, 1)], robustness: null, own: '' } })
  expect(page.get('.sum').text()).toBe('0 个单位名次变动，0 个换档。')
  await page.findAll('.chip')[2]!.trigger('click')
  expect(page.find('table').exists()).toBe(false)
  expect(page.get('.none').text()).toBe('没有名次变动的单位。')
})

test('a pillar adds up as it is typed, what was left out can be put back', () => {
  const a = answer({ indicators: [], pillars: PILLARS, indicators_before: [INDICATOR, { ...INDICATOR, key: 'pilots', points: '41/2' }, RISK] })
  const of = (points: Record<string, string>, dropped: Record<string, boolean>) => trialPillars(a, { points, dropped })
  expect(of({}, {}).map((p) => [p.key, p.was, p.is, p.indicators.length])).toEqual([['implementation', '10', '61/2', 2], ['risk', '0', '0', 1]])
  expect(of({ acceptance: '12.5' }, {})[0]!.is).toBe('33')
  expect(of({}, { pilots: true })[0]!.indicators).toHaveLength(2)
  expect(decimal(trialTotal(of({ acceptance: '12.5' }, { pilots: true })))).toBe('12.5')
  expect(trialPillars({ ...a, indicators_before: [], indicators: [RISK] }, { points: {}, dropped: {} }).map((p) => p.key)).toEqual(['risk'])
})

test('a meeting looks at the result alone, with what was changed above', async () => {
  serve({ 'GET /reports/302/scores': whole(), 'GET /rule-sets': { items: [{ id: '2024', label: '新', state: 'draft', report_kind: 'district' }], next: null }, 'POST /reports/302/what-if': answer() })
  const { page } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if' })
  await pause(320)
  await flushPromises()
  await page.get('#what-acceptance').setValue('20')
  const fold = page.findAll('.page-head button').find((b) => b.text() === '只看结果')!
  await fold.trigger('click')
  expect(page.get('.two').classes()).toContain('folded')
  expect((page.get('.set').element as HTMLElement).style.display).toBe('none')
  expect(page.get('.lines').text()).toBe('按时通过验收率 · 分值10 → 20')
  expect(page.get('.pillars').text()).toBe('改革落实力10 → 20 分')
})

test('another rule set is tried as it adds up', async () => {
  const sent = serve({ 'GET /reports/302/scores': whole(), 'GET /rule-sets': { items: [{ id: '2024', label: '新', state: 'draft', report_kind: 'district' }], next: null }, 'POST /reports/302/what-if': answer() })
  const { page } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if' })
  await pause(320)
  await flushPromises()
  await page.get('.set select').setValue('2024')
  await pause(320)
  await flushPromises()
  expect(sent.filter((s) => s.method === 'POST').at(-1)?.body).toMatchObject({ rule_set: '2024', points: {} })
})

test('MoveTable calls projects projects', async () => {
  const { page } = await place(MoveTable, { props: { units: answer().units, robustness: null, own: '', of: '项目' } })
  expect(page.get('thead th').text()).toBe('项目')
  expect(page.get('.sum').text()).toContain('个项目名次变动')
})

test('WeightRow says what it does not take, and by what is reckoned still', async () => {
  const { page } = await place(WeightRow, { props: { indicator: INDICATOR, points: undefined, coefficients: undefined, dropped: false } })
  const points = page.get('input[aria-label="分值"]'), first = page.get('input[aria-label="第 1 档系数"]')
  const held = (points.element as HTMLInputElement).value
  for (const text of ['abc', '-5', '0', '12345']) {
    await points.setValue(text)
    expect(page.get('[role=alert]').text()).toBe(`“${text}”不能用：分值应大于 0，整数不超过 4 位，小数不超过 3 位。现仍按 ${held} 测算。`)
  }
  expect([(points.element as HTMLInputElement).value, points.attributes('aria-invalid')]).toEqual([held, 'true'])
  await first.setValue('1.5')
  expect(page.get('[role=alert]').text()).toContain('“1.5”不能用：第 1 档系数应在 0 到 1 之间')
  expect(page.emitted('points')).toBeUndefined()
  expect(page.emitted('coefficients')).toBeUndefined()
  await first.setValue('0.9')
  await points.setValue('30')
  expect(page.find('[role=alert]').exists()).toBe(false)
  expect([page.emitted('points')?.at(-1), page.emitted('coefficients')?.at(-1)]).toEqual([['30'], [['0.9', ...(INDICATOR.coefficients ?? []).slice(1).map(Number).map(String)]]])
})
test('PriceRow says of which event it takes no such price', async () => {
  const indicator = { key: 'risk', label: '扣分', points: null, coefficients: [], events: [{ key: 'mass', label: '群体性事件', points: '3' }] } as unknown as WhatIfIndicator
  const { page } = await place(PriceRow, { props: { indicator, events: undefined, dropped: false } })
  await page.get('#what-risk-mass').setValue('-1')
  expect(page.get('[role=alert]').text()).toBe('群体性事件：“-1”不能用：每起扣分应大于 0，整数、小数都不超过 4 位。现仍按 3 测算。')
  expect(page.emitted('events')).toBeUndefined()
  await page.get('#what-risk-mass').setValue('4.5')
  expect(page.find('[role=alert]').exists()).toBe(false)
  expect(page.emitted('events')?.at(-1)).toEqual([{ mass: '4.5' }])
})
test('WeightRow tells points, coefficients, and that it is left out', async () => {
  const { page } = await place(WeightRow, { props: { indicator: INDICATOR, points: undefined, coefficients: undefined, dropped: false } })
  await page.get('#what-acceptance').setValue('abc')
  expect(page.emitted('points')).toBeUndefined()
  await page.get('#what-acceptance').setValue('12.5')
  expect(page.emitted('points')).toEqual([['12.5']])
  await page.findAll('.levels input')[1]!.setValue('0.7')
  expect(page.emitted('coefficients')).toEqual([[['1', '0.7']]])
  await page.get('input[type=checkbox]').setValue(true)
  expect(page.emitted('dropped')).toEqual([[true]])
})

test('what events take off is tried, one kind or several', async () => {
  const sent = serve({ 'GET /reports/302/scores': whole(), 'GET /rule-sets': { items: [], next: null }, 'POST /reports/302/what-if': answer({ indicators: [INDICATOR, { ...RISK, events: [] }], indicators_before: [INDICATOR, RISK] }) })
  const { page } = await place(WhatIfPage, { path: '/reports/:report/what-if', at: '/reports/302/what-if' })
  const last = () => sent.filter((x) => x.method === 'POST').at(-1)?.body as WhatIf
  await pause(320)
  await flushPromises()
  expect((page.get('#what-risk-opinion').element as HTMLInputElement).value).toBe('0.1')
  await page.get('#what-risk-opinion').setValue('0')
  await page.get('#what-risk-mass').setValue('2.5')
  await page.get('#what-risk-opinion').setValue('0.25')
  await pause(320)
  await flushPromises()
  expect(last().events).toEqual({ risk: { mass: '2.5', opinion: '0.25' } })
  await page.get('.row[aria-label=扣分] input[type=checkbox]').setValue(true)
  await pause(320)
  await flushPromises()
  expect(last().dropped).toEqual(['risk'])
  expect(page.find('#what-risk-mass').exists()).toBe(false)
})

test('MarginalTable tells what one step up would bring', async () => {
  const { page } = await place(MarginalTable, { props: { steps: [{ indicator: 'acceptance', value_before: '50.00%', value_after: '75.00%', gain: total('1.25'), total: total('92.25'), rank: 1, band: 1 }], indicators: [INDICATOR], unit: answer().units[0] } })
  expect(page.get('tbody').text()).toContain('+1.25')
  expect(page.get('tbody').text()).toContain('50.00% → 75.00%')
})

test('PointsTotal marks a total that is not full marks, and only then', async () => {
  const says = async (points_after: string, points_gap: string) => (await place(PointsTotal, { props: { answer: { points_full: '100', points_after, points_gap } } })).page.get('.total')
  expect((await says('100', '0')).classes()).not.toContain('short')
  const less = await says('169/2', '-31/2')
  expect(less.classes()).toContain('short')
  expect(less.text()).toContain('满分合计 84.5，比 100 少 15.5')
})
