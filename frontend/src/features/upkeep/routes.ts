// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

const FILERS: Role[] = ['clerk', 'reviewer', 'leader']
const page = (name: keyof typeof import('./pages')) => () => import('./pages').then((m) => m[name])

export const feature: Feature = {
  routes: [
    { path: '/admin/code-lists/:list?', component: page('codes'), meta: { title: '代码表', keeper: true } },
    { path: '/admin/words/:module?', component: page('words'), meta: { title: '表单文字', keeper: true } },
    { path: '/contacts', component: page('contacts'), meta: { title: '联系人' } },
    { path: '/suggestions', component: page('suggestions'), meta: { title: '增改选项的建议', roles: FILERS } },
  ],
  menu: [
    { group: '模块管理', label: '代码表', to: '/admin/code-lists', order: 71, keeper: true },
    { group: '模块管理', label: '表单文字', to: '/admin/words', order: 72, keeper: true },
    { group: '帮助', label: '联系人', to: '/contacts', order: 92 },
    { group: '帮助', label: '增改选项的建议', to: '/suggestions', order: 93, roles: ['clerk', 'reviewer'] },
  ],
}
