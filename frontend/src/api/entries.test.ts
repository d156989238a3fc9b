// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { serve } from '@/test/server'
import { documentNumberCheck, entryAct, entryCreate, entryDiscard, entryEdit, entryList } from './entries'

it('names the module with every edit, and the revision it is based on', async () => {
  const sent = serve({ 'PATCH /entries/7': { id: 7 } })
  await entryEdit({ id: 7, module: 'pilot', revision: 4 }, { name: '新', track: null })
  expect(sent[0]?.body).toEqual({ module: 'pilot', body: { name: '新', track: null } })
  expect(sent[0]?.headers['If-Match']).toBe('"r4"')
})
it('creates with an obligation only where there is one', async () => {
  const sent = serve({ 'POST /entries': { status: 201, body: { id: 1 } } })
  await entryCreate('achievement', { matter: 'x' }, null)
  await entryCreate('pilot_update', {}, 5)
  expect(sent.map((s) => s.body)).toEqual([{ module: 'achievement', body: { matter: 'x' } }, { module: 'pilot_update', body: {}, obligation: 5 }])
  expect(sent[0]?.headers['Idempotency-Key']).not.toBe(sent[1]?.headers['Idempotency-Key'])
})
it('acts under the key that it is given', async () => {
  const sent = serve({ 'POST /entries/7/transitions': { id: 7 }, 'DELETE /entries/7': { status: 204 } })
  await entryAct(7, 3, { action: 'return', reason_code: 'wording', note: '改' }, 'key-1')
  await entryDiscard(7, 4)
  expect(sent[0]).toMatchObject({ body: { action: 'return', reason_code: 'wording', note: '改' }, headers: { 'If-Match': '"r3"', 'Idempotency-Key': 'key-1' } })
  expect(sent[1]?.headers['If-Match']).toBe('"r4"')
})
it('counts on the first page only', async () => {
  const sent = serve({ 'GET /entries': { items: [], next: null } })
  await entryList({ module: 'pilot', state: 'draft' }, null)
  await entryList({ module: 'pilot' }, '99')
  expect(sent[0]?.query.get('count')).toBe('exact')
  expect(sent[1]?.query.get('count')).toBeNull()
  expect(sent[1]?.query.get('after')).toBe('99')
})
it('asks about a document number with its name and entry', async () => {
  const sent = serve({ 'GET /document-numbers': { canonical: null, taken: false, same: [], near: [], elsewhere: [] } })
  await documentNumberCheck('渝府发〔2023〕6号', '某试点', 7)
  expect(Object.fromEntries(sent[0]?.query ?? [])).toEqual({ text: '渝府发〔2023〕6号', name: '某试点', entry: '7' })
})
