// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { mayPass } from './query'

it('repeats what may pass, and that not for ever', () => {
  expect(mayPass(0, new Problem(0, {}))).toBe(true)
  expect(mayPass(1, new Problem(503, {}))).toBe(true)
  expect(mayPass(3, new Problem(503, {}))).toBe(false)
  expect(mayPass(0, new Problem(500, {}))).toBe(false)
  expect(mayPass(0, new Problem(404, {}))).toBe(false)
  expect(mayPass(0, new TypeError('x'))).toBe(false)
})
