// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { meOf } from '@/test/mount'
import { soon } from '@/test/soon'
import DraftedListPage from './DraftedListPage.vue'
import DraftedPage from './DraftedPage.vue'
import { byDraft } from './drafted'
import { rulesOf, summary } from './findings'
import BeginTable from './BeginTable.vue'
import ImportPage from './ImportPage.vue'

const modules = { groups: [{ group: 'demand', label: '需求', modules: [
  { module: 'demand_task', label: '清单任务', online: true, parent: null, may_create: true, has_step: true, owed: 0, ledger: true, submit: { action: 'assign', label: '交办' } },
  { module: 'pilot', label: '改革试点', online: true, parent: null, may_create: false, has_step: true, owed: 0, ledger: true },
] }] }
const base = { job: 5, kind: 'import', kind_label: '导入', state: 'done', done: 2, total: 2, error: null, attempts: 1, created_at: '', finished_at: '', created_by: null }
const bad = { line: 3, status: 'rejected' as const, code: 'fields_invalid', errors: [
  { pointer: '/body/units/0/due', code: 'past', detail: '“反馈时限”不能早于今天' },
  { pointer: '/body/units/1/due', code: 'past', detail: '“反馈时限”不能早于今天' }] }
const tried = { mode: 'dry_run', accepted: 1, rejected: 1, created: 0, rows: [{ line: 2, status: 'accepted', id: 9 }, bad] }
const kept = { mode: 'partial', accepted: 1, rejected: 1, created: 1, rows: [{ line: 2, status: 'accepted', id: 9 }, bad] }
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function choose(page: VueWrapper, file: File): Promise<void> {
  const input = page.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
  await input.trigger('change')
}
const at = { path: '/import/:module', at: '/import/demand_task' }
const button = (page: VueWrapper, label: string) => page.findAll('button').find((b) => b.text() === label)!

