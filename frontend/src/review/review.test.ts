// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { FIELDS, MODULE, WORDS, entry, field, file, happened } from '@/test/fixtures'
import { useSession } from '@/session/store'
import CompareBar from './CompareBar.vue'
import DiffText from './DiffText.vue'
import EntryBody from './EntryBody.vue'
import FilesValue from './FilesValue.vue'
import FindingField from './FindingField.vue'
import HistoryLog from './HistoryLog.vue'
import ReasonForm from './ReasonForm.vue'
import ReturnNote from './ReturnNote.vue'
import RowsValue from './RowsValue.vue'
import TargetField from './TargetField.vue'
import { place } from '@/test/mount'
import { serve } from '@/test/server'
import { UNITS } from '@/test/fixtures'
import { asks, back, correction, discarding, editing, forward, steps } from './actions'
import { answerOf, baseVersion, versionWord } from './base'
import { changeOf, lines } from './body'
import { changesBetween } from './compare'
import { difference, exchanged, parted, replaced } from './diff'
import { pairs } from './rows'

beforeEach(() => { setActivePinia(createPinia()) })
const plain = (parts: { kind: string; text: string }[]): string => parts.map((p) => p.kind === 'same' ? p.text : p.kind === 'in' ? `+${p.text}+` : `-${p.text}-`).join('')

describe('difference', () => {
  it('is letter by letter, figures and Latin words whole', () => {
    expect(plain(difference('投资61.25亿元', '投资62.5亿元'))).toBe('投资-61.25-+62.5+亿元')
    expect(plain(difference('推动发展', '推动高质量发展'))).toBe('推动+高质量+发展')
    expect(plain(difference('同样', '同样'))).toBe('同样')
  })
  it('draws small islands into the change around them', () => {
    expect(plain(difference('甲的乙', '丙的丁'))).toBe('-甲的乙-+丙的丁+')
  })
  it('builds both texts again', () => {
    const [a, b] = ['针对村集体经济小散弱等问题，出台实施意见。', '针对村集体经济“小散弱”、资源要素难以整合等问题，出台《实施意见》。']
    const parts = difference(a, b)
    expect(parts.filter((p) => p.kind !== 'in').map((p) => p.text).join('')).toBe(a)
    expect(parts.filter((p) => p.kind !== 'out').map((p) => p.text).join('')).toBe(b)
  })
  it('comes to an end on the longest text there is, and gives the new one', () => {
    const long = '推动改革落地见效'.repeat(500)
    const now = long.replace(/落地/g, '走深')
    expect(plain(difference(long, now)).replace(/-[^-]*-/g, '').replace(/\+/g, '')).toBe(now)
  })
  it('of values is whole, of lists by member', () => {
    expect(plain(replaced('甲', '乙'))).toBe('-甲-+乙+')
    expect(plain(replaced('', '乙'))).toBe('+乙+')
    expect(plain(exchanged('巴南、长寿', '巴南、涪陵'))).toBe('巴南、-长寿-、+涪陵+')
    expect(plain(parted({ whole: true }, '甲乙', '甲丙'))).toBe('-甲乙-+甲丙+')
    expect(plain(parted({ list: true }, '甲', '甲、乙'))).toBe('甲、+乙+')
    expect(plain(parted({}, '甲乙丙丁', '甲乙丙'))).toBe('甲乙丙-丁-')
  })
})

describe('pairs', () => {
  const f = field('results', { type: 'rows', row_key: 'result_id' })
  it('match by the key of a row, whatever the order', () => {
    expect(pairs(f, [{ result_id: 'a' }, { result_id: 'b' }], [{ result_id: 'b' }, { result_id: 'c' }]).map((p) => [p.key, p.from !== null, p.to !== null]))
      .toEqual([['b', true, true], ['c', false, true], ['a', true, false]])
  })
  it('match by place where a key is missing', () => {
    expect(pairs(f, [{ name: '甲' }], [{ name: '乙' }, { name: '丙' }]).map((p) => p.from !== null)).toEqual([true, false])
  })
})

describe('baseVersion', () => {
  it('is what was sent back last, else what is in force', () => {
    expect(baseVersion(entry({ version: 3, in_force_version: 1 }), [happened({ action: 'return', version: 2 })])).toBe(2)
    expect(baseVersion(entry({ version: 2, in_force_version: 1 }), [])).toBe(1)
    expect(baseVersion(entry({ version: 1 }), [])).toBeNull()
    expect(baseVersion(entry({ version: 1, in_force_version: 1 }), [happened({ action: 'return', version: 1 })])).toBeNull()
    expect(baseVersion(entry({ version: 2, state: 'approved' }), [happened({ action: 'return', version: 1 })])).toBeNull()
    expect(baseVersion(entry({ version: 3, state: 'approved' }), [happened({ version: 1 }), happened({ action: 'correct', version: 2 }), happened({ action: 'correct', version: 3 })])).toBe(1)
    expect(versionWord(1, entry({ in_force_version: 1 }), [])).toBe('现行')
  })
})

