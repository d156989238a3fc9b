// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Matrix } from '@/api/obligations'
import { asked, owes } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import CalendarPage from './CalendarPage.vue'
import ExtensionPage from './ExtensionPage.vue'
import MatrixPage from './MatrixPage.vue'
import MonthGrid from './MonthGrid.vue'
import OnePage from './OnePage.vue'
import { forgetChased } from '@/owed/chased'
import { soon } from '@/test/soon'
import OwedActs from './OwedActs.vue'
import OwedPage from './OwedPage.vue'
import OwedTable from './OwedTable.vue'
import OwedTabs from './OwedTabs.vue'
import RatePage from './RatePage.vue'
import { monthEnd, monthMove, weeksOf } from './month'

const PERIODS = { items: [{ period: '2023Q2' }, { period: '202302B' }, { period: '2023Q1' }], next: null, owed: '2023Q1' }
const LISTS = { 'GET /periods': PERIODS, 'GET /units': { items: [], next: null }, 'GET /modules': { groups: [] } }
const matrix: Matrix = {
  period: '2023Q1', label: '2023年第一季度', due: '2023-03-31',
  modules: [{ module: 'pilot_update', label: '推进状态更新', chase: true }],
  units: [{ unit: 'U2', name: '渝北区', short: '渝北', kind: 'district' }, { unit: 'U1', name: '万州区', short: '万州', kind: 'district' }],
  cells: [{ unit: 'U2', module: 'pilot_update', open: 2, filed: 1, met: 0, nothing: 0, waived: 0, late: 1, overdue: 1, due: '2023-03-31' }, { unit: 'U1', module: 'pilot_update', open: 0, filed: 0, met: 1, nothing: 1, waived: 0, late: 0, overdue: 0, due: null }],
}

