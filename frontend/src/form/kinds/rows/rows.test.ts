// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Row } from '@/api/types'
import { FIELDS, UNITS, WORDS, field, item } from '@/test/fixtures'
import { control } from '@/test/form'
import { checkAll } from '../../check'
import KitSelect from '../../parts/KitSelect.vue'
import { serve } from '@/test/server'
import { soon } from '@/test/soon'
import KindField from './KindField.vue'
import { gridUnit, kind } from './kind'
import { pasted, tableText, unitNamed } from './paste'
import { itemsOf, rowOf, several } from './split'

const cards = FIELDS.find((f) => f.name === 'results')!
const score = field('score', { label: '得分', type: 'number', min: 0, max: 100, decimals: 2 })
/* The grid comes when it is needed. */
const gridded: typeof control = async (...all) => { const made = await control(...all); await vi.dynamicImportSettled(); await flushPromises(); return made }
const grid = field('rows', { label: '各区县得分', type: 'rows', row_key: 'unit', min: 1, fields: [field('unit', { type: 'unit', unit_kinds: ['district'] }), score] })

describe('a paragraph', () => {
  it('falls apart at 一是 and 二是', () => {
    expect(itemsOf('一是搭建甲平台，实现可视。二是出台《乙条例》；三是上线丙应用。')).toEqual(['搭建甲平台，实现可视。', '出台《乙条例》。', '上线丙应用。'])
  })
  it('falls apart at numbers of any make, but not at decimals', () => {
    expect(itemsOf('1.搭建甲平台，投资1.5亿元。\n2、出台乙办法。')).toEqual(['搭建甲平台，投资1.5亿元。', '出台乙办法。'])
    expect(itemsOf('（一）甲。\n（二）乙。')).toEqual(['甲。', '乙。'])
    expect(itemsOf('①甲；②乙')).toEqual(['甲。', '乙'])
  })
  it('stays whole where nothing divides it', () => {
    expect(itemsOf('搭建甲平台。')).toEqual(['搭建甲平台。'])
    expect(itemsOf('  ')).toEqual([])
  })
  it('gives a row its name and its text', () => {
    expect(rowOf('搭建城市更新数字平台，实现可视。', cards.fields!)).toEqual({ name: '搭建城市更新数字平台', measures: '搭建城市更新数字平台，实现可视。' })
  })
  it('of several results is noticed', () => {
    const row = (measures: string): Row => ({ measures })
    expect(several(row('搭建甲平台，上线乙应用'), cards.fields!)).toBe(true)
    expect(several(row('出台《甲》，印发《乙》，修订《丙》'), cards.fields!)).toBe(true)
    expect(several(row('针对某问题，出台《甲》，印发《乙》'), cards.fields!)).toBe(false)
  })
})

describe('two columns', () => {
  it('find their units under every usual name', () => {
    expect([unitNamed('万州', UNITS)?.unit, unitNamed('石柱县', UNITS)?.unit, unitNamed('两江', UNITS)?.unit, unitNamed('火星区', UNITS)]).toEqual(['U1', 'U3', 'U4', null])
  })
  it('are read, and every line that does not fit is named', () => {
    const districts = UNITS.filter((u) => u.kind === 'district')
    const result = pasted('区县\t得分\n万州区\t92.31\n渝北\t101\n石柱县 91.05\n万州\t90\n火星区\t77\n两江新区', districts, score)
    expect([...result.values]).toEqual([['U1', 90], ['U3', 91.05]])
    expect(result).toMatchObject({ unknown: ['火星区'], wrong: ['渝北区 101', '两江新区 （没有得分）'], twice: ['万州区'] })
  })
})

