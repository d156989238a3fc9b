// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Draw } from '@/api/types'
import { FIELDS, entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import DrawPanel from './DrawPanel.vue'

const draw = (more: Partial<Draw> = {}): Draw => ({
  module: 'achievement', label: '转为成效晾晒草稿', rows: 'results', row: 'result_id', link: 'pilot_result', link_row: 'pilot_result_row', may: true,
  made: [{ row: 'r2', entry: 40, title: '成果乙', state_label: '草稿' }], ...more,
})
const source = entry({ id: 31, body: { results: [{ result_id: 'r1', name: '成果甲' }, { result_id: 'r2', name: '成果乙' }] } })
const panel = async (d: Draw) => (await place(DrawPanel, { props: { entry: source, draw: d, fields: FIELDS } }))

it('begins an entry from a row, and shows what was begun from which', async () => {
  const sent = serve({ 'POST /entries': { status: 201, body: entry({ id: 41 }) } })
  const { page, router } = await panel(draw())
  expect(page.findAll('li').map((l) => l.get('b').text())).toEqual(['成果甲', '成果乙'])
  expect(page.findAll('li')[1]!.get('a').attributes('href')).toBe('/entry/40')
  expect(page.findAll('li')[0]!.find('a').exists()).toBe(false)
  await page.findAll('button')[0]!.trigger('click')
  await flushPromises()
  expect(sent[0]?.body).toEqual({ module: 'achievement', body: { pilot_result: 31, pilot_result_row: 'r1' } })
  await soon(() => expect(router.currentRoute.value.path).toBe('/fill/achievement/41'))
})
it('says why it was refused', async () => {
  serve({ 'POST /entries': problem(403, 'forbidden') })
  const { page } = await panel(draw())
  await page.findAll('button')[0]!.trigger('click')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('因为 forbidden')
})
it('offers nothing to who may not begin one', async () => {
  expect((await panel(draw({ may: false }))).page.find('button').exists()).toBe(false)
  expect((await panel(draw({ may: false, made: [] }))).page.text()).toBe('')
})
