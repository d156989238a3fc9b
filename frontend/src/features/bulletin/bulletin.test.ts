// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import type { BulletinItem } from '@/api/bulletins'
import { UNITS } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import BulletinPage from './BulletinPage.vue'
import DigestPage from './DigestPage.vue'
import FeedPage from './FeedPage.vue'
import { monthLabel } from './month'

const bulletin = (more: Partial<BulletinItem> = {}): BulletinItem => ({
  id: 4, title: '城市更新有新进展', unit: { unit: 'U2', name: '渝北区', short: '渝北' }, published_at: '2023-03-28T10:00:00+08:00', changed_at: null, version: 1, excerpt: '第一段。', ...more,
})
const digest = { month: '2023-03', label: '2023年3月', count: 1, units: [{ unit: { unit: 'U2', name: '渝北区', short: '渝北' }, count: 1 }], items: [bulletin()], months: [{ month: '2023-03', count: 1 }, { month: '2023-02', count: 2 }] }
const reference = { 'GET /units': { items: UNITS }, 'GET /bulletin-digests/2023-04': { ...digest, month: '2023-04', count: 0, items: [], units: [] } }

it('shows the newest first, page by page', async () => {
  const sent = serve({ ...reference, 'GET /bulletins': ({ query }: { query: URLSearchParams }) => query.get('after') ? { items: [bulletin({ id: 3, title: '早先的' })], next: null } : { items: [bulletin({ changed_at: '2023-03-30T09:00:00+08:00' })], next: '7' } })
  const { page } = await place(FeedPage, { path: '/bulletins', at: '/bulletins' })
  await flushPromises()
  expect(page.get('.feed h2').text()).toBe('城市更新有新进展')
  expect(page.get('.feed small').text()).toContain('2023-03-30 更正')
  await page.get('.more .btn').trigger('click')
  await flushPromises()
  expect(sent.at(-1)?.query.get('after')).toBe('7')
  expect(page.findAll('.feed h2').map((h) => h.text())).toEqual(['城市更新有新进展', '早先的'])
  expect(page.findAll('.months li').map((l) => l.text())).toEqual(['2023年3月1 条', '2023年2月2 条'])
})
it('keeps the search in the address', async () => {
  const sent = serve({ ...reference, 'GET /bulletins': { items: [], next: null } })
  const { page, router } = await place(FeedPage, { path: '/bulletins', at: '/bulletins?unit=U2' })
  await flushPromises()
  expect(sent.find((s) => s.path === '/bulletins')?.query.get('unit')).toBe('U2')
  await page.get('input[type=search]').setValue(' 更新 ')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ q: '更新', unit: 'U2' })
  expect(sent.at(-1)?.query.get('q')).toBe('更新')
  expect(page.get('.none').text()).toBe('没有符合条件的动态。')
})
it('is read whole, with what it links to', async () => {
  serve({ 'GET /bulletins/4': { ...bulletin(), body: '第一段。\n\n第二段。', links: [{ id: 3, title: '城市更新试点', module: 'pilot', module_label: '改革试点' }] } })
  const { page } = await place(BulletinPage, { path: '/bulletins/:id', at: '/bulletins/4' })
  await flushPromises()
  expect(page.findAll('.text').map((p) => p.text())).toEqual(['第一段。', '第二段。'])
  expect(page.get('section a').attributes('href')).toBe('/entry/3')
  expect(document.title).toContain('城市更新有新进展')
})
it('says when it is gone', async () => {
  serve({ 'GET /bulletins/4': problem(404, 'not_found') })
  const { page } = await place(BulletinPage, { path: '/bulletins/:id', at: '/bulletins/4' })
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('not_found')
})
it('counts a month per unit on a page for paper', async () => {
  serve({ 'GET /bulletin-digests/2023-03': digest })
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { page } = await place(DigestPage, { path: '/bulletins/:month', at: '/bulletins/2023-03' })
  await flushPromises()
  expect(page.get('h1').text()).toBe('工作动态 2023年3月')
  expect(page.get('.counts li').text()).toBe('渝北1')
  await page.get('.page-head .btn').trigger('click')
  expect(print).toHaveBeenCalledOnce()
  expect(page.get('.months [aria-current]').text()).toContain('2023年3月')
})
it('writes months as people do', () => {
  expect(monthLabel('2023-03')).toBe('2023年3月')
})
