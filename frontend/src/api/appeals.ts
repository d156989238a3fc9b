// SPDX-License-Identifier: Apache-2.0
import { fileSend } from './attachments'
import { call, fetchBlob, newKey, url } from './http'
import type { StoredFile } from './types'

/* 申诉: a unit contests one of its scores, the office answers. The text, the filings
   it refers to and the files are there for the unit and the office alone. */
export interface AppealFile extends StoredFile {
  /* the office's, with its answer */
  answers: boolean
  may_remove: boolean
}
/* What each side may attach. */
export interface FilesRule { accept: string[]; max_files: number }
export interface Appeal {
  id: number
  report: number
  kind: string
  period: string
  period_label: string
  revision: number
  /* who contests, and what: its own score, or that of a project that it leads */
  unit: { unit: string; name: string; short: string }
  measured: { unit: string; name: string }
  indicator: string
  indicator_label: string | null
  state: 'open' | 'upheld' | 'dismissed' | 'withdrawn'
  state_label: string
  text: string | null
  entries: number[]
  /* for the unit and the office; those of the answer once it is given */
  files: AppealFile[]
  made_at: string
  /* until when that report may be contested; days: how long it waited, or waits */
  until: string
  /* the last day to answer */
  due: string
  days: number
  answer: string | null
  /* the published revisions that it led to */
  corrected: { report: number; revision: number }[]
  decided_at: string | null
  withdrawn_at: string | null
  may_withdraw: boolean
  may_attach: boolean
  may_decide: boolean
}
export interface Appeals { items: Appeal[]; next: null; files: FilesRule; until: string | null; contact?: { name: string; phone: string } | null; may_appeal_for: string[] }

export interface AppealBoard { items: Appeal[]; next: string | null; files: FilesRule; open: number }

export function appealList(report: number): Promise<Appeals> {
  return call('GET', `/reports/${report}/appeals`)
}
export function appealCreate(report: number, unit: string, indicator: string, text: string, entries: number[]): Promise<Appeal> {
  return call('POST', `/reports/${report}/appeals`, { body: { unit, indicator, text, entries }, key: newKey() })
}
export function appealDecide(id: number, uphold: boolean, answer: string): Promise<Appeal> {
  return call('POST', `/appeals/${id}/decision`, { body: { uphold, answer }, key: newKey() })
}
export function appealWithdraw(id: number): Promise<Appeal> {
  return call('POST', `/appeals/${id}/withdrawal`, { key: newKey() })
}
export function appealBoard(state: string, after?: string): Promise<AppealBoard> {
  return call('GET', '/appeals', { query: { state: state || undefined, after, limit: 50 } })
}
export function appealAttach(id: number, file: File, progress: (done: number) => void, signal: AbortSignal): Promise<AppealFile> {
  return fileSend(url(`/appeals/${id}/files`, { name: file.name }), file, progress, signal)
}
export function appealFileGet(id: number): Promise<Blob> {
  return fetchBlob(`/appeal-files/${id}`)
}
export function appealFileRemove(id: number): Promise<void> {
  return call('DELETE', `/appeal-files/${id}`)
}
