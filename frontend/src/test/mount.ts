// SPDX-License-Identifier: Apache-2.0
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
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

export interface Place { path?: string; at?: string; me?: Me | null; props?: Record<string, unknown>; slots?: Record<string, string>; attach?: boolean }

/* A component in an application of its own: store, queries and a router that
   knows the component's path and calls everything else blank. */
export async function place(component: Component, options: Place = {}): Promise<{ page: VueWrapper; router: Router }> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  session.me = options.me === undefined ? meOf('clerk') : options.me
  session.known = true
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/sign-in', name: 'sign-in', component: blank },
      { path: '/password', name: 'password', component: blank },
      ...(options.path ? [{ path: options.path, component }] : []),
      { path: '/:rest(.*)*', name: 'missing', component: blank },
    ],
  })
  await router.push(options.at ?? '/')
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = mount(component, {
    props: options.props, slots: options.slots, attachTo: options.attach === false ? undefined : document.body,
    global: { plugins: [pinia, router, [VueQueryPlugin, { queryClient: client }]] },
  }) as VueWrapper
  await flushPromises()
  return { page, router }
}
