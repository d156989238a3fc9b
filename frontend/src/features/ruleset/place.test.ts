// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Flaw, RuleBody } from '@/api/rulesets'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import CheckBox from './CheckBox.vue'
import PillarPart from './PillarPart.vue'
import RuleEditor from './RuleEditor.vue'
import { body, fine, JUDGES, pause, whole } from './fixture'
import { byPlace, jump, placed, placeId, placeWords } from './place'

const flaw = (at: string, detail = '不对', code = 'odd'): Flaw => ({ pointer: `/body/${at}`, code, detail })
const MANY = [
  flaw('pillars/1/indicators/0/events/0/points', '每起扣分应大于 0'), flaw('pillars/0/indicators/1/points', '应为整数、小数或分数'),
  flaw('pillars/0/indicators/0/coefficients/0', '应为整数、小数或分数'), flaw('pillars/0/indicators/0/coefficients/1', '应为整数、小数或分数'),
  flaw('pillars/0/label', '不能为空'), flaw('points', '总分不等于各一级指标分值之和'), flaw('colour/deduction_from/2', '分界应大于 0 且逐个增大'),
  flaw('pillars/0/indicators/0', '缺少“judge”'),
]

describe('where a flaw is', () => {
  it('is said in words, down to the tier and the event', () => {
    expect(placeWords(body(), '/body/pillars/0/indicators/1/coefficients/0')).toBe('改革落实力 › 指标two › 系数 › 高档')
    expect(placeWords(body(), '/body/pillars/0/indicators/1/coefficients')).toBe('改革落实力 › 指标two › 系数')
    expect(placeWords(body(), '/body/pillars/1/indicators/0/events/0/points')).toBe('风险管控力 › 扣分 › 扣分事件 › 重大负面网络舆情')
    expect(placeWords(body(), '/body/pillars/9/indicators/9/basis')).toBe('一级指标 › 二级指标 › 评价细则')
    expect(placeWords(body(), '/body/points')).toBe('总分')
    expect(placeWords(body(), '/body')).toBe('整套')
  })
  it('leads to its control, or to what that stands in', () => {
    expect(placeId('/body/pillars/0/indicators/1/coefficients/0')).toBe('rule-0-1-coefficients')
    expect(placeId('/body/colour/deduction_from/2')).toBe('rule-colour-deduction_from')
    document.body.innerHTML = '<section id="rule-0" tabindex="-1"><details id="rule-0-1"><summary>x</summary><input id="rule-0-1-weight-0"></details></section>'
    const focused = (id: string): string | undefined => { jump(id); return document.activeElement?.id || document.activeElement?.tagName }
    expect(focused('rule-0-1-weight')).toBe('rule-0-1-weight-0')
    expect(document.querySelector('details')?.open).toBe(true)
    expect(focused('rule-0-1')).toBe('SUMMARY')
    expect(focused('rule-0-key')).toBe('rule-0')
    expect(focused('rule')).toBe('rule-0')
  })
  it('is told in the order of the page, each control all that is wrong with it', () => {
    expect(placed(body(), MANY).map((f) => f.where)).toEqual(['总分', '扣分色档分界', '改革落实力 › 名称', '改革落实力 › 指标one › 系数 › 高档', '改革落实力 › 指标one › 系数 › 低档',
      '改革落实力 › 指标one', '改革落实力 › 指标two › 分值', '风险管控力 › 扣分 › 扣分事件 › 重大负面网络舆情'])
    expect(byPlace([...MANY, flaw('pillars/0/indicators/0/coefficients', '系数应由高到低')])['rule-0-0-coefficients']).toBe('应为整数、小数或分数；系数应由高到低')
  })
})

