// SPDX-License-Identifier: Apache-2.0
import { inset, size } from '@/geo/map'

/* Where things stand on the sheet, in map units. The map itself begins at
   0,0; the inset hangs in the empty north-west beside and above it. */
export const FRAME = { x: -346, y: -10, width: 1356, height: size.height + 34 }
const ZOOM = 2
const [left, top, wide, high] = inset.box
export const INSET = { x: -342, y: 0, width: wide * ZOOM + 92, height: high * ZOOM + 40, zoom: ZOOM, left: left - 44, top: top - 15 }
/* Districts of the inset too small for a label: where beside it theirs stands. */
export const OUTSIDE: Partial<Record<string, number>> = { U500103: 620, U500107: 645, U500104: 670 }
/* The east of the north-west: free for the list of those who changed colour. */
export const FREE = { x: 95, y: 4, width: 430 }
/* Below the inset, west of the map: free for the card. */
export const WEST = -14
