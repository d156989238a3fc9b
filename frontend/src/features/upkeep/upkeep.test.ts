// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { CodeRow, CodeRows, Contact, Suggestion } from '@/api/upkeep'
import { UNITS } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import AnswerDialog from './AnswerDialog.vue'
import CodeDialog from './CodeDialog.vue'
import CodeEndDialog from './CodeEndDialog.vue'
import CodePage from './CodePage.vue'
import CodeTable from './CodeTable.vue'
import ContactDialog from './ContactDialog.vue'
import ContactPage from './ContactPage.vue'
import SuggestionDialog from './SuggestionDialog.vue'
import SuggestionPage from './SuggestionPage.vue'
import SuggestionTable from './SuggestionTable.vue'
import { freeCode } from './codes'

const code = (more: Partial<CodeRow> = {}): CodeRow => ({ code: 'digital', label: '数字政务', note: null, parent: 'society', position: 3, from: null, to: null, state: 'now', ...more })
const rows = (more: Partial<CodeRows> = {}): CodeRows => ({
  code_list: 'track', label: '跑道', fixed: false, demo: false, classes: [], parents: [{ code: 'society', label: '社会' }], next: null,
  items: [code(), code({ code: 'old', label: '旧跑道', to: '2022-01-01', state: 'past' })], ...more,
})
const lists = { items: [{ code_list: 'medium', label: '媒体', demo: false, fixed: true, nested: false, may_edit: false }, { code_list: 'track', label: '跑道', demo: false, fixed: false, nested: true, may_edit: true }], next: null }
const codes = { code_list: 'track', label: '跑道', items: [{ code: 'digital', label: '数字政务', parent: 'society' }], parents: [{ code: 'society', label: '社会' }], next: null }
const keeper = meOf('reviewer', { grants: [{ grant: 1, unit: UNITS[5]!, role: 'reviewer', role_label: '审核员', modules: null, admin_of: ['pilot'] }] })
const contact = (more: Partial<Contact> = {}): Contact => ({ module: 'pilot', module_label: '改革试点', unit: UNITS[5]!, name: '试点管理员', phone: '000-00000001', from: '2023-01-03', may_edit: true, ...more })
const suggestion = (more: Partial<Suggestion> = {}): Suggestion => ({
  id: 4, code_list: 'track', list_label: '跑道', code: null, code_label: null, label: '智慧养老', parent: 'society', reason: '现有跑道没有', unit: UNITS[1]!, by: { account: 7, name: '录入员甲' },
  made_at: '2023-04-10T09:00:00+08:00', state: 'open', decided_at: null, decided_by: null, answer: null, may_decide: true, ...more,
})
const modules = { groups: [{ group: 'a', label: 'a', modules: ['pilot', 'bulletin'].map((m) => ({ module: m, label: m === 'pilot' ? '改革试点' : '工作动态', online: true, may_create: false, has_step: true, owed: 0, ledger: true, parent: null })) }] }

