// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Role } from '@/api/types'
import { desk, entry } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import { soon } from '@/test/soon'
import EntryHead from './EntryHead.vue'

const own = { unit: 'U500112', name: '渝北区', short: '渝北' }
const back = entry({ unit: own, state: 'returned', state_label: '已驳回', desk: { unit: own, role: 'clerk', role_label: '录入员', since: '2023-03-01T09:00:00+08:00' } })
const head = async (role: Role, e = back) => (await place(EntryHead, { props: { entry: e }, me: meOf(role) })).page

it('lets the own reviewer remind the clerk of what came back', async () => {
  const sent = serve({ 'GET /desk': desk(), 'POST /chases': { chased: 1, skipped: 0, units: [] } })
  const page = await head('reviewer')
  await page.get('.chase button').trigger('click')
  await soon(() => expect(page.find('dialog form').exists()).toBe(true))
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ entry: 17 })
})
it('offers no 催办 to who has it himself, to who only reads, of what is done, nor of others', async () => {
  serve({ 'GET /desk': desk() })
  expect((await head('clerk')).find('.chase').exists()).toBe(false)
  expect((await head('leader')).find('.chase').exists()).toBe(false)
  expect((await head('reviewer', entry({ unit: own, state: 'approved', desk: null }))).find('.chase').exists()).toBe(false)
  expect((await head('reviewer', entry({ state: 'returned' }))).find('.chase').exists()).toBe(false)
})
