// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { cockpit } from './fixture'
import { absentOf, indexesOf, legendOf, rowsOf, rulerOf, shareOf, shiftsOf } from './model'

test('one index for the whole and one for each pillar', () => {
  const all = indexesOf(cockpit())
  expect(all.map((i) => i.label)).toEqual(['综合评价指数', '改革落实力', '风险管控力'])
  expect(all.map((i) => i.deducts)).toEqual([false, false, true])
})

test('ranks, bands and places won', () => {
  const c = cockpit()
  const [composite, , risk] = indexesOf(c)
  const rows = rowsOf(c, composite!)
  expect(rows.map((r) => [r.unit.short, r.rank, r.band, r.moved])).toEqual([['万州', 1, 1, 2], ['渝北', 2, 3, -1], ['两江新区', 2, 3, null]])
  expect(rows[0]!.share).toBeCloseTo(21 / 26)
  const by = rowsOf(c, risk!)
  expect(by.map((r) => [r.unit.short, r.rank, r.score.shown])).toEqual([['万州', 1, '0.00'], ['两江新区', 1, '0.00'], ['渝北', 3, '-3.00']])
  expect(by[2]!.share).toBe(1)
})

test('figures are as far apart as their ranks, as on the report page', () => {
  const c = cockpit()
  const set = (n: number, text: string) => { Object.assign(c.units[n]!, { raw_total: { exact: text, shown: '86.66' }, total: { exact: text, shown: '86.66' } }) }
  set(0, '86.656')
  set(1, '86.655')
  set(2, '-1')
  Object.assign(c.units[2]!, { total: { exact: '0', shown: '0.00' } })
  const rows = rowsOf(c, indexesOf(c)[0]!)
  expect(rows.map((r) => r.shown)).toEqual(['86.656', '86.655', '0.00'])
  expect(rowsOf(c, indexesOf(c)[1]!).map((r) => r.shown)).toEqual(['29.00', '27.00', '27.00'])
})

test('a rank that the answer lacks is counted, ties share it', () => {
  const c = cockpit()
  for (const u of c.units) Reflect.deleteProperty(u.pillars.implementation!, 'rank')
  expect(rowsOf(c, indexesOf(c)[1]!).map((r) => r.rank)).toEqual([1, 2, 2])
})

test('a share stays inside the range', () => {
  expect(shareOf('10', { low: '74.00', high: '100.00', thresholds: [], labels: [] }, 0)).toBe(0)
  expect(shareOf('0', { low: null, high: '0.00', thresholds: [], labels: [] }, 0)).toBe(0)
})

test('the legend gives range and count, in the words of the server where it has them', () => {
  const c = cockpit()
  const composite = indexesOf(c)[0]!
  const legend = legendOf(composite, rowsOf(c, composite))
  expect(legend.map((l) => l.count)).toEqual([1, 0, 2, 0, 0])
  expect(legend[0]!.text).toBe('≥94.80')
  expect(legend[1]!.text).toBe('≥89.60 且 <94.80')
  expect(legend[4]!.text).toBe('<79.20')
  composite.bands!.legend = [{ band: 1, letter: 'A', label: '绿', text: '前五分之一', units: 1 }]
  expect(legendOf(composite, [])[0]!.text).toBe('前五分之一')
})

test('who changed colour', () => {
  const { than, up, down } = shiftsOf(cockpit())
  expect(than?.period).toBe('2022Q4')
  expect(up.map((s) => [s.unit.short, s.from, s.to])).toEqual([['万州', 2, 1]])
  expect(down.map((s) => [s.unit.short, s.from, s.to])).toEqual([['渝北', 2, 3]])
  const first = cockpit()
  first.compared = null
  for (const u of first.units) u.previous = null
  expect(shiftsOf(first)).toEqual({ than: null, up: [], down: [] })
})

test('the ruler has the standard values in the unit of the indicator', () => {
  const c = cockpit()
  expect(rulerOf(c, c.indicators[0]!, '3')).toEqual({ marks: [{ key: 'min', at: 0, text: '3' }, { key: 'max', at: 1, text: '12' }], at: 0 })
  expect(rulerOf(c, c.indicators[1]!, null)).toEqual({ marks: [{ key: 'min', at: 1, text: '50.00%' }, { key: 'max', at: 1, text: '50.00%' }], at: null })
  expect(rulerOf(c, c.indicators[2]!, '3')).toBeNull()
})

test('what is drawn without a score is named once, by the server\'s reason or in general', () => {
  const c = cockpit()
  const gone = { unit: 'U1', name: '甲区', why: '2023-06-01 起撤销' }
  const drawn = [{ unit: 'U1', name: '甲区' }, { unit: 'U2', name: '乙县' }, { unit: c.units[0]!.unit, name: '在册' }]
  expect(absentOf({ ...c, absent: [gone] }, drawn)).toEqual([gone, { unit: 'U2', name: '乙县', why: '不在本期参评范围' }])
  expect(absentOf({ ...c, absent: undefined }, drawn).map((a) => a.unit)).toEqual(['U1', 'U2'])
})
