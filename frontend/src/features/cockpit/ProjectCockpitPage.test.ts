// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import type { ProjectCockpit, ProjectUnit } from '@/api/cockpit'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { cockpit } from './fixture'
import DistrictDrawer from './parts/DistrictDrawer.vue'
import { indexesOf, rowsOf } from './model'
import ProjectCockpitPage from './ProjectCockpitPage.vue'

const PATH = '/cockpit/project'
const REPORTS = { items: [{ report: 9, period: '202301B', revision: 1, current: true }], next: null }
const open = (at = PATH) => place(ProjectCockpitPage, { path: PATH, at })

function projects(more: Partial<ProjectCockpit> = {}): ProjectCockpit {
  const { units, boards, ...rest } = cockpit({ period: '202301B', report: 9 })
  expect(boards).toBeTruthy()
  const named = (n: number, name: string): ProjectUnit => ({ ...units[n]!, unit: `P10${n}`, name, short: name, project: 100 + n, lead_department: 'D30', lead_name: '市住房城乡建委' })
  return {
    ...rest, units: [named(0, '甲项目'), named(1, '乙项目')], totals: { projects: 2, milestones_due: 3, milestones_on_time: 1, risk_events: 0 },
    boards: {
      projects: [
        { unit: 'P100', light: 'on_track', milestones: 4, completed: 1, next_due: '2023-06-30', participants: 3, survey_year: 2022, survey_score: 91.5 },
        { unit: 'P101', light: 'overdue', milestones: 4, completed: 0, next_due: '2023-02-20', participants: 2, survey_year: null, survey_score: null },
      ],
    },
    ...more,
  }
}

test('projects by rank, with who leads them, their light and their colour', async () => {
  const log = serve({ 'GET /cockpits/project': projects(), 'GET /reports': REPORTS })
  const { page } = await open()
  expect(log.find((s) => s.path === '/reports')!.query.get('kind')).toBe('project')
  expect(page.get('h1').text()).toBe('重大改革项目报表驾驶舱')
  expect(page.get('select').text()).toBe('2023年1—2月')
  const rows = page.findAll('tbody tr').map((r) => r.text())
  expect(rows[0]).toContain('甲项目市住房城乡建委●正常推进▲2')
  expect(rows[1]).toContain('乙项目市住房城乡建委▲有逾期▼1')
  expect(page.get('.tiles').text()).toBe('参评项目2个到期里程碑3个按期完成1个扣分风险事件0起')
  expect(page.get('.list').text()).toBe('乙项目2023-02-20▲有逾期')
  expect(page.findAll('.list').at(-1)!.text()).toContain('甲项目2022 年91.50')
})

test('a project opens to its figures, and to its page', async () => {
  serve({ 'GET /cockpits/project': projects(), 'GET /reports': REPORTS })
  const { page, router } = await open()
  await page.get('tbody button').trigger('click')
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(router.currentRoute.value.query.unit).toBe('P100')
  const drawer = page.get('.drawer')
  expect(drawer.text()).toContain('市住房城乡建委牵头')
  expect(drawer.text()).toContain('完成 1 / 4，下一时限 2023-06-30')
  expect(drawer.text()).toContain('2022 年 91.50 分')
  expect(drawer.findAll('a').map((a) => a.attributes('href'))).toContain('/reports/9/P100')
  expect(drawer.findAll('a').map((a) => a.attributes('href'))).toContain('/projects/100')
})

test('one index shows its own indicators; live is never alike', async () => {
  serve({ 'GET /cockpits/project': projects({ basis: 'live', report: null, pending: { entries: 2, by_stage: { unit_review: 2 } } }), 'GET /reports': REPORTS })
  const { page } = await open(`${PATH}?index=implementation&basis=live`)
  expect(page.get('.ck').classes()).toContain('live')
  expect(page.get('thead').text()).toContain('试点项目数')
  expect(page.text()).toContain('另有 2 件在审')
})

test('nothing needs looking at, nobody was asked', async () => {
  const quiet = projects()
  quiet.boards.projects = [{ ...quiet.boards.projects[0]!, survey_score: null, survey_year: null }]
  serve({ 'GET /cockpits/project': quiet, 'GET /reports': REPORTS })
  const { page } = await open()
  expect(page.text()).toContain('没有逾期或临近时限的项目')
  expect(page.text()).toContain('还没有项目满意度调查结果')
})

test('no report yet', async () => {
  serve({ 'GET /cockpits/project': () => problem(404, 'not_found', { detail: '还没有发布的报表' }), 'GET /reports': { items: [], next: null } })
  const { page } = await open()
  expect(page.text()).toContain('还没有已发布的报表')
})

test('the drawer of a district says where it lies and what it has to do', async () => {
  const c = cockpit()
  c.boards.bottlenecks = [{ unit: 'U500101', name: '万州区', short: '万州', kind: 'district', assigned: 2, under_way: 1, completed: 1, due: 2, on_time: 1 }]
  const of = async (n: number) => (await place(DistrictDrawer, { props: { row: rowsOf(c, indexesOf(c)[0]!)[n]!, cockpit: c } })).page
  expect((await of(0)).text()).toContain('主城都市区')
  expect((await of(0)).text()).toContain('获交办 2')
  expect((await of(2)).get('.sub').text()).toBe('功能区')
})

test('a project that is not compared is said to be none, and the live screen may have it', async () => {
  serve({ 'GET /cockpits/project': projects(), 'GET /reports': REPORTS })
  const { page, router } = await open(`${PATH}?unit=P999`)
  await flushPromises()
  expect(page.get('[role=status]').text()).toContain('不在这一期的排名里')
  await page.get('[role=status] button').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ unit: 'P999', basis: 'live' })
  const known = await open(`${PATH}?unit=P100`)
  await flushPromises()
  expect(known.page.find('[role=status]').exists()).toBe(false)
})
