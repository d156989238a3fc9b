// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '@/session/store'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import PasswordPage from './PasswordPage.vue'
import SignInPage from './SignInPage.vue'
import { landing } from './landing'
import { passwordErrors } from './password'

const signed = { token: 't', must_change_password: false }
beforeEach(() => localStorage.clear())

describe('SignInPage', () => {
  const open = (at = '/sign-in') => place(SignInPage, { path: '/sign-in', name: 'sign-in', at, me: null })
  it('signs in and goes back to where one wanted to be', async () => {
    const sent = serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk') })
    const { page, router } = await open('/sign-in?to=/entry/7')
    await page.get('#phone').setValue(' 00000000007 ')
    await page.get('#password').setValue('secret')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ phone: '00000000007', password: 'secret' })
    expect(router.currentRoute.value.path).toBe('/entry/7')
  })
  it('sends nothing that cannot be right, and says where', async () => {
    const sent = serve({})
    const { page } = await open()
    await page.get('#phone').setValue('123')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent).toHaveLength(0)
    expect(page.findAll('.error').map((e) => e.text())).toEqual(['错误：请输入 11 位手机号', '错误：请输入密码'])
    expect(document.activeElement?.id).toBe('phone')
  })
  it('says what the server says, and empties the password', async () => {
    serve({ 'POST /sessions': problem(401, 'sign_in_failed', { detail: '手机号或密码不正确' }) })
    const { page } = await open()
    await page.get('#phone').setValue('00000000007')
    await page.get('#password').setValue('wrong')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toBe('手机号或密码不正确')
    expect(page.get<HTMLInputElement>('#password').element.value).toBe('')
    expect(document.activeElement?.classList.contains('failed')).toBe(true)
  })
  it('says why the session before is over', async () => {
    const { page } = await place({ components: { SignInPage }, setup: () => { useSession().told = '江北区已于2025年11月6日撤销。' }, template: '<SignInPage />' }, { path: '/sign-in', name: 'sign-in', at: '/sign-in', me: null })
    expect(page.get('[role=alert]').text()).toBe('江北区已于2025年11月6日撤销。')
  })
})
it('landing leads nowhere else', () => {
  expect([landing('/desk'), landing('//evil.example'), landing('https://evil.example'), landing(undefined)]).toEqual(['/desk', '/', '/', '/'])
})

describe('PasswordPage', () => {
  async function fill(page: Awaited<ReturnType<typeof place>>['page'], again = '一二三四五六七八九十甲乙'): Promise<void> {
    await page.get('#old').setValue('old')
    await page.get('#fresh').setValue('一二三四五六七八九十甲乙')
    await page.get('#again').setValue(again)
    await page.get('form').trigger('submit')
    await flushPromises()
  }
  it('changes it and goes on', async () => {
    const sent = serve({ 'PUT /me/password': signed, 'GET /me': meOf('clerk') })
    const { page, router } = await place(PasswordPage, { path: '/password', at: '/password' })
    await fill(page)
    expect(sent[0]?.body).toEqual({ old: 'old', new: '一二三四五六七八九十甲乙' })
    expect(router.currentRoute.value.path).toBe('/')
  })
  it('places each refusal at its field', async () => {
    const { page } = await place(PasswordPage)
    serve({ 'PUT /me/password': problem(403, 'password_wrong') })
    await fill(page)
    expect(page.get('#old-error').text()).toContain('password_wrong')
    serve({ 'PUT /me/password': problem(422, 'password_weak') })
    await fill(page)
    expect(page.get('#fresh-error').text()).toContain('password_weak')
    const broken = ['密码至少12个字符', '密码过于简单'].map((detail) => ({ pointer: '/new', code: 'password_weak', detail }))
    serve({ 'PUT /me/password': problem(422, 'password_weak', { errors: broken }) })
    await fill(page)
    expect(page.get('#fresh-error').text()).toContain('密码至少12个字符；密码过于简单')
    serve({ 'PUT /me/password': problem(429, 'too_many_requests') })
    await fill(page)
    expect(page.get('[role=alert]').text()).toContain('too_many_requests')
    await fill(page, '别的')
    expect(page.get('#again-error').text()).toContain('不一致')
  })
  it('tells a first sign-in why, and offers only to leave', async () => {
    serve({ 'DELETE /sessions/current': { status: 204 } })
    const { page, router } = await place(PasswordPage, { path: '/password', at: '/password', mustChange: true })
    expect(page.get('h1').text()).toContain('首次登录')
    expect(page.find('a').exists()).toBe(false)
    await page.get('button[type=button]').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('sign-in')
  })
})
it('passwordErrors is a courtesy in the words of the page', () => {
  expect(passwordErrors('', '', '')).toEqual({ old: '请输入原密码', fresh: '请输入新密码' })
  expect(passwordErrors('a', 'short', 'short')).toEqual({ fresh: '新密码至少 12 位' })
  expect(passwordErrors('abcdefghijkl', 'abcdefghijkl', 'abcdefghijkl')).toEqual({ fresh: '新密码不能与原密码相同' })
})
