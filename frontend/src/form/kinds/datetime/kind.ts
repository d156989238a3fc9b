// SPDX-License-Identifier: Apache-2.0
import { dateTime } from '@/ui/format'
import { blank, plain, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['datetime'],
  empty: blank,
  text: (value) => dateTime(plain(value)),
  whole: true,
}
