// SPDX-License-Identifier: Apache-2.0
import type { Difference } from '@/api/reports'

/* What a verification found, in words. */
const HOW: Record<string, string> = { changed: '内容与出表时不同', gone: '已不在台账中', added: '出表时台账中没有' }
const PART: Record<string, string> = {
  facts: '计入事实的总数', figures: '驾驶舱数字', work: '需求与堵点榜', units: '参评名单', rule_set: '指标体系', judges: '认定函数', ledger: '台账底账的摘要',
}

const HEAD: Record<string, string> = {
  kind: '报表种类', period: '期次', revision: '版次', rule_set: '指标体系', horizon: '台账时点', cut_off: '统计截止日', corrects: '是否更正版', reason: '更正原因', cause: '更正起因', approval_window_end: '补审期截止时间',
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
    case 'row': return `台账：${d.label ?? d.relation} · ${unit ? `${unit} · ` : ''}${entry}，${HOW[d.how ?? ''] ?? d.how}`
    case 'head': return `页面所示的${HEAD[d.indicator ?? ''] ?? d.indicator}`
    case 'paper': return `已存的 ${(d.indicator ?? '').toUpperCase()} 文件`
    case 'ranks': return '已存的名次区间'
    case 'answer': return '驾驶舱存储的答复'
    default: return PART[d.indicator ?? ''] ?? indicator
  }
}
/* Where it can be looked at: the figure's explanation, or the filing. */
export function differenceLink(d: Difference, report: number, labels: Map<string, string>): string | null {
  if (d.part === 'row') return d.entry ? `/entry/${d.entry}` : null
  return d.unit && d.indicator && labels.has(d.indicator) ? `/reports/${report}/${d.unit}/${d.indicator}` : null
}
