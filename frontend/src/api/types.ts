// SPDX-License-Identifier: Apache-2.0
import type { Appeal } from './appeals'
import type { Suggestion } from './upkeep'
/* The answers of the server, as the pages read them. */

export type Role = 'clerk' | 'reviewer' | 'leader' | 'system_admin' | 'security_admin' | 'auditor' | 'feed_reader'
export type EntryState = 'draft' | 'in_review' | 'approved' | 'returned' | 'withdrawn' | 'voided'

export interface Unit { unit: string; name: string; short?: string; kind?: string }
export interface FullUnit extends Unit {
  short: string
  kind: string
  functional_area: boolean
  region: string | null
  parent?: string | null
  reports?: boolean
  /* What is so of it on that day: chief_is_city_leader. */
  flags?: string[]
  valid_from?: string | null
  /* The first day on which it is no unit any more. */
  valid_to?: string | null
  successor?: string | null
}
export interface Grant {
  grant: number
  unit: Unit
  role: Role
  role_label: string
  modules: string[] | null
  admin_of: string[] | null
  division?: string | null
  /* The first day, of one that was given before it, and the last, of a grant
     for a time. */
  from?: string | null
  until?: string | null
  /* The first day without the unit: nobody works in it any more. */
  unit_ended?: string | null
}
export interface Account { account: number; name: string; phone?: string }
/* Of the own unit; the number is masked. */
export interface Colleague { name: string; phone: string; role: Role; modules: string[] | null }
export interface Me {
  account: Account
  grants: Grant[]
  colleagues?: Colleague[]
  active_grant: number | null
  must_change_password: boolean
  rehearsal: boolean
  now: string
  title: string
  /* Settings: the name of the mechanism (785, 885), and where the system is. */
  mechanism?: string
  public_url?: string
}
export interface SignedIn {
  token: string
  expires_at: string
  must_change_password: boolean
  account: Account
  grants: Grant[]
  active_grant: number | null
}

export interface ModuleItem {
  module: string
  label: string
  online: boolean
  parent: string | null
  may_create: boolean
  /* The module administrator's: drafts for units, migrations. */
  bring_in?: boolean
  /* The own role has a part in it. */
  has_step: boolean
  /* Something of it is owed by periods. */
  owes?: boolean
  /* Updates that the own unit still owes this quarter. */
  owed: number
  /* Due in an earlier quarter, and not filed yet. */
  owed_before: number
  /* There are approved facts to read. */
  ledger: boolean
  /* Work that is assigned to units: there is a ledger of how far it is. */
  assigned?: boolean
  /* Work that is assigned comes of it. */
  source?: boolean
  /* Its ledger is counted by unit and class. */
  tally?: boolean
  /* The step by which this person signs what he wrote, if there is one. */
  submit?: { action: string; label: string } | null
}
export interface ModuleGroup { group: string; label: string; modules: ModuleItem[] }
export interface ModuleList { groups: ModuleGroup[] }

export type FieldType = 'text' | 'longtext' | 'date' | 'month' | 'datetime' | 'code' | 'codes' | 'unit' | 'units'
  | 'files' | 'rows' | 'boolean' | 'number' | 'period' | 'document_number' | 'entry'
