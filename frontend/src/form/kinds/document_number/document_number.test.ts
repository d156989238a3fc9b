// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest'
import { WORDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import KindField from './KindField.vue'
import NumberVerdict from './NumberVerdict.vue'
import { kind } from './kind'

const f = field('document_number', { label: '文件文号', type: 'document_number', max: 64 })
const holder = { entry: 17, unit: { unit: 'U1', name: '万州区' }, title: '城市更新试点', document_number: '建办科函〔2021〕443号' }
const same = [{ detail: '已由万州区占用。', holder, same_name: true }]
const nothing = { canonical: '渝府发〔2023〕6号', taken: false, same: [], near: [], elsewhere: [] }

describe('control', () => {
  it('asks once the typing pauses, with the name that stands beside it', async () => {
    vi.useFakeTimers()
    const sent = serve({ 'GET /document-numbers': nothing })
    const { page, values } = await control(KindField, f, '', { values: { name: '某试点' } })
    await page.get('input').setValue('渝府发[2023]')
    await vi.advanceTimersByTimeAsync(300)
    await page.get('input').setValue('渝府发[2023]6号')
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toHaveLength(1)
    expect(Object.fromEntries(sent[0]?.query ?? [])).toEqual({ text: '渝府发[2023]6号', name: '某试点', entry: '7' })
    expect(page.get('[role=status]').text()).toContain('规范写法：渝府发〔2023〕6号')
    await page.get('.better button').trigger('click')
    expect(values.document_number).toBe('渝府发〔2023〕6号')
  })
  it('asks again when the name is mended', async () => {
    vi.useFakeTimers()
    const elsewhere = [{ detail: '已由万州区占用。', holder, canonical: '渝府发〔2O22〕6号' }]
    const sent = serve({ 'GET /document-numbers': { ...nothing, elsewhere } })
    const { page, values } = await control(KindField, f, '渝府发〔2023〕6号', { values: { name: '某试' } })
    await vi.advanceTimersByTimeAsync(600)
    values.name = '某试点'
    await vi.advanceTimersByTimeAsync(600)
    expect(sent.map((s) => s.query.get('name'))).toEqual(['某试', '某试点'])
    expect(page.get('[role=status] .near').text()).toContain('项目名称相同的试点已填报')
  })
  it('stands in nobody\'s way when there is no answer', async () => {
    vi.useFakeTimers()
    serve({ 'GET /document-numbers': problem(503, 'unavailable') })
    const { page } = await control(KindField, f, '渝府发〔2023〕6号')
    await vi.advanceTimersByTimeAsync(600)
    expect(page.get('[role=status]').text()).toBe('')
  })
})
describe('NumberVerdict', () => {
  const says = async (check: object): Promise<string> => (await place(NumberVerdict, { props: { typed: '渝府发〔2023〕6号', check: { ...nothing, ...check } } })).page.text()
  it('names the holder of the same project', async () => {
    expect(await says({ taken: true, same })).toContain('不能重复创建')
    expect(await says({ taken: true, same })).toContain('已由万州区占用。')
  })
  it('warns of the same number under another name, and of near ones', async () => {
    expect(await says({ same: [{ ...same[0], same_name: false }] })).toContain('另一个试点')
    expect(await says({ near: [{ detail: '', holder, canonical: '渝府发〔2023〕5号' }] })).toContain('渝府发〔2023〕5号')
  })
  it('says that all is well, or that it is no number', async () => {
    expect(await says({})).toBe('未发现重复的文号')
    expect(await says({ canonical: null })).toContain('没有认出')
  })
  it('names the same project under another number, and that a number is not read', async () => {
    const elsewhere = [{ detail: '已由万州区占用。', holder, canonical: '渝府发〔2O23〕6号' }, { detail: '', holder: { ...holder, entry: null }, canonical: null }]
    const said = await says({ canonical: null, elsewhere })
    expect(said).toContain('项目名称相同的试点已填报，文号不同，请核对是否同一试点：渝府发〔2O23〕6号城市更新试点 已由万州区占用。')
    expect(said).toContain('没有文号')
    expect(said).toContain('不能自动查重')
  })
  it('lets a left-out district ask to be named in it', async () => {
    const asked = { ...holder, entry: null, join: 17 }
    const { page } = await place(NumberVerdict, { props: { typed: 'x', check: { ...nothing, elsewhere: [{ detail: '', holder: asked, canonical: null }] } } })
    await vi.dynamicImportSettled()
    expect(page.get('.near button').text()).toContain('申请补列')
  })
})
it('is bounded like a text', () => {
  expect(kind.check?.('x'.repeat(65), f, WORDS)).toContain('不超过 64 字')
})
