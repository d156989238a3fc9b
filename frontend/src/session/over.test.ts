// SPDX-License-Identifier: Apache-2.0
import { expect, it, vi } from 'vitest'
import { meOf } from '@/test/mount'
import { roleOver } from './over'

const was = { ...meOf('clerk').grants[0]!, role_label: '录入员' }
const now = { ...was, unit: { unit: 'U500103', name: '渝中区' } }

it('goes on in another role, and refuses what was asked in the old one', async () => {
  const told = vi.fn()
  await expect(roleOver(was, false, told, async () => now)).rejects.toMatchObject({ code: 'role_over', status: 409 })
  expect(told).toHaveBeenCalledWith('您在渝北区的录入员身份已经终止，现在以渝中区 录入员的身份工作。刚才的操作没有进行。')
})
it('leaves what is being written where it is', async () => {
  const [told, goOn] = [vi.fn(), vi.fn()]
  expect(await roleOver(was, true, told, goOn)).toBe(false)
  expect(told).toHaveBeenCalledWith('您在渝北区的录入员身份已经终止。')
  expect(goOn).not.toHaveBeenCalled()
})
