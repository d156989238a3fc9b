// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Judge, RuleBody, RuleIndicator } from '@/api/rulesets'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import CheckBox from './CheckBox.vue'
import ComparePage from './ComparePage.vue'
import CreateDialog from './CreateDialog.vue'
import IndicatorPart from './IndicatorPart.vue'
import ListPage from './ListPage.vue'
import PillarPart from './PillarPart.vue'
import PublishDialog from './PublishDialog.vue'
import RuleEditor from './RuleEditor.vue'
import RuleSetPage from './RuleSetPage.vue'
import RuleTable from './RuleTable.vue'
import { body, CITY, EVENTS, fine, head, indicator, item, JUDGES, judges, office, pause, whole } from './fixture'
import { fieldValue, moved, newIndicator, pillarSum, priceable, sum, withMethod, withPrice } from './model'

describe('the model', () => {
  it('adds decimals exactly', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(sum(['20', '10.00'])).toBe('30')
    expect(sum(['1/3'])).toBeNull()
    expect(sum([])).toBe('0')
    expect(pillarSum(body().pillars[0]!)).toBe('30')
  })
  it('keeps what both methods have, and takes what an event costs from the function', () => {
    const three = withMethod(indicator('x'), 'three_tier', undefined)
    expect([three.points, three.coefficients, three.options]).toEqual(['20', ['1.0', '0.9', '0.8'], { not_assessed: 'mean', all_zero: 'top', tie_low: 'median' }])
    expect('tie_low' in (withMethod(three, 'two_tier', undefined).options ?? {})).toBe(false)
    const off = withMethod(indicator('x', { value_max: '1' }), 'deduction', JUDGES[1])
    expect([off.points, off.value_max, off.events]).toEqual([undefined, undefined, EVENTS])
    expect(withMethod(off, 'display', undefined).events).toBeUndefined()
    expect(newIndicator({ ...body(), pillars: [{ ...body().pillars[0]!, indicators: [indicator('pilots')] }] }, JUDGES[0]!).key).toBe('pilots_2')
  })
  it('moves an indicator within its pillar and past its ends', () => {
    const keys = (p: ReturnType<typeof moved>): string[][] => p.map((x) => x.indicators.map((i) => i.key))
    expect(keys(moved(body().pillars, 0, 0, 1))).toEqual([['two', 'one'], ['risk']])
    expect(keys(moved(body().pillars, 0, 1, 1))).toEqual([['one'], ['two', 'risk']])
    expect(keys(moved(body().pillars, 1, 0, -1))).toEqual([['one', 'two', 'risk'], []])
    expect(keys(moved(body().pillars, 0, 0, -1))).toEqual([['one', 'two'], ['risk']])
  })
  it('says a value as people read it', () => {
    expect(fieldValue('approval_window', { days: 5, unit: 'working_day' })).toBe('截止后 5 个工作日')
  })
})

describe('the list', () => {
  it('offers a new version to the office alone', async () => {
    serve({ 'GET /rule-sets': { items: [item()], next: null } })
    expect((await place(ListPage, { path: '/rule-sets', at: '/rule-sets' })).page.find('.page-head .btn').exists()).toBe(false)
    const { page } = await place(ListPage, { path: '/rule-sets', at: '/rule-sets', me: office })
    expect(page.get('tbody').text()).toContain('现行')
    await page.get('.page-head .btn').trigger('click')
    expect(page.find('dialog').exists()).toBe(true)
  })
  it('leads to two of them side by side', async () => {
    serve({ 'GET /rule-sets': { items: [item(), item({ id: '2024', current: false })], next: null } })
    const { page, router } = await place(ListPage, { path: '/rule-sets', at: '/rule-sets' })
    const [one, two] = page.findAll('.compare select')
    await one!.setValue('2023-03-31')
    await two!.setValue('2024')
    await page.get('.compare').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/rule-sets/2023-03-31/diff/2024')
  })
  it('CreateDialog makes a draft of a published one', async () => {
    const sent = serve({ 'POST /rule-sets': { status: 201, body: whole() } })
    const { page } = await place(CreateDialog, { props: { bases: [item()] } })
    await page.get('form').trigger('submit')
    expect(sent).toHaveLength(0)
    await page.get('#rule-id').setValue('2024')
    await page.get('#rule-label').setValue('新版')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ based_on: '2023-03-31', id: '2024', label: '新版' })
    expect(sent[0]?.headers['Idempotency-Key']).toBeTruthy()
    expect(page.emitted('done')).toEqual([['2024']])
  })
})

