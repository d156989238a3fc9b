// SPDX-License-Identifier: Apache-2.0
// Files in, files out, and tables for import: through nginx, as browsers do.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { ended } from '../lib/table.mjs';
import { until } from '../lib/until.mjs';
import { pdfOf, pdfOfPages } from '../../scripts/lib/pdf.mjs';

let stack;
let clerk;
let entry;
before(async () => {
  stack = await startStack('file');
  clerk = await stack.as('U500108 clerk');
  entry = await clerk.post('/entries', { module: 'achievement',
    body: { classified: false, matter: '建立附件检验机制' } });
});
after(() => stack.close());

/** What is answered, also where it is refused; see Session.attach. */
const upload = (s, name, bytes, { field = 'evidence', headers = {} } = {}) =>
  s.try('POST', `/entries/${entry.id}/attachments?${new URLSearchParams({ field, name })}`,
    { raw: bytes, headers: { 'content-type': 'application/octet-stream', ...headers } });

test('what is uploaded comes back byte for byte, under its own name', async () => {
  const bytes = pdfOf('evidence', randomUUID());
  const up = await upload(clerk, '通知 1.pdf', bytes);
  assert.equal(up.status, 201, up.text);
  assert.equal(up.json.sha256, createHash('sha256').update(bytes).digest('hex'));
  assert.equal(up.json.size, bytes.length);
  const down = await clerk.try('GET', `/attachments/${up.json.id}`);
  assert.equal(down.status, 200);
  assert.ok(bytes.equals(down.bytes));
  assert.equal(down.headers['content-type'], 'application/pdf');
  assert.equal(down.headers['content-disposition'],
    'attachment; filename="file.pdf"; filename*=UTF-8\'\'%E9%80%9A%E7%9F%A5%201.pdf');
  assert.equal(down.headers['x-content-type-options'], 'nosniff');
  assert.match(String(down.headers['content-security-policy']), /sandbox/);
  const part = await clerk.try('GET', `/attachments/${up.json.id}`,
    { headers: { range: 'bytes=0-7' } });
  assert.equal(part.status, 206);
  assert.equal(part.text.slice(0, 5), '%PDF-');
});

test('what is taken away from a draft is gone for everybody', async () => {
  const up = await upload(clerk, '误传.pdf', pdfOf('evidence', randomUUID()));
  assert.equal((await clerk.try('DELETE', `/attachments/${up.json.id}`)).status, 204);
  for (const who of ['U500108 clerk', 'U500108 leader', 'D07 leader']) {
    const r = await (await stack.as(who)).try('GET', `/attachments/${up.json.id}`);
    assert.deepEqual([r.status, r.json.code], [404, 'not_found'], who);
  }
});

