// SPDX-License-Identifier: Apache-2.0
import { onMounted, onUnmounted, watchEffect, type Ref } from 'vue'

/* The cockpit scales with the screen and brings its own colours; on paper it
   is always light. Leaving it gives the root element back as it was. */
export function useScreen(theme: Ref<'dark' | 'light'>): void {
  const root = document.documentElement
  const before = root.dataset.theme ?? 'light'
  const paper = (): void => { root.dataset.theme = 'light' }
  const screen = (): void => { root.dataset.theme = theme.value }
  watchEffect(screen)
  onMounted(() => {
    root.classList.add('cockpit')
    addEventListener('beforeprint', paper)
    addEventListener('afterprint', screen)
  })
  onUnmounted(() => {
    root.classList.remove('cockpit')
    root.dataset.theme = before
    removeEventListener('beforeprint', paper)
    removeEventListener('afterprint', screen)
  })
}