describe('actions', () => {
  const act = (...names: string[]) => entry({ actions: names.map((a) => ({ action: a, label: a, needs_reason: a === 'return' || a === 'void', findings: [], in_form: a === 'submit' })) })
  it('fall into edits, steps and the two verbs of a reviewer', () => {
    const e = act('edit', 'submit', 'discard')
    expect([editing(e)?.action, discarding(e), steps(e).length]).toEqual(['edit', true, 0])
    const r = act('correct', 'distribute', 'return', 'void')
    expect([correction(r)?.action, forward(r)?.action, back(r)?.action]).toEqual(['correct', 'distribute', 'return'])
    expect(steps(r).map((a) => a.action)).toEqual(['distribute', 'return', 'void'])
  })
  it('ask first where the server wants a reason or a finding', () => {
    expect(asks({ action: 'approve', label: '', needs_reason: false, findings: [] })).toBe(false)
    expect(asks({ action: 'approve', label: '', needs_reason: false, findings: ['caused'] })).toBe(true)
    expect(asks({ action: 'return', label: '', needs_reason: true })).toBe(true)
    expect(asks({ action: 'transfer', label: '', needs_reason: false, unit_kinds: ['department'] })).toBe(true)
  })
})

describe('EntryBody', () => {
  const show = (props: object) => mount(EntryBody, { props: { fields: FIELDS, entry: entry(), changes: [], compare: false, words: WORDS, ...props }, global: { stubs: { RouterLink: RouterLinkStub } } })
  it('shows what is filled, in words', () => {
    const text = show({}).text()
    expect(text).toContain('计分情形会议交流')
    expect(text).not.toContain('媒体')
  })
  it('marks what changed and shows what was lost', () => {
    const page = show({ compare: true, changes: [
      { pointer: '/matter', label: '', from: '某机制', to: '建立某机制', kind: 'text' }, { pointer: '/situation', label: '', from: 'P1', to: 'N1', kind: 'value' },
      { pointer: '/medium', label: '', from: 'M1', to: null, kind: 'value' }] })
    expect(page.findAll('em')).toHaveLength(3)
    expect(page.findAll('ins').map((i) => i.text())).toEqual(['新增：建立', '新增：会议交流'])
    expect(page.findAll('del').map((i) => i.text())).toEqual(['删除：媒体报道', '删除：人民日报'])
  })
  it('shows the findings of a reviewer, and the alias of a classified matter', () => {
    expect(show({ entry: entry({ findings: { caused: true } }) }).text()).toContain('因改革引发是')
    expect(show({ entry: entry({ body: { classified: true, matter: '甲事项' } }) }).text()).toContain('事项代称')
  })
  it('folds what did not change, run by run, and unfolds it', async () => {
    const page = show({ compare: true, fold: true, changes: [{ pointer: '/situation', label: '', from: 'P1', to: 'N1', kind: 'value' }] })
    expect(page.findAll('.kept button').map((b) => b.text())).toEqual(['是否涉密、改革事项，展开', '解决问题，展开'])
    expect(page.text()).not.toContain('建立某机制')
    await page.get('.kept button').trigger('click')
    expect(page.text()).toContain('建立某机制')
    expect(page.findAll('.kept button')).toHaveLength(1)
    expect(show({ compare: true, fold: true, changes: [] }).find('.kept').exists()).toBe(false)
  })
  it('finds the change of a part in its field', () => {
    expect(changeOf(FIELDS[6]!, [{ pointer: '/results/0/name', label: '', from: 1, to: 2, kind: 'text' }])).not.toBeNull()
    expect(lines(FIELDS, entry({ attachments: [file()] }), []).map((l) => l.field.name)).toContain('evidence')
  })
})

