// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

const roles: Role[] = ['clerk', 'reviewer', 'leader', 'feed_reader']
const page = (name: keyof typeof import('./pages')) => () => import('./pages').then((m) => m[name])

export const feature: Feature = {
  routes: [
    { path: '/rule-sets', component: page('list'), meta: { title: '指标体系', roles } },
    { path: '/rule-sets/:id([0-9a-z_-]+)', component: page('one'), meta: { title: '指标体系', roles } },
    { path: '/rule-sets/:id([0-9a-z_-]+)/diff/:to([0-9a-z_-]+)', component: page('compare'), meta: { title: '比较指标体系', roles } },
  ],
  menu: [
    { group: '驾驶舱与报表', label: '指标体系', to: '/rule-sets', order: 17, roles },
  ],
}
