// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h, reactive, type Component } from 'vue'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { vi } from 'vitest'
import type { Attachment, Body, Field } from '@/api/types'
import { provideForm, type FormContext } from '@/form/context'
import { FIELDS, UNITS, WORDS } from './fixtures'
import { place } from './mount'

export interface Control { page: VueWrapper; values: Body; files: Attachment[]; form: FormContext }

/* A control in a form of its own; what it emits becomes its value. */
export async function control(component: Component, field: Field, value: unknown, more: Partial<Omit<FormContext, 'values'>> & { props?: object; values?: Body } = {}): Promise<Control> {
  const { props, values: given, ...context } = more
  const values = reactive<Body>({ ...given, [field.name]: value })
  const files = reactive<Attachment[]>([])
  const form: FormContext = {
    words: WORDS, units: () => UNITS, fields: () => FIELDS, values: () => values, module: () => 'achievement', entry: async () => 7, entryId: () => 7, attachments: () => files,
    attach: async () => undefined, detach: async () => undefined, now: () => new Date('2023-04-11T01:00:00Z'), error: () => undefined, ...context,
  }
  const frame = defineComponent({
    setup() {
      provideForm(form)
      return () => h(component, {
        'field': field, 'id': `f-${field.name}`, 'modelValue': values[field.name], 'onUpdate:modelValue': (v: unknown) => { values[field.name] = v }, ...props,
      })
    },
  })
  const { page } = await place(frame)
  await vi.dynamicImportSettled()
  await flushPromises()
  return { page, values, files, form }
}
