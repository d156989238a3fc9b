// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Field } from '@/api/types'
import { FIELDS, MENU, MODULE, UNITS, WORDS, desk, draft as draftEntry, entry, field, happened, item } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { problem, serve, type Sent } from '@/test/server'
import { useSession } from '@/session/store'
import { soon } from '@/test/soon'
import { passing } from '@/ui/passing'
import ClassifiedSlip from './form/ClassifiedSlip.vue'
import ConflictDialog from './form/ConflictDialog.vue'
import FormGuide from './form/FormGuide.vue'
import FormPage from './form/FormPage.vue'
import { keep, keyOf, recall } from './form/keep'
import { adopt, clashes, merged } from './form/merge'
import ListFilter from './list/ListFilter.vue'
import ListPage from './list/ListPage.vue'
import ListTable from './list/ListTable.vue'
import { filterOf, wantedOf } from './list/filter'

const base = { 'GET /modules': MENU, 'GET /modules/achievement': MODULE, 'GET /units': { items: UNITS, next: null }, 'GET /desk': desk() }
const fill = '/fill/:module/:id?'
beforeEach(() => { Element.prototype.scrollIntoView = vi.fn(); sessionStorage.clear() })

describe('merge', () => {
  const known = { sent: { matter: '旧', problem: '旧' }, stored: { matter: '旧', problem: '旧' } }
  it('finds only what both changed to different ends', () => {
    expect(clashes(FIELDS, known, { matter: '他', problem: '旧' }, { matter: '我', problem: '我' }).map((c) => c.field.name)).toEqual(['matter'])
    expect(clashes(FIELDS, known, { matter: '同', problem: '旧' }, { matter: '同', problem: '旧' })).toEqual([])
    expect(merged(FIELDS, known, { matter: '旧', problem: '他' }, { matter: '我', problem: '旧' })).toEqual({ problem: '他' })
  })
  it('does not take the server\'s tidying for somebody else\'s work', () => {
    const tidied = { sent: { matter: '旧 ' }, stored: { matter: '旧' } }
    expect(clashes(FIELDS, tidied, { matter: '旧' }, { matter: '旧 更多' })).toEqual([])
  })
  it('adopts what only the server gives to rows', () => {
    const values = { results: [{ name: '甲' }, { name: '乙', result_id: 'b' }] as Record<string, unknown>[] }
    const sent = { results: [{ name: '甲' }, { name: '乙', result_id: 'b' }] }
    const given = adopt(FIELDS, values, sent, { results: [{ name: '甲', result_id: 'a' }, { name: '乙', result_id: 'b' }] })
    expect(values.results[0]).toEqual({ result_id: 'a', name: '甲' })
    expect(given.results).toEqual(values.results)
    expect(adopt(FIELDS, { results: [{ name: '新打的' }] }, sent, { results: [{ name: '甲', result_id: 'a' }] })).toEqual({})
  })
})

