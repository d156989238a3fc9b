// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = {
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: '登录', bare: true, open: true } },
    { path: '/password', name: 'password', component: () => import('./PasswordPage.vue'), meta: { title: '修改密码', bare: true } },
  ],
}
