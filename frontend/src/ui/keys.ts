// SPDX-License-Identifier: Apache-2.0
import { onMounted, onUnmounted } from 'vue'

/* True while the keys belong to a text: a control, or an input method that
   is still composing a Chinese word (keyCode 229 where isComposing is late). */
export function typing(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true
  return event.target instanceof Element && event.target.closest('input,textarea,select,[contenteditable="true"],dialog,[role="dialog"]') !== null
}

/* Single keys of a page ("j", "Enter", "?"), off while somebody types. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (run) run(event)
  }
  onMounted(() => addEventListener('keydown', onKey))
  onUnmounted(() => removeEventListener('keydown', onKey))
}
