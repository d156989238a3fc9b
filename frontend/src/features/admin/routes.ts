// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

const SYSTEM: Role[] = ['system_admin']
const SETTERS: Role[] = ['system_admin', 'security_admin', 'auditor']
const WATCHERS: Role[] = ['system_admin', 'auditor']
const AUDITOR: Role[] = ['auditor']

export const feature: Feature = {
  routes: [
    { path: '/admin/units', name: 'admin-units', component: () => import('./UnitPage.vue'), meta: { title: '单位与区划', roles: SYSTEM } },
    { path: '/admin/calendar', name: 'admin-calendar', component: () => import('./WorkdayPage.vue'), meta: { title: '工作日历', roles: SYSTEM } },
    { path: '/admin/modules', name: 'admin-modules', component: () => import('./ModulePage.vue'), meta: { title: '模块状态', roles: SYSTEM } },
    { path: '/admin/settings', name: 'admin-settings', component: () => import('./SettingPage.vue'), meta: { title: '系统设置', roles: SETTERS } },
    { path: '/admin/jobs', name: 'admin-jobs', component: () => import('./JobPage.vue'), meta: { title: '后台任务', roles: SYSTEM } },
    { path: '/admin/checks', name: 'admin-checks', component: () => import('./CheckPage.vue'), meta: { title: '数据检查', roles: WATCHERS } },
    { path: '/admin/audit', name: 'admin-audit', component: () => import('./AuditPage.vue'), meta: { title: '审计记录', roles: AUDITOR } },
  ],
  menu: [
    { group: '系统管理', label: '单位与区划', to: '/admin/units', order: 83, roles: SYSTEM },
    { group: '系统管理', label: '工作日历', to: '/admin/calendar', order: 84, roles: SYSTEM },
    { group: '系统管理', label: '模块状态', to: '/admin/modules', order: 85, roles: SYSTEM },
    { group: '系统管理', label: '审计记录', to: '/admin/audit', order: 86, roles: AUDITOR },
    { group: '系统管理', label: '系统设置', to: '/admin/settings', order: 87, roles: SETTERS },
    { group: '系统管理', label: '后台任务', to: '/admin/jobs', order: 88, roles: SYSTEM },
    { group: '系统管理', label: '数据检查', to: '/admin/checks', order: 89, roles: WATCHERS },
  ],
}
