// SPDX-License-Identifier: Apache-2.0
import type { Appeal } from '@/api/appeals'
import type { Assignment, Attachment, Chase, DeskPage, Entry, EntryItem, Extension, Field, FullUnit, HistoryItem, Module, ModuleList, Notice, Owed, WaitingItem } from '@/api/types'
import type { Words } from '@/form/kind'

export const unit = (id: string, name: string, more: Partial<FullUnit> = {}): FullUnit =>
  ({ unit: id, name, short: name.replace(/(区|县)$/, ''), kind: 'district', functional_area: false, region: '渝东北', reports: true, ...more })
export const UNITS: FullUnit[] = [
  unit('U1', '万州区'), unit('U2', '渝北区', { region: '中心城区' }), unit('U3', '石柱土家族自治县', { short: '石柱' }),
  unit('U4', '两江新区', { short: '两江新区', region: '中心城区', functional_area: true }),
  unit('D1', '市住房城乡建委', { kind: 'department', short: '市住建委', region: null }), unit('D7', '市委改革办', { kind: 'reform_office', short: '改革办', region: null }),
]

export const field = (name: string, more: Partial<Field> = {}): Field => ({ name, label: `栏目${name}`, type: 'text', required: false, ...more })

export const FIELDS: Field[] = [
  field('classified', { label: '是否涉密', type: 'boolean', required: true, guidance: '请通过内网邮箱报送。' }),
  field('matter', { label: '改革事项', max: 10, required: true, classified_label: '事项代称', pattern_chips: ['建立xxx机制'], guidance: '要高度总结凝练。' }),
  field('situation', { label: '计分情形', type: 'code', code_list: 'situation', required: true }),
  field('medium', { label: '媒体', type: 'code', code_list: 'medium', required_if: { field: 'situation', in: ['P1'] } }),
  field('problem', { label: '解决问题', type: 'longtext', max: 200, required: true, hide_if_classified: true, examples: [{ title: '表二', values: { problem: '针对某问题，出台《某办法》。' } }] }),
  field('spread', { label: '推广区县', type: 'units', unit_kinds: ['district'] }),
  field('results', {
    label: '试点成果', type: 'rows', row_key: 'result_id', counted: true, fields: [
      field('result_id', { readonly: true }), field('name', { label: '成果名称', required: true, max: 20 }), field('measures', { label: '具体举措', type: 'longtext' }),
    ],
  }),
  field('evidence', { label: '佐证材料', type: 'files', required: true, accept: ['pdf'], max_files: 2, hide_if_classified: true }),
  field('caused', { label: '因改革引发', type: 'boolean', required: true, stage: 'office_review' }),
]

export const MODULE: Module = {
  module: 'achievement', label: '成效晾晒', group: 'achievement', form: { hash: 'h', fields: FIELDS },
  stages: [
    { stage: 'entry', label: '录入', role: 'clerk' }, { stage: 'unit_review', label: '本级审核', role: 'reviewer' },
    { stage: 'office_review', label: '市委改革办审核', role: 'reviewer' }, { stage: 'approved', label: '已通过', role: null },
  ],
  code_lists: {
    situation: [{ code: 'N1', label: '会议交流' }, { code: 'P1', label: '媒体报道' }],
    medium: [{ code: 'M1', label: '人民日报' }, { code: 'M2', label: '新华社' }],
  },
  guidance: [{ title: '填报范围界定', text: '只填报今年以来的情形。' }],
  return_reasons: [{ code: 'not_eligible', label: '不符合计分条件', counted: true }, { code: 'wording', label: '表述不规范' }],
}
export const MENU: ModuleList = { groups: [{ group: 'achievement', label: '成效晾晒管理', modules: [{ module: 'achievement', label: '成效晾晒', online: true, may_create: true, has_step: true, owed: 0, owed_before: 0, ledger: true, parent: null, submit: { action: 'submit', label: '提交' } }] }] }
export const WORDS: Words = { codes: (list) => MODULE.code_lists[list] ?? [], unit: (id) => UNITS.find((u) => u.unit === id), link: (id) => id === 3 ? { id: 3, title: '城市更新试点', module: 'pilot', module_label: '改革试点' } : undefined }

