// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { MODULE } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import TallyPage from './TallyPage.vue'

const tally = {
  module: 'achievement', horizon: 9, as_of: null, year: 2023,
  classes: [{ class: 'national', label: '全国肯定' }, { class: 'city', label: '全市推广' }, { class: 'media', label: '央媒' }],
  items: [
    { unit: 'D1', name: '甲委', kind: 'department', total: 1, classes: { media: 1 } }, { unit: 'D2', name: '乙委', kind: 'department', total: 0, classes: {} },
    { unit: 'D3', name: '丙委', kind: 'department', total: 3, classes: { national: 2, media: 1 } },
  ],
}
const office = meOf('reviewer', { grants: [{ grant: 1, unit: { unit: 'D7', name: '市委改革办', kind: 'reform_office' }, role: 'reviewer', role_label: '审核员', modules: null, admin_of: null }] })
const at = async (me: ReturnType<typeof meOf>, path = '/ledger/achievement/units') => {
  const sent = serve({ 'GET /ledger/achievement/tally': tally, 'GET /modules/achievement': MODULE, 'POST /exports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': { job: 5, state: 'queued' } })
  const placed = await place(TallyPage, { path: '/ledger/:module/units', at: path, me })
  await flushPromises()
  return { ...placed, sent }
}

it('counts departments by class, the most first, with those that have nothing', async () => {
  const { page, sent } = await at(office)
  expect(sent.find((s) => s.path === '/ledger/achievement/tally')?.query.get('kind')).toBe('department')
  expect(page.get('h1').text()).toBe('成效晾晒：市级部门台账')
  expect(page.findAll('thead th').map((h) => h.text())).toEqual(['单位', '全国肯定', '央媒', '合计'])
  expect(page.findAll('tbody tr').map((r) => r.text().replace(/\s+/g, ' '))).toEqual(['合计224', '丙委213', '甲委011', '乙委000'])
  expect(page.findAll('tbody a').map((a) => a.attributes('href'))).toEqual(['/ledger/achievement?unit=D3', '/ledger/achievement?unit=D1'])
})
it('is taken away as a workbook: by the office whole, by a unit its own', async () => {
  const { page, sent } = await at(office, '/ledger/achievement/units?year=2022')
  await page.get('.export button').trigger('click')
  await flushPromises()
  expect(page.get('.export button').text()).toBe('导出 xlsx')
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ of: 'tally', module: 'achievement', year: 2022, kind: 'department' })
  const unit = meOf('clerk', { grants: [{ ...office.grants[0]!, unit: { unit: 'D1', name: '甲委', kind: 'department' }, role: 'clerk' }] })
  expect((await at(unit)).page.get('.export button').text()).toBe('导出本单位 xlsx')
  expect((await at(meOf('clerk', {}))).page.find('.export button').exists()).toBe(false)
})
it('opens to a clerk the own unit’s facts alone, and goes to districts and other years', async () => {
  const { page, router, sent } = await at(meOf('clerk', {}))
  expect(page.findAll('tbody a')).toHaveLength(0)
  await page.findAll('.chip')[1]!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query.kind).toBe('district')
  expect(sent.at(-1)?.query.get('kind')).toBe('district')
  expect(page.findAll('thead th').map((h) => h.text())).toContain('全市推广')
})
