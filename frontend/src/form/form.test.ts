// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { FIELDS, MODULE, UNITS, WORDS, field, file } from '@/test/fixtures'
import { checkAll, checkField, idOf, pointerOf, wrongsOf } from './check'
import { kindOf, kindName } from './kinds'
import { holds, patchOf, required, shown, visible } from './visible'
import { saidOn, wordsOf } from './words'

describe('conditions', () => {
  it('read a value as the server does', () => {
    expect(holds({ field: 'a', in: [''] }, {})).toBe(true)
    expect(holds({ field: 'a', in: ['', 'false'] }, { a: false })).toBe(true)
    expect(holds({ field: 'a', in: [], before: '2017-10-18' }, { a: '2016-05' })).toBe(true)
    expect(holds({ field: 'a', in: [], before: '2017-10-18' }, { a: '2017-10-18' })).toBe(false)
    expect(holds({ field: 'a', in: [], before: '2017-10-18' }, {})).toBe(false)
  })
  it('show a field with the earlier answer that it hangs on', () => {
    const names = (v: object): string[] => shown(FIELDS, v as Record<string, unknown>).map((f) => f.name)
    expect(names({})).not.toContain('medium')
    expect(names({ situation: 'P1' })).toContain('medium')
    expect(required(FIELDS[3]!, { situation: 'P1' })).toBe(true)
  })
  it('keep an alternative in sight', () => {
    const number = field('number', { required_if: { field: 'why_none', in: [''] } })
    const why = field('why_none')
    expect(visible(number, [number, why], { why_none: '会议部署' })).toBe(true)
    expect(required(number, { why_none: '会议部署' })).toBe(false)
    expect(required(number, {})).toBe(true)
  })
  it('hide text and files of a classified matter, and another stage always', () => {
    const names = shown(FIELDS, { classified: true }).map((f) => f.name)
    expect(names).toEqual(['classified', 'matter', 'situation', 'spread', 'results'])
  })
})

describe('words of a code', () => {
  const said = (day: string | null) => wordsOf(() => ({ ...MODULE, code_pasts: { situation: [
    { code: 'N1', label: '旧名', from: null, to: '2023-04-01' }, { code: 'N4', label: '简报刊发', from: null, to: '2023-05-01' }] } }), () => UNITS, () => [], () => day)
  const of = (code: string, day: string | null) => kindOf('code').text(code, field('situation', { type: 'code', code_list: 'situation' }), said(day))
  it('are those of the day on which it was said', () => {
    expect([of('N1', null), of('N1', '2023-04-01'), of('N1', '2023-03-31')]).toEqual(['会议交流', '会议交流', '旧名'])
  })
  it('are its last ones where it has ended', () => {
    expect([of('N4', null), of('N4', '2023-06-01'), of('N4', '2023-03-31'), of('N9', null)]).toEqual(['简报刊发', '简报刊发', '简报刊发', 'N9'])
  })
  it('are today\'s until it is submitted', () => {
    const updated_at = '2023-03-31T23:30:00+08:00'
    expect([saidOn({ state: 'approved', updated_at }), saidOn({ state: 'draft', updated_at }), saidOn(null)]).toEqual(['2023-03-31', null, null])
  })
})

describe('patchOf', () => {
  it('sends what changed and takes back what is hidden', () => {
    const saved = { classified: false, matter: '旧', situation: 'P1', medium: 'M1', problem: '有' }
    expect(patchOf(FIELDS, saved, { ...saved, matter: '新' })).toEqual({ matter: '新' })
    expect(patchOf(FIELDS, saved, { ...saved, situation: 'N1' })).toEqual({ situation: 'N1', medium: null })
    expect(patchOf(FIELDS, saved, { ...saved, classified: true })).toEqual({ classified: true, problem: null })
    expect(patchOf(FIELDS, saved, { ...saved, matter: '  ' })).toEqual({ matter: null })
    expect(patchOf(FIELDS, saved, { ...saved, evidence: 'x', caused: true, spread: [] })).toEqual({})
  })
})

describe('checkAll', () => {
  const good = { classified: false, matter: '建立某机制', situation: 'N1', problem: '针对某问题。' }
  const at = (values: object, files = [file()]): string[] => checkAll(FIELDS, values as Record<string, unknown>, files, WORDS).map((w) => `${w.pointer} ${w.detail}`)
  it('finds nothing wrong with a complete form', () => {
    expect(at(good)).toEqual([])
  })
  it('names every gap in the words of the field, in order', () => {
    expect(at({}, [])).toEqual(['/classified 请选择是否涉密', '/matter 请填写改革事项', '/situation 请选择计分情形', '/problem 请填写解决问题', '/evidence 请上传佐证材料'])
    expect(at({ ...good, situation: 'P1' })).toEqual(['/medium 请选择媒体'])
  })
  it('asks a classified matter for no text and no file', () => {
    expect(at({ classified: true, matter: '某事项', situation: 'N1' }, [])).toEqual([])
  })
  it('counts 字 and files', () => {
    expect(at({ ...good, matter: '一二三四五六七八九十一' })).toEqual(['/matter 改革事项不超过 10 字，现有 11 字'])
    expect(at(good, [file(), file(), file()])).toEqual(['/evidence 佐证材料最多 2 份'])
  })
  it('looks into rows and says which', () => {
    expect(at({ ...good, results: [{ name: '甲' }, { measures: 'x' }] })).toEqual(['/results/1/name 第 2 条：请填写成果名称'])
  })
})

describe('pointers', () => {
  it('of the server and of the page meet', () => {
    expect(pointerOf('/body/matter')).toBe('/matter')
    expect(pointerOf('#/results/0/name')).toBe('/results/0/name')
    expect(idOf('/body/results/0/name')).toBe('f-results-0-name')
    expect(wrongsOf([{ pointer: '/body/matter', code: 'required', detail: '请填写' }])).toEqual([{ pointer: '/matter', detail: '请填写' }])
  })
})

describe('kinds', () => {
  it('know every type of the server', () => {
    const types = ['text', 'longtext', 'date', 'month', 'datetime', 'code', 'codes', 'unit', 'units', 'files', 'rows', 'boolean', 'number', 'period', 'document_number', 'entry'] as const
    for (const type of types) expect(kindName(type)).not.toBe('')
    expect(() => kindOf('colour' as never)).toThrow('colour')
  })
  it('check a filled value only', () => {
    expect(checkField(field('n', { type: 'number', max: 100 }), null, WORDS, false)).toBeNull()
    expect(checkField(field('n', { type: 'number', max: 100 }), 101, WORDS, false)).toBe('栏目n不大于 100')
  })
})

it('wordsOf reads what has been loaded so far', () => {
  expect(wordsOf(() => undefined, () => undefined).codes('situation')).toEqual([])
  expect(wordsOf(() => MODULE, () => UNITS).unit('U1')?.name).toBe('万州区')
})
