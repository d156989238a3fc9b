// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Field, Module } from '@/api/types'
import { MENU, MODULE, UNITS, assignment, draft, entry, field, item } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import FormGuide from './form/FormGuide.vue'
import FormPage from './form/FormPage.vue'
import ListFilter from './list/ListFilter.vue'
import ListTable from './list/ListTable.vue'
import AssignmentTable from './view/AssignmentTable.vue'
import EntryActions from './view/EntryActions.vue'
import EntryPage from './view/EntryPage.vue'
import OutcomeNote from './view/OutcomeNote.vue'

const unit = (id: string, name: string) => ({ unit: id, name, short: name.slice(0, 2) })
const TASK: Field[] = [field('classified', { label: '是否涉密', type: 'boolean', required: true }), field('requirement', { label: '任务内容', type: 'longtext' })]
const task: Module = {
  ...MODULE, module: 'task', label: '清单任务', form: { hash: 't', fields: TASK },
  stages: [{ stage: 'entry', label: '录入交办', role: 'clerk' }, { stage: 'approved', label: '已交办', role: null }, { stage: 'voided', label: '已收回', role: null }],
}

describe('AssignmentTable', () => {
  const served = (items: unknown[]) => serve({ 'GET /entries/17/assignments': { items, next: null } })
  it('puts who owes first, and says in whose hands it is', async () => {
    served([
      assignment({ unit: unit('U1', '万州区'), progress: 'completed', progress_label: '已完成', period: '2023Q1', detail: '1.建立机制', last: 41, owed: { id: 1, due: '2023-03-20', period: '2023Q1', state: 'met', filed_on: '2023-03-20', late: false } }),
      assignment({ unit: unit('U2', '渝北区'), owed: { id: 2, due: '2023-04-09', period: '2023Q2', state: 'open', filed_on: null, late: true }, desk: { unit: unit('U2', '渝北区'), role: 'clerk', role_label: '录入员', since: '2023-03-01T09:00:00+08:00' } }),
      assignment({ unit: unit('D1', '市住房城乡建委'), handed_from: [unit('U3', '石柱县')], entry: 44, state_label: '待本级审核', owed: { id: 3, due: '2023-03-31', period: '2023Q1', state: 'filed', filed_on: '2023-03-30', late: false }, desk: { unit: unit('D1', '市住房城乡建委'), role: 'reviewer', role_label: '审核员', since: '2023-04-01T09:00:00+08:00' } }),
    ])
    const { page } = await place(AssignmentTable, { props: { id: 17, module: 'task' } })
    expect(page.findAll('tbody th').map((t) => t.text())).toEqual(['市住房城乡建委由石柱转办', '渝北区', '万州区'])
    expect(page.findAll('.sum').map((s) => s.text())).toEqual(['责任单位 3', '未反馈 2', '推进中 0', '已完成 1'])
    const rows = page.findAll('tbody tr')
    expect(rows[0]!.text()).toContain('待本级审核')
    expect(rows[0]!.text()).toContain('市住 审核员，2023-04-01 起')
    expect(rows[1]!.get('.late').text()).toBe('逾期 2 天')
    expect(rows[1]!.text()).toContain('渝北 录入员')
    expect(rows[2]!.get('a').attributes('href')).toBe('/entry/41')
    expect(rows[2]!.get('.text p').text()).toBe('1.建立机制')
    await page.get('.only input').setValue(true)
    expect(page.findAll('tbody th').map((t) => t.text())).toEqual(['渝北区'])
  })
  it('shows of others what they have reported, not the text that one may not read', async () => {
    served([assignment({ progress: 'under_way', progress_label: '推进中', period: '2023Q1', owed: null })])
    const { page } = await place(AssignmentTable, { props: { id: 17, module: 'task' } })
    expect(page.get('.text').text()).toBe('仅责任单位和市委改革办可见')
    expect(page.find('.only').exists()).toBe(false)
    expect(page.get('tbody tr').text()).toContain('2023-03-31')
  })
})

