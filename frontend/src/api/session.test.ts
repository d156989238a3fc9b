// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { problem, serve } from '@/test/server'
import { sessionRenew } from './session'

describe('sessionRenew', () => {
  it('is one request however many ask for it', async () => {
    const sent = serve({ 'POST /sessions/refresh': { token: 't' } })
    const answers = await Promise.all([sessionRenew(), sessionRenew(), sessionRenew()])
    expect(sent).toHaveLength(1)
    expect(answers.map((a) => a.token)).toEqual(['t', 't', 't'])
    await sessionRenew()
    expect(sent).toHaveLength(2)
  })
  it('may be tried again after a refusal', async () => {
    serve({ 'POST /sessions/refresh': problem(401, 'refresh_invalid') })
    await expect(sessionRenew()).rejects.toMatchObject({ code: 'refresh_invalid' })
    serve({ 'POST /sessions/refresh': { token: 't' } })
    expect((await sessionRenew()).token).toBe('t')
  })
})
