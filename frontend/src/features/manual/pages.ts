// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@/api/types'

/* Each page of frontend/manual, compiled when the application is built. The
   order of the list is the order on screen. */
export interface ManualPage { key: string; title: string; load: () => Promise<{ default: string }> }

const files = import.meta.glob<{ default: string }>('../../../manual/*.md')
const ORDER: [string, string][] = [
  ['start', '登录与账号'], ['clerk', '录入员'], ['reviewer', '审核员'], ['leader', '领导'], ['keeper', '模块管理员'], ['admin', '管理员'],
]
export const pages: ManualPage[] = ORDER.flatMap(([key, title]) => {
  const load = files[`../../../manual/${key}.md`]
  return load ? [{ key, title, load }] : []
})

/* Written into every printed page. */
export const version = MANUAL_VERSION

const OF: Partial<Record<Role, string>> = {
  clerk: 'clerk', reviewer: 'reviewer', leader: 'leader', system_admin: 'admin', security_admin: 'admin', auditor: 'admin',
}
/* The page of one's own role, unless the address names another. */
export function pageOf(key: string | undefined, role: Role | null): ManualPage | undefined {
  return pages.find((p) => p.key === key) ?? pages.find((p) => p.key === (role ? OF[role] : undefined)) ?? pages[0]
}
