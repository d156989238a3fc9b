// SPDX-License-Identifier: Apache-2.0
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'

/* Tests that are about several tabs bring a channel of their own. */
beforeEach(() => { vi.stubGlobal('BroadcastChannel', undefined) })
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.body.innerHTML = ''
})
/* Hooks run last to first: what is mounted goes while its stubs still stand. */
enableAutoUnmount(afterEach)
