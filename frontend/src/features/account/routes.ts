// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

const ADMINS: Role[] = ['system_admin', 'security_admin']

export const feature: Feature = {
  routes: [
    { path: '/admin/accounts', name: 'accounts', component: () => import('./AccountPage.vue'), meta: { title: '账号', roles: ADMINS } },
    { path: '/admin/grants', name: 'grants', component: () => import('./GrantPage.vue'), meta: { title: '任职授权', roles: ADMINS } },
  ],
  menu: [
    { group: '系统管理', label: '账号', to: '/admin/accounts', order: 81, roles: ADMINS },
    { group: '系统管理', label: '任职授权', to: '/admin/grants', order: 82, roles: ADMINS },
  ],
}
