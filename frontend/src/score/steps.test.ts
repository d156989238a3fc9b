// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { steps } from './steps'

it('says which way a rank moved, and how far', () => {
  expect([steps(5, 2), steps(2, 5), steps(3, 3)]).toEqual(['升 3 位', '降 3 位', '—'])
})
