// SPDX-License-Identifier: Apache-2.0
import { expect, it, vi } from 'vitest'
import { connected, connectionBack, connectionGone, connectionLost } from './connection'

it('asks until the server answers, then lets everybody go on', async () => {
  vi.useFakeTimers()
  let up = false
  const asked = vi.fn(async () => { if (!up) throw new TypeError('network'); return new Response('ok') })
  vi.stubGlobal('fetch', asked)
  connectionGone()
  expect(connectionLost.value).toBe(true)
  const run = vi.fn()
  void connected().then(run)
  await vi.advanceTimersByTimeAsync(3500)
  expect(connectionLost.value).toBe(true)
  up = true
  await vi.advanceTimersByTimeAsync(3500)
  expect(connectionLost.value).toBe(false)
  expect(run).toHaveBeenCalledTimes(1)
  const count = asked.mock.calls.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveBeenCalledTimes(count)
})

it('believes any answer', async () => {
  connectionGone()
  connectionBack()
  expect(connectionLost.value).toBe(false)
  await connected()
})
