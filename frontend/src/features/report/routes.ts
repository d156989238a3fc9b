// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/app/feature'

export const feature: Feature = { routes: [] }
