// SPDX-License-Identifier: Apache-2.0
import type { Traffic } from '@/api/projects'

/* How a project stands, in words. */
export const TRAFFIC: Record<Traffic, string> = { overdue: '有逾期', soon: '须关注', on_track: '正常推进', completed: '已完成' }
