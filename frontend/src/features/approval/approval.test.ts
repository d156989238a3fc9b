// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MODULE, UNITS, desk, entry, happened, waits } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve, type Sent } from '@/test/server'
import ApprovalPage from './ApprovalPage.vue'
import DecisionBar from './DecisionBar.vue'
import HelpDialog from './HelpDialog.vue'
import QueueList from './QueueList.vue'
import ReviewFoot from './ReviewFoot.vue'
import ReviewPane from './ReviewPane.vue'
import { HOLD, useDecisions } from './decisions'

const actions = [
  { action: 'approve', label: '通过', needs_reason: false, findings: [] },
  { action: 'return', label: '驳回', needs_reason: true, reason_list: 'return_reason', findings: [] },
]
const one = entry({ actions, version: 2 })
const two = entry({ id: 18, title: '第二件', actions })
const table = {
  'GET /desk': desk({ waiting: [waits({ version: 2 }), waits({ id: 18, title: '第二件' }), waits({ id: 19, title: '退回的', state: 'returned' })], waiting_count: 3 }),
  'GET /entries/17': one, 'GET /entries/18': two, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null },
  'GET /entries/17/history': { items: [happened(), happened({ action: 'return', action_label: '驳回', version: 1 })] }, 'GET /entries/18/history': { items: [] },
  'GET /entries/17/versions': { items: [{ version: 1 }, { version: 2 }] }, 'GET /entries/18/versions': { items: [{ version: 1 }] },
  'GET /entries/17/diff': { from: 1, to: 2, changes: [{ pointer: '/matter', label: '', from: '某机制', to: '建立某机制', kind: 'text' }] },
}
const press = async (key: string): Promise<void> => { document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); await flushPromises() }
beforeEach(() => { Element.prototype.scrollIntoView = vi.fn() })

describe('useDecisions', () => {
  const start = () => { const settled = vi.fn(); return { settled, d: effectScope().run(() => useDecisions(settled))! } }
  it('holds a decision and sends it after five seconds', async () => {
    vi.useFakeTimers()
    const sent = serve({ 'POST /entries/17/transitions': one })
    const { d, settled } = start()
    d.decide(17, 3, '通过', { action: 'approve' })
    await vi.advanceTimersByTimeAsync(HOLD - 1)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(2)
    expect(sent[0]).toMatchObject({ body: { action: 'approve' }, headers: { 'If-Match': '"r3"' } })
    expect(settled).toHaveBeenCalledWith(17, true)
  })
  it('takes back the latest that is still held, and the server never hears of it', async () => {
    vi.useFakeTimers()
    const sent = serve({ 'POST /entries/17/transitions': one })
    const { d } = start()
    d.decide(17, 3, '通过', { action: 'approve' })
    d.decide(18, 3, '驳回', { action: 'return' })
    expect(d.undo()).toBe(18)
    expect(d.decided.has(18)).toBe(false)
    await vi.advanceTimersByTimeAsync(HOLD + 1)
    expect(sent.map((s: Sent) => s.path)).toEqual(['/entries/17/transitions'])
    expect(d.undo()).toBeNull()
  })
  it('gives an entry back with the reason when it is refused', async () => {
    vi.useFakeTimers()
    serve({ 'POST /entries/17/transitions': problem(412, 'revision_stale') })
    const { d, settled } = start()
    d.decide(17, 3, '通过', { action: 'approve' })
    await vi.advanceTimersByTimeAsync(HOLD + 1)
    expect(d.failed.get(17)).toBe('没有通过成功：因为 revision_stale')
    expect(d.decided.has(17)).toBe(false)
    expect(settled).toHaveBeenCalledWith(17, false)
  })
  it('sends what is held when one leaves', async () => {
    const sent = serve({ 'POST /entries/17/transitions': one })
    const { d } = start()
    d.decide(17, 3, '通过', { action: 'approve' })
    await d.flush()
    expect(sent).toHaveLength(1)
  })
})

