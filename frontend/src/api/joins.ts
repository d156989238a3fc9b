// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { JoinRequest, NamedUnits, Page } from './types'

/* 申请补列: a unit that a filing leaves out asks to be named in it. */
export function joinRequestCreate(entry: number, reason: string, attachment: number | null): Promise<JoinRequest> {
  return call('POST', `/pilots/${entry}/join-requests`, { body: { reason, attachment }, key: newKey() })
}
export function joinRequestList(state: string): Promise<Page<JoinRequest>> {
  return call('GET', '/join-requests', { query: { state, limit: 100 } })
}
export function joinRequestDecide(id: number, grant: boolean, note: string): Promise<JoinRequest> {
  return call('POST', `/join-requests/${id}/decision`, { body: { grant, note: note || null }, key: newKey() })
}
export function joinRequestWithdraw(id: number): Promise<void> {
  return call('DELETE', `/join-requests/${id}`)
}
export function namedUnits(entry: number): Promise<NamedUnits> {
  return call('GET', `/pilots/${entry}/districts`)
}
