// SPDX-License-Identifier: Apache-2.0
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { connectionBack, connectionGone } from '@/api/connection'
import { desk, waits } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { useSession } from '@/session/store'
import { soon } from '@/test/soon'
import { menuPlace } from '@/ui/menuPlace'
import { outdated } from '@/ui/part'
import AppBanners from './AppBanners.vue'
import AppShell from './AppShell.vue'
import RoleSwitch from './RoleSwitch.vue'
import SideNav from './SideNav.vue'
import SignInAgain from './SignInAgain.vue'
import TopBar from './TopBar.vue'

const modules = { groups: [
  { group: 'demand', label: '改革需求管理', modules: [{ module: 'demand', label: '改革需求填报', online: false, may_create: false, has_step: true, owed: 0, owed_before: 0, ledger: true, parent: null }] },
  { group: 'pilot', label: '改革试点管理', modules: [
    { module: 'pilot', label: '改革试点', online: true, may_create: true, has_step: true, owed: 0, owed_before: 0, ledger: true, parent: null }, { module: 'pilot_update', label: '推进状态更新', online: true, may_create: true, has_step: true, owed: 3, owed_before: 2, ledger: true, parent: 'pilot' },
    { module: 'list', label: '事项台账', online: true, may_create: false, has_step: false, owed: 0, ledger: true, parent: null }] },
] }
const answers = { 'GET /modules': modules, 'GET /desk': desk({ waiting: [waits(), waits({ id: 18, state: 'returned' })], waiting_count: 2 }) }

describe('AppBanners', () => {
  it('tells in which role it goes on, until that is read', async () => {
    const { page } = await place(AppBanners)
    useSession().told = '您在江北区的录入员身份已经终止。'
    await flushPromises()
    expect(page.get('.told').text()).toContain('您在江北区的录入员身份已经终止。')
    await page.get('.told button').trigger('click')
    expect(page.find('.told').exists()).toBe(false)
  })
  it('leaves it to the page for signing in to say why a session is over', async () => {
    const { page } = await place(AppBanners, { me: null })
    useSession().told = '江北区已于2025年11月6日撤销。'
    await flushPromises()
    expect(page.text()).not.toContain('江北区')
  })
  it('tells of a rehearsal and its clock', async () => {
    vi.useFakeTimers({ now: new Date('2023-04-11T01:05:00Z') })
    const { page } = await place(AppBanners)
    expect(page.get('.rehearsal').text()).toContain('演练环境')
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.get('.rehearsal .num').text()).toMatch(/^2023-04-11 09:0\d$/)
  })
  it('is silent in earnest, and loud when the connection is lost', async () => {
    const { page } = await place(AppBanners, { me: meOf('clerk', { rehearsal: false }) })
    expect(page.text()).toBe('')
    connectionGone()
    await flushPromises()
    expect(page.get('[role=status]').text()).toContain('连接已中断')
    connectionBack()
    await flushPromises()
    expect(page.text()).toBe('')
  })
  it('offers to read the page anew when a part of it is there no more', async () => {
    const { page } = await place(AppBanners, { me: null })
    outdated.value = true
    await flushPromises()
    expect(page.get('.told').text()).toContain('系统可能刚刚更新')
    expect(page.get('.told button').text()).toBe('刷新')
    outdated.value = false
  })
})