it('RowsValue says of each row what happened to it', () => {
  const results = FIELDS[6]!
  const page = mount(RowsValue, { props: {
    field: results, words: WORDS, compare: true, from: [{ result_id: 'a', name: '甲' }, { result_id: 'b', name: '乙' }],
    value: [{ result_id: 'a', name: '甲新' }, { result_id: 'c', name: '丙' }] } })
  expect(page.findAll('em').map((e) => e.text())).toEqual(['已修改', '新增', '删除'])
  expect(page.text()).not.toContain('result_id')
})
it('RowsValue folds the rows to which nothing happened', async () => {
  const page = mount(RowsValue, { props: {
    field: FIELDS[6]!, words: WORDS, compare: true, fold: true, from: [{ result_id: 'a', name: '甲' }, { result_id: 'b', name: '乙' }], value: [{ result_id: 'a', name: '甲' }, { result_id: 'b', name: '乙新' }] } })
  expect(page.findAll('tbody tr')).toHaveLength(2)
  expect(page.text()).toContain('其余 1 条没有变化，展开')
  await page.get('button').trigger('click')
  expect(page.findAll('tbody tr')).toHaveLength(2)
  expect(page.find('button').exists()).toBe(false)
})
it('changesBetween names what two bodies differ in, files left out', () => {
  const changes = changesBetween(FIELDS, { matter: '甲', situation: 'N1', evidence: ['x'] }, { matter: '乙', situation: 'N1', results: [{ name: '丙' }] })
  expect(changes.map((c) => [c.pointer, c.kind])).toEqual([['/matter', 'text'], ['/results', 'rows']])
})
it('FilesValue marks new files and names those that went', () => {
  const page = mount(FilesValue, { props: { files: [file()], compare: true, from: [{ name: '旧.pdf', sha256: 'b' }] } })
  expect(page.get('ins').text()).toContain('通知.pdf')
  expect(page.get('del').text()).toContain('旧.pdf')
  expect(mount(FilesValue, { props: { files: [], compare: false } }).text()).toBe('无')
})
it('DiffText tells a screen reader what came and went', () => {
  const page = mount(DiffText, { props: { parts: difference('甲乙丙丁', '甲乙丙戊') } })
  expect([page.get('del').text(), page.get('ins').text()]).toEqual(['删除：丁', '新增：戊'])
})
it('HistoryLog gives every moment with its year, in brief too', () => {
  const page = mount(HistoryLog, { props: { items: [happened({ at: '2023-04-07T16:40:00+08:00' })], brief: true } })
  expect(page.get('li .num').text()).toBe('2023-04-07 16:40')
})
it('HistoryLog begins with the latest and gives reasons', () => {
  const page = mount(HistoryLog, { props: { items: [happened(), happened({ at: '2023-04-07T16:40:00+08:00', action_label: '驳回', reason_label: '表述不规范', note: '请改' })] } })
  expect(page.findAll('li')[0]!.text()).toContain('驳回')
  expect(page.get('.why').text()).toBe('表述不规范：请改')
  expect(mount(HistoryLog, { props: { items: [happened({ action_label: '转办', target: { unit: 'D1', name: '市住房城乡建委' } })] } }).text()).toContain('转办至市住房城乡建委')
})
it('HistoryLog puts the later of one moment first', () => {
  const page = mount(HistoryLog, { props: { items: [happened({ action_label: '迁移准备' }), happened({ action_label: '迁移批准' })] } })
  expect(page.findAll('li').map((l) => /迁移../.exec(l.text())![0])).toEqual(['迁移批准', '迁移准备'])
})
it('ReturnNote says who sent it back and why', () => {
  const page = mount(ReturnNote, { props: { last: { reason_code: 'x', reason_label: '表述不规范', note: '请改', by: { account: 1, name: '审核员甲' }, unit: { unit: 'D7', name: '市委改革办' }, stage: null, at: '2023-04-07T16:40:00+08:00' } } })
  expect(page.text()).toContain('（市委改革办 审核员甲 2023-04-07）：表述不规范。请改')
  expect(page.text()).not.toContain('改正说明')
})
it('ReturnNote gives the answer of the unit to the last return, not to one before', () => {
  const back = happened({ action: 'return', at: '2023-04-07T16:40:00+08:00' })
  const again = happened({ action: 'submit', note: '文号已改', at: '2023-04-08T09:00:00+08:00' })
  const last = { reason_code: 'x', reason_label: '文号与文件不符', note: '请改', by: null, unit: null, stage: null, at: back.at }
  const page = mount(ReturnNote, { props: { last, answer: answerOf([happened(), back, again]) } })
  expect(page.text()).toContain('改正说明')
  expect(page.text()).toContain('2023-04-08）：文号已改')
  expect(answerOf([back, again, back])).toBeNull()
})
it('CompareBar offers the earlier versions, and none for a first one', async () => {
  const versions = [{ version: 1, written_at: '2023-04-05T10:00:00+08:00' }, { version: 2 }]
  const page = mount(CompareBar, { props: { modelValue: 1, entry: entry({ version: 2 }), versions, history: [happened({ action: 'return', version: 1 })] } })
  expect(page.findAll('option').map((o) => o.text())).toEqual(['不对比', '第 1 版（2023-04-05 写成，被驳回）'])
  await page.get('select').setValue('')
  expect(page.emitted('update:modelValue')).toEqual([[null]])
  expect(mount(CompareBar, { props: { modelValue: null, entry: entry(), versions: [{ version: 1 }], history: [] } }).text()).toBe('')
  const last = mount(CompareBar, { props: { modelValue: null, entry: entry(), versions: [{ version: 1 }], history: [], previous: entry({ period: '2023Q1' }) } })
  expect(last.findAll('option').map((o) => o.text())).toEqual(['不对比', '上期（2023年第一季度）'])
  await last.get('select').setValue('previous')
  expect(last.emitted('update:modelValue')).toEqual([['previous']])
})

