// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { OddDay, Setting } from '@/api/office'
import { UNITS, unit } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import EditionList from './EditionList.vue'
import ModulePage from './ModulePage.vue'
import SettingDialog from './SettingDialog.vue'
import SettingPage from './SettingPage.vue'
import UnitDialog from './UnitDialog.vue'
import UnitEndDialog from './UnitEndDialog.vue'
import UnitFlagDialog from './UnitFlagDialog.vue'
import UnitNameDialog from './UnitNameDialog.vue'
import UnitPage from './UnitPage.vue'
import UnitTable from './UnitTable.vue'
import WorkdayDialog from './WorkdayDialog.vue'
import WorkdayPage from './WorkdayPage.vue'
import YearGrid from './YearGrid.vue'
import { freeCode, kindLabel } from './unit'
import { weekend, yearOf } from './year'

const setting = (more: Partial<Setting> = {}): Setting => ({
  name: 'mechanism', label: '机制名称', hint: '如“785”', kind: 'text', value: '“785”工作机制', otherwise: '“785”工作机制', low: 0, high: 30, choices: null,
  may_set: true, changed_at: null, ...more,
})
const me = meOf('system_admin')

describe('settings', () => {
  it('are changed one by one, and what was changed is said', async () => {
    const sent = serve({
      'GET /admin/settings': { items: [setting(), setting({ name: 'initial_hours', label: '初始密码', kind: 'number', may_set: false })], next: null },
      'PUT /admin/settings/mechanism': { status: 204 }, 'GET /me': me,
    })
    const { page } = await place(SettingPage, { me })
    await flushPromises()
    expect(page.findAll('td .btn')).toHaveLength(1)
    await page.get('td .btn').trigger('click')
    await page.get('#setting-value').setValue(' “885”工作机制 ')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'PUT')?.body).toEqual({ value: '“885”工作机制' })
    expect(page.get('[role=status]').text()).toContain('机制名称')
    expect(sent.some((s) => s.path === '/me')).toBe(true)
  })
  it('are shown with the unit that they are asked in', async () => {
    serve({ 'GET /admin/settings': { items: [setting({ label: '延期最多几天', kind: 'number', value: '92' }), setting({ name: 'a', label: '审核满几个工作日提醒审核人', kind: 'number', value: '3' }), setting({ name: 'b', value: '' })], next: null } })
    const { page } = await place(SettingPage, { me })
    await flushPromises()
    expect(page.findAll('.value').map((v) => v.text())).toEqual(['92 天', '3 个工作日', '（未填写）'])
  })
  it('offer their choices, and place a refusal at the field', async () => {
    serve({ 'PUT /admin/settings/s': problem(422, 'fields_invalid', { errors: [{ pointer: '/value', code: 'x', detail: '请从选项中选择' }] }) })
    const { page } = await place(SettingDialog, { props: { setting: setting({ name: 's', kind: 'choice', value: 'off', otherwise: 'off', choices: { off: '关闭', on: '开启' } }) } })
    expect(page.findAll('option').map((o) => o.text())).toEqual(['关闭', '开启'])
    await page.get('select').setValue('on')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('#setting-value-error').text()).toContain('请从选项中选择')
    await page.get('.plain').trigger('click')
    expect((page.get('select').element as HTMLSelectElement).value).toBe('off')
  })
})

describe('modules', () => {
  it('go off only after asking', async () => {
    const groups = [{ group: 'g', label: '工作动态', modules: [{ module: 'bulletin', label: '工作动态', online: true, may_create: false, has_step: false, owed: 0, ledger: true, parent: null }] }]
    const sent = serve({ 'GET /modules': { groups }, 'PUT /admin/modules/bulletin': { status: 204 } })
    const { page } = await place(ModulePage, { me })
    await flushPromises()
    await page.get('td .btn').trigger('click')
    expect(sent.some((s) => s.method === 'PUT')).toBe(false)
    expect(page.get('dialog').text()).toContain('不能新建')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'PUT')?.body).toEqual({ online: false })
    expect(page.find('dialog').exists()).toBe(false)
    expect(page.get('.saved').text()).toMatch(/^“.+”已下线，立即生效。$/)
  })
})

