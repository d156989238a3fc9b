// SPDX-License-Identifier: Apache-2.0
// Bulk import: the template of a business, filled in and uploaded as the xlsx
// that it is, gives what the same rows give as CSV; what is wrong names the row,
// the field and the rule; a workbook that is not what it seems leaves nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startStack } from '../lib/stack.mjs';
import { csvOf, ended, filled, imported, template } from '../lib/table.mjs';
import { writeWorkbook } from '../lib/xlsx.mjs';

let stack;
let clerk;
before(async () => {
  stack = await startStack('import');
  clerk = await stack.as('U500109 clerk');
});
after(() => stack.close());

const tag = () => randomUUID().slice(0, 8);
const left = async (s, module, q) => (await s.get(`/entries?${new URLSearchParams({ module, q, limit: '10' })}`)).items;
const book = (table, more) => writeWorkbook(table, more);
const xlsx = { name: '成效.xlsx' };

const GOOD = matter => ({ 是否涉密: '否', 改革事项: matter, 计分情形: 'N1', 发生时间: '2023-03-01', 推广到的区县: '渝中区、江北区' });

test('the template of every business that one may begin by a table is taken back, filled in', async () => {
  const office = await stack.as('D07 reviewer');
  let seen = 0;
  for (const [s, who] of [[clerk, 'district'], [office, 'office']]) {
    const { groups } = await s.get('/modules');
    for (const m of groups.flatMap(g => g.modules)) {
      if (!m.may_create || m.parent) continue;
      const empty = await template(s, m.module);
      const job = await imported(s, { module: m.module, mode: 'dry_run' }, filled(empty, [{ 是否涉密: '也许' }]), { name: `${m.label}.xlsx` });
      assert.equal(job.state, 'done', `${who} ${m.module}: ${JSON.stringify(job)}`);
      assert.equal(job.result.rejected, 1);
      assert.equal(job.result.rows[0].line, 2);
      const wrong = job.result.rows[0].errors.find(e => e.pointer === '/body/classified');
      assert.match(wrong.detail, /是否涉密/);
      seen += 1;
    }
  }
  assert.ok(seen >= 6, `${seen} businesses`);
  const none = await imported(clerk, { module: 'achievement', mode: 'dry_run' }, await template(clerk, 'achievement'), xlsx);
  assert.equal(none.state, 'failed');
  assert.match(none.error, /只有表头/);
});

test('an xlsx gives what the same rows give as CSV, findings and all', async () => {
  const empty = await template(clerk, 'achievement');
  const good = `表内好的 ${tag()}`;
  const rows = [GOOD(good), { ...GOOD('坏的日期'), 发生时间: '2023-02-30' },
    { ...GOOD('没有的区县'), 推广到的区县: '无此区' }, { ...GOOD('坏的涉密'), 是否涉密: '也许' }];
  const q = { module: 'achievement', mode: 'dry_run' };
  const [x, c] = [await imported(clerk, q, filled(empty, rows), xlsx), await imported(clerk, q, csvOf(rows))];
  assert.equal(x.state, 'done', JSON.stringify(x));
  assert.deepEqual(x.result.rows, c.result.rows);
  assert.deepEqual(x.result.rows.map(r => [r.line, r.status]), [[2, 'accepted'], [3, 'rejected'], [4, 'rejected'], [5, 'rejected']]);
  assert.match(x.result.rows[1].errors[0].detail, /“发生时间”应为真实的日期/);
  assert.deepEqual(await left(clerk, 'achievement', good), [], 'a trial leaves nothing');
  const all = await imported(clerk, { ...q, mode: 'atomic' }, filled(empty, rows), xlsx);
  assert.deepEqual([all.result.created, all.result.rejected], [0, 3]);
  assert.deepEqual(await left(clerk, 'achievement', good), [], 'all or none');
  for (const j of [x, c, all]) assert.ok(j.result.rows.every(r => !('id' in r)), 'what was not kept has no number');
  const some = await imported(clerk, { ...q, mode: 'partial' }, filled(empty, rows), xlsx);
  assert.deepEqual([some.result.created, some.result.rejected], [1, 3]);
  const [made] = await left(clerk, 'achievement', good);
  const e = await clerk.get(`/entries/${made.id}`);
  assert.deepEqual([e.body.event_date, e.body.situation, e.body.spread_units], ['2023-03-01', 'N1', ['U500103', 'U500105']]);
});

