// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Project, ProjectCounts } from '@/api/projects'
import { UNITS } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import ListPage from './ListPage.vue'
import MilestoneTable from './MilestoneTable.vue'
import ProjectPage from './ProjectPage.vue'
import ReportTable from './ReportTable.vue'
import ResultList from './ResultList.vue'
import TrafficMark from '@/ui/TrafficMark.vue'
import { why } from './traffic'

const counts = (more: Partial<ProjectCounts> = {}): ProjectCounts => ({
  traffic: 'soon', milestones: 4, completed: 1, overdue: 0, due: 1, on_time: 1, next_due: '2023-04-20', participants: 2,
  updates_due: 4, updates_on_time: 3, results: 2, recognised: 1, ...more,
})
const unit = { unit: 'U2', name: '渝北区', short: '渝北' }
const item = { id: 9, name: '城市更新改革', lead_department: { unit: 'D30', name: '市住房城乡建委' }, contact: { name: '项目联系人', phone: '00020230001' }, counts: counts() }
const project: Project = {
  ...item, goals: '建立长效机制', policy_area: '社会', track: '基层治理', approved_at: '2023-01-05T09:00:00+08:00', version: 1,
  milestones: [
    { milestone_id: 'a', name: '印发方案', due: '2023-02-28', mark: '文件印发', state: 'completed', state_label: '已完成', completed_on: '2023-02-20', on_time: true, overdue: false, units: [{ unit, state: 'completed', state_label: '已完成', completed_on: '2023-02-20', proof: '渝演示发7号' }] },
    { milestone_id: 'b', name: '应用上线', due: '2023-03-31', mark: '上线公告', state: 'under_way', state_label: '推进中', completed_on: null, on_time: null, overdue: true, units: [{ unit, state: null, state_label: null, completed_on: null, proof: null }] },
    { milestone_id: 'c', name: '评估', due: '2023-02-01', mark: '报告', state: 'completed', state_label: '已完成', completed_on: '2023-03-01', on_time: false, overdue: false, units: [] },
  ],
  reports: [
    { unit, contact: { name: '渝北联系人', phone: '00010230002' }, entry: 31, period: '202301B', approved_at: '2023-03-02T09:00:00+08:00', work_done: '1.召开会议', problems: '数据不通', next_steps: '印发细则', owed: [{ period: '202301B', due: '2023-02-28', state: 'met', late: true, entry: 31 }, { period: '202302B', due: '2023-04-30', state: 'open', late: false, entry: null }] },
    { unit: { unit: 'U3', name: '巴南区' }, contact: null, entry: null, period: null, approved_at: null, work_done: null, problems: null, next_steps: null, owed: [{ period: '202302B', due: '2023-04-30', state: 'filed', late: false, entry: null }] },
  ],
  results: [{ result_id: 'r', unit, name: '建立联审机制', form: '形成机制成果', measures: '针对职责交叉', effects: '时限压减', situation: '获全市推广' }],
  links: [{ id: 3, title: '城市更新试点', module: 'pilot', module_label: '改革试点' }],
  surveys: [{ year: 2022, score: 91.5, conclusion: '满意' }],
}

describe('list', () => {
  it('says of each project how it stands and why', async () => {
    serve({ 'GET /units': { items: UNITS }, 'GET /projects': { items: [item, { ...item, id: 8, name: '另一项目', counts: counts({ traffic: 'overdue', overdue: 2 }) }], next: null } })
    const { page } = await place(ListPage, { path: '/projects', at: '/projects' })
    await flushPromises()
    const rows = page.findAll('tbody tr').map((r) => r.text())
    expect(rows[0]).toContain('须关注下一时限 2023-04-20，剩 9 天')
    expect(rows[0]).toContain('市住房城乡建委项目联系人 00020230001')
    expect(rows[1]).toContain('有逾期2 个里程碑逾期')
    expect(page.get('tbody a').attributes('href')).toBe('/projects/9')
    expect(page.get('.page-head').text()).toContain('按今天的推进状态排列')
    expect(page.get('.page-head a').attributes('href')).toBe('/cockpit/project')
  })
  it('keeps its filter in the address, and goes on', async () => {
    const sent = serve({ 'GET /units': { items: UNITS }, 'GET /projects': ({ query }: { query: URLSearchParams }) => query.get('after') ? { items: [], next: null } : { items: [item], next: '9' } })
    const { page, router } = await place(ListPage, { path: '/projects', at: '/projects?unit=U2' })
    await flushPromises()
    await page.findAll('.chip').find((c) => c.text() === '有逾期')!.trigger('click')
    await flushPromises()
    await page.get('input[type=search]').setValue(' 更新 ')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ unit: 'U2', traffic: 'overdue', q: '更新' })
    expect(Object.fromEntries(sent.at(-1)!.query)).toEqual({ unit: 'U2', traffic: 'overdue', q: '更新', limit: '50' })
    await page.get('.more .btn').trigger('click')
    await flushPromises()
    expect(sent.at(-1)!.query.get('after')).toBe('9')
  })
  it('says that there is nothing, and what failed', async () => {
    serve({ 'GET /units': { items: UNITS }, 'GET /projects': { items: [], next: null } })
    expect((await place(ListPage, { path: '/projects', at: '/projects' })).page.text()).toContain('没有您可以查看的项目。')
    serve({ 'GET /units': { items: UNITS }, 'GET /projects': problem(503, 'unavailable') })
    const { page } = await place(ListPage, { path: '/projects', at: '/projects' })
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('unavailable')
  })
})