describe('a draft', () => {
  it('is judged by the server as it is written and stored at its revision', async () => {
    const flawed = { flaws: [{ pointer: '/body/pillars/0/points', code: 'points_mismatch', detail: '一级指标分值不等于其二级指标分值之和' }], notes: [], indices: [] }
    const sent = serve({ 'POST /rule-sets/2024/check': (s: { body: unknown }) => ((s.body as { body: RuleBody }).body.pillars[0]?.indicators[0]?.points === '25' ? flawed : fine), 'PUT /rule-sets/2024': whole({ revision: 4 }) })
    const { page } = await place(RuleEditor, { props: { rules: whole(), judges: JUDGES } })
    expect(page.get('.check').text()).toContain('可以保存')
    expect(page.get('.check').text()).toContain('24.00–30.00')
    expect(page.get('[type=submit]').attributes('aria-disabled')).toBe('true')
    await page.get('#rule-0-0-points').setValue('25')
    expect(page.get('.sum').text()).toContain('35 分，与分值不一致')
    await pause(550)
    await flushPromises()
    expect(page.get('.check').text()).toContain('改革落实力 › 分值：一级指标分值不等于')
    expect(page.get('#rule-0-points').attributes('aria-invalid')).toBe('true')
    await page.get('.check a').trigger('click')
    expect(document.activeElement?.id).toBe('rule-0-points')
    await page.get('#rule-0-points').setValue('35')
    await page.get('form').trigger('submit')
    await flushPromises()
    const put = sent.find((s) => s.method === 'PUT')!
    expect(put.headers['If-Match']).toBe('"r3"')
    expect((put.body as { body: RuleBody }).body.pillars[0]?.points).toBe('35')
    expect(page.emitted('done')).toHaveLength(1)
  })
  it('is given, moved and rid of its parts', async () => {
    const sent = serve({ 'POST /rule-sets/2024/check': fine, 'PUT /rule-sets/2024': () => problem(412, 'revision_stale') })
    const { page } = await place(RuleEditor, { props: { rules: whole(), judges: JUDGES } })
    expect(page.findAll('.add option').map((o) => o.text())).not.toContain('别的报表')
    await page.get('.add select').setValue('judge_pilots_v1')
    await page.get('.add .btn').trigger('click')
    expect(page.findAll('#rule-0 details')).toHaveLength(3)
    await page.findAll('#rule-0 .moves .btn')[2]!.trigger('click')
    expect(page.findAll('#rule-0 summary b').map((b) => b.text())).toEqual(['指标two', '试点项目数'])
    await page.findAll('#rule-0 .moves .btn')[1]!.trigger('click')
    expect(page.findAll('#rule-0 summary b').map((b) => b.text())).toEqual(['试点项目数', '指标two'])
    await page.findAll('button').find((b) => b.text() === '新增一级指标')!.trigger('click')
    expect(page.findAll('section.pillar')).toHaveLength(3)
    await page.findAll('section.pillar > header .btn')[2]!.trigger('click')
    await page.get('#rule-colour-deduction_from').setValue('2、4，8')
    await page.get('form').trigger('submit')
    await flushPromises()
    const stored = (sent.find((s) => s.method === 'PUT')!.body as { body: RuleBody }).body
    expect(stored.pillars.map((p) => p.indicators.length)).toEqual([2, 1])
    expect(stored.colour.deduction_from).toEqual(['2', '4', '8'])
    expect(page.get('[role=alert]').text()).toContain('revision_stale')
  })
  it('IndicatorPart changes method, coefficients, window, source', async () => {
    const { page } = await place(IndicatorPart, { props: { id: 'rule-0-0', judges: JUDGES, errors: { 'rule-0-0-coefficients': '系数应由高到低' }, modelValue: indicator('one') } })
    const last = (): RuleIndicator => (page.emitted('update:modelValue') as [RuleIndicator][]).at(-1)![0]
    expect(page.text()).toContain('系数应由高到低')
    await page.get('#rule-0-0-coefficients-1').setValue('0.7')
    expect(last().coefficients).toEqual(['1.0', '0.7'])
    await page.get('#rule-0-0-options-all_zero').setValue('floor')
    expect(last().options).toEqual({ not_assessed: 'mean', all_zero: 'floor' })
    await page.get('#rule-0-0-kind').setValue('display')
    expect([last().kind, last().points]).toEqual(['display', undefined])
    await page.get('#rule-0-0-judge').setValue('judge_risk_v1')
    expect([last().kind, last().events]).toEqual(['deduction', EVENTS])
    await page.get('#rule-0-0-approval_window').setValue('20')
    expect(last().approval_window).toEqual({ days: 20, unit: 'working_day' })
    await page.get('#rule-0-0-basis').setValue('')
    expect(JSON.stringify(last())).not.toContain('basis')
  })
  it('IndicatorPart offers the windows that all its sources can count by', async () => {
    const place_ = async (modelValue: RuleIndicator) => (await place(IndicatorPart, { props: { id: 'rule-0-0', judges: [...JUDGES, CITY], errors: { 'rule-0-0-window': '不能这样计' }, modelValue } })).page
    const offered = (page: Awaited<ReturnType<typeof place_>>): string[] => page.findAll('#rule-0-0-window option').map((o) => o.text())
    const one = await place_(indicator('one'))
    expect(offered(one)).toEqual(['截止日的状况'])
    expect(one.text()).toContain('没有别的可选')
    const two = await place_(indicator('one', { judge: 'judge_city_v1' }))
    expect(offered(two)).toEqual(['年初至截止日', '只计本期'])
    expect(two.text()).toContain('不能这样计')
    await two.get('#rule-0-0-window').setValue('period')
    const last = (): RuleIndicator => (two.emitted('update:modelValue') as [RuleIndicator][]).at(-1)![0]
    expect(last().window).toBe('period')
    const both = await place_(indicator('one', { judge: 'judge_city_v1', also: [{ judge: 'judge_risk_v1' }], window: 'period' }))
    expect(offered(both)).toEqual(['只计本期', '年初至截止日'])
    await both.get('#rule-0-0-judge').setValue('judge_pilots_v1')
    expect((both.emitted('update:modelValue') as [RuleIndicator][]).at(-1)![0].window).toBeUndefined()
  })
  it('IndicatorPart prices each event, and one without a price takes nothing off', async () => {
    const two: Judge = { judge: 'judge_risk_v1', label: '扣分事件', report_kind: 'district', windows: ['year'], events: [...EVENTS, { key: 'mass', label: '群体性事件', points: '3' }] }
    const start = withMethod(indicator('risk', { judge: 'judge_risk_v1' }), 'deduction', two)
    const { page } = await place(IndicatorPart, { props: { id: 'rule-1-0', judges: [two], errors: { 'rule-1-0-events': '每起扣分应大于 0' }, modelValue: start } })
    const last = (): RuleIndicator => (page.emitted('update:modelValue') as [RuleIndicator][]).at(-1)![0]
    expect(page.text()).toContain('每起扣分应大于 0')
    expect(page.findAll('fieldset input').slice(0, 2).map((i) => (i.element as HTMLInputElement).value)).toEqual(['0.1', '3'])
    await page.get('#rule-1-0-events-1').setValue(' 2.5 ')
    expect(last().events).toEqual([EVENTS[0], { key: 'mass', label: '群体性事件', points: '2.5' }])
    await page.get('#rule-1-0-events').setValue('')
    expect(last().events).toEqual([{ key: 'mass', label: '群体性事件', points: '2.5' }])
    expect((page.get('#rule-1-0-events').element as HTMLInputElement).value).toBe('')
  })
  it('SourceList adds sources, weighs them, and takes them away again', async () => {
    const more: Judge[] = [...JUDGES.slice(0, 2), CITY]
    const { page } = await place(IndicatorPart, { props: { id: 'rule-0-0', judges: more, errors: { 'rule-0-0-also': '计数方式不同' }, modelValue: indicator('one') } })
    const last = (): RuleIndicator => (page.emitted('update:modelValue') as [RuleIndicator][]).at(-1)![0]
    expect(page.text()).toContain('计数方式不同')
    expect(page.find('#rule-0-0-weight-0').exists()).toBe(false)
    expect(page.findAll('#rule-0-0-also option').map((o) => o.attributes('value'))).toEqual(['', 'judge_city_v1'])
    await page.get('#rule-0-0-also').setValue('judge_city_v1')
    expect(last().also).toEqual([{ judge: 'judge_city_v1' }])
    await page.get('#rule-0-0-weight-0').setValue('2')
    await page.get('#rule-0-0-weight-1').setValue('0.5')
    expect([last().judge, last().weight, last().also]).toEqual(['judge_pilots_v1', '2', [{ judge: 'judge_city_v1', weight: '0.5' }]])
    await page.get('.source button').trigger('click')
    expect([last().weight, 'also' in last()]).toEqual(['2', false])
    await page.get('#rule-0-0-weight-0').setValue('')
    expect('weight' in last()).toBe(false)
  })
  it('a deduction has sources without weights', () => {
    const off = withMethod(indicator('x', { judge: 'judge_risk_v1', weight: '2', also: [{ judge: 'judge_more_v1', weight: '3' }] }), 'deduction', JUDGES[1])
    expect([off.weight, off.also, off.events]).toEqual([undefined, [{ judge: 'judge_more_v1' }], EVENTS])
    const other: Judge = { judge: 'judge_more_v1', label: '又一种', report_kind: 'district', windows: ['year'], events: [{ key: 'storm', label: '风暴', points: '1' }] }
    expect(priceable(off, [...JUDGES, other]).map((e) => `${e.key} ${e.points}`)).toEqual(['opinion 0.1', 'storm '])
    expect(withPrice(off, [...JUDGES, other], 'storm', '2').events?.map((e) => e.key)).toEqual(['opinion', 'storm'])
  })
  it('PillarPart tells when its points do not add up', async () => {
    const { page } = await place(PillarPart, { props: { body: body(), pillar: { ...body().pillars[0]!, points: '31' }, at: 0, judges: JUDGES, errors: {} } })
    expect(page.get('.sum').classes()).toContain('late')
    await page.get('#rule-0-label').setValue('落实')
    expect((page.emitted('change') as [{ label: string }][])[0]![0].label).toBe('落实')
  })
  it('CheckBox waits, and says when it could not ask', async () => {
    expect((await place(CheckBox, { props: { body: body(), checked: null, failed: '' } })).page.text()).toContain('正在校验')
    expect((await place(CheckBox, { props: { body: body(), checked: null, failed: '无法连接' } })).page.text()).toContain('无法连接')
    const noted = await place(CheckBox, { props: { body: body(), checked: { ...fine, notes: [{ pointer: '/body/pillars/0/indicators/0/approval_window', code: 'window_outlives_report', detail: '补审期比最短的长' }] }, failed: '' } })
    expect(noted.page.get('[role=status]').text()).toContain('校验通过，可以保存。请留意：')
    expect(noted.page.get('li a').attributes('href')).toBe('#rule-0-0-approval_window')
  })
})