export interface Condition { field: string; in: string[]; before?: string | null }
export interface Example { title: string; values: Record<string, string> }
export interface Field {
  name: string
  label: string
  type: FieldType
  min?: number | null
  max?: number | null
  decimals?: number | null
  required: boolean
  required_if?: Condition | null
  hide_if_classified?: boolean
  past?: boolean
  coarse_allowed?: boolean
  readonly?: boolean
  /* The server fills it, people read it. */
  given?: boolean
  /* A row is one result: the cockpit counts rows. */
  counted?: boolean
  /* Rows by unit, beside which the figures of the period before stand. */
  compared?: boolean
  /* Only a yes will do: a box to tick, not a question. */
  declaration?: boolean
  /* A column of 审签单. */
  on_sheet?: boolean
  stage?: string | null
  code_list?: string | null
  unit_kinds?: string[] | null
  /* Of other units than the one that files. */
  others?: boolean
  entry_module?: string | null
  /* Offered are entries that this became of. */
  entry_outcome?: string | null
  starts?: string | null
  /* Links to what any unit has in force, not to the own unit's alone. */
  any_unit?: boolean
  fields?: Field[] | null
  row_key?: string | null
  accept?: string[] | null
  max_files?: number | null
  classified_label?: string | null
  guidance?: string | null
  hint?: string | null
  pattern_chips?: string[] | null
  examples?: Example[]
}
export interface Code { code: string; label: string; note?: string | null; parent?: string | null }
/* What a code meant until a day. */
export interface CodePast { code: string; label: string; from: string | null; to: string }
/* concerns: the kinds of field that it speaks of. */
export interface ReturnReason { code: string; label: string; counted?: boolean; concerns?: FieldType[] }
/* Without a role nobody works there: the entry has arrived. */
export interface Stage { stage: string; label: string; unit_scope?: string | null; role?: Role | null }
export interface Note { title: string; text: string }
export interface Module {
  module: string
  label: string
  group: string
  parent?: string | null
  /* Units that an entry leaves out may ask to be named in it. */
  joinable?: boolean
  form: { hash: string; fields: Field[] }
  stages: Stage[]
  code_lists: Record<string, Code[]>
  code_pasts?: Record<string, CodePast[]>
  /* What becomes of an approved filing, where somebody answers. */
  answers?: { label: string; items: Code[] } | null
  /* By which day of it, and until when, reports count a filing. */
  terms?: Terms | null
  guidance: Note[]
  return_reasons: ReturnReason[]
}
export interface Terms { field: string; report: string; periods: { period: string; label: string; end: string; closes: string; window: CountingWindow }[] }
/* 计数区间: from when on an indicator counts, up to the cut-off. */
export type CountingWindow = 'state' | 'latest' | 'year' | 'period' | 'all'

export interface StoredFile {
  id: number
  name: string
  size: number
  media_type: string
  sha256: string
  /* What the server found when it looked at the bytes; before, nothing. */
  pages: number | null
  inspected: boolean
  problem: string | null
  created_at: string
}
export interface Attachment extends StoredFile { field: string }
export type Row = Record<string, unknown>
export type Body = Record<string, unknown>
export interface Desk { unit: Unit; role: Role; role_label: string; since: string; contact?: { name: string; phone: string | null } | null }
export interface Action {
  action: string
  label: string
  needs_reason: boolean
  /* The code list that the reason is chosen from, if there is one. */
  reason_list?: string | null
  next?: string | null
  next_label?: string | null
  findings?: string[] | null
  /* A unit of one of these kinds must be named. */
  unit_kinds?: string[] | null
  /* What a change by it may touch; without it, everything. */
  fields?: string[] | null
  /* A signature under what is being written: taken in the form. */
  in_form?: boolean
}
export interface Receiver { unit: Unit; contact: { name: string; phone: string | null } | null; received: { at: string; by: { account: number; name: string } | null } | null }
export interface LastReturn {
  reason_code: string | null
  reason_label: string | null
  note: string | null
  by: { account: number; name: string } | null
  unit: Unit | null
  stage: string | null
  stage_label?: string | null
  at: string
}
/* readable false: it has a name here, but its filing is not for this reader. */
export interface Link { id: number; title: string; module: string; module_label: string; readable?: boolean }
export interface EntryItem {
  id: number
  module: string
  module_label: string
  unit: Unit
  competent_department: Unit | null
  subject: { id: number; title: string; module?: string } | null
  title: string | null
  period: string | null
  stage: string
  stage_label: string
  state: EntryState
  state_label: string
  revision: number
  version: number
  in_force_version?: number | null
  desk: Desk | null
  created_at: string
  updated_at: string
  due?: string | null
  /* The state of what it answers, where that is owed. */
  owed?: Owed['state'] | null
  filed_on?: string | null
  late?: boolean
  outcome_label?: string | null
  /* On a 审签单: when it was approved, and what its form's marked fields say. */
  approved_at?: string | null
  answers?: Body
}
export interface Subject { id: number; title: string; module: string }
export interface Outcome { code: string; label: string; note: string | null; at: string | null; related: Subject | null }
/* What may be begun from an entry, with the body that names it. */
export interface Start { module: string; label: string; body: Body }
export interface Entry extends EntryItem {
  in_force_version: number | null
  classified: boolean | null
  body: Body
  derived: Record<string, unknown> | null
  /* What the body links to, by name. */
  links: Link[]
  findings?: Body | null
  attachments: Attachment[]
  created_by: { account: number; name: string } | null
  brought_in?: BroughtIn | null
  actions: Action[]
  last_return: LastReturn | null
  outcome?: Outcome | null
  /* Issued to units: their progress can be asked for. */
  assigned?: boolean
  /* The kind of assigned work that comes of it: decisions, of a meeting. */
  work?: string | null
  starts?: Start[]
  obligation: { id: number; due: string; period: string | null; state: Owed['state']; filed_on: string | null; late: boolean } | null
  /* Words that stand over the entry, whoever reads it. */
  standing?: string | null
  /* Of a classified entry: who gets its papers, and who has got them. */
  slip?: { receivers: Receiver[] } | null
  warnings: { pointer: string; code: string; detail: string }[]
  /* How many entries alike the reader may compare it with. */
  alike?: number
  /* What may be begun from its rows, and what was. */
  draws?: Draw[]
}
export interface Draw {
  module: string
  label: string
  rows: string
  row: string
  link: string
  link_row: string
  may: boolean
  made: { row: string; entry: number; title: string | null; state_label: string }[]
}
export interface Page<T> { items: T[]; next: string | null; count?: number }

