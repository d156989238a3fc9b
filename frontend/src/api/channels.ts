// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Page } from './types'

/* A way to people beside the notices of the system. */
export interface Channel {
  channel: string
  label: string
  on: boolean
  host: string | null
  sends: string
  queued: number
  oldest: string | null
  dead: number
  sent_at: string | null
  failed_at: string | null
  failure: string | null
}
export function channelList(): Promise<Page<Channel>> {
  return call('GET', '/admin/channels')
}
export function channelRetry(channel: string): Promise<Channel> {
  return call('POST', `/admin/channels/${channel}/retry`, { key: newKey() })
}
