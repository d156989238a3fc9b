// SPDX-License-Identifier: Apache-2.0
import { computed, onUnmounted, reactive, ref, shallowRef, toRaw, watch } from 'vue'
import { connected } from '@/api/connection'
import { entryAct, entryCreate, entryEdit, entryGet } from '@/api/entries'
import { newKey } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Body, Entry, Field } from '@/api/types'
import { patchOf } from '@/form/visible'
import { useFiles } from './files'
import { drop, keep, keyOf, recall, type First, type Kept } from './keep'
import { adopt, clashes, merged, whoAndWhen, type Clash } from './merge'

export type DraftState = 'new' | 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict'

interface Options {
  module: string
  obligation: number | null
  fields: () => Field[]
  /* A correction is stored when the person says so, not as they type. */
  autosave: () => boolean
  now: () => Date
  created: (entry: Entry) => void
  account: () => number
}
interface Conflict { theirs: Entry; list: Clash[]; by: string; at: string }

const PAUSE = 800
/* A server that catches its breath is asked again by itself. */
const AGAIN = 4000
const mayPass = (error: Problem): boolean => error.status === 429 || error.status >= 502
export const copy = <T>(value: T): T => value === undefined ? value : JSON.parse(JSON.stringify(value)) as T

/* A draft as it is typed, and the same draft as the server has it. Writes
   queue up, since each needs the revision that the one before it made. */
