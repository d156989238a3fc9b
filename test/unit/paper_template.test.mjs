// SPDX-License-Identifier: Apache-2.0
// A template that an office has edited: tried before it is used, refused with all
// that is to be mended, and then filled as the shipped one is.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzip, zip } from '../lib/xlsx.mjs';
import { frozen } from '../lib/paper.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const program = path.join(process.env.RR_BUILD ?? path.join(top, 'build'), 'rr-paper');
const shipped = readFileSync(path.join(top, 'conf/paper/report.docx'));
const BODY = 'word/document.xml';

/** The shipped one with parts changed or added. */
function edited(change = {}, shippedParts = unzip(shipped)) {
  const parts = new Map([...shippedParts].map(([name, bytes]) => [name, change[name] ? change[name](bytes.toString('utf8')) : bytes]));
  for (const [name, make] of Object.entries(change)) if (!parts.has(name)) parts.set(name, make(''));
  return zip(Object.fromEntries(parts));
}
const body = f => edited({ [BODY]: f });
const room = (name, template, rest = '') => spawnSync(program, [name], {
  input: Buffer.concat([Buffer.from(`${template.toString('base64')}\n`), Buffer.from(rest)]), maxBuffer: 1 << 26, timeout: 60_000 });
function refused(template) {
  const r = room('check.docx', template);
  assert.equal(r.status, 3, String(r.stderr));
  assert.equal(String(r.stdout), '');
  return String(r.stderr).trim();
}
const fine = template => {
  const r = room('check.docx', template);
  assert.equal(r.status, 0, String(r.stderr));
};

test('the shipped one can be used, and so can one with other words and looks', () => {
  fine(shipped);
  fine(body(x => x.replace('一、综合排名', '一、各单位排名').replaceAll('w:val="44"', 'w:val="36"')));
  fine(body(x => x.replace('<w:body>', '<w:body><w:p><w:r><w:t>{{中</w:t></w:r><w:r><w:t>位数}}</w:t></w:r></w:p>')));
  fine(edited({ 'word/_rels/document.xml.rels': x => x.replace('</Relationships>',
    '<Relationship Id="rLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://www.example.cn/" TargetMode="External"/></Relationships>') }));
});

test('what stands for nothing and what is missing are named together', () => {
  assert.equal(refused(body(x => x.replaceAll('{{标题}}', '{{题目}}').replaceAll('{{排名.单位}}', '{{排名.乡镇}}'))),
    '占位符没有对应的内容：{{排名.乡镇}}、{{题目}}；缺少必须有的占位符：{{标题}}、{{排名.单位}}');
  assert.equal(refused(body(x => x.replaceAll('{{更正原因}}', ''))), '缺少必须有的占位符：{{更正原因}}');
  // one for districts alone would fail with projects
  assert.equal(refused(body(x => x.replace('{{期次}}', '{{期次}}{{分项4}}{{排名.改革落实力}}'))), '占位符没有对应的内容：{{分项4}}、{{排名.改革落实力}}');
  const many = Array.from({ length: 30 }, (_, n) => `{{没有的${'很长'.repeat(20)}${n}}}`).join('');
  const said = refused(body(x => x.replace('{{期次}}', `{{期次}}${many}`)));
  assert.match(said, /等30处$/);
  assert.ok(Buffer.byteLength(said) < 800, 'all of it reaches the office');
});

test('what a report has not takes its paragraph along, and reads 无 beside what it has', () => {
  const source = JSON.stringify(frozen({ before: false }));
  const said = template => {
    const r = room('own.docx', template, source);
    assert.equal(r.status, 0, String(r.stderr));
    return unzip(r.stdout).get(BODY).toString('utf8').replace(/<[^>]+>/g, '');
  };
  assert.ok(!said(shipped).includes('更正'));
  assert.ok(said(body(x => x.replace('{{期次}}', '{{期次}}（更正：{{更正原因}}）'))).includes('2023年第二季度（更正：无）'));
});

