// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { MODULE, draft, entry, file } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import AppDialog from './AppDialog.vue'
import AppPanel from './AppPanel.vue'
import ErrorSummary from './ErrorSummary.vue'
import FilePick from './FilePick.vue'
import FileLink from './FileLink.vue'
import LoadState from './LoadState.vue'
import PassingNote from './PassingNote.vue'
import { passing } from './passing'
import StageTrack from './StageTrack.vue'
import StateChip from './StateChip.vue'
import TabStrip from './TabStrip.vue'
import TextField from './TextField.vue'

it('PassingNote says what was done on the page before, until the next move', async () => {
  const { page, router } = await place(PassingNote)
  expect(page.get('[role=status]').text()).toBe('')
  passing.value = '已删除草稿。'
  await flushPromises()
  expect(page.get('[role=status]').text()).toBe('已删除草稿。')
  await router.push({ query: { state: 'draft' } })
  expect(page.get('[role=status]').text()).toBe('')
})

describe('ErrorSummary', () => {
  const errors = [{ id: 'f-matter', detail: '请填写改革事项' }]
  it('takes the focus at each attempt and leads to the field', async () => {
    document.body.innerHTML = '<div class="field"><input id="f-matter"></div>'
    const page = mount(ErrorSummary, { props: { title: '还有 1 处', errors: [], attempt: 0 }, attachTo: document.body })
    expect(page.find('.summary').exists()).toBe(false)
    await page.setProps({ errors, attempt: 1 })
    await flushPromises()
    expect(document.activeElement).toBe(page.get('.summary').element)
    await page.get('a').trigger('click')
    expect(document.activeElement?.id).toBe('f-matter')
    await page.setProps({ errors: [...errors, { id: 'x', detail: '另一处' }] })
    await flushPromises()
    expect(document.activeElement?.id).toBe('f-matter')
  })
})

describe('AppDialog', () => {
  it('is modal, named, and gives the focus back', async () => {
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    const page = mount(AppDialog, { props: { title: '快捷键' }, slots: { default: '<p>x</p>' }, attachTo: document.body })
    const box = page.get('dialog')
    expect((box.element as HTMLDialogElement).open).toBe(true)
    expect(document.getElementById(box.attributes('aria-labelledby') ?? '')?.textContent).toBe('快捷键')
    await box.trigger('cancel')
    await page.get('.x').trigger('click')
    expect(page.emitted('close')).toHaveLength(2)
    page.unmount()
    expect(document.activeElement).toBe(button)
  })
  it('stays when it must be answered', async () => {
    const page = mount(AppDialog, { props: { title: '冲突', fixed: true } })
    expect(page.find('.x').exists()).toBe(false)
    await page.get('dialog').trigger('cancel')
    expect(page.emitted('close')).toBeUndefined()
  })
})

describe('StageTrack', () => {
  const now = (props: object): string => mount(StageTrack, { props: { stages: MODULE.stages, entry: null, ...props } }).get('[aria-current=step]').text()
  it('shows where the entry is and with whom', () => {
    expect(now({ entry: entry() })).toContain('本级审核')
    expect(now({ entry: entry() })).toContain('渝北区 · 审核员')
    expect(now({ entry: draft() })).toContain('录入')
    expect(now({})).toContain('录入')
  })
  it('leaves out where nobody works, and has an end', () => {
    const page = mount(StageTrack, { props: { stages: MODULE.stages, entry: entry({ state: 'approved', stage: 'approved' }) } })
    expect(page.findAll('li')).toHaveLength(4)
    expect(page.findAll('.done')).toHaveLength(4)
    expect(mount(StageTrack, { props: { stages: MODULE.stages, entry: entry({ state: 'voided', stage: 'voided' }) } }).text()).toContain('已作废')
  })
})

describe('StageTrack of what went through no stage', () => {
  it('says what it came by, and passes off no stage as done', () => {
    const page = mount(StageTrack, { props: { stages: MODULE.stages, entry: entry({ state: 'approved', stage: 'approved' }), instead: '迁移录入' }, slots: { default: '<p>甲准备，乙批准</p>' } })
    expect(page.findAll('li').map((l) => l.text())).toEqual(['迁移录入甲准备，乙批准', '已通过'])
  })
})