describe('filling a form', () => {
  it('is headed by its business, 填报 being said once', async () => {
    const headed = async (label: string): Promise<string> => {
      serve({ ...base, 'GET /modules/achievement': { ...base['GET /modules/achievement'], label } })
      const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
      await flushPromises()
      return page.get('h1').text()
    }
    expect([await headed('成效晾晒'), await headed('改革需求填报')]).toEqual(['成效晾晒填报', '改革需求填报'])
  })
  it('stores what is typed on its own: first a new draft, then what changed', async () => {
    vi.useFakeTimers()
    const sent = serve({ ...base, 'POST /entries': { status: 201, body: draftEntry({ id: 30, revision: 1, body: { matter: '建立' } }) }, 'PATCH /entries/30': draftEntry({ id: 30, revision: 2, body: { matter: '建立机制' } }) })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
    await vi.advanceTimersByTimeAsync(10)
    await page.get('#f-matter').setValue('建立')
    await vi.advanceTimersByTimeAsync(900)
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ module: 'achievement', body: { matter: '建立' } })
    expect(router.currentRoute.value.path).toBe('/fill/achievement/30')
    await page.get('#f-matter').setValue('建立机制')
    await vi.advanceTimersByTimeAsync(900)
    const patch = sent.find((s) => s.method === 'PATCH')
    expect(patch?.body).toEqual({ module: 'achievement', body: { matter: '建立机制' } })
    expect(patch?.headers['If-Match']).toBe('"r1"')
    expect(page.get('.save').text()).toContain('草稿已自动保存')
    expect(sent.filter((s) => s.method === 'GET' && s.path === '/entries/30')).toHaveLength(0)
  })
  it('says nothing of errors before the first submission, and everything after', async () => {
    serve(base)
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
    await flushPromises()
    await page.get('#f-matter').trigger('blur')
    expect(page.findAll('.error')).toHaveLength(0)
    await page.get('form').trigger('submit')
    await flushPromises()
    const summary = page.get('.summary')
    expect(summary.get('h2').text()).toBe('还有 5 处需要修改')
    expect(document.activeElement).toBe(summary.element)
    expect(summary.findAll('a').map((a) => a.text())).toEqual(page.findAll('.error').map((e) => e.text().replace('错误：', '')))
    expect(document.title.startsWith('错误：')).toBe(true)
    await page.get('#f-matter').setValue('建立机制')
    expect(page.get('.summary h2').text()).toBe('还有 4 处需要修改')
  })
  it('stores first and then submits; the server\'s errors stand at their fields', async () => {
    const good = draftEntry({ body: { classified: true, matter: '甲', situation: 'N1' } })
    const log: string[] = []
    serve({ ...base, 'GET /entries/17': good, 'GET /entries/17/history': { items: [] },
      'PATCH /entries/17': (s: Sent) => { log.push('save'); return { ...good, revision: 4, body: { ...good.body, ...(s.body as { body: object }).body } } },
      'POST /entries/17/transitions': (s: Sent) => { log.push(`submit ${s.headers['If-Match']}`); return problem(422, 'fields_invalid', { errors: [{ pointer: '/body/situation', code: 'x', detail: '本情形不适用' }] }) } })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await flushPromises()
    await page.get('#f-matter').setValue('乙')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(log).toEqual(['save', 'submit "r4"'])
    expect(page.get('#f-situation-error').text()).toContain('本情形不适用')
    expect(page.get('.summary a').attributes('href')).toBe('#f-situation')
  })
  it('offers to be named in what another unit has, with a document\'s number or without', async () => {
    const good = draftEntry({ body: { classified: true, matter: '甲', situation: 'N1' } })
    serve({ ...base, 'GET /entries/17': good, 'POST /join-requests': { id: 5 },
      'POST /entries/17/transitions': problem(409, 'document_number_taken', { detail: '已由渝北区占用', holder: { entry: null, unit: null, title: '某试点', document_number: null, join: 40, request: null } }) })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await flushPromises()
    expect(page.text()).not.toContain('申请补列')
    await page.get('form').trigger('submit')
    await flushPromises()
    await soon(() => expect(page.get('.join button').text()).toBe('申请补列本区县'))
    expect(page.get('.summary').text()).toContain('已由渝北区占用')
    page.getComponent({ name: 'JoinOffer' }).vm.$emit('joined')
    await flushPromises()
    expect(page.find('.join').exists()).toBe(false)
    expect(page.get('.summary').text()).toContain('已申请补列本区县')
  })
  it('leads to the entry once it is submitted', async () => {
    const good = draftEntry({ body: { classified: true, matter: '甲', situation: 'N1' } })
    serve({ ...base, 'GET /entries/17': good, 'POST /entries/17/transitions': entry() })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    router.addRoute({ path: '/entry/:id', name: 'entry', component: { template: '<p />' } })
    await flushPromises()
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/entry/17')
  })
  it('asks what was corrected before what came back goes on', async () => {
    const back = draftEntry({
      state: 'returned', state_label: '被驳回', version: 2, actions: [{ action: 'edit', label: '编辑', needs_reason: false }, { action: 'submit', label: '提交', needs_reason: true, in_form: true }], body: { classified: true, matter: '新标题', situation: 'N1' },
      last_return: { reason_code: 'number', reason_label: '文号有误', note: '计分情形选错了', by: null, unit: null, stage: null, at: '2023-04-07T16:40:00+08:00' },
    })
    const reasons = [{ code: 'number', label: '文号有误', concerns: ['text' as const] }]
    const sent = serve({
      ...base, 'GET /modules/achievement': { ...MODULE, return_reasons: reasons }, 'GET /entries/17': back, 'POST /entries/17/transitions': entry(),
      'GET /entries/17/history': { items: [happened(), happened({ action: 'return', version: 1 })], next: null },
      'GET /entries/17/diff': { from: 1, to: 2, changes: [{ pointer: '/matter', label: '改革事项', from: '旧标题', to: '新标题', kind: 'text' }] },
    })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    router.addRoute({ path: '/entry/:id', name: 'entry', component: { template: '<p />' } })
    await flushPromises()
    await page.get('form').trigger('submit')
    await vi.dynamicImportSettled()
    await flushPromises()
    const box = page.get('dialog')
    const situation = FIELDS.find((f) => f.name === 'situation')!
    expect(box.text()).toContain('驳回后改动了：“改革事项”')
    expect(box.get('.warn').text()).toBe(`驳回意见涉及、但没有改动：“${situation.label}”。`)
    await box.get('form').trigger('submit')
    expect(box.text()).toContain('请写明这次改正了什么')
    expect(sent.some((s) => s.method === 'POST')).toBe(false)
    await box.get('textarea').setValue(' 情形无误，只改标题 ')
    await box.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ action: 'submit', note: '情形无误，只改标题' })
    expect(router.currentRoute.value.path).toBe('/entry/17')
  })
  it('is deleted from within after asking, with nothing written afterwards', async () => {
    const discard = { action: 'discard', label: '删除草稿', needs_reason: false }
    const stored = draftEntry({ actions: [...draftEntry().actions, discard], body: { matter: '旧' } })
    const sent = serve({ ...base, 'GET /entries/17': stored, 'PATCH /entries/17': { ...stored, revision: 4, body: { matter: '新' } }, 'DELETE /entries/17': { status: 204 } })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await flushPromises()
    await page.get('#f-matter').setValue('新')
    const press = async (text: string): Promise<void> => { await page.findAll('button').find((b) => b.text() === text)!.trigger('click') }
    await press('删除草稿')
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(page.get('dialog').text()).toContain('删除后不能恢复')
    await press('取消')
    expect(sent.some((s) => s.method === 'DELETE')).toBe(false)
    await press('删除草稿')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(sent.filter((s) => s.method !== 'GET').map((s) => `${s.method} ${s.headers['If-Match']}`)).toEqual(['PATCH "r3"', 'DELETE "r4"'])
    expect(router.currentRoute.value.path).toBe('/entries/achievement')
    expect(passing.value).toContain('已删除草稿')
  })
  it('begins an answer to an obligation with what was approved last', async () => {
    const sent = serve({ ...base, 'POST /entries': { status: 201, body: draftEntry({ id: 31, body: { matter: '上次的' } }) } })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement?obligation=5' })
    await flushPromises()
    expect(sent.find((s) => s.method === 'POST')?.body).toEqual({ module: 'achievement', body: {}, obligation: 5 })
    expect(page.get<HTMLInputElement>('#f-matter').element.value).toBe('上次的')
    expect(router.currentRoute.value.path).toBe('/fill/achievement/31')
  })
  it('hides text and upload of a classified matter and shows the slip', async () => {
    serve({ ...base, 'GET /entries/17': draftEntry() })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await flushPromises()
    expect(page.find('#f-problem').exists()).toBe(true)
    await page.findAll('[data-field="/classified"] input')[1]!.setValue()
    expect(page.find('#f-problem').exists()).toBe(false)
    expect(page.find('#f-evidence').exists()).toBe(false)
    await vi.dynamicImportSettled()
    expect(page.get('.slip').text()).toContain('请通过内网邮箱报送')
  })
  it('keeps both when two people changed one field', async () => {
    vi.useFakeTimers()
    let theirs = draftEntry()
    const saved: unknown[] = []
    serve({ ...base, 'GET /entries/17': () => theirs, 'PATCH /entries/17': (s: Sent) => {
      if (s.headers['If-Match'] !== `"r${theirs.revision}"`) return problem(412, 'revision_stale', { changed_by: { account: 2, name: '录入员乙' }, changed_at: '2023-04-11T09:00:00+08:00' })
      saved.push((s.body as { body: unknown }).body)
      return { ...theirs, revision: theirs.revision + 1 }
    } })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await vi.advanceTimersByTimeAsync(10)
    theirs = draftEntry({ revision: 9, body: { ...draftEntry().body, matter: '他写的', problem: '他补的' } })
    await page.get('#f-matter').setValue('我写的')
    await vi.advanceTimersByTimeAsync(1000)
    const box = page.get('dialog')
    expect(box.text()).toContain('录入员乙 于 2023-04-11 09:00')
    expect(box.findAll('q').map((q) => q.text())).toEqual(['我写的', '他写的'])
    await box.get('.primary').trigger('click')
    await vi.advanceTimersByTimeAsync(10)
    expect(saved).toEqual([{ matter: '我写的' }])
    expect(page.get<HTMLTextAreaElement>('#f-problem').element.value).toBe('他补的')
  })
  it('joins what two people changed in different fields, without a word', async () => {
    vi.useFakeTimers()
    let theirs = draftEntry()
    serve({ ...base, 'GET /entries/17': () => theirs, 'PATCH /entries/17': (s: Sent) => s.headers['If-Match'] === `"r${theirs.revision}"` ? { ...theirs, revision: theirs.revision + 1 } : problem(412, 'revision_stale') })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await vi.advanceTimersByTimeAsync(10)
    theirs = draftEntry({ revision: 9, body: { ...draftEntry().body, problem: '他补的' } })
    await page.get('#f-matter').setValue('我写的')
    await vi.advanceTimersByTimeAsync(2500)
    expect(page.find('dialog').exists()).toBe(false)
    expect(page.get<HTMLTextAreaElement>('#f-problem').element.value).toBe('他补的')
    expect(page.get<HTMLInputElement>('#f-matter').element.value).toBe('我写的')
  })
  it('says that it could not store, and stores when asked again', async () => {
    vi.useFakeTimers()
    let up = false
    const sent = serve({ ...base, 'GET /entries/17': draftEntry(), 'PATCH /entries/17': () => up ? draftEntry({ revision: 4, body: { ...draftEntry().body, matter: '甲' } }) : problem(503, 'unavailable') })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await vi.advanceTimersByTimeAsync(10)
    await page.get('#f-matter').setValue('甲')
    await vi.advanceTimersByTimeAsync(900)
    expect(page.get('.save').text()).toContain('没有保存')
    up = true
    await page.get('.save button').trigger('click')
    await vi.advanceTimersByTimeAsync(10)
    expect(page.get('.save').text()).toContain('草稿已自动保存')
    expect(sent.filter((s) => s.method === 'PATCH')).toHaveLength(2)
  })
  it('asks a server out of breath again by itself', async () => {
    vi.useFakeTimers()
    let up = false
    const sent = serve({ ...base, 'GET /entries/17': draftEntry(), 'PATCH /entries/17': () => up ? draftEntry({ revision: 4, body: { ...draftEntry().body, matter: '甲' } }) : problem(503, 'unavailable') })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await vi.advanceTimersByTimeAsync(10)
    await page.get('#f-matter').setValue('甲')
    await vi.advanceTimersByTimeAsync(900)
    up = true
    await vi.advanceTimersByTimeAsync(4100)
    expect(page.get('.save').text()).toContain('草稿已自动保存')
    expect(sent.filter((s) => s.method === 'PATCH')).toHaveLength(2)
  })
  it('makes one draft of a first save whose answer was lost', async () => {
    vi.useFakeTimers()
    let up = false
    const sent = serve({ ...base, 'GET /healthz': {}, 'PATCH /entries/30': draftEntry({ id: 30, revision: 2, body: { matter: '甲乙' } }),
      'POST /entries': () => { if (!up) throw new TypeError('gone'); return { status: 201, body: draftEntry({ id: 30, revision: 1, body: { matter: '甲' } }) } } })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
    await vi.advanceTimersByTimeAsync(10)
    await page.get('#f-matter').setValue('甲')
    await vi.advanceTimersByTimeAsync(900)
    await page.get('#f-matter').setValue('甲乙')
    up = true
    await vi.advanceTimersByTimeAsync(6000)
    const posts = sent.filter((s) => s.method === 'POST')
    expect(posts.length).toBeGreaterThan(1)
    expect(new Set(posts.map((s) => s.headers['Idempotency-Key'])).size).toBe(1)
    expect(new Set(posts.map((s) => JSON.stringify(s.body))).size).toBe(1)
    expect(sent.find((s) => s.method === 'PATCH')?.body).toEqual({ module: 'achievement', body: { matter: '甲乙' } })
  })
  it('brings back what this tab still held, and what others wrote meanwhile', async () => {
    vi.useFakeTimers()
    const before = draftEntry()
    keep(keyOf('achievement', 17, null), { account: 7, entry: before, sent: before.body, values: { ...before.body, matter: '没存上的' } })
    const sent = serve({ ...base, 'GET /entries/17': draftEntry({ revision: 9, body: { ...before.body, problem: '他补的' } }), 'PATCH /entries/17': draftEntry({ revision: 10, body: { ...before.body, matter: '没存上的', problem: '他补的' } }) })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await vi.advanceTimersByTimeAsync(10)
    expect(page.get('.restored').text()).toContain('已找回上次没有保存的内容')
    expect(page.get<HTMLInputElement>('#f-matter').element.value).toBe('没存上的')
    expect(page.get<HTMLTextAreaElement>('#f-problem').element.value).toBe('他补的')
    await vi.advanceTimersByTimeAsync(900)
    expect(sent.find((s) => s.method === 'PATCH')).toMatchObject({ headers: { 'If-Match': '"r9"' }, body: { body: { matter: '没存上的' } } })
    expect(recall(keyOf('achievement', 17, null), 7)).toBeNull()
    expect(page.find('.restored').exists()).toBe(false)
  })
  it('brings back a new draft that was never stored', async () => {
    keep(keyOf('achievement', null, null), { account: 7, entry: null, sent: {}, values: { matter: '新写的' } })
    serve(base)
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
    await flushPromises()
    expect(page.get<HTMLInputElement>('#f-matter').element.value).toBe('新写的')
  })
  it('repeats a first save that a reload cut off, as it was and under its key', async () => {
    vi.useFakeTimers()
    keep(keyOf('achievement', null, null), { account: 7, entry: null, sent: {}, values: { matter: '甲乙' }, first: { patch: { matter: '甲' }, key: 'k1' } })
    const sent = serve({ ...base, 'POST /entries': { status: 201, body: draftEntry({ id: 30, revision: 1, body: { matter: '甲' } }) }, 'PATCH /entries/30': draftEntry({ id: 30, revision: 2, body: { matter: '甲乙' } }) })
    await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
    await vi.advanceTimersByTimeAsync(2500)
    expect(sent.find((s) => s.method === 'POST')).toMatchObject({ headers: { 'Idempotency-Key': 'k1' }, body: { body: { matter: '甲' } } })
    expect(sent.find((s) => s.method === 'PATCH')?.body).toEqual({ module: 'achievement', body: { matter: '甲乙' } })
  })
  it('asks before the window closes over something unsaved', async () => {
    serve(base)
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement' })
    await flushPromises()
    const close = () => { const e = new Event('beforeunload', { cancelable: true }); dispatchEvent(e); return e.defaultPrevented }
    expect(close()).toBe(false)
    await page.get('#f-matter').setValue('甲')
    expect(close()).toBe(true)
  })
  it('keeps its text when the session ends under it, and stores it after signing in again', async () => {
    vi.useFakeTimers()
    let alive = false
    const good = draftEntry()
    const sent = serve({ ...base, 'GET /entries/17': good, 'POST /sessions/refresh': () => problem(401, 'session_ended'), 'GET /me': meOf('clerk'),
      'POST /sessions': { token: 't', account: { account: 7, name: '' }, grants: [], active_grant: 1 },
      'PATCH /entries/17': () => alive ? draftEntry({ revision: 4, body: { ...good.body, matter: '甲' } }) : problem(401, 'token_expired') })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    const session = useSession()
    await vi.advanceTimersByTimeAsync(10)
    await page.get('#f-matter').setValue('甲')
    await vi.advanceTimersByTimeAsync(900)
    expect(session.lapsed).toBe(true)
    expect(router.currentRoute.value.path).toBe('/fill/achievement/17')
    expect(page.get<HTMLInputElement>('#f-matter').element.value).toBe('甲')
    alive = true
    await session.comeBack('00000000007', 'x')
    await vi.advanceTimersByTimeAsync(10)
    expect(sent.filter((s) => s.method === 'PATCH')).toHaveLength(2)
    expect(page.get('.save').text()).toContain('草稿已自动保存')
  })
  it('stores a correction when the person says so, in one piece', async () => {
    vi.useFakeTimers()
    const shown = entry({ actions: [{ action: 'correct', label: '修正', needs_reason: false }] })
    const sent = serve({ ...base, 'GET /entries/17': shown, 'PATCH /entries/17': { ...shown, revision: 5, body: { ...shown.body, matter: '修正后' } } })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    router.addRoute({ path: '/entry/:id', name: 'entry', component: { template: '<p />' } })
    await vi.advanceTimersByTimeAsync(10)
    await page.get('#f-matter').setValue('修正后')
    await vi.advanceTimersByTimeAsync(3000)
    expect(sent.some((s) => s.method === 'PATCH')).toBe(false)
    await page.get('form').trigger('submit')
    await vi.advanceTimersByTimeAsync(10)
    expect(sent.find((s) => s.method === 'PATCH')?.body).toEqual({ module: 'achievement', body: { matter: '修正后' } })
    expect(router.currentRoute.value.path).toBe('/entry/17')
  })
  it('lets a change touch what it may touch, and shows the rest', async () => {
    const shown = entry({ state: 'approved', actions: [{ action: 'amend', label: '补列区县', needs_reason: false, fields: ['spread'] }] })
    serve({ ...base, 'GET /entries/17': shown })
    const { page } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await flushPromises()
    expect(page.findAll('[data-field]').map((f) => f.attributes('data-field'))).toEqual(['/spread'])
    await soon(() => expect(page.get('.entry-body').text()).toContain('建立某机制'))
    expect(page.get('.act .primary').text()).toBe('保存补列区县并返回')
  })
  it('opens another entry in a form of its own', async () => {
    serve({ ...base, 'GET /entries/17': draftEntry(), 'GET /entries/18': draftEntry({ id: 18, body: { matter: '另一件' } }) })
    const { page, router } = await place(FormPage, { path: fill, name: 'fill', at: '/fill/achievement/17' })
    await flushPromises()
    await router.push('/fill/achievement/18')
    await flushPromises()
    expect(page.get<HTMLInputElement>('#f-matter').element.value).toBe('另一件')
  })
})