describe('units', () => {
  it('are listed for a day and found by kind and name', async () => {
    const sent = serve({ 'GET /units': { items: UNITS, next: null }, 'GET /editions': { items: [{ from: null, to: null, districts: 38, functional_areas: 3, departments: 64, changes: [] }], next: null } })
    const { page } = await place(UnitPage, { me })
    await flushPromises()
    expect(sent[0]?.query.get('at')).toBe('2023-04-11')
    await page.get('.filter select').setValue('department')
    expect(page.findAll('tbody tr')).toHaveLength(1)
    await page.get('.filter .date input').setValue('2026-01-01')
    await flushPromises()
    expect(sent.at(-1)?.query.get('at')).toBe('2026-01-01')
    await page.findAll('.chips .chip')[1]!.trigger('click')
    await flushPromises()
    expect(page.text()).toContain('初始名单')
  })
  it('UnitTable offers nothing on a unit that ends, and never to end the reform office', async () => {
    const { page } = await place(UnitTable, { props: { items: [unit('U9', '某区', { valid_to: '2025-11-06' }), UNITS[5]] } })
    expect(page.findAll('tbody tr').map((r) => r.findAll('.btn').map((b) => b.text()))).toEqual([[], ['更名：市委改革办']])
    await page.get('.btn').trigger('click')
    expect(page.emitted('rename')).toHaveLength(1)
  })
  it('UnitDialog asks for names and sends what belongs to the kind', async () => {
    const sent = serve({ 'POST /admin/units': { status: 201, body: { unit: 'U500900' } } })
    const { page } = await place(UnitDialog, { props: { units: UNITS } })
    await page.get('form').trigger('submit')
    expect(page.findAll('.error')).toHaveLength(2)
    await page.get('#unit-kind').setValue('district')
    await page.get('#unit-name').setValue('新区')
    await page.get('#unit-short').setValue('新区')
    await page.get('#unit-region').setValue('中心城区')
    await page.get('input[type=checkbox]').setValue(true)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ unit: 'U500900', kind: 'district', name: '新区', short: '新区', functional_area: true, region: '中心城区' })
    expect(page.emitted('done')).toHaveLength(1)
  })
  it('UnitNameDialog renames from a day on', async () => {
    const sent = serve({ 'POST /admin/units/U2/rename': { unit: 'U2' } })
    const { page } = await place(UnitNameDialog, { props: { unit: UNITS[1] } })
    await page.get('#unit-name').setValue('渝北新区')
    await page.get('#unit-from').setValue('2023-05-01')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ name: '渝北新区', short: '渝北', from: '2023-05-01' })
  })
  it('UnitFlagDialog marks a district whose chief leads the city, and takes the mark away', async () => {
    const sent = serve({ 'POST /admin/units/U2/flags': { unit: 'U2' } })
    const marked = { ...UNITS[1]!, flags: ['chief_is_city_leader'] }
    for (const [was, act] of [[UNITS[1]!, '标记'], [marked, '取消标记']] as const) {
      const { page } = await place(UnitFlagDialog, { props: { unit: was } })
      await page.get('#unit-flag-from').setValue('2023-05-01')
      expect(page.findAll('.btn').map((b) => b.text())).toContain(act)
      await page.get('form').trigger('submit')
      await flushPromises()
      expect(page.emitted('done')).toHaveLength(1)
    }
    expect(sent.map((s) => s.body)).toEqual([true, false].map((on) => ({ flag: 'chief_is_city_leader', on, from: '2023-05-01' })))
    const { page } = await place(UnitTable, { props: { items: [marked, UNITS[5]] } })
    expect(page.findAll('tbody tr').map((r) => r.text().includes('主要领导是市领导'))).toEqual([true, false])
    await page.findAll('.btn')[1]!.trigger('click')
    expect(page.emitted('flag')).toHaveLength(1)
  })
  it('UnitEndDialog wants a day, and shows what the server has against it', async () => {
    serve({ 'POST /admin/units/U2/end': problem(422, 'fields_invalid', { errors: [{ pointer: '/to', code: 'x', detail: '只能从今天或以后开始' }] }) })
    const { page } = await place(UnitEndDialog, { props: { unit: UNITS[1], units: UNITS } })
    await page.get('form').trigger('submit')
    expect(page.get('#unit-to-error').text()).toContain('请选择撤销日期')
    expect(page.get('#unit-heir').attributes('placeholder')).toBe('没有承接单位')
    expect(page.findAll('#unit-heir + datalist option').map((o) => o.attributes('value'))).toEqual(['万州区', '石柱土家族自治县', '两江新区'])
    await page.get('#unit-to').setValue('2023-01-01')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('#unit-to-error').text()).toContain('只能从今天')
    expect(document.activeElement?.id).toBe('unit-to')
  })
  it('EditionList says what changed', async () => {
    serve({ 'GET /editions': { items: [{ from: '2025-11-06', to: null, districts: 37, functional_areas: 2, departments: 64, changes: ['撤销江北区（并入两江新区）'] }], next: null } })
    const { page } = await place(EditionList, { me })
    await flushPromises()
    expect(page.get('li').text()).toBe('撤销江北区（并入两江新区）')
  })
  it('have a free code and a kind in words', () => {
    expect(freeCode('department', [unit('D64', 'x')])).toBe('D65')
    expect(freeCode('department', [])).toBe('D01')
    expect(freeCode('district', [unit('U500101', 'x')])).toBe('U500900')
    expect(freeCode('district', [unit('U500902', 'x')])).toBe('U500903')
    expect([kindLabel(UNITS[3]!), kindLabel(UNITS[4]!), kindLabel(unit('X', 'x', { kind: 'strange' }))]).toEqual(['功能区', '市级部门', 'strange'])
  })
})

