// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MENU, MODULE, UNITS, WORDS, desk, draft as draftEntry, entry, file, happened } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { passing } from '@/ui/passing'
import EntryActions from './EntryActions.vue'
import EntryHead from './EntryHead.vue'
import EntryPage from './EntryPage.vue'

const base = { 'GET /modules': MENU, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /desk': desk() }
beforeEach(() => { Element.prototype.scrollIntoView = vi.fn(); sessionStorage.clear() })

describe('entry', () => {
  const table = { ...base, 'GET /entries/17/history': { items: [happened({ action: 'return', version: 1 })] }, 'GET /entries/17/versions': { items: [{ version: 1 }, { version: 2 }] },
    'GET /entries/17/diff': { from: 1, to: 2, changes: [{ pointer: '/matter', label: '', from: '某机制', to: '建立某机制', kind: 'text' }] } }
  it('shows stage, body with its changes, history and warnings', async () => {
    serve({ ...table, 'GET /entries/17': entry({ version: 2, attachments: [file()], warnings: [{ pointer: '', code: 'x', detail: '有相近的文号' }] }) })
    const { page } = await place(EntryPage, { path: '/entry/:id', at: '/entry/17' })
    await flushPromises()
    expect(page.get('[aria-current=step]').text()).toContain('本级审核')
    expect(page.get('ins').text()).toContain('建立')
    expect(page.text()).toContain('有相近的文号')
    expect(document.title).toContain('建立某机制')
  })
  it('says when there is no such entry', async () => {
    serve({ ...table, 'GET /entries/17': problem(404, 'not_found', { detail: '填报件不存在' }) })
    const { page } = await place(EntryPage, { path: '/entry/:id', at: '/entry/17' })
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('填报件不存在')
  })
  it('EntryHead calls the department as the form does, or its stage', async () => {
    const department = { unit: 'D30', name: '市住房城乡建委', short: '市住建委' }
    const lead = { name: 'lead_department', label: '牵头部门', type: 'unit' as const, required: true }
    serve({ 'GET /modules/achievement': { ...MODULE, form: { hash: 'h', fields: [lead] } } })
    const { page } = await place(EntryHead, { props: { entry: entry({ competent_department: department, body: { lead_department: 'D30' } }) } })
    expect(page.text()).toContain('牵头部门：市住房城乡建委')
    serve({ 'GET /modules/achievement': { ...MODULE, stages: [{ stage: 'department_review', label: '牵头部门审核', role: 'clerk' }] } })
    const update = await place(EntryHead, { props: { entry: entry({ competent_department: department }) } })
    expect(update.page.text()).toContain('牵头部门：市住房城乡建委')
  })
  it('EntryHead says who has it, what is left and what is secret', async () => {
    serve(table)
    const { page } = await place(EntryHead, { props: { entry: entry({ classified: true, in_force_version: 1, version: 2, obligation: { id: 1, due: '2023-04-12', period: null, state: 'open', filed_on: null, late: false } }) } })
    expect(page.text()).toContain('现在由 渝北区 审核员 办理')
    expect(page.text()).toContain('2023-04-12 截止，剩 1 天')
    expect(page.text()).toContain('线下报送')
    expect(page.text()).toContain('现行有效的是第 1 版')
  })
  it('EntryHead calls no change overdue: the approved version was in time', async () => {
    const { page } = await place(EntryHead, { props: { entry: draftEntry({ in_force_version: 1, version: 2, obligation: { id: 1, due: '2023-03-31', period: null, state: 'met', filed_on: '2023-03-30', late: false } }) } })
    expect(page.text()).toContain('现行有效的是第 1 版')
    expect(page.text()).not.toMatch(/逾期|截止/)
  })
  it('shows what a step made of it, without waiting to be told again', async () => {
    let asked = 0
    const withdraw = { action: 'withdraw', label: '撤回', needs_reason: false, next: 'entry', next_label: '录入' }
    serve({
      ...table, 'GET /entries/17/history': { items: [] }, 'GET /entries/17/versions': { items: [{ version: 1 }] }, 'GET /entries/17': () => asked++ ? new Promise(() => undefined) : entry({ actions: [withdraw] }),
      'POST /entries/17/transitions': entry({ revision: 4, stage: 'entry', stage_label: '录入', state: 'withdrawn', state_label: '已撤回', desk: null }),
    })
    const { page } = await place(EntryPage, { path: '/entry/:id', at: '/entry/17' })
    await flushPromises()
    await page.get('.actions button').trigger('click')
    await page.get('.actions .primary').trigger('click')
    await flushPromises()
    expect(page.get('h1').text()).toContain('已撤回')
    expect(page.get('.passing').text()).toBe('已撤回。')
  })
})

describe('EntryActions', () => {
  const show = (more: object) => place(EntryActions, { props: { entry: entry(more), module: MODULE, said: WORDS }, me: meOf('clerk') })
  it('offers nothing where the server offers nothing', async () => {
    expect((await show({})).page.text()).toBe('')
  })
  it('confirms a step, then takes it', async () => {
    const sent = serve({ 'POST /entries/17/transitions': entry() })
    const { page } = await show({ actions: [{ action: 'withdraw', label: '撤回', needs_reason: false, next: 'entry', next_label: '录入' }] })
    await page.get('button').trigger('click')
    expect(page.text()).toContain('即将“撤回”，办理后这份填报转到“录入”。')
    await page.get('.primary').trigger('click')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ action: 'withdraw' })
    expect(passing.value).toBe('已撤回，转到“本级审核”，由渝北区审核员办理。')
  })
  it('says that the approved version stays in force while it is changed', async () => {
    const { page } = await show({ state: 'approved', stage: 'approved', version: 2, in_force_version: 2, actions: [{ action: 'revise', label: '申请变更', needs_reason: false, next: 'entry', next_label: '录入' }] })
    await page.get('button').trigger('click')
    expect(page.text()).toContain('审核通过前，已通过的第 2 版继续有效')
    expect(page.text()).not.toContain('将这份填报')
  })
  it('opens the form after a step that makes it writable', async () => {
    serve({ 'POST /entries/17/transitions': draftEntry() })
    const { page, router } = await show({ actions: [{ action: 'revise', label: '申请变更', needs_reason: false }] })
    await page.get('button').trigger('click')
    await page.get('.primary').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/fill/achievement/17')
  })
  it('asks for a reason and keeps it when the server refuses', async () => {
    serve({ 'POST /entries/17/transitions': problem(403, 'four_eyes', { detail: '不能审核自己录入的内容' }) })
    const { page } = await show({ actions: [{ action: 'void', label: '作废', needs_reason: true, reason_list: null }] })
    await page.get('button').trigger('click')
    await page.get('textarea').setValue('重复')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('不能审核自己录入的内容')
    expect(page.get('textarea').element.value).toBe('重复')
  })
  it('goes on with a draft, or deletes it after asking', async () => {
    const sent = serve({ 'DELETE /entries/17': { status: 204 } })
    const { page, router } = await show({ state: 'draft', actions: [{ action: 'edit', label: '编辑', needs_reason: false }, { action: 'submit', label: '提交', needs_reason: false, in_form: true }, { action: 'discard', label: '删除草稿', needs_reason: false }] })
    expect(page.findAll('.btn').map((b) => b.text())).toEqual(['继续填报', '删除草稿'])
    await page.findAll('button')[0]!.trigger('click')
    await page.get('.danger').trigger('click')
    await flushPromises()
    expect(sent[0]?.headers['If-Match']).toBe('"r3"')
    expect(router.currentRoute.value.path).toBe('/entries/achievement')
    expect(passing.value).toBe('已删除草稿“建立某机制”。')
  })
  it('calls a draft only what is one: what came back is voided, a revision given up', async () => {
    const discard = { action: 'discard', label: '删除草稿', needs_reason: false }
    const back = await show({ state: 'returned', state_label: '被驳回', actions: [discard], obligation: { id: 5, due: '2023-04-10', period: '2023Q1', late: false } })
    await back.page.findAll('.btn').find((b) => b.text() === '删除这份填报')!.trigger('click')
    expect(back.page.text()).toContain('这份填报提交过，现为“被驳回”，删除即作废，不能恢复。应报事项恢复为待报。')
    expect(back.page.get('.danger').text()).toBe('确认删除')
    const revision = await show({ state: 'draft', in_force_version: 2, version: 3, actions: [discard] })
    await revision.page.findAll('.btn').find((b) => b.text() === '放弃修订')!.trigger('click')
    expect(revision.page.text()).toContain('恢复为已通过的第 2 版')
    expect(revision.page.get('.danger').text()).toBe('确认放弃')
    serve({ 'DELETE /entries/17': { status: 204 } })
    await revision.page.get('.danger').trigger('click')
    await flushPromises()
    expect(revision.router.currentRoute.value.path).toBe('/entry/17')
    expect(passing.value).toBe('已放弃“建立某机制”的修订，恢复为已通过的第 2 版。')
  })
})
