// SPDX-License-Identifier: Apache-2.0
// rr-paper sets a frozen report as a PDF: every word of it there and inside its
// page, in embedded fonts, the same bytes each time, and nothing reached for.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzip } from '../lib/xlsx.mjs';
import { BANDS, UNITS, corrected, frozen, nearly } from '../lib/paper.mjs';
import { outside, pages, reading } from '../lib/pages.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const program = path.join(process.env.RR_BUILD ?? path.join(top, 'build'), 'rr-paper');

function set(source, template = 'report', options = {}) {
  return spawnSync(program, [template], {
    input: JSON.stringify(source), maxBuffer: 1 << 26, timeout: 300_000, ...options });
}
function tool(name, args, bytes) {
  const r = spawnSync(name, args, { input: bytes, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(r.status, 0, `${name}: ${r.stderr}`);
  return r.stdout;
}
const bare = text => text.replace(/\s/g, '');

// A unit whose name is markup: it must stand there as it was typed.
const SLY = '<img src="file:///etc/passwd">&县';
let source;
let pdf;
let text;
before(() => {
  source = frozen({ units: [...UNITS, ['U500101', SLY, '万州', 7, 2]] });
  const r = set(source);
  assert.equal(r.status, 0, String(r.stderr));
  pdf = r.stdout;
  text = tool('pdftotext', ['-', '-'], pdf);
});

test('every unit, indicator and exception can be read out of it again', () => {
  const said = reading(pdf);
  for (const u of source.document.scores.units) {
    assert.ok(said.includes(bare(u.name)), u.name);
    assert.ok(said.includes(u.total.shown), `${u.name} ${u.total.shown}`);
  }
  for (const p of source.document.rule_set.pillars) {
    for (const i of p.indicators) {
      assert.ok(said.includes(bare(i.label)), i.label);
      assert.ok(said.includes(bare(i.basis ?? '')), `${i.label}: basis`);
    }
  }
  assert.ok(said.includes('“小县大城”试点'), 'the annex');
  assert.ok(said.includes(source.report.digest), 'the digest');
  assert.ok(!text.includes('\ufffd'), 'no character is unknown');
});

test('scores are written as on the screen: more decimals where two ranks look alike', () => {
  const cases = JSON.parse(readFileSync(path.join(top, 'test/data/told.json'), 'utf8'));
  const asked = `import json, sys
sys.path.insert(0, ${JSON.stringify(path.join(top, 'api/worker/paper'))})
from fractions import Fraction
from wording import apart
print(json.dumps([dict(zip(c, apart([Fraction(x) for x in c.values()]))) for c in json.load(sys.stdin)]))`;
  const said = JSON.parse(tool('python3', ['-I', '-c', asked], JSON.stringify(cases.map(c => c.units))));
  for (const [n, c] of cases.entries()) assert.deepEqual(said[n], c.raw ?? c.told, c.what);

  const near = structuredClone(source);
  const [a, b] = near.document.scores.units.slice(-2);
  const { key } = near.document.rule_set.pillars[0];
  for (const [u, exact, part] of [[a, '10.0016', '3.0016'], [b, '10.0014', '3.0014']]) {
    u.total = u.raw_total = { exact, shown: '10.00' };
    Object.assign(u.pillars[key], { exact: part, shown: '3.00' });
  }
  const page = reading(set(near).stdout);
  for (const shown of ['3.002', '3.001']) assert.ok(page.includes(shown), `${shown}: of a pillar, too`);
  for (const shown of ['10.002', '10.001']) assert.ok(page.split(shown).length > 2, `${shown}: in the ranking and on its own page`);
});

test('full marks of half a point are written as people do', () => {
  const half = frozen({ before: false });
  const { key } = half.document.rule_set.pillars[0].indicators[0];
  half.document.rule_set.pillars[0].indicators[0].points = '45/2';
  half.document.scores.indicators.find(i => i.key === key).points = '45/2';
  const page = reading(set(half).stdout);
  assert.ok(page.includes('（22.5分）') && page.includes('比满分22.5分少'));
  assert.ok(!page.includes('45/2'), 'nowhere as a fraction');
});

test('what becomes of equal values is told as the rule set has it (X24, X27)', () => {
  assert.ok(reading(pdf).includes(bare('最大值与最小值相同时，参评区县都取最高档系数；参评个数为偶数时')));
  const floored = structuredClone(source);
  const [a, b] = floored.document.rule_set.pillars.flatMap(p => p.indicators).filter(i => i.kind === 'three_tier');
  a.options = { all_zero: 'floor', tie_low: 'floor' };
  b.options = { all_zero: 'floor', tie_low: 'median' };
  const page = reading(set(floored).stdout);
  assert.ok(page.includes(bare(`参评区县都取最高档系数，其中“${a.label}”“${b.label}”都为0的取最低档系数`)));
  assert.ok(page.includes(bare(`“${a.label}”的最小值等于中位值时，最小值取最低档系数；参评个数为偶数时`)));
});

test('fonts are embedded, subsets, and say what their glyphs mean', () => {
  const fonts = tool('pdffonts', ['-'], pdf).trim().split('\n').slice(2);
  assert.ok(fonts.length >= 2);
  for (const f of fonts) assert.match(f, / yes yes yes +\d+ +\d+$/, f);
});

test('no word stands outside its page, A4 or A3, nor off the type area', () => {
  const sizes = new Set();
  for (const [n, page] of pages(pdf).entries()) {
    sizes.add(`${Math.round(page.width)}×${Math.round(page.height)}`);
    assert.deepEqual(outside(page), [], `page ${n + 1}`);
  }
  assert.deepEqual([...sizes].sort(), ['1191×842', '595×842']);
});

test('each unit has one page, each page its number, the table its head', () => {
  const said = text.split('\f').slice(0, -1);
  for (const [, name] of UNITS) {
    assert.equal(said.filter(p => p.trim().split('\n').slice(0, 6).join('').includes(name)
      && p.includes('主要原因')).length, 1, name);
  }
  for (const [n, p] of said.entries()) assert.ok(bare(p).includes(`—${n + 1}—`), `page ${n + 1}`);
});

test('the change is that of the report before, and three reasons at most', () => {
  const page = text.split('\f').find(p => p.includes('主要原因') && p.includes('渝北区'));
  assert.match(bare(page), /“承接国家级和市级试点项目数”比上期提高[\d.]+分，为[\d.]+分/);
  assert.equal(page.match(/^\s*\d\. /gm).length, 3);
});

const both = file => [reading(set(file).stdout), bare(lines(set(file, 'report.docx').stdout).join(''))];

test('a report before it that was scored by other rules is named, and why it says nothing', () => {
  const other = { ...frozen({ units: UNITS.slice(0, 2) }), previous: null };
  other.compared.why = '两期所用指标体系不同（上期 2023-03-31，本期 2024）：“满意度”的系数，得分不可比';
  const [pdf_, docx] = both(other);
  assert.ok(lines(set(other, 'report.docx').stdout).join('').includes('（上期2023-03-31，本期2024）：'), 'no blank that a justified line would widen');
  for (const said of [pdf_, docx]) {
    assert.ok(said.includes(bare(`上一期报表为2023年第一季度第1版，${other.compared.why}，不作升降比较。`)));
    assert.ok(!said.includes('此前没有') && !said.includes('没有上期'));
  }
  assert.equal(pdf_.split('较上期—不可比').length - 1, 2, 'on each unit page');
  const first = set(frozen({ units: UNITS.slice(0, 2), before: false }), 'report.docx').stdout;
  assert.ok(bare(lines(first).join('')).includes('此前没有已发布的上一期报表，不作升降比较。'));
});

test('where the year began anew it is said, and at the reasons that come of it', () => {
  const anew = frozen({ units: UNITS.slice(0, 2) });
  const [pilots, , national] = anew.document.scores.indicators.map(i => i.key);
  Object.assign(anew.compared, { note: '两期不在同一年：品牌显示度和扣分从 1 月 1 日起重新累计', restarts: [national] });
  for (const u of Object.values(anew.previous.units)) {
    u.indicators[national].value_shown = '17';
    u.indicators[pilots].value_shown = '18';
  }
  for (const said of both(anew)) {
    assert.match(said, /1个区县降档。两期不在同一年：品牌显示度和扣分从1月1日起重新累计。/);
    assert.match(said, /实际值由17变为\d+（跨年，从1月1日起重新累计）。/);
    assert.match(said, /实际值由18变为\d+。/, 'what goes on says nothing of it');
  }
});

/** A second edition of two units, citing an appeal. */
function second(differ) {
  const own = frozen({ units: UNITS.slice(0, 2) });
  Object.assign(own.report, { revision: 2, reason: '成效认定有误', appeals: [{ id: 7, about: '渝中区的改革经验获全市推广' }] });
  return { ...own, edition: corrected(differ) };
}

test('a corrected edition says in what it differs from the one before it', () => {
  for (const said of both(second(4))) {
    assert.ok(said.includes(`与上一版（第1版）相比：4处不同（规则和范围1处，实际值或计入的记录1处，随标准值变动的指标得分1处，指数、名次或色档1个区县）。`));
    assert.ok(said.includes('渝中区改革经验获全市推广3→213.50→13.00第9号全市现场会：不再计入'), 'the value, the score and the record');
    assert.ok(said.includes('渝中区96.001→96.0002→3A绿→B蓝'), 'total, rank and colour, told apart');
    assert.ok(said.includes('统计截止日由2023-06-30改为2023-07-01。'));
    assert.ok(said.includes(`标准值随之变动，本身没有变化而得分不同的：改革经验获全市推广1个区县。`));
  }
});

test('one that changes nothing says so, and why; a first one speaks of none', () => {
  for (const said of both(second(0))) {
    assert.ok(said.includes(`与上一版（第1版）相比：没有不同。本版依申诉更正，但各区县的实际值、得分、名次和色档都没有变化。`));
    assert.ok(said.includes('第31号改革做法获批示：在补审期结束之后才通过。'));
  }
  assert.ok(!bare(text).includes('上一版') && !bare(text).includes('更正原因'));
  const first = lines(set(source, 'report.docx').stdout).join('');
  assert.ok(!first.includes('上一版') && !first.includes('更正原因') && !first.includes('五、'));
});

test('two that differ never look the same in a ranking, and a tie is told where there is one', () => {
  const near = nearly();
  const totals = ['100.00', '96.001', '96.000', '96.000', '92.00'];
  const said = reading(set(near).stdout);
  const docx = lines(set(near, 'report.docx').stdout);
  for (const [n, [, name]] of UNITS.entries()) {
    const rank = [1, 2, 3, 3, 5][n];
    assert.ok(said.includes(`${rank}${name}${totals[n]}`), `${name}: ${totals[n]}`);
    assert.ok(said.includes(`综合评价指数${totals[n]}名次${rank}共5个${rank === 3 ? '，并列' : '色档'}`), `the page of ${name}`);
    assert.equal(docx[docx.indexOf(name) + 1], totals[n], name);
  }
  assert.ok(said.includes('得分显示两位小数（两位小数相同而名次不同的，多显示到能够区分），名次按精确值排列；得分相同的名次并列，其后名次顺延。'));
  assert.equal(source.document.scores.units.some(u => u.tied), false);
  assert.ok(bare(text).includes('得分显示两位小数，名次按精确值排列。'), 'no tie where there is none');
});

test('a reason says why a score moved that has no value of its own, and rates as rates', () => {
  const odd = frozen({ units: UNITS.slice(0, 3) });
  const [unit, name] = UNITS[0];
  const { acceptance } = odd.document.scores.units.find(u => u.unit === unit).indicators;
  assert.equal(acceptance.value, null, 'has none now');
  Object.assign(odd.previous.units[unit].indicators.acceptance, { exact: '-90', value_shown: null });
  const [, other] = UNITS[1];
  const text_ = '实际值 1/2，达到低档（最小值 0.4999999），未达到高档（最大值 1）：10 × 0.9 = 9.00';
  odd.previous.units[UNITS[1][0]] = undefined;
  for (const e of Object.values(odd.document.explanations[UNITS[1][0]])) e.text = text_;
  const said = lines(set(odd, 'report.docx').stdout).map(bare);
  const reasons = who => said[said.lastIndexOf(who) + 1];
  assert.match(reasons(name), /“承接的国家级和市级试点按时通过验收率”比上期提高99.00分，为9.00分：两期都不参评，所取的参评平均得分变动。/);
  assert.match(reasons(other), /按时通过验收率”得[\d.]+分，比满分10分少[\d.]+分：实际值50.00000%，达到低档（最小值49.99999%），未达到高档（最大值100.00%）。/);
});

test('a unit page says what is under review, in whose hands and as of when, without titles', () => {
  const its = text.split('\f').map(bare).filter(p => p.includes('主要原因'));
  const [unit] = Object.keys(source.open.units);
  const { name } = source.document.scores.units.find(u => u.unit === unit);
  const own = its.find(p => p.includes(bare(name)) && p.includes('试点推进更新'));
  assert.match(own, /在办事项（截至2023年7月10日10时00分，共78件）/);
  assert.match(own, /市委改革办审核员/);
  assert.match(own, /另有68件/);
  assert.equal(its.filter(p => p.includes('没有正在审核的填报件')).length, source.document.scores.units.length - 1);
  const before = set({ ...frozen({ units: UNITS.slice(0, 2), before: false }), open: null });
  assert.match(reading(before.stdout), /制作本件时没有记录/);
});

test('the same document is the same bytes', () => {
  assert.ok(set(source).stdout.equals(pdf));
});

test('nothing is written, fetched or read from elsewhere', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'paper-'));
  try {
    const file = path.join(dir, 'out.pdf');
    const fd = openSync(file, 'w');
    const r = set(frozen({ units: UNITS.slice(0, 2), before: false }), 'report', { stdio: ['pipe', fd, 'pipe'] });
    closeSync(fd);
    assert.equal(r.status, 1);
    assert.equal(statSync(file).size, 0, 'not even its own output, if that is a file');
    writeFileSync(path.join(dir, 'evil.html'), 'x');
    assert.equal(set({}, `${dir}/evil`).status, 1, 'no template from elsewhere');
  } finally {
    rmSync(dir, { recursive: true });
  }
  assert.ok(bare(text).includes(bare(SLY)), 'markup in a name is a name');
  assert.ok(!text.includes('root:'));
});

