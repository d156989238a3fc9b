// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { AuditRow, AuditVerdict } from '@/api/audit'
import type { Job } from '@/api/jobs'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import AuditFilterBar from './AuditFilterBar.vue'
import AuditPage from './AuditPage.vue'
import AuditStatement from './AuditStatement.vue'
import AuditTable from './AuditTable.vue'
import CheckPage from './CheckPage.vue'
import JobPage from './JobPage.vue'
import JobTable from './JobTable.vue'
import { filterOf, findingWords, wantedOf } from './audit'
import { progress, stateLabel } from './job'

const job = (more: Partial<Job> = {}): Job => ({
  job: 9, kind: 'export', kind_label: '导出表格', state: 'failed', done: 0, total: null, result: null, error: '磁盘已满', attempts: 3,
  created_at: '2023-04-11T09:00:00+08:00', finished_at: '2023-04-11T09:01:00+08:00', created_by: { account: 7, name: '录入员甲' }, ...more,
})
const row = (more: Partial<AuditRow> = {}): AuditRow => ({
  audit: 31, at: '2023-04-11T09:00:00+08:00', recorded_at: '2026-01-05T10:00:00+08:00', request_id: 'f'.repeat(32), account: 7, name: '系统管理员', unit: 'D7', role: 'system_admin',
  route: 'setting_put', object: 'setting/mechanism', status: 204, code: null, address: '10.0.0.1', digest: null, detail: { from: 'a', to: 'b' },
  act_label: '修改设置', group_label: '设置与资料', object_label: '设置 机制名称', unit_label: '市委改革办', role_label: '系统管理员', outcome: '成功', lines: [{ label: '原值', text: 'a' }, { label: '新值', text: 'b' }], ...more,
})
const kinds = {
  items: [{ group: 'filing', label: '填报与审核', acts: [{ act: 'entry_act', label: '办理填报件' }] }, { group: 'setting', label: '设置与资料', acts: [{ act: 'setting_put', label: '修改设置' }] }],
  objects: [{ noun: 'entry', label: '填报件' }, { noun: 'grant', label: '授权' }],
  codes: [{ code: 'forbidden', label: '没有权限' }, { code: 'sign_in_failed', label: '登录失败' }],
}
const verdict = (more: Partial<AuditVerdict> = {}): AuditVerdict => ({
  ok: true, seals: 4, rows: 90, audits: 60, events: 30, since: '2026-01-01T10:00:00+08:00', sealed_at: '2026-01-05T09:59:00+08:00', head: 'ab12', finding: null, era: 1, unsealed: 2, checked_at: '2026-01-05T10:00:00+08:00', ...more,
})
const person = { account: 7, name: '张三', phone: '000****0007', units: '渝北' }

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
    const { page, router } = await place(JobPage, { me: meOf('system_admin') })
    await page.get('select').setValue('failed')
    await flushPromises()
    expect(sent.at(-1)?.query.get('state')).toBe('failed')
    const chip = (text: string) => page.findAll('.chip').find((b) => b.text().startsWith(text))!
    expect(chip('只看失败的').attributes('aria-pressed')).toBe('true')
    await chip('今天').trigger('click')
    await flushPromises()
    expect(sent.at(-1)?.query.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(page.text()).toContain('今天没有失败的任务。')
    await chip('只看失败的').trigger('click')
    await flushPromises()
    expect([sent.at(-1)?.query.get('state') ?? '', router.currentRoute.value.query]).toEqual(['', { day: 'today' }])
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
  const served = (more: object = {}) => ({ 'GET /audit': { items: [row()], next: null, person: null }, 'GET /audit/acts': kinds, ...more })
  const open = (at: string, rehearsal = true) => place(AuditPage, { path: '/admin/audit', at, me: meOf('auditor', { rehearsal }) })
  it('is filtered by what stands in the address, and taken away as it is filtered', async () => {
    const sent = serve(served({ 'POST /exports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': { job: 5, state: 'queued' } }))
    const { page, router } = await open('/admin/audit?group=setting&from=2026-01-05&to=2026-01-05')
    await flushPromises()
    const query = sent.find((s) => s.path === '/audit')!.query
    expect([query.get('group'), query.get('from'), query.get('to')]).toEqual(['setting', '2026-01-05', '2026-01-05'])
    await page.findAll('.link').find((b) => b.text() === '系统管理员')!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ account: '7', group: 'setting' })
    await page.get('.export button').trigger('click')
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ of: 'audit', account: 7, group: 'setting', from: '2026-01-05', to: '2026-01-05' })
    await page.get('.bar .plain').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })
  it('says whose acts alone it shows, by name, also where there are none', async () => {
    serve(served({ 'GET /audit': { items: [], next: null, person } }))
    const { page } = await open('/admin/audit?account=7&object=entry/50')
    await flushPromises()
    expect(page.get('.only').text()).toContain('只看 张三（7 号账号）')
    expect(page.get('.only').text()).toContain('只看 填报件 50 号')
  })
  it('finds a person by the whole name or number, and asks where there are several', async () => {
    let people = [person, { ...person, account: 9, units: '江北' }]
    const sent = serve(served({ 'GET /audit/people': () => ({ items: people, next: null }) }))
    const { page, router } = await open('/admin/audit')
    const who = page.findAll('form.one')[0]!
    await who.get('input').setValue(' 张三 ')
    await who.trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.path === '/audit/people')?.query.get('q')).toBe('张三')
    await page.findAll('[role=status] .chip')[1]!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ account: '9' })
    people = [person]
    await who.get('input').setValue('00000000007')
    await who.trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ account: '7' })
    people = []
    await who.get('input').setValue('张')
    await who.trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('没有这个姓名或手机号的账号')
  })
  it('goes by the clock on the wall, and says so where a rehearsal\'s day finds nothing', async () => {
    serve(served({ 'GET /audit': { items: [], next: null, person: null } }))
    const { page, router } = await open('/admin/audit?from=2023-04-11&to=2023-04-11')
    await flushPromises()
    expect(page.text()).toContain('审计记录按实际时间查，今天是')
    await page.findAll('.btn').find((b) => b.text() === '查今天')!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.from).toMatch(/^20(?!23)/)
    expect((await open('/admin/audit?from=2023-04-11', false)).page.text()).not.toContain('实际时间')
  })
  it('is verified on demand, told apart from the steps of filings, and a broken one is an alarm', async () => {
    let ok = true
    serve(served({ 'GET /audit/verify': () => verdict({ ok, finding: ok ? null : { what: 'row changed, added or removed', stream: 'audit', id: 31, seal: 5 } }) }))
    const { page } = await open('/admin/audit')
    const button = page.findAll('.page-head .btn').at(-1)!
    await button.trigger('click')
    await flushPromises()
    expect(page.get('.statement').text()).toMatch(/记录完整.*2026-01-05 10:00.*测试员.*4 批.*审计记录60 条.*填报件办理记录30 条.*2 条.*ab12/)
    ok = false
    await button.trigger('click')
    await flushPromises()
    expect(page.get('.statement [role=alert]').text()).toContain('第 5 批里编号 31 的审计记录与封存时不同')
  })
  it('AuditStatement is printed', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const { page } = await place(AuditStatement, { props: { verdict: verdict() }, me: meOf('auditor') })
    await page.get('button').trigger('click')
    expect(print).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
  it('AuditTable tells a row in words, and folds what is raw', async () => {
    const { page } = await place(AuditTable, { props: { items: [row(), row({ audit: 30, account: null, name: null, unit_label: null, status: 401, code: 'sign_in_failed', outcome: '登录失败', object: null, object_label: null }), row({ audit: 29, account: null, address: null })] } })
    const lines = page.findAll('tbody tr').map((r) => r.text())
    expect(lines[0]).toContain('修改设置设置 机制名称成功')
    expect(lines[1]).toMatch(/未登录.*登录失败 sign_in_failed/)
    expect(lines[2]).toMatch(/系统.*系统/)
    await page.findAll('tbody .btn')[0]!.trigger('click')
    expect(page.get('.more dl').text()).toContain('原值a新值b')
    expect(page.get('details').attributes('open')).toBeUndefined()
    expect(page.get('pre').text()).toContain('"to": "b"')
    await page.findAll('.link').find((b) => b.text() === 'sign_in_failed')!.trigger('click')
    expect(page.emitted('pick')).toEqual([[{ code: 'sign_in_failed' }]])
  })
  it('AuditFilterBar groups what was done, and finds an object by its number', async () => {
    const { page } = await place(AuditFilterBar, { props: { filter: { account: '7' }, kinds, person: null, about: '' } })
    expect(page.findAll('select')[0]!.findAll('optgroup').map((g) => [g.attributes('label'), g.findAll('option').length])).toEqual([['填报与审核', 2], ['设置与资料', 2]])
    await page.get('select').setValue('group:setting')
    await page.get('select').setValue('entry_act')
    const form = page.findAll('form.one')[1]!
    await form.get('input').setValue(' 17 ')
    await form.trigger('submit')
    expect(page.emitted('change')).toEqual([[{ account: '7', group: 'setting' }], [{ account: '7', route: 'entry_act' }], [{ account: '7', object: 'entry/17' }]])
  })
  it('AuditFilterBar narrows to what was done, to what was not, or to one reason', async () => {
    const { page } = await place(AuditFilterBar, { props: { filter: { result: 'refused' }, kinds, person: null, about: '' } })
    const select = page.findAll('select')[1]!
    expect((select.element as HTMLSelectElement).value).toBe('refused')
    expect(select.findAll('option').map((o) => o.text())).toEqual(['全部', '成功', '未办成（全部）', '没有权限（forbidden）', '登录失败（sign_in_failed）'])
    for (const v of ['done', 'code:sign_in_failed', '']) await select.setValue(v)
    expect(page.emitted('change')).toEqual([[{ result: 'done' }], [{ code: 'sign_in_failed' }], [{}]])
    const old = await place(AuditFilterBar, { props: { filter: { code: 'gone' }, kinds, person: null, about: '' } })
    expect((old.page.findAll('select')[1]!.element as HTMLSelectElement).value, 'a code of an address that is kept').toBe('code:gone')
  })
  it('reads its filter, and names what is wrong', () => {
    expect(filterOf({ account: '7', strange: 'x', code: '' })).toEqual({ account: '7' })
    expect(wantedOf({ account: '7', route: 'x' })).toEqual({ of: 'audit', account: 7, route: 'x' })
    expect(findingWords(verdict({ finding: { what: 'seal is missing', seal: 9 } }))).toContain('第 9 批')
  })
})
