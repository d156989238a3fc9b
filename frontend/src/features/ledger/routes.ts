// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'
import type { Role } from '@/api/types'

const READERS: Role[] = ['clerk', 'reviewer', 'leader']

export const feature: Feature = {
  routes: [{ path: '/ledger/:module/units', name: 'tally', component: () => import('./TallyPage.vue'), meta: { title: '按单位统计', roles: READERS } }, { path: '/ledger/:module?', name: 'ledger', component: () => import('./LedgerPage.vue'), meta: { title: '台账', roles: READERS } }],
  menu: [{ group: '驾驶舱与报表', label: '台账', to: '/ledger', order: 45, roles: READERS }],
}