it('TargetField says what is wrong at the list', async () => {
  serve({ 'GET /units': { items: UNITS, next: null } })
  const { page } = await place(TargetField, { props: { modelValue: '', action: { action: 'transfer', label: '转办', needs_reason: true, unit_kinds: ['department'] }, error: '请选择' } })
  expect(page.get('#action-unit').attributes('aria-describedby')).toBe('action-unit-error')
})
describe('ReasonForm', () => {
  const action = { action: 'return', label: '驳回', needs_reason: true, reason_list: 'return_reason', findings: [] }
  const ask = (props: object = {}) => mount(ReasonForm, { props: { action, reasons: MODULE.return_reasons, findings: [], classified: false, words: WORDS, values: {}, ...props }, attachTo: document.body })
  it('wants a reason from the list and words', async () => {
    const page = ask()
    expect(document.activeElement).toBe(page.get('form').element)
    let heard = 0
    const hear = (): void => { heard++ }
    window.addEventListener('keydown', hear)
    await page.get('form').trigger('keydown', { key: 'a' })
    window.removeEventListener('keydown', hear)
    expect([heard, page.findAll<HTMLInputElement>('input[type=radio]').some((r) => r.element.checked)]).toEqual([0, false])
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.findAll('[role=alert]').map((a) => a.text())).toEqual(['请选择理由', '请写明具体问题，便于提交人修改'])
    expect(page.emitted('done')).toBeUndefined()
    expect(page.get('#action-note').attributes('aria-invalid')).toBe('true')
    expect(document.activeElement?.tagName).toBe('INPUT')
    await page.get('form').trigger('keydown', { key: 'ArrowDown' })
    expect(page.findAll<HTMLInputElement>('input[type=radio]')[0]!.element.checked).toBe(true)
    await page.findAll('input[type=radio]')[0]!.setValue()
    expect(page.text()).toContain('计入填报单位的驳回次数')
    await page.get('textarea').setValue(' 请补充 ')
    await page.get('form').trigger('submit')
    expect(page.emitted('done')).toEqual([[{ action: 'return', reason_code: 'not_eligible', note: '请补充' }]])
  })
  it('asks for the findings that the step needs', async () => {
    const page = ask({ action: { action: 'approve', label: '通过', needs_reason: false, findings: ['caused'] }, findings: [FIELDS[8]] })
    await page.get('form').trigger('submit')
    expect(page.get('[role=alert]').text()).toBe('请选择因改革引发')
    await page.findAll('input[type=radio]')[0]!.setValue()
    await page.get('form').trigger('submit')
    expect(page.emitted('done')).toEqual([[{ action: 'approve', findings: { caused: true } }]])
  })
  it('asks a classified matter for no words of its own', () => {
    const page = ask({ action: { action: 'approve', label: '通过', needs_reason: false }, findings: [field('grounds', { type: 'longtext', hide_if_classified: true })], classified: true })
    expect(page.find('textarea').exists()).toBe(false)
  })
  it('wants a declaration ticked, anew each time', async () => {
    const declared = field('checked', { label: '已核对', type: 'boolean', required: true, declaration: true })
    const page = ask({ action: { action: 'distribute', label: '确认并分发', needs_reason: false, findings: ['checked'] }, findings: [declared], values: { checked: true } })
    expect((page.get('input[type=checkbox]').element as HTMLInputElement).checked).toBe(false)
    await page.get('form').trigger('submit')
    expect(page.get('[role=alert]').text()).toBe('请确认“已核对”')
    await page.get('input[type=checkbox]').setValue(true)
    await page.get('form').trigger('submit')
    expect(page.emitted('done')).toEqual([[{ action: 'distribute', findings: { checked: true } }]])
  })
  it('asks to whom it is passed on', async () => {
    serve({ 'GET /units': { items: UNITS, next: null } })
    const passing = { action: 'transfer', label: '转办', needs_reason: true, unit_kinds: ['department'], findings: [] }
    const { page } = await place(ReasonForm, { props: { action: passing, reasons: [], findings: [], classified: false, words: WORDS, values: {} } })
    await flushPromises()
    expect(page.findAll('option').map((o) => o.attributes('value'))).toEqual(['市住房城乡建委'])
    await page.get('form').trigger('submit')
    expect(page.findAll('[role=alert]').map((a) => a.text())).toEqual(['请选择转办的去向', '请填写理由'])
    await page.get('#action-unit').setValue('市住房城乡建委')
    await page.get('textarea').setValue('不属本单位')
    await page.get('form').trigger('submit')
    expect(page.getComponent(ReasonForm).emitted('done')).toEqual([[{ action: 'transfer', note: '不属本单位', unit: 'D1' }]])
  })
  it('keeps its page while words stand in it', async () => {
    const page = ask()
    const open = () => [...useSession().work].some((w) => w.dirty())
    expect(open()).toBe(false)
    await page.get('textarea').setValue('写了一半')
    expect(open()).toBe(true)
    page.unmount()
    expect(useSession().work.size).toBe(0)
  })
  it('is left with Esc', async () => {
    const page = ask()
    await page.get('textarea').trigger('keydown', { key: 'Escape' })
    expect(page.emitted('cancel')).toHaveLength(1)
  })
})
it('FindingField is a yes or no, or words', async () => {
  const page = mount(FindingField, { props: { field: field('grounds', { label: '认定理由', type: 'longtext', max: 5 }), value: '一二三四五六', error: '太长' } })
  expect(page.get('.count').classes()).toContain('over')
  await page.get('textarea').setValue('x')
  expect(page.emitted('update')).toEqual([['x']])
})