describe('OwedPage', () => {
  it('takes its filters from the address and keeps them there', async () => {
    const sent = serve({ ...LISTS, 'GET /obligations': { items: [owes()], next: null } })
    const { page, router } = await place(OwedPage, { path: '/obligations', at: '/obligations?period=2023Q1&state=open' })
    expect(sent.find((s) => s.path === '/obligations')?.query.toString()).toBe('period=2023Q1&state=open')
    await page.get('input[type=checkbox]').setValue(true)
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ period: '2023Q1', state: 'open', late: 'true' })
    await page.findAll('.filter .chip')[0]!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.state).toBe('all')
    expect(sent.filter((s) => s.path === '/obligations').at(-1)?.query.toString()).toBe('period=2023Q1&late=true')
    expect(page.get('.filter .chip').attributes('aria-pressed')).toBe('true')
  })
  it('opens on what is still to be filed, and on everything only when asked', async () => {
    const sent = serve({ ...LISTS, 'GET /obligations': { items: [owes()], next: null } })
    const { page } = await place(OwedPage, { path: '/obligations', at: '/obligations' })
    expect(sent.find((s) => s.path === '/obligations')?.query.toString()).toBe('state=open')
    expect(page.get('.filter .chip[aria-pressed=true]').text()).toBe('待报')
    await page.findAll('.filter .chip')[0]!.trigger('click')
    await flushPromises()
    expect(sent.filter((s) => s.path === '/obligations').at(-1)?.query.toString()).toBe('')
    expect(page.get('.filter .chip[aria-pressed=true]').text()).toBe('全部')
  })
  it('says that there is none, and why there is nothing to see', async () => {
    const opens = (module_label: string) => ({ module: module_label, module_label, period: '2023Q2', label: '2023年第二季度', opens: '2023-06-10', due: '2023-06-30' })
    serve({ ...LISTS, 'GET /obligations': { items: [], next: null }, 'GET /obligations/opens': { own: true, items: [opens('推进状态更新'), opens('改革风险'), { ...opens('清单任务反馈'), period: '2023Q3', label: '2023年第三季度', opens: '2023-09-10', due: '2023-09-30' }] } })
    const none = (await place(OwedPage)).page
    await flushPromises()
    expect(none.text()).toContain('目前没有待报的事项。本单位各项定期更新下一次开放的日期：2023-06-10 起开放2023年第二季度的推进状态更新、改革风险，2023-06-30 截止2023-09-10 起开放2023年第三季度的清单任务反馈，2023-09-30 截止新交办的任务')
    const met = (await place(OwedPage, { path: '/obligations', at: '/obligations?state=met' })).page
    expect(met.text()).toContain('没有符合条件的应报事项')
    expect(met.text()).not.toContain('起开放')
    const one = (await place(OwedPage, { path: '/obligations', at: '/obligations?state=open&module=改革风险' })).page
    await flushPromises()
    expect(one.text(), 'of one business').toContain('2023-06-10 起开放2023年第二季度的改革风险，')
    expect(one.text()).not.toContain('推进状态更新、')
    serve({ ...LISTS, 'GET /obligations': problem(403, 'forbidden') })
    expect((await place(OwedPage)).page.get('[role=alert]').text()).toContain('forbidden')
  })
})
it('OwedTable says what is late, moved or came back', async () => {
  const { page } = await place(OwedTable, { props: { items: [owes({ overdue: true, days_left: -2 }), owes({ obligation: 6, filed_on: '2023-04-01' }), owes({ obligation: 7, state: 'met', state_label: '已报', late: true, due_original: '2023-03-31' })] } })
  expect(page.findAll('small.late').map((s) => s.text())).toEqual(['逾期 2 天', '逾期报送'])
  expect(page.text()).toContain('被驳回，待修改')
  expect(page.text()).toContain('原 2023-03-31')
})
it('OwedActs offers what the server allows, and waives with a reason', async () => {
  const sent = serve({ 'POST /obligations/5/waiver': owes({ state: 'waived' }) })
  const { page } = await place(OwedActs, { props: { owed: owes({ actions: ['chase', 'waive'] }) } })
  expect(page.findAll('button').map((b) => b.text())).toEqual(['催办：渝北区城市更新试点', '免报：渝北区城市更新试点'])
  await page.findAll('button')[1]!.trigger('click')
  await page.get('dialog form').trigger('submit')
  expect(page.get('.error').text()).toContain('请填写免报原因')
  await page.get('#waive-reason').setValue('试点暂停')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(sent[0]?.body).toEqual({ reason: '试点暂停' })
})
beforeEach(forgetChased)
it('OwedActs says why a chase is refused, and does not offer what is done', async () => {
  serve({ 'POST /chases': problem(403, 'forbidden') })
  const { page } = await place(OwedActs, { props: { owed: owes({ actions: ['chase'] }) } })
  const send = async (): Promise<void> => {
    if (!page.find('dialog').exists()) await page.get('button').trigger('click')
    await soon(() => expect(page.find('dialog form').exists()).toBe(true))
    await page.get('dialog form').trigger('submit')
    await flushPromises()
  }
  await send()
  expect(page.get('[role=alert]').text()).toContain('forbidden')
  expect(page.get('button').text()).toContain('催办：')
  serve({ 'POST /chases': problem(422, 'invalid_body', { errors: [{ pointer: '/note', code: 'too_long', detail: '“附言”不能超过200字，现为201字' }] }) })
  await send()
  expect(page.get('textarea').attributes('aria-invalid')).toBe('true')
  expect(page.get('.error').text()).toContain('不能超过200字')
  serve({ 'POST /chases': problem(409, 'chased_today') })
  await send()
  expect(page.find('dialog').exists()).toBe(false)
  expect(page.get('button').text()).toContain('今日已催办')
  expect(page.get('button').attributes('aria-disabled')).toBe('true')
})
it('OwedActs says in place of the button that it was chased', async () => {
  const sent = serve({ 'POST /chases': { status: 201, body: { chased: 1, skipped: 0 } } })
  const { page } = await place(OwedActs, { props: { owed: owes({ actions: ['chase', 'waive'] }) } })
  await page.get('button').trigger('click')
  await soon(() => expect(page.find('dialog textarea').exists()).toBe(true))
  expect(page.get('textarea').attributes('maxlength')).toBe('200')
  await page.get('textarea').setValue(' 会前请先报 ')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ obligation: 5, note: '会前请先报' })
  expect(page.get('[role=status]').text()).toBe('已催办')
  expect(page.get('button').text()).toBe('已催办 09:00：渝北区城市更新试点')
  forgetChased()
  await page.setProps({ owed: owes({ actions: ['waive'], chased_at: '2023-04-11T08:05:00+08:00' }) })
  expect(page.findAll('button').map((b) => b.text())).toEqual(['已催办 08:05：渝北区城市更新试点', '免报：渝北区城市更新试点'])
})
it('MatrixPage shows who is missing and chases a cell', async () => {
  const one = { chased: 2, skipped: 0, units: [{ unit: { unit: 'U2', name: '渝北区', short: '渝北' }, chased: 2, skipped: 0, chased_at: null, chased_by: null }] }
  const sent = serve({ 'GET /periods': PERIODS, 'GET /obligations/matrix': matrix, 'GET /chases/whom': one, 'POST /chases': { status: 201, body: one } })
  const { page } = await place(MatrixPage)
  expect(sent.find((s) => s.path.endsWith('matrix'))?.query.get('period')).toBe('2023Q1')
  expect(page.get('td.missing').text()).toContain('待报 2　在审 1　已报 0')
  expect(page.get('td.missing a').attributes('href')).toBe('/obligations?period=2023Q1&module=pilot_update&unit=U2')
  expect(page.findAll('tbody tr').at(-1)?.text()).toContain('已报 1零报告 1')
  await page.get('td.missing button').trigger('click')
  await soon(() => expect(page.get('dialog .reached').text()).toBe('渝北 2 项'))
  expect(sent.find((s) => s.path.endsWith('whom'))?.query.get('unit')).toBe('U2')
  expect(sent.some((s) => s.method === 'POST')).toBe(false)
  await page.get('dialog .primary').trigger('click')
  await flushPromises()
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ module: 'pilot_update', period: '2023Q1', unit: 'U2' })
})
it('MatrixPage begins with the period in which filing is open, and says which', async () => {
  const sent = serve({ 'GET /periods': { ...PERIODS, filing: '2023Q2', opens: '2023-06-10' }, 'GET /obligations/matrix': matrix })
  const { page } = await place(MatrixPage)
  await flushPromises()
  expect(sent.find((s) => s.path.endsWith('matrix'))?.query.get('period')).toBe('2023Q2')
  expect(page.get('.period span').text()).toBe('正在填报：2023年第二季度（新交办的随时填报，定期更新 2023-06-10 起开放）')
  await page.get('.period select').setValue('2023Q1')
  await page.get('.period button').trigger('click')
  await flushPromises()
  expect((page.get('.period select').element as HTMLSelectElement).value).toBe('2023Q2')
})
it('RatePage tells late with leave from late without, of one business where one is chosen', async () => {
  const module = (name: string, owes: boolean) => ({ module: name, label: `业务${name}`, online: true, owes, parent: null })
  const sent = serve({ 'GET /modules': { groups: [{ group: 'g', label: 'g', modules: [module('pilot', false), module('pilot_update', true), module('district_survey', true)] }] }, 'GET /periods': PERIODS, 'GET /obligations/rates': { period: '2023Q1', label: '', items: [{ unit: { unit: 'U2', name: '渝北区' }, kind: 'district', expected: 3, on_time: 1, granted: 1, late: 1, pending: 0, waived: 0, rate: '33.33', rate_granted: '66.67', returned: 2 }] } })
  const { page } = await place(RatePage)
  expect(page.findAll('tbody td').map((d) => d.text())).toEqual(['3', '1', '1', '1', '33.33%', '66.67%', '0', '0', '2'])
  const choice = page.findAll('select')[1]!
  expect(choice.findAll('option').map((o) => o.text())).toEqual(['全部', '业务pilot_update', '业务district_survey'])
  expect(sent.filter((s) => s.path === '/obligations/rates').at(-1)?.query.toString()).toBe('period=2023Q1')
  await choice.setValue('district_survey')
  await flushPromises()
  expect(sent.filter((s) => s.path === '/obligations/rates').at(-1)?.query.toString()).toBe('period=2023Q1&module=district_survey')
  expect(page.get('th a').attributes('href')).toBe('/obligations?period=2023Q1&unit=U2&module=district_survey')
})
it('ExtensionPage lists both sides and lets the administrator decide', async () => {
  const sent = serve({ 'GET /extensions': { items: [asked(), asked({ extension: 4, state: 'granted', state_label: '已准予', due_granted: '2023-05-10', decidable: false })], next: null } })
  const { page } = await place(ExtensionPage)
  expect(page.text()).toContain('已准予，延至 2023-05-10')
  await page.get('td button').trigger('click')
  expect(page.get('dialog h2').text()).toBe('办理延期申请')
  await page.findAll('.chip').find((c) => c.text() === '待办理')!.trigger('click')
  await flushPromises()
  expect(sent.at(-1)?.query.get('state')).toBe('pending')
})
it('OnePage tells what was done about it', async () => {
  const h = (kind: string, more: object = {}): object => ({ kind, at: '2023-03-21T08:00:00+08:00', by: null, unit: null, note: null, due: null, days: null, ...more })
  const lay = (stage_label: string, days: number, more: object = {}): object => ({ stage: stage_label, stage_label, unit: { unit: 'U2', name: '渝北区', short: '渝北' }, days, now: false, longest: false, ...more })
  serve({ 'GET /obligations/5': { ...owes(), stages: [lay('录入', 4), lay('本级审核', 0), lay('主管部门审核', 7, { now: true, longest: true })], history: [h('opened', { due: '2023-04-30' }), h('reminded', { days: -10 }), h('chased', { by: { account: 1, name: '审核员甲' }, note: '请抓紧' })] } })
  const { page } = await place(OnePage, { path: '/obligations/:id', at: '/obligations/5' })
  const [times, history] = page.findAll('ol')
  expect(times!.findAll('li').map((l) => l.text().replace(/\s+/g, ' '))).toEqual(['录入渝北4 个工作日', '本级审核渝北不到 1 个工作日', '主管部门审核渝北7 个工作日至今用时最长'])
  expect(times!.findAll('.longest').length).toBe(1)
  expect(history!.findAll('li b').map((b) => b.text())).toEqual(['列入应报', '系统提醒（截止前 10 天）', '催办'])
  expect(page.text()).toContain('请抓紧')
})
it('OnePage says by how many days it is late, once it has ended only that it was', async () => {
  const said = async (more: object) => {
    serve({ 'GET /obligations/5': { ...owes(), stages: [], history: [], late: true, ...more } })
    const { page } = await place(OnePage, { path: '/obligations/:id', at: '/obligations/5' })
    return page.get('dd .late').text()
  }
  expect(await said({ overdue: true, days_left: -42 })).toBe('逾期 42 天')
  expect(await said({ state: 'met', overdue: false, days_left: -42 })).toBe('逾期')
})
it('MonthGrid puts days where they stand', async () => {
  const calendar = { from: '2023-04-01', to: '2023-04-30', items: [{ day: '2023-04-10', module: 'pilot_update', module_label: '推进状态更新', open: 1, filed: 2, met: 0, waived: 0, late: 0 }], days: [{ day: '2023-04-05', working: false, label: '清明节' }], marks: [{ day: '2023-04-10', label: '补审期截止' }] }
  const { page } = await place(MonthGrid, { props: { month: '2023-04', calendar, today: '2023-04-11' } })
  expect(page.findAll('tbody tr').length).toBe(5)
  expect(page.get('.today').text()).toContain('11')
  expect(page.get('a').attributes('href')).toBe('/obligations?due_from=2023-04-10&due_to=2023-04-10&module=pilot_update')
  expect(page.text()).toContain('清明节')
  expect(page.text()).toContain('补审期截止')
})
it('CalendarPage turns months and gives the file', async () => {
  const sent = serve({ 'GET /obligations/calendar': { from: '', to: '', items: [], days: [], marks: [] }, 'GET /obligations.ics': problem(503, 'unavailable') })
  const { page } = await place(CalendarPage)
  expect(sent[0]?.query.toString()).toBe('from=2023-04-01&to=2023-04-30')
  const press = async (label: string): Promise<void> => { await page.findAll('button').find((b) => b.text().startsWith(label))!.trigger('click'); await flushPromises() }
  await press('下月')
  expect(sent.at(-1)?.query.get('to')).toBe('2023-05-31')
  await press('下载日历文件')
  expect(page.get('[role=alert]').text()).toContain('unavailable')
})
it('OwedTabs marks the view that is open', async () => {
  const { page } = await place(OwedTabs, { at: '/obligations/matrix' })
  expect(page.get('[aria-current=page]').text()).toBe('报送矩阵')
})
it('months are whole weeks', () => {
  expect([monthMove('2023-01', -1), monthMove('2023-12', 1), monthEnd('2024-02')]).toEqual(['2022-12', '2024-01', '2024-02-29'])
  expect(weeksOf('2023-05')[0]).toEqual(['2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04', '2023-05-05', '2023-05-06', '2023-05-07'])
  expect(weeksOf('2023-10').at(-1)?.at(-1)).toBe('2023-11-05')
})

it('OwedActs says that there was nothing, with or without words', async () => {
  const sent = serve({ 'POST /obligations/5/nothing': owes({ state: 'met' }) })
  const { page } = await place(OwedActs, { props: { owed: owes({ subject: null, module_label: '改革风险', actions: ['fill', 'nothing'] }) } })
  expect(page.get('a').text()).toBe('开始填报：渝北区改革风险')
  await page.findAll('button').find((b) => b.text().startsWith('零报告'))!.trigger('click')
  expect(page.get('dialog').text()).toContain('渝北区2023年第一季度没有需要填报的“改革风险”。')
  await page.get('#nothing-note').setValue(' 未发生 ')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ note: '未发生' })
  expect(page.find('dialog').exists()).toBe(false)
})
it('OwedActs tells why it could not be said', async () => {
  serve({ 'POST /obligations/5/nothing': problem(409, 'obligation_taken') })
  const { page } = await place(OwedActs, { props: { owed: owes({ actions: ['nothing'] }) } })
  await page.get('button').trigger('click')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('obligation_taken')
})
