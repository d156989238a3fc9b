// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

const roles = [...['clerk', 'reviewer', 'leader', 'feed_reader'] as const]

export const feature: Feature = {
  routes: [
    { path: '/bulletins', name: 'bulletins', component: () => import('./FeedPage.vue'), meta: { title: '已发布动态', roles } },
    { path: '/bulletins/:id(\\d+)', name: 'bulletin', component: () => import('./BulletinPage.vue'), meta: { title: '工作动态', roles } },
    { path: '/bulletins/:month(\\d{4}-\\d{2})', name: 'bulletin-digest', component: () => import('./DigestPage.vue'), meta: { title: '工作动态月报', roles } },
  ],
  menu: [{ group: '驾驶舱与报表', label: '已发布动态', to: '/bulletins', order: 18, roles }],
}
