// SPDX-License-Identifier: Apache-2.0
import type { FullUnit, Link, Module } from '@/api/types'
import type { Words } from './kind'

export function wordsOf(module: () => Module | undefined, units: () => FullUnit[] | undefined, links: () => Link[] | undefined = () => undefined): Words {
  return {
    codes: (list) => module()?.code_lists[list] ?? [],
    unit: (id) => units()?.find((u) => u.unit === id),
    link: (id) => links()?.find((l) => l.id === id),
  }
}
