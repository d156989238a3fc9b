// SPDX-License-Identifier: Apache-2.0
// The pages of a report as a reader sees them: every letter of every unit's name
// drawn by a glyph of its own, no word over another or off the page, tables that
// break with their head repeated, names of 100 letters wrapped in PDF and workbook.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DISTRICTS, PROJECTS, frozen } from '../lib/paper.mjs';
import { glyphs, outside, overlaps, pages, picture, reading, tofu } from '../lib/pages.mjs';
import { unzip } from '../lib/xlsx.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const build = process.env.RR_BUILD ?? path.join(top, 'build');
const LONGEST = '秀山土家族苗族自治县';

function set(source) {
  const r = spawnSync(path.join(build, 'rr-paper'), ['report'],
    { input: JSON.stringify(source), maxBuffer: 1 << 26, timeout: 300_000 });
  assert.equal(r.status, 0, String(r.stderr));
  return r.stdout;
}
const bare = text => text.replace(/\s/g, '');
const said = page => bare(page.words.map(w => w.text).join(''));

let districts;
let projects;
before(() => {
  districts = set(frozen({ units: DISTRICTS }));
  projects = set(frozen({ kind: 'project' }));
});

test('each letter of the 41 names has a glyph, and ink on the page', () => {
  assert.equal(DISTRICTS.length, 41);
  assert.ok(DISTRICTS.some(([, name]) => name === LONGEST));
  assert.deepEqual(tofu(districts), []);
  const all = pages(districts);
  const n = all.findIndex(p => said(p).includes('一、综合排名名次'));
  const ranking = all[n];
  const image = picture(districts, n + 1);
  for (const [, name] of DISTRICTS) {
    const word = ranking.words.find(w => w.text === name);
    assert.ok(word, `${name} in one piece on the page of the ranking`);
    const letter = (word.x1 - word.x0) / name.length;
    for (const [k, c] of [...name].entries()) {
      const box = { ...word, x0: word.x0 + k * letter, x1: word.x0 + (k + 1) * letter };
      assert.ok(image.ink(box) > 8, `${name}: ${c} is blank`);
    }
  }
  const drawn = [...glyphs(districts).values()];
  for (const c of new Set(DISTRICTS.flatMap(([, name]) => [...name]))) {
    const own = drawn.flatMap((font, f) => [...font].filter(([, text]) => text === c).map(([g]) => [f, g]));
    assert.ok(own.length > 0, c);
    assert.equal(new Set(own.map(([f]) => f)).size, own.length, `${c}: one glyph in each font`);
  }
});

test('a letter that no font has is found by that', () => {
  const source = frozen({ units: [['U500103', '渝\u0378中区', '渝中', 4, 4], ...DISTRICTS.slice(1, 3)], before: false });
  assert.notDeepEqual(tofu(set(source)), []);
});

test('no word lies over another or off its page', () => {
  const word = (x0, y0, text) => ({ x0, y0, x1: x0 + 30, y1: y0 + 12, text });
  assert.deepEqual(overlaps({ words: [word(0, 0, 'a'), word(31, 0, 'b'), word(0, 9, 'c')] }), []);
  assert.deepEqual(overlaps({ words: [word(0, 0, 'a'), word(26, 3, 'b')] }), ['a / b']);
  for (const [name, pdf] of [['districts', districts], ['projects', projects]]) {
    for (const [n, page] of pages(pdf).entries()) {
      assert.deepEqual(overlaps(page), [], `${name}, page ${n + 1}`);
      assert.deepEqual(outside(page), [], `${name}, page ${n + 1}`);
    }
  }
});

test('names of 100 letters are wrapped, whole, in every table of every page', () => {
  for (const [, name] of PROJECTS) assert.equal([...name].length, 100);
  const all = pages(projects);
  const begins = heading => all.findIndex(p => said(p).includes(heading) && !said(p).includes('附件4项目单页'));
  const tables = [
    ['the ranking', all.slice(begins('一、综合排名'), begins('二、各项指标')), ['名次', '项目', '色档', '升降']],
    ['an indicator', all.slice(begins('二、各项指标') + 1, begins('二、各项指标') + 2), ['项目', '实际值', '档', '得分']],
    ['the wide one', all.filter(p => p.width > 1000), ['名次', '项目', '色档', '实际值']],
  ];
  for (const [table, its, heads] of tables) {
    assert.ok(its.length > (table === 'an indicator' ? 0 : 1), `${table} goes on over a page`);
    for (const page of its) {
      for (const head of heads) assert.ok(page.words.some(w => w.text === head), `${table}: no ${head}`);
    }
  }
  const text = reading(projects);
  for (const [, name] of PROJECTS) {
    // The ranking, eight indicators, all of them, its own page.
    assert.ok(text.split(bare(name)).length - 1 >= 11, name);
  }
  const sheets = all.filter(p => p.words.some(w => w.text === '主要原因'));
  assert.equal(sheets.length, PROJECTS.length, 'a page each');
  assert.ok(sheets.some(p => said(p).includes('共78件') && said(p).includes('另有68件')), 'with all that is on it');
  const contents = all.map(said).find(t => t.includes('附件4项目单页'));
  assert.ok(contents.includes('二、各项指标') && !contents.includes('三、'), 'numbered without a map');
});

