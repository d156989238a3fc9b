// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { entry } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import OpensText from './OpensText.vue'

const menu = (module: string, more: object) => ({ module, label: module, online: true, may_create: false, has_step: true, owed: 0, owed_before: 0, ledger: true, parent: null, ...more })
const modules = { groups: [{ group: 'g', label: 'g', modules: [menu('achievement', {}), menu('update', { label: '推进状态更新', parent: 'achievement', owes: true })] }] }
const next = { period: '2023Q2', label: '2023年第二季度', opens: '2023-06-10', due: '2023-06-30' }
async function said(answer: object, more: Parameters<typeof entry>[0] = { in_force_version: 1 }, me = meOf('clerk')): Promise<{ text: string; asked: boolean; to?: string }> {
  const sent = serve({ 'GET /modules': modules, 'GET /entries/17/opens': answer })
  const { page } = await place(OpensText, { props: { entry: entry(more) }, me })
  await flushPromises()
  const link = page.find('a')
  return { text: page.text(), asked: sent.some((s) => s.path.endsWith('/opens')), ...(link.exists() ? { to: link.attributes('href') } : {}) }
}

it('says from which day on an update can be filed, where none is owed now', async () => {
  expect((await said({ owed: null, next })).text).toBe('本单位的推进状态更新： 现在没有应报的。2023年第二季度的从 2023-06-10 起可以填报，2023-06-30 截止。')
})
it('leads to what is owed now', async () => {
  const r = await said({ owed: { obligation: 5, period: '2023Q1', label: '2023年第一季度', due: '2023-03-31' }, next })
  expect(r.text).toContain('2023年第一季度待报，2023-03-31 截止')
  expect(r.to).toBe('/obligations/5')
})
it('is silent where nothing is reported on, or by who files nothing', async () => {
  expect((await said({ owed: null, next: null })).text).toBe('')
  expect((await said({ owed: null, next }, { in_force_version: null })).asked).toBe(false)
  const office = meOf('reviewer', { grants: [{ grant: 1, unit: { unit: 'D07', name: '市委改革办', kind: 'reform_office' }, role: 'reviewer', role_label: '审核员', modules: null, admin_of: null }] })
  expect((await said({ owed: null, next }, { in_force_version: 1 }, office)).asked).toBe(false)
})