describe('page', () => {
  it('shows a project whole', async () => {
    serve({ 'GET /projects/9': project })
    const { page } = await place(ProjectPage, { path: '/projects/:id', at: '/projects/9' })
    await flushPromises()
    expect(page.get('h1').text()).toBe('城市更新改革')
    expect(page.findAll('.figures dd').map((d) => d.text())).toEqual(['1 / 4', '1 / 1', '3 / 4', '2', '1', '2'])
    expect(page.text()).toContain('只展示，不计分')
    expect(page.get('.ask').text()).toBe('联系人：项目联系人 00020230001')
    expect(page.get('a.score').attributes('href')).toBe('/cockpit/project?unit=P9')
    expect(page.text()).toContain('2022 年 91.50 分')
    expect(page.findAll('aside a').map((a) => a.attributes('href'))).toEqual(['/entry/3', '/entry/9'])
  })
  it('says that nothing is linked and nothing surveyed, and of a classified one nothing', async () => {
    serve({ 'GET /projects/9': { ...project, contact: null, goals: null, links: [], surveys: [], results: [] } })
    const { page } = await place(ProjectPage, { path: '/projects/:id', at: '/projects/9' })
    await flushPromises()
    expect(page.get('.ask a').attributes('href')).toBe('/contacts')
    for (const words of ['未登记', '涉密，线下报送', '没有关联的试点', '还没有调查结果', '还没有审核通过的成果']) expect(page.text()).toContain(words)
  })
})

describe('parts', () => {
  it('MilestoneTable tells done in time from done late and from overdue', async () => {
    const { page } = await place(MilestoneTable, { props: { milestones: project.milestones } })
    expect(page.findAll('tbody td:nth-child(3)').map((c) => c.text())).toEqual(['2023-02-20 按时完成', '已逾期', '2023-03-01 逾期完成'])
    expect(page.findAll('li').map((l) => l.text())).toEqual(['渝北 已完成 2023-02-20，渝演示发7号', '渝北 未报'])
  })
  it('ReportTable shows who reported when, and what was said last', async () => {
    const { page } = await place(ReportTable, { props: { reports: project.reports } })
    expect(page.findAll('thead th').map((h) => h.text())).toEqual(['参与单位、联系人', '2023年1—2月', '2023年3—4月'])
    expect(page.findAll('tbody th').map((t) => t.text())).toEqual(['渝北区渝北联系人 00010230002', '巴南区未登记，查联系人'])
    expect(page.findAll('tbody tr').map((r) => r.findAll('td').map((c) => c.text()))).toEqual([['已报（逾期）', '待报2023-04-30 前'], ['不需报送', '在审']])
    expect(page.get('tbody td a').attributes('href')).toBe('/entry/31')
    expect(page.findAll('details')).toHaveLength(1)
    expect(page.get('details').text()).toContain('印发细则')
  })
  it('ResultList marks what was recognised', async () => {
    const { page } = await place(ResultList, { props: { results: project.results } })
    expect(page.get('em').text()).toBe('获全市推广')
  })
  it('TrafficMark says it in words', async () => {
    expect((await place(TrafficMark, { props: { state: 'overdue' } })).page.text()).toBe('▲有逾期')
  })
  it('why is one line', () => {
    expect(why(counts({ traffic: 'completed' }), new Date())).toBe('里程碑全部完成')
    expect(why(counts({ next_due: null }), new Date())).toBe('')
  })
})
