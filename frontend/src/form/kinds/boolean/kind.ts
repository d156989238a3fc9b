// SPDX-License-Identifier: Apache-2.0
import { blank, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['boolean'],
  group: () => true,
  empty: blank,
  text: (value) => value === true ? '是' : value === false ? '否' : '',
  whole: true,
}
