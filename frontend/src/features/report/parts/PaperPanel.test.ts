// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import PaperPanel from './PaperPanel.vue'

const pdf = { format: 'pdf', label: '上会打印版', name: '区县改革报表_2023年第一季度.pdf', media_type: 'application/pdf', sha256: 'ab'.repeat(32), size: 1_300_000, made_at: '2023-04-11T09:01:00+08:00' }
const saved: string[] = []
beforeEach(() => {
  saved.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { saved.push(this.download) })
})

test('each file with its size and digest, and the way to take it', async () => {
  const log = serve({ 'GET /reports/302/papers': { items: [pdf], making: false, may_make: false }, 'GET /reports/302/export': {} })
  const { page } = await place(PaperPanel, { props: { report: 302 } })
  expect(page.get('tbody').text()).toContain('1.2 MB')
  expect(page.get('details .digest').text()).toBe(pdf.sha256)
  expect((page.get('details').element as HTMLDetailsElement).open).toBe(false)
  expect(page.text()).not.toContain('制作缺少的文件')
  await page.get('button').trigger('click')
  await soon(() => expect(saved).toEqual([pdf.name]))
  expect(log.at(-1)?.query.get('format')).toBe('pdf')
})

test('what goes to a meeting stands first', async () => {
  const of = (format: string) => ({ ...pdf, format, label: format })
  serve({ 'GET /reports/302/papers': { items: ['json', 'csv', 'xlsx', 'docx', 'pdf'].map(of), making: false, may_make: false } })
  const { page } = await place(PaperPanel, { props: { report: 302 } })
  expect(page.findAll('tbody tr').map((r) => r.get('td').text())).toEqual(['PDF', 'Word', 'Excel', 'CSV', 'JSON'])
})

test('while they are made it says so, and looks again', async () => {
  vi.useFakeTimers()
  let asked = 0
  serve({ 'GET /reports/302/papers': () => (asked += 1) < 2 ? { items: [], making: true, may_make: false } : { items: [pdf], making: false, may_make: false } })
  const { page } = await place(PaperPanel, { props: { report: 302 } })
  expect(page.get('[role=status]').text()).toContain('正在制作')
  await vi.advanceTimersByTimeAsync(3500)
  await flushPromises()
  expect(page.get('[role=status]').text()).toBe('')
  expect(page.findAll('tbody tr')).toHaveLength(1)
  vi.useRealTimers()
})

test('the office has made what is missing; a refusal is said', async () => {
  serve({ 'GET /reports/302/papers': { items: [], making: false, may_make: true }, 'POST /reports/302/papers': () => problem(409, 'conflict', { detail: '正在制作文件' }) })
  const { page } = await place(PaperPanel, { props: { report: 302 } })
  await page.get('button').trigger('click')
  await soon(() => expect(page.get('[role=alert]').text()).toBe('正在制作文件'))
})
