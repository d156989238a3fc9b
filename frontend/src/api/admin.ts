// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Grant, Page, Role } from './types'

export interface AdminAccount {
  account: number
  name: string
  phone: string | null
  must_change_password: boolean
  disabled_at: string | null
  locked_until: string | null
  /* Since the last sign-in that went well, or the last lock-out. */
  failed_sign_ins?: number
  failed_since?: string | null
  last_sign_in: string | null
  created_at: string
  /* When it was disabled and taken into use again, latest first. */
  history?: { disabled: boolean; at: string; reason: string; by: Person }[]
  grants: Grant[]
}
/* The one time that a first password is told. */
export interface Initial extends AdminAccount { initial_password: string }
/* granted_by: null of what the installation made; ended_by: null where the last day
   ended it. */
interface Person { account: number; name: string }
export interface AdminGrant extends Grant { account: { account: number; name: string }; account_disabled?: boolean; granted_at: string; granted_by?: Person | null; ended_at?: string | null; ended_by?: Person | null }

export function accountList(q: string, after: string | null, unitEnded = false): Promise<Page<AdminAccount>> {
  return call('GET', '/admin/accounts', { query: { q, unit_ended: unitEnded ? 'true' : null, after, limit: 50 } })
}
export function accountCreate(name: string, phone: string): Promise<Initial> {
  return call('POST', '/admin/accounts', { body: { name, phone }, key: newKey() })
}
export function accountPhone(account: number, phone: string): Promise<AdminAccount> {
  return call('PUT', `/admin/accounts/${account}/phone`, { body: { phone } })
}
export function accountReset(account: number): Promise<Initial> {
  return call('POST', `/admin/accounts/${account}/reset`, { key: newKey() })
}
export function accountUnlock(account: number): Promise<unknown> {
  return call('POST', `/admin/accounts/${account}/unlock`, { key: newKey() })
}
export function accountStop(account: number, what: 'disable' | 'enable', reason: string): Promise<unknown> {
  return call('POST', `/admin/accounts/${account}/${what}`, { body: { reason }, key: newKey() })
}

export function grantList(account: number | null, unit: string, after: string | null, ended = false, more: { q?: string; role?: string } = {}): Promise<Page<AdminGrant>> {
  return call('GET', '/admin/grants', { query: { account, unit, ended: ended ? 'true' : null, ...more, after, limit: 50 } })
}
export interface NewGrant {
  account: number
  unit: string
  role: Role
  modules: string[] | null
  admin_of?: string[]
  division?: string
  until?: string
}
export function grantCreate(grant: NewGrant): Promise<Grant> {
  return call('POST', '/admin/grants', { body: grant, key: newKey() })
}
export function grantEnd(grant: number): Promise<void> {
  return call('DELETE', `/admin/grants/${grant}`)
}