describe('what became of an entry', () => {
  it('OutcomeNote names the task that took it up, or the reason', async () => {
    const adopted = await place(OutcomeNote, { props: { outcome: { code: 'adopted', label: '已采纳', note: null, at: '2023-02-01T09:00:00+08:00', related: { id: 9, title: '打通堵点', module: 'task' } } } })
    expect(adopted.page.text()).toBe('已采纳，列入打通堵点（2023-02-01）')
    expect(adopted.page.get('a').attributes('href')).toBe('/entry/9')
    const declined = await place(OutcomeNote, { props: { outcome: { code: 'declined', label: '未采纳', note: '已有部署', at: null, related: null } } })
    expect(declined.page.text()).toBe('未采纳：已有部署')
  })
  it('stands in lists, and can be filtered by', async () => {
    serve({ 'GET /units': { items: UNITS, next: null }, 'GET /periods': { items: [], next: null } })
    const { page } = await place(ListTable, { props: { items: [item({ state: 'approved', state_label: '已通过', outcome_label: '待采纳' }), item({ id: 18, outcome_label: null })] } })
    expect(page.findAll('tbody small').filter((s) => s.text() === '待采纳')).toHaveLength(1)
    const filter = await place(ListFilter, { props: { filter: {}, stages: [], answers: { label: '采纳情况', items: [{ code: 'pending', label: '待采纳' }] } } })
    const select = filter.page.findAll('label').find((l) => l.text().startsWith('采纳情况'))!.get('select')
    await select.setValue('pending')
    expect(filter.page.emitted('change')).toEqual([[{ outcome: 'pending' }]])
    const plain = await place(ListFilter, { props: { filter: {}, stages: [] } })
    expect(plain.page.text()).not.toContain('采纳情况')
  })
  it('begins what the server offers, with the entry in it', async () => {
    const sent = serve({ 'POST /entries': { status: 201, body: draft({ id: 55, module: 'task' }) } })
    const start = { module: 'task', label: '采纳，列入清单任务', body: { demands: [{ demand: 17 }] } }
    const { page, router } = await place(EntryActions, { props: { entry: entry({ starts: [start] }), module: MODULE, said: { codes: () => [], unit: () => undefined, link: () => undefined } } })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ module: 'task', body: { demands: [{ demand: 17 }] } })
    expect(router.currentRoute.value.path).toBe('/fill/task/55')
  })
})

describe('the task beside its report', () => {
  const report = draft({ id: 31, module: 'achievement', subject: { id: 9, title: '打通堵点', module: 'task' } })
  const table = { 'GET /modules': MENU, 'GET /modules/achievement': MODULE, 'GET /modules/task': task, 'GET /units': { items: UNITS, next: null }, 'GET /entries/9': entry({ id: 9, module: 'task', title: '打通堵点', body: { classified: false, requirement: '部门间数据不通' } }) }
  it('stands open in the form and folded on the page', async () => {
    serve({ ...table, 'GET /entries/31': report, 'GET /entries/31/history': { items: [], next: null }, 'GET /entries/31/versions': { items: [], next: null } })
    const { page } = await place(FormGuide, { props: { module: MODULE, fields: MODULE.form.fields, pointer: null, entry: report } })
    await flushPromises()
    const panel = page.get('details.subject')
    expect(panel.attributes('open')).toBeDefined()
    expect(panel.get('summary').text()).toBe('清单任务：打通堵点')
    expect(panel.get('dd').text()).toBe('部门间数据不通')
    const whole = await place(EntryPage, { path: '/entry/:id', at: '/entry/31' })
    await flushPromises()
    expect(whole.page.get('details.subject').attributes('open')).toBeUndefined()
  })
  it('says nothing where one may not see it', async () => {
    serve({ ...table, 'GET /entries/9': { status: 404, body: { status: 404, code: 'not_found', detail: '未找到' } } })
    const { page } = await place(FormGuide, { props: { module: MODULE, fields: MODULE.form.fields, pointer: null, entry: report } })
    await flushPromises()
    expect(page.find('details.subject').exists()).toBe(false)
  })
})

