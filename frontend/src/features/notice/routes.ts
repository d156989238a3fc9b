// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [{ path: '/notices', name: 'notices', component: () => import('./NoticePage.vue'), meta: { title: '通知', roles: ['clerk', 'reviewer', 'leader'] } }],
}
