// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { AuditRow } from '@/api/audit'
import type { Job } from '@/api/jobs'
import { UNITS } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import AuditFilterBar from './AuditFilterBar.vue'
import AuditPage from './AuditPage.vue'
import AuditTable from './AuditTable.vue'
import CheckPage from './CheckPage.vue'
import JobPage from './JobPage.vue'
import JobTable from './JobTable.vue'
import { filterOf, instants, outcome } from './audit'
import { progress, stateLabel } from './job'

const job = (more: Partial<Job> = {}): Job => ({
  job: 9, kind: 'export', kind_label: '导出表格', state: 'failed', done: 0, total: null, result: null, error: '磁盘已满', attempts: 3,
  created_at: '2023-04-11T09:00:00+08:00', finished_at: '2023-04-11T09:01:00+08:00', created_by: { account: 7, name: '录入员甲' }, ...more,
})
const row = (more: Partial<AuditRow> = {}): AuditRow => ({
  audit: 31, at: '2023-04-11T09:00:00+08:00', recorded_at: '2026-01-05T10:00:00+08:00', request_id: 'f'.repeat(32), account: 7, name: '系统管理员', unit: 'D7', role: 'system_admin',
  route: 'setting_put', object: 'setting/mechanism', status: 204, code: null, address: '10.0.0.1', digest: null, detail: { from: 'a', to: 'b' }, ...more,
})
const names = { setting_put: '修改设置', entry_act: '办理' }
const openapi = { paths: { '/a': { put: { operationId: 'setting_put', summary: '修改设置' } }, '/b': { post: { operationId: 'entry_act', summary: '办理' }, parameters: {} } } }

describe('jobs', () => {
  it('are done again after asking', async () => {
    const sent = serve({ 'GET /jobs': { items: [job()], next: null }, 'POST /jobs/9/retry': job({ state: 'queued' }) })
    const { page } = await place(JobPage, { me: meOf('system_admin') })
    await flushPromises()
    await page.get('td .btn').trigger('click')
    expect(sent.some((s) => s.method === 'POST')).toBe(false)
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.some((s) => s.path === '/jobs/9/retry')).toBe(true)
    expect(page.find('dialog').exists()).toBe(false)
  })
  it('that end meanwhile say so in the box', async () => {
    serve({ 'GET /jobs': { items: [job({ state: 'running' })], next: null }, 'DELETE /jobs/9': problem(409, 'conflict', { detail: '任务已经结束' }) })
    const { page } = await place(JobPage, { me: meOf('system_admin') })
    await flushPromises()
    await page.get('td .btn').trigger('click')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(page.get('dialog [role=alert]').text()).toBe('任务已经结束')
    page.unmount()
  })
  it('are filtered by state', async () => {
    const sent = serve({ 'GET /jobs': { items: [], next: null } })
    const { page } = await place(JobPage, { me: meOf('system_admin') })
    await page.get('select').setValue('failed')
    await flushPromises()
    expect(sent.at(-1)?.query.get('state')).toBe('failed')
  })
  it('JobTable says who, how far and what went wrong', async () => {
    const { page } = await place(JobTable, { props: { items: [job(), job({ job: 10, state: 'running', done: 30, total: 120, created_by: null }), job({ job: 11, state: 'done' })] } })
    const lines = page.findAll('tbody tr').map((r) => r.text())
    expect(lines[0]).toContain('磁盘已满（试了 3 次）')
    expect(lines[1]).toContain('系统')
    expect(lines[1]).toContain('25%')
    expect(page.findAll('tbody tr')[2]!.find('.btn').exists()).toBe(false)
    expect([stateLabel(job({ state: 'cancelled' })), progress(job({ state: 'running' }))]).toEqual(['已取消', ''])
  })
})

it('a failure that was made good is no longer red, and stays to be read', async () => {
  const { page } = await place(JobTable, { props: { items: [job({ redone_by: 12 }), job({ job: 10, state: 'done', error: '磁盘已满' }), job({ job: 11 })] } })
  const [good, done, bad] = page.findAll('tbody tr')
  expect(good!.text()).toContain('磁盘已满（试了 3 次）；已由任务 12 重新做成')
  expect(good!.find('.late').exists() || good!.find('.btn').exists()).toBe(false)
  expect(done!.text()).toContain('已完成 此前失败过：磁盘已满')
  expect(bad!.get('.late').text()).toBe('失败')
})

