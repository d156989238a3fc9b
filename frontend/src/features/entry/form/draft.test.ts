// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attachmentCreate, attachmentList } from '@/api/attachments'
import { FIELDS, draft as draftEntry, file } from '@/test/fixtures'
import { serve } from '@/test/server'
import { useDraft, type Draft } from './draft'

vi.mock('@/api/attachments', () => ({ attachmentCreate: vi.fn(), attachmentRemove: vi.fn(), attachmentList: vi.fn() }))

const unseen = file({ pages: null, inspected: false })
const seen = file({ pages: 3 })
beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(attachmentList).mockReset()
  vi.mocked(attachmentCreate).mockResolvedValue(unseen)
})
afterEach(() => { vi.useRealTimers() })

function draft(): { draft: Draft; leave: () => void } {
  let made: Draft | undefined
  const page = mount({ setup() {
    made = useDraft({ module: 'achievement', obligation: null, fields: () => FIELDS, autosave: () => true, now: () => new Date(0), created: () => undefined, account: () => 7 })
    return () => null
  } })
  made!.load(draftEntry())
  return { draft: made!, leave: () => { page.unmount() } }
}
const attach = (d: Draft) => d.attach('evidence', new File(['x'], '通知.pdf'), () => undefined, new AbortController().signal)

it('asks for what the server found in a new file until it has looked', async () => {
  serve({ 'GET /entries/17': draftEntry({ attachments: [unseen] }) })
  vi.mocked(attachmentList).mockResolvedValueOnce([unseen]).mockResolvedValueOnce([seen])
  const { draft: d } = draft()
  await attach(d)
  expect(d.entry.value?.attachments[0]?.inspected).toBe(false)
  await vi.advanceTimersByTimeAsync(800)
  expect(d.entry.value?.attachments[0]?.pages).toBeNull()
  await vi.advanceTimersByTimeAsync(1600)
  expect(d.entry.value?.attachments[0]?.pages).toBe(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(attachmentList).toHaveBeenCalledTimes(2)
})
it('leaves a busy server alone after a while, and at once when the page is left', async () => {
  serve({ 'GET /entries/17': draftEntry({ attachments: [unseen] }) })
  vi.mocked(attachmentList).mockResolvedValue([unseen])
  const { draft: d } = draft()
  await attach(d)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(attachmentList).toHaveBeenCalledTimes(5)
  const other = draft()
  await attach(other.draft)
  other.leave()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(attachmentList).toHaveBeenCalledTimes(5)
})
it('is not put out by an answer that does not come', async () => {
  serve({ 'GET /entries/17': draftEntry({ attachments: [unseen] }) })
  vi.mocked(attachmentList).mockRejectedValueOnce(new Error('offline')).mockResolvedValue([seen])
  const { draft: d } = draft()
  await attach(d)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(d.entry.value?.attachments[0]?.pages).toBe(3)
})
