// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { noticeTo, unreadWords } from '@/owed/notice'
import { desk, told } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import NoticePage from './NoticePage.vue'

describe('NoticePage', () => {
  it('lists all or the unread, by pages', async () => {
    const sent = serve({ 'GET /me/notices': (s: { query: URLSearchParams }) => s.query.get('after') ? { items: [told({ notice: 1, text: '更早的' })], next: null } : { items: [told(), told({ notice: 2, read: true, text: '读过的' })], next: '2' } })
    const { page } = await place(NoticePage)
    expect(page.findAll('li').length).toBe(2)
    await page.findAll('button').find((b) => b.text() === '更多')!.trigger('click')
    await flushPromises()
    expect(page.text()).toContain('更早的')
    await page.findAll('.chip')[1]!.trigger('click')
    await flushPromises()
    expect(sent.at(-1)?.query.get('unread')).toBe('true')
  })
  it('says how many are unread as menu and desk do', async () => {
    serve({ 'GET /me/notices': { items: [told()], next: null }, 'GET /desk': desk({ counts: { unread: 100 } }) })
    const { page } = await place(NoticePage)
    expect(page.findAll('.chip')[1]!.text()).toBe('未读99+')
    expect([unreadWords(99), unreadWords(100)]).toEqual(['99', '99+'])
  })
  it('marks one, or all up to the latest', async () => {
    const sent = serve({ 'GET /me/notices': { items: [told(), told({ notice: 2 })], next: null }, 'POST /me/notices/read': { status: 204 } })
    const { page } = await place(NoticePage)
    const press = async (label: string): Promise<void> => { await page.findAll('button').find((b) => b.text().startsWith(label))!.trigger('click'); await flushPromises() }
    await press('标为已读')
    await press('全部标为已读')
    expect(sent.filter((s) => s.method === 'POST').map((s) => s.body)).toEqual([{ notice: 3 }, { up_to: 3 }])
  })
  it('says why it could not', async () => {
    serve({ 'GET /me/notices': { items: [told()], next: null }, 'POST /me/notices/read': { status: 503, body: { code: 'unavailable', detail: '请稍候再试。' } } })
    const { page } = await place(NoticePage)
    await page.findAll('button').find((b) => b.text().startsWith('标为已读'))!.trigger('click')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('请稍候再试')
  })
})
it('a notice leads to what it is about', () => {
  expect([noticeTo(told({ obligation: 5 })), noticeTo(told()), noticeTo(told({ entry: null, kind: 'digest' })), noticeTo(told({ entry: null, kind: 'online' })), noticeTo(told({ entry: null, kind: 'appeal' })), noticeTo(told({ entry: null, kind: 'suggestion' })), noticeTo(told({ entry: null }))])
    .toEqual(['/obligations/5', '/entry/17', '/obligations?state=open', '/manual', '/appeals', '/suggestions', ''])
})
