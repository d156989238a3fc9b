// SPDX-License-Identifier: Apache-2.0
// LibreOffice, which shares nothing with us, opens a report's workbook and
// manuscript: the formulas give what was published, the pages hold every word.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BANDS, UNITS, frozen } from '../lib/paper.mjs';
import { outside, overlaps, pages, reading } from '../lib/pages.mjs';
import { unzip, zip } from '../lib/xlsx.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const build = process.env.RR_BUILD ?? path.join(top, 'build');
const dir = mkdtempSync(path.join(tmpdir(), 'office-'));
const source = frozen();
after(() => rmSync(dir, { recursive: true }));

/* Its files are named after sheets: without a locale of UTF-8 they would not be. */
const convert = (to, file) => execFileSync('soffice', [`-env:UserInstallation=file://${dir}/profile`,
  '--headless', '--convert-to', to, '--outdir', dir, file],
{ stdio: 'pipe', timeout: 240_000, env: { ...process.env, HOME: dir, LC_ALL: 'C.UTF-8' } });

before(() => {
  const input = JSON.stringify(source);
  assert.equal(spawnSync(path.join(build, 'rr-worker'), ['paper', 'xlsx', path.join(dir, 'whole.xlsx')], { input, cwd: dir }).status, 0);
  writeFileSync(path.join(dir, 'text.docx'), spawnSync(path.join(build, 'rr-paper'), ['report.docx'], { input, maxBuffer: 1 << 26 }).stdout);
});

test('the workbook, robbed of its stored values, is recalculated to what was published', () => {
  const parts = Object.fromEntries([...unzip(readFileSync(path.join(dir, 'whole.xlsx')))].map(([name, bytes]) => [name,
    /^xl\/worksheets\/sheet/.test(name) ? bytes.toString('utf8').replace(/<\/f><v>[^<]*<\/v>/g, '</f>') : bytes]));
  writeFileSync(path.join(dir, 'bare.xlsx'), zip(parts));
  convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', path.join(dir, 'bare.xlsx'));
  const table = name => readFileSync(path.join(dir, `bare-${name}.csv`), 'utf8').trim().split('\n').map(l => l.split(','));
  const { scores, rule_set: rules } = source.document;
  const named = name => scores.units.find(u => u.name === name);
  const [heads, ...rows] = table('排名');
  assert.equal(rows.length, UNITS.length);
  for (const row of rows) {
    const unit = named(row[1]);
    assert.deepEqual([row[0], Number(row[2]).toFixed(2), row.at(-1)], [String(unit.rank), unit.total.shown, '一致'], row[1]);
    for (const p of rules.pillars) {
      assert.equal(Number(row[heads.indexOf(p.label)]).toFixed(2), unit.pillars[p.key].shown, `${row[1]}: ${p.label}`);
    }
  }
  for (const [n, i] of scores.indicators.entries()) {
    const [own, ...lines] = table(`${n + 1}${i.label}`.slice(0, 31));
    assert.equal(lines.length, UNITS.length, i.label);
    for (const line of lines) {
      const score = named(line[0]).indicators[i.key].score.shown;
      assert.equal(Number(line[own.indexOf('得分')]).toFixed(2), score, `${line[0]}: ${i.label}`);
      assert.equal(Number(line[own.indexOf('发布时得分')]).toFixed(2), score, `${line[0]}: ${i.label}, as published`);
    }
  }
});

test('the manuscript is set on A4 with every unit, nothing clipped', () => {
  convert('pdf', path.join(dir, 'text.docx'));
  const pdf = readFileSync(path.join(dir, 'text.pdf'));
  for (const [n, page] of pages(pdf).entries()) {
    assert.deepEqual([Math.round(page.width), Math.round(page.height)], [595, 842]);
    assert.deepEqual(outside(page), [], `page ${n + 1}`);
  }
  const said = reading(pdf);
  for (const [, name] of UNITS) assert.ok(said.includes(name), name);
  assert.ok(said.includes(source.report.digest));
});

test('the manuscript of projects wraps names of 100 letters, no word over another', () => {
  const projects = frozen({ kind: 'project' });
  const made = spawnSync(path.join(build, 'rr-paper'), ['report.docx'], { input: JSON.stringify(projects), maxBuffer: 1 << 26 });
  writeFileSync(path.join(dir, 'projects.docx'), made.stdout);
  convert('pdf', path.join(dir, 'projects.docx'));
  const pdf = readFileSync(path.join(dir, 'projects.pdf'));
  const all = pages(pdf);
  for (const [n, page] of all.entries()) {
    assert.deepEqual(overlaps(page), [], `page ${n + 1}`);
    assert.deepEqual(outside(page), [], `page ${n + 1}`);
  }
  const ranking = all.filter(p => p.words.some(w => w.text === '色档'));
  assert.ok(ranking.length > 1, 'the head is repeated');
  for (const u of projects.document.scores.units) {
    for (const p of Object.values(u.pillars)) {
      const shown = p.shown.replace('-', '−');
      assert.ok(ranking.some(page => page.words.some(w => w.text === shown)), `${shown} on one line`);
    }
  }
});

/** How many dots between two words of a page are of about that colour: #rrggbb. */
function dots(page, [top_, bottom], colour) {
  const ppm = execFileSync('pdftoppm', ['-r', '150', '-f', String(page), '-l', String(page), '-x', '0', '-W', '1240',
    '-y', String(top_), '-H', String(bottom - top_), path.join(dir, 'text.pdf')], { maxBuffer: 1 << 26 });
  const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(ppm.toString('latin1', 0, 40))[0].length;
  const want = [1, 3, 5].map(n => parseInt(colour.slice(n, n + 2), 16));
  let found = 0;
  for (let at = head; at < ppm.length; at += 3) found += want.every((w, n) => Math.abs(ppm[at + n] - w) < 12);
  return found;
}
/** Where the first word after y that has these letters begins, in dots from above. */
function at(page, letters, y = 0) {
  const word = page.words.find(w => w.text.includes(letters) && w.y0 * 150 / 72 > y);
  assert.ok(word, `no ${letters}`);
  return Math.round(word.y0 * 150 / 72);
}

test('its map shows the colours of the units, and no other; its legend all five', () => {
  const text = pages(readFileSync(path.join(dir, 'text.pdf')));
  const n = text.findIndex(p => p.words.some(w => w.text.includes('综合评价指数五色图')));
  assert.ok(n >= 0);
  const begins = at(text[n], '综合评价指数五色图');
  const ends = at(text[n], '每档另有', begins);
  const { legend } = source.document.scores.bands.composite;
  assert.ok(legend.filter(l => l.units).length > 1 && legend.some(l => !l.units));
  for (const l of legend) {
    const found = dots(n + 1, [begins, ends], BANDS[l.band]);
    assert.ok(l.units ? found > 30 : found === 0, `${l.label}: ${found}`);
    assert.ok(dots(n + 1, [ends, 1754], BANDS[l.band]) > 300, `the legend of ${l.label}`);
  }
});
