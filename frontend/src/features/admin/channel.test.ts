// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Channel } from '@/api/channels'
import { place } from '@/test/mount'
import { problem, serve } from '@/test/server'
import ChannelPanel from './ChannelPanel.vue'

const channel = (more: Partial<Channel> = {}): Channel => ({
  channel: 'yukuaizheng', label: '渝快政', on: true, host: 'gateway.example.invalid:443', sends: '各项通知、待办和每日提醒', queued: 3,
  oldest: '2023-04-11T09:00:00+08:00', dead: 0, sent_at: '2023-04-11T09:00:00+08:00', failed_at: null, failure: null, ...more,
})
const off = channel({ channel: 'mail', label: '电子邮件', on: false, host: null, queued: 0, oldest: null, sent_at: null })

test('a channel says whether it is on, what waits and what went wrong', async () => {
  serve({ 'GET /admin/channels': { items: [channel({ dead: 2, failed_at: '2023-04-11T10:00:00+08:00', failure: '对方答复 500' }), off], next: null } })
  const { page } = await place(ChannelPanel)
  await flushPromises()
  const [first, second] = page.findAll('tbody tr').map((r) => r.text())
  expect(first).toContain('有失败')
  expect(first).toContain('gateway.example.invalid:443')
  expect(first).toContain('对方答复 500')
  expect(second).toContain('未配置')
  expect(second).not.toContain('每日提醒')
  expect(page.findAll('.btn')).toHaveLength(1)
})

test('what was given up goes out again on demand', async () => {
  let dead = 2
  const sent = serve({ 'GET /admin/channels': () => ({ items: [channel({ dead })], next: null }), 'POST /admin/channels/yukuaizheng/retry': () => { dead = 0; return channel() } })
  const { page } = await place(ChannelPanel)
  await flushPromises()
  await page.get('.btn').trigger('click')
  await flushPromises()
  expect(sent.some((s) => s.path === '/admin/channels/yukuaizheng/retry')).toBe(true)
  expect(page.find('.btn').exists()).toBe(false)
  expect(page.text()).toContain('正常')
})

test('a refusal stands above the table', async () => {
  serve({ 'GET /admin/channels': { items: [channel({ dead: 1 })], next: null }, 'POST /admin/channels/yukuaizheng/retry': problem(409, 'conflict', { detail: '这个渠道没有配置，无法重发' }) })
  const { page } = await place(ChannelPanel)
  await flushPromises()
  await page.get('.btn').trigger('click')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toBe('这个渠道没有配置，无法重发')
})
