// SPDX-License-Identifier: Apache-2.0
import { connectionBack, connectionGone } from './connection'
import { call, fetchBlob, newKey, refused, url, withToken } from './http'
import { Problem } from './problem'
import type { Attachment, Page } from './types'

interface Sent { status: number; text: string; requestId: string | null }

/* XMLHttpRequest, since fetch tells nothing about how far an upload is. */
function send(to: string, file: File, headers: Record<string, string>, progress: (done: number) => void, signal: AbortSignal): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total) }
    request.onload = () => {
      connectionBack()
      resolve({ status: request.status, text: request.responseText, requestId: request.getResponseHeader('X-Request-Id') })
    }
    request.onerror = () => {
      connectionGone()
      reject(new Problem(0, { code: 'unreachable', detail: '上传中断：无法连接服务器，请稍后重新上传。' }))
    }
    request.onabort = () => reject(new Problem(0, { code: 'aborted', detail: '已取消上传。' }))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/* A file to where it is kept; the answer says what became of it. */
export async function fileSend<T>(to: string, file: File, progress: (done: number) => void, signal: AbortSignal): Promise<T> {
  const key = newKey()
  const answer = await withToken((token) => send(to, file, {
    Accept: 'application/json',
    'Content-Type': 'application/octet-stream',
    'Idempotency-Key': key,
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  }, progress, signal), (a) => a.status === 401)
  if (answer.status >= 300) throw refused(answer.status, answer.text, answer.requestId)
  return JSON.parse(answer.text) as T
}

export function attachmentCreate(entry: number, field: string, file: File, progress: (done: number) => void, signal: AbortSignal): Promise<Attachment> {
  return fileSend(url(`/entries/${entry}/attachments`, { field, name: file.name }), file, progress, signal)
}

export async function attachmentList(entry: number): Promise<Attachment[]> {
  return (await call<Page<Attachment>>('GET', `/entries/${entry}/attachments`)).items
}

export function attachmentRemove(attachment: number): Promise<void> {
  return call('DELETE', `/attachments/${attachment}`)
}

/* A link cannot carry the token, so the bytes come first. */
export function attachmentGet(attachment: number): Promise<Blob> {
  return fetchBlob(`/attachments/${attachment}`)
}
