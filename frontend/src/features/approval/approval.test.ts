// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { createPinia, setActivePinia } from 'pinia'
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
import SelectBar from './SelectBar.vue'
import { useSession } from '@/session/store'
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
  'POST /entries/17/transitions': one, 'POST /entries/18/transitions': two,
  'GET /entries/17/diff': { from: 1, to: 2, changes: [{ pointer: '/matter', label: '', from: '某机制', to: '建立某机制', kind: 'text' }] },
}
const press = async (key: string): Promise<void> => { document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); await flushPromises() }
beforeEach(() => { Element.prototype.scrollIntoView = vi.fn(); setActivePinia(createPinia()) })

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
    expect(settled).toHaveBeenCalledWith(17, one)
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
    expect(settled).toHaveBeenCalledWith(17, null)
  })
  it('takes back together what was decided together', async () => {
    vi.useFakeTimers()
    const sent = serve({ 'POST /entries/16/transitions': one })
    const { d } = start()
    const choice = (id: number) => ({ id, revision: 3, label: '通过', transition: { action: 'approve' } })
    d.decideAll([choice(16)])
    d.decideAll([choice(17), choice(18)])
    expect(d.together.value).toBe(2)
    expect(d.undo()).toBe(17)
    expect([...d.decided.keys()]).toEqual([16])
    await vi.advanceTimersByTimeAsync(HOLD + 1)
    expect(sent.map((s: Sent) => s.path)).toEqual(['/entries/16/transitions'])
  })
  it('sends a long batch a few at a time', async () => {
    vi.useFakeTimers()
    let flying = 0
    let most = 0
    const table = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`POST /entries/${i}/transitions`, async () => {
      most = Math.max(most, ++flying)
      await new Promise((done) => setTimeout(done, 50))
      flying--
      return one
    }]))
    const log: number[] = []
    vi.stubGlobal('fetch', async (url: string) => { const id = Number(url.match(/entries\/(\d+)/)?.[1]); await table[`POST /entries/${id}/transitions`]!(); log.push(id); return new Response(JSON.stringify(one)) })
    const { d } = start()
    d.decideAll(Array.from({ length: 10 }, (_, id) => ({ id, revision: 3, label: '通过', transition: { action: 'approve' } })))
    await vi.advanceTimersByTimeAsync(HOLD + 1000)
    expect(log).toHaveLength(10)
    expect(most).toBeLessThanOrEqual(4)
    expect(d.open()).toBe(false)
  })
  it('waits for a server that is away or out of breath, under one key', async () => {
    vi.useFakeTimers()
    const answers = [() => { throw new TypeError('gone') }, () => problem(503, 'unavailable'), () => one]
    const sent = serve({ 'GET /healthz': {}, 'POST /entries/17/transitions': () => answers.shift()?.() })
    const { d, settled } = start()
    d.decide(17, 3, '通过', { action: 'approve' })
    await vi.advanceTimersByTimeAsync(HOLD + 1)
    expect(d.open()).toBe(true)
    expect(d.failed.size).toBe(0)
    await vi.advanceTimersByTimeAsync(9000)
    const posts = sent.filter((s: Sent) => s.method === 'POST')
    expect(posts).toHaveLength(3)
    expect(new Set(posts.map((s: Sent) => s.headers['Idempotency-Key'])).size).toBe(1)
    expect(settled).toHaveBeenCalledWith(17, one)
  })
  it('waits for the person when the session ends under it', async () => {
    vi.useFakeTimers()
    const session = useSession()
    session.me = meOf('reviewer')
    let alive = false
    const sent = serve({ 'POST /sessions/refresh': () => problem(401, 'session_ended'), 'POST /entries/17/transitions': () => alive ? one : problem(401, 'token_expired'),
      'POST /sessions': { token: 't', account: { account: 7, name: '' }, grants: [], active_grant: 1 }, 'GET /me': meOf('reviewer') })
    const { d, settled } = start()
    d.decide(17, 3, '驳回', { action: 'return', note: '很长的理由' })
    await vi.advanceTimersByTimeAsync(HOLD + 10)
    expect(session.lapsed).toBe(true)
    alive = true
    expect(await session.comeBack('00000000007', 'x')).toBe(true)
    await vi.advanceTimersByTimeAsync(10)
    expect(sent.filter((s: Sent) => s.path === '/entries/17/transitions')).toHaveLength(2)
    expect(settled).toHaveBeenCalledWith(17, one)
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
    expect(page.findAll('.queue li')[0]!.text()).toContain('即将通过')
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
    expect(page.get('.decided').text()).toMatch(/^[45] 秒后通过$/)
    expect(page.get('.queue h1 small').text()).toBe('1')
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
    expect(page.findAll('.queue li')[0]!.text()).toContain('即将驳回')
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
  it('passes several in one go once what is new has been opened', async () => {
    vi.useFakeTimers()
    const update = (id: number, body: object) => entry({ id, actions, title: `更新${id}`, period: '2023Q2', subject: { id: 3, title: '试点' }, body: { classified: false, ...body } })
    const last = (id: number) => ({ ...update(id, { matter: '上期内容' }), period: '2023Q1', state: 'approved' })
    const sent = serve({
      ...table, 'GET /desk': desk({ waiting: [waits({ id: 18 }), waits({ id: 21, title: '更新21' }), waits({ id: 22, title: '更新22' })], waiting_count: 3 }),
      'GET /entries/21': update(21, { matter: '上期内容' }), 'GET /entries/22': update(22, { matter: '本期内容' }), 'GET /entries/5': last(5),
      'GET /entries': { items: [last(5)], next: null }, 'GET /entries/22/history': { items: [] }, 'GET /entries/22/versions': { items: [{ version: 1 }] },
      'POST /entries/18/transitions': two, 'POST /entries/21/transitions': two, 'POST /entries/22/transitions': two,
    })
    const { page } = await open('/approval?id=18')
    await vi.advanceTimersByTimeAsync(10)
    await page.get('.all input').setValue(true)
    await vi.advanceTimersByTimeAsync(10)
    expect(page.get('[aria-label="批量通过"]').text()).toContain('已选 3 件，其中 1 件有新内容')
    await page.get('[aria-label="批量通过"] button').trigger('click')
    await vi.advanceTimersByTimeAsync(20)
    expect(page.get('.pane h2').text()).toBe('更新22')
    expect(page.get<HTMLSelectElement>('.pane select').element.value).toBe('previous')
    expect(page.findAll('.pane ins').map((i) => i.text())).toEqual(['新增：本'])
    const pass = page.findAll('[aria-label="批量通过"] button').find((b) => b.text() === '通过所选 3 件')
    await pass!.trigger('click')
    await vi.advanceTimersByTimeAsync(10)
    expect(page.get('.undo').text()).toContain('撤销“通过” 3 件')
    await vi.advanceTimersByTimeAsync(HOLD + 100)
    expect(sent.filter((s) => s.method === 'POST').map((s) => s.path).sort()).toEqual(['/entries/18/transitions', '/entries/21/transitions', '/entries/22/transitions'])
  })
  it('wants to be read anew what was filed anew meanwhile', async () => {
    vi.useFakeTimers()
    let revision = 3
    serve({ ...table, 'GET /entries/17': () => ({ ...one, revision }), 'GET /entries': { items: [], next: null } })
    const { page } = await open('/approval?id=17')
    await vi.advanceTimersByTimeAsync(10)
    await page.findAll('.queue li input')[0]!.setValue(true)
    await vi.advanceTimersByTimeAsync(10)
    expect(page.get('[aria-label="批量通过"]').text()).toContain('都已看过')
    await page.findAll('.queue li button')[1]!.trigger('click')
    await vi.advanceTimersByTimeAsync(60_000)
    revision = 8
    await page.findAll('.queue li input')[0]!.setValue(false)
    await page.findAll('.queue li input')[0]!.setValue(true)
    await vi.advanceTimersByTimeAsync(10)
    expect(page.get('[aria-label="批量通过"]').text()).toContain('其中 1 件有新内容')
  })
  it('chooses with X', async () => {
    serve({ ...table, 'GET /entries': { items: [], next: null } })
    const { page } = await open()
    await flushPromises()
    await press('x')
    await flushPromises()
    expect(page.get('[aria-label="批量通过"]').text()).toContain('已选 1 件，都已看过')
    await press('x')
    expect(page.find('[aria-label="批量通过"]').exists()).toBe(false)
  })
  it('says that there is nothing to do', async () => {
    serve({ 'GET /desk': desk() })
    const { page } = await open()
    expect(page.text()).toContain('没有等您审核的填报件')
  })
})
describe('parts', () => {
  it('QueueList filters by business and marks what failed', async () => {
    const { page } = await place(QueueList, { props: { items: [waits({ due: '2023-04-10', owed: 'filed', filed_on: '2023-04-11', late: true }), waits({ id: 18, due: '2023-03-31', owed: 'met', filed_on: '2023-03-30', version: 3, in_force_version: 2 })], modules: [['a', '甲'], ['b', '乙']], count: 1, current: null, decided: new Map(), held: new Map(), failed: new Map([[17, 'x']]), chosen: new Set(), opened: new Map([[17, 3]]), module: '' } })
    expect(page.text()).toContain('未成功')
    expect(page.findAll('.due').map((d) => d.text())).toEqual(['逾期报送', '已等 2 天'])
    await page.findAll('.chip')[2]!.trigger('click')
    expect(page.emitted('update:module')).toEqual([['b']])
    await page.get('li button').trigger('click')
    expect(page.emitted('open')).toEqual([[17]])
    expect(page.get('li').text()).toContain('已看')
    await page.get('li input').setValue(true)
    expect(page.emitted('choose')).toEqual([[17, true]])
  })
  it('QueueList chooses all that are left, and none', async () => {
    const props = { items: [waits(), waits({ id: 18 }), waits({ id: 19 })], modules: [], count: 3, current: null, decided: new Map([[19, '通过']]), held: new Map(), failed: new Map(), chosen: new Set([17]), opened: new Map(), module: '' }
    const { page } = await place(QueueList, { props })
    await page.get('.all input').setValue(true)
    expect(page.emitted('choose')).toEqual([[18, true]])
  })
  it('QueueList says of what is held that it is going to be done, and counts it still', async () => {
    const props = { items: [waits(), waits({ id: 18 })], modules: [], count: 2, current: null, decided: new Map([[17, '驳回'], [18, '通过']]), held: new Map([[17, {}]]), failed: new Map(), chosen: new Set(), opened: new Map(), module: '' }
    const { page } = await place(QueueList, { props })
    expect(page.findAll('.due').map((d) => d.text())).toEqual(['即将驳回', '已通过'])
    expect(page.get('h1').text()).toBe('审核队列 2含即将办理 1 件')
  })
  it('SelectBar leads to the next that stands in the way', async () => {
    const { page } = await place(SelectBar, { props: { count: 3, unread: [18], single: [], ready: false } })
    expect(page.text()).toContain('其中 1 件有新内容，须先打开看过')
    await page.findAll('button')[0]!.trigger('click')
    expect(page.emitted('open')).toEqual([[18]])
    expect(page.findAll('button')[1]!.attributes('disabled')).toBeDefined()
    await page.setProps({ unread: [], single: [19] })
    expect(page.text()).toContain('其中 1 件须逐件办理')
    await page.setProps({ single: [], ready: true })
    expect(page.findAll('button').map((b) => b.text())).toEqual(['通过所选 3 件', '取消选择'])
    await page.findAll('button')[0]!.trigger('click')
    expect(page.emitted('pass')).toHaveLength(1)
  })
  it('DecisionBar offers what the server offers, each with its key', async () => {
    const e = entry({ actions: [...actions, { action: 'correct', label: '修正', needs_reason: false }, { action: 'void', label: '作废', needs_reason: true }] })
    const { page } = await place(DecisionBar, { props: { entry: e, decided: '', failed: '出错', held: null } })
    expect(page.findAll('.btn.big').map((b) => b.text())).toEqual(['通过A', '驳回R', '作废', '修正'])
    expect(page.get('a').attributes('href')).toBe('/fill/achievement/17')
    expect(page.get('[role=alert]').text()).toBe('出错')
  })
  it('ReviewFoot says what to look at', async () => {
    const { page } = await place(ReviewFoot, { props: { entry: entry({ warnings: [{ pointer: '', code: 'near', detail: '有相近的文号' }], obligation: { id: 1, due: '2023-04-10', period: null, state: 'filed', filed_on: '2023-04-11', late: true } }), history: [], stages: MODULE.stages } })
    expect(page.findAll('section:first-child li:not(.good)').map((l) => l.text())).toEqual(['!有相近的文号', '!应报时限 2023-04-10，逾期报送'])
  })
  it('ReviewFoot finds nothing late in a change to what was approved in time', async () => {
    const of = { id: 1, due: '2023-03-31', period: '2023Q1', state: 'met', filed_on: '2023-03-30', late: false } as const
    const { page } = await place(ReviewFoot, { props: { entry: entry({ version: 2, in_force_version: 1, obligation: of }), history: [], stages: MODULE.stages } })
    expect(page.findAll('li.good').map((l) => l.text())).toEqual(['✓本期应报事项已按时报送并通过，本件是对已通过版本的变更', '✓自动核验未发现需要核对的问题'])
    expect(page.text()).not.toContain('逾期')
    await page.setProps({ entry: entry({ obligation: { ...of, state: 'filed', late: true } }) })
    expect(page.text()).not.toContain('未发现')
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
