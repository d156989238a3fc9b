// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'

/* Every folder of src/features exports one `feature` from its routes.ts; the
   router and the menu are made of them. Adding a feature touches no other
   file. */
export interface Feature {
  routes: RouteRecordRaw[]
  menu?: MenuItem[]
}

export interface MenuItem {
  /* Heading that the item stands under; items of one heading meet there. */
  group: '待办' | '驾驶舱与报表' | '模块管理' | '系统管理' | '帮助'
  label: string
  to: string
  order: number
  roles?: Role[]
  /* For module administrators only. */
  keeper?: boolean
  /* Shows a number of entries: all that wait for the user, or those of
     them that are there to be reviewed. */
  badge?: 'waiting' | 'review' | 'appeals'
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /* Without the frame (top bar, menu). */
    bare?: boolean
    /* Reachable without being signed in. */
    open?: boolean
    roles?: Role[]
    keeper?: boolean
    /* The page fills the window and scrolls inside itself. */
    fill?: boolean
  }
}
