// SPDX-License-Identifier: Apache-2.0
import type { Kind } from '../../kind'
import { kind as text } from '../text/kind'

export const kind: Kind = { ...text, types: ['longtext'] }
