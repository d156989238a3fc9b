// SPDX-License-Identifier: Apache-2.0
// rr-parse says of any bytes what they are and how many pages they have; hostile
// ones end with a verdict too, never with a crash and never after its time.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.join(process.env.RR_BUILD ?? path.join(top, 'build'), 'rr-parse');

/** The verdict of the program; that there is one is the first assertion. */
function parse(bytes, seconds = 20) {
  const began = Date.now();
  const r = spawnSync(program, [String(seconds)],
    { input: bytes, timeout: (seconds + 15) * 1000, killSignal: 'SIGKILL' });
  assert.equal(r.signal, null, `ended by ${r.signal}`);
  assert.equal(r.status, 0, `status ${r.status}: ${r.stderr}`);
  assert.match(String(r.stdout), /^\{[^\n]+\}\n$/);
  const v = JSON.parse(String(r.stdout));
  assert.deepEqual(Object.keys(v), ['media_type', 'kinds', 'pages', 'problem']);
  return { ...v, ms: Date.now() - began };
}

const problems = ['damaged', 'encrypted', 'bomb', 'too_complex'];

/** A PDF of these objects (1 is the catalog), with a true table. */
function pdf(objects, trailer = '') {
  let out = Buffer.from('%PDF-1.5\n');
  const at = objects.map((o, i) => {
    const here = out.length;
    out = Buffer.concat([out, Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(o), Buffer.from('\nendobj\n')]);
    return here;
  });
  return Buffer.concat([out, Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${
    at.map(a => `${String(a).padStart(10, '0')} 00000 n \n`).join('')
  }trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${out.length}\n%%EOF\n`)]);
}

const stream = (dict, bytes) => Buffer.concat([
  Buffer.from(`<< ${dict} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

const pages = (n, count = n) => pdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Kids [${Array.from({ length: n }, (_, i) => `${i + 3} 0 R`).join(' ')}] /Count ${count} >>`,
  ...Array.from({ length: n }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
]);

/** A ZIP whose entries hold what they say, or claim another size. */
function zip(entries, { flags = 0, cut = 0 } = {}) {
  const local = [];
  const central = [];
  let at = 0;
  for (const [name, { bytes = Buffer.from('x'), claims = bytes.length } = {}] of entries) {
    const n = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(claims, 22);
    head.writeUInt16LE(n.length, 26);
    const dir = Buffer.alloc(46);
    dir.writeUInt32LE(0x02014b50, 0);
    dir.writeUInt16LE(flags, 8);
    dir.writeUInt32LE(bytes.length, 20);
    dir.writeUInt32LE(claims, 24);
    dir.writeUInt16LE(n.length, 28);
    dir.writeUInt32LE(at, 42);
    local.push(head, n, bytes);
    central.push(dir, n);
    at += 30 + n.length + bytes.length;
  }
  const body = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(body.length, 12);
  end.writeUInt32LE(at, 16);
  const whole = Buffer.concat([...local, body, end]);
  return whole.subarray(0, whole.length - cut);
}

const DOCX = [['[Content_Types].xml'], ['_rels/.rels'], ['word/document.xml']];
const OFD = n => [['OFD.xml'], ['Doc_0/Document.xml'],
  ...Array.from({ length: n }, (_, i) => [`Doc_0/Pages/Page_${i}/Content.xml`])];

const chunk = (type, data) => {
  const b = Buffer.alloc(12 + data.length);
  b.writeUInt32BE(data.length, 0);
  b.write(type, 4, 'latin1');
  data.copy(b, 8);
  return b;
};
function png(width, height) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(4))), chunk('IEND', Buffer.alloc(0))]);
}
const jpeg = (width, height) => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16,
  0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0,
  0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);

test('good files are what they are, with their pages', () => {
  for (const [what, bytes, kinds, n] of [
    ['one page', pdfOf('evidence'), ['pdf'], 1],
    ['seven pages', pages(7), ['pdf'], 7],
    ['a picture', png(800, 600), ['png'], 1],
    ['a photograph', jpeg(800, 600), ['jpg', 'jpeg'], 1],
    ['a document', zip(DOCX), ['docx', 'wps'], null],
    ['an OFD of three pages', zip(OFD(3)), ['ofd'], 3],
  ]) {
    const v = parse(bytes);
    assert.equal(v.problem, null, `${what}: ${JSON.stringify(v)}`);
    assert.deepEqual(v.kinds, kinds, what);
    assert.equal(v.pages, n, what);
  }
});

test('what a name says is never what decides', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  for (const [bytes, no] of [
    [svg, 'pdf'], [Buffer.from('<html><body>x</body></html>'), 'pdf'],
    [Buffer.from('MZ\x90\x00\x03', 'latin1'), 'doc'], [zip([['a.txt']]), 'docx'],
    [zip([['word.txt'], ['OFD.xml.txt']]), 'ofd'], [zip([['a'], ['b/word/x']]), 'docx'],
    [Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 'png'], [png(1, 1), 'jpg'],
    [Buffer.alloc(0), 'pdf'], [Buffer.alloc(1 << 20), 'pdf'],
  ]) {
    const v = parse(bytes);
    assert.ok(!v.kinds.includes(no), `${no}: ${JSON.stringify(v)}`);
    assert.equal(v.pages, v.kinds.includes('png') ? 1 : null);
  }
});

test('a page count is what is there, not what is claimed', () => {
  for (const claim of [100000, 2147483647, -1, 0]) {
    const v = parse(pages(2, claim));
    assert.ok(v.pages === 2 || (v.pages === null && v.problem === 'damaged'),
      `${claim}: ${JSON.stringify(v)}`);
    assert.ok(v.ms < 10000, `${v.ms} ms`);
  }
  assert.equal(parse(pages(2, 4)).pages, 2);
});

test('a bomb is named and not unpacked', () => {
  const big = { bytes: Buffer.from('x'), claims: 0xfffffff0 };
  for (const [what, bytes] of [
    ['a ZIP of 64 GB', zip([...DOCX, ...Array.from({ length: 16 }, (_, i) => [`word/${i}`, big])])],
    ['an OFD of 4 GB', zip([...OFD(1), ['Doc_0/Res/a.png', big]])],
    ['a picture of 60000 × 60000', png(60000, 60000)],
    ['a photograph of 65535 × 65535', jpeg(65535, 65535)],
  ]) {
    const v = parse(bytes);
    assert.equal(v.problem, 'bomb', `${what}: ${JSON.stringify(v)}`);
    assert.ok(v.ms < 5000, `${what}: ${v.ms} ms`);
  }
});

test('a PDF that unpacks to gigabytes ends with a verdict', () => {
  const gigabyte = deflateSync(Buffer.alloc(256 * 1024 * 1024));
  const twice = deflateSync(gigabyte);
  for (const [what, dict, bytes] of [
    ['object stream', '/Type /ObjStm /N 1000000 /First 100 /Filter /FlateDecode', gigabyte],
    ['nested filters', '/Type /ObjStm /N 100 /First 10 /Filter [/FlateDecode /FlateDecode]', twice],
    ['two hundred filters', `/Type /ObjStm /N 9 /First 9 /Filter [${'/FlateDecode '.repeat(200)}]`, twice],
  ]) {
    const body = pdf(['<< /Type /Catalog /Pages 4 0 R >>', stream(dict, bytes), '<< >>']);
    const v = parse(body, 10);
    assert.ok(problems.includes(v.problem), `${what}: ${JSON.stringify(v)}`);
  }
});

test('trees and tables without an end end', () => {
  const deep = n => `${'['.repeat(n)}${']'.repeat(n)}`;
  for (const [what, bytes] of [
    ['a page tree that holds itself', pdf(['<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 1000 >>'])],
    ['two trees that hold each other', pdf(['<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 9 >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>'])],
    ['a reference to itself', pdf(['1 0 R'])],
    ['a catalog that is its pages', pdf(['<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>'])],
    ['arrays a million deep', pdf(['<< /Type /Catalog /Pages 2 0 R >>', deep(1000000)])],
    ['dictionaries 200,000 deep', pdf(['<< /Type /Catalog /Pages 2 0 R >>',
      `${'<< /A '.repeat(200000)}1${' >>'.repeat(200000)}`])],
    ['a table that goes back to itself', Buffer.concat([pages(1).subarray(0, -6),
      Buffer.from('\ntrailer\n<< /Size 4 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n')])],
    ['a stream as long as the sky', pdf(['<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Length 99999999999 >>\nstream\nx\nendstream'])],
    ['a table of two thousand million', Buffer.from('%PDF-1.4\nxref\n0 2000000000\n0000000000 65535 f \n'
      + 'trailer\n<< /Size 2000000000 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n')],
  ]) {
    const v = parse(bytes, 10);
    assert.ok(problems.includes(v.problem) || v.pages <= 9, `${what}: ${JSON.stringify(v)}`);
  }
});

test('a locked file says that it is locked', () => {
  const locked = pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`],
  '/Encrypt 3 0 R /ID [<00><00>] ');
  assert.deepEqual(parse(locked).problem, 'encrypted');
  assert.deepEqual(parse(zip(DOCX, { flags: 1 })).problem, 'encrypted');
});

