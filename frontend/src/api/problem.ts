// SPDX-License-Identifier: Apache-2.0

export interface FieldError { pointer: string; code: string; detail: string }

/* A refusal of the server (RFC 9457) or, with status 0, no answer at all. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: FieldError[]
  readonly requestId: string | null
  readonly extra: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>, requestId: string | null = null) {
    const text = (key: string) => typeof body[key] === 'string' ? body[key] as string : ''
    super(text('detail') || text('title') || `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = text('code') || (status === 0 ? 'unreachable' : 'internal')
    this.title = text('title')
    this.detail = this.message
    this.errors = Array.isArray(body.errors) ? body.errors as FieldError[] : []
    this.requestId = text('request_id') || requestId
    this.extra = body
  }

  /* Nobody foresaw it: the request id helps to find it in the log. */
  get unexpected(): boolean {
    return this.status >= 500 || this.code === 'internal'
  }
}

const STATUS_TEXT: Record<number, string> = {
  401: '登录已失效，请重新登录。',
  403: '没有权限进行这项操作。',
  404: '要找的内容不存在，或者您无权查看。',
  413: '内容超过允许的大小。',
  429: '请求过于频繁，请稍候再试。',
  503: '系统正在恢复，请稍候再试。',
  504: '处理超时，请稍候再试。',
}

/* A problem from an answer whose body may be anything, even a proxy's page. */
export function problemFrom(status: number, text: string, requestId: string | null): Problem {
  let body: Record<string, unknown> = {}
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) body = value as Record<string, unknown>
  } catch {
    // not JSON: the words below stand in
  }
  if (!body.detail && !body.title) body = { ...body, detail: STATUS_TEXT[status] ?? `服务器返回异常（${status}）。` }
  return new Problem(status, body, requestId)
}

/* What to tell a person about anything that was thrown. */
export function words(error: unknown): string {
  if (!(error instanceof Problem)) return '页面出现意外错误，请刷新后再试。'
  return error.unexpected && error.requestId ? `${error.detail}（请求编号 ${error.requestId}）` : error.detail
}
