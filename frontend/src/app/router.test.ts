// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RouteLocationNormalized } from 'vue-router'
import { meOf } from '@/test/mount'
import { serve } from '@/test/server'
import { useSession } from '@/session/store'
import { outdated } from '@/ui/part'
import { admit, failed, menu, router } from './router'

const to = (more: object): RouteLocationNormalized => ({ fullPath: '/desk', name: 'desk', meta: {}, query: {}, ...more }) as unknown as RouteLocationNormalized
beforeEach(() => { localStorage.clear(); setActivePinia(createPinia()) })

it('gives every item of the menu a place of its own', () => {
  const places = menu.map((i) => i.order)
  expect(places.filter((n, i) => places.indexOf(n) !== i)).toEqual([])
})

describe('admit', () => {
  it('sends a stranger to the sign-in page and remembers where to', async () => {
    expect(await admit(to({ fullPath: '/entry/7' }))).toEqual({ name: 'sign-in', query: { to: '/entry/7' } })
    expect(await admit(to({ fullPath: '/' }))).toEqual({ name: 'sign-in', query: {} })
    expect(await admit(to({ meta: { open: true } }))).toBe(true)
  })
  it('lets a person with a first password do nothing but change it', async () => {
    const session = useSession()
    session.known = true
    session.me = meOf('clerk')
    session.mustChange = true
    expect(await admit(to({}))).toEqual({ name: 'password' })
    expect(await admit(to({ name: 'password' }))).toBe(true)
  })
  it('hides the pages of other roles', async () => {
    const session = useSession()
    session.known = true
    session.me = meOf('clerk')
    expect(await admit(to({ meta: { roles: ['system_admin'] } }))).toMatchObject({ name: 'missing' })
    expect(await admit(to({ meta: { roles: ['clerk'] } }))).toBe(true)
    expect(await admit(to({ name: 'sign-in', meta: { open: true } }))).toEqual({ path: '/' })
  })
  it('waits for a server that is away', async () => {
    vi.useFakeTimers()
    localStorage.setItem('rr-signed-in', '1')
    let up = false
    serve({
      'GET /healthz': () => up ? { body: {} } : { status: 502, body: {} }, 'GET /me': meOf('clerk'),
      'POST /sessions/refresh': () => up ? { token: 't' } : { status: 503, body: {} },
    })
    const done = vi.fn()
    void admit(to({ meta: { roles: ['clerk'] } })).then(done)
    await vi.advanceTimersByTimeAsync(4000)
    expect(done).not.toHaveBeenCalled()
    up = true
    await vi.advanceTimersByTimeAsync(4000)
    expect(done).toHaveBeenCalledWith(true)
  })
})

it('is made of what the features bring', () => {
  expect(router.hasRoute('desk')).toBe(true)
  expect(router.hasRoute('fill')).toBe(true)
  const orders = menu.map((m) => m.order)
  expect(orders).toEqual([...orders].sort((a, b) => a - b))
})

describe('a page that did not come', () => {
  const reload = vi.fn()
  beforeEach(() => {
    sessionStorage.clear()
    outdated.value = false
    reload.mockReset()
    vi.stubGlobal('location', { href: 'https://x.test/#/desk', hash: '#/desk', reload })
    serve({ 'GET /healthz': {} })
  })
  afterEach(() => { vi.restoreAllMocks(); vi.unstubAllGlobals() })

  it('is asked for again, then the application anew at that page, once', async () => {
    const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
    const to = vi.spyOn(history, 'pushState')
    await failed('/reports')
    expect(push).toHaveBeenCalledWith('/reports')
    expect(reload).not.toHaveBeenCalled()
    await failed('/reports')
    expect(to.mock.lastCall?.[2]).toBe('#/reports')
    expect(reload).toHaveBeenCalledTimes(1)
    expect(outdated.value).toBe(false)
    await failed('/reports')
    expect(reload, 'not for ever').toHaveBeenCalledTimes(1)
    expect(outdated.value).toBe(true)
  })
  it('is forgotten when somebody went elsewhere meanwhile', async () => {
    const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
    const first = failed('/reports/1')
    await failed('/desk')
    await first
    expect(push.mock.calls).toEqual([['/desk']])
  })
})