test('what leads up to a table is on its page, a tier on one line, and no text is hidden', () => {
  for (const pdf of [districts, projects]) {
    const all = pages(pdf);
    const lowest = (page, found) => Math.max(-1, ...page.words.filter(w => found.test(w.text)).map(w => w.y0));
    let leads = 0;
    for (const [n, page] of all.entries()) {
      const lead = lowest(page, /^参评\d+个/);
      leads += lead >= 0;
      assert.ok(lead < lowest(page, /^实际值$/) || lead < 0, `page ${n + 1}: 参评… without its table`);
      const tiers = page.words.map(w => w.text).filter(t => lead >= 0 && /^(较优|一般|优)|^[SAB]?）$/.test(t));
      assert.deepEqual(tiers.filter(t => !['优（S）', '较优（A）', '一般（B）'].includes(t)), [], `page ${n + 1}`);
      assert.deepEqual(page.words.filter(w => /^[持平]$/.test(w.text)).map(w => w.text), [], `page ${n + 1}: 持平 in two`);
      assert.deepEqual(page.words.filter(w => w.y1 - w.y0 < 3).map(w => w.text), [], `page ${n + 1}: too small to be seen`);
    }
    assert.ok(leads > 2);
  }
});

test('a row of a table never stands alone on a page, wherever the table breaks', () => {
  const alone = [];
  for (const n of [41, 37, 33, 29]) {
    const units = DISTRICTS.slice(0, n);
    const names = new Set(units.map(([, name]) => name));
    for (const [k, page] of pages(n === 41 ? districts : set(frozen({ units }))).entries()) {
      const heads = [...new Set(page.words.filter(w => /^(实际值|扣分)$/.test(w.text)).map(w => w.y0))].sort((a, b) => a - b);
      for (const [i, y] of heads.entries()) {
        const rows = new Set(page.words.filter(w => w.y0 > y && w.y0 < (heads[i + 1] ?? 9999) && names.has(w.text)).map(w => Math.round(w.y0)));
        if (rows.size === 1) alone.push(`${n} units, page ${k + 1}`);
      }
    }
  }
  assert.deepEqual(alone, []);
});

test('the workbook wraps them in rows as high as they need, and prints its title', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'paper-'));
  try {
    const file = path.join(dir, 'whole.xlsx');
    const r = spawnSync(path.join(build, 'rr-worker'), ['paper', 'xlsx', file],
      { input: JSON.stringify(frozen({ kind: 'project' })), cwd: dir });
    assert.equal(r.status, 0, String(r.stderr));
    const parts = unzip(readFileSync(file));
    const styles = parts.get('xl/styles.xml').toString();
    const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf .*?(?:<\/xf>|\/>)/g)].map(m => m[0]);
    let names = 0;
    for (const [name, bytes] of parts) {
      if (!/^xl\/worksheets\/sheet\d+/.test(name)) continue;
      const sheet = bytes.toString();
      assert.match(sheet, /<oddHeader>&amp;L&amp;8 2023年/, 'the year is no size of type');
      for (const [row, attributes] of sheet.matchAll(/<row ([^>]*)>.*?<\/row>/gs)) {
        const cell = /<c [^>]*s="(\d+)"[^>]*><is><t>第\d+项：/.exec(row);
        if (!cell) continue;
        names += 1;
        assert.match(looks[Number(cell[1])], /wrapText="1"/);
        assert.ok(Number(/ht="([\d.]+)"/.exec(attributes)?.[1]) >= 6 * 13, attributes);
      }
    }
    assert.equal(names, PROJECTS.length * 9, 'the ranking and each indicator');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
