// SPDX-License-Identifier: Apache-2.0
import { call, newKey } from './http'
import type { Account, Code, Field, Note, Page, Unit } from './types'

/* A code of the list above, as 领域 is above 跑道. */
export interface Parent { code: string; label: string }
/* What the modules' administrators keep: pick lists, words, contacts, and the
   suggestions made for them. */
export interface CodeList { code_list: string; label: string; demo: boolean; fixed: boolean; nested: boolean; may_edit: boolean }
export interface CodeRow {
  code: string
  label: string
  note: string | null
  parent: string | null
  position: number
  from: string | null
  to: string | null
  state: 'now' | 'later' | 'past'
}
/* Where rules name the codes: under which classes one may be added, by which code. */
export interface CodeClass { class: string; label: string; code: string }
export interface CodeRows extends Page<CodeRow> { code_list: string; label: string; fixed: boolean; demo: boolean; parents: Parent[]; classes: CodeClass[] }
export interface Codes extends Page<Code> { code_list: string; label: string; parents: Parent[] }
export interface CodeSet { label: string; note?: string | null; parent?: string | null; position?: number; from?: string }

export function codeLists(): Promise<Page<CodeList>> {
  return call('GET', '/code-lists')
}
/* Today's codes, for everybody. */
export function codesOf(list: string): Promise<Codes> {
  return call('GET', `/code-lists/${list}`)
}
export function codeRows(list: string): Promise<CodeRows> {
  return call('GET', `/code-lists/${list}/codes`)
}
export function codePut(list: string, code: string, body: CodeSet): Promise<CodeRows> {
  return call('PUT', `/code-lists/${list}/codes/${code}`, { body })
}
export function codeEnd(list: string, code: string, to?: string): Promise<CodeRows> {
  return call('POST', `/code-lists/${list}/codes/${code}/end`, { body: to ? { to } : {}, key: newKey() })
}

export type Part = 'guidance' | 'hint' | 'example' | 'pattern_chips' | 'notes'
export interface FieldWord {
  id: number
  field: string
  part: Part
  value: unknown
  from: string | null
  to: string | null
  now: boolean
  changed_by: Account
  changed_at: string
}
/* fields and guidance are the program's own; items stand in their place. */
export interface FormWords { module: string; label: string; fields: Field[]; guidance: Note[]; items: FieldWord[] }
export interface WordsSet { field: string; part: Part; value: unknown; from?: string }

export function wordsGet(module: string): Promise<FormWords> {
  return call('GET', `/modules/${module}/texts`)
}
export function wordsPut(module: string, body: WordsSet): Promise<FormWords> {
  return call('PUT', `/modules/${module}/texts`, { body })
}

export interface Contact { module: string; module_label: string; unit: Unit; name: string; phone: string; from: string | null; may_edit: boolean }
export interface Contacts extends Page<Contact> { admin_of: string[] }

export function contactList(): Promise<Contacts> {
  return call('GET', '/contacts')
}
export function contactPut(module: string, unit: string, name: string, phone: string): Promise<void> {
  return call('PUT', `/contacts/${module}/${unit}`, { body: { name, phone } })
}
export function contactEnd(module: string, unit: string): Promise<void> {
  return call('DELETE', `/contacts/${module}/${unit}`)
}

export type SuggestionState = 'open' | 'accepted' | 'declined'
export interface Suggestion {
  id: number
  code_list: string
  list_label: string
  /* What it would rename; null: something new. */
  code: string | null
  code_label: string | null
  label: string
  parent: string | null
  reason: string
  unit: Unit
  by: Account
  made_at: string
  state: SuggestionState
  decided_at: string | null
  decided_by: Account | null
  answer: string | null
  may_decide: boolean
}
export interface Answer { accept: boolean; label?: string; parent?: string; answer?: string; from?: string }

export function suggestionList(state: string, after: string | null): Promise<Page<Suggestion>> {
  return call('GET', '/suggestions', { query: { state, after, limit: 50 } })
}
export function suggestionCreate(body: { code_list: string; code?: string; label: string; parent?: string; reason: string }): Promise<Suggestion> {
  return call('POST', '/suggestions', { body, key: newKey() })
}
export function suggestionDecide(id: number, body: Answer): Promise<Suggestion> {
  return call('POST', `/suggestions/${id}/decision`, { body, key: newKey() })
}
