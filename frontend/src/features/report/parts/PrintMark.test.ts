// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import { place } from '@/test/mount'
import { head } from '../fixture'
import PrintMark from './PrintMark.vue'

afterEach(() => { vi.unstubAllGlobals() })
const said = (): string => document.documentElement.style.getPropertyValue('--print-foot')

test('the line stands in the margin of every page, and goes with the page', async () => {
  vi.stubGlobal('CSSMarginRule', vi.fn())
  const { page } = await place(PrintMark, { props: { report: head({ state: 'frozen' }) } })
  expect(said()).toMatch(/^"渝北区 .* 打印于 2023-.* · 文档摘要 (ab){8}"$/)
  expect(page.find('.foot').exists()).toBe(false)
  expect(page.get('.water').text()).toContain('未发布')
  page.unmount()
  expect(said()).toBe('')
})

test('where a browser has no margin boxes it is printed once, at the end', async () => {
  const { page } = await place(PrintMark, { props: { report: head() } })
  expect(page.get('.foot').text()).toContain('打印于')
  expect(said()).toBe('')
})