describe('pick lists', () => {
  it('are those that one keeps; what has ended is shown on demand', async () => {
    const sent = serve({ 'GET /code-lists': lists, 'GET /code-lists/track/codes': rows(), 'POST /code-lists/track/codes/digital/end': rows() })
    const { page } = await place(CodePage, { path: '/admin/code-lists/:list?', at: '/admin/code-lists', me: keeper })
    await flushPromises()
    expect(page.findAll('option').map((o) => o.text())).toEqual(['跑道'])
    expect(page.findAll('tbody tr')).toHaveLength(1)
    await page.get('input[type=checkbox]').setValue(true)
    expect(page.findAll('tbody tr')).toHaveLength(2)
    await page.findAll('td .btn').find((b) => b.text().startsWith('停用'))!.trigger('click')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({})
    expect(page.find('dialog').exists()).toBe(false)
    expect(page.get('.saved').text()).toBe('已停用选项“数字政务”，从今天起不能再选。')
    await page.findAll('td .btn').find((b) => b.text().startsWith('停用'))!.trigger('click')
    expect(page.get('.saved').text(), 'until the next is begun').toBe('')
  })
  it('that rules use take no new code', async () => {
    serve({ 'GET /code-lists': lists, 'GET /code-lists/track/codes': rows({ fixed: true }) })
    const { page } = await place(CodePage, { path: '/admin/code-lists/:list?', at: '/admin/code-lists/track', me: keeper })
    await flushPromises()
    expect(page.find('.page-head .btn').exists()).toBe(false)
    expect(page.text()).toContain('只能修改文字')
    expect(page.findAll('td .btn').map((b) => b.text())).toEqual(['修改：数字政务'])
  })
  it('that count by class take a code of a class, and may be ended', async () => {
    const classes = [{ class: 'N', label: '获全国性肯定评价', code: 'N8' }, { class: 'C', label: '获全市推广（仅区县）', code: 'C9' }]
    const sent = serve({ 'GET /code-lists': lists, 'GET /code-lists/track/codes': rows({ fixed: true, classes, parents: [] }), 'PUT /code-lists/track/codes/C9': rows() })
    const { page } = await place(CodePage, { path: '/admin/code-lists/:list?', at: '/admin/code-lists/track', me: keeper })
    await flushPromises()
    expect(page.text()).toContain('按归类计分：N 获全国性肯定评价；C 获全市推广（仅区县）')
    expect(page.findAll('td .btn').map((b) => b.text())).toEqual(['修改：数字政务', '停用：数字政务'])
    await page.get('.page-head .btn').trigger('click')
    await page.get('#code-label').setValue('获市人大常委会肯定')
    await page.get('dialog form').trigger('submit')
    expect(page.get('#code-code-error').text()).toContain('请选择归类')
    await page.get('#code-code').setValue('C9')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'PUT')?.body).toEqual({ label: '获市人大常委会肯定', note: null })
    expect(page.get('.saved').text()).toBe('已保存选项“获市人大常委会肯定”，立即生效。')
  })
  it('CodeTable names what a code belongs to', async () => {
    const { page } = await place(CodeTable, { props: { items: [code({ from: '2023-05-01', to: '2024-01-01', state: 'later' })], parents: rows().parents, fixed: false } })
    expect(page.get('tbody').text()).toContain('社会')
    expect(page.get('tbody').text()).toContain('2023-05-01 至 2024-01-01 前')
    expect(page.findAll('.btn')).toHaveLength(1)
  })
  it('CodeDialog sends a new code with its place', async () => {
    const sent = serve({ 'PUT /code-lists/track/codes/n1': rows() })
    const { page } = await place(CodeDialog, { props: { list: rows(), row: null } })
    await page.get('#code-position').setValue('x')
    await page.get('form').trigger('submit')
    expect(page.findAll('.error')).toHaveLength(3)
    await page.get('#code-label').setValue('智慧养老')
    await page.get('#code-parent').setValue('society')
    await page.get('#code-position').setValue('7')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ label: '智慧养老', note: null, parent: 'society', position: 7 })
  })
  it('CodeDialog refuses a code that is taken, and leaves the code of an old one alone', async () => {
    serve({})
    const { page } = await place(CodeDialog, { props: { list: rows(), row: null } })
    await page.get('#code-code').setValue('digital')
    await page.get('form').trigger('submit')
    expect(page.get('#code-code-error').text()).toContain('已经使用')
    const old = await place(CodeDialog, { props: { list: rows(), row: code() } })
    expect(old.page.find('#code-code').exists()).toBe(false)
  })
  it('CodeEndDialog may end later', async () => {
    const sent = serve({ 'POST /code-lists/track/codes/digital/end': problem(422, 'fields_invalid', { errors: [{ pointer: '/to', code: 'x', detail: '只能从今天或以后开始' }] }) })
    const { page } = await place(CodeEndDialog, { props: { list: 'track', row: code() } })
    await page.get('#code-to').setValue('2023-01-01')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ to: '2023-01-01' })
    expect(page.get('#code-to-error').text()).toContain('今天')
  })
  it('get codes that nobody has to think of', () => {
    expect(freeCode([code({ code: 'n7' }), code()])).toBe('n8')
    expect(freeCode([])).toBe('n1')
  })
})

