// SPDX-License-Identifier: Apache-2.0
import { fileSend } from './attachments'
import { call, fetchBlob, url } from './http'

/* 文档模板: what the Word document of a report is filled into. */
export interface Template {
  id: number
  name: string
  size: number
  sha256: string
  made_by: string
  made_at: string
  state: 'checking' | 'wrong' | 'ready'
  problem: string | null
  /* The kinds of report that are made from it now. */
  used_for: string[]
}
/* template null: the one that comes with the program; kind null: for all of them */
export interface TemplateUse { template: number | null; name: string | null; kind: string | null; kind_label: string | null; used_by: string; used_at: string }
export interface Templates { items: Template[]; uses: TemplateUse[]; kinds: { kind: string; label: string; template: number | null; name: string | null }[]; may_change: boolean }

export function templateList(): Promise<Templates> {
  return call('GET', '/paper-templates')
}
export function templateCreate(file: File, progress: (done: number) => void, signal: AbortSignal): Promise<Template> {
  return fileSend(url('/paper-templates', { name: file.name }), file, progress, signal)
}
export function templateGet(id: number): Promise<Blob> {
  return fetchBlob(`/paper-templates/${id}`)
}
/* kind null: for all kinds of report. */
export function templateUse(template: number | null, kind: string | null): Promise<void> {
  return call('PUT', '/paper-templates/in-use', { body: { template, kind } })
}
