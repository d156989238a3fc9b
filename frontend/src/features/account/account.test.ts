// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { AdminAccount, AdminGrant } from '@/api/admin'
import { UNITS } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve, type Sent } from '@/test/server'
import AccountDialog from './AccountDialog.vue'
import AccountPage from './AccountPage.vue'
import AccountTable from './AccountTable.vue'
import CodeDialog from './CodeDialog.vue'
import PhoneDialog from './PhoneDialog.vue'
import GrantDialog from './GrantDialog.vue'
import GrantPage from './GrantPage.vue'
import GrantTable from './GrantTable.vue'
import { may } from './duty'

const account = (more: Partial<AdminAccount> = {}): AdminAccount => ({ account: 20, name: '录入员甲', phone: '000****0020', must_change_password: false, disabled_at: null, locked_until: null, last_sign_in: null, created_at: '', grants: [], ...more })
const grant = (more: Partial<AdminGrant> = {}): AdminGrant => ({ grant: 5, unit: { unit: 'U2', name: '渝北区' }, role: 'clerk', role_label: '录入员', modules: null, admin_of: [], account: { account: 20, name: '录入员甲' }, granted_at: '2023-01-03T09:00:00+08:00', ...more })
const modules = { groups: [{ group: 'a', label: 'a', modules: [{ module: 'pilot', label: '改革试点', online: true, may_create: false, has_step: true, owed: 0, ledger: true, parent: null }] }] }
const table = { 'GET /units': { items: UNITS, next: null }, 'GET /modules': modules, 'GET /admin/accounts': { items: [account()], next: null }, 'GET /admin/grants': { items: [grant()], next: null } }

describe('accounts', () => {
  it('are made by a system administrator, who is told the first password once', async () => {
    const sent = serve({ ...table, 'POST /admin/accounts': { status: 201, body: { ...account({ name: '新人' }), initial_password: 'K7QM-2XWD' } } })
    const { page } = await place(AccountPage, { me: meOf('system_admin') })
    await page.get('.page-head .btn').trigger('click')
    await page.get('#account-name').setValue('新人')
    await page.get('#account-phone').setValue('00012345678')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ name: '新人', phone: '00012345678' })
    expect(page.get('.code').text()).toBe('K7QM-2XWD')
    await page.get('dialog .primary').trigger('click')
    expect(page.text()).not.toContain('K7QM-2XWD')
  })
  it('are found by name', async () => {
    const sent = serve(table)
    const { page } = await place(AccountPage, { me: meOf('security_admin') })
    expect(page.find('.page-head .btn').exists()).toBe(false)
    await page.get('input[type=search]').setValue(' 张 ')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.at(-1)?.query.get('q')).toBe('张')
  })
  it('have their password reset after asking', async () => {
    const sent = serve({ ...table, 'POST /admin/accounts/20/reset': { ...account(), initial_password: 'R3ZT' } })
    const { page } = await place(AccountPage, { me: meOf('security_admin') })
    await flushPromises()
    await page.findAll('td .btn').find((b) => b.text().startsWith('重置密码'))!.trigger('click')
    expect(sent.some((s) => s.method === 'POST')).toBe(false)
    await page.get('td .danger').trigger('click')
    await flushPromises()
    expect(page.get('.code').text()).toBe('R3ZT')
  })
  it('AccountTable offers what the duty allows, and nothing on oneself', async () => {
    const list = async (role: 'system_admin' | 'security_admin', a: AdminAccount, me = 1) => (await place(AccountTable, { props: { items: [a], role, me } })).page.findAll('td .btn').map((b) => b.text().replace('录入员甲', ''))
    expect(await list('system_admin', account())).toEqual(['换手机号', '停用'])
    expect(await list('system_admin', account({ disabled_at: '2023-01-01T00:00:00Z' }))).toEqual(['启用'])
    expect(await list('security_admin', account({ locked_until: '2023-04-11T10:00:00+08:00' }))).toEqual(['解锁', '重置密码', '停用'])
    expect(await list('security_admin', account(), 20)).toEqual([])
  })
  it('AccountDialog places a refusal at its field', async () => {
    serve({ 'POST /admin/accounts': problem(422, 'fields_invalid', { errors: [{ pointer: '/phone', code: 'x', detail: '这个手机号已有账号' }] }) })
    const { page } = await place(AccountDialog)
    await page.get('form').trigger('submit')
    expect(page.findAll('.error')).toHaveLength(2)
    await page.get('#account-name').setValue('甲')
    await page.get('#account-phone').setValue('00012345678')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('#account-phone-error').text()).toContain('这个手机号已有账号')
  })
  it('PhoneDialog gives another number, and says whose it is already', async () => {
    const sent = serve({ 'PUT /admin/accounts/20/phone': problem(409, 'phone_taken', { detail: '该手机号属于另一个启用中的账号。' }) })
    const { page } = await place(PhoneDialog, { props: { account: account() } })
    await page.get('form').trigger('submit')
    expect(page.get('#account-phone-error').text()).toContain('11 位')
    await page.get('#account-phone').setValue('00012345679')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ phone: '00012345679' })
    expect(page.get('[role=alert]').text()).toContain('另一个')
  })
  it('CodeDialog closes by its own button only', async () => {
    const { page } = await place(CodeDialog, { props: { account: { ...account(), initial_password: 'X' } } })
    await page.get('dialog').trigger('cancel')
    expect(page.emitted('close')).toBeUndefined()
    await page.get('button').trigger('click')
    expect(page.emitted('close')).toHaveLength(1)
  })
})

