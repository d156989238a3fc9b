// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import { serve } from '@/test/server'
import { poll } from './conditional'
import { connectionLost } from './connection'
import { Problem } from './problem'

test('keeps the tag and sends it back', async () => {
  const log = serve({ 'GET /cockpits/district': { status: 200, body: { n: 1 }, headers: { ETag: '"a"' } } })
  const first = await poll<{ n: number }>('/cockpits/district', { basis: 'live', period: undefined }, undefined)
  expect(first).toEqual({ tag: '"a"', body: { n: 1 } })
  expect(log[0]!.query.toString()).toBe('basis=live')
  await poll('/cockpits/district', {}, first)
  expect(log[1]!.headers['If-None-Match']).toBe('"a"')
})

test('unchanged gives the very same answer', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 304 }))
  const old = { tag: '"a"', body: { n: 1 } }
  expect(await poll('/cockpits/district', {}, old)).toBe(old)
})

test('a refusal is a problem, no answer a lost connection', async () => {
  serve({ 'GET /cockpits/district': { status: 404, body: { status: 404, code: 'report_not_ready', detail: '尚未发布' } } })
  await expect(poll('/cockpits/district', {}, undefined)).rejects.toMatchObject({ code: 'report_not_ready' })
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => { throw new TypeError('no network') })
  await expect(poll('/cockpits/district', {}, undefined)).rejects.toBeInstanceOf(Problem)
  expect(connectionLost.value).toBe(true)
})