describe('beside the form', () => {
  it('FormGuide shows the manual on the field in focus', async () => {
    const { page } = await place(FormGuide, { props: { module: MODULE, fields: FIELDS, pointer: '/problem', entry: null } })
    expect(page.get('blockquote').text()).toContain('针对某问题，出台《某办法》。')
    const none = await place(FormGuide, { props: { module: MODULE, fields: FIELDS, pointer: null, entry: null } })
    expect(none.page.find('blockquote').exists()).toBe(false)
    expect(none.page.text()).toContain('填报范围界定')
  })
  it('FormGuide speaks of the part of a row, with its share of the example', async () => {
    const rows: Field = { ...FIELDS[6]!, examples: [{ title: '表二', values: { name: '健全体系', measures: '出台意见' } }] }
    const at = async (pointer: string): Promise<string> => (await place(FormGuide, { props: { module: MODULE, fields: [rows], pointer, entry: null } })).page.text()
    expect(await at('/results/0/name')).toContain('健全体系')
    expect(await at('/results/0/name')).not.toContain('出台意见')
    expect(await at('/results')).toContain('成果名称：健全体系')
  })
  it('ClassifiedSlip names entry and receivers, and prints alone', async () => {
    const print = vi.fn(() => expect(document.documentElement.dataset.print).toBe('slip'))
    vi.stubGlobal('print', print)
    window.print = print
    const { page } = await place(ClassifiedSlip, { props: { module: MODULE, entry: draftEntry(), guidance: '报市委改革办。' } })
    expect(page.text()).toContain('报市委改革办。')
    expect(page.text()).toContain('17')
    await page.get('button').trigger('click')
    expect(print).toHaveBeenCalledTimes(1)
    expect(document.documentElement.dataset.print).toBeUndefined()
  })
  it('ConflictDialog lets each field be chosen', async () => {
    const { page } = await place(ConflictDialog, { props: { words: WORDS, clash: { by: '', at: '', list: [{ field: field('a'), mine: '我', theirs: '他' }, { field: field('b'), mine: '我', theirs: '' }] } } })
    await page.findAll('input')[3]!.setValue()
    await page.get('.primary').trigger('click')
    expect([...page.emitted('resolve')![0]![0] as Set<string>]).toEqual(['a'])
    expect(page.text()).toContain('（空）')
  })
})

