// SPDX-License-Identifier: Apache-2.0
import { connectionBack, connectionGone } from './connection'
import { Problem, problemFrom } from './problem'

export const BASE = '/api/v1'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Query = Record<string, string | number | boolean | null | undefined>

export interface CallOptions {
  query?: Query
  body?: unknown
  /* Bytes instead of a body in JSON, and what they are. */
  file?: { bytes: Blob; type: string }
  /* Revision that the change is based on. */
  ifMatch?: number
  /* Sent as Idempotency-Key, so that a repeated request acts once. */
  key?: string
  signal?: AbortSignal
  /* Without a token and without renewing it (signing in, renewing). */
  open?: boolean
}

/* Set once by the session: the token, how to get a new one, what to do when
   there is none to be had, and when the password must be changed first. */
export interface Guard {
  token: () => string | null
  renew: () => Promise<boolean>
  ended: () => void
  mustChange: () => void
}
let guard: Guard = { token: () => null, renew: () => Promise.resolve(false), ended: () => undefined, mustChange: () => undefined }
export function setGuard(next: Guard): void { guard = next }

/* 32 hexadecimal digits (crypto.randomUUID is younger than Chrome 87). */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')
}

export function url(path: string, query: Query = {}): string {
  const q = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') q.set(name, String(value))
  }
  const text = q.toString()
  return BASE + path + (text ? `?${text}` : '')
}

function headersOf(options: CallOptions, token: string | null): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (options.file) headers['Content-Type'] = options.file.type
  if (options.ifMatch !== undefined) headers['If-Match'] = `"r${options.ifMatch}"`
  if (options.key) headers['Idempotency-Key'] = options.key
  if (token) headers.Authorization = `Bearer ${token}`
  return headers
}

async function once(method: Method, path: string, options: CallOptions, token: string | null): Promise<Response> {
  try {
    const answer = await fetch(url(path, options.query), {
      method,
      headers: headersOf(options, token),
      body: options.file?.bytes ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: options.signal,
      credentials: 'same-origin',
      cache: 'no-store',
    })
    connectionBack()
    return answer
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    connectionGone()
    throw new Problem(0, { code: 'unreachable', detail: '无法连接服务器，请检查网络。已填写的内容仍保留在页面上。' })
  }
}

/* Both a JSON call and an upload meet 401 in the same way: renew, once. */
export async function withToken<T>(run: (token: string | null) => Promise<T>, expired: (answer: T) => boolean): Promise<T> {
  const used = guard.token()
  const answer = await run(used)
  if (!expired(answer)) return answer
  const current = guard.token()
  if (current !== used && current !== null) return run(current)
  if (await guard.renew()) return run(guard.token())
  guard.ended()
  return answer
}

function pass(problem: Problem): Problem {
  if (problem.code === 'password_change_required') guard.mustChange()
  return problem
}
export function refused(status: number, text: string, requestId: string | null): Problem {
  return pass(problemFrom(status, text, requestId))
}

/* The bytes of a file. */
export async function fetchBlob(path: string): Promise<Blob> {
  const answer = await withToken((token) => once('GET', path, {}, token), (a) => a.status === 401)
  if (!answer.ok) throw refused(answer.status, await answer.text(), answer.headers.get('X-Request-Id'))
  return answer.blob()
}

export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const answer = options.open
    ? await once(method, path, options, null)
    : await withToken((token) => once(method, path, options, token), (a) => a.status === 401)
  const text = answer.status === 204 ? '' : await answer.text()
  if (!answer.ok) throw refused(answer.status, text, answer.headers.get('X-Request-Id'))
  return (text === '' ? undefined : JSON.parse(text)) as T
}
