// SPDX-License-Identifier: Apache-2.0
import { call } from './http'
import type { FullUnit, Module, ModuleList, Page } from './types'

export function moduleList(): Promise<ModuleList> {
  return call('GET', '/modules')
}

export function moduleGet(module: string): Promise<Module> {
  return call('GET', `/modules/${module}`)
}

export function unitList(): Promise<Page<FullUnit>> {
  return call('GET', '/units')
}

export interface Period { period: string; label?: string; kind?: string; state?: string; due?: string }
/** owed: the quarter that is being reported */
export function periodList(): Promise<Page<Period> & { owed: string }> {
  return call('GET', '/periods')
}