describe('a table from a file', () => {
  const districts = UNITS.filter((u) => u.kind === 'district')
  it('may number its lines, quote its cells and say more than asked', () => {
    const result = pasted('\ufeff序号,区县,得分,备注\n1,"万州区","92.31",甲\n2,渝北,８８．８,\n3,石柱县,缺,\n4,火星区,77,', districts, score)
    expect([...result.values]).toEqual([['U1', 92.31], ['U2', 88.8]])
    expect(result).toMatchObject({ unknown: ['火星区'], wrong: ['石柱土家族自治县 缺'] })
  })
  it('takes no other figure for a score that is missing', () => {
    const read = (text: string): unknown => { const r = pasted(text, districts, score); return [[...r.values], r.wrong] }
    expect(read('1\t万州区\t\t3')).toEqual([[], ['万州区 （没有得分）']])
    expect(read('区县\t得分\t位次\n万州区\t\t41\n渝北区\t90.5\t2')).toEqual([[['U2', 90.5]], ['万州区 （没有得分）']])
    expect(read('万州区\t\t91\n渝北区\t\t90.5'), 'merged cells').toEqual([[['U1', 91], ['U2', 90.5]], []])
    expect(read('万州区\t91.234')).toEqual([[], ['万州区 91.234']])
    expect(pasted('渝北嘴\t90', districts, score).unknown).toEqual(['渝北嘴'])
    expect([...pasted('重庆市渝北区委\t90', districts, score).values]).toEqual([['U2', 90]])
  })
  it('is read as UTF-8, or as what Excel writes in Chinese', async () => {
    expect(await tableText(new File(['万州区,92.31'], 'a.csv'))).toBe('万州区,92.31')
    const gb = new Uint8Array([0xcd, 0xf2, 0xd6, 0xdd, 0xc7, 0xf8, 0x2c, 0x39, 0x30])
    expect(await tableText(new File([gb], 'a.csv'))).toBe('万州区,90')
  })
})

describe('cards', () => {
  it('are added with +, filled in, and removed', async () => {
    const { page, values } = await control(KindField, cards, [{ result_id: 'r1', name: '甲' }])
    await page.get('#f-results').trigger('click')
    await flushPromises()
    expect(values.results).toHaveLength(2)
    expect(page.get('.tally').text()).toBe('驾驶舱将显示 2 项')
    await page.get('#f-results-1-name').setValue('乙')
    expect(values.results).toEqual([{ result_id: 'r1', name: '甲' }, { name: '乙' }])
    await page.findAll('.card header .btn')[0]!.trigger('click')
    expect(values.results).toEqual([{ name: '乙' }])
  })
  it('warn of a card that holds several', async () => {
    const { page } = await control(KindField, cards, [{ name: '甲', measures: '搭建甲平台，上线乙应用' }])
    expect(page.get('.flag').text()).toContain('可能含多项成果')
  })
  it('take the rows proposed from a paragraph, without those left out', async () => {
    const { page, values } = await control(KindField, cards, [])
    await page.findAll('.foot .btn')[1]!.trigger('click')
    await page.get('#paste-text').setValue('一是搭建甲平台。二是出台乙办法。三是上线丙应用。')
    await page.findAll('dialog li input')[1]!.setValue(false)
    await page.get('dialog .primary').trigger('click')
    await flushPromises()
    expect((values.results as Row[]).map((r) => r.name)).toEqual(['搭建甲平台', '上线丙应用'])
  })
  it('show the error of their parts', async () => {
    const { page } = await control(KindField, cards, [{}], { error: (p) => p === '/results/0/name' ? '第 1 条：请填写成果名称' : undefined })
    expect(page.get('#f-results-0-name-error').text()).toContain('请填写成果名称')
  })
})

describe('grid', () => {
  it('has a line for every unit and keeps their order', async () => {
    const { page, values } = await gridded(KindField, grid, [])
    expect(page.findAll('li')).toHaveLength(4)
    await page.get('#f-rows-U3').setValue('91.05')
    await page.get('#f-rows').setValue('90')
    expect(values.rows).toEqual([{ unit: 'U1', score: 90 }, { unit: 'U3', score: 91.05 }])
    await page.get('#f-rows').setValue('')
    expect(values.rows).toEqual([{ unit: 'U3', score: 91.05 }])
  })
  it('is filled by a paste and names who is missing or unknown', async () => {
    const { page, values } = await gridded(KindField, grid, [])
    await page.get('textarea').setValue('万州区\t92.31\n火星区\t80\n渝北区\t88.8\n石柱\t91')
    await page.get('.paste button').trigger('click')
    expect(values.rows).toHaveLength(3)
    const status = page.get('.paste [role=status]').text()
    expect(status).toContain('还缺 1 个：两江新区')
    expect(status).toContain('没有认出这些单位：火星区')
  })
  it('takes a paste into any of its cells', async () => {
    const { page, values } = await gridded(KindField, grid, [])
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => '万州\t1\n渝北\t2' } })
    page.get('#f-rows').element.dispatchEvent(paste)
    expect(paste.defaultPrevented).toBe(true)
    expect(values.rows).toHaveLength(2)
  })
})

