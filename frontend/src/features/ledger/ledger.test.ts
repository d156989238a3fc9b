// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { FIELDS, MODULE, UNITS, WORDS, field } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve, type Sent } from '@/test/server'
import FactDrawer from './FactDrawer.vue'
import LedgerFilter from './LedgerFilter.vue'
import LedgerPage from './LedgerPage.vue'
import LedgerTable from './LedgerTable.vue'
import { asked, bodyOf, columnsOf, filterOf, wantedOf } from './fact'

const fact = (more: object = {}) => ({
  entry: 17, version: 2, unit: 'U2', approved_at: '2023-04-09T09:02:00+08:00', from: 5, to: null, origin: 'flow', classified: false,
  matter: '建立某机制', situation: 'N1', problem: '针对某问题。', spread: [{ unit: 'U1' }, { unit: 'U3' }],
  results: [{ result_id: 'a', name: '成果甲', measures: '出台办法' }], ...more,
})
const menu = (name: string, more: object = {}) => ({ module: name, label: `业务${name}`, online: true, may_create: false, has_step: true, owed: 0, ledger: true, parent: null, ...more })
const modules = { groups: [{ group: 'a', label: 'a', modules: [menu('demand', { online: false }), menu('achievement'), menu('meeting', { ledger: false })] }] }
const page = (more: object = {}) => ({ module: 'achievement', horizon: 9, as_of: '2023-04-10T10:00:00+08:00', items: [fact()], next: null, count: 1, ...more })
const base = { 'GET /modules': modules, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /periods': { items: [{ period: '2023Q1' }], next: null }, 'GET /ledger/achievement': page() }
const office = meOf('reviewer', { grants: [{ grant: 1, unit: { unit: 'D7', name: '市委改革办', kind: 'reform_office' }, role: 'reviewer', role_label: '审核员', modules: null, admin_of: null }] })

it('reads the form’s columns: lists flat, long texts left for the drawer', () => {
  expect(bodyOf(FIELDS, fact()).spread).toEqual(['U1', 'U3'])
  expect(columnsOf(FIELDS).map((f) => f.name)).toEqual(['matter', 'situation', 'medium', 'results'])
  expect(columnsOf([field('x', { required: true, readonly: true })])).toEqual([])
})
it('takes a day for its end, and the filters for the download', () => {
  expect(asked({ as_of: '2023-03-31' })).toEqual({ as_of: '2023-03-31T23:59:59+08:00' })
  expect(wantedOf('pilot', { q: '更新', as_of: '2023-03-31' }, 'U2')).toEqual({ of: 'ledger', module: 'pilot', q: '更新', as_of: '2023-03-31T23:59:59+08:00', unit: 'U2' })
  expect(filterOf({ unit: 'U1', page: '2', q: '' })).toEqual({ unit: 'U1' })
})
it('opens on the first ledger there is, with words for codes, units and rows', async () => {
  serve(base)
  const { page: p } = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger' })
  expect(p.get('h1').text()).toBe('台账：成效晾晒')
  expect(p.findAll('thead th').map((h) => h.text())).toEqual(['改革事项', '单位', '计分情形', '媒体', '试点成果', '通过时间'])
  expect(p.findAll('tbody td').map((d) => d.text())).toEqual(['建立某机制', '渝北', '会议交流', '', '1 项', '2023-04-09'])
  expect(p.findAll('select.wide option').map((o) => o.text())).toEqual(['业务achievement'])
})
it('opens a record that has no title by what it is about, or by what is said first of it', async () => {
  const fields = [field('level', { label: '等级', type: 'period', required: true }), field('at', { label: '时间', type: 'date', required: true })]
  const table = async (f: object) => (await place(LedgerTable, { props: { fields, items: [f], words: WORDS, open: null } })).page
  const event = await table(fact({ level: '2023Q1', at: '2023-03-15' }))
  expect(event.findAll('thead th').map((h) => h.text())).toEqual(['等级', '单位', '时间', '通过时间'])
  expect(event.get('.lead button').text()).toBe('2023年第一季度')
  expect(event.get('.lead button').attributes('aria-label')).toBe('2023年第一季度 渝北 2023-03-15')
  const update = await table(fact({ subject_title: '某试点', period: '2023Q2', level: '2023Q1' }))
  expect(update.findAll('thead th').map((h) => h.text())).toEqual(['所属事项', '单位', '期次', '等级', '时间', '通过时间'])
  expect(update.get('.lead button').attributes('aria-label')).toBe('某试点 渝北 2023年第二季度 2023年第一季度')
})
it('calls a unit that is no longer there by the name that it had', async () => {
  serve({ ...base, 'GET /units': { items: UNITS.filter((u) => u.unit !== 'U2'), ended: UNITS.filter((u) => u.unit === 'U2'), next: null } })
  const { page: p } = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger' })
  expect(p.findAll('tbody td')[1]?.text()).toBe('渝北')
})
it('opens one record beside the table and closes it by Esc', async () => {
  serve(base)
  const { page: p } = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger/achievement', me: office })
  await p.get('tbody .link').trigger('click')
  const drawer = p.get('aside.drawer')
  expect(drawer.text()).toContain('针对某问题。')
  expect(drawer.text()).toContain('出台办法')
  expect(drawer.get('a.btn').attributes('href')).toBe('/entry/17')
  await drawer.trigger('keydown', { key: 'Escape' })
  expect(p.find('aside.drawer').exists()).toBe(false)
})
it('filters by its address and tells the server', async () => {
  const log = serve(base)
  const { page: p, router } = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger/achievement?as_of=2023-03-31&q=机制', me: office })
  const sent = log.filter((s: Sent) => s.path === '/ledger/achievement')
  expect(sent[0]?.query.get('as_of')).toBe('2023-03-31T23:59:59+08:00')
  expect(p.text()).toContain('2023-03-31 日终')
  await p.findAll('select')[1]?.setValue('2023Q1')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ as_of: '2023-03-31', q: '机制', period: '2023Q1' })
})
it('asks a unit for no other and says where nothing is', async () => {
  serve({ ...base, 'GET /ledger/achievement': page({ items: [], count: 0 }) })
  const { page: p } = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger/achievement' })
  expect(p.text()).toContain('没有符合条件的台账记录')
  expect(p.text()).not.toContain('单位\n')
  serve({ ...base, 'GET /ledger/achievement': problem(503, 'overloaded') })
  expect((await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger/achievement' })).page.get('[role=alert]').text()).toContain('overloaded')
})
it('goes to another ledger with the filters kept', async () => {
  serve(base)
  const { page: p } = await place(LedgerFilter, { props: { module: 'achievement', modules: [menu('achievement'), menu('pilot')], filter: { q: '更新' }, everybody: false, today: '2023-04-11' } })
  await p.get('select.wide').setValue('pilot')
  expect(p.emitted('module')).toEqual([['pilot']])
  expect(p.text()).not.toContain('单位')
  await p.get('input[type=search]').setValue('')
  await p.get('form').trigger('submit')
  expect(p.emitted('change')).toEqual([[{}]])
})
it('names what an update is about, its period, and a classified one', async () => {
  const { page: p } = await place(LedgerTable, { props: { fields: FIELDS, items: [fact({ subject_title: '城市更新试点', period: '2023Q1', matter: null })], words: WORDS, open: null } })
  expect(p.findAll('tbody td').slice(0, 4).map((d) => d.text())).toEqual(['城市更新试点', '（涉密，线下报送）', '渝北', '2023年第一季度'])
})
it('links to the filing only where it may be read', async () => {
  const { page: p } = await place(FactDrawer, { props: { fields: FIELDS, fact: fact(), words: WORDS, readable: false, label: '成效晾晒' } })
  expect(p.find('a.btn').exists()).toBe(false)
  expect(p.text()).toContain('第 2 版')
})
it('names what a record refers to, and links to it where it may be read', async () => {
  const fields = [field('matter', { type: 'text', required: true }), field('meeting', { type: 'entry', label: '会议', required: true })]
  const links = [{ id: 100, title: '市委深改委第12次会议（2023-03-10）', module: 'commission_meeting', module_label: '深改委会议', unit: 'D7' }]
  serve({ ...base, 'GET /modules/achievement': { ...MODULE, form: { ...MODULE.form, fields } }, 'GET /ledger/achievement': page({ items: [fact({ meeting: 100, links })] }) })
  const read = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger/achievement', me: office })
  expect(read.page.get('tbody a').attributes('href')).toBe('/entry/100')
  expect(read.page.get('tbody a').text()).toBe('市委深改委第12次会议（2023-03-10）')
  read.page.unmount()
  const { page: p } = await place(LedgerPage, { path: '/ledger/:module?', at: '/ledger/achievement' })
  expect(p.text()).toContain('市委深改委第12次会议（2023-03-10）')
  expect(p.find('tbody a').exists()).toBe(false)
  await p.get('tbody .link').trigger('click')
  expect(p.get('aside.drawer').text()).toContain('市委深改委第12次会议')
  expect(p.find('aside.drawer a[href="/entry/100"]').exists()).toBe(false)
})
