// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import type { Me } from '@/api/types'
import { meOf, place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import { soon } from '@/test/soon'
import { menuPlace } from '@/ui/menuPlace'
import { acceptance, appeal, appeals, changes, explained, head, scores, unitScores } from './fixture'
import IndicatorPage from './IndicatorPage.vue'
import ReportListPage from './ReportListPage.vue'
import ReportPage from './ReportPage.vue'
import UnitPage from './UnitPage.vue'

function office(role: 'reviewer' | 'leader' = 'reviewer'): Me {
  const me = meOf(role)
  me.grants[0]!.unit = { unit: 'UGGB', name: '市委改革办', kind: 'reform_office' }
  return me
}
const PERIODS = { items: [{ period: '2023Q2', label: '2023年第二季度', state: 'running' }, { period: '2023Q1', label: '2023年第一季度', state: 'closed' }, { period: '202302B', state: 'closed' }], next: null }

test('the list: period, state, revision; a district does not generate', async () => {
  serve({ 'GET /reports': { items: [head({ state: 'frozen', published_at: null, revision: 2, reason: '数据更正', current: false }), head({ current: false })], next: null } })
  const { page } = await place(ReportListPage, { path: '/reports', at: '/reports' })
  const rows = page.findAll('tbody tr')
  expect(rows[0]!.text()).toContain('已冻结 · 未发布 · 第 2 版')
  expect(rows[0]!.text()).toContain('数据更正')
  expect(rows[1]!.text()).toContain('已发布 · 有更正版')
  expect(page.find('form').exists()).toBe(false)
  expect(page.find('a[href^="/reports/preview"]').exists()).toBe(false)
})

test('a whole report: best first, with the way to each score sheet', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(page.get('h1').text()).toBe('2023年第一季度区县改革报表')
  expect(page.get('table').findAll('tbody th').map((h) => h.text())).toEqual(['万州区', '渝北区本单位'])
  expect(page.get('table').findAll('tbody tr').map((r) => r.classes().includes('own'))).toEqual([false, true])
  expect(page.get('tbody a').attributes('href')).toBe('/reports/302/U500101')
  expect(page.findAll('h1,table,h2').slice(0, 2).map((e) => e.element.tagName)).toEqual(['H1', 'TABLE'])
  expect(page.get('.page-head').text()).toContain('已发布')
  expect(page.get('.page-head').text()).toContain('PDF、Word 等文件')
  expect(page.findAll('h2').at(-2)!.text()).toBe('版本与依据')
  expect(page.text()).toContain('补审期止 2023-04-10 24:00')
  expect(page.get('.water').text()).toBe('演练演练演练')
  expect(page.text()).not.toContain('发布2023年')
})

test('half points are written as people do, and their sum', async () => {
  const half = scores()
  half.indicators = [{ ...acceptance, points: '25/2' }, { ...acceptance, key: 'pilots', points: '71/4' }, ...half.indicators.slice(1)]
  const of = explained()
  of.indicator = half.indicators[0]!
  serve({ 'GET /reports/302/scores': half, 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(), 'GET /reports/302/scores/U500112/acceptance': of })
  const whole = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(whole.page.get('table').findAll('thead small.num').map((t) => t.text())).toEqual(['30.25'])
  const one = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance' })
  expect(one.page.get('.facts').text()).toContain('8.00 / 12.5')
})

test('how firm every rank is, and its absence while that is worked out', async () => {
  const rest = { 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() }
  serve({ 'GET /reports/302/scores': scores(), ...rest })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(page.get('table').findAll('.range').map((r) => r.text())).toEqual(['名次区间 1–1', '名次区间 2–4'])
  expect(page.text()).toContain('名次区间：各指标分值 ±10% 随机变动 1000 次，种子 785')
  serve({ 'GET /reports/302/scores': { ...scores(), rank_range: null }, ...rest })
  const { page: early } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(early.get('table').find('.range').exists()).toBe(false)
  expect(early.text()).toContain('名次区间尚未算出')
})

