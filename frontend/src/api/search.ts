// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { EntryItem, Unit } from './types'

export interface Found { entry: EntryItem; number: string | null }
export interface FoundGroup { module: string; label: string; items: Found[]; next: string | null }
export interface SearchResult { canonical: string | null; units: Unit[]; modules: { module: string; label: string }[]; groups: FoundGroup[] }

/* The newest of every module that has any, or a page of one module. */
export function search(q: string, module: string | null = null, after: string | null = null, signal?: AbortSignal): Promise<SearchResult> {
  return call('GET', '/search', { query: { q, module, after, limit: module ? 50 : undefined }, signal })
}