it('tries a workbook, shows each row’s rules, then imports what is in order', async () => {
  let n = 0
  const log = serve({ 'GET /modules': modules, 'POST /imports': () => ({ status: 202, body: { job: (n += 1) } }),
    'GET /jobs/1': { ...base, result: tried }, 'GET /jobs/2': { ...base, result: kept } })
  const { page } = await place(ImportPage, at)
  expect(button(page, '导入').attributes('aria-disabled')).toBe('true')
  await button(page, '导入').trigger('click')
  expect(log.some((s) => s.method === 'POST')).toBe(false)
  await choose(page, new File(['x'], '清单.XLSX'))
  await button(page, '试运行').trigger('click')
  await soon(() => expect(page.text()).toContain('试运行：1 件可以导入，1 件有问题'))
  expect(page.findAll('tbody tr').map((r) => r.text())).toEqual(['3“反馈时限”不能早于今天'])
  expect(page.find('a[href="/entry/9"]').exists()).toBe(false)
  const boxes = page.findAll('input[type=checkbox]')
  await boxes[0]!.setValue(true)
  await boxes[1]!.setValue(true)
  await button(page, '导入').trigger('click')
  await soon(() => expect(page.text()).toContain('导入了 1 件，1 件有问题'))
  expect(page.find('a[href="/entry/9"]').exists()).toBe(true)
  const [first, second] = log.filter((s) => s.method === 'POST')
  expect(Object.fromEntries(first!.query)).toEqual({ module: 'demand_task', mode: 'dry_run', name: '清单.XLSX' })
  expect(first!.headers['Content-Type']).toBe(xlsx)
  expect(Object.fromEntries(second!.query)).toMatchObject({ mode: 'partial', action: 'assign' })
  expect(second!.headers['Idempotency-Key']).not.toBe(first!.headers['Idempotency-Key'])
})
it('takes CSV as such, and says of other files what to do', async () => {
  const log = serve({ 'GET /modules': modules, 'POST /imports': problem(422, 'attachment_type') })
  const { page } = await place(ImportPage, at)
  await choose(page, new File(['x'], '清单.xls'))
  expect(page.get('#import-wrong').text()).toContain('另存为 .xlsx')
  await button(page, '导入').trigger('click')
  expect(log.some((s) => s.method === 'POST')).toBe(false)
  await choose(page, new File(['x'], '清单.csv'))
  await button(page, '导入').trigger('click')
  await soon(() => expect(page.text()).toContain('因为 attachment_type'))
  const sent = log.find((s) => s.method === 'POST')!
  expect(sent.headers['Content-Type']).toBe('text/csv')
  expect(sent.query.get('mode')).toBe('atomic')
})
it('tells why a table was not read at all', async () => {
  serve({ 'GET /modules': modules, 'POST /imports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': { ...base, state: 'failed', result: null, error: 'C5：是公式' } })
  const { page } = await place(ImportPage, at)
  await choose(page, new File(['x'], 'a.xlsx'))
  await button(page, '导入').trigger('click')
  await soon(() => expect(page.text()).toContain('没有导入：C5：是公式'))
})
it('lets a module administrator draft for units, or prepare a migration', async () => {
  const kept = { groups: [{ group: 'pilot', label: '试点', modules: [{ ...modules.groups[0]!.modules[1]!, bring_in: true }] }] }
  let n = 0
  const log = serve({ 'GET /modules': kept, 'POST /imports': () => ({ status: 202, body: { job: (n += 1) } }), 'POST /exports': { status: 202, body: { job: 9 } },
    'GET /jobs/1': { ...base, result: { ...tried, mode: 'atomic', rejected: 0, created: 1 } }, 'GET /jobs/2': { ...base, result: { mode: 'atomic', accepted: 2, rejected: 0, created: 2, migration: 4, rows: [] } },
    'GET /jobs/9': { ...base, job: 9, state: 'failed', error: 'x', result: null } })
  const { page } = await place(ImportPage, { path: '/import/:module', at: '/import/pilot' })
  await soon(() => expect(page.findAll('input[type=radio]')).toHaveLength(2))
  await button(page, '下载模板').trigger('click')
  await choose(page, new File(['x'], '代录.csv'))
  await button(page, '导入').trigger('click')
  await soon(() => expect(page.find('a[href="/imports/1"]').exists()).toBe(true))
  await page.findAll('input[type=radio]')[1]!.setValue(true)
  expect(page.text()).toContain('一批最多 200 行')
  expect(page.findAll('input[type=checkbox]')).toHaveLength(0)
  await button(page, '建立批次').trigger('click')
  await soon(() => expect(page.find('a[href="/migrations/4"]').exists()).toBe(true))
  expect(page.text()).toContain('第 4 批已建立：2 行都可以进入台账，请交审')
  const posts = log.filter((s) => s.method === 'POST')
  expect(posts[0]!.body).toMatchObject({ of: 'template', purpose: 'units' })
  expect(posts.slice(1).map((s) => [s.query.get('purpose'), s.query.get('mode')])).toEqual([['units', 'atomic'], ['migration', 'atomic']])
})
it('begins a table from where they are listed, with its purpose chosen', async () => {
  const m = modules.groups[0]!.modules
  serve({ 'GET /modules': { groups: [{ ...modules.groups[0]!, modules: [{ ...m[0]!, bring_in: false }, { ...m[1]!, bring_in: true }, { ...m[1]!, module: 'pilot_update', parent: 'pilot', bring_in: true }] }] } })
  const { page } = await place(BeginTable, { props: { purpose: 'migration' } })
  await soon(() => expect(page.findAll('a').map((a) => [a.text(), a.attributes('href')])).toEqual([['改革试点', '/import/pilot?purpose=migration']]))
  expect(page.get('nav').attributes('aria-label')).toBe('新建：历史数据迁移')
  const there = await place(ImportPage, { path: '/import/:module', at: '/import/pilot?purpose=migration' })
  await soon(() => expect((there.page.findAll('input[type=radio]')[1]!.element as HTMLInputElement).checked).toBe(true))
})
it('offers nothing to begin to who brings nothing in', async () => {
  serve({ 'GET /modules': modules })
  const { page } = await place(BeginTable, { props: { purpose: 'units' } })
  await new Promise((done) => setTimeout(done, 20))
  expect(page.find('nav').exists()).toBe(false)
})
const drafted = { id: 17, module: 'achievement', module_label: '成效晾晒', name: '代录.xlsx', sha256: 'a'.repeat(64), by: { account: 3, name: '办公室甲' },
  unit: { unit: 'D07', name: '市委改革办', short: '改革办' }, at: '2023-04-01T09:00:00+08:00', units: 1, drafts: 2, open: 2 }
