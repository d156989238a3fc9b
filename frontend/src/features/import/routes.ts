// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

const roles: ('clerk' | 'reviewer' | 'leader')[] = ['clerk', 'reviewer', 'leader']

export const feature: Feature = {
  routes: [
    { path: '/imports', component: () => import('./DraftedListPage.vue'), meta: { title: '代录的草稿', roles } },
    { path: '/imports/:id(\\d+)', component: () => import('./DraftedPage.vue'), meta: { title: '代录的草稿', roles } },
    { path: '/migrations', component: () => import('./MigrationListPage.vue'), meta: { title: '历史数据迁移登记', roles } },
    { path: '/migrations/:id(\\d+)', component: () => import('./MigrationPage.vue'), meta: { title: '历史数据迁移', roles } },
    { path: '/import/:module', component: () => import('./ImportPage.vue'), meta: { title: '批量导入', roles: ['clerk', 'reviewer'] } },
  ],
  menu: [{ group: '驾驶舱与报表', label: '迁移登记', to: '/migrations', order: 46, roles }],
}
