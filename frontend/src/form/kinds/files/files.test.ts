// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { field, file } from '@/test/fixtures'
import { control } from '@/test/form'
import KindField from './KindField.vue'
import { kind } from './kind'
import { LARGEST, unfit } from './upload'

const f = field('evidence', { label: '佐证材料', type: 'files', accept: ['pdf', 'jpg'], max_files: 2 })

async function choose(page: { get: (s: string) => { element: Element; trigger: (e: string) => Promise<void> } }, files: File[]): Promise<void> {
  const input = page.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: files, configurable: true })
  await input.trigger('change')
  await flushPromises()
}

describe('control', () => {
  it('uploads each file and shows how far it is', async () => {
    let finish: (() => void) | undefined
    const attach = vi.fn((_field: string, _file: File, progress: (done: number) => void) => { progress(0.25); return new Promise<void>((done) => { finish = done }) })
    const { page } = await control(KindField, f, undefined, { attach })
    await choose(page, [new File(['x'], '通知.pdf')])
    expect(page.get('progress').attributes('value')).toBe('0.25')
    expect(page.text()).toContain('25%')
    finish?.()
    await flushPromises()
    expect(page.find('progress').exists()).toBe(false)
  })
  it('says of each file why it was not taken', async () => {
    const attach = vi.fn(() => Promise.reject(new Problem(422, { code: 'attachment_type', detail: '文件内容不是 PDF' })))
    const { page } = await control(KindField, f, undefined, { attach })
    await choose(page, [new File(['x'], 'a.exe'), new File(['x'], 'b.pdf')])
    const alerts = page.findAll('[role=alert]').map((a) => a.text())
    expect(alerts[0]).toContain('“a.exe”不是允许的文件类型')
    expect(alerts[1]).toBe('“b.pdf”没有上传成功：文件内容不是 PDF')
    await page.findAll('li .btn')[0]!.trigger('click')
    expect(page.findAll('[role=alert]')).toHaveLength(1)
  })
  it('lists what is there and removes it', async () => {
    const detach = vi.fn(async () => undefined)
    const { page, files } = await control(KindField, f, undefined, { detach })
    files.push(file(), file({ id: 10, field: 'other', name: '别栏.pdf' }))
    await flushPromises()
    expect(page.findAll('li')).toHaveLength(1)
    await page.get('li .btn').trigger('click')
    expect(detach).toHaveBeenCalledWith(9)
  })
  it('says that a file is still being looked at', async () => {
    const { page, files } = await control(KindField, f, undefined, {})
    files.push(file({ inspected: false, pages: null }), file({ id: 10, name: '二.pdf' }))
    await flushPromises()
    expect(page.findAll('.looking').map((s) => s.text())).toEqual(['正在检查…'])
  })
  it('stops an upload', async () => {
    const attach = vi.fn((_f: string, _file: File, _p: unknown, signal: AbortSignal) => new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(new Problem(0, { code: 'aborted', detail: '' })))))
    const { page } = await control(KindField, f, undefined, { attach })
    await choose(page, [new File(['x'], 'a.pdf')])
    await page.get('li .btn').trigger('click')
    await flushPromises()
    expect(page.findAll('li')).toHaveLength(0)
  })
})
it('knows what does not fit before a byte is sent', () => {
  expect(unfit({ name: 'a.PDF', size: 1 }, f, 0)).toBeNull()
  expect(unfit({ name: 'a.pdf', size: 0 }, f, 0)).toContain('空文件')
  expect(unfit({ name: 'a.pdf', size: LARGEST + 1 }, f, 0)).toContain('超过 50 MB')
  expect(unfit({ name: 'a.pdf', size: 1 }, f, 2)).toContain('最多 2 份')
  expect(unfit({ name: 'none', size: 1 }, f, 0)).toContain('不是允许')
  expect(kind.empty([])).toBe(true)
})
