// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { problem, serve } from '@/test/server'
import { call, newKey, setGuard, url } from './http'
import { Problem } from './problem'

let token: string | null
const renew = vi.fn(async () => { token = 'fresh'; return true })
const ended = vi.fn()
const mustChange = vi.fn()
beforeEach(() => {
  token = 'old'
  vi.clearAllMocks()
  renew.mockImplementation(async () => { token = 'fresh'; return true })
  setGuard({ token: () => token, renew, ended, mustChange })
})

describe('call', () => {
  it('sends the token, the revision and the key', async () => {
    const sent = serve({ 'PATCH /entries/7': { id: 7 } })
    await call('PATCH', '/entries/7', { body: { a: 1 }, ifMatch: 3, key: 'k' })
    expect(sent[0]?.headers).toMatchObject({ 'Authorization': 'Bearer old', 'If-Match': '"r3"', 'Idempotency-Key': 'k', 'Content-Type': 'application/json' })
    expect(sent[0]?.body).toEqual({ a: 1 })
  })
  it('renews once on 401 and repeats the call', async () => {
    const sent = serve({ 'GET /desk': ({ headers }: { headers: Record<string, string> }) => headers.Authorization === 'Bearer fresh' ? { ok: 1 } : problem(401, 'unauthenticated') })
    expect(await call('GET', '/desk')).toEqual({ ok: 1 })
    expect(sent).toHaveLength(2)
    expect(renew).toHaveBeenCalledTimes(1)
  })
  it('takes a token that another call renewed meanwhile', async () => {
    serve({ 'GET /desk': ({ headers }: { headers: Record<string, string> }) => { if (headers.Authorization === 'Bearer fresh') return { ok: 1 }; token = 'fresh'; return problem(401, 'unauthenticated') } })
    await call('GET', '/desk')
    expect(renew).not.toHaveBeenCalled()
  })
  it('ends the session when it cannot be renewed', async () => {
    renew.mockResolvedValue(false)
    serve({ 'GET /desk': problem(401, 'unauthenticated') })
    await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
    expect(ended).toHaveBeenCalledTimes(1)
  })
  it('never renews for an open call', async () => {
    serve({ 'POST /sessions': problem(401, 'sign_in_failed') })
    await expect(call('POST', '/sessions', { open: true })).rejects.toMatchObject({ code: 'sign_in_failed' })
    expect(renew).not.toHaveBeenCalled()
  })
  it('tells that the password must be changed', async () => {
    serve({ 'GET /desk': problem(403, 'password_change_required') })
    await expect(call('GET', '/desk')).rejects.toBeInstanceOf(Problem)
    expect(mustChange).toHaveBeenCalled()
  })
  it('says that there was no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 0, code: 'unreachable' })
  })
  it('takes an empty answer for what it is', async () => {
    serve({ 'DELETE /entries/7': { status: 204 } })
    expect(await call('DELETE', '/entries/7')).toBeUndefined()
  })
})

describe('url and key', () => {
  it('leaves out what has no value', () => {
    expect(url('/entries', { q: '改革', state: '', after: null, limit: 30 })).toBe('/api/v1/entries?q=%E6%94%B9%E9%9D%A9&limit=30')
  })
  it('makes 32 hexadecimal digits, never twice the same', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
    expect(newKey()).not.toBe(newKey())
  })
})