export interface WaitingItem extends EntryItem { since: string; days: number }
export interface Owed {
  obligation: number
  module: string
  module_label: string
  subject: { id: number; title: string } | null
  period: string | null
  unit: Unit
  due: string
  /* Before the first extension; null: it never moved. */
  due_original: string | null
  filed_on: string | null
  state: 'open' | 'filed' | 'met' | 'waived'
  state_label: string
  late: boolean
  days_left: number
  overdue: boolean
  /* An extension that was asked for and is not yet decided. */
  extension: number | null
  entry: number | null
  hands: Desk | null
  /* What the caller may do about it, by the server's rules. */
  actions: string[]
  /* When it was chased today, for those who may. */
  chased_at?: string | null
}
export interface Notice { notice: number; kind: string; kind_label: string; text: string; entry: number | null; obligation: number | null; at: string; read: boolean }
export interface Extension {
  extension: number
  obligation: Omit<Owed, 'actions'>
  due: string
  due_asked: string
  reason: string
  asked_by: { account: number; name: string }
  asked_at: string
  state: 'pending' | 'granted' | 'declined' | 'lapsed'
  state_label: string
  due_granted: string | null
  note: string | null
  decidable: boolean
}
export interface Chase {
  chase: number
  obligation: number | null
  entry: number | null
  module_label: string
  title: string | null
  unit: Unit
  note: string | null
  at: string
  due: string | null
  state_label: string | null
  hands: Desk | null
  outcome: 'waiting' | 'moved' | 'done'
}
export interface Missing { module: string; module_label: string; period: string; due: string; days_left: number; units: number; items: number; overdue: number }
/* A table from which drafts were made for units; open: still drafts. */
export interface Drafted {
  id: number
  module: string
  module_label: string
  name: string
  sha256: string
  by: { account: number; name: string }
  unit: Unit
  at: string
  units: number
  drafts: number
  open: number
}
/* How a filing came that its unit did not begin itself. */
export interface BroughtIn {
  how: 'drafted' | 'migrated'
  batch: number
  by: { account: number; name: string }
  unit: Unit
  at: string | null
  /* Of a migration: the other person of the office. */
  approved_by: { account: number; name: string } | null
}
export interface DeskPage {
  waiting: WaitingItem[]
  waiting_count: number
  mine: EntryItem[]
  owed: Owed[]
  chased: Chase[]
  extensions: Extension[]
  missing: Missing[]
  /* Tables of drafts that were made for the own unit. */
  drafted?: Drafted[]
  /* What the office has to answer. */
  appeals?: Appeal[]
  /* What a module administrator has to answer: approved filings, suggestions. */
  outcomes?: WaitingItem[]
  suggestions?: Suggestion[]
  /* What the own unit contests: open, or answered of late. */
  own_appeals?: Appeal[]
  notices: Notice[]
  counts: Record<string, number>
}
export interface HistoryItem {
  at: string
  action: string
  action_label: string
  stage: string
  stage_label: string
  next: string | null
  version: number
  by: { account: number; name: string } | null
  unit: Unit | null
  role: Role | null
  role_label: string | null
  reason_code: string | null
  reason_label: string | null
  note: string | null
  target?: Unit | null
  related?: Subject | null
}
/* Assigned work of a module by unit. */
export interface UnitWork { unit: Unit; assigned: number; completed: number; under_way: number; overdue: number }
/* One unit's part of one item of assigned work; parent: of which filing it came. */
export interface WorkLine {
  item: { id: number; title: string }
  parent: { id: number; title: string } | null
  unit: Unit
  given_at: string
  due: string
  progress: string | null
  progress_label: string | null
  period: string | null
  reported_at: string | null
  /* The report that says so, for who may read it. */
  entry: number | null
  reports: { due: number; on_time: number; late: number }
  overdue: boolean
  next_due: string | null
  standing: 'open' | 'done' | 'recalled'
  standing_label: string
  /* Since when it is carried out, or when it was recalled. */
  ended_at: string | null
}
export interface WorkLedger extends Page<WorkLine> { module: string; parent_label: string | null }
export interface EntryWork { module: string | null; label: string | null; items: { item: WorkLine['item']; units: number; done: number; overdue: number; recalled: boolean; rows: WorkLine[] }[] }
export interface Assignment {
  unit: Unit
  first_due: string
  handed_from: Unit[]
  progress: string | null
  progress_label: string | null
  period: string | null
  detail: string | null
  last: number | null
  owed: { id: number; due: string; period: string; state: Owed['state']; filed_on: string | null; late: boolean } | null
  entry: number | null
  state_label: string | null
  desk: Desk | null
}
export interface Change { pointer: string; label: string; from: unknown; to: unknown; kind: 'text' | 'value' | 'rows' | 'files' }
export interface Diff { from: number; to: number; changes: Change[] }
export interface VersionItem {
  version: number
  author?: { account: number; name: string } | null
  written_at?: string | null
  frozen_at?: string | null
  body?: Body
}
export interface Version extends VersionItem { body: Body; attachments: Attachment[] }
export interface NumberHolder {
  entry: number | null
  unit: Unit | null
  title: string | null
  document_number: string | null
  stage_label?: string | null
  competent_department?: Unit | null
  /* The entry that the own unit may ask to be named in, and its last request. */
  join?: number | null
  request?: JoinRequest | null
}
export interface SameNumber { detail: string; holder: NumberHolder; same_name: boolean }
export interface NearNumber { detail: string; holder: NumberHolder; canonical: string | null; verdict?: string }
export interface NumberCheck {
  canonical: string | null
  taken: boolean
  same: SameNumber[]
  near: NearNumber[]
  /* The same name under another number, one that cannot be read, or none. */
  elsewhere: NearNumber[]
}

