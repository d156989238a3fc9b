// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { Problem, problemFrom, words } from './problem'

describe('problem', () => {
  it('keeps what the server said', () => {
    const p = problemFrom(422, JSON.stringify({ code: 'fields_invalid', detail: '有误', errors: [{ pointer: '/matter', code: 'required', detail: '请填写' }], request_id: 'abc' }), null)
    expect(p).toMatchObject({ status: 422, code: 'fields_invalid', detail: '有误', requestId: 'abc', unexpected: false })
    expect(p.errors).toHaveLength(1)
  })
  it('finds words for a page of a proxy', () => {
    expect(problemFrom(503, '<html>', null).detail).toBe('系统正在恢复，请稍候再试。')
    expect(problemFrom(418, '[1]', null).detail).toContain('418')
  })
  it('shows the request id of what nobody foresaw, and only of that', () => {
    expect(words(new Problem(500, { code: 'internal', detail: '出错', request_id: 'f00' }))).toBe('出错（请求编号 f00）')
    expect(words(new Problem(403, { code: 'forbidden', detail: '无权', request_id: 'f00' }))).toBe('无权')
    expect(words(new TypeError('x'))).toContain('意外错误')
  })
})
