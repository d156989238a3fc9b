// SPDX-License-Identifier: Apache-2.0
import { readonly, ref } from 'vue'

const lost = ref(false)
const PROBE_EVERY = 3000
let timer: ReturnType<typeof setTimeout> | undefined
const waiting: (() => void)[] = []

/* True from the first request that got no answer until the server answers. */
export const connectionLost = readonly(lost)

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).status < 500
  } catch {
    return false
  }
}

async function probe(): Promise<void> {
  timer = undefined
  if (await answers()) return connectionBack()
  if (lost.value) timer ??= setTimeout(() => void probe(), PROBE_EVERY)
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

/* The same where something else than the API's answer did not come, which does not
   tell yet whether the server is away. */
export async function reached(): Promise<void> {
  if (!lost.value && !await answers()) connectionGone()
  return connected()
}
