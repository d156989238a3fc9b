// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import { editionWords, factWords, movedWith } from './edition'
import { appeals, changes, edition, head, scores } from './fixture'
import ReportPage from './ReportPage.vue'

const SAME = edition({ differ: 0, figures: [], totals: [] })

test('how many places differ, and of what kind each is; or that none does', () => {
  expect(editionWords(edition(), '单位')).toBe('与上一版（第 1 版）相比：3 处不同（实际值或计入的记录 1 处，随标准值变动的指标得分 1 处，指数、名次或色档 1 个单位）')
  expect(editionWords(edition({ about: ['统计截止日由 2023-03-31 改为 2023-03-30'], differ: 4 }), '单位')).toContain('4 处不同（规则和范围 1 处，')
  expect(editionWords(SAME, '项目')).toBe('与上一版（第 1 版）相比：没有不同')
  expect(movedWith(edition())).toEqual([{ label: '按时通过验收率', units: 1 }])
})

test('a record says how it differs; one that was left out, why', () => {
  const fact = { entry: 9, version: 1, title: '迟来的事项', how: 'added' as const, label: '在补审期结束之后才通过，本期不计' }
  expect(factWords({ ...fact, label: null }, true)).toBe('第 9 号 迟来的事项：新计入')
  expect(factWords({ ...fact, how: 'gone', title: null }, true)).toBe('第 9 号：不再计入')
  expect(factWords(fact, false)).toBe('第 9 号 迟来的事项：在补审期结束之后才通过，本期不计')
  expect(factWords({ ...fact, how: 'gone' }, false)).toContain('上一版未计入，本版没有')
})

async function shown(of: ReturnType<typeof edition>, more = {}) {
  const corrected = { revision: 2, reason: '申诉成立', cause: 'data', cause_label: '数据有误', appeals: [{ id: 3, report: 300, about: '渝北区 按时通过验收率' }], ...more }
  serve({ 'GET /reports/302/scores': scores(corrected), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head(corrected)], next: null }, 'GET /reports/302/changes': changes({ edition: of }) })
  const me = meOf('leader')
  me.grants[0]!.unit = { unit: 'UGGB', name: '市委改革办', kind: 'reform_office' }
  return (await place(ReportPage, { path: '/reports/:report', at: '/reports/302', me })).page
}

test('its page lists what differs from the edition before, to the record', async () => {
  const page = await shown(edition())
  const panel = page.get('.edition')
  expect(panel.get('h2').text()).toBe('与上一版相比')
  const [own, totals] = panel.findAll('table').map((t) => t.findAll('tbody tr').map((r) => r.text()))
  expect(own).toEqual(['渝北区按时通过验收率0.00% → 50.00%7.995 → 7.996第 9 号 补报的事项：新计入'])
  expect(totals).toHaveLength(1)
  expect(totals![0]).toMatch(/^渝北区84.00 → 85.004 → 2/)
  expect(panel.text()).toContain('按时通过验收率 1 个单位')
  expect(panel.find('.none').exists()).toBe(false)
})

test('before it is published, and on its page: that an appeal changed nothing, and why', async () => {
  const left_out = [{ unit: 'U500112', name: '渝北区', indicator: 'acceptance', label: '按时通过验收率', facts: [{ entry: 9, version: 1, title: '迟来的事项', how: 'added' as const, label: '在补审期结束之后才通过' }] }]
  const page = await shown({ ...SAME, left_out }, { state: 'frozen', published_at: null, current: false })
  expect(page.get('.edition .none').text()).toContain('没有不同')
  expect(page.get('.edition').text()).toContain('本版依申诉更正，但各单位的实际值、得分、名次和色档都没有变化')
  await page.findAll('button').find((b) => b.text() === '发布')!.trigger('click')
  const asked = page.get('dialog').text()
  expect(asked).toContain('与上一版（第 1 版）相比：没有不同')
  expect(asked).toContain('请确认是否仍要发布这一版')
  expect(asked).toContain('渝北区，按时通过验收率：第 9 号 迟来的事项：在补审期结束之后才通过')
})

test('a first edition has nothing to be compared with', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(page.find('.edition').exists()).toBe(false)
})
