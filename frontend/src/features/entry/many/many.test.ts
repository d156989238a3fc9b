// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import ManyLinks from '@/owed/ManyLinks.vue'
import { MENU, MODULE, UNITS, desk, draft, entry, field, owes } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve, type Sent } from '@/test/server'
import ManyPage from './ManyPage.vue'
import { elsewhere, inPlace } from './many'

const FIELDS = [
  field('work_done', { label: '已开展工作', type: 'longtext', required: true, max: 4000 }),
  field('progress', { label: '推进状态', type: 'code', code_list: 'situation', required: true }),
  field('steps', { label: '里程碑', type: 'rows', row_key: 'id', given: true, fields: [field('id', { readonly: true }), field('name', { given: true }), field('state', { label: '状态' })] }),
  field('results', { label: '试点成果', type: 'rows', row_key: 'id', fields: [field('id', { readonly: true }), field('name')] }),
  field('proof', { label: '验收佐证', type: 'files' }),
]
const LAST = { work_done: '上期的工作', progress: 'N1', steps: [{ id: 'a', name: '出台办法', state: '进行中' }] }
const submit = { action: 'submit', label: '提交', in_form: true, needs_reason: false }
const edit = { action: 'edit', label: '修改', in_form: false, needs_reason: false }
const row = (id: number, more: object = {}) => ({ obligation: owes({ obligation: id, subject: { id: id + 100, title: `试点${id}` } }), entry: null, last: { period: '2022Q4', body: LAST }, ...more })
const made = (id: number, body: object = LAST, more: object = {}) => draft({ id, module: 'pilot_update', revision: 1, body: { ...body }, actions: [edit, submit] as never, ...more })
const base = { 'GET /modules': MENU, 'GET /modules/pilot_update': { ...MODULE, module: 'pilot_update', label: '推进状态更新', form: { hash: 'h', fields: FIELDS } }, 'GET /units': { items: UNITS, next: null }, 'GET /desk': desk() }
const sheet = (...items: object[]) => ({ ...base, 'GET /obligations/sheet': { items, next: null } })
const open = () => place(ManyPage, { path: '/fill-many/:module', name: 'fill-many', at: '/fill-many/pilot_update?period=2023Q1' })
const posts = (sent: Sent[]) => sent.filter((s) => s.method !== 'GET').map((s) => `${s.method} ${s.path}`)
beforeEach(() => { Element.prototype.scrollIntoView = vi.fn(); sessionStorage.clear(); vi.useRealTimers() })

