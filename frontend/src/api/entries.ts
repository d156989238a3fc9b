// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Assignment, Body, Diff, Entry, EntryAlike, EntryOpens, EntryItem, EntryUpdates, HistoryItem, NumberCheck, Page, UnitWork, WorkLedger, EntryWork, Version, VersionItem } from './types'

export interface EntryFilter {
  module?: string
  unit?: string
  stage?: string
  state?: string
  period?: string
  q?: string
  mine?: string
  subject?: string
  outcome?: string
  sheet?: string
}
export function entryList(filter: EntryFilter, after: string | null, limit = 30): Promise<Page<EntryItem>> {
  return call('GET', '/entries', { query: { ...filter, limit, after, count: after ? undefined : 'exact' } })
}

export function entryCreate(module: string, body: Body, obligation: number | null, key = newKey()): Promise<Entry> {
  return call('POST', '/entries', { body: obligation === null ? { module, body } : { module, body, obligation }, key })
}

export function entryGet(id: number): Promise<Entry> {
  return call('GET', `/entries/${id}`)
}

/* A member that is null is removed, one that is absent stays. */
export function entryEdit(entry: { id: number; module: string; revision: number }, patch: Body): Promise<Entry> {
  return call('PATCH', `/entries/${entry.id}`, { body: { module: entry.module, body: patch }, ifMatch: entry.revision, key: newKey() })
}

export function entryDiscard(id: number, revision: number): Promise<void> {
  return call('DELETE', `/entries/${id}`, { ifMatch: revision })
}

export interface Transition {
  action: string
  reason_code?: string
  note?: string
  findings?: Body
  /* To whom it is passed on. */
  unit?: string
}
export function entryAct(id: number, revision: number, transition: Transition, key = newKey()): Promise<Entry> {
  return call('POST', `/entries/${id}/transitions`, { body: transition, ifMatch: revision, key })
}

export function entryHistory(id: number): Promise<Page<HistoryItem>> {
  return call('GET', `/entries/${id}/history`)
}

export function assignmentList(id: number): Promise<Page<Assignment>> {
  return call('GET', `/entries/${id}/assignments`)
}

export function workList(module: string): Promise<Page<UnitWork>> {
  return call('GET', `/work/${module}`)
}

export interface WorkFilter { state?: string; unit?: string; q?: string; as_of?: string; parent?: string; subject?: string }
export function workItems(module: string, filter: WorkFilter, after: string | null): Promise<WorkLedger> {
  return call('GET', `/work/${module}/items`, { query: { ...filter, after, limit: 50 } })
}
/* What came of a filing as assigned work. */
export function entryWork(id: number): Promise<EntryWork> {
  return call('GET', `/entries/${id}/work`)
}

export function versionList(id: number): Promise<Page<VersionItem>> {
  return call('GET', `/entries/${id}/versions`)
}

export function versionGet(id: number, version: number): Promise<Version> {
  return call('GET', `/entries/${id}/versions/${version}`)
}

export function entryDiff(id: number, from: number, to: number): Promise<Diff> {
  return call('GET', `/entries/${id}/diff`, { query: { from, to } })
}

export function documentNumberCheck(text: string, name: string, entry: number | null, signal?: AbortSignal): Promise<NumberCheck> {
  return call('GET', '/document-numbers', { query: { text, name, entry }, signal })
}

export function entryOpens(subject: number): Promise<EntryOpens> {
  return call('GET', `/entries/${subject}/opens`)
}
export function entryUpdates(subject: number, period: string | null): Promise<EntryUpdates> {
  return call('GET', `/entries/${subject}/updates`, { query: { period } })
}

export function entryAlike(id: number): Promise<Page<EntryAlike>> {
  return call('GET', `/entries/${id}/alike`)
}
