// SPDX-License-Identifier: Apache-2.0
import { dateTime, lastDay } from '@/ui/format'

/* When an approval window ends: 24:00, as the rules write it. */
export function windowEnd(closes: string): string {
  const at = dateTime(closes)
  return at.endsWith(' 00:00') ? `${lastDay(closes)} 24:00` : at
}
