// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { useSession } from './store'
import { useWork } from './work'

const stays = (): boolean => {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}

describe('work on a page', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('is known to the session and keeps the window while it is not stored', () => {
    let dirty = true
    const work = { dirty: () => dirty, save: async () => undefined, drop: () => undefined }
    const page = effectScope()
    page.run(() => useWork(work))
    expect(useSession().work.has(work)).toBe(true)
    expect(stays()).toBe(true)
    dirty = false
    expect(stays()).toBe(false)
    dirty = true
    page.stop()
    expect(useSession().work.has(work)).toBe(false)
    expect(stays()).toBe(false)
  })
})
