// SPDX-License-Identifier: Apache-2.0
import { onUnmounted, type ShallowRef } from 'vue'
import { attachmentCreate, attachmentList, attachmentRemove } from '@/api/attachments'
import { entryGet } from '@/api/entries'
import type { Entry } from '@/api/types'

/* When the server is asked again what it found in a file, in ms. */
const LOOKS = [700, 1500, 3000, 6000, 12000]

interface Host {
  entry: ShallowRef<Entry | null>
  ensure: () => Promise<number>
  absorb: (theirs: Entry) => boolean
  inTurn: <T>(run: () => Promise<T>) => Promise<T>
}

/* The files of a draft: they go to the server at once, and wait for nobody to
   store the text around them. */
export function useFiles({ entry, ensure, absorb, inTurn }: Host) {
  let looking: ReturnType<typeof setTimeout> | undefined

  async function attach(field: string, file: File, progress: (done: number) => void, signal: AbortSignal): Promise<void> {
    const id = await ensure()
    await attachmentCreate(id, field, file, progress, signal)
    await inTurn(async () => { absorb(await entryGet(id)) })
    look(0)
  }
  /* Files are looked at behind the request that brought them; a busy server
     is left alone after a while, and submission says it anyhow. */
  function look(n: number): void {
    clearTimeout(looking)
    const pause = LOOKS[n]
    if (pause === undefined || !entry.value?.attachments.some((a) => !a.inspected)) return
    looking = setTimeout(() => void inTurn(async () => {
      const at = entry.value
      if (at) entry.value = { ...at, attachments: await attachmentList(at.id) }
    }).catch(() => undefined).then(() => look(n + 1)), pause)
  }
  async function detach(attachment: number): Promise<void> {
    const id = await ensure()
    await inTurn(async () => { await attachmentRemove(attachment); absorb(await entryGet(id)) })
  }
  onUnmounted(() => clearTimeout(looking))

  return { attach, detach }
}
