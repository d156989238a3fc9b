// SPDX-License-Identifier: Apache-2.0
import { ref, watch, type Ref, type WatchSource } from 'vue'

/* The words of SavedNote: what has just been saved on a page that stays. They go
   when the next thing is begun: a box opens (a source holds what it is about, false
   or null while it is closed), or the page turns to another year, another list. */
export function useSaved(...begun: WatchSource[]): Ref<string> {
  const saved = ref('')
  watch(begun, (now, was) => {
    if (now.some((value, i) => value !== was[i] && value !== null && value !== false)) saved.value = ''
  })
  return saved
}
/* When what was saved takes effect, by the day that was chosen; none: at once. */
export function takesEffect(from: string | null): string {
  return from ? `自 ${from} 起生效` : '立即生效'
}
