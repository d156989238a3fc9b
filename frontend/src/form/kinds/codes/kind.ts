// SPDX-License-Identifier: Apache-2.0
import { blank, codeLabel, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['codes'],
  group: () => true,
  empty: blank,
  text: (value, field, words) => (Array.isArray(value) ? value : []).map((v) => codeLabel(v, field, words)).join('、'),
  list: true,
}
