// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { JoinRequest, NamedUnit } from '@/api/types'
import { file } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import JoinDialog from './JoinDialog.vue'
import JoinOffer from './JoinOffer.vue'
import RequestLine from './RequestLine.vue'
import UnitPanel from './UnitPanel.vue'

const U = { unit: 'U1', name: '万州区', short: '万州' }
const asked = (more: Partial<JoinRequest> = {}): JoinRequest => ({
  id: 5, state: 'open', state_label: '待处理', unit: U, reason: '通知列明本区', attachment: null, made_by: { account: 1, name: '录入员甲' }, made_at: '2023-04-05T10:00:00+08:00',
  entry: { id: 17, title: '城市更新试点', unit: { unit: 'U2', name: '渝北区' }, stage: 'approved', state_label: '已通过', competent_department: { unit: 'D1', name: '市住房城乡建委' }, visible: true },
  decided_unit: null, decided_at: null, note: null, may_decide: true, may_withdraw: false, ...more,
})
const named = (more: Partial<NamedUnit> = {}): NamedUnit => ({ unit: U, named: false, tried_at: null, tried_title: null, request: null, ...more })

describe('JoinDialog', () => {
  const ask = (table: object = {}) => { const sent = serve({ 'POST /pilots/17/join-requests': { status: 201, body: asked() }, ...table }); return { sent, at: place(JoinDialog, { props: { entry: 17, title: '城市更新试点', files: [file({ id: 9 }), file({ id: 10, name: '另一份.pdf' })] } }) } }
  it('wants a reason, and sends the file that is chosen', async () => {
    const { sent, at } = ask()
    const { page } = await at
    await page.get('form').trigger('submit')
    expect(page.get('[role=alert]').text()).toBe('请写明本区县承接该试点的依据')
    expect(sent).toHaveLength(0)
    await page.get('textarea').setValue(' 通知列明本区 ')
    await page.findAll('input[type=radio]')[1]!.setValue()
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ reason: '通知列明本区', attachment: 10 })
    expect(sent[0]?.headers['Idempotency-Key']).toBeTruthy()
    await soon(() => expect(page.emitted('done')).toHaveLength(1))
  })
  it('says why it was refused', async () => {
    const { at } = ask({ 'POST /pilots/17/join-requests': problem(409, 'already_exists') })
    const { page } = await at
    await page.get('textarea').setValue('依据')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('因为 already_exists')
  })
})
describe('JoinOffer', () => {
  const offer = (props: object) => place(JoinOffer, { props: { entry: 17, title: '', request: null, files: [], ...props } })
  it('offers the door, and while a request waits says so instead', async () => {
    expect((await offer({})).page.get('button').text()).toBe('申请补列本区县')
    const { page } = await offer({ request: asked() })
    expect(page.text()).toContain('2023-04-05 已申请补列：待处理')
    expect(page.find('button').exists()).toBe(false)
  })
  it('lets ask again after a refusal, whose reason it shows', async () => {
    const { page } = await offer({ request: asked({ state: 'declined', state_label: '不同意', note: '文件未列' }) })
    expect(page.text()).toContain('不同意（文件未列）')
    await page.get('button').trigger('click')
    await vi.dynamicImportSettled()
    expect(page.find('dialog').exists()).toBe(true)
  })
})
describe('RequestLine', () => {
  const line = (request: JoinRequest, table: object = {}) => { const sent = serve({ 'POST /join-requests/5/decision': asked(), 'DELETE /join-requests/5': { status: 204 }, ...table }); return { sent, at: place(RequestLine, { props: { request } }) } }
  it('grants with one press', async () => {
    const { sent, at } = line(asked())
    const { page } = await at
    await page.get('.primary').trigger('click')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ grant: true, note: null })
    expect(page.getComponent(RequestLine).emitted('changed')).toHaveLength(1)
  })
  it('declines in words only', async () => {
    const { sent, at } = line(asked())
    const { page } = await at
    await page.findAll('button').find((b) => b.text() === '不同意')!.trigger('click')
    await page.get('form').trigger('submit')
    expect(page.get('[role=alert]').text()).toBe('请写明不同意补列的理由')
    await page.get('textarea').setValue('文件未列')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]?.body).toEqual({ grant: false, note: '文件未列' })
  })
  it('is taken back by who asked', async () => {
    const { sent, at } = line(asked({ may_decide: false, may_withdraw: true }))
    const { page } = await at
    expect(page.findAll('button').map((b) => b.text())).toEqual(['撤回申请'])
    await page.get('button').trigger('click')
    await flushPromises()
    expect(sent[0]?.method).toBe('DELETE')
  })
})
describe('UnitPanel', () => {
  const panel = async (items: NamedUnit[], more: object = {}) => { serve({ 'GET /pilots/17/districts': { items, next: null, may_join: false, ...more } }); const { page } = await place(UnitPanel, { props: { entry: 17, title: '城市更新试点', revision: 3 } }); await flushPromises(); return page }
  it('shows who is named, who asked and who tried the number', async () => {
    const page = await panel([named({ request: asked(), tried_at: '2023-04-01T10:00:00+08:00' }), named({ unit: { unit: 'U3', name: '石柱县' }, tried_at: '2023-04-02T10:00:00+08:00', tried_title: '石柱试点', contact: { name: '石柱联系人', phone: '00010230003' } }), named({ unit: { unit: 'U2', name: '渝北区', short: '渝北' }, named: true })])
    expect(page.text()).toContain('已列入 1 个')
    expect(page.get('.asked').text()).toContain('万州区申请补列')
    expect(page.text()).toContain('石柱县 2023-04-02，另报“石柱试点”联系：石柱联系人 00010230003')
  })
  it('offers a unit that was left out to ask', async () => {
    const page = await panel([named({ unit: { unit: 'U2', name: '渝北区' }, named: true })], { may_join: true })
    await page.get('button').trigger('click')
    expect(page.find('dialog').exists()).toBe(true)
  })
})
