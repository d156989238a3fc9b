// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@/api/types'

/* Administration is split: who makes accounts gives no rights, who gives
   rights makes no accounts. The server decides; this only hides what it
   would refuse. */
export type Duty = 'create' | 'disable' | 'enable' | 'unlock' | 'reset' | 'phone' | 'grant'
const DUTIES: Partial<Record<Role, Duty[]>> = {
  system_admin: ['create', 'phone', 'disable', 'enable'],
  security_admin: ['disable', 'unlock', 'reset', 'grant'],
}
export function may(role: Role | null, duty: Duty): boolean {
  return role !== null && (DUTIES[role]?.includes(duty) ?? false)
}

export const ADMINS: Role[] = ['system_admin', 'security_admin', 'auditor']
export const ROLES: { role: Role; label: string }[] = [
  { role: 'clerk', label: '录入员' }, { role: 'reviewer', label: '审核员' }, { role: 'leader', label: '领导' },
  { role: 'feed_reader', label: '数据接口账号' }, { role: 'system_admin', label: '系统管理员' },
  { role: 'security_admin', label: '安全管理员' }, { role: 'auditor', label: '审计管理员' },
]
