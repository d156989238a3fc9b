// SPDX-License-Identifier: Apache-2.0
import { effectScope, nextTick, ref } from 'vue'
import { expect, test } from 'vitest'
import { takesEffect, useSaved } from './saved'

test('what was saved stands while its box closes and goes when the next is begun', async () => {
  const box = ref<string | null>('a'), asked = ref(false), year = ref(2023)
  const scope = effectScope()
  const saved = scope.run(() => useSaved(box, asked, year))!
  async function then(act: () => void): Promise<string> {
    saved.value = '已保存。'
    act()
    await nextTick()
    return saved.value
  }
  expect(await then(() => { box.value = null })).toBe('已保存。')
  expect(await then(() => { box.value = '' }), 'a box for a new one').toBe('')
  expect(await then(() => { asked.value = true }), 'a second box while one is open').toBe('')
  expect(await then(() => { asked.value = false }), 'one of two closes').toBe('已保存。')
  expect(await then(() => { year.value = 2024 }), 'the page turns').toBe('')
  scope.stop()
})

test('when what was saved takes effect', () => {
  expect(['2023-05-01', '', null].map(takesEffect)).toEqual(['自 2023-05-01 起生效', '立即生效', '立即生效'])
})
