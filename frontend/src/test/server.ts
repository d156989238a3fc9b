// SPDX-License-Identifier: Apache-2.0
import { vi } from 'vitest'

export interface Sent { method: string; path: string; query: URLSearchParams; body: unknown; headers: Record<string, string> }
export interface Reply { status?: number; body?: unknown; headers?: Record<string, string> }
type Handler = (sent: Sent) => Reply | unknown

/* Answers fetch from a table "METHOD /path" → body, or a function of what
   was sent; a call that the table lacks fails the test by name. */
export function serve(table: Record<string, Handler | object | string | number | null>): Sent[] {
  const log: Sent[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost')
    const path = url.pathname.replace(/^\/api\/v1/, '')
    const sent: Sent = {
      method: init.method ?? 'GET', path, query: url.searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: init.headers as Record<string, string>,
    }
    log.push(sent)
    const found = table[`${sent.method} ${path}`]
    if (found === undefined) throw new Error(`not served: ${sent.method} ${path}`)
    const value = typeof found === 'function' ? (found as Handler)(sent) : found
    const reply: Reply = value !== null && typeof value === 'object' && 'status' in value && ('body' in value || Object.keys(value).length === 1)
      ? value as Reply : { body: value }
    const status = reply.status ?? 200
    return new Response(status === 204 ? null : JSON.stringify(reply.body ?? {}), { status, headers: reply.headers })
  })
  return log
}

export function problem(status: number, code: string, more: object = {}): Reply {
  return { status, body: { status, code, title: code, detail: `因为 ${code}`, request_id: 'f'.repeat(32), ...more } }
}