describe('working days', () => {
  const odd = (more: Partial<OddDay> = {}): OddDay => ({ day: '2023-05-01', working: false, label: '劳动节', may_edit: true, ...more })
  it('a year has its weeks, weekends and what differs', () => {
    const may = yearOf(2023, [odd(), odd({ day: '2023-05-06', working: true, label: '调休' })])[4]!
    expect(may.weeks).toHaveLength(5)
    expect(may.weeks[0]?.[0]).toEqual({ day: '2023-05-01', off: true, odd: odd() })
    expect(may.weeks[0]?.[5]).toMatchObject({ day: '2023-05-06', off: false })
    expect(may.weeks[4]?.[3]).toBe(null)
    expect(yearOf(2024, [])[1]?.weeks.flat().filter(Boolean)).toHaveLength(29)
    expect([weekend('2023-04-08'), weekend('2023-04-10')]).toEqual([true, false])
  })
  it('YearGrid lets today and later be chosen', async () => {
    const { page } = await place(YearGrid, { props: { year: 2023, odd: [odd()], today: '2023-12-30' } })
    expect(page.findAll('button').map((b) => b.text())).toEqual(['30，2023-12-30 周末', '31，2023-12-31 周末'])
    await page.get('button').trigger('click')
    expect(page.emitted('choose')).toEqual([['2023-12-30']])
    expect(page.get('[title="2023-05-01 劳动节，放假"]').classes()).toContain('off')
  })
  it('WorkdayPage turns the years and says when none is known', async () => {
    const sent = serve({ 'GET /calendar': (s: { query: URLSearchParams }) => ({ year: 2023, items: s.query.get('year') === '2023' ? [odd()] : [], next: null }) })
    const { page } = await place(WorkdayPage, { me })
    await flushPromises()
    expect(page.text()).toContain('已登记 1 天')
    await page.findAll('.turn .btn')[1]!.trigger('click')
    await flushPromises()
    expect(sent.at(-1)?.query.get('year')).toBe('2024')
    expect(page.text()).toContain('2024 年还没有登记')
    serve({ 'GET /admin/calendar': { items: [], next: null }, 'PUT /admin/calendar/2024-05-01': { status: 204 } })
    await page.get('.page-head .btn').trigger('click')
    await page.get('#workday-date').setValue('2024-05-01')
    await page.get('#workday-label').setValue('劳动节')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(page.get('.saved').text()).toBe('已登记 2024-05-01 劳动节（放假）。')
    await page.get('.turn .btn').trigger('click')
    expect(page.get('.saved').text(), 'of the year that was left').toBe('')
  })
  it('WorkdayDialog registers the other way round, or as the week has it', async () => {
    const sent = serve({ 'PUT /admin/calendar/2023-05-06': { status: 204 }, 'PUT /admin/calendar/2023-05-01': { status: 204 } })
    const { page } = await place(WorkdayDialog, { props: { day: '', odd: [odd()], today: '2023-04-11' } })
    await page.get('form').trigger('submit')
    expect(page.get('#workday-date-error').text()).toContain('请选择日期')
    await page.get('#workday-date').setValue('2023-04-10')
    await page.get('#workday-label').setValue('某')
    await page.get('form').trigger('submit')
    expect(page.get('#workday-date-error').text()).toContain('今天或以后')
    await page.get('#workday-date').setValue('2023-05-06')
    expect(page.get('#workday-what').text()).toContain('调休上班')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ working: true, label: '调休' })
    expect(page.find('.already').exists()).toBe(false)
    await page.get('#workday-date').setValue('2023-05-01')
    expect(page.get('.already').text()).toContain('已登记为')
    await page.get('#workday-what').setValue('week')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[1]?.body).toEqual({ working: null })
  })
})