describe('SideNav', () => {
  it('is drawn from the modules that the server names', async () => {
    serve(answers)
    const { page } = await place(SideNav)
    expect(page.text()).toContain('改革试点')
    expect(page.get('.off').text()).toContain('改革需求管理未上线')
    expect(page.get('.child').text()).toBe('推进状态更新本季应报 3 项以前逾期 2 项')
    expect(page.text()).not.toContain('事项台账')
  })
  it('shows a leader what leaders use: no business, nothing that is not there yet', async () => {
    serve(answers)
    const { page } = await place(SideNav, { me: meOf('leader') })
    expect(page.find('.off').exists()).toBe(false)
    for (const gone of ['填报模块', '改革试点', '审核队列', '迁移登记', '增改选项的建议']) expect(page.text()).not.toContain(gone)
    for (const kept of ['我的工作台', '应报事项', '区县改革报表驾驶舱', '区县改革报表', '重大改革项目一览', '台账', '使用说明']) expect(page.text()).toContain(kept)
  })
  it('marks where a page says it stands, when its address does not', async () => {
    serve(answers)
    const { page } = await place(SideNav, { path: '/reports/:report', at: '/reports/303', me: meOf('leader') })
    const marked = () => page.findAll('[aria-current]').map((a) => a.attributes('href'))
    expect(marked()).toEqual(['/reports'])
    menuPlace.value = ''
    await flushPromises()
    expect(marked()).toEqual([])
    menuPlace.value = '/reports/project'
    await flushPromises()
    expect(marked()).toEqual(['/reports/project'])
    menuPlace.value = undefined
  })
  it('shows a leader of the unit that assigns it what work came of', async () => {
    const module = (name: string, more: object) => ({ module: name, label: name, online: true, may_create: false, has_step: true, owed: 0, owed_before: 0, ledger: true, parent: null, ...more })
    serve({ ...answers, 'GET /modules': { groups: [{ group: 'g', label: 'g', modules: [module('深改委会议', { source: true }), module('议定事项', { assigned: true }), module('他人的来源', { source: true, has_step: false })] }] } })
    const leader = (await place(SideNav, { me: meOf('leader') })).page
    expect(leader.findAll('section').find((s) => s.find('h2').text() === '会议与交办')!.findAll('a').map((a) => [a.text(), a.attributes('href')])).toEqual([['深改委会议', '/entries/深改委会议']])
    expect((await place(SideNav, { me: meOf('clerk') })).page.text(), 'others have it among their businesses').not.toContain('会议与交办')
  })
  it('sets what hangs on a business apart only under that business', async () => {
    serve({ ...answers, 'GET /modules': { groups: [{ group: 'bottleneck', label: '堵点卡点管理', modules: [
      { module: 'bottleneck', label: '堵点卡点', online: true, may_create: false, has_step: false, owed: 0, ledger: true, parent: null },
      { module: 'bottleneck_update', label: '堵点卡点推进反馈', online: true, may_create: true, has_step: true, owed: 0, owed_before: 0, ledger: true, parent: 'bottleneck' }] }] } })
    const { page } = await place(SideNav)
    expect(page.text()).toContain('堵点卡点推进反馈')
    expect(page.find('.child').exists()).toBe(false)
  })
  it('marks one item as the page that is open, of two the nearer', async () => {
    serve(answers)
    const { page } = await place(SideNav, { me: meOf('reviewer'), path: '/reports/:kind?', at: '/reports/project' })
    expect(page.findAll('[aria-current]').map((a) => a.text())).toEqual(['重大改革项目报表'])
  })
  it('counts what waits, and apart from it what is to be reviewed', async () => {
    serve(answers)
    const { page } = await place(SideNav, { me: meOf('reviewer') })
    const count = (label: string): string | undefined => page.findAll('a').find((a) => a.text().startsWith(label))?.find('em').text()
    expect(count('我的工作台')).toContain('2')
    expect(count('审核队列')).toContain('1')
  })
  it('shows an administrator no business', async () => {
    const sent = serve(answers)
    const { page } = await place(SideNav, { me: meOf('system_admin') })
    expect(page.text()).not.toContain('改革试点')
    expect(page.text()).toContain('账号')
    expect(sent.some((s) => s.path === '/desk')).toBe(false)
  })
})

describe('RoleSwitch', () => {
  async function open(page: VueWrapper): Promise<void> {
    await page.get('.me').trigger('click')
    await soon(() => expect(page.find('.panel').exists()).toBe(true))
  }
  const me = meOf('clerk')
  const two = { ...me, grants: [...me.grants, { ...me.grants[0]!, grant: 2, role: 'reviewer' as const, role_label: '审核员' }] }
  it('switches to another grant and closes', async () => {
    const sent = serve({ 'PUT /me/role': { token: 't' }, 'GET /me': { ...two, active_grant: 2 } })
    const { page } = await place(RoleSwitch, { me: two })
    await open(page)
    await page.findAll('li button')[1]!.trigger('click')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ grant: 2 })
    expect(page.get('.me').text()).toContain('审核员')
    expect(page.find('.panel').exists()).toBe(false)
  })
  it('stays open and says why when that is refused', async () => {
    serve({ 'PUT /me/role': problem(403, 'forbidden') })
    const { page } = await place(RoleSwitch, { me: two })
    await open(page)
    await page.findAll('li button')[1]!.trigger('click')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toBe('因为 forbidden')
  })
  it('shows a role whose unit is no more, and offers nothing there', async () => {
    const { page } = await place(RoleSwitch, { me: { ...me, grants: [...me.grants, { ...me.grants[0]!, grant: 2, unit: { unit: 'U500105', name: '江北区' }, unit_ended: '2025-11-06' }] } })
    await open(page)
    expect(page.findAll('li button')).toHaveLength(1)
    expect(page.get('li p').text()).toMatch(/江北区.*单位已于 2025-11-06 撤销/s)
  })
  it('signs out', async () => {
    serve({ 'DELETE /sessions/current': { status: 204 } })
    const { page, router } = await place(RoleSwitch, { me })
    await open(page)
    expect(page.find('h2').exists()).toBe(false)
    await page.get('.out').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('sign-in')
  })
  it('stores what is being written before it signs out, and asks where that fails', async () => {
    serve({ 'DELETE /sessions/current': { status: 204 } })
    const { page, router } = await place(RoleSwitch, { me })
    let text = 'x'
    const save = vi.fn(async () => undefined)
    useSession().work.add({ dirty: () => text !== '', save, drop: () => { text = '' } })
    const confirm = vi.fn(() => false)
    vi.stubGlobal('confirm', confirm)
    window.confirm = confirm
    await open(page)
    await page.get('.out').trigger('click')
    await flushPromises()
    expect(save).toHaveBeenCalled()
    expect(router.currentRoute.value.name).not.toBe('sign-in')
    confirm.mockReturnValue(true)
    await open(page)
    await page.get('.out').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('sign-in')
  })
  it('closes on Esc and on a click elsewhere', async () => {
    const { page } = await place(RoleSwitch, { me: two })
    await open(page)
    await page.get('.who').trigger('keydown', { key: 'Escape' })
    expect(page.find('.panel').exists()).toBe(false)
    await open(page)
    document.body.click()
    await flushPromises()
    expect(page.find('.panel').exists()).toBe(false)
  })
})