test('an exception that is one for several units is one row', () => {
  const survey = { entry: 12, title: '2023年第一季度满意度调查', detail: '沿用最近一期结果' };
  const rows = UNITS.map(([, unit]) => ({ ...survey, unit }));
  const one = { ...frozen(), annex: [{ label: '沿用最近一期结果的满意度调查', rows: [...rows, { ...rows[0], entry: 13 }, { ...rows[1], entry: 13 }] }] };
  for (const said of both(one)) {
    assert.ok(said.includes(`全部5个区县2023年第一季度满意度调查沿用最近一期结果`));
    assert.ok(said.includes('渝中区、渝北区2023年第一季度满意度调查'));
    assert.equal(said.split('2023年第一季度满意度调查沿用').length - 1, 2);
  }
});

test('what it cannot make sense of is an error, not half a document', () => {
  const r = spawnSync(program, ['report'], { input: '{"report":' });
  assert.equal(r.status, 1);
  assert.equal(r.stdout.length, 0);
  assert.match(String(r.stderr), /\S/);
});

test('the manual is set whole, its chapters in the contents', () => {
  const pages = ['录入员', '审核员'].map((title, n) => ({ key: `k${n}`, title, html: `<h1>${title}</h1><h2>提交</h2><p>逐栏填写。</p>` }));
  const r = set({ version: '1.2.3-abcdef', pages }, 'manual');
  assert.equal(r.status, 0, String(r.stderr));
  const said = tool('pdftotext', ['-', '-'], r.stdout).split('\f').map(bare);
  assert.match(said[0], /使用说明第1.2.3-abcdef版录入员\.*2审核员\.*3/);
  assert.match(said[2], /审核员提交逐栏填写/);
});

