// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [
    { path: '/entries/:module?', name: 'entries', component: () => import('./list/ListPage.vue'), meta: { title: '填报件' } },
    { path: '/fill/:module/:id?', name: 'fill', component: () => import('./form/FormPage.vue'), meta: { title: '填报', roles: ['clerk', 'reviewer'] } },
    { path: '/fill-many/:module', name: 'fill-many', component: () => import('./many/ManyPage.vue'), meta: { title: '集中填报', roles: ['clerk'] } },
    { path: '/work/:module', name: 'work', component: () => import('./work/WorkPage.vue'), meta: { title: '落实台账', roles: ['clerk', 'reviewer', 'leader'] } },
    { path: '/work/:module/items', name: 'work-items', component: () => import('./work/ItemsPage.vue'), meta: { title: '逐项落实台账', roles: ['clerk', 'reviewer', 'leader'] } },
    { path: '/entry/:id/updates', name: 'updates', component: () => import('./updates/UpdatesPage.vue'), meta: { title: '并列查看' } },
    { path: '/entry/:id/alike', name: 'alike', component: () => import('./updates/AlikePage.vue'), meta: { title: '并列核对' } },
    { path: '/sheet/:id', component: () => import('./sheet/pages').then((m) => m.sheet), meta: { title: '审签单' } },
    { path: '/sheets/:module?', component: () => import('./sheet/pages').then((m) => m.sheets), meta: { title: '审签单' } },
    { path: '/entry/:id/version/:version', component: () => import('./view/VersionPage.vue'), meta: { title: '填报件的一版' } },
    { path: '/entry/:id', name: 'entry', component: () => import('./view/EntryPage.vue'), meta: { title: '填报件' } },
  ],
}
