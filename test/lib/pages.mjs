// SPDX-License-Identifier: Apache-2.0
// What is really drawn on the pages of a PDF: glyphs by their number in the
// embedded font, words by the room that they take, dots by their colour.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

function tool(name, args, input) {
  const r = spawnSync(name, args, { input, maxBuffer: 1 << 28 });
  assert.equal(r.status, 0, `${name}: ${r.stderr}`);
  return r.stdout;
}

/** Each object of a PDF that was written without object streams: number → text. */
function objects(pdf) {
  const text = pdf.toString('latin1');
  const found = new Map();
  for (const m of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = m[2].indexOf('stream\n');
    let stream = null;
    if (at >= 0) {
      stream = Buffer.from(m[2].slice(at + 7, m[2].lastIndexOf('\nendstream')), 'latin1');
      if (/\/FlateDecode/.test(m[2].slice(0, at))) stream = inflateSync(stream);
    }
    found.set(m[1], { head: at >= 0 ? m[2].slice(0, at) : m[2], stream });
  }
  return found;
}

/** Glyph number → text, of a font's ToUnicode. */
function meanings(cmap) {
  const said = new Map();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, hex] of block.matchAll(/<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>/g)) {
      said.set(glyph.toLowerCase(), Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    }
  }
  return said;
}

/** All that is drawn: font → glyph number (four hexadecimal digits) → text. */
export function glyphs(pdf) {
  const all = objects(pdf);
  const fonts = new Map();
  for (const { head } of all.values()) {
    const name = /\/Subtype \/Type0[\s\S]*\/BaseFont \/([A-Z]{6})\+/.exec(head)?.[1];
    if (name) fonts.set(name, meanings(all.get(/\/ToUnicode (\d+) 0 R/.exec(head)[1]).stream.toString('latin1')));
  }
  const drawn = new Map();
  for (const { stream } of all.values()) {
    const text = stream?.toString('latin1') ?? '';
    if (!/\bTf\b/.test(text)) continue;
    let font = null;
    for (const m of text.matchAll(/\/([A-Z]{6}) [\d.]+ Tf|<([0-9a-fA-F]*)>(?=[^[\]]*\] ?TJ)|<([0-9a-fA-F]*)> ?Tj/g)) {
      if (m[1]) { font = m[1]; continue; }
      assert.ok(fonts.has(font), `no font ${font}`);
      for (const [glyph] of (m[2] ?? m[3]).toLowerCase().matchAll(/.{4}/g)) {
        if (!drawn.has(font)) drawn.set(font, new Map());
        drawn.get(font).set(glyph, fonts.get(font).get(glyph) ?? '');
      }
    }
  }
  return drawn;
}

/** What stands there without a glyph, or a meaning, of its own, in words: a letter
    that no font has is left out, and the next glyph means both; —— may be one. */
export function tofu(pdf) {
  return [...glyphs(pdf)].flatMap(([font, own]) => [...own].filter(([glyph, text]) => glyph === '0000' || new Set(text).size !== 1)
    .map(([glyph, text]) => `${font}: glyph ${glyph} means ${JSON.stringify(text)}`));
}

/** All of its text, cell after cell, without blanks. */
export const reading = pdf => tool('pdftotext', ['-raw', '-', '-'], pdf).toString().replace(/\s/g, '');

/** The words of each page: {width, height, words: [{x0, y0, x1, y1, text}]}. */
export function pages(pdf) {
  return tool('pdftotext', ['-bbox', '-', '-'], pdf).toString().split('<page ').slice(1).map(page => {
    const [width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page).slice(1).map(Number);
    const words = [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g)]
      .map(m => ({ x0: Number(m[1]), y0: Number(m[2]), x1: Number(m[3]), y1: Number(m[4]), text: m[5] }));
    return { width, height, words };
  });
}

/** Two words of a page that lie over each other.  A font's box is higher than its
    letters, so that lines overlap which do not touch: a third of each counts. */
export function overlaps(page) {
  const found = [];
  const core = w => ({ ...w, y0: w.y0 + (w.y1 - w.y0) / 3, y1: w.y1 - (w.y1 - w.y0) / 3 });
  const words = page.words.filter(w => w.y1 - w.y0 > 2).map(core).sort((a, b) => a.y0 - b.y0);
  for (let i = 0; i < words.length; i += 1) {
    for (let j = i + 1; j < words.length && words[j].y0 < words[i].y1; j += 1) {
      const [a, b] = [words[i], words[j]];
      if (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1
        && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5) found.push(`${a.text} / ${b.text}`);
    }
  }
  return found;
}

/** The words of a page that stand off its type area, or off the page. */
export const outside = ({ width, height, words }) => words.filter(w =>
  w.x0 < 40 || w.x1 > width - 40 || w.y0 < 30 || w.y1 > height - 20);

/** One page as dots, 100 an inch, grey. */
export function picture(pdf, number) {
  const pgm = tool('pdftoppm', ['-r', '100', '-gray', '-f', String(number), '-l', String(number), '-'], pdf);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  const width = Number(head[1]);
  const dots = pgm.subarray(head[0].length);
  return {
    /** How many dark dots a box in points has. */
    ink({ x0, y0, x1, y1 }) {
      let n = 0;
      const k = 100 / 72;
      for (let y = Math.floor(y0 * k); y < Math.ceil(y1 * k); y += 1) {
        for (let x = Math.floor(x0 * k); x < Math.ceil(x1 * k); x += 1) n += dots[y * width + x] < 128;
      }
      return n;
    } };
}
