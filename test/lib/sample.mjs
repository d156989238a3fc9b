// SPDX-License-Identifier: Apache-2.0
// A body that a form takes, from what the form says of its fields: for tests
// that go over every module there is. n tells one filing from the next.

/** Required fields of the entry's stage; lists: code list → first code. */
export const sampleBody = (fields, at) => Object.fromEntries(fields
  .filter(f => f.required && f.type !== 'files' && (f.stage ?? 'entry') === 'entry')
  .map(f => [f.name, sampleValue(f, at)]));

export const sampleFiles = fields => fields
  .filter(f => f.type === 'files' && f.required).map(f => f.name);

function sampleValue(f, at) {
  switch (f.type) {
    case 'text':
    case 'longtext':
      return `${f.label}${at.n}${'文'.repeat(f.min ?? 0)}`.slice(0, f.max || undefined);
    case 'date': return f.past ? '2023-03-01' : '2023-06-30';
    case 'datetime': return '2023-03-01T10:00:00+08:00';
    case 'period': return '2023Q1';
    case 'code': return at.lists[f.code_list][0].code;
    case 'boolean': return false;
    case 'number': return Math.max(f.min ?? 1, 1) + at.n % 5;
    case 'unit': return at.unitOf(f.unit_kinds);
    case 'units': return [at.unitOf(f.unit_kinds, at.unit)];
    case 'entry': return at.entries[f.entry_module];
    case 'rows': return [sampleBody(f.fields, at)];
    default: throw new Error(`no sample of ${f.type} (${f.name})`);
  }
}
