// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { homeOf } from './home'

it('opens where a role has its work', () => {
  expect(homeOf('clerk')).toBe('/desk')
  expect(homeOf('leader')).toBe('/cockpit/district')
  expect(homeOf('security_admin')).toBe('/admin/accounts')
  expect(homeOf(null)).toBe('/manual')
})
