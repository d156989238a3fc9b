// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { BroughtIn } from '@/api/types'
import { place } from '@/test/mount'
import { entry } from '@/test/fixtures'
import BroughtNote from './BroughtNote.vue'
import { migrated } from './brought'

const drafted: BroughtIn = { how: 'drafted', batch: 17, by: { account: 3, name: '办公室甲' }, unit: { unit: 'D07', name: '市委改革办' }, at: '2023-04-01T09:00:00+08:00', approved_by: null }

it('says by whom a filing was drafted for its unit, or with which batch it came', async () => {
  const one = await place(BroughtNote, { props: { brought: drafted, unit: '渝北区' } })
  expect(one.page.text()).toContain('代录：由市委改革办 办公室甲 为渝北区录入')
  expect(one.page.get('a').attributes('href')).toBe('/imports/17')
  const other = await place(BroughtNote, { props: { brought: { ...drafted, how: 'migrated', batch: 4 }, unit: '渝北区' } })
  expect(other.page.text()).toContain('来自历史数据迁移，第 4 批')
  expect(other.page.get('a').attributes('href')).toBe('/migrations/4')
})

it('knows the version that went through no stage: the first of a migration', () => {
  const came: BroughtIn = { ...drafted, how: 'migrated', batch: 4, approved_by: { account: 4, name: '办公室乙' } }
  expect(migrated(entry({ brought_in: came }))?.batch).toBe(4)
  expect(migrated(entry({ brought_in: came, version: 2 }))).toBeNull()
  expect(migrated(entry({ brought_in: drafted }))).toBeNull()
  expect(migrated(entry())).toBeNull()
})
