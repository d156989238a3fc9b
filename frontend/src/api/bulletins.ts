// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { Link, Page, Unit } from './types'

export interface BulletinItem {
  id: number
  title: string
  unit: Unit
  published_at: string
  changed_at: string | null
  version: number
  excerpt: string
}
export interface Bulletin extends BulletinItem { body: string; links: Link[] }
export interface BulletinDigest {
  month: string
  label: string
  count: number
  units: { unit: Unit; count: number }[]
  items: BulletinItem[]
  months: { month: string; count: number }[]
}
export interface BulletinFilter { q?: string; unit?: string; month?: string }

export function bulletinList(filter: BulletinFilter, after: string | null, limit = 20): Promise<Page<BulletinItem>> {
  return call('GET', '/bulletins', { query: { ...filter, limit, after } })
}
export function bulletinGet(id: number): Promise<Bulletin> {
  return call('GET', `/bulletins/${id}`)
}
export function bulletinDigest(month: string): Promise<BulletinDigest> {
  return call('GET', `/bulletin-digests/${month}`)
}
