// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '@/api/http'
import { meOf } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { useSession } from './store'

const signed = { token: 't1', expires_at: '', must_change_password: false, account: { account: 7, name: '甲' }, grants: [], active_grant: 1 }
beforeEach(() => { localStorage.clear(); setActivePinia(createPinia()) })

describe('session', () => {
  it('asks for no renewal where nobody was signed in', async () => {
    const sent = serve({})
    const session = useSession()
    await session.resume()
    expect(sent).toHaveLength(0)
    expect(session.signedIn).toBe(false)
  })
  it('comes back from the cookie', async () => {
    localStorage.setItem('rr-signed-in', '1')
    serve({ 'POST /sessions/refresh': signed, 'GET /me': meOf('reviewer') })
    const session = useSession()
    await session.resume()
    expect(session.role).toBe('reviewer')
  })
  it('forgets a session that is over, but not one that is out of reach', async () => {
    localStorage.setItem('rr-signed-in', '1')
    serve({ 'POST /sessions/refresh': problem(503, 'unavailable') })
    const session = useSession()
    await expect(session.resume()).rejects.toMatchObject({ status: 503 })
    expect(localStorage.getItem('rr-signed-in')).toBe('1')
    serve({ 'POST /sessions/refresh': problem(401, 'refresh_invalid') })
    await session.resume()
    expect(localStorage.getItem('rr-signed-in')).toBeNull()
  })
  it('signs in, carries the token, knows the clock of the server', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
    const sent = serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk'), 'GET /desk': {} })
    const session = useSession()
    await session.signIn('00000000007', 'x')
    await call('GET', '/desk')
    expect(sent[2]?.headers.Authorization).toBe('Bearer t1')
    expect(session.grant?.unit.name).toBe('渝北区')
    vi.advanceTimersByTime(60_000)
    expect(session.now().toISOString()).toBe('2023-04-11T01:01:00.000Z')
  })
  it('ends for everybody who listens, even if the server is away', async () => {
    serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk'), 'DELETE /sessions/current': problem(503, 'unavailable') })
    const session = useSession()
    await session.signIn('00000000007', 'x')
    const ended = vi.fn()
    session.onEnd.push(ended)
    await expect(session.signOut()).rejects.toMatchObject({ status: 503 })
    expect(ended).toHaveBeenCalledTimes(1)
    expect(session.signedIn).toBe(false)
  })
  it('works in the role that was chosen', async () => {
    serve({ 'POST /sessions': signed, 'PUT /me/role': { ...signed, token: 't2' }, 'GET /me': meOf('leader') })
    const session = useSession()
    const switched = vi.fn()
    session.onSwitch.push(switched)
    await session.switchRole(2)
    expect(session.role).toBe('leader')
    expect(switched).toHaveBeenCalledTimes(1)
  })
  it('learns that the password must be changed first', async () => {
    serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk'), 'GET /desk': problem(403, 'password_change_required') })
    const session = useSession()
    await session.signIn('00000000007', 'x')
    await call('GET', '/desk').catch(() => undefined)
    expect(session.mustChange).toBe(true)
  })
})

describe('several tabs', () => {
  let heard: ((event: { data: string }) => void) | undefined
  const posted: string[] = []
  class Channel {
    postMessage(word: string): void { posted.push(word) }
    addEventListener(_name: string, run: (event: { data: string }) => void): void { heard = run }
  }
  beforeEach(() => { posted.length = 0; vi.stubGlobal('BroadcastChannel', Channel) })

  it('end together', async () => {
    serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk'), 'DELETE /sessions/current': { status: 204 } })
    const session = useSession()
    await session.signIn('00000000007', 'x')
    await session.signOut()
    expect(posted).toEqual(['ended'])
    await session.signIn('00000000007', 'x')
    heard?.({ data: 'ended' })
    expect(session.signedIn).toBe(false)
  })
  it('work in one role, even when the server is away for a moment', async () => {
    vi.useFakeTimers()
    let up = true
    serve({
      'POST /sessions': signed, 'GET /me': () => meOf(up && posted.length ? 'leader' : 'clerk'), 'GET /healthz': { body: {} },
      'POST /sessions/refresh': () => up ? signed : problem(503, 'unavailable'),
    })
    const session = useSession()
    await session.signIn('00000000007', 'x')
    const switched = vi.fn()
    session.onSwitch.push(switched)
    up = false
    posted.push('x')
    heard?.({ data: 'switched' })
    await vi.advanceTimersByTimeAsync(100)
    expect(session.role).toBe('clerk')
    up = true
    await vi.advanceTimersByTimeAsync(4000)
    expect(session.role).toBe('leader')
    expect(switched).toHaveBeenCalledTimes(1)
  })
})