describe('checks', () => {
  const checks = (count: number) => ({ items: [{ check: 'org.check_power', label: '管理员互不兼任', findings: count ? ['account 7'] : [], count }], next: null, checked_at: '2026-01-05T10:00:00+08:00' })
  it('say what is broken, or that nothing is', async () => {
    let broken = 2
    serve({ 'GET /admin/checks': () => checks(broken) })
    const { page } = await place(CheckPage, { me: meOf('auditor') })
    await flushPromises()
    expect(page.get('[role=status]').text()).toContain('1 项检查发现异常')
    expect(page.text()).toContain('只列出前 1 处')
    broken = 0
    await page.get('.page-head .btn').trigger('click')
    await flushPromises()
    expect(page.get('[role=status]').text()).toContain('全部通过')
  })
})

describe('the trail', () => {
  it('is filtered by what stands in the address, days as the office has them', async () => {
    const sent = serve({ 'GET /audit': { items: [row()], next: null }, 'GET /openapi.json': openapi, 'GET /units': { items: UNITS, next: null } })
    const { page, router } = await place(AuditPage, { path: '/admin/audit', at: '/admin/audit?route=setting_put&from=2026-01-05&to=2026-01-05', me: meOf('auditor') })
    await flushPromises()
    const query = sent.find((s) => s.path === '/audit')!.query
    expect([query.get('from'), query.get('to')]).toEqual(['2026-01-05T00:00:00+08:00', '2026-01-05T16:00:00.000Z'])
    expect(page.get('tbody').text()).toContain('修改设置')
    await page.findAll('.link').find((b) => b.text() === '系统管理员')!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ account: '7', route: 'setting_put' })
    await page.get('.filter .plain').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })
  it('is verified on demand, and a broken chain is an alarm', async () => {
    let ok = true
    serve({
      'GET /audit': { items: [], next: null }, 'GET /openapi.json': openapi,
      'GET /audit/verify': () => ({ ok, seals: 4, rows: 90, finding: ok ? null : { position: 7 }, era: 1, unsealed: 0, checked_at: '2026-01-05T10:00:00+08:00' }),
    })
    const { page } = await place(AuditPage, { path: '/admin/audit', at: '/admin/audit', me: meOf('auditor') })
    await page.get('.page-head .btn').trigger('click')
    await flushPromises()
    expect(page.get('.verdict').text()).toContain('90 条记录')
    ok = false
    await page.get('.page-head .btn').trigger('click')
    await flushPromises()
    expect(page.get('.verdict[role=alert]').text()).toContain('"position":7')
  })
  it('AuditTable opens the rest of a row', async () => {
    serve({ 'GET /units': { items: UNITS, next: null } })
    const { page } = await place(AuditTable, { props: { items: [row(), row({ audit: 30, account: null, name: null, unit: null, status: 401, code: 'sign_in_failed', object: null })], names } })
    await flushPromises()
    expect(page.findAll('tbody tr')[0]!.text()).toContain('市委改革办')
    expect(page.findAll('tbody tr')[1]!.text()).toContain('未登录')
    await page.findAll('tbody .btn')[0]!.trigger('click')
    expect(page.get('pre').text()).toContain('"to": "b"')
    await page.findAll('.link').find((b) => b.text() === 'sign_in_failed')!.trigger('click')
    expect(page.emitted('pick')).toEqual([[{ code: 'sign_in_failed' }]])
  })
  it('AuditFilterBar orders what was done by its words', async () => {
    const { page } = await place(AuditFilterBar, { props: { filter: { account: '7' }, names } })
    expect(page.findAll('option').map((o) => o.text())).toEqual(['全部', '办理', '修改设置'])
    await page.get('.chip').trigger('click')
    await page.get('input[type=search]').setValue(' entry/17 ')
    await page.get('form').trigger('submit')
    expect(page.emitted('change')).toEqual([[{}], [{ account: '7', object: 'entry/17' }]])
  })
  it('reads its filter and its outcomes', () => {
    expect(filterOf({ account: '7', strange: 'x', code: '' })).toEqual({ account: '7' })
    expect(instants({ route: 'x' })).toEqual({ route: 'x' })
    expect([204, 403, 503, null].map((status) => outcome(row({ status })))).toEqual(['成功', '被拒绝', '系统错误', ''])
  })
})
