// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, it, vi } from 'vitest'
import { attachmentCreate, attachmentGet, attachmentList } from './attachments'
import { setGuard } from './http'
import { serve } from '@/test/server'

class FakeRequest {
  static log: FakeRequest[] = []
  static answers: { status: number; text: string }[] = []
  headers: Record<string, string> = {}
  upload: { onprogress?: (e: { lengthComputable: boolean; loaded: number; total: number }) => void } = {}
  onload?: () => void
  onabort?: () => void
  onerror?: () => void
  status = 0
  responseText = ''
  to = ''
  body: unknown
  open(_method: string, to: string): void { this.to = to }
  setRequestHeader(name: string, value: string): void { this.headers[name] = value }
  getResponseHeader(): null { return null }
  abort(): void { this.onabort?.() }
  send(body: unknown): void {
    this.body = body
    FakeRequest.log.push(this)
    const answer = FakeRequest.answers.shift()
    if (!answer) return
    this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 2 })
    this.status = answer.status
    this.responseText = answer.text
    this.onload?.()
  }
}
afterEach(() => { FakeRequest.log = [] })

it('sends the file itself and tells how far it is', async () => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  FakeRequest.answers = [{ status: 201, text: '{"id":5}' }]
  const progress = vi.fn()
  const file = new File(['x'], '通知 1.pdf')
  expect(await attachmentCreate(7, 'evidence', file, progress, new AbortController().signal)).toEqual({ id: 5 })
  expect(FakeRequest.log[0]?.to).toBe('/api/v1/entries/7/attachments?field=evidence&name=%E9%80%9A%E7%9F%A5+1.pdf')
  expect(FakeRequest.log[0]?.body).toBe(file)
  expect(progress).toHaveBeenCalledWith(0.5)
})

it('renews the session once and sends again under the same key', async () => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  let token = 'old'
  setGuard({ token: () => token, renew: async () => { token = 'new'; return true }, ended: vi.fn(), mustChange: vi.fn() })
  FakeRequest.answers = [{ status: 401, text: '{}' }, { status: 201, text: '{"id":5}' }]
  await attachmentCreate(7, 'evidence', new File(['x'], 'a.pdf'), vi.fn(), new AbortController().signal)
  const [first, second] = FakeRequest.log
  expect(second?.headers.Authorization).toBe('Bearer new')
  expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key'])
})

it('can be stopped', async () => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  FakeRequest.answers = []
  const stop = new AbortController()
  const upload = attachmentCreate(7, 'evidence', new File(['x'], 'a.pdf'), vi.fn(), stop.signal)
  await Promise.resolve()
  stop.abort()
  await expect(upload).rejects.toMatchObject({ code: 'aborted' })
})

it('fetches the bytes of a file', async () => {
  serve({ 'GET /attachments/5': { name: 'x' } })
  expect(await (await attachmentGet(5)).text()).toContain('x')
})

it('lists what an entry has', async () => {
  serve({ 'GET /entries/7/attachments': { items: [{ id: 5 }], next: null } })
  expect(await attachmentList(7)).toEqual([{ id: 5 }])
})
