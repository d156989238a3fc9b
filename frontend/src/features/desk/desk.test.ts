// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ChasedUnits } from '@/api/obligations'
import { APPEAL, asked, chased, desk, item, owes, told, waits } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { forgetChased } from '@/owed/chased'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import ChasedList from './ChasedList.vue'
import CountStrip from './CountStrip.vue'
import DecideList from './DecideList.vue'
import DeskList from './DeskList.vue'
import DraftedList from './DraftedList.vue'
import DeskPage from './DeskPage.vue'
import JoinList from './JoinList.vue'
import MineList from './MineList.vue'
import MissingList from './MissingList.vue'
import NoticeList from './NoticeList.vue'
import OwedList from './OwedList.vue'

const notice = told()
const full = desk({ waiting: [waits(), waits({ id: 18, state: 'returned', title: '被驳回的' })], waiting_count: 2, owed: [owes()], mine: [item({ id: 19, title: '我的' })], notices: [notice], counts: { waiting: 2, overdue: 1 } })

describe('DeskPage', () => {
  it('shows what waits, what is owed, what is mine and what was told', async () => {
    serve({ 'GET /desk': full, 'GET /join-requests': { items: [], next: null } })
    const { page } = await place(DeskPage)
    expect(page.findAll('h2').map((h) => h.text())).toEqual(['等我办', '应报事项', '我的填报', '通知'])
    const links = page.findAll('[data-line] a').map((a) => a.attributes('href'))
    expect(links).toContain('/approval?id=17')
    expect(links).toContain('/entry/18')
  })
  it('walks over its lines with J and K', async () => {
    serve({ 'GET /desk': full, 'GET /join-requests': { items: [], next: null } })
    await place(DeskPage)
    const press = async (key: string): Promise<string | undefined> => { dispatchEvent(new KeyboardEvent('keydown', { key })); await flushPromises(); return document.activeElement?.textContent?.trim() }
    expect(await press('j')).toBe('建立某机制')
    expect(await press('j')).toBe('被驳回的')
    expect(await press('j')).toBe('城市更新试点')
    expect(await press('k')).toBe('被驳回的')
  })
  it('begins an answer to what is owed', async () => {
    serve({ 'GET /desk': full, 'GET /join-requests': { items: [], next: null } })
    const { page, router } = await place(DeskPage)
    await page.findAll('button').find((b) => b.text().startsWith('开始填报'))!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/fill/pilot_update?obligation=5')
  })
  it('shows a reviewer no filing of his own', async () => {
    serve({ 'GET /desk': desk() })
    const { page } = await place(DeskPage, { me: meOf('reviewer') })
    expect(page.findAll('h2').map((h) => h.text())).toEqual(['等我办', '通知'])
    expect(page.text()).toContain('没有等您办理的事项')
  })
  it('shows a module administrator what he has to answer, and since when', async () => {
    const suggestion = { id: 3, code_list: 'track', list_label: '跑道', code: null, code_label: null, label: '数字政务', parent: 'society', reason: '现有跑道没有', unit: { unit: 'U2', name: '渝北区', short: '渝北' }, by: { account: 1, name: '甲' }, made_at: '2023-04-11T08:00:00+08:00', state: 'open' as const, decided_at: null, decided_by: null, answer: null, may_decide: true }
    serve({ 'GET /desk': desk({ outcomes: [waits({ id: 21, title: '实施绿色认证改革', days: 4 })], suggestions: [suggestion, { ...suggestion, id: 4, code: 'x', code_label: '数字政府' }], counts: { outcomes: 25, suggestions: 2, joins: 1 } }), 'GET /join-requests': { items: [], next: null } })
    const { page } = await place(DeskPage, { me: meOf('reviewer') })
    expect(page.findAll('h2').map((h) => h.text())).toEqual(['等我答复', '等我办', '通知'])
    expect(page.get('section').text()).toContain('27 件')
    const lines = page.findAll('[data-line]')
    expect(lines.map((l) => l.get('a').attributes('href'))).toEqual(['/entry/21', '/suggestions', '/suggestions'])
    expect(lines[0]!.text()).toContain('已等 4 天')
    expect(lines[2]!.get('a').text()).toBe('“数字政府”改为“数字政务”')
    expect(page.get('.strip').text()).toMatch(/待办补列1.*待答复需求25.*待办建议2/)
  })
  it('shows the office which appeals it has to answer, and by when', async () => {
    serve({ 'GET /desk': desk({ appeals: [APPEAL], counts: { appeals: 1 } }), 'GET /join-requests': { items: [], next: null } })
    const { page } = await place(DeskPage, { me: meOf('reviewer') })
    expect(page.findAll('h2').map((h) => h.text())).toEqual(['等我答复的申诉', '等我办', '通知'])
    const line = page.get('[data-line]')
    expect(line.get('a').attributes('href')).toBe('/reports/302/U500112/acceptance')
    expect(line.text()).toContain('剩 15 天2023-04-26 截止')
    expect(page.get('.strip').text()).toContain('待答复申诉1')
  })
  it('shows the people of a unit what it contests and what was said to it', async () => {
    const said = { ...APPEAL, id: 4, indicator: 'city', state: 'dismissed' as const, state_label: '申诉不成立', answer: '未到验收时间', decided_at: '2023-04-10T10:00:00+08:00' }
    serve({ 'GET /desk': desk({ own_appeals: [APPEAL, said], counts: { appeals: 0 } }), 'GET /join-requests': { items: [], next: null } })
    const { page } = await place(DeskPage)
    expect(page.findAll('h2').map((h) => h.text())).toContain('本单位的申诉')
    const lines = page.findAll('[data-line]').map((l) => l.text())
    expect(lines[0]).toContain('漏计一个试点')
    expect(lines[0]).toContain('待市委改革办答复2023-04-26 截止')
    expect(lines[1]).toContain('答复：未到验收时间')
    expect(lines[1]).toContain('申诉不成立2023-04-10 答复')
    expect(page.text()).not.toContain('待答复申诉')
  })
  it('shows who leads what the unit is late with, and no noughts of his own', async () => {
    serve({ 'GET /desk': desk({ owed: [owes({ overdue: true, days_left: -1, actions: [] })], counts: { waiting: 0, to_decide: 0, drafts: 0, overdue: 1, owed: 1 } }) })
    const { page } = await place(DeskPage, { me: meOf('leader') })
    expect(page.findAll('h2').map((h) => h.text())).toEqual(['本单位应报事项', '通知'])
    expect(page.findAll('dt').map((d) => d.text())).toEqual(['本单位逾期未报', '本单位应报事项'])
    expect(page.find('a[href="/cockpit/district"]').exists()).toBe(true)
    serve({ 'GET /desk': desk({ missing: [{ module: 'pilot_update', module_label: '推进状态更新', period: '2023Q1', due: '2023-03-31', days_left: -11, units: 7, items: 9, overdue: 9 }] }) })
    const office = await place(DeskPage, { me: meOf('leader') })
    expect(office.page.findAll('h2').map((h) => h.text())).toEqual(['尚未报送', '通知'])
    expect(office.page.findAll('button').some((b) => b.text().includes('催办'))).toBe(false)
  })
  it('says why there is nothing to see', async () => {
    serve({ 'GET /desk': problem(500, 'internal') })
    const { page } = await place(DeskPage)
    expect(page.get('[role=alert]').text()).toContain('请求编号')
  })
})
it('CountStrip shows what the server counts, trouble in red', async () => {
  const { page } = await place(CountStrip, { props: { counts: { waiting: 2, overdue: 1, overdue_awaited: 87, returned: 0, other: 9 } } })
  expect(page.findAll('dt').map((d) => d.text())).toEqual(['等我办', '本单位逾期未报', '其他单位逾期未报', '本单位被驳回'])
  expect(page.findAll('.bad').map((d) => d.text())).toEqual(['1本单位逾期未报，查看', '87其他单位逾期未报，查看'])
})
it('CountStrip stands in two rows alike where there is much to count', async () => {
  const counts = { waiting: 1, to_decide: 1, appeals: 1, joins: 1, outcomes: 1, suggestions: 1, overdue: 1, owed: 1, overdue_awaited: 1, returned: 1 }
  const strip = async (some: object) => (await place(CountStrip, { props: { counts: some } })).page.get('dl')
  expect((await strip(counts)).classes()).toContain('rows')
  expect((await strip(counts)).attributes('style')).toContain('--half: 5')
  expect((await strip({ waiting: 1, owed: 1 })).classes()).not.toContain('rows')
})
it('CountStrip leads from a number to what it counts, of the own unit', async () => {
  const { page } = await place(CountStrip, { props: { counts: { waiting: 2, overdue: 1, owed: 3, overdue_awaited: 5, returned: 2, drafts: 0, under_way: 4 }, unit: 'U500103' } })
  expect(page.findAll('a').map((a) => a.attributes('href'))).toEqual(['/obligations?late=true&state=open&unit=U500103', '/obligations?state=open&unit=U500103', '/obligations?late=true&state=open', '/entries?state=returned&unit=U500103', '/entries?state=in_review&unit=U500103'])
})
it('DeskList says since when, what is left and how many more there are', async () => {
  const items = [waits({ due: '2023-04-10', owed: 'open', late: true }), waits({ id: 18, due: '2023-04-13', owed: 'open', days: 0, version: 2 }), waits({ id: 19, due: '2023-03-31', owed: 'met', filed_on: '2023-03-30', in_force_version: 1, version: 2, state: 'returned' })]
  const { page } = await place(DeskList, { props: { items, count: 120, to: () => '/x' } })
  expect(page.text()).toContain('先显示逾期报送和最早到的 3 件，共 120 件')
  expect(page.findAll('.due').map((d) => d.text())).toEqual(['逾期 1 天', '剩 2 天'])
  expect(page.text()).toContain('已等 2 天')
  expect(page.text()).toContain('今天到')
  expect(page.findAll('.due')[1]!.classes()).toContain('soon')
})
it('OwedList lets whoever the server lets begin, and go on with what was begun', async () => {
  const items = [owes({ overdue: true, days_left: -1, actions: ['fill'] }), owes({ obligation: 6, entry: 30, filed_on: '2023-04-01', actions: ['fill'] })]
  const { page } = await place(OwedList, { props: { items } })
  expect(page.findAll('button').map((b) => b.text())).toEqual(['开始填报：城市更新试点', '继续填报：城市更新试点'])
  await page.findAll('button')[1]!.trigger('click')
  expect(page.emitted('open')).toEqual([['/fill/pilot_update/30']])
  expect(page.text()).toContain('被驳回')
  const leader = await place(OwedList, { props: { items: [owes({ actions: [] })] }, me: meOf('leader') })
  expect(leader.page.find('button').exists()).toBe(false)
})
it('MineList says in whose hands each is', async () => {
  const { page } = await place(MineList, { props: { items: [item(), item({ id: 18, title: null, state: 'draft', state_label: '草稿', desk: null })] } })
  expect(page.text()).toContain('在渝北审核员处，自 2023-04-09')
  expect(page.findAll('button').map((b) => b.text())).toEqual(['催办：建立某机制'])
  expect(page.text()).toContain('成效晾晒（未填标题）')
})
it('MineList shows what was chased today as chased', async () => {
  const { page } = await place(MineList, { props: { items: [item()], chased: [chased({ obligation: null, entry: 17, at: '2023-04-11T08:30:00+08:00' })] } })
  expect(page.get('button').text()).toBe('已催办 08:30：建立某机制')
  expect(page.get('button').attributes('aria-disabled')).toBe('true')
})
describe('NoticeList', () => {
  it('marks all as read up to the latest', async () => {
    const sent = serve({ 'POST /me/notices/read': { status: 204 } })
    const { page } = await place(NoticeList, { props: { items: [notice, { ...notice, notice: 2, read: true, entry: null }], unread: 58 } })
    expect(page.text()).toContain('58 条未读')
    await page.get('button').trigger('click')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ up_to: 3 })
  })
  it('offers that only while something is unread', async () => {
    const { page } = await place(NoticeList, { props: { items: [{ ...notice, read: true }], unread: 0 } })
    expect(page.find('button').exists()).toBe(false)
  })
})
it('OwedList asks for a later day where the server lets', async () => {
  const sent = serve({ 'POST /obligations/5/extensions': { status: 201, body: asked() } })
  const { page } = await place(OwedList, { props: { items: [owes()] } })
  await page.findAll('button').find((b) => b.text().startsWith('申请延期'))!.trigger('click')
  await page.get('dialog form').trigger('submit')
  expect(page.findAll('.error').map((e) => e.text())).toEqual(['错误：请选择申请延至的日期', '错误：请填写延期原因'])
  await page.get('#extension-due').setValue('2023-05-10')
  await page.get('#extension-reason').setValue(' 数据未到 ')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(sent[0]?.body).toEqual({ due: '2023-05-10', reason: '数据未到' })
  expect(page.find('dialog').exists()).toBe(false)
})
it('ChasedList says what became of each', async () => {
  const { page } = await place(ChasedList, { props: { items: [chased(), chased({ chase: 9, obligation: null, entry: 17, outcome: 'done', title: '乙', note: '会前请先报' })] } })
  expect(page.findAll('.low').map((l) => l.text().includes('附言：会前请先报'))).toEqual([false, true])
  expect(page.findAll('em').map((e) => e.text())).toEqual(['尚无动静', '已办结'])
  expect(page.findAll('a').map((a) => a.attributes('href'))).toEqual(['/obligations/5', '/entry/17'])
})
it('DecideList grants, or declines with a word', async () => {
  const sent = serve({ 'POST /extensions/3/decision': asked({ state: 'declined' }) })
  const { page } = await place(DecideList, { props: { items: [asked()] } })
  await page.get('li button').trigger('click')
  const press = (label: string) => page.findAll('dialog button').find((b) => b.text() === label)!.trigger('click')
  await press('不准予')
  expect(page.get('.error').text()).toContain('不准予时须说明理由')
  await page.get('#decision-note').setValue('时间已足')
  await press('不准予')
  await flushPromises()
  expect(sent[0]?.body).toEqual({ decision: 'decline', note: '时间已足' })
})
it('MissingList chases all that is missing and says what it did', async () => {
  const reached = (n: number): ChasedUnits => ({ chased: n, skipped: 2, units: [{ unit: { unit: 'U2', name: '渝北区', short: '渝北' }, chased: n, skipped: 0, chased_at: null, chased_by: null },
    { unit: { unit: 'U1', name: '万州区', short: '万州' }, chased: 0, skipped: 2, chased_at: '2023-04-11T08:05:00+08:00', chased_by: { unit: 'D30', name: '市住房城乡建委' } }] })
  const sent = serve({ 'GET /chases/whom': reached(8), 'POST /chases': { status: 201, body: reached(7) } })
  const { page } = await place(MissingList, { props: { items: [{ module: 'pilot_update', module_label: '推进状态更新', period: '2023Q1', due: '2023-03-31', days_left: -11, units: 7, items: 9, overdue: 9 }] } })
  expect(page.get('a[href^="/obligations?"]').attributes('href')).toBe('/obligations?module=pilot_update&period=2023Q1&state=open')
  await page.get('button').trigger('click')
  await soon(() => expect(page.get('dialog').text()).toContain('催办 1 个单位'))
  expect(sent.map((s) => s.method)).toEqual(['GET'])
  expect(sent[0]?.query.get('period')).toBe('2023Q1')
  expect(page.get('.reached').text()).toBe('渝北 8 项')
  expect(page.get('.passed').text()).toBe('万州 2 项（市住房城乡建委 08:05 催办）')
  await page.findAll('dialog button').find((b) => b.text() === '取消')!.trigger('click')
  expect(page.find('dialog').exists()).toBe(false)
  expect(sent.some((s) => s.method === 'POST')).toBe(false)
  await page.get('button').trigger('click')
  await soon(() => expect(page.get('dialog').text()).toContain('催办 1 个单位'))
  await page.get('dialog .primary').trigger('click')
  await flushPromises()
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ module: 'pilot_update', period: '2023Q1' })
  expect(page.get('dialog h2').text()).toBe('已催办：推进状态更新2023年第一季度全部未报单位')
  expect(page.get('dialog [role=status]').text()).toBe('已通知下列 1 个单位的录入员和审核员，共 7 项未报：')
  await page.findAll('dialog button').find((b) => b.text() === '关闭')!.trigger('click')
  expect(page.get('[role=status]').text()).toBe('已催办 7 项，今日已催过 2 项')
  expect(page.get('button').text()).toContain('已催办 7 项 09:00')
  await page.get('button').trigger('click')
  expect(page.find('dialog').exists()).toBe(false)
})
it('MissingList chases nobody twice: it says who was chased, by whom', async () => {
  const passed = { unit: { unit: 'U1', name: '万州区', short: '万州' }, chased: 0, skipped: 2, chased_at: '2023-04-11T08:05:00+08:00', chased_by: { unit: 'D07', name: '市委改革办' } }
  const missing = { module: 'pilot_update', module_label: '推进状态更新', period: '2023Q1', due: '2023-03-31', days_left: -11, units: 1, items: 2, overdue: 2 }
  forgetChased()
  const log = { 'GET /chases/whom': { chased: 0, skipped: 2, units: [passed] }, 'POST /chases': problem(409, 'chased_today') }
  serve(log)
  const all = await place(MissingList, { props: { items: [missing] } })
  await all.page.get('button').trigger('click')
  await soon(() => expect(all.page.get('.passed').text()).toBe('万州 2 项（市委改革办 08:05 催办）'))
  expect(all.page.get('dialog').text()).toContain('同一事项每个工作日只催一次')
  expect(all.page.find('dialog .primary').exists()).toBe(false)
  /* somebody else was quicker than the answer */
  const sent = serve({ ...log, 'GET /chases/whom': { chased: 2, skipped: 0, units: [{ ...passed, chased: 2, skipped: 0 }] } })
  const late = await place(MissingList, { props: { items: [{ ...missing, module: 'risk' }] } })
  await late.page.get('button').trigger('click')
  await soon(() => expect(late.page.find('dialog .primary').exists()).toBe(true))
  await late.page.get('dialog .primary').trigger('click')
  await flushPromises()
  expect(late.page.get('dialog [role=alert]').text()).toContain('chased_today')
  expect(sent.filter((s) => s.method === 'GET')).toHaveLength(2)
})
it('JoinList puts first what this person decides', async () => {
  const ask = { id: 5, state: 'open', state_label: '待处理', unit: { unit: 'U1', name: '万州区' }, reason: '通知列明', attachment: null, made_by: null, made_at: '2023-04-05T10:00:00+08:00',
    entry: { id: 17, title: '甲试点', unit: { unit: 'U2', name: '渝北区' }, stage: 'approved', state_label: '已通过', competent_department: { unit: 'D1', name: '市住房城乡建委' }, visible: false },
    decided_unit: null, decided_at: null, note: null, may_decide: false, may_withdraw: false }
  serve({ 'GET /join-requests': { items: [ask, { ...ask, id: 6, may_decide: true, entry: { ...ask.entry, title: '乙试点', visible: true } }], next: null } })
  const { page } = await place(JoinList)
  await flushPromises()
  expect(page.text()).toContain('1 件等您办理')
  expect(page.findAll('li')[0]!.text()).toContain('乙试点')
  expect(page.findAll('li')[1]!.text()).toContain('由市住房城乡建委答复')
})

describe('DraftedList', () => {
  it('tells the clerk what was drafted for the unit, and by whom', async () => {
    const items = [{ id: 17, module: 'pilot', module_label: '改革试点', name: '代录.xlsx', sha256: 'a'.repeat(64), by: { account: 3, name: '办公室甲' }, unit: { unit: 'D07', name: '市委改革办' }, at: '2023-04-01T09:00:00+08:00', units: 1, drafts: 3, open: 2 }]
    const { page } = await place(DraftedList, { props: { items } })
    expect(page.get('a[href="/imports/17"]').text()).toBe('代录.xlsx：2 件待提交')
    expect(page.text()).toContain('市委改革办 办公室甲')
    serve({ 'GET /desk': { ...full, drafted: items }, 'GET /join-requests': { items: [], next: null } })
    const whole = await place(DeskPage)
    expect(whole.page.findAll('h2').map((h) => h.text())).toContain('代录的草稿')
  })
})
