// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

const roles: Role[] = ['system_admin', 'security_admin']
const page = (name: keyof typeof import('./pages')) => () => import('./pages').then((m) => m[name])

export const feature: Feature = {
  routes: [
    { path: '/admin/accounts', component: page('accounts'), meta: { title: '账号', roles } },
    { path: '/admin/grants', component: page('grants'), meta: { title: '任职授权', roles } },
  ],
  menu: [
    { group: '系统管理', label: '账号', to: '/admin/accounts', order: 81, roles },
    { group: '系统管理', label: '任职授权', to: '/admin/grants', order: 82, roles },
  ],
}
