// SPDX-License-Identifier: Apache-2.0
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import type { Me, Role } from '@/api/types'
import { useSession } from '@/session/store'

const blank = { template: '<p>blank</p>' }

export function meOf(role: Role, more: Partial<Me> = {}): Me {
  return {
    account: { account: 7, name: '测试员', phone: '00000000007' },
    grants: [{ grant: 1, unit: { unit: 'U500112', name: '渝北区', kind: 'district' }, role, role_label: role, modules: null, admin_of: null }],
    active_grant: 1, must_change_password: false, rehearsal: true, now: '2023-04-11T09:00:00+08:00', title: '改革报表填报系统', ...more,
  }
}

export interface Place { path?: string; name?: string; at?: string; me?: Me | null; props?: Record<string, unknown>; slots?: Record<string, string>; attach?: boolean; mustChange?: boolean }

/* A component in an application of its own: store, queries and a router that
   knows the component's path and calls everything else blank. */
export async function place(component: Component, options: Place = {}): Promise<{ page: VueWrapper; router: Router }> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  session.me = options.me === undefined ? meOf('clerk') : options.me
  session.known = true
  if (session.me) session.setClock(session.me.now)
  session.mustChange = options.mustChange ?? false
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      ...(options.path ? [{ path: options.path, name: options.name, component }] : []),
      { path: '/sign-in', name: options.name === 'sign-in' ? undefined : 'sign-in', component: blank },
      { path: '/password', name: 'password', component: blank },
      { path: '/:rest(.*)*', name: 'missing', component: blank },
    ],
  })
  await router.push(options.at ?? '/')
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  /* A page stands in a router-view, as guards of its own want it. */
  const page = mount(options.path ? RouterView : component, {
    props: options.props, slots: options.slots, attachTo: options.attach === false ? undefined : document.body,
    global: { plugins: [pinia, router, [VueQueryPlugin, { queryClient: client }]] },
  }) as VueWrapper
  await flushPromises()
  return { page, router }
}
