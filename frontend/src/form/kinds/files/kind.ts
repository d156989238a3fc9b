// SPDX-License-Identifier: Apache-2.0
import type { Kind } from '../../kind'

/* Files are attachments of the entry and never stand in its body. */
export const kind: Kind = {
  types: ['files'],
  group: () => true,
  empty: () => true,
  text: () => '',
}
