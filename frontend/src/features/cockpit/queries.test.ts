// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { computed, defineComponent, h, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import type { Basis } from '@/api/cockpit'
import { place } from '@/test/mount'
import { cockpit } from './fixture'
import { useCockpit } from './queries'

afterEach(() => vi.useRealTimers())

test('polls with the tag, faster when live; a 304 draws nothing anew', async () => {
  const tags: (string | undefined)[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const tag = (init.headers as Record<string, string>)['If-None-Match']
    tags.push(tag)
    return tag ? new Response(null, { status: 304 }) : new Response(JSON.stringify(cockpit()), { headers: { ETag: '"one"' } })
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  const drawn: unknown[] = []
  const basis = ref<Basis>('live')
  const probe = defineComponent(() => {
    const q = useCockpit(computed(() => ({ basis: basis.value })))
    return () => { drawn.push(q.data.value?.body); return h('i', q.data.value?.body.period) }
  })
  await place(probe)
  await flushPromises()
  await vi.advanceTimersByTimeAsync(5_100)
  await flushPromises()
  expect(tags).toEqual([undefined, '"one"'])
  expect(new Set(drawn.filter(Boolean)).size).toBe(1)
})
