// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

const READERS = ['clerk', 'reviewer', 'leader', 'feed_reader'] as const

export const feature: Feature = {
  routes: [
    { path: '/cockpit/district', name: 'cockpit-district', component: () => import('./CockpitPage.vue'), meta: { title: '区县改革报表驾驶舱', bare: true, roles: [...READERS] } },
    { path: '/cockpit/project', name: 'cockpit-project', component: () => import('./ProjectCockpitPage.vue'), meta: { title: '重大改革项目报表驾驶舱', bare: true, roles: [...READERS] } },
  ],
  menu: [
    { group: '驾驶舱与报表', label: '区县改革报表驾驶舱', to: '/cockpit/district', order: 10, roles: [...READERS] },
    { group: '驾驶舱与报表', label: '重大改革项目报表驾驶舱', to: '/cockpit/project', order: 12, roles: [...READERS] },
  ],
}
