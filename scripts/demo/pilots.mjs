// SPDX-License-Identifier: Apache-2.0
// The real pilots of test/data/pilots.csv (from public notices), as filings.
// expected_scope says what must become of a row: `in` is distributed, `out` is
// refused with the reason, `check` stays on the competent department's desk. A
// row dated after the rehearsal's clock is refused too.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)),
  '../../test/data/pilots.csv');

/** RFC 4180: quotes double inside quoted cells */
export function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i += 1; }
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i += 1;
      row.push(cell);
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = []; cell = '';
    } else cell += c;
  }
  if (cell !== '' || row.length) { row.push(cell); rows.push(row); }
  const head = rows.shift();
  return rows.map(r => Object.fromEntries(head.map((h, i) => [h, r[i] ?? ''])));
}

export const realPilots = () => parseCsv(readFileSync(file, 'utf8'));

const areas = [[/住房|城市更新|生活圈|婚俗|婴幼儿|青年|乡村治理/, '社会'],
  [/气候|生态|EOD|海绵/, '生态文明'], [/区块链|数字/, '科技创新'],
  [/服务业扩大开放/, '对外开放']];

function monthEnd(month) {
  const [y, m] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(y, m, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** The body a district would file. units: name → id; lists as the server's. */
export function pilotBody(row, units, departments, lists) {
  const whole = row.units === '(全市)';
  const named = whole ? ['渝中区'] : row.units.split(';');
  const label = areas.find(([re]) => re.test(row.name))?.[1] ?? '经济体制';
  const area = lists.policy_area.find(a => a.label === label)
    ?? lists.policy_area[0];
  const tracks = lists.track.filter(t => !t.parent || t.parent === area.code);
  const due = row.acceptance_due;
  return {
    classified: false,
    name: row.name,
    level: row.level === '国家级' ? 'national' : 'municipal',
    issuer: row.issuer,
    document_title: row.doc_title || '（公开文本未载文件标题）',
    ...(row.doc_no ? { document_number: row.doc_no }
      : { no_document_number_reason: '公开文本未载文号' }),
    ...(row.doc_date ? { document_date: row.doc_date } : {}),
    ...(row.doc_date && row.doc_date < '2017-10-18' ? { still_running: true } : {}),
    extent: whole ? 'whole_city' : 'districts',
    scope_units: named.map(n => units[n]),
    competent_department: departments[row.competent_department]
      ?? departments['市发展改革委'],
    ...(/^\d{4}-\d{2}/.test(due)
      ? { acceptance_due_unstated: false, acceptance_due: due.length === 7 ? monthEnd(due) : due }
      : { acceptance_due_unstated: true }),
    policy_area: area.code,
    track: (tracks[0] ?? lists.track[0]).code,
  };
}