describe('ApprovalPage', () => {
  const open = (at = '/approval') => place(ApprovalPage, { path: '/approval', at, me: meOf('reviewer') })
  it('queues what is under review and opens the first, compared with what was returned', async () => {
    serve(table)
    const { page } = await open()
    await flushPromises()
    expect(page.findAll('.queue li')).toHaveLength(2)
    expect(page.get('.queue [aria-current]').text()).toContain('建立某机制')
    expect(page.get('.pane ins').text()).toContain('建立')
  })
  it('opens the entry that the address names', async () => {
    serve(table)
    const { page } = await open('/approval?id=18')
    await flushPromises()
    expect(page.get('.pane h2').text()).toBe('第二件')
  })
  it('approves with A, opens the next by itself, takes back with Z', async () => {
    const sent = serve(table)
    const { page } = await open()
    await flushPromises()
    await press('a')
    await flushPromises()
    expect(page.get('.pane h2').text()).toBe('第二件')
    expect(page.findAll('.queue li')[0]!.text()).toContain('已通过')
    expect(page.get('.undo').text()).toContain('撤销“通过”')
    await press('z')
    await flushPromises()
    expect(page.get('.pane h2').text()).toBe('建立某机制')
    expect(page.findAll('.queue li')[0]!.text()).not.toContain('已通过')
    expect(sent.some((s) => s.method === 'POST')).toBe(false)
  })
  it('takes a step that decides nothing at once, and stays', async () => {
    const papers = { action: 'receive', label: '线下收到', needs_reason: false, findings: [], next: 'unit_review' }
    const sent = serve({ ...table, 'GET /entries/17': entry({ actions: [papers, ...actions], classified: true }), 'POST /entries/17/transitions': one })
    const { page } = await open()
    await flushPromises()
    await page.findAll('.btn.big').find((b) => b.text() === '线下收到')!.trigger('click')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ action: 'receive' })
    expect(page.get('.pane h2').text()).toBe('建立某机制')
    expect(page.find('.undo').exists()).toBe(false)
  })
  it('stays with the last one, where it can be taken back', async () => {
    serve({ ...table, 'GET /desk': desk({ waiting: [waits({ version: 2 })], waiting_count: 1 }) })
    const { page } = await open()
    await flushPromises()
    await press('a')
    expect(page.get('.pane h2').text()).toBe('建立某机制')
    expect(page.get('.decided').text()).toBe('已通过')
    expect(page.find('.undo').exists()).toBe(true)
  })
  it('asks for a reason with R, in which letters are letters', async () => {
    serve(table)
    const { page } = await open()
    await flushPromises()
    await press('r')
    expect(page.find('.reason').exists()).toBe(true)
    page.get('textarea').element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
    await flushPromises()
    expect(page.get('.pane h2').text()).toBe('建立某机制')
    await page.findAll('.reason input[type=radio]')[1]!.setValue()
    await page.get('textarea').setValue('请改')
    await page.get('.reason').trigger('submit')
    await flushPromises()
    expect(page.findAll('.queue li')[0]!.text()).toContain('已驳回')
  })
  it('moves with J and K and shows its keys with ?', async () => {
    serve(table)
    const { page } = await open()
    await flushPromises()
    await press('j')
    expect(page.get('.pane').text()).toContain('第二件')
    await press('k')
    expect(page.get('.queue [aria-current]').text()).toContain('建立某机制')
    await press('?')
    expect(page.find('dialog').exists()).toBe(true)
  })
  it('says that there is nothing to do', async () => {
    serve({ 'GET /desk': desk() })
    const { page } = await open()
    expect(page.text()).toContain('没有等您审核的填报件')
  })
})
describe('parts', () => {
  it('QueueList filters by business and marks what failed', async () => {
    const { page } = await place(QueueList, { props: { items: [waits({ due: '2023-04-10' })], modules: [['a', '甲'], ['b', '乙']], left: 1, current: null, decided: new Map(), failed: new Map([[17, 'x']]), module: '' } })
    expect(page.text()).toContain('未成功')
    expect(page.get('.late.due').text()).toBe('逾期 1 天')
    await page.findAll('.chip')[2]!.trigger('click')
    expect(page.emitted('update:module')).toEqual([['b']])
    await page.get('li button').trigger('click')
    expect(page.emitted('open')).toEqual([[17]])
  })
  it('DecisionBar offers what the server offers, each with its key', async () => {
    const e = entry({ actions: [...actions, { action: 'correct', label: '修正', needs_reason: false }, { action: 'void', label: '作废', needs_reason: true }] })
    const { page } = await place(DecisionBar, { props: { entry: e, decided: '', failed: '出错', held: null } })
    expect(page.findAll('.btn.big').map((b) => b.text())).toEqual(['通过A', '驳回R', '作废', '修正'])
    expect(page.get('a').attributes('href')).toBe('/fill/achievement/17')
    expect(page.get('[role=alert]').text()).toBe('出错')
  })
  it('ReviewFoot says what to look at', async () => {
    const { page } = await place(ReviewFoot, { props: { entry: entry({ warnings: [{ pointer: '', code: 'near', detail: '有相近的文号' }], obligation: { id: 1, due: '2023-04-10', period: null, late: true } }), history: [], stages: MODULE.stages } })
    expect(page.findAll('li:not(.good)').map((l) => l.text())).toContain('!有相近的文号')
    expect(page.text()).toContain('逾期 1 天')
  })
  it('ReviewPane says of a classified matter that papers go another way', async () => {
    serve({ ...table, 'GET /entries/17': entry({ classified: true }) })
    const { page } = await place(ReviewPane, { props: { id: 17, decided: '', failed: '', held: null } })
    await flushPromises()
    expect(page.text()).toContain('线下报送')
    expect(page.text()).toContain('没有您可以办理的步骤')
  })
  it('HelpDialog lists the keys', async () => {
    const { page } = await place(HelpDialog)
    expect(page.findAll('kbd').map((k) => k.text())).toContain('Z')
  })
})
