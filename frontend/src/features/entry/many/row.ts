// SPDX-License-Identifier: Apache-2.0
import { computed, reactive, ref, toRaw } from 'vue'
import { entryGet } from '@/api/entries'
import type { SheetRow } from '@/api/obligations'
import { Problem, words } from '@/api/problem'
import type { Body, Field } from '@/api/types'
import { checkAll, wrongsOf, type Wrong } from '@/form/check'
import type { Words } from '@/form/kind'
import { correction, editing, signing } from '@/review/actions'
import { copy, useDraft } from '../form/draft'
import { same } from '../form/merge'

interface Host { row: SheetRow; fields: () => Field[]; words: Words; now: () => Date; account: () => number }

/* One line of the page: a draft that begins with the first change to it, and until
   then shows what it will begin with.  It stores itself as the form does. */
export function useRow({ row, fields, words: said, now, account }: Host) {
  const owed = row.obligation
  const before = copy(row.last?.body ?? {})
  const first = reactive<Body>(copy(before))
  const wrongs = ref<Wrong[]>([])
  const note = ref('')
  const draft = useDraft({ module: owed.module, obligation: owed.obligation, fields, autosave: () => true, now, created: () => undefined, account })
  if (row.entry) {
    draft.load(row.entry)
    if (row.entry.state === 'draft') draft.restore(row.entry)
  }
  const entry = draft.entry
  const values = computed<Body>(() => entry.value ? draft.values : first)
  /* What came back is answered in its own form, beside what was said of it. */
  const open = computed(() => entry.value
    ? entry.value.state !== 'returned' && editing(entry.value) !== null && correction(entry.value) === null
    : owed.actions.includes('fill'))
  const typed = (): string[] => fields().map((f) => f.name).filter((n) => !same(first[n], before[n]))
  const dirty = (): boolean => entry.value ? draft.dirty.value : typed().length > 0

  async function start(): Promise<void> {
    try {
      await draft.begin()
    } catch (error) {
      /* somebody of the unit, or an answer that was lost, was first */
      const at = error instanceof Problem && error.code === 'obligation_taken' ? error.extra.entry : null
      if (typeof at !== 'number') throw error
      draft.load(await entryGet(at))
    }
    const body = copy(toRaw(first))
    for (const name of typed()) draft.values[name] = body[name]
  }
  let starting: Promise<void> | null = null
  function begin(): Promise<void> {
    if (entry.value) return Promise.resolve()
    starting ??= start().finally(() => { starting = null })
    return starting
  }
  function refuse(error: unknown): void {
    wrongs.value = error instanceof Problem ? wrongsOf(error.errors) : []
    note.value = wrongs.value.length ? '' : words(error)
  }
  function set(name: string, value: unknown): void {
    wrongs.value = wrongs.value.filter((w) => w.pointer !== `/${name}` && !w.pointer.startsWith(`/${name}/`))
    values.value[name] = value
    if (!entry.value) void begin().then(() => { note.value = '' }, refuse)
  }
  async function save(): Promise<void> {
    if (!entry.value && !typed().length) return
    await begin()
    await draft.save()
  }
  /* Each is signed by itself; true: it went. */
  async function send(): Promise<boolean> {
    note.value = ''
    wrongs.value = []
    try {
      await begin()
      wrongs.value = checkAll(fields(), draft.values, entry.value?.attachments ?? [], said)
      if (wrongs.value.length) return false
      draft.load(await draft.act((entry.value && signing(entry.value)?.action) ?? 'submit'))
      draft.forget()
      return true
    } catch (error) {
      refuse(error)
      return false
    }
  }
  return { draft, entry, values, open, wrongs, note, dirty, set, save, send }
}
