// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { EntryUpdate } from '@/api/types'
import { MODULE, WORDS, entry, file } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import UpdatesPage from './UpdatesPage.vue'
import UpdatesTable from './UpdatesTable.vue'

const U = (id: string, name: string) => ({ unit: id, name, short: name })
const owed = { id: 5, due: '2023-03-31', period: '2023Q1', state: 'filed' as const, filed_on: '2023-03-30', late: false }
const passing = [{ action: 'approve', label: '通过', needs_reason: false, findings: [] }]
const items: EntryUpdate[] = [
  { unit: U('U1', '万州区'), obligation: owed, state: 'in_review', state_label: '待主管部门审核', entry: entry({ id: 21, actions: passing, attachments: [file()], body: { matter: '甲做法', problem: '针对甲。' } }) },
  { unit: U('U2', '渝北区'), obligation: { ...owed, late: true }, state: 'approved', state_label: '已通过', entry: entry({ id: 22, state: 'approved', state_label: '已通过', body: { matter: '乙做法' } }) },
  { unit: U('U3', '石柱县'), obligation: { ...owed, state: 'open' }, state: null, state_label: null, entry: null },
]
const table = {
  'GET /modules': { groups: [{ group: 'g', label: '', modules: [{ module: 'parent', label: '', online: true, may_create: false, parent: null }, { module: 'achievement', label: '推进状态更新', online: true, may_create: false, parent: 'parent' }] }] },
  'GET /modules/achievement': { ...MODULE, label: '推进状态更新' }, 'GET /units': { items: [], next: null },
  'GET /entries/17/updates': { subject: { id: 17, title: '城市更新试点', module: 'parent' }, period: '2023Q1', periods: ['2023Q1', '2022Q4'], items },
}

describe('UpdatesTable', () => {
  it('has a column a unit and a line a field that anybody filled', async () => {
    const { page } = await place(UpdatesTable, { props: { items, module: MODULE, words: WORDS } })
    expect(page.findAll('thead th').map((h) => h.text())).toEqual(['栏目', expect.stringContaining('万州区'), expect.stringContaining('逾期'), expect.stringContaining('未报')])
    expect(page.findAll('tbody th').map((h) => h.text())).toEqual(['改革事项', '解决问题', '佐证材料', '办理'])
    expect(page.findAll('tbody tr')[0]!.findAll('td').map((d) => d.text())).toEqual(['甲做法', '乙做法', ''])
  })
  it('says from which day on what is not owed now can be filed', async () => {
    const next = { period: '2023Q2', label: '2023年第二季度', opens: '2023-06-10', due: '2023-06-30' }
    const { page } = await place(UpdatesTable, { props: { items: [{ ...items[2]!, obligation: null, next }, { ...items[2]!, unit: U('U4', '秀山县'), obligation: null, next: null }], module: MODULE, words: WORDS } })
    expect(page.findAll('.state').map((s) => s.text())).toEqual(['2023年第二季度的 2023-06-10 起可报', '本期不须报'])
  })
  it('says why a column that somebody filled is empty to others', async () => {
    const { page } = await place(UpdatesTable, { props: { items: [...items.slice(0, 1), { ...items[1]!, entry: null }, items[2]!], module: MODULE, words: WORDS } })
    expect(page.findAll('thead th').map((h) => h.text().includes('内容由该单位和审核部门查看'))).toEqual([false, false, true, false])
  })
  it('offers what the server offers, in its column', async () => {
    const sent = serve({ 'POST /entries/21/transitions': entry() })
    const { page } = await place(UpdatesTable, { props: { items, module: MODULE, words: WORDS } })
    await page.findAll('button').find((b) => b.text() === '通过')!.trigger('click')
    await page.findAll('button').find((b) => b.text() === '确认通过')!.trigger('click')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ action: 'approve' })
  })
})
describe('UpdatesPage', () => {
  it('counts what is not for the reader, and calls nothing missing that nobody owes', async () => {
    serve({ ...table, 'GET /entries/17/updates': { ...table['GET /entries/17/updates'], items: [items[0], { ...items[1], entry: null }, { ...items[2], obligation: null }] } })
    const { page } = await place(UpdatesPage, { path: '/entry/:id/updates', at: '/entry/17/updates' })
    await flushPromises()
    expect(page.get('.page-head p').text().replace(/\s+/g, ' ')).toBe('3 个单位1 已通过1 审核中0 未报')
  })
  it('counts, and goes to another period', async () => {
    const sent = serve(table)
    const { page, router } = await place(UpdatesPage, { path: '/entry/:id/updates', at: '/entry/17/updates' })
    await flushPromises()
    expect(page.get('h1').text()).toBe('城市更新试点：各单位推进状态更新')
    expect(page.get('.page-head p').text().replace(/\s+/g, ' ')).toBe('3 个单位1 已通过1 审核中1 未报')
    await page.get('select').setValue('2022Q4')
    await flushPromises()
    expect(router.currentRoute.value.query.period).toBe('2022Q4')
    expect(sent.filter((s) => s.path === '/entries/17/updates').map((s) => s.query.get('period'))).toEqual([null, '2022Q4'])
  })
})
