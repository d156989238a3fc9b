// SPDX-License-Identifier: Apache-2.0
// Fills whatever form a module has, field by field, with the controls that stand
// there: a body of the API goes in through the screen.
import { choose, date, pick, units, upload, write } from './form.mjs';

const at = (page, pointer) => page.locator(`[data-field="/${pointer}"]`);
const asked = f => (f.fields ?? []).filter(x => !x.readonly && !x.given);
const shape = f => asked(f).map(x => x.type).sort().join(' ');

/** by: what the screen calls things: {unit: code → {name, short}, code: (list,
 *  code) → label, entry: id → title}. Files go where the form wants some. */
export async function fill(page, fields, body, by) {
  for (const f of fields) {
    if (f.type === 'files') {
      if (f.required) await upload(page, f.name, `${f.label}.pdf`, f.name, JSON.stringify(body));
    } else if (f.name in body) {
      await put(page, f, f.name, body[f.name], by);
    }
  }
}

async function put(page, f, pointer, value, by) {
  const field = at(page, pointer);
  await field.waitFor();
  switch (f.type) {
    case 'boolean': return choose(page, pointer, value ? '是' : '否');
    case 'code': return await field.getByRole('radio').count()
      ? choose(page, pointer, by.code(f.code_list, value))
      : pick(page, pointer, by.code(f.code_list, value));
    case 'date': return date(page, pointer, value);
    case 'datetime': return field.locator('input').first().fill(value);
    case 'unit': return pick(page, pointer, by.unit[value].name);
    case 'units': return units(page, pointer, value.map(u => by.unit[u].short));
    case 'entry': return pick(page, pointer, by.entry[value]);
    case 'rows': return rows(page, f, pointer, value, by);
    default:
      await write(page, pointer, String(value));
      // a number is read when the field is left
      return field.locator('input.input,textarea').first().blur();
  }
}

async function rows(page, f, pointer, value, by) {
  const field = at(page, pointer);
  if (shape(f) === 'date unit') {
    await field.locator('.common input').fill(value[0].due);
    await field.locator('.common input').press('Enter');
    return units(page, pointer, value.map(r => by.unit[r.unit].short));
  }
  for (const [i, row] of value.entries()) {
    if (!f.given) await field.getByRole('button', { name: /添加一条/ }).click();
    for (const cell of asked(f)) {
      if (cell.name in row) await put(page, cell, `${pointer}/${i}/${cell.name}`, row[cell.name], by);
    }
  }
  return undefined;
}
