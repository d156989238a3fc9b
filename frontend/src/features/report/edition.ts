// SPDX-License-Identifier: Apache-2.0
import type { EditionChanges, EditionFact, EditionFigure } from '@/api/changes'

/* 与上一版相比: what an edition says against the one before it. */
export const shifted = (f: EditionFigure): boolean => f.value_before !== f.value || f.facts.length > 0

/* n 处不同 and of what kind each is, or that there is none. */
export function editionWords(e: EditionChanges, of: string): string {
  if (!e.differ) return `与上一版（第 ${e.revision} 版）相比：没有不同`
  const own = e.figures.filter(shifted).length, moved = e.figures.length - own
  const parts = [
    e.about.length && `规则和范围 ${e.about.length} 处`, own && `实际值或计入的记录 ${own} 处`,
    moved && `随标准值变动的指标得分 ${moved} 处`, e.totals.length && `指数、名次或色档 ${e.totals.length} 个${of}`,
  ]
  return `与上一版（第 ${e.revision} 版）相比：${e.differ} 处不同（${parts.filter(Boolean).join('，')}）`
}

const COUNTED = { added: '新计入', gone: '不再计入', changed: '版本或计法不同' }
const LEFT = { added: '未计入', gone: '上一版未计入，本版没有', changed: '不计入的原因或版本不同' }
export function factWords(f: EditionFact, counted: boolean): string {
  const how = counted ? COUNTED[f.how] : f.how === 'added' && f.label ? f.label : LEFT[f.how]
  return `第 ${f.entry} 号${f.title ? ` ${f.title}` : ''}：${how}`
}

/* Whose standards moved with what is different elsewhere: by indicator. */
export function movedWith(e: EditionChanges): { label: string; units: number }[] {
  const labels = e.figures.filter((f) => !shifted(f)).map((f) => f.label)
  return [...new Set(labels)].map((label) => ({ label, units: labels.filter((l) => l === label).length }))
}
