// SPDX-License-Identifier: Apache-2.0
import { blank, plain, type Kind } from '../../kind'

export const kind: Kind = {
  types: ['date', 'month'],
  empty: blank,
  text: plain,
  whole: true,
  check: (value, field) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(plain(value))
    const month = /^\d{4}-\d{2}$/.test(plain(value))
    const year = /^\d{4}$/.test(plain(value))
    const right = field.type === 'month' ? month : day || (field.coarse_allowed && (month || year))
    return right ? null : `${field.label}的写法应为 ${field.type === 'month' ? '2023-03' : '2023-03-31'}`
  },
}
