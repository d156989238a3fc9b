// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { DeskPage } from './types'

export function deskGet(): Promise<DeskPage> {
  return call('GET', '/desk')
}

export function noticeRead(upTo: number): Promise<void> {
  return call('POST', '/me/notices/read', { body: { up_to: upTo }, key: newKey() })
}