it('answers in its line what has room there', () => {
  expect(inPlace(FIELDS, {}).map((f) => f.name)).toEqual(['work_done', 'progress', 'steps'])
  expect(elsewhere(FIELDS, {}).map((f) => f.name)).toEqual(['results', 'proof'])
})
it('shows each with last time\'s words, reads all of it once and begins nothing by itself', async () => {
  const sent = serve(sheet(row(5), row(6)))
  const { page } = await open()
  expect(sent.filter((s) => s.path.startsWith('/obligations')).map((s) => `${s.path} ${s.query.get('module')} ${s.query.get('period')}`)).toEqual(['/obligations/sheet pilot_update 2023Q1'])
  expect(sent.some((s) => s.path.startsWith('/entries'))).toBe(false)
  expect(posts(sent)).toEqual([])
  expect(page.findAll('.last dd').map((d) => d.text())).toEqual(['上期的工作', '会议交流', '1. 出台办法；进行中', '上期的工作', '会议交流', '1. 出台办法；进行中'])
  expect((page.get('#f-5-work_done').element as HTMLTextAreaElement).value).toBe('上期的工作')
  expect(page.get('.same').text()).toBe('与上期一字不差：已开展工作')
  const ids = page.findAll('[id]').map((e) => e.attributes('id'))
  expect(new Set(ids).size).toBe(ids.length)
})
it('makes the draft at the first letter and stores itself from then on', async () => {
  const sent = serve({ ...sheet(row(5)), 'POST /entries': { status: 201, body: made(30) }, 'PATCH /entries/30': made(30, { ...LAST, work_done: '本期' }, { revision: 2 }) })
  const { page } = await open()
  vi.useFakeTimers()
  await page.get('#f-5-work_done').setValue('本')
  await page.get('#f-5-work_done').setValue('本期')
  await vi.advanceTimersByTimeAsync(1000)
  expect(posts(sent)).toEqual(['POST /entries', 'PATCH /entries/30'])
  expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ module: 'pilot_update', body: {}, obligation: 5 })
  expect(sent.find((s) => s.method === 'PATCH')?.body).toEqual({ module: 'pilot_update', body: { work_done: '本期' } })
  expect(page.find('.same').exists()).toBe(false)
})
it('goes on with the draft that somebody else of the unit began', async () => {
  const sent = serve({ ...sheet(row(5)), 'POST /entries': problem(409, 'obligation_taken', { entry: 31 }), 'GET /entries/31': made(31), 'PATCH /entries/31': made(31, { ...LAST, work_done: '本期' }, { revision: 2 }) })
  const { page } = await open()
  vi.useFakeTimers()
  await page.get('#f-5-work_done').setValue('本期')
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.at(-1)).toMatchObject({ method: 'PATCH', path: '/entries/31', body: { body: { work_done: '本期' } } })
})
it('hands in what is chosen, each with an answer of its own at its place', async () => {
  const sent = serve({
    ...sheet(row(5, { entry: made(30) }), row(6, { entry: made(31) }), row(7, { entry: made(32, { progress: 'N1' }) }), row(8, { entry: made(33) })),
    'POST /entries/30/transitions': entry({ id: 30, state: 'in_review', state_label: '审核中·本级审核', actions: [] }),
    'POST /entries/31/transitions': problem(422, 'invalid_body', { errors: [{ pointer: '/body/progress', code: 'x', detail: '状态不能倒退' }, { pointer: '/body/proof', code: 'x', detail: '请上传验收佐证' }] }),
  })
  const { page } = await open()
  for (const i of [0, 1, 2]) await page.findAll('.pick input')[i]!.setValue(true)
  const button = page.get('.act button')
  expect(button.text()).toBe('提交所选 3 项')
  await button.trigger('click')
  await flushPromises()
  expect(posts(sent)).toEqual(['POST /entries/30/transitions', 'POST /entries/31/transitions'])
  const lines = page.findAll('.row')
  expect(lines[0]!.text()).toContain('审核中·本级审核')
  expect(lines[0]!.find('textarea').exists()).toBe(false)
  expect(lines[1]!.get('.field.wrong .error').text()).toContain('状态不能倒退')
  expect(lines[1]!.get('[role=alert]').text()).toContain('请上传验收佐证（在完整表单中填写）')
  expect(lines[2]!.get('.field.wrong .error').text()).toContain('请填写已开展工作')
  expect(lines[3]!.classes()).not.toContain('wrong')
  expect(page.get('.act [role=status]').text()).toBe('已提交 1 项，2 项没有提交，请按各项的提示修改。')
})
it('sends what came back to its own form', async () => {
  serve(sheet(row(5, { entry: made(30, LAST, { state: 'returned', last_return: { note: '写明成效', reason_code: 'other', by: { account: 1, name: '审' }, at: '2023-04-01T00:00:00+08:00' } }) })))
  const { page } = await open()
  expect(page.get('.back').text()).toBe('驳回意见：写明成效')
  expect(page.get('header a').attributes('href')).toBe('/fill/pilot_update/30')
  expect(page.find('.pick').exists()).toBe(false)
})
it('is offered where two or more of one business and period may be filled in', async () => {
  const items = [owes(), owes({ obligation: 6 }), owes({ obligation: 7, period: '2022Q4' }), owes({ obligation: 8, module: 'risk_event', subject: null }), owes({ obligation: 9, module: 'project_update', actions: [] })]
  const { page } = await place(ManyLinks, { props: { items } })
  expect(page.findAll('a').map((a) => [a.attributes('href'), a.text()])).toEqual([['/fill-many/pilot_update?period=2023Q1', '推进状态更新　2023年第一季度']])
})
