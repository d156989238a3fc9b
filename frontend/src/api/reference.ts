// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { FullUnit, Module, ModuleList, Page } from './types'

export function moduleList(): Promise<ModuleList> {
  return call('GET', '/modules')
}

export function moduleGet(module: string): Promise<Module> {
  return call('GET', `/modules/${module}`)
}

/* Units that are no longer there: what was filed before still names them. */
const gone = new Map<string, FullUnit>()
export const unitGone = (id: string): FullUnit | undefined => gone.get(id)
/* Of today, or of a day (2023-03-31). */
export async function unitList(at?: string): Promise<Page<FullUnit>> {
  const page = await call<Page<FullUnit> & { ended?: FullUnit[] }>('GET', '/units', { query: { at } })
  for (const u of page.ended ?? []) gone.set(u.unit, u)
  return page
}

export interface Period { period: string; label?: string; kind?: string; state?: string; due?: string }
/** owed: the quarter that is being reported; filing: in which filing is open, opens:
    from which day on its regular updates are */
export function periodList(): Promise<Page<Period> & { owed: string; filing?: string; opens?: string }> {
  return call('GET', '/periods')
}