describe('contacts', () => {
  it('are read by all and kept by whose business it is', async () => {
    const sent = serve({ 'GET /contacts': { items: [contact(), contact({ module: 'bulletin', module_label: '工作动态', may_edit: false })], next: null, admin_of: ['pilot'] }, 'DELETE /contacts/pilot/D7': { status: 204 } })
    const { page } = await place(ContactPage, { me: keeper })
    await flushPromises()
    expect(page.findAll('td .btn').map((b) => b.text().slice(0, 2))).toEqual(['修改', '删除'])
    await page.get('.filter select').setValue('bulletin')
    expect(page.findAll('tbody tr')).toHaveLength(1)
    await page.get('.filter select').setValue('')
    await page.get('.filter input').setValue('动态 00000001')
    expect(page.findAll('tbody tr').map((r) => r.text().slice(0, 4))).toEqual(['工作动态'])
    await page.get('.filter input').setValue('查无此人')
    expect(page.text()).toContain('没有符合的联系人')
    await page.get('.filter input').setValue('')
    await page.findAll('td .btn')[1]!.trigger('click')
    expect(page.get('dialog').text()).toContain('试点管理员')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(page.get('.saved').text()).toBe('已删除联系人试点管理员。')
    expect(sent.some((s) => s.method === 'DELETE')).toBe(true)
  })
  it('begin with the businesses that one has a part in', async () => {
    const has = (module: string, has_step: boolean) => ({ group: module, label: module, modules: [{ module, label: module, online: true, may_create: false, has_step, owed: 0, ledger: false, parent: null }] })
    serve({
      'GET /contacts': { items: [contact({ may_edit: false }), contact({ may_edit: false, module: 'bulletin', module_label: '工作动态', name: '动态管理员' })], next: null, admin_of: [] },
      'GET /modules': { groups: [has('pilot', false), has('bulletin', true)] },
    })
    const { page } = await place(ContactPage)
    await flushPromises()
    expect(page.findAll('tbody b').map((b) => b.text())).toEqual(['动态管理员', '试点管理员'])
  })
  it('have no buttons for anybody else', async () => {
    serve({ 'GET /contacts': { items: [contact({ may_edit: false })], next: null, admin_of: [] } })
    const { page } = await place(ContactPage)
    await flushPromises()
    expect(page.find('.btn').exists()).toBe(false)
    expect(page.text()).toContain('000-00000001')
  })
  it('ContactDialog checks the number and sends', async () => {
    const sent = serve({ 'GET /units': { items: UNITS, next: null }, 'GET /modules': modules, 'PUT /contacts/pilot/D7': { status: 204 } })
    const { page } = await place(ContactDialog, { props: { contact: null, keeps: ['pilot'] } })
    await flushPromises()
    expect(page.findAll('#contact-module option').map((o) => o.text())).toEqual(['改革试点'])
    await page.get('#contact-phone').setValue('电话')
    await page.get('form').trigger('submit')
    expect(page.findAll('.error')).toHaveLength(3)
    await page.get('#contact-unit').setValue('市委改革办')
    await page.get('#contact-name').setValue('某')
    await page.get('#contact-phone').setValue('000-12345678')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'PUT')?.body).toEqual({ name: '某', phone: '000-12345678' })
  })
})

describe('suggestions', () => {
  it('are first those that wait, for who answers them', async () => {
    const sent = serve({ 'GET /suggestions': { items: [suggestion()], next: null }, 'GET /code-lists/track': codes })
    const { page } = await place(SuggestionPage, { me: keeper })
    await flushPromises()
    expect(sent[0]?.query.get('state')).toBe('open')
    await page.get('td .btn').trigger('click')
    await flushPromises()
    expect(page.get('dialog').text()).toContain('现有跑道没有')
  })
  it('SuggestionTable says what would change, and the answer', async () => {
    const { page } = await place(SuggestionTable, { props: { items: [suggestion({ code: 'digital', code_label: '数字政务', state: 'declined', answer: '过于宽泛', may_decide: false })] } })
    expect(page.text()).toContain('“数字政务”改为“智慧养老”')
    expect(page.text()).toContain('过于宽泛')
    expect(page.find('.btn').exists()).toBe(false)
  })
  it('SuggestionDialog starts at the nested list and wants a reason', async () => {
    const sent = serve({ 'GET /code-lists': lists, 'GET /code-lists/track': codes, 'POST /suggestions': { status: 201, body: suggestion() } })
    const { page } = await place(SuggestionDialog, { me: meOf('clerk') })
    await flushPromises()
    expect(page.findAll('#suggestion-list option').map((o) => o.text())).toEqual(['跑道'])
    await page.get('form').trigger('submit')
    expect(page.findAll('.error')).toHaveLength(3)
    await page.get('#suggestion-parent').setValue('society')
    await page.get('#suggestion-label').setValue('智慧养老')
    await page.get('#suggestion-reason').setValue('现有跑道没有')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ code_list: 'track', label: '智慧养老', reason: '现有跑道没有', parent: 'society' })
  })
  it('AnswerDialog wants a reason against, and a name for', async () => {
    const sent = serve({ 'GET /code-lists/track': codes, 'POST /suggestions/4/decision': suggestion({ state: 'accepted' }) })
    const { page } = await place(AnswerDialog, { props: { suggestion: suggestion() } })
    await flushPromises()
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('请选择是否采纳')
    await page.findAll('input[type=radio]')[1]!.setValue(true)
    await page.get('form').trigger('submit')
    expect(page.get('#answer-text-error').text()).toContain('理由')
    await page.findAll('input[type=radio]')[0]!.setValue(true)
    await page.get('#answer-label').setValue('智慧养老服务')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ accept: true, label: '智慧养老服务', parent: 'society' })
  })
})
