// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { MODULE, UNITS, entry } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import AlikeLink from '@/review/AlikeLink.vue'
import { soon } from '@/test/soon'
import AlikePage from './AlikePage.vue'

const at = async (items: object[]) => {
  serve({ 'GET /entries/17/alike': { items, next: null }, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null } })
  const { page } = await place(AlikePage, { path: '/entry/:id/alike', at: '/entry/17/alike' })
  await flushPromises()
  return page
}
const self = { why: 'self', why_label: '本件', entry: entry({ actions: [{ action: 'approve', label: '通过', needs_reason: false }] }) }

it('AlikePage puts the entry first and says why each of the others stands beside it', async () => {
  const page = await at([self,
    { why: 'same_source', why_label: '同一来源另有填报', entry: entry({ id: 21, unit: { unit: 'U1', name: '万州区' }, body: { matter: '另一做法' } }), contact: { name: '万州联系人', phone: '00010230001' } },
    { why: 'same_file', why_label: '佐证材料相同', entry: entry({ id: 22, unit: { unit: 'U1', name: '万州区' } }) }])
  expect(page.get('h1').text()).toBe('建立某机制：相近填报')
  expect(page.findAll('.note').map((n) => n.text())).toEqual(['本件', '同一来源另有填报', '佐证材料相同'])
  expect(page.findAll('tbody tr')[0]!.findAll('td').map((d) => d.text())).toEqual(['建立某机制', '另一做法', '建立某机制'])
  /* what does not agree is cleared up by ringing who wrote it */
  expect(page.findAll('thead .ask').map((a) => a.text())).toEqual(['未登记联系人，查联系人', '联系：万州联系人 00010230001', '未登记联系人，查联系人'])
  expect(page.findAll('tbody button').map((b) => b.text())).toEqual(['通过'])
})
it('AlikePage shows of another business its results, beside what they may be claimed as', async () => {
  const results = { name: 'gains', label: '项目成果', type: 'rows', counted: true, fields: [{ name: 'name', label: '成果名称', type: 'text' }] }
  const project = { ...MODULE, module: 'project_update', label: '双月进展', form: { ...MODULE.form, fields: [
    { name: 'matter', label: '事项', type: 'text' }, results, { name: 'work_done', label: '已开展工作', type: 'longtext' }] } }
  serve({ 'GET /entries/17/alike': { items: [self, { why: 'same_source', why_label: '同一来源另有填报', entry: entry({ id: 23, module: 'project_update', module_label: '双月进展',
    body: { gains: [{ name: '建立联审机制' }], work_done: '1.召开会议' } }) }], next: null },
  'GET /modules/achievement': MODULE, 'GET /modules/project_update': project, 'GET /units': { items: UNITS, next: null } })
  const { page } = await place(AlikePage, { path: '/entry/:id/alike', at: '/entry/17/alike' })
  await soon(() => expect(page.text()).toContain('项目成果'))
  const line = page.findAll('tbody tr').find((r) => r.get('th').text() === '项目成果')!
  expect(line.findAll('td').map((d) => d.text())).toEqual(['', expect.stringContaining('建立联审机制')])
  expect(page.findAll('.note').map((n) => n.text())).toEqual(['本件', '双月进展：同一来源另有填报'])
  expect(page.text()).not.toContain('召开会议')
})
it('AlikePage shows beside results all that an achievement says', async () => {
  const project = { ...MODULE, module: 'project_update', label: '双月进展', form: { ...MODULE.form, fields: [
    { name: 'gains', label: '项目成果', type: 'rows', counted: true, fields: [{ name: 'name', label: '成果名称', type: 'text' }] }] } }
  const plain = { ...MODULE, form: { ...MODULE.form, fields: MODULE.form.fields.filter((f) => !f.counted) } }
  serve({ 'GET /entries/17/alike': { items: [{ ...self, entry: entry({ module: 'project_update', module_label: '双月进展', body: { gains: [{ name: '建立联审机制' }] } }) },
    { why: 'same_source', why_label: '同一来源另有填报', entry: entry({ id: 24 }) }], next: null },
  'GET /modules/achievement': plain, 'GET /modules/project_update': project, 'GET /units': { items: UNITS, next: null } })
  const { page } = await place(AlikePage, { path: '/entry/:id/alike', at: '/entry/17/alike' })
  await soon(() => expect(page.findAll('tbody th').map((h) => h.text())).toContain('改革事项'))
  const line = page.findAll('tbody tr').find((r) => r.get('th').text() === '计分情形')!
  expect(line.findAll('td').map((d) => d.text())).toEqual(['', '会议交流'])
})
it('AlikePage says so when nothing is alike any more', async () => {
  expect((await at([self])).text()).toContain('没有可以并列的相近填报')
})
it('AlikeLink is there only where there is something to compare', async () => {
  expect((await place(AlikeLink, { props: { entry: entry({ alike: 0 }) } })).page.find('a').exists()).toBe(false)
  const { page } = await place(AlikeLink, { props: { entry: entry({ alike: 2 }) } })
  expect(page.get('a').attributes('href')).toBe('/entry/17/alike')
  expect(page.text()).toBe('并列核对 2 件相近填报')
})