test('totals that two decimals would make alike are told apart; equal ones are tied', async () => {
  const s = scores()
  const [low, high] = s.units as [typeof s.units[0], typeof s.units[0]]
  const total = (exact: string) => ({ exact, shown: '85.00' })
  s.units = [{ ...high, total: total('85.004'), raw_total: total('85.004') }, { ...low, total: total('85.001'), raw_total: total('85.001'), tied: true }, { ...low, unit: 'U500103', total: total('85.001'), raw_total: total('85.001'), tied: true }, { ...low, unit: 'U500104', rank: 4, total: { exact: '0', shown: '0.00' }, raw_total: { exact: '-3/2', shown: '-1.50' } }]
  serve({ 'GET /reports/302/scores': s, 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  const rows = page.get('table').findAll('tbody tr')
  expect(rows.map((r) => r.get('.total').text())).toEqual(['85.004', '85.001', '85.001', '0.00扣分后 −1.50'])
  expect(rows.map((r) => r.find('.tied').exists())).toEqual([false, true, true, false])
})

test('a report frozen while a window was open says which, and asks before it is published', async () => {
  const windows = [{ closes: '2023-04-11T00:00:00+08:00', indicators: ['按时通过验收率'], open: false }, { closes: '2023-04-21T00:00:00+08:00', indicators: ['满意度'], open: true }]
  serve({ 'GET /reports/302/scores': scores({ state: 'frozen', published_at: null, approval_window_end: '2023-04-21T00:00:00+08:00', windows }), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302', me: office('leader') })
  expect(page.text()).toContain('补审期止按时通过验收率 2023-04-10 24:00')
  expect(page.text()).toContain('满意度补审期止2023-04-20 24:00，冻结时尚未结束')
  await page.findAll('button').find((b) => b.text() === '发布')!.trigger('click')
  expect(page.get('dialog').text()).toContain('满意度的补审期到 2023-04-20 24:00 才结束')
})

test('a report that is not there', async () => {
  serve({ 'GET /reports/9/scores': () => problem(404, 'not_found', { detail: '没有这份报表' }) })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/9' })
  expect(page.get('[role=alert]').text()).toContain('没有这份报表')
})

test('the office publishes a frozen report after being asked', async () => {
  const log = serve({
    'GET /reports/302/scores': scores({ state: 'frozen', published_at: null }), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(),
    'POST /reports/302/publish': () => problem(403, 'four_eyes', { detail: '生成报表的人不能自己发布，请由另一人发布' }),
  })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302', me: office('leader') })
  await page.findAll('button').find((b) => b.text() === '发布')!.trigger('click')
  await page.findAll('button').find((b) => b.text() === '确认发布')!.trigger('click')
  await flushPromises()
  const sent = log.find((s) => s.method === 'POST')!
  expect(sent.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/)
  expect(page.get('dialog [role=alert]').text()).toContain('请由另一人发布')
  expect(page.get('.water').text()).toContain('演练 · 未发布')
})

test('verifying answers for document and ledger apart', async () => {
  serve({
    'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(),
    'GET /reports/302/verify': { report: head(), stored: true, ledger: false, signed: true, beside: true, digest: 'a', computed: 'a', differ: 1, differences: [{ part: 'counted', indicator: 'acceptance', unit: 'U500112', entry: 51, version: 1, relation: null, label: null, how: null }], checked_at: '2023-04-12T09:00:00+08:00' },
  })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  await page.get('.verify button').trigger('click')
  await flushPromises()
  const said = page.findAll('.verify dd').map((d) => d.text())
  expect(said[0]).toMatch(/^✓ 一致/)
  expect(said[1]).toBe('✓ 有效：文档由本系统密钥 0123456789abcdef 签名')
  expect(said[2]).toMatch(/^✓ 一致：各文件和名次区间/)
  expect(said[3]).toMatch(/^✗ 不一致/)
  expect(page.get('.differences a').text()).toBe('重新统计的计入事实：渝北区 · 按时通过验收率 · 编号 51 第 1 版')
  expect(page.get('.differences a').attributes('href')).toBe('/reports/302/U500112/acceptance')
})

test('the document is saved byte for byte, beside its signature and its facts', async () => {
  const saved: Blob[] = []
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (b: Blob) => `blob:${saved.push(b)}`, revokeObjectURL: () => undefined }))
  serve({
    'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(), 'GET /reports/302': { ...head(), document: { format: 2, x: '}' } },
    'GET /reports/302/signature': { digest: 'a', signature: 'b' },
    'GET /reports/302/facts': { report: 302, facts: { c: ['U500112 51 1 1 1 - -'] } },
  })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  await page.findAll('.verify button').find((b) => b.text() === '下载文档、签名和事实清单')!.trigger('click')
  await soon(() => expect(saved).toHaveLength(3))
  expect(await saved[0]!.text()).toBe('{"format":2,"x":"}"}')
  expect(JSON.parse(await saved[1]!.text())).toEqual({ digest: 'a', signature: 'b' })
  expect(JSON.parse(await saved[2]!.text()).facts).toEqual({ c: ['U500112 51 1 1 1 - -'] })
})