const draft = (id: number, title: string) => ({ id, title, module: 'achievement', unit: { unit: 'U500112', name: '渝北区' }, state: 'draft', state_label: '草稿' })
it('submits what was drafted for the unit in one act, and names what stands in the way', async () => {
  let good = false
  const log = serve({ 'GET /imports/17': { ...drafted, items: [draft(5, '甲'), draft(6, '乙')], may_submit: true },
    'POST /imports/17/submission': () => good ? { submitted: 2, left: 0 } : problem(422, 'drafts_flawed', { errors: [{ pointer: '/drafts/6', code: 'required', detail: '请填写“改革事项”' }] }) })
  const { page } = await place(DraftedPage, { path: '/imports/:id', at: '/imports/17' })
  await soon(() => expect(page.text()).toContain('市委改革办 办公室甲代录'))
  await button(page, '提交全部 2 件').trigger('click')
  await soon(() => expect(page.get('[role=alert]').text()).toContain('1 件草稿还有问题，这一次全部没有提交'))
  expect(page.findAll('tbody tr').map((r) => r.text().includes('请填写“改革事项”'))).toEqual([false, true])
  good = true
  await button(page, '提交全部 2 件').trigger('click')
  await soon(() => expect(page.text()).toContain('已提交 2 件'))
  const keys = log.filter((s) => s.method === 'POST').map((s) => s.headers['Idempotency-Key'])
  expect(new Set(keys).size).toBe(2)
  expect(byDraft([{ pointer: '/drafts/6', code: 'a', detail: 'x' }, { pointer: '/drafts/6', code: 'b', detail: 'x' }, { pointer: '/other', code: 'c', detail: 'y' }])).toEqual({ 6: ['x'] })
})
it('lists the tables; who may not submit is offered nothing', async () => {
  serve({ 'GET /imports': { items: [drafted], next: null }, 'GET /imports/17': { ...drafted, items: [draft(5, '甲')], may_submit: false } })
  const list = await place(DraftedListPage, { me: meOf('reviewer') })
  await soon(() => expect(list.page.find('a[href="/imports/17"]').text()).toBe('代录.xlsx'))
  const one = await place(DraftedPage, { path: '/imports/:id', at: '/imports/17' })
  await soon(() => expect(one.page.text()).toContain('甲'))
  expect(one.page.find('button').exists()).toBe(false)
})
it('is for those who may begin a filing there', async () => {
  serve({ 'GET /modules': modules })
  const { page } = await place(ImportPage, { ...at, at: '/import/pilot' })
  await soon(() => expect(page.text()).toContain('当前身份不能用表格填报“改革试点”'))
  expect(page.find('input').exists()).toBe(false)
})
it('words what became of a table', () => {
  expect(summary({ ...kept, mode: 'atomic', created: 0, rejected: 2 } as never)).toBe('没有导入：2 件有问题，全部没有保存')
  expect(summary({ ...kept, rejected: 0 } as never)).toBe('导入了 1 件')
  expect(summary({ ...tried, rejected: 0, accepted: 3 } as never)).toContain('3 件都可以导入')
  expect(rulesOf({ line: 2, status: 'rejected', code: 'number_taken', detail: '文号已被占用' })).toEqual(['文号已被占用'])
  expect(rulesOf(bad)).toHaveLength(1)
})
