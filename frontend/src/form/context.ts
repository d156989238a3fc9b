// SPDX-License-Identifier: Apache-2.0
import { inject, provide, type InjectionKey } from 'vue'
import type { Attachment, Body, Field, FullUnit } from '@/api/types'
import type { Words } from './kind'

/* What the controls of one form share. */
export interface FormContext {
  words: Words
  units: () => FullUnit[]
  /* The unit of whoever writes. */
  own?: () => string | null
  fields: () => Field[]
  values: () => Body
  module: () => string
  /* The entry, made on first need: files and checks belong to one. */
  entry: () => Promise<number>
  entryId: () => number | null
  attachments: () => Attachment[]
  attach: (field: string, file: File, progress: (done: number) => void, signal: AbortSignal) => Promise<void>
  detach: (attachment: number) => Promise<void>
  /* "Now" of the business clock. */
  now: () => Date
  /* Errors of the parts of a field (rows), by pointer. */
  error: (pointer: string) => string | undefined
}

const KEY: InjectionKey<FormContext> = Symbol('form')

export function provideForm(context: FormContext): void {
  provide(KEY, context)
}

export function useForm(): FormContext {
  const context = inject(KEY)
  if (!context) throw new Error('a control stands outside a form')
  return context
}

/* What every control gets and gives. */
export interface ControlProps {
  field: Field
  id: string
  modelValue: unknown
  describedBy?: string
  invalid?: boolean
}
