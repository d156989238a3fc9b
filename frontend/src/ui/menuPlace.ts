// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, shallowRef, watchEffect } from 'vue'

/* Under which item of the menu a page stands where its address does not say:
   /reports/7 may be of either kind.  Empty: not known yet, and under none. */
export const menuPlace = shallowRef<string>()

export function useMenuPlace(of: () => string): void {
  let mine: string | undefined
  watchEffect(() => { menuPlace.value = mine = of() })
  onBeforeUnmount(() => { if (menuPlace.value === mine) menuPlace.value = undefined })
}
