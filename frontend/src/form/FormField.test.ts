// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { FIELDS, field } from '@/test/fixtures'
import { control } from '@/test/form'
import FormField from './FormField.vue'

const f = FIELDS[1]!
const at = (props: object, values = {}) => control(FormField, f, '', { props: { pointer: '/matter', value: '', ...props }, values })

describe('FormField', () => {
  it('ties label, hint and error to the control', async () => {
    const { page } = await at({ error: '请填写改革事项', field: { ...f, hint: '高度凝练' } })
    expect(page.get('label').attributes('for')).toBe('f-matter')
    expect(page.get('input').attributes()).toMatchObject({ 'id': 'f-matter', 'aria-describedby': 'f-matter-hint f-matter-error', 'aria-invalid': 'true' })
    expect(page.get('.error').text()).toBe('错误：请填写改革事项')
  })
  it('frames a group of controls with a legend', async () => {
    const { page } = await at({ field: FIELDS[0], pointer: '/classified', value: undefined })
    expect(page.get('fieldset legend').text()).toBe('是否涉密')
  })
  it('says what is optional, and no required attribute', async () => {
    const { page } = await at({ field: field('note'), pointer: '/note' })
    expect(page.get('label').text()).toContain('（选填）')
    expect((await at({})).page.html()).not.toContain('required')
  })
  it('asks a classified matter for an alias', async () => {
    const { page } = await at({}, { classified: true })
    expect(page.get('label').text()).toBe('事项代称')
  })
  it('passes on what is entered', async () => {
    const { page } = await at({})
    await page.get('input').setValue('建立')
    expect(page.findComponent(FormField).emitted('update')).toEqual([['建立']])
  })
})
