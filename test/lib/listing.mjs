// SPDX-License-Identifier: Apache-2.0
// What a workbook of a table of the screen must hold, worked out from the answer
// of the page's own route by nothing of the program: {of: {path, sheets}}, where
// sheets(pages) is [[name, [{heading: text}]]] for what the sheets must say.
import { dateOf, readWorkbook } from './xlsx.mjs';
import { ended } from './table.mjs';

const period = p => {
  if (!p) return '';
  const q = /^(\d{4})Q(\d)$/.exec(p);
  return q ? `${q[1]}年第${' 一二三四'[q[2]]}季度` : `${p.slice(0, 4)}年${p[5] * 2 - 1}—${p[5] * 2}月`;
};
const left = d => d < 0 ? `逾期 ${-d} 天` : d === 0 ? '今日截止' : `剩 ${d} 天`;
const text = v => v === null || v === undefined ? '' : String(v);
const rate = v => v === null ? '' : String(Number(v));
const minute = t => t ? new Date(Date.parse(t) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ') : '';
const items = pages => pages.flatMap(p => p.items);

const owed = o => ({
  事项: o.subject?.title ?? o.module_label, 业务: o.module_label, 单位: o.unit.name, 期次: period(o.period),
  截止: o.due, 原截止: text(o.due_original), 状态: o.state_label,
  说明: [o.state === 'open' ? (o.filed_on ? '被驳回，待修改' : left(o.days_left)) : o.late ? '逾期报送' : '',
    o.extension ? '延期申请办理中' : ''].filter(Boolean).join('；'),
  在谁手里: o.hands ? `${o.hands.unit.short ?? o.hands.unit.name}${o.hands.role_label}` : '', 自: minute(o.hands?.since),
  联系: o.hands?.contact ? `${o.hands.contact.name} ${o.hands.contact.phone}` : '',
});
const FIGURES = [['open', '待报'], ['filed', '在审'], ['met', '已报'], ['nothing', '其中零报告'], ['late', '逾期']];
function matrix([m]) {
  const heads = m.modules.flatMap(x => FIGURES.map(([key, label]) => [x.module, key, `${x.label}：${label}`]));
  const at = (u, module) => m.cells.find(c => c.unit === u && c.module === module);
  const rows = m.units.map(u => Object.fromEntries([['单位', u.name],
    ...heads.map(([module, key, label]) => [label, text(at(u.unit, module)?.[key])])]));
  const sum = Object.fromEntries([['单位', '合计'], ...heads.map(([module, key, label]) =>
    [label, String(m.cells.filter(c => c.module === module).reduce((n, c) => n + c[key], 0))])]);
  return [[m.label, m.units.length > 1 ? [...rows, sum] : rows]];
}
function usage([u]) {
  const reasons = u.reasons.filter(r => u.items.some(x => r.code in x.by_reason));
  return [
    ['各单位', u.items.map(x => ({ 单位: x.unit.name, 提交: text(x.submitted), 被驳回: text(x.returned),
      ...Object.fromEntries(reasons.map(r => [`${r.label}${r.counted ? '（计入）' : ''}`, text(x.by_reason[r.code] ?? 0)])),
      计入考评的驳回: text(x.held), 首次通过: text(x.first), '一次通过率（%）': rate(x.first_rate), '按时率（%）': rate(x.rate) }))],
    ['审核用时', u.reviews.map(r => ({ 单位: r.unit.name, 环节: r.stage_label ?? r.stage, 办结: text(r.decided),
      其中驳回: text(r.returned), '用时中位数（工作日）': rate(r.median_days), '最长（工作日）': text(r.longest_days) }))],
    ...(u.people.length ? [['本单位人员', u.people.map(p => ({ 姓名: p.name, 提交: text(p.submitted),
      被驳回: text(p.returned), 计入考评: text(p.held) }))]] : []),
  ];
}
const work = parent => w => ({
  事项: w.item.title, ...(parent ? { [parent]: text(w.parent?.title) } : {}), 责任单位: w.unit.name, 交办: minute(w.given_at).slice(0, 10), 反馈时限: w.due,
  推进状态: w.progress_label ?? '未反馈', 期次: period(w.period), 通过: minute(w.reported_at).slice(0, 10), 到期应报: text(w.reports.due),
  按时: text(w.reports.on_time), 逾期: text(w.reports.late), 说明: w.overdue ? '逾期未报' : w.next_due ? `${w.next_due} 前反馈` : '',
  落实: w.standing_label, 办结: minute(w.ended_at).slice(0, 10),
});
const TRAFFIC = { overdue: '有逾期', soon: '须关注', on_track: '正常推进', completed: '已完成' };
const project = today => p => ({
  项目: p.name, 牵头部门: p.lead_department.name,
  联系人: [p.contact?.name, p.contact?.phone].filter(Boolean).join(' '), 推进状态: TRAFFIC[p.counts.traffic],
  说明: p.counts.traffic === 'completed' ? '里程碑全部完成' : p.counts.overdue ? `${p.counts.overdue} 个里程碑逾期`
    : p.counts.next_due ? `下一时限 ${p.counts.next_due}，${left(Math.round((Date.parse(p.counts.next_due) - Date.parse(today)) / 86_400_000))}` : '',
  里程碑: text(p.counts.milestones), 已完成: text(p.counts.completed), 到期里程碑: text(p.counts.due), 按时完成: text(p.counts.on_time),
  到期进展: text(p.counts.updates_due), 按时报送: text(p.counts.updates_on_time), 成果: text(p.counts.results), 其中获认可: text(p.counts.recognised),
});
const ASKED = { pending: '待办理', granted: '已准予', declined: '未准', lapsed: '已失效' };
const KINDS = { district: '区县改革报表', project: '重大改革项目报表' };

export const listings = {
  owed: { path: '/obligations', sheets: pages => [['应报事项', items(pages).map(owed)]] },
  matrix: { path: '/obligations/matrix', sheets: matrix },
  rates: { path: '/obligations/rates', sheets: ([p]) => [[p.label, p.items.map(r => ({ 单位: r.unit.name, 已到期: text(r.expected),
    按时: text(r.on_time), 准予延期: text(r.granted), 逾期: text(r.late), '按时率（%）': rate(r.rate), '含准予延期（%）': rate(r.rate_granted),
    未到期: text(r.pending), 免报: text(r.waived), 计入考评的驳回: text(r.returned) }))]] },
  usage: { path: '/usage', sheets: usage },
  extensions: { path: '/extensions', sheets: pages => [['延期申请', items(pages).map(x => ({ 单位: x.obligation.unit.name,
    事项: x.obligation.subject?.title ?? x.obligation.module_label, 业务: x.obligation.module_label, 期次: period(x.obligation.period),
    截止: x.due, 申请延至: x.due_asked, 原因: x.reason, 申请人: x.asked_by.name, 申请: minute(x.asked_at), 结果: ASKED[x.state],
    延至: text(x.due_granted), 答复: text(x.note) }))]] },
  work: { path: q => `/work/${q.module}`, sheets: pages => [['落实台账', items(pages).map(u => ({ 单位: u.unit.name, 承担: text(u.assigned),
    已完成: text(u.completed), 推进中: text(u.under_way), 未完成: text(u.assigned - u.completed), 逾期未报: text(u.overdue) }))]] },
  work_items: { path: q => `/work/${q.module}/items`, sheets: pages => [['逐项落实台账', items(pages).map(work(pages[0].parent_label))]] },
  projects: { path: '/projects', sheets: (pages, today) => [['重大改革项目', items(pages).map(project(today))]] },
  bulletins: { path: '/bulletins', sheets: pages => [['已发布动态', items(pages).map(b => ({ 发布: minute(b.published_at), 标题: b.title,
    单位: b.unit.name, 更正: minute(b.changed_at), 摘要: b.excerpt }))]] },
  migrations: { path: '/migrations', sheets: pages => [['历史数据迁移登记', items(pages).map(m => ({ 批次: text(m.id), 业务: m.module_label,
    件数: text(m.rows), 单位: text(m.units), 有豁免: text(m.waived), 来源和依据: text(m.reason), 准备: m.prepared_by.name,
    准备时间: minute(m.prepared_at), 批准: text(m.decided_by?.name), 批准时间: minute(m.decided_at), 状态: m.state_label }))]] },
  appeals: { path: '/appeals', sheets: pages => [['申诉', items(pages).map(a => ({ 单位: a.unit.name, 指标: a.indicator_label ?? a.indicator,
    对象: a.measured.name, 报表: `${a.period_label}${KINDS[a.kind]}`, 版次: text(a.revision), 申诉理由: text(a.text), 提出: minute(a.made_at),
    撤回: minute(a.withdrawn_at), '用时（天）': text(a.days), 答复截止: a.due, 结果: a.state_label, 答复: text(a.answer) }))]] },
};

/** The whole of a list, page after page, as s reads it with these filters. */
export async function pagesOf(s, of, query = {}) {
  const { path } = listings[of];
  const { module, ...rest } = query;
  const q = typeof path === 'string' ? query : rest;
  const pages = [];
  for (let after = null; pages.length === 0 || after; after = pages.at(-1).next) {
    const p = new URLSearchParams({ ...q, ...(after ? { after } : {}) });
    pages.push(await s.get(`${typeof path === 'string' ? path : path(query)}?${p}`));
  }
  return pages;
}

/** What s asks for as a workbook: the job, the answer with its bytes, the sheets. */
export async function taken(s, what) {
  const { job } = await s.post('/exports', what);
  const j = await ended(s, job);
  if (j.state !== 'done') throw new Error(`no workbook of ${JSON.stringify(what)}: ${JSON.stringify(j)}`);
  const r = await s.try('GET', `/jobs/${job}/file`);
  if (r.status !== 200) throw new Error(r.text);
  return { s, job, j, r, ...readWorkbook(r.bytes) };
}

/** A sheet as [{heading: text}]: days and times as they are read, numbers to the
 *  digits that a spreadsheet shows (85.71 is stored as 85.70999999999999). */
export function rowsOf(sheet) {
  const read = c => !c?.text ? '' : /y/.test(c.format ?? '') ? dateOf(c.text)
    : c.type === 'n' ? String(Number(Number(c.text).toPrecision(12))) : c.text;
  const heads = sheet.texts[0];
  return sheet.rows.slice(1).map(row => Object.fromEntries(heads.map((h, c) => [h, read(row[c])])));
}
