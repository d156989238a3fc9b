// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [{ path: '/search', name: 'search', component: () => import('./SearchPage.vue'), meta: { title: '搜索', roles: ['clerk', 'reviewer', 'leader'] } }],
}
