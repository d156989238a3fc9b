// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose } from 'vue'
import { useSession, type Work } from './store'

/* Something that is being written on a page. While the page is there the session
   knows of it (it may end in the middle), and the browser asks before its window
   is closed over it. */
export function useWork(work: Work): void {
  const session = useSession()
  const ask = (event: BeforeUnloadEvent): void => { if (work.dirty()) event.preventDefault() }
  session.work.add(work)
  addEventListener('beforeunload', ask)
  onScopeDispose(() => {
    session.work.delete(work)
    removeEventListener('beforeunload', ask)
  })
}
