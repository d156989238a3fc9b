// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, it, vi } from 'vitest'
import { drop, keep, keyOf, recall, type Kept } from './keep'

const kept = (more: Partial<Kept> = {}): Kept => ({ account: 7, entry: null, sent: {}, values: { matter: '甲' }, ...more })
beforeEach(() => sessionStorage.clear())

it('gives back what was kept, to the same person', () => {
  keep('rr-draft:a', kept())
  expect(recall('rr-draft:a', 7)?.values).toEqual({ matter: '甲' })
  drop('rr-draft:a')
  expect(recall('rr-draft:a', 7)).toBeNull()
})
it('shows another person nothing, and keeps it no longer', () => {
  keep('rr-draft:a', kept())
  keep('rr-draft:b', kept())
  expect(recall('rr-draft:a', 8)).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})
it('keeps nothing of a classified matter', () => {
  keep('rr-draft:a', kept())
  keep('rr-draft:a', kept({ values: { classified: true, matter: '代称' } }))
  expect(sessionStorage).toHaveLength(0)
})
it('lives without a place to keep things', () => {
  vi.stubGlobal('sessionStorage', { setItem: () => { throw new Error('full') }, getItem: () => { throw new Error('no') }, removeItem: () => { throw new Error('no') } })
  expect(() => { keep('rr-draft:a', kept()); drop('rr-draft:a') }).not.toThrow()
  expect(recall('rr-draft:a', 7)).toBeNull()
})
it('names a draft by its entry, a new one by what it answers', () => {
  expect([keyOf('m', 3, 9), keyOf('m', null, 9), keyOf('m', null, null)]).toEqual(['rr-draft:m:3:', 'rr-draft:m::9', 'rr-draft:m::'])
})
