// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { place } from '@/test/mount'
import { problem, serve, type Sent } from '@/test/server'
import { soon } from '@/test/soon'
import ExportButton from './ExportButton.vue'

const file = { name: '改革试点_填报件_20230411.xlsx', size: 9, sha256: 'a'.repeat(64), media_type: 'x', expires_at: '2023-04-12T09:00:00+08:00' }
const done = { job: 5, kind: 'export', state: 'done', done: 41, total: null, result: { rows: 41, file }, error: null, attempts: 1, created_at: '', finished_at: '' }
const wanted = { of: 'entries' as const, module: 'pilot', state: 'approved' }
const saved: string[] = []
beforeEach(() => {
  saved.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { saved.push(this.download) })
})

it('asks for the list it stands over, and saves what was made', async () => {
  const log = serve({ 'POST /exports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': done, 'GET /jobs/5/file': {} })
  const { page } = await place(ExportButton, { props: { wanted } })
  await page.get('button').trigger('click')
  await soon(() => expect(saved).toEqual([file.name]))
  expect(log[0]?.body).toEqual(wanted)
  expect(log[0]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/)
  expect(page.text()).toContain('已导出 41 条')
  await page.get('button').trigger('click')
  await soon(() => expect(saved).toHaveLength(2))
  expect(log.filter((s) => s.method === 'POST')).toHaveLength(1)
})
it('asks anew when the filters have changed', async () => {
  const log = serve({ 'POST /exports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': done, 'GET /jobs/5/file': {} })
  const { page } = await place(ExportButton, { props: { wanted } })
  await page.get('button').trigger('click')
  await soon(() => expect(saved).toHaveLength(1))
  await page.setProps({ wanted: { of: 'entries', module: 'pilot' } })
  await flushPromises()
  expect(page.text()).not.toContain('已导出')
  await page.get('button').trigger('click')
  await soon(() => expect(log.filter((s: Sent) => s.method === 'POST')).toHaveLength(2))
})
it('says why there is no file', async () => {
  serve({ 'POST /exports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': { ...done, state: 'failed', result: null, error: '超过一百万行' } })
  const { page } = await place(ExportButton, { props: { wanted } })
  await page.get('button').trigger('click')
  await soon(() => expect(page.get('[role=status]').text()).toBe('导出失败：超过一百万行'))
})
it('forgets a file that has expired, so that the next click makes a new one', async () => {
  let made = 0
  serve({ 'POST /exports': () => ({ status: 202, body: { job: (made += 1) } }), 'GET /jobs/1': { ...done, job: 1 }, 'GET /jobs/1/file': problem(410, 'file_expired'), 'GET /jobs/2': { ...done, job: 2 }, 'GET /jobs/2/file': {} })
  const { page } = await place(ExportButton, { props: { wanted } })
  await page.get('button').trigger('click')
  await soon(() => expect(page.find('[role=alert]').exists()).toBe(true))
  await page.get('button').trigger('click')
  await soon(() => expect(saved).toHaveLength(1))
  expect(made).toBe(2)
})
