// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import CockpitPage from './CockpitPage.vue'
import { cockpit } from './fixture'

const REPORTS = { items: [{ report: 302, period: '2023Q2', revision: 1, current: true }, { report: 301, period: '2023Q1', revision: 1, current: true }], next: null }
const PATH = '/cockpit/district'
const open = (at = PATH) => place(CockpitPage, { path: PATH, at })
afterEach(() => vi.useRealTimers())

function live() {
  return cockpit({ basis: 'live', report: null, revision: null, period: '2023Q3', pending: { entries: 5, by_stage: { unit_review: 5 } } })
}

test('published: frame, version, time of the data', async () => {
  const log = serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page } = await open()
  expect(log.find((s) => s.path === '/cockpits/district')!.query.toString()).toBe('basis=published')
  expect(page.get('.ck').classes()).toContain('published')
  expect(page.get('header').text()).toContain('已发布 · 第 1 版')
  expect(page.get('header').text()).toContain('数据截至 2023-06-30 24:00')
  expect(page.findAll('option').map((o) => o.attributes('value'))).toEqual(['2023Q2', '2023Q1'])
  expect(page.find('.watermark').exists()).toBe(false)
})

test('when it was last looked at is said by the server\'s clock', async () => {
  serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page } = await open()
  expect(page.get('header').text()).toMatch(/最近核对 09:00:/)
})

test('live is never alike: frame, ribbon, watermark, pending apart', async () => {
  serve({ 'GET /cockpits/district': live(), 'GET /reports': REPORTS })
  const { page } = await open(`${PATH}?basis=live`)
  expect(page.get('.ck').classes()).toContain('live')
  expect(page.get('.watermark').text()).toBe('实时 · 未发布')
  expect(page.text()).toContain('另有 5 件在审')
  expect(page.find('select').exists()).toBe(false)
})

test('an earlier edition is chosen, said to be corrected since, and leads to the ledger of its day', async () => {
  const reports = { items: [{ report: 302, period: '2023Q2', revision: 2, current: true }, { report: 300, period: '2023Q2', revision: 1, current: false }, { report: 301, period: '2023Q1', revision: 1, current: true }], next: null }
  const log = serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': reports })
  const { page, router } = await open()
  await flushPromises()
  expect(page.findAll('option').map((o) => o.text())).toEqual(['2023年第二季度 第 2 版', '2023年第二季度 第 1 版', '2023年第一季度'])
  await page.get('select').setValue('2023Q2 1')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ period: '2023Q2', revision: '1' })
  expect(log.filter((s) => s.path === '/cockpits/district').at(-1)!.query.toString()).toBe('basis=published&period=2023Q2&revision=1')
  expect((page.get('select').element as HTMLSelectElement).value).toBe('2023Q2 1')
  expect(page.get('.state').text()).toBe('已发布 · 第 1 版 · 已有更正版')
  expect(page.findAll('a').find((a) => a.text() === '台账')!.attributes('href')).toBe('/ledger?as_of=2023-06-30')
  await page.get('select').setValue('2023Q2')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ period: '2023Q2' })
})

test('an earlier day: asked once, never alike, and back to now', async () => {
  const log = serve({ 'GET /cockpits/district': cockpit({ basis: 'live', report: null, revision: null, day: '2023-03-15', cut_off: '2023-03-15' }), 'GET /reports': REPORTS })
  const { page, router } = await open(`${PATH}?basis=live&day=2023-03-15`)
  await flushPromises()
  expect(log.find((s) => s.path === '/cockpits/district')!.query.toString()).toBe('basis=live&day=2023-03-15')
  expect(page.get('.watermark').text()).toBe('2023-03-15 · 未发布')
  expect(page.get('.state').text()).toBe('某日（未发布）')
  expect(page.get('header').text()).toContain('数据截至 2023-03-15 24:00')
  expect(page.findAll('a').find((a) => a.text() === '台账')!.attributes('href')).toBe('/ledger?as_of=2023-03-15')
  await page.findAll('button').find((b) => b.text() === '回到此刻')!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ basis: 'live' })
})

