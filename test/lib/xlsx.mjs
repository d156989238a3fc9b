// SPDX-License-Identifier: Apache-2.0
// Reads a workbook with nothing of the library that wrote it: the ZIP's central
// directory, inflate, and the few XML elements that hold cells.  Writes one,
// too, so that a test can send what no library would write.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of a ZIP by name. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('not a ZIP');
  const parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + size);
    parts.set(name, method === 0 ? raw : inflateRawSync(raw));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

const plain = s => s.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
  .replace(/&apos;/g, "'").replace(/&amp;/g, '&');
const typed = s => plain(s).replace(/_x([0-9a-fA-F]{4})_/g, (_, h) => String.fromCharCode(parseInt(h, 16)));
const runs = s => [...s.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(m => typed(m[1])).join('');

/** Sheets in their order: {name, xml, rows}; a row is its cells by column
 *  number, a cell {text, type, format}. */
export function readWorkbook(bytes) {
  const parts = unzip(bytes);
  const text = name => parts.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(m => runs(m[1]));
  const formats = numberFormats(text('xl/styles.xml'));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(m => plain(m[1]));
  return {
    parts,
    sheets: names.map((name, i) => {
      const xml = text(`xl/worksheets/sheet${i + 1}.xml`);
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(r => cellsOf(r[1], shared, formats));
      return { name, xml, rows, texts: rows.map(r => r.map(c => c?.text ?? '')) };
    }),
  };
}

function numberFormats(styles) {
  const own = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(m => [m[1], plain(m[2])]));
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...xfs.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(m => own.get(m[1]) ?? m[1]);
}

function cellsOf(xml, shared, formats) {
  const row = [];
  for (const [, attributes, body = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const letters = /r="([A-Z]+)\d+"/.exec(attributes)[1];
    const column = [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? '';
    row[column] = {
      type, formula: /<f[ >]/.test(body), format: formats[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)],
      text: type === 'inlineStr' ? runs(body) : type === 's' ? shared[Number(value)] : plain(value),
    };
  }
  return row;
}

/** Excel's number of a day as 2023-03-31; with a clock where it has one. */
export function dateOf(number) {
  const at = new Date(Math.round((Number(number) - 25569) * 86_400_000));
  return at.toISOString().slice(0, Number.isInteger(Number(number)) ? 10 : 16).replace('T', ' ');
}

/** A ZIP of parts {name: text or bytes}; level 0 stores. */
export function zip(parts, { level = 6 } = {}) {
  const bodies = [];
  const entries = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const data = level ? deflateRawSync(bytes, { level }) : bytes;
    const file = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(level ? 8 : 0, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(file.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, file, data);
    entries.push(entry, file);
    offset += 30 + file.length + data.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

const xml = s => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const letter = i => i < 26 ? String.fromCharCode(65 + i) : letter(Math.floor(i / 26) - 1) + String.fromCharCode(65 + i % 26);

/** A workbook of one sheet as Excel writes it: texts shared, numbers bare. */
export function writeWorkbook(rows, more = {}) {
  const shared = [];
  const cell = (v, r, c) => {
    if (v === null || v === undefined || v === '') return '';
    const ref = `${letter(c)}${r + 1}`;
    if (typeof v === 'number') return `<c r="${ref}"><v>${v}</v></c>`;
    if (typeof v === 'object') return `<c r="${ref}" s="${v.style ?? 0}"${v.type ? ` t="${v.type}"` : ''}>${v.f ? `<f>${xml(v.f)}</f>` : ''}<v>${xml(v.v)}</v></c>`;
    shared.push(v);
    return `<c r="${ref}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const sheet = rows.map((r, i) => `<row r="${i + 1}">${r.map((v, c) => cell(v, i, c)).join('')}</row>`).join('');
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${ns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>${['styles', 'sharedStrings'].map((t, i) => `<Relationship Id="rId${i + 2}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${t}" Target="${t}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${ns}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${ns}>${shared.map(s => `<si><t xml:space="preserve">${xml(s)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${ns}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
}
