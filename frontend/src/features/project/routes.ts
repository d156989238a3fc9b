// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

const roles = [...['clerk', 'reviewer', 'leader'] as const]

export const feature: Feature = {
  routes: [
    { path: '/projects', name: 'projects', component: () => import('./ListPage.vue'), meta: { title: '重大改革项目一览', roles } },
    { path: '/projects/:id(\\d+)', name: 'project', component: () => import('./ProjectPage.vue'), meta: { title: '重大改革项目', roles } },
  ],
  menu: [{ group: '驾驶舱与报表', label: '重大改革项目一览', to: '/projects', order: 14, roles }],
}