test('a day that nothing is known of says so, and leads back', async () => {
  serve({ 'GET /cockpits/district': problem(404, 'not_found'), 'GET /reports': REPORTS })
  const { page, router } = await open(`${PATH}?basis=live&day=2019-01-01`)
  await flushPromises()
  expect(page.text()).toContain('这一天的数据看不了')
  await page.findAll('button').find((b) => b.text() === '回到此刻')!.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ basis: 'live' })
})

test('the answer decides the frame, not the address', async () => {
  serve({ 'GET /cockpits/district': live(), 'GET /reports': REPORTS })
  const { page } = await open(`${PATH}?basis=published`)
  expect(page.get('.ck').classes()).toContain('live')
})

test('what is chosen stands in the address', async () => {
  serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page, router } = await open(`${PATH}?index=implementation&theme=light`)
  expect(document.documentElement.dataset.theme).toBe('light')
  expect(page.get('[aria-selected="true"]').text()).toContain('改革落实力')
  await page.get('[data-unit="U500101"]').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ index: 'implementation', theme: 'light', unit: 'U500101' })
  await vi.dynamicImportSettled()
  expect(page.text()).toContain('查看得分单')
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  await flushPromises()
  expect(router.currentRoute.value.query.unit).toBeUndefined()
  await page.findAll('[role=tab]')[0]!.trigger('click')
  await page.get('.ck-view').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ theme: 'light', view: 'table' })
  page.unmount()
  expect(document.documentElement.classList.contains('cockpit')).toBe(false)
})

test('the boards of work take the place of the boards of results', async () => {
  serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page, router } = await open()
  await page.findAll('.which button')[1]!.trigger('click')
  await flushPromises()
  await vi.dynamicImportSettled()
  expect(router.currentRoute.value.query).toEqual({ board: 'work' })
  expect(page.get('.ck-right').text()).toContain('改革需求热力榜')
  expect(page.get('.ck-right').text()).not.toContain('改革品牌榜')
})

test('a district finds itself on the map, in the ranking, in the table and in the legend', async () => {
  serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page } = await open()
  expect(page.get('.rank .own').text()).toContain('渝北')
  expect(page.findAll('.map .own')).toHaveLength(2)
  expect(page.get('.legend').text()).toContain('★本单位渝北')
  await page.get('.ck-view').trigger('click')
  await flushPromises()
  await vi.dynamicImportSettled()
  expect(page.get('#index-panel tbody').text()).toContain('★本单位渝北区')
})

test('who is not compared has no mark', async () => {
  serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page } = await place(CockpitPage, { path: PATH, at: PATH, me: meOf('leader', { grants: [{ grant: 1, unit: { unit: 'D07', name: '市委改革办', kind: 'reform_office' }, role: 'leader', role_label: '领导', modules: null, admin_of: null }] }) })
  expect(page.text()).not.toContain('本单位')
})

test('switching the basis forgets the period', async () => {
  const log = serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  const { page, router } = await open(`${PATH}?period=2023Q1`)
  expect(log[0]!.query.get('period')).toBe('2023Q1')
  await page.get('.modes .live').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ basis: 'live' })
})

test('a kiosk has no control but the way out of it, and turns the pages', async () => {
  serve({ 'GET /cockpits/district': cockpit(), 'GET /reports': REPORTS })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { page, router } = await open(PATH)
  const toggle = () => page.findAll('.tool').find((b) => b.text() === '轮播')!
  await toggle().trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ kiosk: '20' })
  expect(page.findAll('.tool, .modes, .ck-view').map((c) => c.text())).toEqual(['轮播'])
  expect(page.get('header').text()).toContain('数据截至')
  vi.advanceTimersByTime(20_000)
  await flushPromises()
  expect(router.currentRoute.value.query.index).toBe('implementation')
  await toggle().trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query.kiosk).toBeUndefined()
  await toggle().trigger('click')
  await flushPromises()
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  await flushPromises()
  expect(router.currentRoute.value.query.kiosk).toBeUndefined()
})

test('nothing published: says so and offers the live screen', async () => {
  serve({ 'GET /cockpits/district': () => problem(404, 'not_found', { detail: '这一期还没有发布的报表' }), 'GET /reports': REPORTS })
  const { page, router } = await open(`${PATH}?period=2023Q3`)
  expect(page.text()).toContain('这一期还没有发布的报表')
  await page.get('.empty button').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ basis: 'live' })
})