/** The text of a .docx, a paragraph a line. */
function lines(bytes) {
  const xml = unzip(bytes).get('word/document.xml').toString('utf8');
  return xml.split('</w:p>').map(p => p.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
}

test('the manuscript is the template with its rows repeated and nothing left to fill', () => {
  const r = set(source, 'report.docx');
  assert.equal(r.status, 0, String(r.stderr));
  const said = lines(r.stdout);
  assert.ok(!said.join('').includes('{{'));
  assert.equal(said[0], '区县改革报表');
  for (const u of source.document.scores.units) {
    const at = said.indexOf(u.name);
    assert.ok(at > 0, u.name);
    assert.deepEqual([said[at - 1], said[at + 1]], [String(u.rank), u.total.shown], u.name);
  }
  assert.ok(said.some(l => l.includes('“承接国家级和市级试点项目数”比上期')));
  assert.ok(r.stdout.equals(set(source, 'report.docx').stdout), 'the same bytes');
});

test('a cut-off that the office has moved says why, in both files', () => {
  const moved = structuredClone(source);
  Object.assign(moved.report, { cut_off: '2023-07-05', cut_off_reason: '端午假期。' });
  const words = '数据截至2023年7月5日24时（统计截止日经市委改革办调整，原因：端午假期），只计';
  assert.ok(bare(lines(set(moved, 'report.docx').stdout).join('')).includes(words));
  assert.ok(reading(set(moved).stdout).includes(words));
  assert.ok(!bare(text).includes('统计截止日经'), 'and nothing where it was not moved');
});

test('a report of another kind has its own columns in the manuscript', () => {
  const other = structuredClone(source);
  other.report.kind = 'project';
  other.document.rule_set.pillars.length = 3;
  for (const [n, p] of other.document.rule_set.pillars.entries()) p.label = `项目力${n + 1}`;
  const r = set(other, 'report.docx');
  assert.equal(r.status, 0, String(r.stderr));
  const said = lines(r.stdout);
  assert.equal(said[0], '重大改革项目报表');
  assert.ok(said.join('').includes('个项目参加排名') && !said.includes('单位'), 'called projects');
  const head = said.indexOf('综合评价指数');
  assert.deepEqual(said.slice(head + 1, head + 5), ['项目力1', '项目力2', '项目力3', '色档']);
  const best = other.document.scores.units.find(u => u.rank === 1);
  const at = said.indexOf(best.name);
  assert.deepEqual(said.slice(at + 2, at + 5),
    other.document.rule_set.pillars.map(p => best.pillars[p.key].shown.replace('-', '−')));
  const xml = unzip(r.stdout).get('word/document.xml').toString('utf8');
  const grid = xml.slice(xml.indexOf('<w:tblGrid>'), xml.indexOf('</w:tblGrid>'));
  assert.deepEqual([...grid.matchAll(/w:w="(\d+)"/g)].map(m => Number(m[1])), [600, 2200, 1000, 1316, 1316, 1316, 700, 550]);
});

/** What a .docx shows as pictures: words, size on paper and bytes of each. */
function pictures(parts) {
  const text = name => parts.get(name).toString('utf8');
  const relations = new Map([...text('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*\/>/g)]
    .map(([r]) => [/ Id="([^"]*)"/.exec(r)[1], / Target="([^"]*)"/.exec(r)[1]]));
  return [...text('word/document.xml').matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([d]) => {
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(d).map(Number);
    return { cx, cy, alt: /<wp:docPr [^>]*descr="([^"]*)"/.exec(d)[1], png: parts.get(`word/${relations.get(/r:embed="([^"]*)"/.exec(d)[1])}`) };
  });
}

test('the manuscript has the maps of the PDF, each with its legend in words', () => {
  const whole = frozen();
  const parts = unzip(set(whole, 'report.docx').stdout);
  const shown = pictures(parts);
  const bands = Object.values(whole.document.scores.bands);
  assert.equal(shown.length, bands.length);
  assert.match(parts.get('[Content_Types].xml').toString(), /<Default Extension="png" ContentType="image\/png"\/>/);
  const said = lines(set(whole, 'report.docx').stdout);
  for (const [n, { alt, png, cx, cy }] of shown.entries()) {
    assert.equal(png.toString('latin1', 1, 4), 'PNG', alt);
    const [across, down] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.ok(across >= 900 && Math.abs(cx / cy - across / down) < 0.01, 'not stretched');
    assert.ok(cx <= (11906 - 1588 - 1474) * 635, 'inside the margins');
    assert.ok(alt.startsWith(`${bands[n].label}五色图。`));
    for (const l of bands[n].legend) {
      assert.ok(alt.includes(l.text.replace(/</g, '&lt;')), alt);
      const line = n === 0 ? said.indexOf(l.text) : said.findIndex(x => x.endsWith(`　${l.text}　${l.units}个`));
      assert.ok(line > 0, l.text);
      if (n === 0) assert.equal(said[line + 1], String(l.units));
    }
  }
  for (const u of whole.document.units) assert.ok(shown[0].alt.includes(u.name), u.name);
});

test('a band stands in its colour: whole cells in tables, a patch before a line', () => {
  const whole = frozen();
  const xml = unzip(set(whole, 'report.docx').stdout).get('word/document.xml').toString('utf8');
  const fills = Object.fromEntries(['A 绿', 'B 蓝', 'C 黄', 'D 橙', 'E 红'].map((said, n) => [said, BANDS[n + 1].slice(1).toUpperCase()]));
  let cells = 0;
  for (const [cell] of xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)) {
    const text = cell.replace(/<[^>]+>/g, '');
    if (!fills[text]) continue;
    cells += 1;
    assert.match(cell, new RegExp(`<w:tcPr>.*<w:shd [^>]*w:fill="${fills[text]}"[^>]*/><w:vAlign`), text);
    assert.match(cell, /<w:color w:val="[0-9A-F]{6}"\/><w:sz /);
  }
  assert.equal(cells, whole.document.units.length + 5, 'the ranking and the legend');
  const patches = [...xml.matchAll(/<w:szCs [^>]*\/><w:shd [^>]*w:fill="([0-9A-F]{6})"[^>]*\/><\/w:rPr>/g)].map(m => m[1]);
  const parts = Object.values(whole.document.scores.bands).slice(1).flatMap(b => b.legend);
  assert.deepEqual(patches, parts.map(l => Object.values(fills)[l.band - 1]));
});

test('units that no map knows are tiles; where there are none, no empty frame is left', () => {
  const named = keep => frozen({ units: UNITS.map(([, name, short, column, row], n) => [`P${n}`, name, short, ...(keep ? [column, row] : [null, null])]) });
  assert.equal(pictures(unzip(set(named(true), 'report.docx').stdout)).length, 5);
  const parts = unzip(set(named(false), 'report.docx').stdout);
  const xml = parts.get('word/document.xml').toString('utf8');
  assert.equal(pictures(parts).length, 0);
  assert.ok(![...parts.keys()].some(k => k.startsWith('word/media')));
  for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) assert.match(table, /<w:tr>/);
  assert.ok(!xml.includes('五色图'));
});

test('a placeholder that Word has split is found; one that nobody knows is named', () => {
  const program_ = `
import io, sys, zipfile
sys.path.insert(0, ${JSON.stringify(path.join(top, 'api/worker/paper'))})
sys.dont_write_bytecode = True
import docx
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(t): return '<w:r><w:t>%s</w:t></w:r>' % t
def filled(body, values):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as z: z.writestr('word/document.xml', '<w:document %s>%s</w:document>' % (W, body))
    out.seek(0)
    return zipfile.ZipFile(io.BytesIO(docx.fill(out, values))).read('word/document.xml').decode()
print(filled('<w:p>' + run('在{') + run('{标') + run('题}}之') + run('后') + '</w:p>', {'标题': '报<表'}))
print(filled('<w:p>' + run('{{表.栏}}') + '</w:p>', {'表': [{'栏': '甲'}, {'栏': '乙'}]}))
try:
    filled('<w:p>' + run('{{没有}}') + '</w:p>', {})
except docx.TemplateError as e:
    print(e)
try:
    docx.part_fill('<w:hdr %s><w:p>%s</w:p></w:hdr>' % (W, run('{{图}}')), {'图': docx.Picture(b'', 1, 1, '')}, None)
except docx.TemplateError as e:
    print(e)
`;
  const said = execFileSync('/usr/bin/python3', ['-s', '-c', program_], { encoding: 'utf8' }).trim().split('\n');
  const pieces = said[0].match(/<w:t[^>]*>[^<]*/g).map(t => t.replace(/<[^>]+>/, ''));
  assert.deepEqual(pieces, ['在报&lt;表', '', '之', '后']);
  assert.match(said[1], /甲.*<w:p>.*乙/);
  assert.match(said[2], /\{\{没有\}\}/);
  assert.match(said[3], /只能放在正文中.*\{\{图\}\}/);
});

test('the template that is shipped is what its script makes', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'paper-'));
  try {
    const file = path.join(dir, 'report.docx');
    execFileSync(path.join(top, 'scripts/paper-template'), [file]);
    assert.ok(readFileSync(file).equals(readFileSync(path.join(top, 'conf/paper/report.docx'))));
  } finally {
    rmSync(dir, { recursive: true });
  }
});