test('a form is not taken for a file', async () => {
  const form = Buffer.concat([Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    pdfOf('evidence', randomUUID()), Buffer.from('\r\n--x--\r\n')]);
  const r = await upload(clerk, 'a.pdf', form, { headers: { 'content-type': 'multipart/form-data; boundary=x' } });
  assert.deepEqual([r.status, r.json.code], [415, 'unsupported_media_type']);
  const curl = await upload(clerk, 'a.pdf', pdfOf('evidence', randomUUID()), { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  assert.equal(curl.status, 201, 'curl --data-binary says this of any file');
});

test('whoever may not see the entry does not get its files', async () => {
  const up = await clerk.attach(entry.id, 'evidence', 'a.pdf', pdfOf('evidence', randomUUID()));
  const other = await stack.as('U500109 clerk');
  for (const id of [up.id, 999999999]) {
    const r = await other.try('GET', `/attachments/${id}`);
    assert.equal(r.status, 404);
    assert.equal(r.json.code, 'not_found');
  }
  const open = await stack.api.request('GET', `/api/v1/attachments/${up.id}`);
  assert.equal(open.status, 401);
  const sum = up.sha256;
  const blob = await stack.api.request('GET', `/_blob/${sum.slice(0, 2)}/${sum}`);
  assert.equal(blob.status, 404, 'nor by knowing where the bytes lie');
});

test('bytes that are not what the name says are refused, with the rule named', async () => {
  const pdf = pdfOf('evidence', randomUUID());
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  const cases = [
    ['a.png', pdf, 422, 'attachment_type'],
    ['a.pdf', html, 422, 'attachment_type'],
    ['a.svg', Buffer.from('<svg/>'), 422, 'attachment_type'],
    ['a.exe', pdf, 422, 'attachment_type'],
    ['a', pdf, 422, 'attachment_type'],
    ['../../etc/a.pdf', pdf, 400, 'invalid_parameter'],
    ['.pdf', pdf, 400, 'invalid_parameter'],
    ['a.pdf', Buffer.alloc(0), 422, 'invalid_body'],
    [`${'字'.repeat(201)}.pdf`, pdf, 400, 'invalid_parameter'],
  ];
  for (const [name, bytes, status, code] of cases) {
    const r = await upload(clerk, name, bytes);
    assert.equal(r.status, status, `${name}: ${r.text}`);
    assert.equal(r.json.code, code, name);
    assert.ok(/[\u4e00-\u9fff]/.test(r.json.detail), name);
  }
});

/** The attachment once the sandbox has looked at its bytes. */
async function inspected(s, id) {
  return until(`somebody looks at ${id}`, async () => {
    const { items } = await s.get(`/entries/${entry.id}/attachments`);
    const a = items.find(x => x.id === id);
    return a.inspected && a;
  });
}

test('the sandbox says how many pages a file has, soon after it came', async () => {
  const up = await clerk.attach(entry.id, 'evidence', '三页.pdf', pdfOfPages(3));
  assert.equal(up.pages, null, 'nobody waits for it');
  const a = await inspected(clerk, up.id);
  assert.equal(a.pages, 3);
  assert.equal(a.problem, null);
  const e = await clerk.get(`/entries/${entry.id}`);
  assert.equal(e.attachments.find(x => x.id === a.id).pages, 3);
  const jobs = await clerk.get('/jobs?limit=200');
  assert.ok(jobs.items.every(j => j.kind !== 'inspect'), 'nor is it on the list of jobs');
});

test('a file that is not what its name says is named to the clerk at submission', async () => {
  const e = await clerk.post('/entries', { module: 'achievement', body: {
    classified: false, matter: '建立附件核验机制', situation: 'N4', event_date: '2023-03-01',
    source: `附件核验${randomUUID()}`, problem_solved: '附件打不开', main_results: '自动核验',
  } });
  const add = (name, bytes) => clerk.attach(e.id, 'evidence', name, bytes);
  const zipped = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26),
    Buffer.from('word/document.xml '), randomBytes(64)]);
  const cut = pdfOf('evidence', randomUUID()).subarray(0, 120);
  await add('通知.docx', zipped);
  await add('简报.pdf', cut);
  await add('完好.pdf', pdfOf('evidence', randomUUID()));
  await until('all are looked at', async () =>
    (await clerk.get(`/entries/${e.id}/attachments`)).items.every(a => a.inspected));
  const now = await clerk.get(`/entries/${e.id}`);
  assert.equal(now.warnings.length, 2, JSON.stringify(now.attachments));
  const submit = at => clerk.try('POST', `/entries/${e.id}/transitions`, {
    body: { action: 'submit' },
    headers: { 'if-match': `"r${at.revision}"`, 'idempotency-key': randomUUID() },
  });
  const no = await submit(now);
  assert.equal(no.status, 422, no.text);
  assert.deepEqual(no.json.errors.map(x => x.pointer), ['/body/evidence', '/body/evidence']);
  assert.match(no.json.errors[0].detail, /通知\.docx/);
  assert.match(no.json.errors[1].detail, /简报\.pdf/);
  assert.equal((await clerk.get(`/entries/${e.id}`)).state, 'draft');
  for (const a of now.attachments.filter(x => x.problem)) {
    const r = await clerk.try('DELETE', `/attachments/${a.id}`);
    assert.equal(r.status, 204, r.text);
  }
  const yes = await submit(await clerk.get(`/entries/${e.id}`));
  assert.equal(yes.status, 200, yes.text);
});

test('over 50 MB nothing is taken', async () => {
  const r = await upload(clerk, 'a.pdf', Buffer.alloc(53 * 1024 * 1024));
  assert.equal(r.status, 413);
  assert.equal(r.json.code, 'body_too_large');
});

test('a client cannot name a file of the server as its body', async () => {
  const bytes = pdfOf('evidence', randomUUID());
  const r = await upload(clerk, 'a.pdf', bytes, { headers: { 'x-body-file': '/etc/passwd' } });
  assert.equal(r.status, 201, r.text);
  assert.equal(r.json.sha256, createHash('sha256').update(bytes).digest('hex'));
});

test('one key is one attachment; the same key with other bytes is refused', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const bytes = pdfOf('evidence', randomUUID());
  const first = await upload(clerk, 'k.pdf', bytes, { headers: key });
  const again = await upload(clerk, 'k.pdf', bytes, { headers: key });
  const other = await upload(clerk, 'k.pdf', pdfOf('evidence', randomUUID()), { headers: key });
  assert.equal(first.status, 201, first.text);
  assert.deepEqual(again.json, first.json);
  assert.equal(other.status, 422);
  assert.equal(other.json.code, 'idempotency_key_reused');
});

test('a table of drafts becomes drafts, and its bad lines say why', async () => {
  const csv = Buffer.from('是否涉密,改革事项,计分情形,发生时间\n'
    + '否,建立导入检验机制,N1,2023-03-01\n否,日期有误的一行,N1,2023-02-30\n');
  const q = new URLSearchParams({ module: 'achievement', mode: 'partial', name: '成效.csv' });
  const r = await clerk.try('POST', `/imports?${q}`,
    { raw: csv, headers: { 'content-type': 'text/csv', 'idempotency-key': randomUUID() } });
  assert.equal(r.status, 202, r.text);
  assert.equal(r.headers.location, `/api/v1/jobs/${r.json.job}`);
  const job = await ended(clerk, r.json.job);
  assert.equal(job.state, 'done', JSON.stringify(job));
  assert.equal(job.result.created, 1);
  assert.equal(job.result.rejected, 1);
  assert.equal(job.result.rows.find(x => x.status === 'rejected').errors[0].pointer,
    '/body/event_date');
  const reviewer = await stack.as('U500108 reviewer');
  const no = await reviewer.try('POST', `/imports?${q}`,
    { raw: csv, headers: { 'content-type': 'text/csv' } });
  assert.equal(no.status, 403, no.text);
});
