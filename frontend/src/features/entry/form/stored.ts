// SPDX-License-Identifier: Apache-2.0
import { words } from '@/api/problem'
import type { Draft } from './draft'

/* Why a draft is not stored, in words; '' of one that is. */
export function unstored(draft: Pick<Draft, 'state' | 'failure'>): string {
  switch (draft.state.value) {
    case 'failed': return draft.failure.value ? `没有保存：${words(draft.failure.value)}` : '没有保存'
    case 'conflict': return '他人同时修改了内容，等待您处理'
    case 'dirty': case 'saving': return '正在保存…'
    default: return ''
  }
}
