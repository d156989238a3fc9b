// SPDX-License-Identifier: Apache-2.0
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { connected, connectionGone } from '@/api/connection'
import { setGuard } from '@/api/http'
import { Problem } from '@/api/problem'
import { meGet, passwordSet, roleSet, sessionCreate, sessionEnd, sessionRenew } from '@/api/session'
import type { Me, Role, SignedIn } from '@/api/types'
import { setToday } from '@/ui/clock'

/* Whether asking for a renewal at start is worth it: the cookie itself is
   out of sight. Holds no secret. */
const HINT = 'rr-signed-in'
/* What one tab tells the others. */
type Word = 'ended' | 'switched'
/* What somebody is writing: whether it is stored, and how to store it. */
export interface Work { dirty: () => boolean; save: () => Promise<void>; drop: () => void }

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const known = ref(false)
  const mustChange = ref(false)
  /* The session ended while something was being written: the page waits. */
  const lapsed = ref(false)
  /* What the next page has to say first: why the session is over, or goes on in
     another role. */
  const told = ref('')
  const work = new Set<Work>()
  let token: string | null = null
  let clock = { server: Date.now(), local: Date.now() }
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rr-session')
  const onEnd: (() => void)[] = []
  const onSwitch: (() => void)[] = []

  const signedIn = computed(() => me.value !== null)
  const grant = computed(() => me.value?.grants.find((g) => g.grant === me.value?.active_grant) ?? null)
  const role = computed<Role | null>(() => grant.value?.role ?? null)
  /* 模块管理员: keeps the words and lists of at least one business. */
  const keeper = computed(() => (grant.value?.admin_of?.length ?? 0) > 0)

  /* The business clock: in a rehearsal it is not the clock on the wall. */
  function now(): Date {
    return at(Date.now())
  }

  /* What that clock said at a moment of this computer's own. */
  function at(local: number): Date {
    return new Date(clock.server + local - clock.local)
  }

  setToday(now)

  function setClock(server: string): void {
    clock = { server: Date.parse(server), local: Date.now() }
  }

  async function load(): Promise<void> {
    const answer = await meGet()
    setClock(answer.now)
    me.value = answer
    mustChange.value = answer.must_change_password
  }

  function forget(): void {
    localStorage.removeItem(HINT)
    token = null
    me.value = null
    mustChange.value = false
    lapsed.value = false
  }

  async function accept(answer: SignedIn): Promise<void> {
    token = answer.token
    told.value = ''
    localStorage.setItem(HINT, '1')
    await load()
    known.value = true
  }

  async function fresh(): Promise<SignedIn | null> {
    /* The cookie may by now be somebody else's, who signed in beside. */
    if (lapsed.value) return null
    try {
      return await sessionRenew()
    } catch (error) {
      if (!(error instanceof Problem && error.status > 0 && error.status < 500 && error.status !== 429)) throw error
      told.value = error.code === 'unit_ended' ? error.detail : ''
      return null
    }
  }

  async function moved(answer: SignedIn): Promise<void> {
    await accept(answer)
    for (const run of onSwitch) run()
  }

  /* The role may be over by now, and the session go on in another. */
  async function renew(): Promise<boolean> {
    const answer = await fresh()
    if (!answer) return false
    const was = grant.value
    if (was && answer.active_grant !== was.grant) {
      return (await import('./over')).roleOver(was, unsaved(), (text) => { told.value = text }, async () => {
        await moved(answer)
        return grant.value
      })
    }
    token = answer.token
    return true
  }

  const unsaved = (): boolean => [...work].some((w) => w.dirty())

  /* What is written and not stored keeps its page until the person is back. */
  function ended(): void {
    if (!me.value) return
    token = null
    if (unsaved()) { lapsed.value = true; return }
    forget()
    for (const run of onEnd) run()
  }

  /* Everything that is being written is stored; false: it could not be. */
  async function saveAll(): Promise<boolean> {
    for (const w of work) if (w.dirty()) await w.save()
    return !unsaved()
  }

  /* The same person again, in the same role, on the page as it was left;
     false: it is somebody else. */
  async function comeBack(phone: string, password: string): Promise<boolean> {
    const before = me.value
    let answer = await sessionCreate(phone, password)
    token = answer.token
    if (answer.account.account !== before?.account.account) {
      try { await sessionEnd() } finally { token = null }
      return false
    }
    const grant = before.active_grant
    if (grant !== null && answer.active_grant !== grant && answer.grants.some((g) => g.grant === grant && !g.unit_ended)) answer = await roleSet(grant)
    await accept(answer)
    lapsed.value = false
    return true
  }

  /* Resolves when the person is back, or gone. */
  function back(): Promise<void> {
    return new Promise((done) => {
      if (!lapsed.value) return done()
      const stop = watch(lapsed, () => { stop(); done() })
    })
  }

  function giveUp(): void {
    for (const w of work) w.drop()
    ended()
  }

  /* At start: the cookie may still hold a session. */
  async function resume(): Promise<void> {
    if (known.value) return
    if (localStorage.getItem(HINT)) {
      if (await renew()) await load()
      else forget()
    }
    known.value = true
  }

  async function signIn(phone: string, password: string): Promise<void> {
    await accept(await sessionCreate(phone, password))
  }

  async function signOut(): Promise<void> {
    told.value = ''
    try {
      await sessionEnd()
    } finally {
      others?.postMessage('ended' satisfies Word)
      ended()
    }
  }

  async function changePassword(old: string, fresh: string): Promise<void> {
    await accept(await passwordSet(old, fresh))
  }

  async function switchRole(to: number): Promise<void> {
    await moved(await roleSet(to))
    others?.postMessage('switched' satisfies Word)
  }

  /* Another tab chose another role: this one works in it, too. */
  async function follow(): Promise<void> {
    try {
      const answer = await fresh()
      if (!answer) return ended()
      await moved(answer)
    } catch {
      connectionGone()
      await connected()
      await follow()
    }
  }

  others?.addEventListener('message', (event: MessageEvent<Word>) => {
    if (event.data === 'ended') return ended()
    if (me.value) void follow()
  })
  setGuard({ token: () => token, renew, ended, mustChange: () => { mustChange.value = true } })

  return {
    me, known, mustChange, lapsed, told, signedIn, grant, role, keeper, now, at, setClock, load, resume, renew, signIn, signOut, comeBack, back, giveUp, saveAll,
    changePassword, switchRole, onEnd, onSwitch, work,
  }
})