test('what the five colours mean stands over the scores, with how many have each', async () => {
  const all = scores()
  all.bands.composite!.legend = [1, 2, 3, 4, 5].map((band) => ({ band, letter: 'ABCDE'[band - 1]!, label: '一二三四五'[band - 1]! + '档', text: `≥${100 - band}`, units: 9 }))
  serve({ 'GET /reports/302/scores': all, 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  const lines = page.findAll('.legend li').map((l) => l.text().replace(/\s+/g, ' '))
  expect(lines).toHaveLength(5)
  expect(lines[0]).toMatch(/一档 ≥99 1 个单位|一档 ≥99 1 个/)
  expect(lines[2]).toMatch(/三档 ≥97 0 个/)
})

test('the score sheet: shown and exact, standards in the unit of the value', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(), 'GET /reports/302/scores/U500112': unitScores() })
  const { page } = await place(UnitPage, { path: '/reports/:report/:unit', at: '/reports/302/U500112' })
  expect(page.findAll('.acts a').map((a) => a.attributes('href'))).toEqual(['/reports/302/what-if?unit=U500112'])
  expect(page.get('.worst').text()).toBe('失分最多：扣分事件 3.00 分按时通过验收率 2.00 分')
  const technical = page.get('.technical')
  expect(technical.get('.inner').classes()).toContain('shut')
  await technical.get('button').trigger('click')
  expect(technical.get('.inner').classes()).not.toContain('shut')
  expect(technical.text()).toContain('综合评价指数85')
  expect(page.text()).toContain('第 4 名')
  const row = page.findAll('tbody tr')[3]!
  expect(row.findAll('td').map((d) => d.text()).slice(0, 9)).toEqual(['10', '8.00', '2.00', '50.00%', '100.00%', '—', '50.00%', '低档', '2 / 1'])
  expect(page.get('tfoot').text()).toContain('综合评价指数1085.005.00')
  expect(row.get('a').attributes('href')).toBe('/reports/302/U500112/acceptance')
  expect(page.findAll('tbody tr')[1]!.text()).toContain('−3.00')
})

test('the score sheet says until when it may be contested, and whom to ring', async () => {
  const table = (until: string) => ({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals([], { until, contact: { name: '报表联系岗', phone: '00020230007' } }), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(), 'GET /reports/302/scores/U500112': unitScores() })
  const at = { path: '/reports/:report/:unit', at: '/reports/302/U500112' }
  serve(table('2023-04-25T00:00:00+08:00'))
  expect((await place(UnitPage, at)).page.get('.appeals').text()).toContain('在 2023-04-24 24:00 前，从上表“计分说明”进入该项指标提出；由市委改革办受理，联系：报表联系岗 00020230007。')
  serve(table('2023-04-01T00:00:00+08:00'))
  const late = (await place(UnitPage, at)).page.get('.appeals').text()
  expect(late).toContain('申诉期限已于 2023-03-31 24:00 届满')
  expect(late).not.toContain('00020230007')
})

