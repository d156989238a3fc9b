// SPDX-License-Identifier: Apache-2.0
import { Problem } from '@/api/problem'
import { pointerOf } from '@/form/check'

/* The server's field errors by field name. */
export function placed(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {}
  return Object.fromEntries(error.errors.map((e) => [pointerOf(e.pointer).split('/')[1] ?? '', e.detail]).filter(([name]) => name !== ''))
}
