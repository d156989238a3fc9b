// SPDX-License-Identifier: Apache-2.0
/* Which day it is where no page says it: the session sets its own clock here, since a
   rehearsal has another day than the wall. */
let read = (): Date => new Date()

export function setToday(now: () => Date): void {
  read = now
}
export function today(): Date {
  return read()
}
