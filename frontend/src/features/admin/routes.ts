// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

type Page = keyof typeof import('./pages')
/* By the order in the menu. */
const PAGES: [Page, string, Role[]][] = [
  ['units', '单位与区划', ['system_admin']],
  ['calendar', '工作日历', ['system_admin']],
  ['modules', '模块状态', ['system_admin']],
  ['audit', '审计记录', ['auditor']],
  ['settings', '系统设置', ['system_admin', 'security_admin', 'auditor']],
  ['jobs', '后台任务', ['system_admin']],
  ['checks', '数据检查', ['system_admin', 'auditor']],
]

export const feature: Feature = {
  routes: PAGES.map(([page, title, roles]) => ({ path: `/admin/${page}`, component: () => import('./pages').then((m) => m[page]), meta: { title, roles } })),
  menu: PAGES.map(([page, label, roles], i) => ({ group: '系统管理', label, to: `/admin/${page}`, order: 83 + i, roles })),
}