export const item = (more: Partial<EntryItem> = {}): EntryItem => ({
  id: 17, module: 'achievement', module_label: '成效晾晒', unit: { unit: 'U2', name: '渝北区', short: '渝北' }, competent_department: null, subject: null,
  title: '建立某机制', period: null, stage: 'unit_review', stage_label: '本级审核', state: 'in_review', state_label: '待本级审核', revision: 3, version: 1,
  desk: { unit: { unit: 'U2', name: '渝北区', short: '渝北' }, role: 'reviewer', role_label: '审核员', since: '2023-04-09T09:02:00+08:00' },
  created_at: '2023-04-05T10:00:00+08:00', updated_at: '2023-04-09T09:02:00+08:00', ...more,
})
export const entry = (more: Partial<Entry> = {}): Entry => ({
  ...item(), in_force_version: null, classified: false, body: { classified: false, matter: '建立某机制', situation: 'N1', problem: '针对某问题。' },
  derived: {}, links: [], attachments: [], created_by: { account: 1, name: '录入员甲' }, actions: [], last_return: null, obligation: null, warnings: [], ...more,
})
export const draft = (more: Partial<Entry> = {}): Entry => entry({
  stage: 'entry', stage_label: '录入', state: 'draft', state_label: '草稿',
  actions: [{ action: 'edit', label: '编辑', needs_reason: false }, { action: 'submit', label: '提交', needs_reason: false, in_form: true }], ...more,
})
export const file = (more: Partial<Attachment> = {}): Attachment =>
  ({ id: 9, field: 'evidence', name: '通知.pdf', size: 2048, media_type: 'application/pdf', sha256: 'a'.repeat(64), pages: 4, inspected: true, problem: null, created_at: '2023-04-05T10:00:00+08:00', ...more })
export const happened = (more: Partial<HistoryItem> = {}): HistoryItem => ({
  at: '2023-04-05T10:20:00+08:00', action: 'submit', action_label: '提交', stage: 'entry', stage_label: '录入', next: 'unit_review', version: 1,
  by: { account: 1, name: '录入员甲' }, unit: { unit: 'U2', name: '渝北区' }, role: 'clerk', role_label: '录入员', reason_code: null, reason_label: null, note: null, ...more,
})
export const assignment = (more: Partial<Assignment> = {}): Assignment => ({
  unit: { unit: 'U1', name: '万州区', short: '万州' }, first_due: '2023-03-31', handed_from: [], progress: null, progress_label: null, period: null, detail: null, last: null,
  owed: { id: 5, due: '2023-03-31', period: '2023Q1', state: 'open', filed_on: null, late: true }, entry: null, state_label: null, desk: null, ...more,
})
export const waits = (more: Partial<WaitingItem> = {}): WaitingItem => ({ ...item(), since: '2023-04-09T09:02:00+08:00', days: 2, ...more })
export const owes = (more: Partial<Owed> = {}): Owed => ({
  obligation: 5, module: 'pilot_update', module_label: '推进状态更新', subject: { id: 3, title: '城市更新试点' }, period: '2023Q1', due: '2023-04-30', days_left: 19, overdue: false, entry: null,
  unit: { unit: 'U2', name: '渝北区', short: '渝北' }, due_original: null, filed_on: null, state: 'open', state_label: '待报', late: false, extension: null,
  hands: { unit: { unit: 'U2', name: '渝北区', short: '渝北' }, role: 'clerk', role_label: '录入员', since: '2023-04-10T00:00:05+08:00', contact: null }, actions: ['fill', 'extend'], ...more,
})
export const asked = (more: Partial<Extension> = {}): Extension => ({
  extension: 3, obligation: owes(), due: '2023-04-30', due_asked: '2023-05-10', reason: '数据未到', asked_by: { account: 1, name: '录入员甲' }, asked_at: '2023-04-11T09:00:00+08:00',
  state: 'pending', state_label: '待办理', due_granted: null, note: null, decidable: true, ...more,
})
export const chased = (more: Partial<Chase> = {}): Chase => ({
  chase: 8, obligation: 5, entry: null, module_label: '推进状态更新', title: '城市更新试点（2023年第一季度）', unit: { unit: 'U2', name: '渝北区', short: '渝北' }, note: null,
  at: '2023-04-10T10:00:00+08:00', due: '2023-04-30', state_label: '待报', hands: null, outcome: 'waiting', ...more,
})
export const told = (more: Partial<Notice> = {}): Notice => ({ notice: 3, kind: 'return', kind_label: '驳回', text: '被驳回', entry: 17, obligation: null, at: '2023-04-08T10:00:00+08:00', read: false, ...more })
export const desk = (more: Partial<DeskPage> = {}): DeskPage => ({ waiting: [], waiting_count: 0, mine: [], owed: [], chased: [], extensions: [], missing: [], notices: [], counts: {}, ...more })

export const APPEAL: Appeal = {
  id: 5, due: '2023-04-26', report: 302, kind: 'district', period: '2023Q1', period_label: '2023年第一季度', revision: 1, unit: { unit: 'U500112', name: '渝北区', short: '渝北' }, measured: { unit: 'U500112', name: '渝北' }, indicator: 'acceptance', indicator_label: '试点按时通过验收率', state: 'open', state_label: '待答复',
  text: '漏计一个试点', entries: [51], files: [], made_at: '2023-04-12T10:00:00+08:00', until: '2023-04-25T00:00:00+08:00', days: 3, answer: null, corrected: [], decided_at: null, withdrawn_at: null, may_withdraw: false, may_attach: false, may_decide: false,
}