describe('one version', () => {
  it('is read by everybody', async () => {
    serve({ 'GET /rule-sets/2024': whole({ state: 'published', may_edit: false, from_period: '2023Q3', published_at: '2023-04-10T09:00:00+08:00' }), 'GET /judges': judges })
    const { page } = await place(RuleSetPage, { path: '/rule-sets/:id', at: '/rule-sets/2024' })
    await flushPromises()
    expect(page.find('form').exists()).toBe(false)
    expect(page.get('.page-head').text()).toContain('2023年第三季度起施行')
    expect(page.get('tbody').text()).toContain('试点项目数')
  })
  it('is published by another person, from a period on', async () => {
    const sent = serve({ 'GET /rule-sets/2024': whole({ may_edit: false, may_publish: true }), 'GET /judges': judges, 'POST /rule-sets/2024/check': fine, 'POST /rule-sets/2024/publish': whole({ state: 'published' }) })
    const { page } = await place(RuleSetPage, { path: '/rule-sets/:id', at: '/rule-sets/2024', me: office })
    await flushPromises()
    await page.findAll('.page-head .btn').find((b) => b.text() === '发布')!.trigger('click')
    expect(page.findAll('#rule-from option').map((o) => o.attributes('value')).slice(0, 3)).toEqual(['2023Q1', '2023Q2', '2023Q3'])
    await page.get('#rule-from').setValue('2023Q3')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    const post = sent.find((s) => s.path.endsWith('/publish'))!
    expect([post.body, post.headers['If-Match']]).toEqual([{ from_period: '2023Q3' }, '"r3"'])
  })
  it('is discarded while it is a draft', async () => {
    const sent = serve({ 'GET /rule-sets/2024': whole(), 'GET /judges': judges, 'POST /rule-sets/2024/check': fine, 'DELETE /rule-sets/2024': { status: 204 } })
    const { page, router } = await place(RuleSetPage, { path: '/rule-sets/:id', at: '/rule-sets/2024', me: office })
    await flushPromises()
    expect(page.text()).toContain('最后修改的人不能自己发布')
    await page.findAll('.page-head .btn').find((b) => b.text() === '删除草稿')!.trigger('click')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.some((s) => s.method === 'DELETE')).toBe(true)
    expect(router.currentRoute.value.path).toBe('/rule-sets')
  })
  it('PublishDialog offers two-month periods for the project report', async () => {
    const { page } = await place(PublishDialog, { props: { rules: whole({ report_kind: 'project' }) } })
    expect(page.findAll('option').map((o) => o.attributes('value')).slice(0, 3)).toEqual(['202301B', '202302B', '202303B'])
  })
  it('RuleTable is laid out as the annex', async () => {
    const { page } = await place(RuleTable, { props: { body: body(), judges: JUDGES } })
    expect(page.findAll('tbody')).toHaveLength(2)
    expect(page.text()).toContain('重大负面网络舆情 0.1 分')
    expect(page.findAll('.judge').map((x) => /计数区间：(\S+)补审期/.exec(x.text())?.[1])).toContain('截止日的状况')
    const half = body()
    half.pillars[0]!.points = '55/2'
    const fraction = await place(RuleTable, { props: { body: half, judges: JUDGES } })
    expect(fraction.page.findAll('th[scope=rowgroup]').map((t) => t.get('.num').text())).toEqual(['55/2 分', '扣分'])
    const two = body()
    two.pillars[0]!.indicators[0] = indicator('one', { weight: '2', also: [{ judge: 'judge_city_v1', weight: '0.5' }] })
    const more = await place(RuleTable, { props: { body: two, judges: [CITY] } })
    expect(more.page.get('.judge').text()).toMatch(/judge_pilots_v1，每条计 2另计 全市推广judge_city_v1，每条计 0.5/)
  })
  it('ComparePage shows what differs, the rest on demand', async () => {
    serve({ 'GET /rule-sets/2023-03-31/diff/': null, 'GET /rule-sets/2023-03-31/diff': { from: head(), to: head(), parts: [
      { level: 'pillar', key: 'a', label: '改革落实力', change: 'same', fields: [] },
      { level: 'indicator', key: 'one', label: '指标one', change: 'changed', fields: [{ field: 'points', before: '20', after: '18' }] },
      { level: 'indicator', key: 'two', label: '指标two', change: 'dropped', fields: [{ field: 'kind', before: 'two_tier', after: null }] },
    ] } })
    const { page } = await place(ComparePage, { path: '/rule-sets/:id/diff/:to', at: '/rule-sets/2023-03-31/diff/2024' })
    await flushPromises()
    expect(page.findAll('tbody')).toHaveLength(2)
    expect(page.get('del').text()).toBe('20')
    expect(page.get('ins').text()).toBe('18')
    expect(page.get('.page-head').text()).toContain('新增 0 项，去掉 1 项，调整 1 项')
    await page.get('input[type=checkbox]').setValue(true)
    expect(page.findAll('tbody')).toHaveLength(3)
  })
})