test('a list is issued from its template: a task, and a row for each unit', async () => {
  const office = await stack.as('D07 reviewer');
  const empty = await template(office, 'demand_task');
  const title = `模板交办 ${tag()}`;
  const job = await imported(office, { module: 'demand_task', mode: 'atomic', action: 'assign' }, filled(empty, [
    { 是否涉密: '否', 任务: title, 任务内容: '要求', 领域: '社会', 跑道: '基层治理', 责任单位: '渝中区', 反馈时限: '2023-04-10' },
    { 责任单位: '江北区', 反馈时限: '2023/5/20' }]), { name: '清单.xlsx' });
  assert.equal(job.state, 'done', JSON.stringify(job));
  assert.equal(job.result.created, 1, JSON.stringify(job.result));
  const e = await office.get(`/entries/${job.result.rows[0].id}`);
  assert.deepEqual(e.body.units.map(u => u.due), ['2023-04-10', '2023-05-20']);
});

test('a word that names no unit and no option is said, with the rule', async () => {
  const office = await stack.as('D07 reviewer');
  const empty = await template(office, 'demand_task');
  const q = { module: 'demand_task', mode: 'dry_run' };
  const rows = [{ 是否涉密: '否', 任务: `生词 ${tag()}`, 任务内容: '要求', 领域: '社会', 跑道: '不存在', 责任单位: '渝中、火星区', 反馈时限: '2023-04-10' }];
  for (const job of [await imported(office, q, filled(empty, rows), { name: '清单.xlsx' }), await imported(office, q, csvOf(rows))]) {
    assert.deepEqual(job.result?.rows[0].errors.map(e => [e.pointer, e.code, e.detail]), [
      ['/body/track', 'not_listed', '“跑道”中没有“不存在”这一项'],
      ['/body/units/1/unit', 'not_listed', '没有“火星区”这个单位']], JSON.stringify(job));
  }
});

test('days, quarters and numbers of a sheet are what it shows', async () => {
  const name = `格式 ${tag()}`;
  const job = await imported(clerk, { module: 'achievement', mode: 'partial' }, book([
    ['改革事项', '计分情形', '发生时间', '是否涉密'],
    [name, 'N1', { v: 44986, style: 1 }, { v: '0', type: 'b' }],
    [`${name} 裸数字`, 'N1', 44986, '否'],
  ]), xlsx);
  assert.deepEqual(job.result.rows.map(r => r.status), ['accepted', 'rejected'], JSON.stringify(job));
  assert.match(job.result.rows[1].errors[0].detail, /“发生时间”/, 'a bare number is no day');
  assert.equal((await clerk.get(`/entries/${job.result.rows[0].id}`)).body.event_date, '2023-03-01');
});