export function useDraft(options: Options) {
  const entry = shallowRef<Entry | null>(null)
  const values = reactive<Body>({})
  const sent = shallowRef<Body>({})
  const state = ref<DraftState>('new')
  const savedAt = ref<Date | null>(null)
  const failure = ref<Problem | null>(null)
  const clash = shallowRef<Conflict | null>(null)
  const restored = ref(false)
  let queue: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  /* A first save whose answer was lost is repeated as it was, under its key:
     it may have arrived, and there is to be one draft of it. */
  let first: First | null = null
  const place = (): string => keyOf(options.module, entry.value?.id ?? null, options.obligation)

  const changes = (): Body => patchOf(options.fields(), sent.value, values)
  const dirty = computed(() => Object.keys(changes()).length > 0)
  const known = () => ({ sent: sent.value, stored: entry.value?.body ?? {} })

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = queue.then(run, run)
    queue = turn.catch(() => undefined)
    return turn
  }
  function load(from: Entry): void {
    for (const key of Object.keys(values)) Reflect.deleteProperty(values, key)
    Object.assign(values, copy(from.body))
    sent.value = copy(from.body)
    entry.value = from
    state.value = 'saved'
  }
  /* What this tab still held comes back as it was, then what happened to the
     entry meanwhile comes in. */
  function restore(theirs: Entry | null): void {
    const kept: Kept | null = recall(place(), options.account())
    if (!kept) return
    Object.assign(values, kept.values)
    sent.value = kept.sent
    first = kept.first ?? null
    if (theirs && kept.entry) {
      entry.value = kept.entry
      if (!absorb(theirs)) return
    }
    restored.value = dirty.value
    if (dirty.value) { state.value = 'dirty'; later() } else drop(place())
  }
  /* The server's newer state of the entry: others' changes come in, ours
     stay. False when one field was changed by both; then nothing moves. */
  function absorb(theirs: Entry, problem?: Problem): boolean {
    const list = clashes(options.fields(), known(), theirs.body, toRaw(values))
    if (list.length) {
      clash.value = { theirs, list, ...whoAndWhen(problem) }
      state.value = 'conflict'
      return false
    }
    take(theirs)
    return true
  }
  /* Theirs comes in wherever nothing was typed here. */
  function take(theirs: Entry): void {
    const news = copy(merged(options.fields(), known(), theirs.body, toRaw(values)))
    Object.assign(values, news)
    sent.value = { ...sent.value, ...copy(news) }
    entry.value = theirs
  }
  function settle(): void {
    failure.value = null
    savedAt.value = options.now()
    state.value = dirty.value ? 'dirty' : 'saved'
    if (dirty.value) later()
    else forget()
  }
  function hold(): void {
    keep(place(), { account: options.account(), entry: entry.value, sent: sent.value, values: toRaw(values), first })
  }
  function forget(): void {
    restored.value = false
    drop(place())
  }
  /* The person chose, field by field; every other change of both is kept. */
  function resolve(mine: Set<string>): Promise<void> {
    const open = clash.value
    if (!open) return Promise.resolve()
    clash.value = null
    state.value = 'dirty'
    take(open.theirs)
    for (const c of open.list) {
      if (!mine.has(c.field.name)) values[c.field.name] = copy(c.theirs)
      sent.value = { ...sent.value, [c.field.name]: copy(c.theirs) }
    }
    return save()
  }

  async function write(): Promise<void> {
    const patch = copy(changes())
    if (state.value === 'conflict') return
    if (entry.value && !Object.keys(patch).length) { state.value = 'saved'; return }
    state.value = 'saving'
    try {
      if (entry.value) {
        const answer = await entryEdit(entry.value, patch)
        sent.value = { ...sent.value, ...patch }
        entry.value = answer
      } else {
        first ??= { patch, key: newKey() }
        hold()
        const answer = await entryCreate(options.module, Object.fromEntries(Object.entries(first.patch).filter(([, v]) => v !== null)), options.obligation, first.key)
        drop(place())
        sent.value = first.patch
        first = null
        entry.value = answer
        options.created(answer)
      }
      sent.value = { ...sent.value, ...adopt(options.fields(), values, sent.value, entry.value.body) }
      settle()
    } catch (error) {
      await refused(error)
    }
  }
  /* An answer to an obligation exists from the start: it may begin with what
     was approved last time. */
  async function begin(): Promise<void> {
    load(await entryCreate(options.module, {}, options.obligation))
    if (entry.value) options.created(entry.value)
  }
  async function refused(error: unknown): Promise<void> {
    if (!(error instanceof Problem)) throw error
    if (error.status > 0 && !mayPass(error)) first = null
    if (error.status === 412 && entry.value) {
      if (absorb(await entryGet(entry.value.id), error)) settle()
      return
    }
    failure.value = error
    state.value = 'failed'
    if (error.status === 0) void connected().then(() => { if (state.value === 'failed') later() })
    else if (mayPass(error)) later(AGAIN)
  }
  function save(): Promise<void> {
    clearTimeout(timer)
    return inTurn(write)
  }
  function later(pause = PAUSE): void {
    clearTimeout(timer)
    if (options.autosave()) timer = setTimeout(() => void save(), pause)
  }

  async function ensure(): Promise<number> {
    if (!entry.value) await save()
    if (!entry.value) throw failure.value ?? new Problem(0, { code: 'unsaved', detail: '草稿尚未保存成功，请稍后再试。' })
    return entry.value.id
  }
  const { attach, detach } = useFiles({ entry, ensure, absorb, inTurn })
  /* Stores what is typed, then takes the step. */
  async function act(action: string, note?: string): Promise<Entry> {
    await save()
    if (failure.value) throw failure.value
    return inTurn(async () => {
      const at = entry.value
      if (!at || dirty.value) throw new Problem(0, { code: 'unsaved', detail: '内容尚未保存，请先处理。' })
      return entryAct(at.id, at.revision, note ? { action, note } : { action })
    })
  }

  watch(values, () => {
    if (!dirty.value) { if (state.value === 'dirty') { state.value = 'saved'; forget() } return }
    hold()
    if (state.value === 'conflict') return
    state.value = 'dirty'
    later()
  })
  onUnmounted(() => clearTimeout(timer))

  return { entry, values, state, savedAt, failure, clash, dirty, restored, load, restore, begin, save, resolve, forget, ensure, attach, detach, act }
}
export type Draft = ReturnType<typeof useDraft>