describe('signing what one wrote', () => {
  const issued = { ...MENU, groups: [{ group: 'g', label: '改革需求管理', modules: [{ module: 'achievement', label: '清单任务', online: true, may_create: true, parent: null, submit: { action: 'assign', label: '交办' } }] }] }
  const fill = (menu: object, answer: object) => serve({ 'GET /modules': menu, 'GET /modules/achievement': { ...MODULE, form: { hash: 'h', fields: [] } }, 'GET /units': { items: UNITS, next: null }, 'GET /entries/30': answer, 'POST /entries/30/transitions': entry({ id: 30, state: 'approved', state_label: '已交办' }) })
  it('is called what the server calls it, and taken by that step', async () => {
    const sent = fill(issued, draft({ id: 30, body: {}, actions: [{ action: 'edit', label: '编辑', needs_reason: false }, { action: 'assign', label: '交办', needs_reason: false, in_form: true }] }))
    const { page } = await place(FormPage, { path: '/fill/:module/:id?', name: 'fill', at: '/fill/achievement/30', me: meOf('reviewer') })
    await flushPromises()
    expect(page.get('.act .primary').text()).toBe('交办')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.path.endsWith('/transitions'))?.body).toEqual({ action: 'assign' })
  })
  it('is not offered to who only prepares it', async () => {
    fill({ ...issued, groups: [{ ...issued.groups[0], modules: [{ ...issued.groups[0]!.modules[0], submit: null }] }] }, draft({ id: 30, body: {}, actions: [{ action: 'edit', label: '编辑', needs_reason: false }] }))
    const fresh = await place(FormPage, { path: '/fill/:module/:id?', name: 'fill', at: '/fill/achievement' })
    await flushPromises()
    expect(fresh.page.find('.act .primary').exists()).toBe(false)
    const old = await place(FormPage, { path: '/fill/:module/:id?', name: 'fill', at: '/fill/achievement/30' })
    await flushPromises()
    expect(old.page.find('.act .primary').exists()).toBe(false)
    expect(old.page.get('.act .btn').text()).toBe('存草稿并退出')
    expect(old.page.get('.act p').text()).toMatch(/^存好的草稿由.+的模块管理员提交。$/)
  })
})

describe('examples of the manual', () => {
  it('of several each stands whole, title and text', async () => {
    const fields = [field('title', { label: '需求标题' }), field('description', { label: '需求描述', type: 'longtext' })]
    const examples = ['甲', '乙', '丙'].map((t) => ({ title: '表一', values: { title: `开展${t}改革`, description: `${t}反映` } }))
    const { page } = await place(FormGuide, { props: { module: MODULE, fields: fields.map((f) => ({ ...f, examples })), pointer: '/title', entry: null } })
    expect(page.findAll('blockquote').map((b) => b.text())).toEqual([
      '范例1表一需求标题：开展甲改革需求描述：甲反映', '范例2表一需求标题：开展乙改革需求描述：乙反映', '范例3表一需求标题：开展丙改革需求描述：丙反映'])
  })
})
it('what is to be done stands first, whatever the order of the server', async () => {
  const step = (action: string, label: string, next: string) => ({ action, label, needs_reason: action !== 'approve', next })
  const { page } = await place(EntryActions, { props: { entry: entry({ actions: [step('void', '作废', 'voided'), step('return', '驳回', 'entry'), step('approve', '通过', 'approved')] }), module: MODULE, said: { codes: () => [], unit: () => undefined, link: () => undefined } } })
  const first = page.get('.row .btn')
  expect([first.text(), first.classes().includes('primary')]).toEqual(['通过', true])
})
