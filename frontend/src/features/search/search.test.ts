// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { item } from '@/test/fixtures'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import FoundGroup from './FoundGroup.vue'
import MarkedText from './MarkedText.vue'
import SearchPage from './SearchPage.vue'
import { marked } from './marks'

const found = (id: number, title: string, number: string | null = null) => ({ entry: item({ id, title }), number })
const at = (q: string) => ({ path: '/search', at: `/search?q=${encodeURIComponent(q)}` })

it('marks every word where it stands, the longer first, signs as themselves', () => {
  expect(marked('城市更新试点', '更新 城市')).toEqual([{ text: '城市', hit: true }, { text: '更新', hit: true }, { text: '试点', hit: false }])
  expect(marked('a.b AB', '.b ab').filter((p) => p.hit).map((p) => p.text)).toEqual(['.b', 'AB'])
  expect(marked('文', ' ')).toEqual([{ text: '文', hit: false }])
})
it('shows the pieces as one text', async () => {
  const { page } = await place(MarkedText, { props: { text: '城市更新', words: '更新' } })
  expect(page.text()).toBe('城市更新')
  expect(page.get('mark').text()).toBe('更新')
})
it('groups what it found, with the number and the unit, and goes on with a group', async () => {
  const log = serve({
    'GET /search': (sent: { query: URLSearchParams }) => sent.query.get('module')
      ? { canonical: null, units: [], modules: [], groups: [{ module: 'pilot', label: '改革试点', items: [found(1, '更早的试点')], next: null }] }
      : { canonical: '渝府发〔2022〕12号', units: [{ unit: 'U2', name: '渝北区' }], modules: [{ module: 'achievement', label: '成效晾晒' }], groups: [
          { module: 'pilot', label: '改革试点', items: [found(9, '城市更新试点', '渝府发〔2022〕12号')], next: '9' },
          { module: 'achievement', label: '成效晾晒', items: [found(8, '建立机制')], next: null }] },
  })
  const { page } = await place(SearchPage, at('渝府发[2022]12号'))
  expect(page.text()).toContain('按规范文号 渝府发〔2022〕12号')
  expect(page.findAll('section.group h2').map((h) => h.text())).toEqual(['改革试点', '成效晾晒'])
  expect(page.findAll('.units a').map((a) => a.attributes('href'))).toEqual(['/entries?unit=U2', '/entries/achievement'])
  expect(page.get('[data-entry="9"]').attributes('href')).toBe('/entry/9')
  await page.get('.group .btn').trigger('click')
  await flushPromises()
  expect(log.at(-1)?.query.toString()).toContain('module=pilot&after=9')
  expect(page.text()).toContain('更早的试点')
  expect(page.find('.group .btn').exists()).toBe(false)
})
it('moves with J and K over all groups', async () => {
  serve({ 'GET /search': { canonical: null, units: [], modules: [], groups: [{ module: 'pilot', label: '改革试点', items: [found(9, '甲')], next: null }, { module: 'a', label: '乙类', items: [found(8, '乙')], next: null }] } })
  await place(SearchPage, at('试点'))
  const press = async (key: string) => {
    dispatchEvent(new KeyboardEvent('keydown', { key }))
    await flushPromises()
  }
  await press('j')
  expect(document.activeElement?.getAttribute('data-entry')).toBe('9')
  await press('j')
  await press('j')
  expect(document.activeElement?.getAttribute('data-entry')).toBe('8')
})
it('says that there is nothing, what went wrong, and what to type', async () => {
  serve({ 'GET /search': { canonical: null, units: [], modules: [], groups: [] } })
  expect((await place(SearchPage, at('没有'))).page.get('[role=status]').text()).toContain('没有找到')
  serve({ 'GET /search': problem(503, 'overloaded') })
  const { page } = await place(SearchPage, at('忙'))
  await soon(() => expect(page.get('[role=alert]').text()).toContain('overloaded'))
  expect((await place(SearchPage, { path: '/search', at: '/search' })).page.text()).toContain('事项、单位或文号')
})
it('offers the rest of a group only where there is one', async () => {
  const { page } = await place(FoundGroup, { props: { label: '改革试点', items: [found(9, '甲')], words: '', active: 9, more: false, busy: false } })
  expect(page.find('button').exists()).toBe(false)
  expect(page.get('li').classes()).toContain('active')
})
