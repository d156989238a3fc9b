// SPDX-License-Identifier: Apache-2.0
import { period } from '@/ui/format'
import { blank, plain, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['period'],
  empty: blank,
  text: (value) => period(plain(value)),
  whole: true,
}
