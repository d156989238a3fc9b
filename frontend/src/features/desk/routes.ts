// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [{ path: '/desk', name: 'desk', component: () => import('./DeskPage.vue'), meta: { title: '我的工作台', roles: ['clerk', 'reviewer', 'leader'] } }],
  menu: [{ group: '待办', label: '我的工作台', to: '/desk', order: 1, roles: ['clerk', 'reviewer', 'leader'], badge: 'waiting' }],
}
