// SPDX-License-Identifier: Apache-2.0
// Nobody reads the bytes of a file unseen: whoever gets them stands on the trail of
// the filing, whoever is refused under the file that he asked for.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

const NAME = '内部通知 甲.pdf';
let stack;
let clerk;
let entry;
let file;
let auditor;
before(async () => {
  stack = await startStack('security', 'bare');
  clerk = await stack.as('U500108 clerk');
  auditor = await stack.as('D07 auditor');
  entry = await clerk.post('/entries', { module: 'achievement', body: { classified: false, matter: '附件读取留痕机制' } });
  file = await clerk.attach(entry.id, 'evidence', NAME, pdfOf('evidence', randomUUID()));
});
after(() => stack.close());

const reads = async () => (await auditor.get(`/audit?object=entry/${entry.id}&route=attachment_get&limit=200`)).items;

test('a read leaves who, from where and which bytes, under the filing', async () => {
  assert.deepEqual(await reads(), []);
  const down = await clerk.try('GET', `/attachments/${file.id}`);
  assert.equal(down.status, 200);
  const [row, ...more] = await reads();
  assert.deepEqual(more, []);
  assert.deepEqual([row.act_label, row.object_label, row.outcome, row.group_label], ['下载附件', `填报件 ${entry.id} 号`, '成功', '下载与导出']);
  assert.deepEqual(row.detail, { file: file.id, field: 'evidence', sha256: file.sha256 });
  assert.ok(row.address && row.request_id && row.name);
  assert.ok(!JSON.stringify(row).includes('内部通知'), 'no name of a file is told');
});

test('a viewer that fetches part after part is one reader', async () => {
  const office = await stack.as('D07 reviewer');
  const before_ = (await reads()).length;
  await office.try('GET', `/attachments/${file.id}`, { headers: { range: 'bytes=0-7' } });
  const parts = await Promise.all(Array.from({ length: 60 }, (_, n) =>
    office.try('GET', `/attachments/${file.id}`, { headers: { range: `bytes=${n}-${n + 7}` } })));
  assert.ok(parts.every(r => r.status === 206), parts.map(r => r.status).join(' '));
  assert.equal((await reads()).length, before_ + 1);
});

test('what is refused gives no byte and is kept each time; who is nobody leaves nobody', async () => {
  const other = await stack.as('U500109 clerk');
  for (const id of [file.id, file.id, 987650123]) {
    const r = await other.try('GET', `/attachments/${id}`);
    assert.deepEqual([r.status, r.json.code], [404, 'not_found']);
  }
  const kept = id => auditor.get(`/audit?object=attachment/${id}&result=refused`);
  assert.deepEqual((await kept(file.id)).items.map(r => [r.name, r.code]), Array(2).fill([(await other.get('/me')).account.name, 'not_found']));
  assert.equal((await kept(987650123)).items.length, 1);
  const count = () => stack.sql("select count(*) from ops.audit where route in ('attachment_get', 'appeal_file_get')");
  const was = await count();
  for (const path of [`/api/v1/attachments/${file.id}`, `/_blob/${file.sha256.slice(0, 2)}/${file.sha256}`]) {
    const r = await stack.api.request('GET', path);
    assert.ok([401, 404].includes(r.status), path);
    assert.ok(!r.text.startsWith('%PDF'));
  }
  assert.equal(await count(), was);
});

test('the rows are sealed with the others', async () => {
  assert.equal((await auditor.get('/audit/verify')).ok, true);
});
