// SPDX-License-Identifier: Apache-2.0
import { readonly, ref } from 'vue'

const lost = ref(false)
const PROBE_EVERY = 3000
let timer: ReturnType<typeof setTimeout> | undefined
const waiting: (() => void)[] = []

/* True from the first request that got no answer until the server answers. */
export const connectionLost = readonly(lost)

async function probe(): Promise<void> {
  timer = undefined
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' })
    if (answer.status < 500) return connectionBack()
  } catch {
    // still away
  }
  if (lost.value) timer = setTimeout(() => void probe(), PROBE_EVERY)
}

export function connectionGone(): void {
  lost.value = true
  timer ??= setTimeout(() => void probe(), PROBE_EVERY)
}

export function connectionBack(): void {
  if (!lost.value) return
  lost.value = false
  clearTimeout(timer)
  timer = undefined
  for (const run of waiting.splice(0)) run()
}

/* Resolves as soon as the server can be reached. */
export function connected(): Promise<void> {
  return lost.value ? new Promise((done) => waiting.push(done)) : Promise.resolve()
}
