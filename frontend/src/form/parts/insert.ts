// SPDX-License-Identifier: Apache-2.0
/* Puts a pattern where the cursor stands and selects its first blank (xx),
   so that the next key typed fills it. Returns the new text. */
export function insertAt(control: HTMLInputElement | HTMLTextAreaElement, text: string, lines: boolean): { text: string; select: () => void } {
  const from = control.selectionStart ?? control.value.length
  const to = control.selectionEnd ?? from
  const before = control.value.slice(0, from)
  const gap = lines && /^\d+[.．]/.test(text) && before !== '' && !before.endsWith('\n') ? '\n' : ''
  const next = before + gap + text + control.value.slice(to)
  const blank = /x{2,}/i.exec(text)
  const start = before.length + gap.length + (blank ? blank.index : text.length)
  const end = start + (blank ? blank[0].length : 0)
  return { text: next, select: () => { control.focus(); control.setSelectionRange(start, end) } }
}
