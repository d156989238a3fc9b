// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHashHistory, type RouteLocationNormalized, type RouteLocationRaw } from 'vue-router'
import { connected, connectionGone } from '@/api/connection'
import type { Role } from '@/api/types'
import { useSession } from '@/session/store'
import { askable, outdated } from '@/ui/part'
import type { Feature, MenuItem } from './feature'
import { entitle } from './title'

const found = import.meta.glob<{ feature: Feature }>('../features/*/routes.ts', { eager: true })
const features = Object.values(found).map((m) => m.feature)
export const menu: MenuItem[] = features.flatMap((f) => f.menu ?? []).sort((a, b) => a.order - b.order)

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'home', component: () => import('./HomePage.vue') },
    ...features.flatMap((f) => f.routes),
    { path: '/:rest(.*)*', name: 'missing', component: () => import('./MissingPage.vue'), meta: { title: '找不到页面' } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

/* A server that is away at the start is waited for, not taken for a refusal. */
async function resumed(): Promise<void> {
  const session = useSession()
  for (;;) {
    try {
      return await session.resume()
    } catch {
      connectionGone()
      await connected()
    }
  }
}

/* Whether a page, or an item of the menu, is for who is signed in. */
export function mayOpen(what: { roles?: Role[]; keeper?: boolean }): boolean {
  const session = useSession()
  return (!what.roles || (session.role !== null && what.roles.includes(session.role))) && (!what.keeper || session.keeper)
}

/* Where a person may go now: the page itself (true), or somewhere first. */
export async function admit(to: RouteLocationNormalized): Promise<true | RouteLocationRaw> {
  const session = useSession()
  await resumed()
  if (!session.signedIn) return to.meta.open ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (session.mustChange) return to.name === 'password' ? true : { name: 'password' }
  if (to.name === 'sign-in') return { path: '/' }
  return mayOpen(to.meta) ? true : { name: 'missing', params: { rest: ['missing'] } }
}

/* A page did not come: the server is away, or was updated while this one stood
   open and has the page under another name. It is asked for again as soon as the
   server answers, and then the whole application anew, once; unless somebody went
   elsewhere meanwhile. What is left by going is stored before, each time. */
const ANEW = 'rr-anew'
let wanted = ''
let tries = 0
export async function failed(at: string): Promise<void> {
  tries = at === wanted ? tries + 1 : 1
  wanted = at
  await askable()
  if (at !== wanted) return
  if (tries === 1) return void router.push(at).catch(() => {})
  outdated.value = sessionStorage.getItem(ANEW) === at
  if (outdated.value) return
  sessionStorage.setItem(ANEW, at)
  history.pushState(null, '', router.resolve(at).href)
  location.reload()
}

export function install(): void {
  const session = useSession()
  router.onError((_e, to) => void failed(to.fullPath))
  router.beforeEach((to) => admit(to))
  router.afterEach((to, from) => {
    wanted = ''
    sessionStorage.removeItem(ANEW)
    if (to.path !== from.path) entitle(to.meta.title ?? '')
  })
  session.onEnd.push(() => {
    const here = router.currentRoute.value
    if (!here.meta.open) void router.replace({ name: 'sign-in', query: { to: here.fullPath } })
  })
}
