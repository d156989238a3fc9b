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

export function homeOf(role: Role | null): string {
  return role ? HOME[role] : '/manual'
}