describe('grid, from a file and beside the period before', () => {
  const fields = () => [field('period', { type: 'period' }), grid]
  it('is filled by a file, and refuses a workbook in words', async () => {
    const { page, values } = await gridded(KindField, grid, [])
    const choose = async (file: File) => {
      const input = page.get('input[type=file]')
      Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
      await input.trigger('change')
      await soon(() => flushPromises())
    }
    await choose(new File(['PK'], '得分.xlsx'))
    expect(page.get('.paste [role=alert]').text()).toContain('“得分.xlsx”不是 .csv 文件')
    await choose(new File(['区县,得分\n万州区,92.31\n渝北区,88.8\n'], '得分.csv'))
    await soon(() => expect(values.rows).toHaveLength(2))
    expect(page.find('.paste [role=alert]').exists()).toBe(false)
    expect(page.get('.paste [role=status]').text()).toContain('还缺 2 个')
  })
  it('shows the figures of the period before and by how much each moved', async () => {
    const sent = serve({ 'GET /ledger/achievement': { items: [{ rows: [{ unit: 'U1', score: 91 }, { unit: 'U3', score: 80.5 }] }], next: null, count: 1 } })
    const { page } = await gridded(KindField, { ...grid, compared: true }, [{ unit: 'U1', score: 92.5 }], { fields, values: { period: '2023Q1' } })
    await flushPromises()
    expect(sent[0]?.query.get('period')).toBe('2022Q4')
    expect(page.get('.before').text()).toContain('上期为2022年第四季度')
    expect(page.findAll('li small').map((s) => s.text())).toEqual(['上期 91.00 +1.50', '上期 80.50'])
  })
  it('says that there is none before', async () => {
    serve({ 'GET /ledger/achievement': { items: [], next: null, count: 0 } })
    const { page } = await gridded(KindField, { ...grid, compared: true }, [], { fields, values: { period: '2023Q1' } })
    await flushPromises()
    expect(page.get('.before').text()).toContain('没有已通过的得分')
  })
  it('asks nothing before a period is chosen, or of rows that are not compared', async () => {
    const sent = serve({})
    const { page } = await gridded(KindField, { ...grid, compared: true }, [], { fields, values: {} })
    await gridded(KindField, grid, [], { fields, values: { period: '2023Q1' } })
    await flushPromises()
    expect(page.find('.before').exists()).toBe(false)
    expect(sent).toHaveLength(0)
  })
})

describe('rows of a link each', () => {
  const links = field('related', { label: '关联事项', type: 'rows', row_key: 'linked', max: 2, fields: [field('linked', { label: '事项', type: 'entry', any_unit: true, required: true })] })
  it('are a list that one choice adds to and a button takes from', async () => {
    serve({ 'GET /entries': { items: [item({ id: 21, title: '另一试点' })], next: null } })
    const { page, values } = await control(KindField, links, [{ linked: 3 }])
    await flushPromises()
    expect(page.get('.links li span').text()).toBe('城市更新试点')
    page.getComponent(KitSelect).vm.$emit('update:modelValue', 21)
    await flushPromises()
    expect(values.related).toEqual([{ linked: 3 }, { linked: 21 }])
    expect(page.findAll('.links li span')[1]!.text()).toBe('另一试点')
    expect(page.findComponent(KitSelect).exists()).toBe(false)
    await page.get('.links .btn').trigger('click')
    expect(values.related).toEqual([{ linked: 21 }])
  })
  it('take nothing twice', async () => {
    serve({ 'GET /entries': { items: [item({ id: 3 })], next: null } })
    const { page, values } = await control(KindField, links, [{ linked: 3 }])
    await flushPromises()
    page.getComponent(KitSelect).vm.$emit('update:modelValue', 3)
    expect(values.related).toEqual([{ linked: 3 }])
  })
})