test('units beyond the twelfth unfold', async () => {
  const many = explained()
  many.indicator = { ...many.indicator, standards: { max: { exact: '1', shown: '1.00', units: Array.from({ length: 17 }, (_, n) => `U${n}`) } } }
  many.names = Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`U${n}`, `县${n}`]))
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports/302/scores/U500112/acceptance': many })
  const { page } = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance' })
  const rest = page.get('.standards details')
  expect(rest.get('summary').text()).toContain('等 17 个')
  expect(rest.get('summary').text()).toContain('看其余 5 个')
  expect(rest.text()).toContain('县12、县13、县14、县15、县16')
})

test('the explanation: formula with its numbers, records counted and not', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes(), 'GET /reports/302/scores/U500112/acceptance': explained(), 'GET /units': { items: [{ unit: 'U500101', short: '后来的简称' }], next: null } })
  const { page } = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance' })
  expect(page.get('h1').text()).toBe(acceptance.label)
  expect(page.get('.text b').text()).toBe('10 × 0.8 = 8.00')
  expect(page.get('.facts').text()).toContain('1 ÷ 2')
  expect(page.text()).toContain('本期无区分度')
  expect(page.get('.standards').text()).toContain('最大值100.00%万州')
  const [counted, left] = page.findAll('.records')
  expect(counted!.text()).toContain('逾期通过')
  expect(counted!.get('a').attributes('href')).toBe('/entry/51/version/2')
  expect(left!.text()).toContain('发生在本期截止日之后')
  expect(left!.text()).toContain('无权查看内容')
})

test('an explanation shows the window of its own indicator, the report whose each is', async () => {
  const windows = [{ closes: '2023-04-11T00:00:00+08:00', indicators: ['按时通过验收率', '扣分事件'], open: false }, { closes: '2023-04-21T00:00:00+08:00', indicators: ['满意度'], open: false }]
  const more = { approval_window_end: '2023-04-21T00:00:00+08:00', windows }
  const given = { 'GET /reports/302/scores': scores(more), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head(more)], next: null }, 'GET /reports/302/changes': changes() }
  serve({ ...given, 'GET /reports/302/scores/U500112/acceptance': { ...explained(), report: head(more) } })
  const { page } = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance' })
  expect(page.get('.head').text()).toContain('本指标补审期止2023-04-10 24:00')
  expect(page.get('.head').text()).not.toContain('2023-04-20')
  serve(given)
  const { page: whole } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(whole.get('.about').text()).toContain('补审期止满意度 2023-04-20 24:00；其余指标 2023-04-10 24:00')
})