describe('a draft with many flaws', () => {
  it('shows each at its field, opens what is wrong, and leaves it open when mended', async () => {
    const { page } = await place(PillarPart, { props: { body: body(), pillar: body().pillars[0]!, at: 0, judges: JUDGES, errors: byPlace(MANY), notes: {} } })
    const parts = (): boolean[] => page.findAll('details').map((d) => d.attributes('open') !== undefined)
    expect(parts()).toEqual([true, true])
    expect(page.findAll('summary .late').map((b) => b.text())).toEqual(['2 处要改', '1 处要改'])
    expect(page.get('details').text()).toContain('缺少“judge”')
    expect(page.get('#rule-0-0-coefficients').attributes('aria-invalid')).toBe('true')
    expect(page.get('#rule-0-1-points').attributes('aria-invalid')).toBe('true')
    await page.setProps({ errors: {}, notes: { 'rule-0-1-basis': '评价细则的公式按 20 分计，设定的分值是 10', 'rule-0-1-approval_window': '补审期比最短的长', 'rule-0-1-window': '只计本期发生的' } })
    expect(parts()).toEqual([true, true])
    expect(page.find('summary .late').exists()).toBe(false)
    expect(page.findAll('details')[1]!.get('summary').text()).toContain('请留意')
    expect(page.findAll('details')[1]!.findAll('p.soon').map((n) => n.text())).toEqual(['只计本期发生的', '补审期比最短的长', '评价细则的公式按 20 分计，设定的分值是 10'])
  })
  it('is told how many, and that there may be more', async () => {
    const say = async (count: number): Promise<string> => (await place(CheckBox, { props: { body: body(), checked: { ...fine, flaws: Array.from({ length: count }, () => flaw('points')) }, failed: '' } })).page.get('.late').text()
    expect(await say(3)).toBe('还不能保存，有 3 处要改：')
    expect(await say(64)).toBe('还不能保存，至少有 64 处要改：')
  })
  it('is refused when it is stored, with all of it in the list', async () => {
    serve({ 'POST /rule-sets/2024/check': fine, 'PUT /rule-sets/2024': () => problem(422, 'fields_invalid', { errors: MANY }) })
    const { page } = await place(RuleEditor, { props: { rules: whole(), judges: JUDGES } })
    await page.get('#rule-label').setValue('又一版')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.findAll('.check li')).toHaveLength(8)
    expect(page.get('[role=alert]').text()).toContain('有 8 处要改')
    expect(page.get('#rule-points').attributes('aria-invalid')).toBe('true')
    expect(page.emitted('done')).toBeUndefined()
  })
  it('is not sent where it was judged as it stands', async () => {
    const sent = serve({ 'POST /rule-sets/2024/check': { ...fine, flaws: MANY } })
    const { page } = await place(RuleEditor, { props: { rules: whole(), judges: JUDGES } })
    await page.get('#rule-label').setValue('又一版')
    await pause(550)
    await flushPromises()
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toBe('没有保存：有 8 处要改，列在上面，也标在各栏。')
    expect(sent.some((s) => s.method === 'PUT')).toBe(false)
  })
})

describe('a draft that was stored', () => {
  it('stays as it is on the page and goes on at its new revision', async () => {
    const sent = serve({ 'POST /rule-sets/2024/check': fine, 'PUT /rule-sets/2024': (s: { body: unknown }) => whole({ revision: 4, body: (s.body as { body: RuleBody }).body }) })
    const { page } = await place(RuleEditor, { props: { rules: whole(), judges: JUDGES } })
    const kept = page.get('details').element as HTMLDetailsElement
    kept.open = true
    await page.get('#rule-label').setValue('甲')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('[type=submit]').text()).toBe('已保存')
    const [[now]] = page.emitted('done') as [[ReturnType<typeof whole>]]
    await page.setProps({ rules: now })
    expect(page.get('details').element).toBe(kept)
    expect(kept.open).toBe(true)
    await page.get('#rule-label').setValue('乙')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.filter((s) => s.method === 'PUT').map((s) => s.headers['If-Match'])).toEqual(['"r3"', '"r4"'])
  })
  it('by somebody else: shown where nothing is lost, else refused at the revision that was seen', async () => {
    const sent = serve({ 'POST /rule-sets/2024/check': fine, 'PUT /rule-sets/2024': () => problem(412, 'revision_stale') })
    const { page } = await place(RuleEditor, { props: { rules: whole(), judges: JUDGES } })
    const label = (): string => (page.get('#rule-label').element as HTMLInputElement).value
    await page.setProps({ rules: whole({ revision: 4, body: { ...body(), label: '别人的' } }) })
    expect(label()).toBe('别人的')
    await page.get('#rule-label').setValue('我的')
    await page.setProps({ rules: whole({ revision: 5, body: { ...body(), label: '又是别人的' } }) })
    expect(label()).toBe('我的')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(sent.find((s) => s.method === 'PUT')?.headers['If-Match']).toBe('"r4"')
    await pause(1)
  })
})
