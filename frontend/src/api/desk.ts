// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { DeskPage, Notice, Page } from './types'

export function deskGet(): Promise<DeskPage> {
  return call('GET', '/desk')
}

export function noticeRead(upTo: number): Promise<void> {
  return call('POST', '/me/notices/read', { body: { up_to: upTo }, key: newKey() })
}

export function noticeOpened(notice: number): Promise<void> {
  return call('POST', '/me/notices/read', { body: { notice }, key: newKey() })
}

export function noticeList(query: { unread?: boolean; after?: string }): Promise<Page<Notice>> {
  return call('GET', '/me/notices', { query: { ...query, unread: query.unread || undefined } })
}
