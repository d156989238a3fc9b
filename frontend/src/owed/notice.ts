// SPDX-License-Identifier: Apache-2.0
import type { Notice } from '@/api/types'

/* How many are unread: the server counts to 100, so that every place says it in
   the same words. */
export const unreadWords = (n: number): string => n > 99 ? '99+' : String(n)

/* Where a notice leads; '' leads nowhere. */
export function noticeTo(n: Notice): string {
  if (n.obligation) return `/obligations/${n.obligation}`
  if (n.entry) return `/entry/${n.entry}`
  if (n.kind === 'online') return '/manual'
  if (n.kind === 'appeal') return '/appeals'
  if (n.kind === 'suggestion') return '/suggestions'
  return n.kind === 'digest' || n.kind === 'chase' ? '/obligations?state=open' : ''
}
