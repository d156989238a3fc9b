// SPDX-License-Identifier: Apache-2.0
import type { Component } from 'vue'
import type { FieldType } from '@/api/types'
import { kindName } from './kinds'

/* Apart from kinds.ts: who only shows values loads no control. */
const found = import.meta.glob<{ default: Component }>('./kinds/*/KindField.vue', { eager: true })

export function controlOf(type: FieldType): Component {
  const module = found[`./kinds/${kindName(type)}/KindField.vue`]
  if (!module) throw new Error(`no control for ${type}`)
  return module.default
}
