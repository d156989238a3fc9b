// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { FieldWord, FormWords } from '@/api/upkeep'
import { FIELDS, MODULE, UNITS } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import NotesBox from './NotesBox.vue'
import WordsDialog from './WordsDialog.vue'
import WordsPage from './WordsPage.vue'
import WordsTable from './WordsTable.vue'
import { beside, filled, labelOf, placesOf, told } from './parts'

const TODAY = '2023-04-11'
const word = (more: Partial<FieldWord> = {}): FieldWord => ({
  id: 1, field: 'matter', part: 'guidance', value: '写得有改革味。', from: '2023-04-01', to: null, now: true, changed_by: { account: 9, name: '模块管理员甲' }, changed_at: '2023-04-01T09:00:00+08:00', ...more,
})
const form = (items: FieldWord[] = []): FormWords => ({ module: 'achievement', label: '成效晾晒', fields: FIELDS, guidance: MODULE.guidance, items })
const at = (field: string, part: string, items: FieldWord[] = []) => placesOf(form(items), TODAY).find((p) => p.field === field && p.part === part)!
const keeper = meOf('reviewer', { grants: [{ grant: 1, unit: UNITS[5]!, role: 'reviewer', role_label: '审核员', modules: null, admin_of: ['achievement'] }] })
const modules = { groups: [{ group: 'a', label: 'a', modules: ['achievement', 'pilot'].map((m) => ({ module: m, label: m, online: true, may_create: false, has_step: true, owed: 0, ledger: true, parent: null })) }] }

describe('places of words', () => {
  it('are the form, its fields, and those of its rows', () => {
    const places = placesOf(form(), TODAY)
    expect(places[0]).toMatchObject({ field: '', part: 'notes', own: MODULE.guidance })
    expect(places.some((p) => p.field === 'results.name' && p.label === '试点成果 · 成果名称')).toBe(true)
    expect(places.some((p) => p.field === 'results.result_id')).toBe(false)
    expect(places.some((p) => p.field === 'situation' && p.part === 'example')).toBe(false)
  })
  it('hold the office’s words, or the program’s own', () => {
    expect(at('matter', 'guidance')).toMatchObject({ own: '要高度总结凝练。', now: null })
    const later = word({ id: 2, from: '2023-05-01', now: false })
    expect(at('matter', 'guidance', [word(), later])).toMatchObject({ now: word(), later: [later] })
    expect([filled(at('matter', 'guidance')), filled(at('medium', 'hint')), filled(at('medium', 'hint', [word({ field: 'medium', part: 'hint', from: '2023-05-01', now: false })]))]).toEqual([true, false, true])
  })
  it('are told as paragraphs', () => {
    expect(told('notes', MODULE.guidance, FIELDS)).toEqual(['填报范围界定：只填报今年以来的情形。'])
    expect(told('example', { title: '表二', values: { problem: '某' } }, FIELDS)).toEqual(['表二', `${labelOf(FIELDS, 'problem')}：某`])
    expect(told('pattern_chips', ['甲', '乙'], FIELDS)).toEqual(['甲', '乙'])
    expect(told('hint', null, FIELDS)).toEqual([])
    expect(beside(FIELDS, 'results.name').map((f) => f.name)).toEqual(['result_id', 'name', 'measures'])
    expect(labelOf(FIELDS, 'strange')).toBe('strange')
  })
})

describe('WordsPage', () => {
  it('shows what one keeps, and puts the program’s own back after asking', async () => {
    const sent = serve({ 'GET /modules': modules, 'GET /modules/achievement/texts': form([word()]), 'PUT /modules/achievement/texts': form() })
    const { page } = await place(WordsPage, { path: '/admin/words/:module?', at: '/admin/words', me: keeper })
    await flushPromises()
    expect(page.findAll('.filter option')).toHaveLength(1)
    expect(page.text()).toContain('写得有改革味。')
    const few = page.findAll('tbody tr').length
    await page.get('.filter input').setValue(true)
    expect(page.findAll('tbody tr').length).toBeGreaterThan(few)
    await page.findAll('td .btn').find((b) => b.text().startsWith('改回'))!.trigger('click')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'PUT')?.body).toEqual({ field: 'matter', part: 'guidance', value: null })
    expect(page.get('.saved').text()).toMatch(/^“.+”的.+已改回系统自带的文字。$/)
  })
  it('WordsTable says whose words they are', async () => {
    const { page } = await place(WordsTable, { props: { places: [at('matter', 'guidance', [word()]), at('problem', 'example')], fields: FIELDS } })
    expect(page.findAll('tbody tr').map((r) => r.findAll('.btn').length)).toEqual([2, 1])
    expect(page.text()).toContain('模块管理员甲 修改')
    expect(page.text()).toContain('系统自带')
  })
})

describe('WordsDialog', () => {
  async function sent(field: string, part: string, type: (page: Awaited<ReturnType<typeof place>>['page']) => Promise<void>): Promise<unknown> {
    const log = serve({ 'PUT /modules/achievement/texts': form() })
    const { page } = await place(WordsDialog, { props: { module: 'achievement', place: at(field, part), fields: FIELDS } })
    await type(page)
    await page.get('form').trigger('submit')
    await flushPromises()
    page.unmount()
    return log[0]?.body
  }
  it('takes prose, with a day to begin', async () => {
    expect(await sent('matter', 'guidance', async (page) => {
      await page.get('#words-value').setValue(' 新的要求。 ')
      await page.get('#words-from').setValue('2023-05-01')
    })).toEqual({ field: 'matter', part: 'guidance', value: '新的要求。', from: '2023-05-01' })
  })
  it('takes patterns, one a line', async () => {
    expect(await sent('matter', 'pattern_chips', (page) => page.get('#words-value').setValue('建立xx机制\n\n 健全xx体系 '))).toMatchObject({ value: ['建立xx机制', '健全xx体系'] })
    expect(await sent('matter', 'pattern_chips', (page) => page.get('#words-value').setValue('1\n2\n3\n4\n5\n6\n7'))).toBeUndefined()
  })
  it('takes an example by its fields', async () => {
    expect(await sent('problem', 'example', async (page) => {
      await page.get('#words-title').setValue('新范例')
      await page.get('#words-matter').setValue('建立某机制')
    })).toMatchObject({ value: { title: '新范例', values: { matter: '建立某机制', problem: '针对某问题，出台《某办法》。' } } })
  })
  it('takes notes, each with title and text', async () => {
    expect(await sent('', 'notes', async (page) => {
      await page.findAll('.notes .btn').at(-1)!.trigger('click')
      await page.findAll('.notes input')[1]!.setValue('时限')
    })).toBeUndefined()
    expect(await sent('', 'notes', async (page) => {
      await page.get('.notes textarea').setValue('按季填报。')
    })).toMatchObject({ field: '', part: 'notes', value: [{ title: '填报范围界定', text: '按季填报。' }] })
  })
  it('NotesBox takes one away', async () => {
    const page = mount(NotesBox, { props: { modelValue: [{ title: '甲', text: '一' }, { title: '乙', text: '二' }] } })
    await page.get('fieldset .btn').trigger('click')
    expect(page.emitted('update:modelValue')).toEqual([[[{ title: '乙', text: '二' }]]])
  })
})
