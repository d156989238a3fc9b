// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@/api/types'

/* Who files or reviews starts at the desk, who leads at the cockpit. */
const HOME: Record<Role, string> = {
  clerk: '/desk',
  reviewer: '/desk',
  leader: '/cockpit/district',
  feed_reader: '/cockpit/district',
  system_admin: '/admin/accounts',
  security_admin: '/admin/accounts',
  auditor: '/admin/audit',
}

/* Where a cockpit's way back leads: it would be no way for who starts there. */
const BEHIND: Partial<Record<Role, string>> = { leader: '/desk', feed_reader: '/reports' }
export function behindCockpit(role: Role | null): string {
  return (role && BEHIND[role]) ?? '/'
}

export function homeOf(role: Role | null): string {
  return role ? HOME[role] : '/manual'
}