describe('list', () => {
  it('is taken away with the same filters, a unit\'s own by a unit', () => {
    expect(wantedOf('pilot', { state: 'draft', mine: 'true', subject: '7' }, null)).toEqual({ of: 'entries', module: 'pilot', state: 'draft', mine: true, subject: 7 })
    expect(wantedOf(null, { unit: 'U9' }, 'U2')).toEqual({ of: 'entries', unit: 'U2' })
  })
  const modules = { groups: [{ group: 'a', label: 'a', modules: [{ module: 'achievement', label: '成效晾晒', online: true, may_create: true, has_step: true, owed: 0, ledger: true, parent: null }, { module: 'pilot_update', label: '推进状态更新', online: true, may_create: true, has_step: true, owed: 3, ledger: true, parent: 'pilot' }] }] }
  const table = { ...base, 'GET /modules': modules, 'GET /periods': { items: [], next: null } }
  it('is filtered by its address and goes on with the cursor', async () => {
    const sent = serve({ ...table, 'GET /entries': (s: Sent) => s.query.get('after') ? { items: [item({ id: 2, title: '第二页' })], next: null } : { items: [item()], next: '17', count: 2 } })
    const { page, router } = await place(ListPage, { path: '/entries/:module?', at: '/entries/achievement?state=draft&evil=1' })
    await flushPromises()
    const first = sent.find((s) => s.path === '/entries')
    expect([first?.query.get('module'), first?.query.get('state'), first?.query.get('evil')]).toEqual(['achievement', 'draft', null])
    expect(page.text()).toContain('共 2 件')
    expect(page.get('.page-head .btn.primary').attributes('href')).toBe('/fill/achievement')
    await page.get('.more .btn').trigger('click')
    await flushPromises()
    expect(page.findAll('tbody tr')).toHaveLength(2)
    expect(sent.filter((s) => s.path === '/entries')[1]?.query.get('after')).toBe('17')
    await page.findAll('.filter .chip')[0]!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })
  it('leads updates to the desk, where they are owed', async () => {
    serve({ ...table, 'GET /modules/pilot_update': MODULE, 'GET /entries': { items: [], next: null, count: 0 } })
    const { page } = await place(ListPage, { path: '/entries/:module?', at: '/entries/pilot_update' })
    await flushPromises()
    expect(page.find('.page-head .btn').exists()).toBe(false)
    expect(page.get('.page-head').text()).toContain('应报事项')
    expect(page.text()).toContain('还没有填报件')
  })
  it('says of a business that it is not online', async () => {
    const off = { module: 'bulletin', label: '工作动态', online: false, may_create: false, parent: null }
    serve({ ...table, 'GET /modules': { groups: [{ group: 'g', label: '', modules: [off] }] }, 'GET /modules/bulletin': MODULE, 'GET /entries': { items: [], next: null, count: 0 } })
    const { page } = await place(ListPage, { path: '/entries/:module?', at: '/entries/bulletin' })
    await flushPromises()
    expect(page.get('.page-head').text()).toContain('未上线，暂不新建')
  })
  it('filterOf takes what the server knows', () => {
    expect(filterOf({ q: '改革', state: '', x: 'y', unit: ['a', 'b'] })).toEqual({ q: '改革' })
  })
  it('ListFilter changes one thing at a time', async () => {
    serve(table)
    const { page } = await place(ListFilter, { props: { filter: { q: '改革', subject: '3' }, stages: MODULE.stages } })
    await flushPromises()
    await page.findAll('.chip')[2]!.trigger('click')
    expect(page.emitted('change')![0]).toEqual([{ q: '改革', subject: '3', state: 'in_review' }])
    await page.get('.find input').setValue(' 试点 ')
    await page.get('form').trigger('submit')
    expect(page.emitted('change')![1]).toEqual([{ q: '试点', subject: '3' }])
    await page.findAll('.chip').at(-1)!.trigger('click')
    expect(page.emitted('change')![2]).toEqual([{ q: '改革' }])
    expect(page.findAll('select')[0]!.findAll('option').map((o) => o.text())).toEqual(['全部', '录入', '本级审核', '市委改革办审核'])
  })
  it('ListTable says where each is and what is left', async () => {
    const { page } = await place(ListTable, { props: { items: [item({ due: '2023-04-10', owed: 'open', late: true, period: '2023Q1' }), item({ id: 2, due: '2023-04-10', owed: 'met', state: 'approved', desk: null })], mixed: true } })
    expect(page.findAll('tbody tr')[0]!.text()).toContain('渝北 审核员')
    expect(page.findAll('.late').map((l) => l.text())).toEqual(['逾期 1 天'])
    expect(page.text()).toContain('2023年第一季度')
  })
})
