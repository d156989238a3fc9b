// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

const READERS = ['clerk', 'reviewer', 'leader', 'feed_reader'] as const
const roles = [...READERS]
/* Those who speak for a unit; a feed reader has none. */
const PEOPLE = ['clerk', 'reviewer', 'leader'] as const

export const feature: Feature = {
  routes: [
    { path: '/reports', name: 'reports', component: () => import('./ReportListPage.vue'), meta: { title: '区县改革报表', roles } },
    { path: '/reports/project', name: 'reports-project', component: () => import('./ReportListPage.vue'), props: { kind: 'project' }, meta: { title: '重大改革项目报表', roles } },
    { path: '/reports/timetable', name: 'timetable', component: () => import('./TimetablePage.vue'), meta: { title: '报表时间表', roles } },
    { path: '/reports/template', component: () => import('./TemplatePage.vue'), meta: { title: '文档模板', roles: ['reviewer', 'leader'] } },
    { path: '/appeals', name: 'appeals', component: () => import('./AppealPage.vue'), meta: { title: '申诉', roles: [...PEOPLE] } },
    { path: '/reports/preview', name: 'preview', component: () => import('./PreviewPage.vue'), meta: { title: '若今日出表', roles: [...PEOPLE] } },
    { path: '/reports/:report(\\d+)', name: 'report', component: () => import('./ReportPage.vue'), meta: { title: '报表', roles } },
    { path: '/reports/:report(\\d+)/what-if', component: () => import('./WhatIfPage.vue'), meta: { title: '情景测算', roles } },
    { path: '/scenarios', component: () => import('./ScenarioListPage.vue'), meta: { title: '已存的情景测算', roles } },
    { path: '/scenarios/compare', component: () => import('./ScenarioComparePage.vue'), meta: { title: '比较情景', roles } },
    { path: '/scenarios/:scenario(\\d+)', component: () => import('./ScenarioPage.vue'), meta: { title: '已存的情景测算', roles } },
    { path: '/reports/:report(\\d+)/:unit(\\w+)', name: 'report-unit', component: () => import('./UnitPage.vue'), meta: { title: '得分单', roles } },
    { path: '/reports/:report(\\d+)/:unit(\\w+)/:indicator(\\w+)', name: 'report-indicator', component: () => import('./IndicatorPage.vue'), meta: { title: '计分说明', roles } },
  ],
  menu: [
    { group: '驾驶舱与报表', label: '区县改革报表', to: '/reports', order: 11, roles },
    { group: '驾驶舱与报表', label: '若今日出表', to: '/reports/preview', order: 11.5, roles: [...PEOPLE] },
    { group: '驾驶舱与报表', label: '重大改革项目报表', to: '/reports/project', order: 13, roles },
    { group: '驾驶舱与报表', label: '已存的情景测算', to: '/scenarios', order: 15.5, roles },
    { group: '驾驶舱与报表', label: '报表时间表', to: '/reports/timetable', order: 15, roles },
    { group: '驾驶舱与报表', label: '申诉', to: '/appeals', order: 16, roles: [...PEOPLE], badge: 'appeals' },
  ],
}