it('leaves out what is the server’s own', () => {
  expect(lines([field('a'), field('row', { readonly: true })], { body: { a: 'x', row: 'uuid' }, attachments: [] }, []).map((l) => l.field.name)).toEqual(['a'])
  const box = (more: object = {}) => field('unstated', { label: '文件未规定', type: 'boolean', ...more })
  const shown = (f: ReturnType<typeof box>, value: boolean): number => lines([f], { body: { unstated: value }, attachments: [] }, []).length
  expect([shown(box(), false), shown(box(), true), shown(box({ required: true }), false), shown(box({ required_if: { field: 'a', in: ['x'] } }), false)]).toEqual([0, 1, 1, 1])
})
it('ReasonForm calls an opinion an opinion', async () => {
  const form = async (action: object) => (await place(ReasonForm, { props: { action: { needs_reason: true, ...action }, reasons: [], findings: [], classified: false, words: WORDS, values: {} } })).page
  const said = await form({ action: 'remark', label: '反馈意见' })
  expect(said.get('label').text()).toBe('意见（必填）')
  expect(said.get('button[type=submit]').classes()).toContain('primary')
  const gone = await form({ action: 'void', label: '作废' })
  expect(gone.get('label').text()).toBe('作废理由（必填）')
  expect(gone.get('button[type=submit]').classes()).toContain('danger')
})
it('EntryBody sets scores beside those of the period before', async () => {
  serve({ 'GET /ledger/survey': { items: [{ rows: [{ unit: 'U1', score: 91 }] }], next: null, count: 1 } })
  const fields = [field('period', { label: '期次', type: 'period' }), field('rows', { label: '得分', type: 'rows', row_key: 'unit', compared: true, fields: [field('unit', { label: '区县', type: 'unit' }), field('score', { label: '得分', type: 'number', decimals: 2 })] })]
  const one = { ...entry({ module: 'survey', body: { period: '2023Q1', rows: [{ unit: 'U1', score: 92.5 }, { unit: 'U2', score: 80 }] } }) }
  const { page } = await place(EntryBody, { props: { fields, entry: one, changes: [], compare: false, words: WORDS } })
  await flushPromises()
  expect(page.findAll('thead th').map((h) => h.text())).toEqual(['序号', '区县', '得分', '上期（2022年第四季度）', '比上期'])
  expect(page.findAll('tbody tr').map((r) => r.findAll('td').slice(2).map((d) => d.text()))).toEqual([['92.50', '91.00', '+1.50'], ['80.00', '—', '']])
})
