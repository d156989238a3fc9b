// SPDX-License-Identifier: Apache-2.0
// Recalculates a workbook by its formulas alone: the few functions that ours
// use, written from Excel's description of them. Anything else is an error.
import { readWorkbook } from './xlsx.mjs';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|"((?:[^"]|"")*)"|((?:'[^']+'|[\p{L}\p{N}_]+)!)?(\$?[A-Z]\$?\d+)(?::(\$?[A-Z]\$?\d+))?(?!\()|([A-Z]+)(?=\()|(<>|>=|<=|[-+*/(),=<>]))/uy;
const flat = list => list.flat(Infinity);
const numbers = list => flat(list).filter(x => typeof x === 'number');
const number = x => {
  if (typeof x === 'number') return x;
  if (x === undefined || x === true || x === false) return Number(x ?? 0);
  throw new Error(`#VALUE! ${JSON.stringify(x)}`);
};
const half = (x, places) => { // away from zero, on the 15 digits that Excel keeps
  const shifted = Number(Math.abs(Number(x.toPrecision(15))).toString().replace(/$/, `e${places}`));
  return Math.sign(x) * Number(`${Math.round(Number(shifted.toPrecision(15)))}e-${places}`);
};
const FUNCTIONS = {
  SUM: (...a) => numbers(a).reduce((x, y) => x + y, 0),
  MAX: (...a) => Math.max(...numbers(a)), MIN: (...a) => Math.min(...numbers(a)),
  COUNT: (...a) => numbers(a).length,
  AVERAGE: (...a) => numbers(a).reduce((x, y) => x + y, 0) / numbers(a).length,
  MEDIAN: (...a) => {
    const s = numbers(a).sort((x, y) => x - y);
    return (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2;
  },
  RANK: (x, list) => 1 + numbers([list]).filter(y => y > x).length,
  ROUND: (x, n) => half(number(x), n), N: x => (typeof x === 'number' ? x : 0),
  AND: (...a) => flat(a).every(Boolean),
};

export class Workbook {
  constructor(bytes) {
    this.cells = new Map();
    this.formulas = 0;
    this.sheets = readWorkbook(bytes).sheets;
    for (const s of this.sheets) this.#read(s);
  }

  #read({ name, xml, rows }) {
    rows.forEach((cells, n) => cells.forEach((c, k) => {
      const cell = { shown: c.text };
      if (c.type === 'n') cell.value = c.text === '' ? undefined : Number(c.text);
      else cell.value = c.text;
      this.cells.set(`${name}!${String.fromCharCode(65 + k)}${n + 1}`, cell);
    }));
    for (const [, ref, f] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g)) {
      const cell = this.cells.get(`${name}!${ref}`);
      cell.formula = f.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
      this.formulas += 1;
    }
  }

  /** Puts a number into a cell; every formula is calculated anew. */
  put(at, value) {
    this.cells.get(at).value = value;
    for (const c of this.cells.values()) delete c.result;
  }

  get(at) {
    const cell = this.cells.get(at);
    if (!cell?.formula) return cell?.value;
    if (!('result' in cell)) {
      cell.result = NaN; // of a circle
      cell.result = this.#evaluate(cell.formula, at.slice(0, at.lastIndexOf('!')));
    }
    return cell.result;
  }

  #range(sheet, from, to) {
    const [a, b] = [from, to].map(x => x.replaceAll('$', ''));
    const out = [];
    for (let c = a.charCodeAt(0); c <= b.charCodeAt(0); c += 1) {
      for (let r = Number(a.slice(1)); r <= Number(b.slice(1)); r += 1) out.push(this.get(`${sheet}!${String.fromCharCode(c)}${r}`));
    }
    return out;
  }

  #evaluate(text, home) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const m = TOKEN.exec(text);
      if (!m) throw new Error(`cannot read ${text}`);
      tokens.push(m);
    }
    let at = 0;
    const op = () => tokens[at]?.[7];
    const expect = x => { if (op() !== x) throw new Error(`${x} wanted in ${text}`); at += 1; };
    // Branches are thunks: IF must not divide by zero where it does not go.
    const atom = () => {
      const t = tokens[at];
      at += 1;
      if (t[1] !== undefined) return () => Number(t[1]);
      if (t[2] !== undefined) return () => t[2].replaceAll('""', '"');
      if (t[4] !== undefined) {
        const sheet = t[3] ? t[3].slice(0, -1).replace(/^'|'$/g, '') : home;
        return t[5] ? () => this.#range(sheet, t[4], t[5]) : () => this.get(`${sheet}!${t[4].replaceAll('$', '')}`);
      }
      if (t[6] !== undefined) {
        expect('(');
        const args = [];
        while (op() !== ')') { args.push(compare()); if (op() === ',') at += 1; }
        expect(')');
        if (t[6] === 'IF') return () => (args[0]() ? args[1]() : args[2]());
        if (!FUNCTIONS[t[6]]) throw new Error(`no function ${t[6]}`);
        return () => FUNCTIONS[t[6]](...args.map(a => a()));
      }
      if (t[7] === '(') { const x = compare(); expect(')'); return x; }
      if (t[7] === '-') { const x = atom(); return () => -number(x()); }
      throw new Error(`${t[0]} in ${text}`);
    };
    const chain = (next, ops) => () => {
      let left = next();
      while (op() in ops) {
        const f = ops[op()];
        at += 1;
        const [a, b] = [left, next()];
        left = () => f(a(), b());
      }
      return left;
    };
    const term = chain(atom, { '*': (a, b) => number(a) * number(b), '/': (a, b) => number(a) / number(b) });
    const sum = chain(term, { '+': (a, b) => number(a) + number(b), '-': (a, b) => number(a) - number(b) });
    const compare = chain(sum, {
      '=': (a, b) => a === b, '<>': (a, b) => a !== b, '>=': (a, b) => a >= b,
      '<=': (a, b) => a <= b, '>': (a, b) => a > b, '<': (a, b) => a < b,
    });
    const result = compare()();
    if (at !== tokens.length) throw new Error(`left over in ${text}`);
    return result;
  }
}
