// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [{ path: '/approval', name: 'approval', component: () => import('./ApprovalPage.vue'), meta: { title: '审核队列', roles: ['clerk', 'reviewer', 'leader'], fill: true } }],
  menu: [{ group: '待办', label: '审核队列', to: '/approval', order: 2, roles: ['clerk', 'reviewer'], badge: 'review' }],
}
