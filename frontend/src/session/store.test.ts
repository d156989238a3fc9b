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
  describe('ending in the middle of a text', () => {
    const begin = async (table: object) => {
      serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk'), 'GET /desk': problem(401, 'token_expired'), 'POST /sessions/refresh': problem(401, 'refresh_invalid'), ...table })
      const session = useSession()
      await session.signIn('00000000007', 'x')
      const ended = vi.fn()
      session.onEnd.push(ended)
      let text = '写了一半'
      const work = { dirty: () => text !== '', save: vi.fn(async () => { text = '' }), drop: () => { text = '' } }
      session.work.add(work)
      return { session, ended, work }
    }
    it('keeps the page until the same person is back, in the same role', async () => {
      const { session, ended } = await begin({ 'PUT /me/role': { ...signed, token: 't9' } })
      session.me = meOf('clerk', { active_grant: 4, grants: [{ ...meOf('clerk').grants[0]!, grant: 4 }] })
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      expect(session.lapsed).toBe(true)
      expect(ended).not.toHaveBeenCalled()
      const sent = serve({ 'POST /sessions': { ...signed, grants: [{ grant: 4 }] }, 'PUT /me/role': { ...signed, token: 't9' }, 'GET /me': meOf('clerk') })
      const back = session.back()
      expect(await session.comeBack('00000000007', 'x')).toBe(true)
      await back
      expect(sent.find((s) => s.path === '/me/role')?.body).toEqual({ grant: 4 })
      expect(session.lapsed).toBe(false)
    })
    it('lets nobody else in', async () => {
      const { session } = await begin({})
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      const sent = serve({ 'POST /sessions': { ...signed, account: { account: 8, name: '乙' } }, 'DELETE /sessions/current': { status: 204 } })
      expect(await session.comeBack('00000000008', 'x')).toBe(false)
      expect(session.lapsed).toBe(true)
      expect(session.me?.account.account).toBe(7)
      expect(sent.map((s) => s.method)).toEqual(['POST', 'DELETE'])
    })
    it('does not take up the session that another person began beside', async () => {
      await begin({})
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      const sent = serve({ 'POST /sessions/refresh': { ...signed, token: 'theirs' }, 'GET /desk': problem(401, 'unauthenticated') })
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      expect(sent.map((s) => s.path)).toEqual(['/desk'])
    })
    it('ends for good when the person gives the text up', async () => {
      const { session, ended } = await begin({})
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      session.giveUp()
      expect(ended).toHaveBeenCalledTimes(1)
      expect([session.lapsed, session.signedIn]).toEqual([false, false])
    })
    it('stores everything when asked to, and says whether that was all', async () => {
      const { session, work } = await begin({})
      expect(await session.saveAll()).toBe(true)
      expect(work.save).toHaveBeenCalledTimes(1)
      session.work.add({ dirty: () => true, save: async () => undefined, drop: () => undefined })
      expect(await session.saveAll()).toBe(false)
    })
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
  describe('whose unit is no more', () => {
    const two = meOf('clerk', { grants: [meOf('clerk').grants[0]!, { ...meOf('leader').grants[0]!, grant: 2, role_label: '领导', unit: { unit: 'U500103', name: '渝中区' } }] })
    it('is over, and says why until somebody signs in', async () => {
      serve({ 'POST /sessions': signed, 'GET /me': meOf('clerk'), 'GET /desk': problem(401, 'unauthenticated'), 'POST /sessions/refresh': problem(403, 'unit_ended', { detail: '渝北区已于2025年11月6日撤销。' }) })
      const session = useSession()
      await session.signIn('00000000007', 'x')
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      expect([session.signedIn, session.told]).toEqual([false, '渝北区已于2025年11月6日撤销。'])
      await session.signIn('00000000007', 'x')
      expect(session.told).toBe('')
    })
    it('goes on in another role, and does nothing in it that was asked in the old one', async () => {
      let me = two
      const sent = serve({ 'POST /sessions': signed, 'GET /me': () => me, 'POST /entries': problem(401, 'unauthenticated'), 'POST /sessions/refresh': { ...signed, token: 't2', active_grant: 2 } })
      const session = useSession()
      await session.signIn('00000000007', 'x')
      me = { ...two, active_grant: 2 }
      const switched = vi.fn()
      session.onSwitch.push(switched)
      await expect(call('POST', '/entries', { body: {} })).rejects.toMatchObject({ code: 'role_over' })
      expect(sent.filter((s) => s.path === '/entries')).toHaveLength(1)
      expect(session.grant?.unit.name).toBe('渝中区')
      expect(session.told).toBe('您在渝北区的clerk身份已经终止，现在以渝中区 领导的身份工作。刚才的操作没有进行。')
      expect(switched).toHaveBeenCalledTimes(1)
    })
    it('keeps what is being written, and says that it cannot be stored any more', async () => {
      serve({ 'POST /sessions': signed, 'GET /me': two, 'GET /desk': problem(401, 'unauthenticated'), 'POST /sessions/refresh': { ...signed, active_grant: 2 } })
      const session = useSession()
      await session.signIn('00000000007', 'x')
      session.work.add({ dirty: () => true, save: async () => undefined, drop: () => undefined })
      await expect(call('GET', '/desk')).rejects.toMatchObject({ status: 401 })
      expect([session.lapsed, session.told]).toEqual([true, '您在渝北区的clerk身份已经终止。'])
      const sent = serve({ 'POST /sessions': { ...signed, active_grant: 2, grants: [{ grant: 1, unit_ended: '2025-11-06' }, { grant: 2 }] }, 'GET /me': { ...two, active_grant: 2 } })
      expect(await session.comeBack('00000000007', 'x')).toBe(true)
      expect(sent.some((s) => s.path === '/me/role')).toBe(false)
    })
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
