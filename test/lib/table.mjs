// SPDX-License-Identifier: Apache-2.0
// Tables for import: uploaded as what they are, and the template of a business
// filled in as a clerk would, in the sheet that the template brings.
import { randomUUID } from 'node:crypto';
import { until } from './until.mjs';
import { letter, readWorkbook, unzip, zip } from './xlsx.mjs';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The job of s when it has ended. */
export function ended(s, job) {
  return until(`job ${job} has ended`, async () => {
    const j = await s.get(`/jobs/${job}`);
    return !['queued', 'running'].includes(j.state) && j;
  }, 30_000);
}

/** Uploads a table and answers the job that read it, or what refused it.
 *  query: {module, mode, action}. */
export async function imported(s, query, bytes, { name = '表.csv', key = randomUUID() } = {}) {
  const q = new URLSearchParams({ name, ...query });
  const r = await s.try('POST', `/imports?${q}`, { raw: Buffer.from(bytes),
    headers: { 'content-type': name.endsWith('.xlsx') ? XLSX : 'text/csv', 'idempotency-key': key } });
  return r.status === 202 ? ended(s, r.json.job) : r;
}

/** The empty workbook of a business, as s downloads it; more: {purpose}. */
export async function template(s, module, more = {}) {
  const { job } = await s.post('/exports', { of: 'template', module, ...more });
  const j = await ended(s, job);
  if (j.state !== 'done') throw new Error(`no template of ${module}: ${JSON.stringify(j)}`);
  const r = await s.try('GET', `/jobs/${job}/file`);
  return r.bytes;
}

const escaped = s => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The template with rows below its heading; a row is {label: text}. */
export function filled(bytes, rows) {
  const heads = readWorkbook(bytes).sheets[0].texts[0];
  const parts = Object.fromEntries(unzip(bytes));
  const xml = rows.map((row, i) => `<row r="${i + 2}">${heads.map((h, c) => row[h] === undefined ? ''
    : `<c r="${letter(c)}${i + 2}" t="inlineStr"><is><t xml:space="preserve">${escaped(row[h])}</t></is></c>`).join('')}</row>`).join('');
  for (const label of rows.flatMap(r => Object.keys(r))) {
    if (!heads.includes(label)) throw new Error(`the template has no column ${label}: ${heads}`);
  }
  const sheet = String(parts['xl/worksheets/sheet1.xml']);
  parts['xl/worksheets/sheet1.xml'] = sheet.replace('</sheetData>', `${xml}</sheetData>`);
  return zip(parts);
}

/** The same rows as a CSV. */
export function csvOf(rows) {
  const heads = [...new Set(rows.flatMap(r => Object.keys(r)))];
  const cell = v => /[",\n]/.test(v ?? '') ? `"${String(v).replaceAll('"', '""')}"` : v ?? '';
  return [heads, ...rows.map(r => heads.map(h => r[h]))].map(r => r.map(cell).join(',')).join('\n');
}