describe('SignInAgain', () => {
  const place2 = async () => {
    const { page } = await place(SignInAgain)
    const session = useSession()
    session.lapsed = true
    return { page, session }
  }
  const fill = async (page: Awaited<ReturnType<typeof place2>>['page']) => {
    await page.get('#again-phone').setValue('00000000007')
    await page.get('#again-password').setValue('x')
    await page.get('form').trigger('submit')
    await flushPromises()
  }
  it('asks for both before it asks the server', async () => {
    serve({})
    const { page } = await place2()
    await page.get('form').trigger('submit')
    expect(page.findAll('.error').map((e) => e.text())).toEqual(['错误：请输入 11 位手机号', '错误：请输入密码'])
  })
  it('goes on with the same person', async () => {
    serve({ 'POST /sessions': { token: 't', account: { account: 7, name: '' }, grants: [], active_grant: 1 }, 'GET /me': meOf('clerk') })
    const { page, session } = await place2()
    await fill(page)
    expect(session.lapsed).toBe(false)
  })
  it('says whose account it is not, and what was refused', async () => {
    serve({ 'POST /sessions': { token: 't', account: { account: 8, name: '' }, grants: [], active_grant: 1 }, 'DELETE /sessions/current': { status: 204 } })
    const { page } = await place2()
    await fill(page)
    expect(page.get('[role=alert]').text()).toContain('这是另一个账号')
    serve({ 'POST /sessions': problem(401, 'sign_in_failed') })
    await fill(page)
    expect(page.get('[role=alert]').text()).toBe('因为 sign_in_failed')
    expect(page.get<HTMLInputElement>('#again-password').element.value).toBe('')
  })
  it('gives the text up when told to', async () => {
    const { page, session } = await place2()
    await page.findAll('button')[1]!.trigger('click')
    expect(session.signedIn).toBe(false)
  })
})

describe('TopBar', () => {
  it('searches, and takes / to get there unless somebody types', async () => {
    serve({ 'GET /desk': desk({ counts: { unread: 100 } }) })
    const { page, router } = await place(TopBar)
    expect(page.get('.bell').text()).toBe('通知99+条未读')
    const box = page.get('input')
    dispatchEvent(new KeyboardEvent('keydown', { key: '/' }))
    expect(document.activeElement).toBe(box.element)
    await box.setValue(' 城市更新 ')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/search?q=%E5%9F%8E%E5%B8%82%E6%9B%B4%E6%96%B0')
  })
  it('clears its words by a cross that is seen, and when the search is left', async () => {
    serve({ 'GET /desk': desk() })
    const { page, router } = await place(TopBar, { at: '/search?q=文号' })
    const box = page.get<HTMLInputElement>('input').element
    expect(box.value).toBe('文号')
    expect(page.find('kbd').exists()).toBe(false)
    await page.get('button[aria-label=清除搜索词]').trigger('click')
    expect(box.value).toBe('')
    expect(document.activeElement).toBe(box)
    await router.push('/search?q=试点')
    await flushPromises()
    expect(box.value).toBe('试点')
    await router.push('/desk')
    await flushPromises()
    expect(box.value).toBe('')
    expect(page.find('.clear').exists()).toBe(false)
  })
  it('offers an administrator no search', async () => {
    const { page } = await place(TopBar, { me: meOf('security_admin') })
    expect(page.find('form').exists()).toBe(false)
  })
})

it('moves the focus to a new page, and not for a new query', async () => {
  serve(answers)
  const { page, router } = await place(AppShell, { slots: { default: '<p>x</p>' } })
  await router.push('/desk')
  await flushPromises()
  expect(document.activeElement).toBe(page.get('main').element)
  page.get<HTMLInputElement>('input').element.focus()
  await router.push('/desk?x=1')
  await flushPromises()
  expect(document.activeElement).toBe(page.get('input').element)
  vi.spyOn(router.options.history, 'state', 'get').mockReturnValue({ quiet: true })
  await router.push('/fill/achievement/30')
  await flushPromises()
  expect(document.activeElement).toBe(page.get('input').element)
})
