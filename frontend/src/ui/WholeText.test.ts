// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import WholeText from './WholeText.vue'

const at = (text: string) => mount({ components: { WholeText }, data: () => ({ text }), template: '<p><WholeText :text="text" /></p>' })

it('keeps days and periods in one piece and changes no word', () => {
  const text = '请于2023-04-11前报送：城市更新试点·2023年第一季度推进状态，2023年3—4月双月进展'
  const page = at(text)
  expect(page.text()).toBe(text)
  expect(page.findAll('.whole').map((s) => s.text())).toEqual(['2023-04-11', '2023年第一季度', '2023年3—4月'])
  expect(at('').text()).toBe('')
})
