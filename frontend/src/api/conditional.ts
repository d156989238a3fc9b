// SPDX-License-Identifier: Apache-2.0
import { connectionBack, connectionGone } from './connection'
import { refused, url, withToken } from './http'
import { Problem } from './problem'

/* An answer with the tag under which the server knows it. */
export interface Tagged<T> { tag: string | null; body: T }

async function once(path: string, query: Record<string, string | undefined>, tag: string | null, token: string | null, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (token) headers.Authorization = `Bearer ${token}`
  if (tag) headers['If-None-Match'] = tag
  try {
    const answer = await fetch(url(path, query), { headers, signal, credentials: 'same-origin', cache: 'no-store' })
    connectionBack()
    return answer
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    connectionGone()
    throw new Problem(0, { code: 'unreachable', detail: '无法连接服务器，请检查网络。屏幕上仍是断开之前的数据。' })
  }
}

/* GET that the server may answer with 304: then the old answer itself comes
   back, the same object, and nothing that hangs on it is drawn again. */
export async function poll<T>(path: string, query: Record<string, string | undefined>, old: Tagged<T> | undefined, signal?: AbortSignal): Promise<Tagged<T>> {
  const answer = await withToken((token) => once(path, query, old?.tag ?? null, token, signal), (a) => a.status === 401)
  if (answer.status === 304 && old) return old
  const text = await answer.text()
  if (!answer.ok) throw refused(answer.status, text, answer.headers.get('X-Request-Id'))
  return { tag: answer.headers.get('ETag'), body: JSON.parse(text) as T }
}