test('a workbook that is not what it seems is refused in words, and leaves nothing', async () => {
  const name = `拒收 ${tag()}`;
  const row = ['改革事项', '计分情形', '发生时间'];
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  for (const [bytes, words] of [
    [book([row, [name, 'N1', { f: 'TODAY()', v: '44986', style: 1 }]]), /^C2：是公式/],
    [book([row, [name, 'N1', { v: '#N/A', type: 'e' }]]), /^C2：是错误值/],
    [book([row, [name]], { 'xl/worksheets/sheet1.xml': `<worksheet ${ns}><sheetData/><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>` }), /^A2:A3：是合并单元格/],
    [book([row], { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]><worksheet ${ns}>&a;</worksheet>` }), /DTD/],
    [book([row, [name]], { 'xl/worksheets/sheet1.xml': Buffer.alloc(66 * 1024 * 1024, ' ') }), /解压后过大/],
    [book([['改革事项', '别的栏'], [name, 'x']]), /表头“别的栏”不是“成效晾晒”的字段/],
    [book([['改革事项', '改革事项'], [name, 'x']]), /表头“改革事项”重复/],
    [book([]), /空的/],
  ]) {
    const job = await imported(clerk, { module: 'achievement', mode: 'partial' }, bytes, xlsx);
    assert.equal(job.state, 'failed', JSON.stringify(job));
    assert.match(job.error, words);
  }
  assert.deepEqual(await left(clerk, 'achievement', name), []);
});

test('a CSV line with a cell too many or too few is named, and nothing is taken', async () => {
  const matter = `错格 ${tag()}`;
  const head = '是否涉密,改革事项,计分情形,发生时间';
  const job = await imported(clerk, { module: 'achievement', mode: 'partial' },
    `${head}\n否,${matter},N1,2023-03-01\n否,${matter},又一句,N1,2023-03-01\n否,${matter},N1\n`);
  assert.equal(job.state, 'failed', JSON.stringify(job));
  assert.equal(job.error, '第 3 行有 5 格、第 4 行有 3 格，表头有 4 列：每行的格数须与表头相同，文字中有逗号的须用英文双引号括起');
  assert.deepEqual(await left(clerk, 'achievement', matter), []);
  const fine = await imported(clerk, { module: 'achievement', mode: 'partial' },
    `${head},,\n否,"${matter},又一句",N1,2023-03-01,,\n否,${matter},N1,2023-03-01\n`);
  assert.deepEqual(fine.result?.rows.map(r => r.status), ['accepted', 'accepted'], JSON.stringify(fine));
  assert.equal((await clerk.get(`/entries/${fine.result.rows[0].id}`)).title, `${matter},又一句`);
});

test('a table may say in which encoding it is, and no other than is read', async () => {
  const send = (type, raw) => clerk.try('POST', `/imports?${new URLSearchParams({ module: 'achievement', mode: 'dry_run', name: 'a.csv' })}`,
    { raw, headers: { 'content-type': type, 'idempotency-key': randomUUID() } });
  const utf8 = Buffer.from('是否涉密,改革事项,计分情形,发生时间\n否,模,N1,2023-03-01\n');
  // the same in GB2312, which GBK and GB18030 contain
  const gb = Buffer.from('cac7b7f1c9e6c3dc2cb8c4b8efcac2cfee2cbcc6b7d6c7e9d0ce2cb7a2c9facab1bce40ab7f12cc4a32c4e312c323032332d30332d30310a', 'hex');
  for (const [type, bytes] of [['text/csv', utf8], ['text/csv', gb], ['text/csv; charset=utf-8', utf8], ['text/csv;charset="UTF-8"', utf8],
    ['text/csv; charset=gbk', gb], ['text/csv; charset=GB18030', gb], ['text/csv; charset=gb2312', gb]]) {
    const r = await send(type, bytes);
    assert.equal(r.status, 202, `${type} ${r.text}`);
    const job = await ended(clerk, r.json.job);
    assert.deepEqual(job.result?.rows, [{ line: 2, status: 'accepted' }], `${type} ${JSON.stringify(job)}`);
  }
  for (const charset of ['big5', 'utf-16', 'iso-8859-1']) {
    const r = await send(`text/csv; charset=${charset}`, gb);
    assert.deepEqual([r.status, r.json.code], [415, 'unsupported_media_type']);
    assert.equal(r.json.detail, `不支持编码“${charset}”：text/csv 的 charset 可为 utf-8、gb18030、gbk 或 gb2312。`);
  }
});

test('what is no workbook is refused at the door', async () => {
  const q = { module: 'achievement', mode: 'partial' };
  const text = await imported(clerk, q, '改革事项,计分情形\na,N1\n', xlsx);
  assert.equal(text.status, 422, text.text);
  assert.equal(text.json.code, 'attachment_type');
  assert.match(text.json.detail, /Excel 工作簿/);
  const turned = await imported(clerk, q, book([['改革事项']]), { name: '成效.csv' });
  assert.equal(turned.json?.code, 'attachment_type', JSON.stringify(turned.json));
  const pdf = await clerk.try('POST', `/imports?${new URLSearchParams({ ...q, name: 'a.pdf' })}`, { raw: Buffer.from('%PDF-1.4\n%\xe2\xe3\n'), headers: { 'content-type': 'text/csv', 'idempotency-key': randomUUID() } });
  assert.match(pdf.json.detail, /只接受 xlsx 工作簿和 CSV/);
  const type = await clerk.try('POST', `/imports?${new URLSearchParams({ ...q, name: 'a.csv' })}`, { raw: Buffer.from('a\n'), headers: { 'content-type': 'application/zip', 'idempotency-key': randomUUID() } });
  assert.equal(type.status, 415);
});

test('a filing takes no workbook as its proof', async () => {
  const e = await clerk.post('/entries', { module: 'achievement', body: { classified: false, matter: `证据 ${tag()}` } });
  const r = await clerk.try('POST', `/entries/${e.id}/attachments?${new URLSearchParams({ field: 'evidence', name: '表.xlsx' })}`,
    { raw: book([['a']]), headers: { 'content-type': 'application/octet-stream' } });
  assert.equal(r.json.code, 'attachment_type', r.text);
});
