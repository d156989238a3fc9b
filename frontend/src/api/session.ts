// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Me, SignedIn } from './types'

/* A renewal under way is shared by everybody who needs one; other tabs wait
   their turn, since the cookie they would send is being replaced. */
let renewal: Promise<SignedIn> | null = null

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const locks = (navigator as Partial<Navigator>).locks
  return locks ? locks.request('rr-refresh', run) as Promise<T> : run()
}

export function sessionRenew(): Promise<SignedIn> {
  renewal ??= inTurn(() => call<SignedIn>('POST', '/sessions/refresh', { open: true }))
    .finally(() => { renewal = null })
  return renewal
}

export function sessionCreate(phone: string, password: string): Promise<SignedIn> {
  return call('POST', '/sessions', { open: true, body: { phone, password } })
}

export function sessionEnd(): Promise<void> {
  return call('DELETE', '/sessions/current')
}

export function meGet(): Promise<Me> {
  return call('GET', '/me')
}

export function passwordSet(old: string, fresh: string): Promise<SignedIn> {
  return call('PUT', '/me/password', { body: { old, new: fresh } })
}

export function roleSet(grant: number): Promise<SignedIn> {
  return call('PUT', '/me/role', { body: { grant } })
}
