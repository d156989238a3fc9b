// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Template, Templates } from '@/api/templates'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import TemplatePage from './TemplatePage.vue'

const sent: string[] = []
vi.mock('@/api/attachments', async (original) => ({
  ...await original<typeof import('@/api/attachments')>(),
  fileSend: (to: string, file: File) => { sent.push(`${to} ${file.name}`); return Promise.resolve({}) },
}))
beforeEach(() => { sent.length = 0 })
const one = (more: Partial<Template> = {}): Template => ({ id: 3, name: '甲.docx', size: 20480, sha256: 'ab', made_by: '审核员甲', made_at: '2023-04-12T10:00:00+08:00', state: 'ready', problem: null, used_for: [], ...more })
const kinds = (district: number | null, project: number | null) => [['district', '区县改革报表', district], ['project', '重大改革项目报表', project]].map(([kind, label, template]) => ({ kind: String(kind), label: String(label), template: template as number | null, name: template ? '甲.docx' : null }))
const all = (more: Partial<Templates> = {}): Templates => ({ items: [one(), one({ id: 2, name: '乙.docx', state: 'wrong', problem: '缺少必须有的占位符：{{标题}}' })], uses: [], kinds: kinds(null, null), may_change: true, ...more })
const rows = (page: Awaited<ReturnType<typeof place>>['page']) => page.findAll('tbody tr').map((r) => r.text())

test('each template with who brought it and what the check said; the shipped one last', async () => {
  serve({ 'GET /paper-templates': all() })
  const { page } = await place(TemplatePage)
  expect(page.findAll('.now').map((p) => p.text())).toEqual(['区县改革报表正在使用：随系统提供的模板', '重大改革项目报表正在使用：随系统提供的模板'])
  const [first, second, shipped] = rows(page)
  expect(first).toContain('甲.docx20 KB审核员甲2023-04-12 10:00可以使用')
  expect(second).toContain('不能使用：缺少必须有的占位符：{{标题}}')
  expect(second).not.toContain('启用')
  expect(shipped).toContain('正在使用')
  expect(page.get('a[download]').attributes('href')).toBe('/paper-template.docx')
})

test('one that passed is used after a question; a refusal stays in the box', async () => {
  let refuse = true
  const log = serve({ 'GET /paper-templates': () => refuse ? all() : all({ items: [one({ used_for: ['district', 'project'] })], kinds: kinds(3, 3), uses: [{ template: 3, name: '甲.docx', kind: null, kind_label: null, used_by: '审核员甲', used_at: '2023-04-12T11:00:00+08:00' }, { template: null, name: null, kind: 'project', kind_label: '重大改革项目报表', used_by: '审核员乙', used_at: '2023-04-11T11:00:00+08:00' }] }),
    'PUT /paper-templates/in-use': () => refuse ? problem(409, 'conflict', { detail: '正在使用的就是这份模板' }) : { status: 204 } })
  const { page } = await place(TemplatePage)
  await page.findAll('tbody button').find((b) => b.text().startsWith('启用'))!.trigger('click')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(page.get('dialog [role=alert]').text()).toBe('正在使用的就是这份模板')
  refuse = false
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.filter((s) => s.method === 'PUT').map((s) => s.body)).toEqual([{ template: 3, kind: null }, { template: 3, kind: null }])
  expect(page.find('dialog').exists()).toBe(false)
  expect(page.text()).toContain('区县改革报表正在使用：甲.docx')
  expect(page.findAll('.uses li').map((l) => l.text())).toEqual(['2023-04-12 11:00　审核员甲 启用 甲.docx', '2023-04-11 11:00　审核员乙 启用 随系统提供的模板，用于重大改革项目报表'])
  await page.findAll('tbody button').find((b) => b.text().startsWith('恢复'))!.trigger('click')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.filter((s) => s.method === 'PUT').at(-1)!.body).toEqual({ template: null, kind: null })
})

test('one kind of report alone takes its own', async () => {
  const log = serve({ 'GET /paper-templates': all({ items: [one({ used_for: ['project'] })], kinds: kinds(null, 3) }), 'PUT /paper-templates/in-use': { status: 204 } })
  const { page } = await place(TemplatePage)
  expect(rows(page)[0]).toContain('重大改革项目报表正在使用')
  await page.findAll('tbody button').find((b) => b.text().startsWith('恢复'))!.trigger('click')
  const boxes = () => page.findAll<HTMLInputElement>('dialog input')
  expect(boxes().map((b) => [b.element.checked, b.element.disabled])).toEqual([[false, true], [true, false]])
  await boxes()[1]!.setValue(false)
  await page.get('dialog form').trigger('submit')
  expect(page.get('dialog').text()).toContain('请选择用于哪种报表')
  await boxes()[1]!.setValue(true)
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.filter((s) => s.method === 'PUT').map((s) => s.body)).toEqual([{ template: null, kind: 'project' }])
})

test('a file that is none is named at once; another is sent and waits for its check', async () => {
  serve({ 'GET /paper-templates': all() })
  const { page } = await place(TemplatePage)
  const pick = async (name: string) => {
    const input = page.get<HTMLInputElement>('#template-file')
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], name)], configurable: true })
    await input.trigger('change')
    await flushPromises()
  }
  await pick('报表.doc')
  expect(page.get('[role=alert]').text()).toBe('“报表.doc”不是允许的文件类型（DOCX）')
  await pick('报表.docx')
  expect(sent).toEqual([`/api/v1/paper-templates?name=${encodeURIComponent('报表.docx')} 报表.docx`])
  expect(page.find('[role=alert]').exists()).toBe(false)
})

test('who only reads takes them and changes nothing', async () => {
  serve({ 'GET /paper-templates': all({ may_change: false }) })
  const { page } = await place(TemplatePage)
  expect(page.find('#template-file').exists()).toBe(false)
  expect(page.findAll('tbody button').map((b) => b.text())).toEqual(['下载甲.docx', '下载乙.docx'])
})