test('cut anywhere, a file is still answered', () => {
  const whole = pages(3);
  for (let n = 0; n < whole.length; n += Math.ceil(whole.length / 40)) {
    const v = parse(whole.subarray(0, n));
    assert.ok(v.pages === null || v.pages <= 3, `${n}: ${JSON.stringify(v)}`);
    if (v.kinds.includes('pdf')) assert.ok(v.pages !== null || v.problem === 'damaged', `${n}`);
  }
  assert.equal(parse(zip(DOCX, { cut: 30 })).problem, 'damaged');
  assert.equal(parse(png(9, 9).subarray(0, 60)).problem, 'damaged');
  assert.equal(parse(jpeg(9, 9).subarray(0, -3)).problem, 'damaged');
});

test('bytes changed at random never break it', () => {
  let seed = 20230331;
  const next = n => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % n;
  };
  const good = [pages(3), zip(OFD(2)), zip(DOCX), png(9, 9), jpeg(9, 9),
    pdf(['<< /Type /Catalog /Pages 3 0 R >>',
      stream('/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode',
        deflateSync(Buffer.from('4 0 5 9 << /A 1 >> << /B 2 >>'))),
      '<< /Type /Pages /Kids [] /Count 0 >>'])];
  for (let i = 0; i < 120; i += 1) {
    const bytes = Buffer.from(good[i % good.length]);
    for (let k = 0; k <= i % 9; k += 1) bytes[next(bytes.length)] = next(256);
    parse(bytes, 10);
  }
});

test('no more than 50 MB are read', () => {
  const r = spawnSync(program, { input: Buffer.alloc(50 * 1024 * 1024 + 1) });
  assert.equal(r.status, 1);
  assert.equal(String(r.stdout), '');
  const full = Buffer.alloc(50 * 1024 * 1024, ' ');
  pages(1).copy(full);
  assert.ok(parse(full).kinds.includes('pdf'));
});
