// SPDX-License-Identifier: Apache-2.0
import { defineAsyncComponent, ref, type AsyncComponentLoader, type Component } from 'vue'
import { reached } from '@/api/connection'

/* Parts of the application that come when they are wanted. One that does not come
   is asked for again as soon as the server answers; one that is not there any more,
   since the system was updated while the page stood open, is said to be missing. */

export const outdated = ref(false)

/* The bundler asks for a stylesheet once: what did not come is hung up anew. */
const bare = new Set<HTMLLinkElement>()
addEventListener('error', ({ target }) => {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') bare.add(target)
}, true)

/* Until what did not come can be asked for again. */
export async function askable(): Promise<void> {
  await reached()
  for (const link of bare) link.replaceWith(link.cloneNode())
  bare.clear()
}

export const part = <T extends Component>(loader: AsyncComponentLoader<T>): T => defineAsyncComponent<T>({
  loader,
  onError: (_error, again, fail, attempts) => void askable().then(() => {
    if (attempts < 3) return again()
    outdated.value = true
    fail()
  }),
})
