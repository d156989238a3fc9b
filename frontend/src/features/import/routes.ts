// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@/api/types'
import type { Feature } from '@/app/feature'

const roles: Role[] = ['clerk', 'reviewer', 'leader']
const page = (name: keyof typeof import('./pages')) => () => import('./pages').then((m) => m[name])

export const feature: Feature = {
  routes: [
    { path: '/imports', component: page('draftedList'), meta: { title: '代录的草稿', roles } },
    { path: '/imports/:id(\\d+)', component: page('drafted'), meta: { title: '代录的草稿', roles } },
    { path: '/migrations', component: page('migrations'), meta: { title: '迁移登记', roles } },
    { path: '/migrations/:id(\\d+)', component: page('migration'), meta: { title: '迁移登记', roles } },
    { path: '/import/:module', component: page('importing'), meta: { title: '批量导入', roles: ['clerk', 'reviewer'] } },
  ],
  menu: [
    { group: '驾驶舱与报表', label: '迁移登记', to: '/migrations', order: 46, roles: ['clerk', 'reviewer'] },
    { group: '模块管理', label: '代录的草稿', to: '/imports', order: 80, keeper: true },
  ],
}
