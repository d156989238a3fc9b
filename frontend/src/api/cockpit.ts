// SPDX-License-Identifier: Apache-2.0
import { poll, type Tagged } from './conditional'
import type { Traffic } from './projects'
import type { Bands, Exact, Indicator, RankRanges, RuleSet, UnitScore } from './scores'

export type Basis = 'published' | 'live'
/* Which report a number is compared with; why: it cannot be. */
export interface ComparedWith { report: number; period: string; period_label: string; revision: number; rule_set: string; why: string | null }
export interface Previous { rank: number; band: number | null; total: Exact }
/* What is to be known of a value besides its number: 逾期未验收 2 项. */
export interface Note { note: string; label: string | null; count: number }
export interface Absent { unit: string; name: string; why: string }
/* What is compared: a district, a project. */
export interface Compared extends UnitScore {
  short: string
  notes?: Record<string, Note[]> | null
  previous: Previous | null
}
export interface CockpitUnit extends Compared {
  functional_area: boolean
  region: string | null
  tile_col: number | null
  tile_row: number | null
}
export interface ProjectUnit extends Compared { project: number; lead_department: string; lead_name: string }
export interface ProjectStanding {
  unit: string
  light: Traffic
  milestones: number
  completed: number
  next_due: string | null
  participants: number
  survey_year: number | null
  survey_score: number | null
}
export interface BrandRow { unit: string; national: number; city: number; media: number }
export interface SpreadRow { unit: string; count: number }
export interface PilotRow { unit: string; count: number; results: number; accepted: number; overdue: number }
/* Units of every kind. */
interface Worker { unit: string; name: string; short: string; kind: string }
export interface DemandRow extends Worker {
  approved: number
  adopted: number
  declined: number
  advanced: number
  completed: number
  tasks: number
  tasks_due: number
  tasks_on_time: number
  tasks_completed: number
}
export interface BottleneckRow extends Worker { assigned: number; under_way: number; completed: number; due: number; on_time: number }
export interface Screen<U extends Compared> {
  basis: Basis
  period: string
  report: number | null
  revision: number | null
  horizon: number
  as_of: string | null
  cut_off: string | null
  generated_at: string
  rehearsal: boolean
  /* counted as at the end of this day; null: as it is, or was published */
  day?: string | null
  rule_set: RuleSet
  compared: ComparedWith | null
  bands: Record<string, Bands>
  units: U[]
  /* was compared, or is on the map, and is not compared; a live answer of an older server has none */
  absent?: Absent[]
  indicators: Indicator[]
  /* of a published report; null: still being worked out */
  rank_range: RankRanges | null
  totals: Record<string, number | null>
  pending?: { entries: number; by_stage: Record<string, number>; demands?: Record<string, number> } | null
}
export interface Cockpit extends Screen<CockpitUnit> {
  boards: { brand: BrandRow[]; spread: SpreadRow[]; pilots: PilotRow[]; demands?: DemandRow[] | null; bottlenecks?: BottleneckRow[] | null }
}
export interface ProjectCockpit extends Screen<ProjectUnit> {
  boards: { projects: ProjectStanding[] }
}

/* Of what is published a period and, where the newest is not meant, an edition; of
   what is live a day, where not now. */
export interface CockpitOf { basis: Basis; period?: string | undefined; revision?: string | undefined; day?: string | undefined }
export function cockpitGet<T>(kind: string, of: CockpitOf, old: Tagged<T> | undefined, signal?: AbortSignal): Promise<Tagged<T>> {
  return poll(`/cockpits/${kind}`, { ...of }, old, signal)
}
