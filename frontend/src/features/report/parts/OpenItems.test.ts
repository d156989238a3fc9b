// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import { kindOf } from '../kinds'
import OpenItems from './OpenItems.vue'

test('what is under way, on whose desk and since when', async () => {
  const log = serve({ 'GET /entries': { items: [entry({ id: 7, state: 'in_review', stage_label: '本级审核', title: '一件事' })], next: '9', count: 21 } })
  const { page } = await place(OpenItems, { props: { filings: kindOf('district').filings('U500112') } })
  expect(log[0]?.query.get('unit')).toBe('U500112')
  expect(log[0]?.query.get('state')).toBe('in_review')
  const cells = page.findAll('tbody td').map((d) => d.text())
  expect(cells.slice(1)).toEqual(['一件事', '本级审核', '渝北 审核员未登记联系人，查联系人', '2023-04-09'])
  expect(page.text()).toContain('另有 20 件')
})

test('nothing under way is said; of a project its own filings are asked for', async () => {
  const log = serve({ 'GET /entries': { items: [], next: null, count: 0 } })
  const { page } = await place(OpenItems, { props: { filings: kindOf('project').filings('P1010') } })
  expect(page.text()).toContain('没有正在审核的填报件')
  expect(log[0]?.query.get('subject')).toBe('1010')
  expect(log[0]?.query.get('unit')).toBeNull()
})
