// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [
    { path: '/import/:module', component: () => import('./ImportPage.vue'), meta: { title: '批量导入', roles: ['clerk', 'reviewer'] } },
  ],
}
