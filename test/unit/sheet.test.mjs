// SPDX-License-Identifier: Apache-2.0
// rr-parse reads a sheet as the one who filled it in sees it, and refuses by its
// place what would be read as something else; hostile workbooks end in a word.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkbook, zip } from '../lib/xlsx.mjs';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.join(process.env.RR_BUILD ?? path.join(top, 'build'), 'rr-parse');
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function read(bytes, name = '成效晾晒') {
  const r = spawnSync(program, ['20', name], { input: bytes, timeout: 35_000, maxBuffer: 64 * 1024 * 1024 });
  assert.equal(r.signal, null, `ended by ${r.signal}`);
  assert.equal(r.status, 0, String(r.stderr));
  assert.match(String(r.stdout), /^\{[^\n]+\}\n$/);
  return JSON.parse(String(r.stdout));
}
const rows = (table, more) => {
  const said = read(writeWorkbook(table, more));
  assert.equal(said.problem, null, JSON.stringify(said));
  return said.rows;
};
const sheet = inner => ({ 'xl/worksheets/sheet1.xml': `<worksheet ${NS}>${inner}</worksheet>` });
const formats = (...codes) => ({
  'xl/styles.xml': `<styleSheet ${NS}><numFmts>${codes.map((c, i) => `<numFmt numFmtId="${170 + i}" formatCode="${c.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join('')}</cellXfs></styleSheet>`,
});

test('cells are texts, by the numbers of their rows; what says nothing is left out', () => {
  assert.deepEqual(rows([['单位', '得分'], [], ['万州区', 92.31], ['', '  '], [null, '缺单位'], ['引号"和\n换行', 0.1 + 0.2]]),
    [[1, '单位', '得分'], [3, '万州区', '92.31'], [5, '', '缺单位'], [6, '引号"和\n换行', '0.3']]);
});
test('numbers are as Excel shows them, without an exponent; yes and no are words', () => {
  assert.deepEqual(rows([[1e-7, 12345678901234, -3.5, 1e15, { v: '1', type: 'b' }, { v: '0', type: 'b' }, '0012']]),
    [[1, '0.0000001', '12345678901234', '-3.5', '1000000000000000', '是', '否', '0012']]);
});
test('a day is a day because its cell shows one', () => {
  const code = ['yyyy-mm-dd', 'yyyy"年"m"月"', 'yyyy/m/d h:mm', '[h]:mm', '0%', '[$-804]m"月"d"日"', '"d"0.0', 'm/d/yy AM/PM h:mm;@', 'yyyy'];
  const cells = code.map((_, i) => ({ v: i === 4 ? 0.955 : i === 6 ? 3 : 45016.395833333336, style: i + 1 }));
  assert.deepEqual(rows([[...cells, 45016]], formats(...code)), [[1, '2023-03-31', '2023-03', '2023-03-31 09:30', '09:30',
    '95.5%', '2023-03-31', '3', '2023-03-31 09:30', '2023', '45016']]);
  assert.deepEqual(rows([[{ v: 45016, style: 1 }, { v: 59, style: 1 }, { v: 61, style: 1 }, { v: 36525.99999, style: 1 }, { v: '2023-03-31T00:00:00', type: 'd' }]]),
    [[1, '2023-03-31', '1900-02-28', '1900-03-01', '2000-01-01', '2023-03-31']]);
});
test('a workbook of a Macintosh counts its days from 1904', () => {
  const book = `<workbook ${NS} xmlns:r="${REL}"><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  assert.deepEqual(rows([[{ v: 43554, style: 1 }]], { 'xl/workbook.xml': book }), [[1, '2023-03-31']]);
});
test('rich, inline and escaped texts are their words; phonetic guides are none', () => {
  const more = sheet('<sheetData><row r="2"><c r="B2" t="inlineStr"><is><r><t>富</t></r><rPh sb="0" eb="1"><t>fu</t></rPh><r><t xml:space="preserve"> 文本</t></r></is></c><c t="str"><v>a_x000A_b_x005F_x</v></c></row></sheetData>');
  assert.deepEqual(rows([], more), [[2, '', '富 文本', 'a\nb_x']]);
});

/* Two sheets and what each holds; the second may be hidden. */
function two(first, second, state = '') {
  return zip({
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="${first}" r:id="a"/><sheet name="${second}" ${state} r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${['a', 'b'].map(i => `<Relationship Id="${i}" Type="${REL}/worksheet" Target="/xl/worksheets/${i}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(['a', 'b'].map(i => [`xl/worksheets/${i}.xml`, `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="str"><x:v>${i}</x:v></x:c></x:row></x:sheetData></x:worksheet>`])),
  });
}
test('of several sheets the one that is called like the business is read', () => {
  assert.deepEqual(read(two('填写说明', '成效晾晒')).rows, [[1, 'b']]);
  assert.deepEqual(read(two('成效晾晒', '填写说明')).rows, [[1, 'a']]);
  assert.deepEqual(read(two('表一', '表二', 'state="hidden"')).rows, [[1, 'a']]);
  const no = read(two('表一', '表二'));
  assert.equal(no.problem, 'no_sheet');
  assert.deepEqual(no.sheets, ['表一', '表二']);
  const long = read(two('区'.repeat(60), '表二')).sheets;
  assert.deepEqual(long, ['区'.repeat(42), '表二'], 'a name is cut between characters');
  assert.equal(read(two('表一', '成效晾晒', 'state="veryHidden"')).rows[0][1], 'a', 'what nobody sees is not read');
});