describe('grants', () => {
  it('are filtered by account and unit in the address', async () => {
    const sent = serve(table)
    const { page, router } = await place(GrantPage, { path: '/grants', at: '/grants?account=20', me: meOf('security_admin') })
    await flushPromises()
    expect(sent.find((s) => s.path === '/admin/grants')?.query.get('account')).toBe('20')
    expect(page.get('.find .chip').text()).toBe('只看录入员甲的授权 ×')
    await page.get('.find input[type=checkbox]').setValue(true)
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ account: '20', ended: 'true' })
    expect(sent.at(-1)?.query.get('ended')).toBe('true')
    await page.get('.find input[type=search]').setValue('渝北区')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ unit: 'U2', ended: 'true' })
  })
  it('are ended after asking', async () => {
    let over = false
    const sent: Sent[] = serve({ ...table, 'GET /admin/grants': () => ({ items: over ? [] : [grant()], next: null }), 'DELETE /admin/grants/5': () => { over = true; return { status: 204 } } })
    const { page } = await place(GrantPage, { path: '/grants', at: '/grants', me: meOf('security_admin') })
    await flushPromises()
    await page.get('td .btn').trigger('click')
    await page.get('td .danger').trigger('click')
    await flushPromises()
    expect(sent.some((s: Sent) => s.method === 'DELETE')).toBe(true)
    expect(page.get('p[role=status]').text()).toBe('已终止录入员甲在渝北区的录入员身份，立即生效。')
    expect(page.get('tbody tr').text()).toContain('已终止')
    expect(page.get('.ended .by').text()).toBe(`${meOf('security_admin').account.name}终止`)
    expect(page.find('td .btn').exists()).toBe(false)
  })
  it('are given with what was chosen; the mark only to a reviewer of the reform office', async () => {
    const sent = serve({ ...table, 'POST /admin/grants': { status: 201, body: grant({ account: undefined }) } })
    const { page } = await place(GrantDialog, { props: { account: null } })
    await flushPromises()
    await page.get('form').trigger('submit')
    expect(page.get('[role=alert]').text()).toBe('请选择账号')
    expect(page.get('#grant-unit-error').text()).toContain('请选择单位')
    await page.findAll('select')[0]!.setValue('20')
    await page.get('#grant-unit').setValue('渝北区')
    expect(page.text()).not.toContain('模块管理员')
    await page.get('#grant-unit').setValue('市委改革办')
    await page.get('#grant-role').setValue('reviewer')
    await page.findAll('.boxes input')[0]!.setValue(true)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.some((s) => s.method === 'POST')).toBe(false)
    expect(page.get('.sure').text()).toContain('授予录入员甲在市委改革办的审核员身份，兼改革试点的模块管理员。确认后立即生效。')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ account: 20, unit: 'D7', role: 'reviewer', modules: null, admin_of: ['pilot'] })
    await flushPromises()
    expect(page.emitted('created')).toEqual([['录入员甲在市委改革办的审核员身份', null]])
  })
  it('GrantDialog takes a last day and some businesses, never of an administrator', async () => {
    const sent = serve({ ...table, 'POST /admin/grants': { status: 201, body: grant({ account: undefined }) } })
    const { page } = await place(GrantDialog, { props: { account: 20 } })
    await flushPromises()
    await page.get('#grant-unit').setValue('渝北区')
    await page.get('#grant-from').setValue('2023-05-01')
    await page.get('#grant-until').setValue('2023-12-31')
    await page.get('.box input').setValue(true)
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('请至少选择一项业务')
    await page.get('.boxes input').setValue(true)
    await page.get('form').trigger('submit')
    expect(page.get('.sure').text()).toContain('已有同样的身份')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ account: 20, unit: 'U2', role: 'clerk', modules: ['pilot'], from: '2023-05-01', until: '2023-12-31' })
    await page.get('#grant-role').setValue('auditor')
    expect(page.find('#grant-until').exists()).toBe(false)
    expect(page.find('#grant-from').exists()).toBe(false)
  })
  it('GrantDialog warns of a clerk who becomes a reviewer of the same unit', async () => {
    serve(table)
    const { page } = await place(GrantDialog, { props: { account: 20 } })
    await flushPromises()
    await page.get('#grant-unit').setValue('渝北区')
    await page.get('#grant-role').setValue('reviewer')
    await page.get('form').trigger('submit')
    expect(page.get('.warn').text()).toContain('录入员甲在这个单位已是录入员：同一人可以既录入又审核，但不能审核自己录入的填报件')
    await page.get('.sure .btn').trigger('click')
    await page.get('#grant-unit').setValue('万州区')
    await page.get('form').trigger('submit')
    expect(page.find('.warn').exists()).toBe(false)
  })
  it('GrantTable says from when to when, and which does not hold yet', async () => {
    serve(table)
    const items = [grant(), grant({ grant: 6, from: '2023-04-11' }), grant({ grant: 7, from: '2023-04-12', until: '2023-12-31' }), grant({ grant: 8, until: '2023-04-30' })]
    const { page } = await place(GrantTable, { props: { items, mayEnd: false, me: null } })
    await flushPromises()
    expect(page.findAll('tbody tr').map((r) => r.findAll('td')[6]?.text().replace(/\s+/g, ' '))).toEqual(['长期', '2023-04-11 至 长期', '2023-04-12 至 2023-12-31 尚未生效', '至 2023-04-30'])
  })
  it('GrantTable says who gave it and who ended it', async () => {
    serve(table)
    const by = { account: 3, name: '安全管理员' }
    const over = { ended_at: '2023-04-10T09:00:00+08:00' }
    const { page } = await place(GrantTable, { props: { items: [grant({ granted_by: by }), grant({ grant: 6, ...over, ended_by: by }), grant({ grant: 7, ...over })], mayEnd: false, me: null } })
    await flushPromises()
    expect(page.findAll('tbody tr').map((r) => r.findAll('.by').map((s) => s.text()))).toEqual([['安全管理员授予'], ['安装时建立', '安全管理员终止'], ['安装时建立', '到期自动终止']])
  })
  it('GrantTable says the business in words', async () => {
    serve(table)
    const { page } = await place(GrantTable, { props: { items: [grant({ modules: ['pilot'] })], mayEnd: false, me: null } })
    await flushPromises()
    expect(page.text()).toContain('改革试点')
    expect(page.find('.btn').exists()).toBe(false)
  })
})
it('duties are split', () => {
  expect([may('system_admin', 'create'), may('system_admin', 'grant'), may('security_admin', 'grant'), may('security_admin', 'create'), may('clerk', 'disable'), may(null, 'create')]).toEqual([true, false, true, false, false, false])
})
