// SPDX-License-Identifier: Apache-2.0
import { blank, plain, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['entry'],
  empty: blank,
  text: (value, _field, words) => value ? words.link(Number(value))?.title ?? `填报件 ${plain(value)}` : '',
  whole: true,
}