test('of a deduction: its events in words, no quotient', async () => {
  const e = explained()
  e.indicator = { ...e.indicator, kind: 'deduction', standards: {}, badges: [] }
  e.den = 10
  e.explanation = { ...e.explanation!, events: [{ key: 'mass_larger', label: '较大群体性事件', count: '1', points: '3' }] }
  e.counted = [{ ...e.counted[0]!, kind: 'mass_larger', title: '较大群体性事件' }, { ...e.counted[0]!, entry: 53, kind: 'mass_larger', title: '另一标题', date: '2023Q1', source: 'judge_more_v1', source_label: '另一来源' }]
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports/302/scores/U500112/acceptance': e })
  const { page } = await place(IndicatorPage, { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance' })
  expect(page.get('.facts').text()).not.toContain('÷')
  const rows = page.findAll('.records')[0]!.findAll('tbody tr').map((r) => r.text())
  expect(rows[0]).not.toContain('mass_larger')
  expect(rows[1]).toContain('另一标题较大群体性事件来源：另一来源2023年第一季度')
  expect(rows[0]).not.toContain('来源')
  expect(page.text()).toContain('还在审核、被驳回的填报件没有进入台账')
  expect(page.find('a[href="/reports/preview"]').exists()).toBe(true)
})

test('generating: a job that is watched to its end', async () => {
  const jobs = [{ job: 9, state: 'running', done: 20, total: 41 }, { job: 9, state: 'done', done: 41, total: 41, result: { report: 303 } }]
  const log = serve({
    'GET /reports': { items: [], next: null }, 'GET /periods': PERIODS,
    'POST /reports': { status: 202, body: { job: 9 } }, 'GET /jobs/9': () => jobs.length > 1 ? jobs.shift() : jobs[0],
  })
  const { page } = await place(ReportListPage, { path: '/reports', at: '/reports', me: office() })
  expect((page.get('select').element as HTMLSelectElement).value).toBe('2023Q1')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(log.find((s) => s.method === 'POST')!.body).toEqual({ kind: 'district', period: '2023Q1' })
  expect(page.get('progress').attributes('value')).toBe('49')
  await new Promise((done) => setTimeout(done, 1100))
  await flushPromises()
  expect(page.get('[role=status] a').attributes('href')).toBe('/reports/303')
})

test('a further revision must say why', async () => {
  const upheld = appeals([appeal({ id: 5, state: 'upheld' }), appeal({ id: 6, state: 'dismissed' })])
  const log = serve({ 'GET /reports': { items: [head()], next: null }, 'GET /periods': PERIODS, 'GET /reports/302/appeals': upheld, 'POST /reports': () => problem(409, 'already_exists', { detail: '本期报表正在生成' }) })
  const { page } = await place(ReportListPage, { path: '/reports', at: '/reports', me: office() })
  expect(page.get('form button').text()).toBe('生成更正版')
  await page.get('form').trigger('submit')
  expect(page.get('[role=alert]').text()).toContain('须写明更正的具体说明')
  expect(log.some((s) => s.method === 'POST')).toBe(false)
  await page.get('select.cause').setValue('rule')
  await page.get('.why input').setValue('验收时间更正')
  expect(page.findAll('.from label').map((l) => l.text())).toEqual([expect.stringMatching(/^第 5 号/)])
  await page.get('.from input').setValue(true)
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(log.find((s) => s.method === 'POST')!.body).toEqual({ kind: 'district', period: '2023Q1', reason: '验收时间更正', cause: 'rule', appeals: [5] })
  expect(page.get('[role=alert]').text()).toBe('本期报表正在生成')
})

test('what moved since the last report, sorted by what one looks for', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  const panel = page.get('.changes')
  expect(panel.get('.moved').text()).toContain('综合评价指数渝北区')
  const rows = () => panel.findAll('tbody tr').map((r) => r.text())
  expect(rows()[1]).toBe('渝北区2升 2 位+0.80+2.00−1.20')
  await panel.findAll('.sort button').find((b) => b.text() === '自身变化')!.trigger('click')
  expect(rows()[0]).toContain('渝北区')
})

test('a unit sees its own part and that of the others, indicator by indicator', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/scores/U500112': unitScores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes() })
  const { page } = await place(UnitPage, { path: '/reports/:report/:unit', at: '/reports/302/U500112' })
  const panel = page.get('.changes')
  expect(panel.text()).toContain('与2022年第四季度相比 +0.80 分，其中自身变化 +2.00 分，其他单位使标准值变动带来 −1.20 分；名次 4 → 2')
  expect(panel.findAll('tbody tr').map((r) => r.text())).toEqual(['按时通过验收率25.00%50.00%7.208.00+2.00−1.20'])
})

test('reports under different rule sets are not compared, and why is said', async () => {
  serve({ 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null }, 'GET /reports/302/changes': changes({ comparable: false, why: '两期所用指标体系不同，得分不可比', moved: [] }) })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(page.get('.changes').text()).toBe('较上期的变化不作比较：两期所用指标体系不同，得分不可比。')
})

const BESIDE = { 'GET /reports/302/scores': scores(), 'GET /reports/302/scores/U500112/acceptance': explained(), 'GET /units': { items: [], next: null } }
const AT = { path: '/reports/:report/:unit/:indicator', at: '/reports/302/U500112/acceptance' }

