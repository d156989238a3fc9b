// SPDX-License-Identifier: Apache-2.0
// The five colours are written down for the screen, the PDF, its maps and the
// manuscript, each in its own language: they are the same five, with the same ink.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BANDS } from '../lib/paper.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const read = file => readFileSync(path.join(top, file), 'utf8');
const whole = colour => colour.toLowerCase().replace(/^#?/, '#').replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
const BAND = [1, 2, 3, 4, 5];

/** [area, ink] of each band, from what each file writes. */
const copies = {
  'frontend/src/styles/tokens.css': text => BAND.map(n =>
    [`--c${n}`, `--on${n}`].map(name => new RegExp(`${name}: (#\\w+);`).exec(text)[1])),
  'conf/paper/paper.css': text => BAND.map(n =>
    new RegExp(`\\.b${n} \\{ background: (#\\w+); color: (#\\w+); fill: \\1; \\}`).exec(text).slice(1)),
  'conf/paper/map.html': text => BAND.map(n => ['FILL', 'INK'].map(name =>
    new RegExp(`${n}: '(#\\w+)'`).exec(new RegExp(`set ${name} = (\\{[^}]*\\})`).exec(text)[1])[1])),
  'api/worker/paper/model.py': text => BAND.map(n =>
    new RegExp(`\\b${n}: \\("(\\w+)", "(\\w+)"\\)`).exec(text.slice(text.indexOf('COLOURS = '))).slice(1)),
};

test('the five colours are the same everywhere', () => {
  const all = Object.entries(copies).map(([file, of]) => [file, of(read(file)).map(pair => pair.map(whole))]);
  const [[, first]] = all;
  assert.equal(new Set(first.map(([area]) => area)).size, 5, 'five of them');
  for (const [file, own] of all) assert.deepEqual(own, first, file);
});

test('and are called the same', () => {
  const screen = [...read('frontend/src/score/words.ts').matchAll(/band: (\d), letter: '(\w)', colour: '(.)'/g)].map(m => m.slice(1));
  assert.equal(screen.length, 5);
  const paper = read('conf/paper/report.html');
  const python = read('api/worker/paper/model.py');
  const said = name => new RegExp(`set ${name} = (\\{[^}]*\\})`).exec(paper)[1];
  for (const [band, letter, colour] of screen) {
    assert.ok(said('LETTER').includes(`${band}: '${letter}'`), letter);
    assert.ok(said('COLOUR').includes(`${band}: '${colour}'`), colour);
    assert.ok(python.slice(python.indexOf('BANDS = ')).includes(`${band}: "${letter} ${colour}"`), colour);
  }
});

test('the tests beside look for those that the screen has', () => {
  assert.deepEqual(Object.values(BANDS), copies['frontend/src/styles/tokens.css'](read('frontend/src/styles/tokens.css')).map(([area]) => whole(area)));
});
