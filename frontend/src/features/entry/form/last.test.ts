// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { MENU, MODULE, UNITS, desk, draft, entry, field, item } from '@/test/fixtures'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import FormPage from './FormPage.vue'
import LastTime from './LastTime.vue'
import { lastTexts } from './last'

const work = field('work_done', { type: 'longtext', label: '已开展工作', max: 4000 })
const results = field('results', { type: 'rows', label: '试点成果', row_key: 'id', fields: [field('id', { readonly: true }), field('name'), field('effects', { type: 'longtext', label: '具体成效' })] })
const subject = { id: 5, title: '城市更新试点', module: 'pilot', module_label: '改革试点' }
const update = (more: object = {}) => draft({ id: 30, subject, period: '2023Q1', ...more })
const LAST = {
  'GET /entries': { items: [item({ id: 21, period: '2022Q4', state: 'approved' }), item({ id: 20, period: '2022Q3', state: 'approved' }), item({ id: 30, period: '2023Q1' })], next: null },
  'GET /entries/21': entry({ id: 21, period: '2022Q4', body: { work_done: '召开推进会\n印发方案', results: [{ id: 'a', name: '平台', effects: '被转发' }] } }),
}
beforeEach(() => { Element.prototype.scrollIntoView = vi.fn(); sessionStorage.clear() })

it('knows a row by what names it, and no row that is new or gone', () => {
  const last = [{ id: 'a', effects: '甲' }, { id: 'b', effects: '乙' }, { id: 'c', effects: '' }]
  expect(lastTexts(results, [{ id: 'b', effects: '乙 ' }, { name: '新' }, { id: 'a', effects: '改' }, { id: 'c', effects: '有了' }], last)).toEqual([
    { key: '0/effects', label: '第 1 条 具体成效', last: '乙', same: true },
    { key: '2/effects', label: '第 3 条 具体成效', last: '甲', same: false },
  ])
  expect(lastTexts(field('name'), '短', '旧')).toEqual([])
})
it('says that a text is last time\'s, and shows that one beside what is written over it', async () => {
  serve(LAST)
  const props = { field: work, value: '召开推进会\r\n印发方案 ', entry: update() }
  const { page } = await place(LastTime, { props })
  expect(page.get('.same').text()).toBe('与上期（2022年第四季度）一字不差')
  expect(page.find('details').exists()).toBe(false)
  await page.setProps({ value: '开展调研' })
  expect(page.find('.same').exists()).toBe(false)
  expect(page.get('summary').text()).toBe('上期（2022年第四季度）的已开展工作')
  expect(page.get('.text').text()).toBe('召开推进会\n印发方案')
})
it('is folded on a narrow page, open on a wide one', async () => {
  const seen = async (fits: boolean): Promise<boolean> => {
    serve(LAST)
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: fits } as MediaQueryList)
    const { page } = await place(LastTime, { props: { field: work, value: '新', entry: update() } })
    return page.get('details').attributes('open') !== undefined
  }
  expect([await seen(false), await seen(true)]).toEqual([false, true])
  vi.restoreAllMocks()
})
it('stands in the form of what is owed of something, and in no other', async () => {
  const base = { ...LAST, 'GET /modules': MENU, 'GET /modules/achievement': { ...MODULE, form: { ...MODULE.form, fields: [work] } }, 'GET /units': { items: UNITS, next: null }, 'GET /desk': desk(), 'GET /entries/5': entry({ id: 5 }) }
  const shown = async (at: object): Promise<string> => {
    sessionStorage.clear()
    serve({ ...base, 'GET /entries/30': at })
    const { page } = await place(FormPage, { path: '/fill/:module/:id?', name: 'fill', at: '/fill/achievement/30' })
    await vi.dynamicImportSettled()
    await flushPromises()
    await page.get('#f-work_done').setValue('开展调研')
    await flushPromises()
    return page.find('.last').exists() ? page.get('.last .text').text() : ''
  }
  expect(await shown(update({ body: { work_done: '召开推进会\n印发方案' } }))).toBe('召开推进会\n印发方案')
  expect(await shown(draft({ id: 30, body: { work_done: '甲' } }))).toBe('')
})