export interface JoinRequest {
  id: number
  state: 'open' | 'granted' | 'declined' | 'withdrawn'
  state_label: string
  unit: Unit
  entry: { id: number; title: string; unit: Unit; stage: string; state_label: string; competent_department: Unit | null; visible: boolean }
  reason: string
  attachment: Attachment | null
  made_by: { account: number; name: string } | null
  made_at: string
  decided_unit: Unit | null
  decided_at: string | null
  note: string | null
  may_decide: boolean
  may_withdraw: boolean
}
export interface NamedUnit { unit: Unit; named: boolean; tried_at: string | null; tried_title: string | null; request: JoinRequest | null; contact?: Desk['contact'] }
export interface NamedUnits extends Page<NamedUnit> { may_join: boolean }

/* One unit's update of a subject in a period; no entry where it may not be seen. */
/* From which day on an update can be filed. */
export interface NextUpdate { period: string; label: string; opens: string; due: string }
export interface EntryOpens { owed: { obligation: number; period: string; label: string; due: string } | null; next: NextUpdate | null }
export interface EntryUpdate {
  unit: Unit
  /* Why it stands here. */
  note?: string
  obligation: { id: number; due: string; period: string | null; state: Owed['state']; filed_on: string | null; late: boolean } | null
  state?: string | null
  state_label: string | null
  /* null: nobody has filed it, or it is not for the reader's eyes. */
  entry: Entry | null
  /* Whom to ask at that unit. */
  contact?: Desk['contact']
  /* Where nothing is owed: when the next opens. */
  next?: NextUpdate | null
}
/* What claims the same source or event, or has the same proof; first the entry itself. */
export interface EntryAlike { why: string; why_label: string; entry: Entry; contact?: Desk['contact'] }
export interface EntryUpdates { subject: { id: number; title: string; module: string }; period: string | null; periods: string[]; items: EntryUpdate[] }
