// SPDX-License-Identifier: Apache-2.0
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import type { Me } from '@/api/types'
import BulletinPage from '@/features/bulletin/FeedPage.vue'
import WorkPage from '@/features/entry/work/WorkPage.vue'
import MigrationPage from '@/features/import/MigrationListPage.vue'
import ExtensionPage from '@/features/obligation/ExtensionPage.vue'
import MatrixPage from '@/features/obligation/MatrixPage.vue'
import OwedPage from '@/features/obligation/OwedPage.vue'
import RatePage from '@/features/obligation/RatePage.vue'
import UsagePage from '@/features/obligation/UsagePage.vue'
import ProjectPage from '@/features/project/ListPage.vue'
import AppealPage from '@/features/report/AppealPage.vue'
import { APPEAL, asked, MODULE, owes } from '@/test/fixtures'
import { meOf, place } from '@/test/mount'
import { serve } from '@/test/server'
import ListingButton from './ListingButton.vue'

const unit = { unit: 'U2', name: '渝北区', short: '渝北' }
const office = (): Me => ({ ...meOf('reviewer'), grants: [{ grant: 1, unit: { unit: 'D07', name: '市委改革办', kind: 'reform_office' }, role: 'reviewer', role_label: '审核员', modules: null, admin_of: null }] })
const counts = { traffic: 'soon', milestones: 4, completed: 1, overdue: 0, due: 1, on_time: 1, next_due: '2023-04-20', participants: 2, updates_due: 4, updates_on_time: 3, results: 2, recognised: 1 }
const page = (item: unknown) => ({ items: [item], next: null })
const SERVED = {
  'GET /periods': { items: [{ period: '2023Q1' }], next: null, owed: '2023Q1' }, 'GET /units': { items: [], next: null }, 'GET /modules': { groups: [] }, 'GET /modules/decision': MODULE,
  'GET /obligations': page(owes()), 'GET /extensions': page(asked()),
  'GET /obligations/matrix': { period: '2023Q1', label: '', due: '2023-03-31', modules: [{ module: 'pilot_update', label: '更新', chase: false }], units: [{ ...unit, kind: 'district' }], cells: [{ unit: 'U2', module: 'pilot_update', open: 1, filed: 0, met: 0, nothing: 0, waived: 0, late: 0, overdue: 0, due: null }] },
  'GET /obligations/rates': { period: '2023Q1', label: '', items: [{ unit, kind: 'district', expected: 1, on_time: 1, granted: 0, late: 0, pending: 0, waived: 0, rate: '100.00', rate_granted: '100.00', returned: 0 }] },
  'GET /usage': { period: '2023Q1', label: '', counted: 'all', reasons: [], items: [{ unit, kind: 'district', submitted: 1, returned: 0, held: 0, by_reason: {}, first: 0, first_clean: 0, first_rate: null, expected: 0, on_time: 0, rate: null }], reviews: [], people: [] },
  'GET /work/decision': page({ unit, assigned: 1, completed: 0, under_way: 1, overdue: 0 }),
  'GET /projects': page({ id: 9, name: '更新改革', lead_department: unit, counts }), 'GET /bulletins': page({ id: 4, title: '动态', unit, published_at: '2023-03-01T09:00:00+08:00', changed_at: null, version: 1, excerpt: '' }),
  'GET /bulletin-digests/2023-04': { month: '2023-04', label: '', count: 0, units: [], items: [], months: [] },
  'GET /migrations': page({ id: 3, module: 'pilot', module_label: '改革试点', rows: 1, units: 1, waived: 0, flawed: 0, reason: null, prepared_by: { account: 1, name: '甲' }, prepared_at: '2023-03-01T09:00:00+08:00', decided_by: null, decided_at: null, state: 'handed', state_label: '待批准' }),
  'GET /appeals': { ...page(APPEAL), open: 1 },
  'POST /exports': { status: 202, body: { job: 5 } }, 'GET /jobs/5': { job: 5, kind: 'export', state: 'done', done: 1, total: null, result: { rows: 1, file: { name: 'x.xlsx', size: 1, sha256: '', media_type: '', expires_at: '' } }, error: null, attempts: 1, created_at: '', finished_at: '' }, 'GET /jobs/5/file': {},
}
beforeEach(() => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})

/* What is asked for by the button of a page, and what the button says. */
async function taken(component: Component, path: string, at: string, me: Me = office()): Promise<{ says: string; asks: unknown }> {
  const sent = serve(SERVED)
  const { page } = await place(component, { path, at, me })
  await flushPromises()
  const button = page.get('.export button')
  await button.trigger('click')
  await flushPromises()
  return { says: button.text(), asks: sent.find((s) => s.method === 'POST')?.body }
}

const PAGES: [string, Component, string, string, object][] = [
  ['应报事项', OwedPage, '/obligations', '/obligations?period=2023Q1&late=true&state=all', { of: 'owed', period: '2023Q1', late: true }],
  ['报送矩阵', MatrixPage, '/matrix', '/matrix', { of: 'matrix', period: '2023Q1' }],
  ['按时报送率', RatePage, '/rates', '/rates', { of: 'rates', period: '2023Q1' }],
  ['使用情况考评', UsagePage, '/usage', '/usage', { of: 'usage', period: '2023Q1' }],
  ['延期申请', ExtensionPage, '/extensions', '/extensions', { of: 'extensions' }],
  ['落实台账', WorkPage, '/work/:module', '/work/decision', { of: 'work', module: 'decision' }],
  ['重大改革项目', ProjectPage, '/projects', '/projects?traffic=soon&q=更新', { of: 'projects', q: '更新', traffic: 'soon' }],
  ['已发布动态', BulletinPage, '/bulletins', '/bulletins?unit=U2', { of: 'bulletins', unit: 'U2' }],
  ['历史数据迁移登记', MigrationPage, '/migrations', '/migrations', { of: 'migrations' }],
  ['申诉', AppealPage, '/appeals', '/appeals', { of: 'appeals', state: 'open' }],
]
for (const [what, component, path, at, asks] of PAGES) {
  it(`${what} is taken away with the filters of its page (X51)`, async () => {
    expect(await taken(component, path, at)).toEqual({ says: '导出 xlsx', asks })
  })
}
it('a unit takes what is its own business, and all of what compares units (X51)', async () => {
  expect(await taken(OwedPage, '/obligations', '/obligations', meOf('leader'))).toEqual({ says: '导出本单位 xlsx', asks: { of: 'owed', state: 'open', unit: 'U500112' } })
  expect(await taken(RatePage, '/rates', '/rates', meOf('leader'))).toEqual({ says: '导出 xlsx', asks: { of: 'rates', period: '2023Q1' } })
})
it('is not offered under the filter of another unit', async () => {
  const { page } = await place(ListingButton, { props: { of: 'owed', filter: { unit: 'U2' }, own: true }, me: meOf('clerk') })
  expect(page.find('button').exists()).toBe(false)
  const all = await place(ListingButton, { props: { of: 'owed', filter: { unit: 'U2' }, own: true }, me: office() })
  expect(all.page.find('button').exists()).toBe(true)
})
