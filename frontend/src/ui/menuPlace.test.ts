// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { nextTick, ref } from 'vue'
import { expect, test } from 'vitest'
import { menuPlace, useMenuPlace } from './menuPlace'

test('a page says where it stands, and takes it back when it goes', async () => {
  const at = ref('')
  const page = mount({ setup: () => useMenuPlace(() => at.value), template: '<p />' })
  expect(menuPlace.value).toBe('')
  at.value = '/reports/project'
  await nextTick()
  expect(menuPlace.value).toBe('/reports/project')
  page.unmount()
  expect(menuPlace.value).toBeUndefined()
})

test('one that goes late takes nothing from the next', () => {
  const old = mount({ setup: () => useMenuPlace(() => '/reports'), template: '<p />' })
  mount({ setup: () => useMenuPlace(() => '/reports/project'), template: '<p />' })
  old.unmount()
  expect(menuPlace.value).toBe('/reports/project')
})
