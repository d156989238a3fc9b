// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

const roles: ('clerk' | 'reviewer' | 'leader')[] = ['clerk', 'reviewer', 'leader']

export const feature: Feature = {
  routes: [
    { path: '/obligations', name: 'obligations', component: () => import('./OwedPage.vue'), meta: { title: '应报事项', roles } },
    { path: '/obligations/matrix', name: 'obligation-matrix', component: () => import('./MatrixPage.vue'), meta: { title: '报送矩阵', roles } },
    { path: '/obligations/calendar', name: 'obligation-calendar', component: () => import('./CalendarPage.vue'), meta: { title: '报送日历', roles } },
    { path: '/obligations/rates', name: 'obligation-rates', component: () => import('./RatePage.vue'), meta: { title: '按时报送率', roles } },
    { path: '/obligations/usage', name: 'usage', component: () => import('./UsagePage.vue'), meta: { title: '使用情况考评', roles } },
    { path: '/obligations/extensions', name: 'extensions', component: () => import('./ExtensionPage.vue'), meta: { title: '延期申请', roles } },
    { path: '/obligations/:id(\\d+)', name: 'obligation', component: () => import('./OnePage.vue'), meta: { title: '应报事项', roles } },
  ],
  menu: [{ group: '待办', label: '应报事项', to: '/obligations', order: 3, roles }],
}