test('who was in the report before and is not any more is named, with why', async () => {
  const gone = [{ unit: 'U500112', name: '渝北区', total_before: { exact: '84.2', shown: '84.20' }, rank_before: 4, band_before: 3, why: '2023-06-01 起撤销，由巴南区承接' }]
  const given = { 'GET /reports/302/scores': scores(), 'GET /reports/302/appeals': appeals(), 'GET /reports': { items: [head()], next: null } }
  serve({ ...given, 'GET /reports/302/changes': changes({ gone }) })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(page.get('.changes').text()).toContain('不再参评渝北区：2023-06-01 起撤销，由巴南区承接；上期 84.20 分，第 4 名')
  serve({ ...given, 'GET /reports/302/changes': changes({ comparable: false, why: '两期所用指标体系不同', gone: gone.map((g) => ({ ...g, total_before: null, rank_before: null, band_before: null })) }) })
  const { page: other } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(other.get('.changes').text()).toContain('上期参评、本期不再参评：渝北区（2023-06-01 起撤销，由巴南区承接）。')
})

test('the unit’s reviewer contests its score while the window is open', async () => {
  const log = serve({ ...BESIDE, 'GET /reports/302/appeals': appeals([], { may_appeal_for: ['U500112'] }), 'POST /reports/302/appeals': { status: 201, body: appeal() } })
  const { page } = await place(IndicatorPage, { ...AT, me: meOf('reviewer') })
  expect(page.get('.appeals').text()).toContain('可申诉至 2023-04-24 24:00')
  await page.get('.appeals button').trigger('click')
  await page.get('dialog form').trigger('submit')
  expect(page.get('dialog').text()).toContain('请写明申诉的理由')
  await page.get('#appeal-text').setValue('漏计一个试点')
  await page.get('#appeal-entries').setValue('51，试点')
  await page.get('dialog form').trigger('submit')
  expect(page.get('dialog').text()).toContain('“试点”不是填报件的编号')
  await page.get('#appeal-entries').setValue('51，60')
  await page.get('dialog .picker input[type=checkbox]').setValue(true)
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.find((s) => s.method === 'POST')!.body).toEqual({ unit: 'U500112', indicator: 'acceptance', text: '漏计一个试点', entries: [51, 60] })
  expect(page.find('dialog').exists()).toBe(false)
})

test('another unit’s score is not contested, but the answer is read', async () => {
  const me = meOf('reviewer')
  me.grants[0]!.unit = { unit: 'U500101', name: '万州区', kind: 'district' }
  serve({ ...BESIDE, 'GET /reports/302/appeals': appeals([appeal({ state: 'dismissed', state_label: '申诉不成立', text: null, entries: [], answer: '未到验收时间', decided_at: '2023-04-13T10:00:00+08:00' })], { may_appeal_for: ['U500112'] }) })
  const { page } = await place(IndicatorPage, { ...AT, me })
  expect(page.get('.appeals').text()).toContain('申诉不成立')
  expect(page.get('.appeals').text()).toContain('未到验收时间')
  expect(page.find('.appeals button').exists()).toBe(false)
})

test('the office answers, with its reason', async () => {
  const log = serve({ ...BESIDE, 'GET /reports/302/appeals': appeals([appeal({ may_decide: true })]), 'POST /appeals/5/decision': appeal({ state: 'upheld' }) })
  const { page } = await place(IndicatorPage, { ...AT, me: office() })
  await page.get('.appeals button').trigger('click')
  await page.get('dialog form').trigger('submit')
  expect(page.get('dialog').text()).toContain('请选择申诉是否成立')
  await page.findAll('dialog input[type=radio]')[0]!.setValue(true)
  await page.get('#appeal-answer').setValue('属实')
  await page.get('dialog form').trigger('submit')
  await flushPromises()
  expect(log.find((s) => s.method === 'POST')!.body).toEqual({ uphold: true, answer: '属实' })
})

test('a corrected report names the appeals that it comes from, an appeal the revision', async () => {
  serve({
    'GET /reports/302/scores': scores({ revision: 2, reason: '申诉成立', appeals: [{ id: 5, report: 300, about: '渝北区“按时通过验收率”' }] }), 'GET /reports/302/changes': changes(),
    'GET /reports/302/appeals': appeals([appeal({ state: 'upheld', answer: '属实', corrected: [{ report: 309, revision: 3 }] })]), 'GET /reports': { items: [head()], next: null },
  })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  expect(page.get('a.appeal').text()).toBe('第 5 号 渝北区“按时通过验收率”')
  expect(page.get('a.appeal').attributes('href')).toBe('/reports/300')
  expect(page.get('.appeals a[href="/reports/309"]').text()).toBe('第 3 版')
})