describe('rows that the server gives', () => {
  const states = field('states', { label: '里程碑进展', type: 'rows', row_key: 'id', given: true, fields: [
    field('id', { readonly: true }), field('name', { label: '里程碑', given: true }),
    field('state', { label: '状态', type: 'code', code_list: 'situation', required: true }),
    field('proof', { label: '依据', required_if: { field: 'state', in: ['P1'] } }),
  ] })
  it('are neither added nor removed, and show what is given as their head', async () => {
    const { page } = await control(KindField, states, [{ id: 'm1', name: '印发方案', state: 'N1' }])
    expect(page.get('.given').text()).toBe('印发方案')
    expect(page.findAll('.btn')).toHaveLength(0)
    expect(page.find('#f-states-0-name').exists()).toBe(false)
  })
  it('ask for a cell with the answer that it hangs on, and drop it with it', async () => {
    const { page, values } = await control(KindField, states, [{ id: 'm1', name: '印发方案', state: 'P1', proof: '文件' }])
    expect(page.find('#f-states-0-proof').exists()).toBe(true)
    expect(checkAll([states], { states: [{ state: 'P1' }] }, [], WORDS)).toEqual([{ pointer: '/states/0/proof', detail: '第 1 条：请填写依据' }])
    await page.get('#f-states-0-state').setValue(true)
    expect(values.states).toEqual([{ id: 'm1', name: '印发方案', state: 'N1' }])
  })
})

it('counts rows only where a row counts', async () => {
  const { page } = await control(KindField, { ...cards, counted: false }, [{ name: '甲', measures: '搭建甲平台，上线乙应用' }])
  expect(page.find('.tally').exists()).toBe(false)
  expect(page.find('.flag').exists()).toBe(false)
})
it('chooses cards or grid by the shape of its rows', () => {
  expect(gridUnit(grid)?.name).toBe('unit')
  expect(gridUnit(cards)).toBeNull()
  const said = field('results', { type: 'rows', fields: [field('what', { type: 'longtext' }), field('so', { type: 'longtext' })] })
  expect(kind.text([{ what: '针对某问题。', so: '实现共享。' }], said, WORDS)).toBe('1. 针对某问题；实现共享。')
  expect(kind.text([{ unit: 'U1', score: 90 }], grid, WORDS)).toBe('1. 万州区；90.00')
  expect(kind.check?.([], grid, WORDS)).toBe('各区县得分至少 1 条')
})

describe('units with a day each', () => {
  const days = field('units', { label: '责任单位', type: 'rows', row_key: 'unit', fields: [
    field('unit', { label: '责任单位', type: 'unit', unit_kinds: ['district'], required: true }), field('due', { label: '反馈时限', type: 'date', required: true })] })
  it('are chosen together under one day', async () => {
    const { page, values } = await control(KindField, days, null)
    await page.get('#f-units-day').setValue('2023-05-10')
    await page.get('.group .name').trigger('click')
    expect((values.units as Row[]).every((r) => r.due === '2023-05-10')).toBe(true)
    const n = (values.units as Row[]).length
    expect(n).toBeGreaterThan(1)
    expect(page.findAll('.days > ul li')).toHaveLength(n)
  })
  it('keep a day of their own when the common one moves', async () => {
    const { page, values } = await control(KindField, days, [{ unit: 'U1', due: '2023-05-10' }, { unit: 'U2', due: '2023-05-10' }])
    await page.get('#f-units-1-due').setValue('2023-06-01')
    await page.get('#f-units-day').setValue('2023-05-20')
    await flushPromises()
    expect(values.units).toEqual([{ unit: 'U1', due: '2023-05-20' }, { unit: 'U2', due: '2023-06-01' }])
    await page.get('#f-units-0-due').setValue('')
    expect(values.units).toEqual([{ unit: 'U1' }, { unit: 'U2', due: '2023-06-01' }])
  })
  it('show the error of a day at its unit', async () => {
    const { page } = await control(KindField, days, [{ unit: 'U1', due: '2023-04-01' }], { error: (p) => p === '/units/0/due' ? '反馈时限不能早于今天' : undefined })
    expect(page.get('.days li .error').text()).toContain('反馈时限不能早于今天')
    expect(page.get('.days li').text()).toMatch(/^万州区.*2023年4月1日 星期六/s)
  })
})
