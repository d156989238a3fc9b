// SPDX-License-Identifier: Apache-2.0
import { onMounted, onUnmounted, watchEffect, type Ref } from 'vue'

/* How many stand: from one cockpit to another the next is there before the last
   has gone, and must neither lose its colours to it nor take them for the rest's. */
let standing = 0

/* The cockpit scales with the screen and brings its own colours; on paper it
   is always light, as everything outside of it is. */
export function useScreen(theme: Ref<'dark' | 'light'>): void {
  const root = document.documentElement
  const paper = (): void => { root.dataset.theme = 'light' }
  const screen = (): void => { root.dataset.theme = theme.value }
  watchEffect(screen)
  standing += 1
  onMounted(() => {
    root.classList.add('cockpit')
    addEventListener('beforeprint', paper)
    addEventListener('afterprint', screen)
  })
  onUnmounted(() => {
    removeEventListener('beforeprint', paper)
    removeEventListener('afterprint', screen)
    standing -= 1
    if (standing > 0) return
    root.classList.remove('cockpit')
    paper()
  })
}
