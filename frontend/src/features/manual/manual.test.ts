// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { meOf, place } from '@/test/mount'
import { soon } from '@/test/soon'
import ManualPage from './ManualPage.vue'
import { pageOf, pages, version } from './pages'

it('has every page of the folder, and each role its own', async () => {
  expect(pages.map((p) => `${p.key}.md`).sort()).toEqual(readdirSync('manual').filter((f) => f.endsWith('.md')).sort())
  expect(pageOf(undefined, 'reviewer')?.key).toBe('reviewer')
  expect(pageOf('clerk', 'reviewer')?.key).toBe('clerk')
  expect(pageOf('none', null)?.key).toBe('start')
  for (const page of pages) expect((await page.load()).default).toMatch(/^<h1>/)
})
it('opens on the page of one\'s role', async () => {
  const { page } = await place(ManualPage, { path: '/manual/:page?', at: '/manual', me: meOf('security_admin') })
  await soon(() => expect(page.get('.text h1').text()).toBe('管理员'))
  expect(page.get('[aria-current=page]').text()).toBe('管理员')
})
it('is printed whole, with the version that it is of', async () => {
  const print = vi.fn()
  window.print = print
  const { page } = await place(ManualPage, { path: '/manual/:page?', at: '/manual/all?print', me: meOf('clerk') })
  await soon(() => expect(print).toHaveBeenCalledOnce())
  expect(page.findAll('.text h1').map((h) => h.text())).toEqual(pages.map((p) => p.title))
  expect(version).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{6}$/)
  expect(page.text()).toContain(`第 ${version} 版`)
})
it('says under which mechanism the system works and where it is, as the settings have it', async () => {
  const { page } = await place(ManualPage, { path: '/manual/:page?', at: '/manual', me: { ...meOf('clerk'), mechanism: '“885”工作机制', public_url: 'https://gg.example/' } })
  expect(page.get('.page-head').text()).toMatch(/“885”工作机制 · 改革报表制度.*系统地址：https:\/\/gg\.example\//)
  const bare = await place(ManualPage, { path: '/manual/:page?', at: '/manual', me: { ...meOf('clerk'), mechanism: '', public_url: '' } })
  expect(bare.page.get('.page-head').text()).not.toMatch(/机制|系统地址/)
})
it('is taken away as a PDF, named by its version', async () => {
  const { page } = await place(ManualPage, { path: '/manual/:page?', at: '/manual', me: meOf('leader') })
  const link = page.get('a[download]')
  expect(link.attributes('href')).toBe('/manual.pdf')
  expect(link.attributes('download')).toBe(`使用说明_${version}.pdf`)
})
