// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { behindCockpit, homeOf } from './home'

it('opens where a role has its work', () => {
  expect(homeOf('clerk')).toBe('/desk')
  expect(homeOf('leader')).toBe('/cockpit/district')
  expect(homeOf('security_admin')).toBe('/admin/accounts')
  expect(homeOf(null)).toBe('/manual')
})
it('leads out of the cockpit whoever starts there', () => {
  for (const role of ['leader', 'feed_reader'] as const) expect(behindCockpit(role)).not.toBe('/')
  for (const role of ['leader', 'feed_reader'] as const) expect(behindCockpit(role)).not.toBe(homeOf(role))
  expect(behindCockpit('clerk')).toBe('/')
})
