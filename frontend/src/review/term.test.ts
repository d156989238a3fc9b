// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { MODULE, entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import EntryTerm from './EntryTerm.vue'

const module = { ...MODULE, terms: { field: 'event_date', report: '区县改革报表', periods: [{ period: '2023Q2', label: '2023年第二季度', end: '2023-06-30', closes: '2023-07-08T00:00:00+08:00', window: 'year' as const }] } }

it('EntryTerm says in which report a filing will count, until it is in force or void', async () => {
  const said = async (more: Parameters<typeof entry>[0]): Promise<string> =>
    (await place(EntryTerm, { props: { entry: entry({ body: { event_date: '2023-04-05' }, in_force_version: null, ...more }), module, units: [] } })).page.text()
  expect(await said({ state: 'in_review' })).toContain('计入2023年第二季度区县改革报表')
  expect(await said({ state: 'approved', in_force_version: 1 })).toBe('')
  expect(await said({ state: 'voided' })).toBe('')
})