test('a corrected report stands beside the one it corrects', async () => {
  serve({
    'GET /reports/302/scores': scores(), 'GET /reports/302/changes': changes(), 'GET /reports/302/appeals': appeals(),
    'GET /reports': { items: [head({ report: 303, appeals: [{ id: 5, report: 302, about: '渝北区“按时通过验收率”' }], revision: 2, reason: '申诉成立', cause: 'data', cause_label: '数据有误' }), head({ current: false })], next: null },
  })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/302' })
  const rows = page.findAll('.revisions li').map((r) => r.text())
  expect(rows[0]).toContain('第 2 版')
  expect(rows[0]).toContain('现行')
  expect(rows[0]).toContain('数据有误：申诉成立')
  expect(rows[1]).toContain('正在看的')
  expect(page.get('.revisions a').attributes('href')).toBe('/reports/303')
})

test('the report of projects: its own list, periods and words', async () => {
  const log = serve({ 'GET /reports': { items: [head({ report: 303, kind: 'project', period: '202301B' })], next: null, previews: ['district', 'project'] }, 'GET /periods': PERIODS })
  const { page } = await place(ReportListPage, { props: { kind: 'project' }, me: office() })
  expect(log.find((s) => s.path === '/reports')!.query.get('kind')).toBe('project')
  expect(page.get('h1').text()).toBe('重大改革项目报表')
  expect(page.findAll('.page-head a').map((a) => a.attributes('href'))).toEqual(['/reports/preview?kind=project', '/reports/template', '/cockpit/project'])
  expect(page.findAll('form option').map((o) => o.attributes('value'))).toEqual(['202302B'])
  expect(page.get('tbody a').text()).toBe('2023年1—2月')
})

test('a report of projects compares projects', async () => {
  const leads = meOf('reviewer')
  leads.grants[0]!.unit = { unit: 'D30', name: '市商务委', kind: 'department' }
  serve({ 'GET /reports/303/changes': changes(), 'GET /reports/303/scores': { ...scores({ report: 303, kind: 'project', period: '202301B' }), leads: { U500101: { unit: 'D30', name: '市商务委' }, U500112: { unit: 'D31', name: '市卫生健康委' } } } })
  const { page } = await place(ReportPage, { path: '/reports/:report', at: '/reports/303', me: leads })
  expect(page.get('h1').text()).toBe('2023年1—2月重大改革项目报表')
  expect(page.findAll('thead th')[2]!.text()).toBe('牵头部门')
  expect(page.get('table').findAll('tbody tr').map((r) => r.find('.mine').exists())).toEqual([true, false])
  expect(page.get('.mine').text()).toBe('本单位牵头')
  expect(page.findAll('thead th')[1]!.text()).toBe('项目')
  expect(page.get('.crumb a').attributes('href')).toBe('/reports/project')
  expect(page.get('.changes').text()).toMatch(/其他项目使标准值变动.*换档的项目.*项目名次名次变化/)
  expect(page.get('.changes').text()).not.toContain('单位')
  expect(menuPlace.value).toBe('/reports/project')
  page.unmount()
  expect(menuPlace.value).toBeUndefined()
})

test('a sheet of a project speaks of projects', async () => {
  const s = { ...scores({ kind: 'project', period: '202301B' }) }
  const gone = changes()
  gone.units = gone.units.filter((u) => u.unit !== 'U500112')
  serve({ 'GET /reports/302/scores': s, 'GET /reports/302/appeals': appeals(), 'GET /reports/302/scores/U500112': { ...unitScores(), report: head({ kind: 'project', period: '202301B' }) }, 'GET /reports/302/changes': gone })
  const { page } = await place(UnitPage, { path: '/reports/:report/:unit', at: '/reports/302/U500112' })
  expect(page.get('.changes').text()).toContain('本项目上期没有参评')
  expect(menuPlace.value).toBe('/reports/project')
})
