// SPDX-License-Identifier: Apache-2.0
import { Problem } from '@/api/problem'
import type { Grant } from '@/api/types'

/* The role is over, and the session goes on in another: what was asked in the old
   one is not asked again in the new. What is being written keeps its page, since
   nobody can store it any more: no session, until the person is back. */
export async function roleOver(was: Grant, dirty: boolean, told: (text: string) => void, goOn: () => Promise<Grant | null>): Promise<false> {
  const over = `您在${was.unit.name}的${was.role_label}身份已经终止`
  if (dirty) { told(`${over}。`); return false }
  const now = await goOn()
  const text = `${over}，现在以${now ? `${now.unit.name} ${now.role_label}` : '其他'}的身份工作。刚才的操作没有进行。`
  told(text)
  throw new Problem(409, { code: 'role_over', detail: text })
}
