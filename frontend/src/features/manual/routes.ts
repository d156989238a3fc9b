// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [{ path: '/manual/:page?', name: 'manual', component: () => import('./ManualPage.vue'), meta: { title: '使用说明' } }],
  menu: [{ group: '帮助', label: '使用说明', to: '/manual', order: 91 }],
}
