// SPDX-License-Identifier: Apache-2.0
import type { Ref } from 'vue'
import { appealAttach } from '@/api/appeals'
import { Problem, words } from '@/api/problem'

/* Sends the chosen files one after another; each that is there leaves the choice,
   so that what is tried again is the rest. */
export async function attachAll(appeal: number, files: Ref<File[]>, sending: Ref<string>): Promise<void> {
  for (const file of [...files.value]) {
    try {
      await appealAttach(appeal, file, (done) => { sending.value = `正在上传“${file.name}” ${Math.floor(done * 100)}%` }, new AbortController().signal)
    } catch (error) {
      throw new Problem(error instanceof Problem ? error.status : 0, { code: 'attachment', detail: `“${file.name}”没有上传成功：${words(error)}` })
    } finally {
      sending.value = ''
    }
    files.value = files.value.filter((f) => f !== file)
  }
}