test('what is not what it seems is refused by its place', () => {
  const at = (table, more) => { const { problem, at } = read(writeWorkbook(table, more)); return [problem, at]; };
  assert.deepEqual(at([['单位'], ['', { f: 'A1', v: '单位', type: 'str' }]]), ['formula', 'B2']);
  assert.deepEqual(at([[{ f: '1/0', v: '' }]]), ['formula', 'A1']);
  assert.deepEqual(at([['a'], [{ v: '#REF!', type: 'e' }]]), ['error', 'A2']);
  assert.deepEqual(at([], sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B5:B7"/></mergeCells>')), ['merged', 'B5:B7']);
  assert.deepEqual(at([[...Array(64).fill(''), 'x']]), ['columns', 'BM1']);
  assert.deepEqual(at(Array.from({ length: 2002 }, (_, i) => [String(i)])), ['rows', 'A2002']);
  assert.equal(read(writeWorkbook(Array.from({ length: 2001 }, (_, i) => [String(i)]))).rows.length, 2001);
});

const dtd = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
test('a hostile workbook ends in a word', () => {
  const good = writeWorkbook([['a']]);
  const flipped = Buffer.from(good);
  flipped[good.indexOf('xl/sharedStrings.xml') + 22] ^= 0xff;
  for (const [what, bytes, problem] of [
    ['nothing', Buffer.alloc(0), 'damaged'],
    ['text', Buffer.from('单位,得分\n'), 'damaged'],
    ['cut off', good.subarray(0, good.length - 30), 'damaged'],
    ['a part that is not what its sum says', flipped, 'damaged'],
    ['a compound file, as with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'encrypted'],
    ['entities', writeWorkbook([], { 'xl/worksheets/sheet1.xml': `${dtd}<worksheet ${NS}>&b;</worksheet>` }), 'entity'],
    ['an entity of a file', writeWorkbook([], { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst>&f;</sst>' }), 'entity'],
    ['entities in the list of sheets', writeWorkbook([], { 'xl/workbook.xml': `${dtd}<workbook/>` }), 'entity'],
    ['not XML', writeWorkbook([], { 'xl/worksheets/sheet1.xml': 'sheet' }), 'damaged'],
    ['rows that go back', writeWorkbook([], sheet('<sheetData><row r="2"/><row r="1"/></sheetData>')), 'damaged'],
    ['a row beyond all rows', writeWorkbook([], sheet('<sheetData><row r="99999999999999999999"/></sheetData>')), 'damaged'],
    ['cells that go back', writeWorkbook([], sheet('<sheetData><row r="2"><c r="B2"/><c r="A2"/></row></sheetData>')), 'damaged'],
    ['a column beyond all columns', writeWorkbook([], sheet('<sheetData><row r="2"><c r="ZZZZZZZZ2"/></row></sheetData>')), 'damaged'],
    ['a cell outside of a row', writeWorkbook([], sheet('<c r="E3"><v>1</v></c><sheetData/>')), 'damaged'],
    ['a cell behind the end of its row', writeWorkbook([], sheet('<sheetData><row><c><v>1</v></c></row><c><v>2</v></c></sheetData>')), 'damaged'],
    ['a row in a row', writeWorkbook([], sheet('<sheetData><row><c><v>1</v></c><row><c><v>2</v></c></row></row></sheetData>')), 'damaged'],
    ['a shared text that is not there', writeWorkbook([], sheet('<sheetData><row r="2"><c r="B2" t="s"><v>7</v></c></row></sheetData>')), 'damaged'],
    ['no number', writeWorkbook([[{ v: 'nan' }]]), 'damaged'],
    ['a number longer than what is kept of it', writeWorkbook([[{ v: '1e299' }]]), 'damaged'],
    ['a bomb by its directory', writeWorkbook([], { 'xl/worksheets/sheet1.xml': Buffer.alloc(66 * 1024 * 1024, ' ') }), 'bomb'],
  ]) assert.equal(read(bytes).problem, problem, what);
});
test('a directory that lies about a size gets no more memory than it said', () => {
  const bytes = writeWorkbook([], { 'xl/worksheets/sheet1.xml': Buffer.alloc(40 * 1024 * 1024, ' ') });
  const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  bytes.writeUInt32LE(1000, at + 24);
  assert.equal(read(bytes).problem, 'damaged');
});
test('a sheet of 200 000 elements in one another, and one of 300 000 rows, end in time', () => {
  const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000);
  assert.deepEqual(read(writeWorkbook([], sheet(`${deep}<sheetData/>`))).rows, []);
  const wide = '<sheetData>' + '<row><c><v/></c></row>'.repeat(300_000) + '</sheetData>';
  assert.deepEqual(read(writeWorkbook([], sheet(wide))).rows, []);
});
