// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import ComparePage from './ComparePage.vue'
import CreateDialog from './CreateDialog.vue'
import ListPage from './ListPage.vue'
import PublishDialog from './PublishDialog.vue'
import RuleSetPage from './RuleSetPage.vue'
import VersionMark from './VersionMark.vue'
import { fine, head, item, judges, office, whole } from './fixture'
import { choice, currentOf, publishedWords, since, standing } from './versions'

const project = item({ id: 'project-2023', label: '项目版', report_kind: 'project' })
const older = item({ id: '2022', label: '旧版', current: false })
const draft = item({ id: '2024', label: '新版', state: 'draft', current: false, based_on: '2022' })
const ALL = [draft, project, item({ label: '区县版', from_period: '2023Q3' }), older]
const list = { items: ALL, next: null }

describe('a version', () => {
  it('is in force, published or a draft, and since when', async () => {
    expect(ALL.map((s) => standing(s, s.current))).toEqual(['草稿', '现行', '现行', '已发布'])
    expect(ALL.map(since)).toEqual(['第 3 稿 · 2023-04-10 09:00 修改', '最初施行', '2023年第三季度起施行', '最初施行'])
    expect(currentOf(ALL, 'district')?.id).toBe('2023-03-31')
    expect(publishedWords(head({ state: 'published', published_at: '2023-05-08T09:00:00+08:00' }))).toBe('2023-05-08 09:00 发布')
    expect(publishedWords(head({ state: 'published' })), 'nobody published what came with the program').toBe('随系统提供')
    expect(choice(project).label).toBe('project-2023 · 项目版（现行）')
    const { page } = await place(VersionMark, { props: { rules: draft, current: false } })
    expect(page.get('.mark').classes()).toContain('draft')
  })
})

describe('a new draft', () => {
  const bases = ALL.filter((s) => s.state === 'published')
  const base = (page: Awaited<ReturnType<typeof place>>['page']): string => (page.get('#rule-base').element as HTMLSelectElement).value
  it('of two reports is asked for which, and begins with the version in force of that', async () => {
    const sent = serve({ 'POST /rule-sets': { status: 201, body: whole() } })
    const { page } = await place(CreateDialog, { props: { bases, kind: '' } })
    expect(page.find('#rule-base').exists()).toBe(false)
    await page.get('#rule-id').setValue('2024')
    await page.get('#rule-label').setValue('新版')
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('请选择为哪种报表拟订')
    expect(sent).toHaveLength(0)
    await page.get('#rule-kind').setValue('district')
    expect(base(page)).toBe('2023-03-31')
    expect(page.findAll('#rule-base option').map((o) => o.text())).toEqual(['2023-03-31 · 区县版（现行）', '2022 · 旧版（已发布）'])
    expect(page.text()).toContain('底本叫“区县版”')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ based_on: '2023-03-31', id: '2024', label: '新版' })
  })
  it('of the report that the list is about is not asked', async () => {
    const { page } = await place(CreateDialog, { props: { bases, kind: 'project' } })
    expect(base(page)).toBe('project-2023')
  })
})

describe('the list', () => {
  it('shows one report where that is asked for, and takes its kind to a new draft', async () => {
    serve({ 'GET /rule-sets': list })
    const { page, router } = await place(ListPage, { path: '/rule-sets', at: '/rule-sets', me: office })
    expect(page.findAll('tbody tr')).toHaveLength(4)
    await page.get('.bar label select').setValue('district')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ kind: 'district' })
    expect(page.findAll('tbody .mark').map((m) => m.text())).toEqual(['草稿', '现行', '已发布'])
    await page.get('.page-head .btn').trigger('click')
    expect((page.get('#rule-base').element as HTMLSelectElement).value).toBe('2023-03-31')
  })
  it('compares versions of one report, each with the one in force at a click', async () => {
    serve({ 'GET /rule-sets': list })
    const { page } = await place(ListPage, { path: '/rule-sets', at: '/rule-sets' })
    expect(page.get('tbody tr').text()).toContain('2023-04-10 09:00 修改')
    expect(page.findAll('tbody a').map((a) => a.attributes('href')).filter((h) => h?.includes('diff'))).toEqual(['/rule-sets/2023-03-31/diff/2024', '/rule-sets/2023-03-31/diff/2022'])
    const [one, two] = page.findAll('.compare select')
    await one!.setValue('2024')
    expect(two!.findAll('option').map((o) => o.attributes('value'))).toEqual(['', '2023-03-31', '2022'])
    await one!.setValue('project-2023')
    expect(two!.text()).toBe('同种报表没有别的版')
  })
})