test('what goes away leaves the paragraph that a cell, a head or a section needs', () => {
  const source = JSON.stringify(frozen({ before: false }));
  const head = text => `<?xml version="1.0"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`;
  const cell = text => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
  const made = template => {
    const r = room('own.docx', template, source);
    assert.equal(r.status, 0, String(r.stderr));
    return unzip(r.stdout);
  };
  for (const gone of ['{{更正原因}}', '{{更正说明.内容}}']) {
    const header = made(edited({ 'word/header9.xml': () => head(gone) })).get('word/header9.xml').toString('utf8');
    assert.match(header, /<w:p><w:pPr><w:jc w:val="center"\/><\/w:pPr><\/w:p>/, gone);
    const both = made(edited({ 'word/header9.xml': () => head('{{期次}}').replace('</w:hdr>', `<w:p><w:r><w:t>${gone}</w:t></w:r></w:p></w:hdr>`) })).get('word/header9.xml').toString('utf8');
    assert.equal(both.match(/<w:p>/g).length, 1, 'where another stays it goes whole');
  }
  const inCell = text => made(body(x => x.replace('<w:body>', `<w:body>${cell(text)}<w:p/>`))).get(BODY).toString('utf8');
  assert.match(inCell('{{更正原因}}'), /<w:tc><w:p><w:r><w:t[^>]*>无</);
  assert.match(inCell(`甲</w:t></w:r></w:p>${cell('乙')}<w:p><w:r><w:t>{{更正原因}}`), /乙<\/w:t><\/w:r><\/w:p><\/w:tc><\/w:tr><\/w:tbl><w:p\/><\/w:tc>/);
  const section = made(body(x => x.replace('<w:body>', '<w:body><w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr><w:r><w:t>{{更正原因}}</w:t></w:r></w:p>'))).get(BODY).toString('utf8');
  assert.match(section, /<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"\/><\/w:sectPr><\/w:pPr><\/w:p>/);
});

test('nothing that runs or reaches out is taken', () => {
  assert.equal(refused(edited({ 'word/vbaProject.bin': () => 'x' })), '模板中不得有宏或嵌入的文件');
  assert.equal(refused(edited({ 'word/embeddings/a.bin': () => 'x' })), '模板中不得有宏或嵌入的文件');
  assert.equal(refused(edited({ 'word/_rels/settings.xml.rels': () => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/></Relationships>' })),
  '模板中不得有指向外部的图片、模板或文件');
});

test('what is no document, or cannot be filled, is told so', () => {
  assert.equal(refused(Buffer.from('PK\u0003\u0004no')), '不是 Word 的 docx 文件');
  assert.equal(refused(zip({ 'a.txt': 'x' })), '不是 Word 的 docx 文件');
  for (const broken of ['<w:document', '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><d>&b;</d>']) {
    assert.match(refused(body(() => broken)), /模板无法打开或填写|缺少必须有的占位符/);
  }
  assert.equal(refused(body(x => x.replace('{{期次}}', '{{期次}}{{排名}}'))), '占位符没有对应的内容：{{排名}}');
  assert.match(refused(edited({ [BODY]: x => x + ' '.repeat(21 << 20) })), /模板太大/);
});

test('a report is filled into it, as into the shipped one', () => {
  const own = body(x => x.replace('一、综合排名', '一、各单位排名'));
  const source = JSON.stringify(frozen());
  const [mine, theirs] = [room('own.docx', own, source), spawnSync(program, ['report.docx'], { input: source, maxBuffer: 1 << 26 })];
  assert.deepEqual([mine.status, theirs.status], [0, 0], String(mine.stderr) + String(theirs.stderr));
  const [a, b] = [mine, theirs].map(r => unzip(r.stdout).get(BODY).toString('utf8'));
  assert.equal(a, b.replace('一、综合排名', '一、各单位排名'));
  assert.match(a, /一、各单位排名/);
});

test('the names that are known are those that a report of either kind gives', () => {
  const given = kind => JSON.parse(execFileSync('/usr/bin/python3', ['-s', '-B', '-c', `
import json, sys
sys.path.insert(0, sys.argv[1])
import model
got = model.words(json.load(sys.stdin), sys.argv[1], lambda *a: '图')
lists = {k: sorted({c for line in v for c in line}) for k, v in got.items() if isinstance(v, list)}
print(json.dumps([sorted(k for k in got if k not in lists), lists, model.NAMES]))`, path.join(path.dirname(program), 'paper')],
  { input: JSON.stringify(frozen({ kind })), encoding: 'utf8' }));
  for (const kind of ['district', 'project']) {
    const [texts, lists, names] = given(kind);
    const pillars = new Set(frozen({ kind }).document.rule_set.pillars.map(p => p.label));
    const plain = all => all.filter(n => !/^分项\d$/.test(n) && !pillars.has(n));
    const known = Object.fromEntries(Object.entries(names).map(([k, v]) => [k, v.split(' ').filter(n => k === '' || n !== '分项').sort()]));
    assert.deepEqual(plain(texts), known[''], kind);
    for (const [list, columns] of Object.entries(lists)) {
      if (columns.length) assert.deepEqual(plain(columns), known[list], `${kind} ${list}`);
    }
  }
});
