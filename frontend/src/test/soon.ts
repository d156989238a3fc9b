// SPDX-License-Identifier: Apache-2.0
import { vi } from 'vitest'

/* Waits until nothing is wrong any more. A part of a page is compiled when a test
   first wants it, which on a busy machine takes longer than the second that vitest
   would wait. */
export const soon = <T>(right: () => T | Promise<T>): Promise<T> => vi.waitFor(right, { timeout: 20_000 })