describe('FileLink', () => {
  it('fetches the file with the token and saves it under its name', async () => {
    serve({ 'GET /attachments/9': { x: 1 } })
    const make = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { expect(this.download).toBe('通知.pdf') })
    const page = mount(FileLink, { props: { file: file() } })
    expect(page.text()).toContain('2 KB，4 页')
    await page.get('button').trigger('click')
    await flushPromises()
    expect(make).toHaveBeenCalled()
    expect(click).toHaveBeenCalledTimes(1)
  })
  it('says what is wrong with the file', () => {
    const said = '“通知.pdf”已损坏，无法打开，请换一份完好的文件'
    const page = mount(FileLink, { props: { file: file({ pages: null, problem: said }) } })
    expect(page.get('.late').text()).toBe(said)
    expect(mount(FileLink, { props: { file: file() } }).find('.late').exists()).toBe(false)
  })
  it('says why it cannot', async () => {
    serve({ 'GET /attachments/9': problem(404, 'not_found') })
    const page = mount(FileLink, { props: { file: file() } })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toBe('因为 not_found')
  })
})

it('LoadState is waiting, failed or the content', async () => {
  const page = mount(LoadState, { props: { loading: true }, slots: { default: '<p class="in">x</p>' } })
  expect(page.get('[role=status]').text()).toBe('正在载入…')
  await page.setProps({ loading: false, failed: '出错' })
  expect(page.get('[role=alert]').text()).toContain('出错')
  await page.setProps({ failed: '' })
  expect(page.find('.in').exists()).toBe(true)
})
it('StateChip says the state', () => {
  expect(mount(StateChip, { props: { state: 'returned', label: '已驳回' } }).get('.returned').text()).toBe('已驳回')
})
it('AppPanel is named by its heading', () => {
  const page = mount(AppPanel, { props: { title: '通知', note: '2 条' } })
  expect(page.get('section').attributes('aria-labelledby')).toBe(page.get('h2').attributes('id'))
  expect(page.text()).toContain('2 条')
})
it('TextField ties label, hint and error to the control', async () => {
  const page = mount(TextField, { props: { id: 'phone', label: '手机号', hint: '渝快政', modelValue: '' } })
  const input = page.get('input')
  expect(input.attributes('aria-describedby')).toBe('phone-hint')
  await page.setProps({ error: '请输入手机号' })
  expect(input.attributes()).toMatchObject({ 'aria-describedby': 'phone-hint phone-error', 'aria-invalid': 'true' })
  await input.setValue('000')
  expect(page.emitted('update:modelValue')).toEqual([['000']])
})
it('TextField says a date in Chinese beside it', async () => {
  const page = mount(TextField, { props: { id: 'from', label: '从哪天起', type: 'date', modelValue: '2023-03-31', error: '太早' } })
  expect(page.text()).toContain('2023年3月31日 星期五')
  expect(page.get('#from').attributes()).toMatchObject({ type: 'text', 'aria-invalid': 'true', 'aria-describedby': 'from-error' })
  await page.get('#from').setValue('2023-04-01')
  expect(page.emitted('update:modelValue')).toEqual([['2023-04-01']])
})
it('FilePick has a button of its own and names what was chosen', async () => {
  const page = mount(FilePick, { props: { id: 'table', label: '选择文件', accept: '.csv' } })
  expect(page.get('label').attributes('for')).toBe(page.get('input').attributes('id'))
  expect(page.text()).toBe('选择文件还没有选择文件')
  await page.setProps({ name: '成效.csv' })
  expect(page.get('[role=status]').text()).toBe('成效.csv')
  await page.get('input').trigger('change')
  expect(page.emitted('pick')).toEqual([[null]])
})
it('TabStrip marks the view that is open', async () => {
  const tabs = [{ to: '/work', label: '按单位' }, { to: '/work/items', label: '逐项' }]
  const { page } = await place(TabStrip, { path: '/work/items', at: '/work/items', props: { label: '视图', tabs } })
  expect(page.get('nav').attributes('aria-label')).toBe('视图')
  expect(page.findAll('a').map((a) => [a.attributes('href'), a.attributes('aria-current')])).toEqual([['/work', undefined], ['/work/items', 'page']])
})
