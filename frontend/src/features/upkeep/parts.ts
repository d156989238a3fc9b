// SPDX-License-Identifier: Apache-2.0
import type { Example, Field, Note } from '@/api/types'
import type { FieldWord, FormWords, Part } from '@/api/upkeep'

/* What can be written beside a field, and what stands there today: the words
   of the office, or else the program's own. */
export const PARTS: Record<Part, string> = { notes: '整张表单的填报说明', guidance: '填写要求', hint: '简短提示', pattern_chips: '参考句式', example: '范例' }

export interface Place {
  key: string
  field: string
  label: string
  part: Part
  own: unknown
  now: FieldWord | null
  later: FieldWord[]
}

const PROSE = ['text', 'longtext']

function parts(field: Field): Part[] {
  return PROSE.includes(field.type) ? ['guidance', 'hint', 'pattern_chips', 'example'] : ['guidance', 'hint']
}
/* The office writes one example, which stands for all of the program's: it
   begins with the first of them. */
function ownOf(field: Field, part: Part): unknown {
  return part === 'example' ? field.examples?.[0] : field[part as 'guidance']
}
function place(words: FormWords, today: string, field: string, label: string, part: Part, own: unknown): Place {
  const mine = words.items.filter((i) => i.field === field && i.part === part)
  return {
    key: `${field} ${part}`, field, label, part, own: own ?? null, now: mine.find((i) => i.now) ?? null,
    later: mine.filter((i) => i.from !== null && i.from > today),
  }
}

/* Every place of a form, its rows' fields after the field that holds them. */
export function placesOf(words: FormWords, today: string): Place[] {
  const walk = (fields: Field[], above: string, title: string): Place[] => fields.filter((f) => !f.readonly && !f.given).flatMap((f) => {
    const name = above + f.name
    const label = title + f.label
    return [
      ...parts(f).map((p) => place(words, today, name, label, p, ownOf(f, p))),
      ...walk(f.fields ?? [], `${name}.`, `${label} · `),
    ]
  })
  return [place(words, today, '', '', 'notes', words.guidance), ...walk(words.fields, '', '')]
}
/* Something stands there, today or from a day on. */
export function filled(p: Place): boolean {
  const v = p.now ? p.now.value : p.own
  return p.later.length > 0 || (Array.isArray(v) ? v.length > 0 : Boolean(v))
}

/* A value as paragraphs that people read. */
export function told(part: Part, value: unknown, fields: Field[]): string[] {
  if (value === null || value === undefined) return []
  if (part === 'pattern_chips') return value as string[]
  if (part === 'notes') return (value as Note[]).map((n) => `${n.title}：${n.text}`)
  if (part === 'example') {
    const e = value as Example
    return [e.title, ...Object.entries(e.values).map(([name, text]) => `${labelOf(fields, name)}：${text}`)]
  }
  return String(value).split('\n')
}
export function labelOf(fields: Field[], name: string): string {
  for (const f of fields) {
    if (f.name === name) return f.label
    const inner = f.fields?.find((x) => x.name === name)
    if (inner) return inner.label
  }
  return name
}
/* The fields that an example at this place may fill: those beside it. */
export function beside(fields: Field[], field: string): Field[] {
  const above = field.includes('.') ? fields.find((f) => f.name === field.split('.')[0])?.fields ?? [] : fields
  return above.filter((f) => PROSE.includes(f.type))
}
