// SPDX-License-Identifier: Apache-2.0
import type { Difference } from '@/api/reports'

/* What a verification found, in words. */
const RELATION: Record<string, string> = {
  pilot: '试点', pilot_unit: '试点的涉及区县', pilot_suspension: '暂停计入', pilot_state: '试点推进状态', pilot_result: '试点成果',
  achievement: '成效', risk_event: '风险事件', risk_event_unit: '风险事件的涉及区县',
  district_survey: '满意度调查', district_survey_row: '满意度得分',
}
const HOW: Record<string, string> = { changed: '内容与出表时不同', gone: '已不在台账中', added: '出表时台账中没有' }
const PART: Record<string, string> = {
  facts: '计入事实的总数', figures: '驾驶舱数字', work: '需求与堵点榜', units: '参评单位', rule_set: '指标体系', judges: '认定函数', ledger: '台账底账的摘要',
}

/* names: of units; labels: of indicators and indices. */
export function differenceText(d: Difference, names: Map<string, string>, labels: Map<string, string>): string {
  const unit = d.unit ? names.get(d.unit) ?? d.unit : ''
  const indicator = d.indicator ? labels.get(d.indicator) ?? d.indicator : ''
  const entry = d.entry ? `编号 ${d.entry} 第 ${d.version} 版` : ''
  switch (d.part) {
    case 'score': return `存储的得分：${unit} · ${indicator}`
    case 'fact': return `存储的计入事实：${unit} · ${indicator} · ${entry}`
    case 'counted': return `重新统计的计入事实：${unit} · ${indicator} · ${entry}`
    case 'figure': return `重新统计的数值：${unit} · ${indicator}`
    case 'row': return `台账：${RELATION[d.relation ?? ''] ?? d.relation} · ${unit ? `${unit} · ` : ''}${entry}，${HOW[d.how ?? ''] ?? d.how}`
    default: return PART[d.indicator ?? ''] ?? indicator
  }
}
/* Where it can be looked at: the figure's explanation, or the filing. */
export function differenceLink(d: Difference, report: number, labels: Map<string, string>): string | null {
  if (d.part === 'row') return d.entry ? `/entry/${d.entry}` : null
  return d.unit && d.indicator && labels.has(d.indicator) ? `/reports/${report}/${d.unit}/${d.indicator}` : null
}