describe('one version', () => {
  it('leads to its base and to the one in force', async () => {
    serve({ 'GET /rule-sets': list, 'GET /rule-sets/2024': whole({ based_on: '2022' }), 'GET /judges': judges, 'POST /rule-sets/2024/check': fine })
    const { page } = await place(RuleSetPage, { path: '/rule-sets/:id', at: '/rule-sets/2024', me: office })
    await flushPromises()
    expect(page.findAll('.page-head a.btn').map((a) => [a.text(), a.attributes('href')])).toEqual([['与底本比较', '/rule-sets/2022/diff/2024'], ['与现行比较', '/rule-sets/2023-03-31/diff/2024']])
    expect(page.get('.page-head .mark').text()).toBe('草稿')
    await page.get('#rule-label').setValue('改了')
    expect(page.text()).toContain('比较看到的是保存过的')
  })
  it('based on the one in force has one way, and that one none', async () => {
    serve({ 'GET /rule-sets': list, 'GET /rule-sets/2024': whole({ may_edit: false, may_publish: true }), 'GET /rule-sets/2023-03-31': whole({ ...head({ id: '2023-03-31', state: 'published', based_on: null }), may_edit: false }), 'GET /judges': judges })
    const { page } = await place(RuleSetPage, { path: '/rule-sets/:id', at: '/rule-sets/2024', me: office })
    await flushPromises()
    expect(page.findAll('.page-head a.btn').map((a) => a.text())).toEqual(['与底本（现行）比较'])
    const other = await place(RuleSetPage, { path: '/rule-sets/:id', at: '/rule-sets/2023-03-31', me: office })
    await flushPromises()
    expect(other.page.get('.page-head .mark').text()).toBe('现行')
    expect(other.page.findAll('.page-head a.btn')).toHaveLength(0)
  })
  it('that is published says which one it takes over from', async () => {
    const { page } = await place(PublishDialog, { props: { rules: whole(), current: ALL[2] } })
    expect(page.text()).toContain('现行的是 2023-03-31（2023年第三季度起施行），从所选的一期起由这一版接替。')
  })
  it('tells who publishes it what the check has to say', async () => {
    const notes = [{ pointer: '/body/pillars/0/indicators/1/judge', code: 'source_twice', detail: '同一来源用在两项' }]
    const sent = serve({ 'POST /rule-sets/2024/check': { ...fine, notes } })
    const { page } = await place(PublishDialog, { props: { rules: whole() } })
    await flushPromises()
    expect(sent[0]?.body).toEqual({ body: whole().body })
    expect(page.get('[role=status]').text()).toBe('校验时请留意的有 1 处，拟订时已经列出：改革落实力 › 指标two › 认定函数：同一来源用在两项')
  })
  it('whose source has gone is not published, and it is said where', async () => {
    const errors = [{ pointer: '/body/pillars/0/indicators/1/judge', code: 'judge_unknown', detail: '没有这类报表可用的这个认定函数' }, { pointer: '/body/pillars/1/indicators/0/events', code: 'event_unknown', detail: '该认定函数不产生这类扣分事件' }]
    serve({ 'POST /rule-sets/2024/publish': () => problem(422, 'fields_invalid', { errors }) })
    const { page } = await place(PublishDialog, { props: { rules: whole() } })
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toBe('草稿有 2 处要改：改革落实力 › 指标two › 认定函数：没有这类报表可用的这个认定函数；风险管控力 › 扣分 › 扣分事件：该认定函数不产生这类扣分事件')
  })
})

describe('two versions side by side', () => {
  const at = { path: '/rule-sets/:id/diff/:to', at: '/rule-sets/2023-03-31/diff/2024' }
  it('say what each is, and since when', async () => {
    serve({ 'GET /rule-sets/2023-03-31/diff': { from: head({ id: '2023-03-31', label: '区县版', state: 'published', from_period: '2023Q3' }), to: head(), parts: [{ level: 'indicator', key: 'one', label: '指标one', change: 'changed', fields: [{ field: 'points', before: '20', after: '18' }, { field: 'basis', before: '计分=[…]×20', after: '计分=[…]×18' }] }] }, 'GET /rule-sets': list })
    const { page } = await place(ComparePage, at)
    await flushPromises()
    expect(page.findAll('thead .side').map((s) => s.text().replace(/\s+/g, ' '))).toEqual(['区县版现行 2023-03-31 · 2023年第三季度起施行', '新版草稿 2024 · 第 3 稿 · 2023-04-10 09:00 修改'])
    expect(page.findAll('thead a').map((a) => a.attributes('href'))).toEqual(['/rule-sets/2023-03-31', '/rule-sets/2024'])
    expect(page.find('.other').exists()).toBe(false)
    const [was, now] = page.findAll('tbody tr')[1]!.findAll('.side')
    expect([was!.get('del').text(), now!.get('ins').text()]).toEqual(['删除：20', '新增：18'])
    expect([was!.find('ins').exists(), was!.text()]).toEqual([false, expect.stringContaining('计分=[…]×')])
  })
  it('of two reports are said to be of two', async () => {
    serve({ 'GET /rule-sets/2023-03-31/diff': { from: head({ id: '2023-03-31' }), to: head({ report_kind: 'project' }), parts: [] }, 'GET /rule-sets': list })
    const { page } = await place(ComparePage, at)
    await flushPromises()
    expect(page.get('.page-head').text()).toContain('区县改革报表与重大改革项目报表')
    expect(page.get('.other').text()).toContain('两种报表')
  })
})
