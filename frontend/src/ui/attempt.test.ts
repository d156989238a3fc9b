// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import AreaField from './AreaField.vue'
import FormDialog from './FormDialog.vue'
import SelectField from './SelectField.vue'
import { useAttempt } from './attempt'

const refusal = (...pointers: string[]) => new Problem(422, { detail: '有误', errors: pointers.map((p) => ({ pointer: p, code: 'x', detail: `错在 ${p}` })) })

describe('an attempt', () => {
  it('stops at what the form itself finds', async () => {
    const a = useAttempt('name')
    const act = vi.fn()
    expect(await a.run(act, { name: '请填写' })).toBe(false)
    expect(act).not.toHaveBeenCalled()
    expect(a.errors).toEqual({ name: '请填写' })
  })
  it('places what the server refuses, and says as a whole what has no place', async () => {
    const a = useAttempt('name')
    expect(await a.run(() => Promise.reject(refusal('/name', '/body/name', '/strange')))).toBe(false)
    expect([a.errors, a.failed]).toEqual([{ name: '错在 /name' }, '错在 /strange'])
    await a.run(() => Promise.reject(new Problem(409, { detail: '已经有了' })))
    expect([a.errors, a.failed]).toEqual([{}, '已经有了'])
  })
  it('is made once at a time', async () => {
    const a = useAttempt()
    let finish = (): void => undefined
    const first = a.run(() => new Promise<void>((resolve) => { finish = resolve }))
    expect(await a.run(() => Promise.resolve())).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect(a.busy).toBe(false)
  })
})

it('FormDialog leads to the first wrong field', async () => {
  const a = useAttempt('reason')
  const page = mount({
    components: { AreaField, FormDialog, SelectField },
    setup: () => ({ a, text: '', options: [{ value: 'x', label: '某' }] }),
    template: '<FormDialog title="问" act="是" :attempt="a" danger><SelectField id="s" v-model="text" label="选" none="无" hint="提示" :options="options" /><AreaField id="r" v-model="text" label="理由" :error="a.errors.reason" /></FormDialog>',
  }, { attachTo: document.body })
  expect(page.get('.danger').text()).toBe('是')
  expect(page.get('#s').attributes('aria-describedby')).toBe('s-hint')
  await a.run(() => Promise.reject(refusal('/reason')))
  await flushPromises()
  expect(document.activeElement?.id).toBe('r')
  expect(page.get('#r-error').text()).toContain('错在')
  page.unmount()
})
