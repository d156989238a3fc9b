// SPDX-License-Identifier: Apache-2.0
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import IndicatorPage from './IndicatorPage.vue'
import { appeal, appeals, explained, scores } from './fixture'

const sent: string[] = []
const bad = new Set<string>()
vi.mock('@/api/attachments', async (original) => ({
  ...await original<typeof import('@/api/attachments')>(),
  fileSend: (to: string, file: File, progress: (done: number) => void) => {
    progress(0.5)
    sent.push(`${to} ${file.name}`)
    return bad.has(file.name) ? Promise.reject(new Problem(422, { code: 'attachment_damaged', detail: '已损坏' })) : Promise.resolve({})
  },
}))
beforeEach(() => { sent.length = 0; bad.clear() })

const FILE = { id: 3, answers: false, name: '简报.pdf', size: 2048, media_type: 'application/pdf', sha256: 'ab', pages: 2, inspected: true, problem: null, created_at: '2023-04-12T10:00:00+08:00', may_remove: true }
const file = (name: string, size = 9) => new File(['x'.repeat(size)], name)
async function choose(page: VueWrapper, id: string, ...files: File[]): Promise<void> {
  const input = page.get<HTMLInputElement>(`#${id}`)
  Object.defineProperty(input.element, 'files', { value: files, configurable: true })
  await input.trigger('change')
}
async function shown(list: ReturnType<typeof appeals>, more: object = {}, office = false) {
  const me = meOf('reviewer')
  me.grants[0]!.unit = office ? { unit: 'D07', name: '市委改革办', kind: 'reform_office' } : { unit: 'U500112', name: '渝北区', kind: 'district' }
  const log = serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/scores/U500112/acceptance': explained(), 'GET /units': { items: [], next: null }, 'GET /reports/302/appeals': list, ...more })
  return { log, ...await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance', me }) }
}
const submit = async (page: VueWrapper) => { await page.get('dialog form').trigger('submit'); await flushPromises() }

test('an appeal is made with its files; what did not arrive is sent again, the appeal is not', async () => {
  const { page, log } = await shown(appeals([], { may_appeal_for: ['U500112'] }), { 'POST /reports/302/appeals': { status: 201, body: appeal({ id: 9 }) } })
  await page.get('.appeals button').trigger('click')
  await page.get('#appeal-text').setValue('漏计一项')
  await choose(page, 'appeal-files', file('程序.exe'), file('简报.pdf'), file('空.pdf', 0), file('附表.docx'), file('多.pdf'))
  expect(page.findAll('dialog .choice li').map((l) => l.text())).toEqual(['简报.pdf9 B去掉', '附表.docx9 B去掉'])
  expect(page.findAll('dialog .choice [role=alert]').map((l) => l.text())).toEqual(['“程序.exe”不是允许的文件类型（PDF、DOCX）', '“空.pdf”是空文件', '附件最多 2 份，“多.pdf”没有上传'])
  bad.add('附表.docx')
  await submit(page)
  expect(page.get('dialog [role=alert]').text()).toBe('“附表.docx”没有上传成功：已损坏')
  expect(page.get('dialog').text()).toContain('申诉已提出')
  expect(page.findAll('dialog .choice li').map((l) => l.text())).toEqual(['附表.docx9 B去掉'])
  bad.clear()
  await submit(page)
  expect(sent).toEqual(['简报.pdf', '附表.docx', '附表.docx'].map((n) => `/api/v1/appeals/9/files?name=${encodeURIComponent(n)} ${n}`))
  expect(log.filter((s) => s.method === 'POST')).toHaveLength(1)
  expect(page.find('dialog').exists()).toBe(false)
})

test('files stand beside the appeal; its own are added to and taken back', async () => {
  const { page, log } = await shown(appeals([appeal({ may_attach: true, files: [FILE, { ...FILE, id: 4, name: '坏.pdf', problem: '“坏.pdf”已损坏', may_remove: false, inspected: false }] })]), { 'DELETE /appeal-files/3': { status: 204 } })
  expect(page.get('.appeals').text()).toContain('申诉附件：简报.pdf2 KB，2 页')
  expect(page.get('.appeals').text()).toContain('“坏.pdf”已损坏')
  expect(page.get('.appeals').text()).toContain('正在检查…')
  await page.get('[aria-label="删除 简报.pdf"]').trigger('click')
  await flushPromises()
  expect(log.filter((s) => s.method === 'DELETE').map((s) => s.path)).toEqual(['/appeal-files/3'])
  await page.findAll('.appeals .files > button')[0]!.trigger('click')
  await choose(page, 'appeal-more', file('新.pdf'))
  expect(page.get('dialog [role=alert]').text()).toContain('附件最多 2 份')
})

test('the office reads them and answers with its own, which go first', async () => {
  const one = appeal({ may_decide: true, may_attach: true, files: [{ ...FILE, may_remove: false }] })
  const { page, log } = await shown(appeals([one]), { 'POST /appeals/5/decision': one }, true)
  expect(page.find('[aria-label="删除 简报.pdf"]').exists()).toBe(false)
  await page.get('.appeals .head button').trigger('click')
  expect(page.get('dialog .given').text()).toContain('简报.pdf')
  await page.findAll('dialog input[type=radio]')[1]!.setValue()
  await page.get('#appeal-answer').setValue('未达到条件')
  await choose(page, 'answer-files', file('核查.pdf'))
  bad.add('核查.pdf')
  await submit(page)
  expect(log.filter((s) => s.method === 'POST')).toHaveLength(0)
  bad.clear()
  await submit(page)
  expect(log.filter((s) => s.method === 'POST').map((s) => s.body)).toEqual([{ uphold: false, answer: '未达到条件' }])
  expect(sent).toHaveLength(2)
})
