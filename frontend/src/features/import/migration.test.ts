// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import type { Migration } from '@/api/migrations'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import { soon } from '@/test/soon'
import MigrationListPage from './MigrationListPage.vue'
import MigrationPage from './MigrationPage.vue'

const batch: Migration = {
  id: 4, module: 'pilot', module_label: '改革试点', name: '2021年台账.xlsx', sha256: 'a'.repeat(64), rows: 2, units: 1, flawed: 0, waived: 1, own: 0,
  state: 'prepared', state_label: '待交审', revision: 1, reason: null, prepared_by: { account: 3, name: '办公室甲' }, prepared_at: '2023-04-01T09:00:00+08:00',
  handed_at: null, decided_by: null, decided_at: null, note: null, entered_at: null, actions: ['hand', 'drop'],
}
const row = { line: 2, unit: { unit: 'U500112', name: '渝北区' }, unit_word: 'U500112', title: '城市更新试点', body: { name: '城市更新试点' }, findings: {}, flaws: [],
  waived: [{ pointer: '/body/document_file', code: 'attachment_required', detail: '请上传“文件扫描件”' }], entry: null }
const module = { module: 'pilot', label: '改革试点', group: 'pilot', online: true, parent: null, stages: [], code_lists: {}, guidance: [], return_reasons: [],
  form: { hash: 'h', fields: [{ name: 'name', label: '项目名称', type: 'text', required: true }] } }
const table = (m: Partial<Migration>, rows: unknown[] = [row]) => ({ 'GET /migrations/4': { ...batch, ...m }, 'GET /migrations/4/rows': { items: rows, next: null },
  'GET /modules/pilot': module, 'GET /units': { items: [], next: null } })
const at = { path: '/migrations/:id', at: '/migrations/4', me: meOf('reviewer') }
const button = (page: VueWrapper, label: string) => page.findAll('button').find((b) => b.text() === label)!

it('hands a batch over with its source, at the revision that was read', async () => {
  const log = serve({ ...table({}), 'POST /migrations/4/transitions': { ...batch, state: 'handed', revision: 2, actions: ['drop'] } })
  const { page } = await place(MigrationPage, at)
  await soon(() => expect(page.text()).toContain('豁免：请上传“文件扫描件”'))
  expect(page.get('details').text()).toContain('项目名称')
  await button(page, '交审').trigger('click')
  await page.get('dialog form, form').trigger('submit')
  await soon(() => expect(page.text()).toContain('请填写数据的来源和依据'))
  expect(log.some((s) => s.method === 'POST')).toBe(false)
  await page.get('#migration-note').setValue('2021年台账')
  await page.get('form').trigger('submit')
  await soon(() => expect(log.some((s) => s.method === 'POST')).toBe(true))
  const sent = log.find((s) => s.method === 'POST')!
  expect(sent.body).toEqual({ action: 'hand', note: '2021年台账' })
  expect(sent.headers['If-Match']).toBe('"r1"')
})
it('shows first the rows that keep it from being handed over', async () => {
  const log = serve(table({ flawed: 1, actions: ['drop'] }, [{ ...row, unit: null, unit_word: '无此区', flaws: [{ pointer: '/unit', code: 'not_listed', detail: '没有“无此区”这个单位' }], waived: [] }]))
  const { page } = await place(MigrationPage, at)
  await soon(() => expect(page.text()).toContain('没有“无此区”这个单位'))
  expect(page.text()).toContain('1 行有问题，不能交审')
  expect(log.find((s) => s.path.endsWith('/rows'))!.query.get('flawed')).toBe('true')
  expect(button(page, '交审')).toBeUndefined()
  await page.get('input[type=checkbox]').setValue(false)
  await soon(() => expect(log.filter((s) => s.path.endsWith('/rows')).at(-1)!.query.get('flawed')).toBeNull())
})
it('asks who approves once more, and says what follows', async () => {
  const log = serve({ ...table({ state: 'handed', state_label: '待批准', reason: '台账', handed_at: '2023-04-01T10:00:00+08:00', actions: ['approve', 'refuse'] }),
    'POST /migrations/4/transitions': { ...batch, state: 'entering', revision: 3, actions: [] } })
  const { page } = await place(MigrationPage, at)
  await soon(() => expect(button(page, '批准')).toBeDefined())
  await button(page, '批准').trigger('click')
  expect(page.text()).toContain('同等计入报表')
  await page.get('form').trigger('submit')
  await soon(() => expect(log.some((s) => s.method === 'POST')).toBe(true))
  expect(log.find((s) => s.method === 'POST')!.body).toEqual({ action: 'approve', note: null })
})
it('is a register that everybody reads: what became of each row', async () => {
  const entered = { ...batch, state: 'entered', state_label: '已进入台账', own: 1, reason: '2021年台账', decided_by: { account: 5, name: '办公室乙' }, decided_at: '2023-04-02T09:00:00+08:00', actions: [] } as Migration
  serve({ ...table(entered, [{ ...row, entry: 88 }]), 'GET /migrations': { items: [entered], next: null } })
  const list = await place(MigrationListPage, { me: meOf('clerk') })
  await soon(() => expect(list.page.get('tbody tr').text()).toContain('2021年台账'))
  expect(list.page.get('tbody tr').text()).toContain('办公室乙')
  expect(list.page.find('.chips').exists()).toBe(false)
  const one = await place(MigrationPage, { ...at, me: meOf('clerk') })
  await soon(() => expect(one.page.find('a[href="/entry/88"]').exists()).toBe(true))
  expect(one.page.text()).toContain('本单位 1 行')
  expect(one.page.findAll('.acts button')).toHaveLength(0)
})
