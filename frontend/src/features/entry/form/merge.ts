// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@/api/problem'
import type { Body, Field, Row } from '@/api/types'

export interface Clash { field: Field; mine: unknown; theirs: unknown }

/* What was last known to be stored: as it was sent from here, and as the
   server tidied it (trimmed ends, numbers). Only the first tells what was
   typed since, only the second what somebody else wrote. */
export interface Known { sent: Body; stored: Body }

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
const kept = (fields: Field[]): Field[] => fields.filter((f) => f.type !== 'files' && (f.stage ?? 'entry') === 'entry')
const typed = (f: Field, known: Known, mine: Body): boolean => !same(known.sent[f.name], mine[f.name])
const written = (f: Field, known: Known, theirs: Body): boolean => !same(known.stored[f.name], theirs[f.name])

/* Fields that both sides changed, and not to the same. */
export function clashes(fields: Field[], known: Known, theirs: Body, mine: Body): Clash[] {
  return kept(fields)
    .filter((f) => typed(f, known, mine) && written(f, known, theirs) && !same(mine[f.name], theirs[f.name]))
    .map((f) => ({ field: f, mine: mine[f.name], theirs: theirs[f.name] }))
}

/* Theirs where only they wrote; mine everywhere else. */
export function merged(fields: Field[], known: Known, theirs: Body, mine: Body): Body {
  return Object.fromEntries(kept(fields)
    .filter((f) => written(f, known, theirs) && !typed(f, known, mine))
    .map((f) => [f.name, theirs[f.name]]))
}

/* Parts of rows that only the server gives (成果编号) come into the rows that
   lack them. Returns what thereby is as stored, not as typed. */
export function adopt(fields: Field[], values: Body, sent: Body, stored: Body): Body {
  const given: Body = {}
  for (const field of fields.filter((f) => f.type === 'rows')) {
    const names = (field.fields ?? []).filter((f) => f.readonly || f.given).map((f) => f.name)
    const [mine, theirs] = [values[field.name], stored[field.name]]
    if (!names.length || !Array.isArray(mine) || !Array.isArray(theirs) || mine.length !== theirs.length) continue
    const untouched = same(mine, sent[field.name])
    const rows = (mine as Row[]).map((row, i) => ({ ...Object.fromEntries(names.map((n) => [n, (theirs[i] as Row)[n]])), ...row }))
    if (same(rows, mine)) continue
    values[field.name] = rows
    if (untouched) given[field.name] = JSON.parse(JSON.stringify(rows))
  }
  return given
}

/* Who changed it meanwhile, as a stale revision is refused. */
export function whoAndWhen(problem: Problem | undefined): { by: string; at: string } {
  const by = problem?.extra.changed_by
  const at = problem?.extra.changed_at
  const name = by !== null && typeof by === 'object' && 'name' in by ? by.name : by
  return { by: typeof name === 'string' ? name : '', at: typeof at === 'string' ? at : '' }
}
